// Somebody told the staff that they come. Kept while typing; the number to read out stays on the page.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { channel as channelWords } from '../i18n/codes.text';
import { confirm } from '../i18n/confirm.text';
import { raw, t } from '../i18n/text';
import type { EnterSignUp as Wish } from '../protocol';
import { grantsOf } from '../session';
import { Button } from '../ui/button';
import { RadioChoices } from '../ui/choices';
import { Disclosure } from '../ui/disclosure';
import { ErrorSummary } from '../ui/error_summary';
import { TextField } from '../ui/field';
import { Panel, ProblemPanel } from '../ui/panel';
import { useDraft } from '../draft';
import { useCommand } from '../use_command';
import { emptyEntry, entryErrors, entryOf, spoken, type Entry } from './enter_sign_up_form';
import { text } from './desk_sign_ups.text';

// Organizers write down guests; only a desk knows residents by number.
const knowsResidents = (): boolean =>
    (['coordinator', 'staff', 'admin'] as const).some((role) => grantsOf(role).length > 0);

export function EnterSignUp({ date }: { readonly date: number }): JSX.Element {
    return (
        <Disclosure summary={t(text.enter)}>
            <Form date={date} />
        </Disclosure>
    );
}

function Form({ date }: { readonly date: number }): JSX.Element {
    const { form, set, clear } = useDraft<Entry>(`sign_up.${date}`, emptyEntry);
    const [tried, setTried] = useState(false);
    const entering = useCommand<Wish>();
    const errors = tried ? entryErrors(form) : {};
    const error = (field: keyof Entry): string | undefined => {
        const words = errors[field];
        return words && raw(words);
    };
    const send = (): void => {
        setTried(true);
        if (Object.keys(entryErrors(form)).length > 0) return;
        void entering.send(entryOf(date, form)).then((outcome) => outcome?.ok && clear());
    };
    const another = (): void => {
        set(emptyEntry);
        setTried(false);
        entering.clear();
    };
    if (entering.answer) {
        const { receipt, adults, children } = entering.answer;
        return (
            <Panel tone="done" title={t(text.saved(form.name, adults + children))} focus>
                <p>
                    {t(confirm.receipt)} <strong class="desk-receipt">{receipt}</strong>
                </p>
                <p>{t(text.tellNumber)}</p>
                <Button onPress={another}>{t(text.another)}</Button>
            </Panel>
        );
    }
    const list = Object.entries(errors).map(([field, words]) => ({
        field: `${field}-${date}`,
        words: raw(words),
    }));
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                send();
            }}
        >
            <ErrorSummary errors={list} />
            <RadioChoices
                legend={t(text.how)}
                choices={spoken.map((value) => ({ value, words: t(channelWords[value]) }))}
                chosen={[form.channel]}
                onChoose={([channel]) => channel && set({ channel })}
            />
            {knowsResidents() && (
                <TextField
                    id={`resident-${date}`}
                    label={t(text.number)}
                    support={t(text.numberSupport)}
                    inputMode="numeric"
                    maxLength={9}
                    value={form.resident}
                    error={error('resident')}
                    onChange={(resident) => set({ resident })}
                />
            )}
            <TextField
                id={`name-${date}`}
                label={t(text.name)}
                required
                maxLength={40}
                value={form.name}
                error={error('name')}
                onChange={(name) => set({ name })}
            />
            <div class="post-row">
                <TextField
                    id={`adults-${date}`}
                    label={t(text.adults)}
                    inputMode="numeric"
                    maxLength={2}
                    value={form.adults}
                    error={error('adults')}
                    onChange={(adults) => set({ adults })}
                />
                <TextField
                    label={t(text.children)}
                    inputMode="numeric"
                    maxLength={2}
                    value={form.children}
                    onChange={(children) => set({ children })}
                />
            </div>
            <TextField
                label={t(text.phone)}
                type="tel"
                inputMode="tel"
                maxLength={20}
                value={form.phone}
                onChange={(phone) => set({ phone })}
            />
            <Button kind="main" type="submit" busy={entering.busy}>
                {t(text.save)}
            </Button>
            {entering.problem && <ProblemPanel problem={entering.problem} />}
        </form>
    );
}
