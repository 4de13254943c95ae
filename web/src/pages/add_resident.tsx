// The desk writes down somebody who has no account: they can be rung up and asked like everybody else.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDraft } from '../draft';
import { channel } from '../i18n/codes.text';
import { ruby } from '../i18n/ruby';
import { plain, raw, t } from '../i18n/text';
import type { AddResident as Wish, Profile } from '../protocol';
import { city } from '../session';
import { Button, Buttons } from '../ui/button';
import { RadioChoices } from '../ui/choices';
import { Disclosure } from '../ui/disclosure';
import { ErrorSummary } from '../ui/error_summary';
import { Select, TextField } from '../ui/field';
import { Panel, ProblemPanel } from '../ui/panel';
import { plainText3 } from '../ui/text3';
import { useCommand } from '../use_command';
import { nobody, personErrors, reach, residentOf, type NewPerson } from './add_resident_form';
import Languages from './profile_languages';
import { Reach, Skills } from './profile_parts';
import { Times } from './profile_times';
import { text } from './center_desk.text';
import './profile.css';

const fields = [
    { field: 'displayName', words: text.displayName, length: 30 },
    { field: 'name', words: text.name, length: 60 },
    { field: 'kana', words: text.kana, length: 60 },
    { field: 'phone', words: text.phone, length: 20 },
] as const;

export function AddResident(): JSX.Element {
    const { form, set, clear } = useDraft<NewPerson>('resident', nobody);
    const [tried, setTried] = useState(false);
    const adding = useCommand<Wish>();
    const errors = tried ? personErrors(form) : {};
    const list = Object.entries(errors).map(([field, words]) => ({
        field: `new-${field}`,
        words: raw(words),
    }));
    const [left, setLeft] = useState(false);
    const add = (another?: 'another'): void => {
        setTried(true);
        setLeft(false);
        if (Object.keys(personErrors(form)).length > 0) return;
        void adding.send(residentOf(form, another)).then((outcome) => outcome?.ok && clear());
    };
    const known = adding.problem?.code === 'maybe_known' ? adding.problem : undefined;
    const next = (): void => {
        set(nobody);
        clear();
        setTried(false);
        adding.clear();
    };
    if (adding.answer)
        return (
            <Panel tone="done" title={t(text.added(form.displayName))} focus>
                <Button onPress={next}>{t(text.next)}</Button>
            </Panel>
        );
    const told = {
        profile: form.told,
        set: (part: Partial<Profile>) => set({ told: { ...form.told, ...part } }),
    };
    const areas = city.value?.areas.filter(({ area_kind }) => area_kind !== 'city') ?? [];
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                add();
            }}
        >
            <p>{t(text.consent)}</p>
            <ErrorSummary errors={list} />
            <RadioChoices
                legend={t(text.reachedBy)}
                choices={reach.map((value) => ({ value, words: t(channel[value]) }))}
                chosen={[form.reachedBy]}
                onChoose={([reachedBy]) => reachedBy && set({ reachedBy })}
            />
            {fields.map(({ field, words, length }) => (
                <TextField
                    key={field}
                    id={`new-${field}`}
                    label={t(words)}
                    required={field === 'displayName' || (field === 'phone' && form.reachedBy === 'phone')}
                    maxLength={length}
                    type={field === 'phone' ? 'tel' : 'text'}
                    value={form[field]}
                    error={list.find((each) => each.field === `new-${field}`)?.words}
                    onChange={(typed) => set({ [field]: typed })}
                />
            ))}
            <Select
                label={t(text.area)}
                value={String(form.area ?? '')}
                options={[
                    { value: '', words: plain(text.noArea) },
                    ...areas.map(({ id, name }) => ({ value: String(id), words: plainText3(name) })),
                ]}
                onChange={(id) => set({ area: Number(id) || undefined })}
            />
            <Disclosure summary={t(text.told)}>
                <p class="soft">{t(text.toldHow)}</p>
                <Times {...told} />
                <Skills {...told} />
                <Reach {...told} />
                <Languages {...told} />
            </Disclosure>
            <Button kind="main" type="submit" busy={adding.busy}>
                {t(text.save)}
            </Button>
            {adding.problem && !known && <ProblemPanel problem={adding.problem} />}
            {known && !left && (
                <Panel tone="warning" title={ruby(known.detail)} focus>
                    <Buttons>
                        <Button onPress={() => setLeft(true)}>{t(text.samePerson)}</Button>
                        <Button busy={adding.busy} onPress={() => add('another')}>
                            {t(text.anotherPerson)}
                        </Button>
                    </Buttons>
                </Panel>
            )}
            {known && left && <p role="status">{t(text.notAdded)}</p>}
        </form>
    );
}
