// One event at the desk: who comes on each date, what changes, and its end.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/text';
import type { EventPage, OccurrenceView } from '../protocol';
import { SeatsBadge } from '../ui/badge';
import { Button, Buttons, LinkButton } from '../ui/button';
import { EventWhen } from '../ui/event_when';
import { later } from '../ui/later';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { CancelEvent } from './cancel_event';
import { EnterSignUp } from './enter_sign_up';
import { mayTakeOff } from './may_take_off';
import { OfAnotherGroup } from './of_another_group';
import { text } from './desk.text';

const TakeOff = later(() => import('./desk_reports').then(({ TakeOff: part }) => ({ default: part })));
const SignUps = later(() => import('./desk_sign_ups'));

interface Props {
    readonly event: number;
    readonly group: number;
    readonly onChange: () => void;
}

export default function DeskEvent({ event, group, onChange }: Props): JSX.Element {
    const page = useAnswer({ type: 'get_event', event });
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    if (page.answer.group !== group) return <OfAnotherGroup page={`/e/${event}`} />;
    const { fields, occurrences, state, called_off: calledOff } = page.answer;
    const alive = !calledOff;
    const changed = (): void => {
        page.again();
        onChange();
    };
    return (
        <>
            <h2>
                <Text3View of={fields.title} />
            </h2>
            {calledOff && <Panel tone="info" title={t(text.isCancelled)} />}
            <Buttons>
                <LinkButton href={`/e/${event}`}>{t(text.open)}</LinkButton>
                {alive && (
                    <LinkButton href={`/desk/${group}?event=${event}&change=1`}>{t(text.change)}</LinkButton>
                )}
                <LinkButton href={`/desk/${group}/event?copy=${event}`}>{t(text.copy)}</LinkButton>
                <LinkButton icon="help" href={`/desk/${group}/need?event=${event}`}>
                    {t(text.postNeed)}
                </LinkButton>
            </Buttons>
            <Section id="coming" title={t(text.who)}>
                {occurrences.map((date) => (
                    <OneDate key={date.id} page={page.answer} date={date} />
                ))}
            </Section>
            {alive && <CancelEvent event={event} onDone={changed} />}
            {state === 'published' && mayTakeOff() && <TakeOff subject={`e/${event}`} />}
        </>
    );
}

interface DateProps {
    readonly page: EventPage | undefined;
    readonly date: OccurrenceView;
}

function OneDate({ page, date }: DateProps): JSX.Element {
    const state = page?.state ?? 'published';
    return (
        <section class="desk-role">
            <h3>
                <EventWhen date={date} />
            </h3>
            <p class="badges">
                <SeatsBadge state={state} way={page?.fields.way ?? 'here'} occurrence={date} />
            </p>
            <Coming date={date.id} />
            {state === 'published' && <EnterSignUp date={date.id} />}
        </section>
    );
}

// Names and telephone numbers open on demand only: each look is recorded.
function Coming({ date }: { readonly date: number }): JSX.Element {
    const [open, setOpen] = useState(false);
    if (open) return <SignUps date={date} />;
    return (
        <>
            <p class="soft small">{t(text.signUpsLogged)}</p>
            <Button icon="group" onPress={() => setOpen(true)}>
                {t(text.showSignUps)}
            </Button>
        </>
    );
}
