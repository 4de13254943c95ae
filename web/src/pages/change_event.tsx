// Change an event: its fields and each of its dates; old and new are shown before anything is saved.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { useDraft } from '../draft';
import { raw, t } from '../i18n/text';
import type { EventPage } from '../protocol';
import { Button, LinkButton } from '../ui/button';
import { ErrorSummary } from '../ui/error_summary';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { changeErrors, changeFormOf, type ChangedDate, type ChangeForm } from './change_form';
import { CompareChange } from './compare_change';
import { DateFields, DateSaid } from './event_dates';
import { Seats } from './event_seats';
import EventWho from './event_who';
import { OfAnotherGroup } from './of_another_group';
import { What } from './post_fields';
import { Where } from './post_where';
import { text } from './change_event.text';

interface Props {
    readonly event: number;
    readonly group: number;
    readonly back: string;
    readonly onDone: () => void;
}

export default function ChangeEvent({ event, group, back, onDone }: Props): JSX.Element {
    const page = useAnswer({ type: 'get_event', event }, 'tell');
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    if (page.answer.group !== group) return <OfAnotherGroup page={`/e/${event}`} />;
    return <Form key={page.answer.version} page={page.answer} back={back} onDone={onDone} />;
}

interface FormProps extends Omit<Props, 'event' | 'group'> {
    readonly page: EventPage;
}

function Form({ page, back, onDone }: FormProps): JSX.Element {
    const draft = useDraft<ChangeForm>(`change.${page.id}.${page.version}`, changeFormOf(page));
    const { form, set } = draft;
    const [comparing, setComparing] = useState(false);
    const [saved, setSaved] = useState(false);
    const [tried, setTried] = useState(false);
    const found = tried ? changeErrors(form, page, now()) : {};
    const errors = Object.entries(found).map(([field, words]) => ({ field, words: raw(words) }));
    const error = (field: string): string | undefined => errors.find((each) => each.field === field)?.words;
    const change = (at: number, part: Partial<ChangedDate>): void =>
        set({ dates: form.dates.map((date, n) => (n === at ? { ...date, ...part } : date)) });
    const compare = (): void => {
        setTried(true);
        setComparing(Object.keys(changeErrors(form, page, now())).length === 0);
    };
    if (saved)
        return (
            <Panel tone="done" title={t(text.saved)} focus>
                <LinkButton href={`/e/${page.id}`}>{t(text.toEvent)}</LinkButton>
            </Panel>
        );
    if (comparing)
        return (
            <CompareChange
                page={page}
                form={form}
                back={back}
                onBack={() => setComparing(false)}
                onDone={() => {
                    draft.clear();
                    setSaved(true);
                    onDone();
                }}
            />
        );
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                compare();
            }}
        >
            <h2>{t(text.title)}</h2>
            <ErrorSummary errors={errors} />
            <What form={form} set={set} error={error} />
            <h3>{t(text.dates)}</h3>
            {form.dates.map((date, at) => (
                <fieldset key={date.id} class="post-role">
                    <legend>
                        <DateSaid date={page.occurrences[at]} />
                    </legend>
                    <DateFields at={at} date={date} error={error} onChange={(part) => change(at, part)} />
                    <Seats
                        way={form.way}
                        at={at}
                        form={date}
                        set={(part) => change(at, part)}
                        error={error}
                    />
                </fieldset>
            ))}
            <Where form={form} set={set} error={error} />
            <EventWho form={form} set={set} error={error} withSeats={false} />
            <Button kind="main" type="submit">
                {t(text.compare)}
            </Button>
        </form>
    );
}
