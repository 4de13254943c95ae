// Old and new side by side, then the change itself: first what the event says, then each date that moves. If one of
// them is refused, what went before is done and only the rest is sent again.
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/text';
import type { ChangeEvent, ChangeOccurrence, EventPage } from '../protocol';
import { Button, Buttons, LinkButton } from '../ui/button';
import { Panel, ProblemPanel } from '../ui/panel';
import { plainText3 } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { changeFormOf, datesToSend, fieldsToSend, type ChangeForm } from './change_form';
import { dateChanges, fieldChanges, type Change } from './event_changes';
import { draftOf } from './event_sending';
import { text } from './change_event.text';

interface Props {
    readonly page: EventPage;
    readonly form: ChangeForm;
    readonly back: string;
    readonly onBack: () => void;
    readonly onDone: () => void;
}

export function CompareChange({ page, form, back, onBack, onDone }: Props): JSX.Element {
    const facilities = useAnswer({ type: 'list_facilities' }).answer?.facilities ?? [];
    const nameOf = (id: number | undefined): string => {
        const found = facilities.find((each) => each.id === id);
        return found ? plainText3(found.name) : '';
    };
    const fields = fieldsToSend(form, page);
    const dates = datesToSend(form, page);
    const changing = useCommand<ChangeEvent>();
    const moving = useCommand<ChangeOccurrence>();
    const done = useRef(new Set<number>());
    const isSaved = useRef(false);
    const save = async (): Promise<void> => {
        if (fields && !isSaved.current) {
            const outcome = await changing.send({
                type: 'change_event',
                event: page.id,
                version: page.version,
                fields,
            });
            if (!outcome?.ok) return;
            isSaved.current = true;
        }
        for (const date of dates.filter(({ occurrence }) => !done.current.has(occurrence))) {
            const outcome = await moving.send(date);
            if (!outcome?.ok) return;
            done.current.add(date.occurrence);
        }
        onDone();
    };
    const nothing = !fields && dates.length === 0;
    const problem = changing.problem ?? moving.problem;
    return (
        <>
            <h2>{t(text.changes)}</h2>
            {nothing && <Panel tone="info" title={t(text.nothing)} focus />}
            {fields && <ChangeList changes={fieldChanges(page.fields, fields, nameOf)} />}
            {dates.map(({ occurrence, fields: draft }) => (
                <ChangeList key={occurrence} changes={dateChanges(oldDate(page, occurrence), draft)} />
            ))}
            {!nothing && <p>{t(text.told)}</p>}
            {problem && <ProblemPanel problem={problem} />}
            <Buttons>
                {!nothing && (
                    <Button kind="main" busy={changing.busy || moving.busy} onPress={() => void save()}>
                        {t(text.save)}
                    </Button>
                )}
                <Button onPress={onBack}>{t(text.goBack)}</Button>
                {nothing && <LinkButton href={back}>{t(text.leave)}</LinkButton>}
            </Buttons>
        </>
    );
}

function oldDate(page: EventPage, occurrence: number) {
    const form = changeFormOf(page);
    const date = form.dates.find(({ id }) => id === occurrence);
    return date ? draftOf(date, date, form.way) : { starts_at: 0, ends_at: 0 };
}

function ChangeList({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
    return (
        <dl class="desk-changes">
            {changes.map(({ name, old, now }) => (
                <div key={name.ja}>
                    <dt>{t(name)}</dt>
                    <dd>
                        <span class="soft small">{t(text.old)}</span> <s>{old || t(text.notSaid)}</s>
                    </dd>
                    <dd>
                        <span class="soft small">{t(text.now)}</span>{' '}
                        <strong>{now || t(text.notSaid)}</strong>
                    </dd>
                </div>
            ))}
        </dl>
    );
}
