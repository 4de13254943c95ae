// The group's events at the desk: drafts to publish, dates with who is coming. Lists of people open on demand only.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { action } from '../i18n/actions.text';
import { confirm } from '../i18n/confirm.text';
import { t } from '../i18n/text';
import type { EventCard as Event, GroupDesk, OccurrenceView, PublishEvent, SignUpRow } from '../protocol';
import { EventBadges, SeatsBadge } from '../ui/badge';
import { Button, Buttons, LinkButton } from '../ui/button';
import { DateRange } from '../ui/date_time';
import { ConfirmPanel, Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Loading, Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { text as staff } from './staff.text';
import { text } from './desk.text';

interface Props {
    readonly desk: GroupDesk;
    readonly again: () => void;
}

export function DeskEvents({ desk, again }: Props): JSX.Element {
    return (
        <>
            {desk.drafts.length > 0 && (
                <Section id="drafts" title={t(text.drafts)}>
                    <ul role="list" class="people">
                        {desk.drafts.map((event) => (
                            <Row key={event.id} event={event} group={desk.group}>
                                {desk.state === 'active' && <Publish event={event.id} onDone={again} />}
                            </Row>
                        ))}
                    </ul>
                </Section>
            )}
            <Section id="events" title={t(text.events)}>
                {desk.events.length === 0 && <p>{t(text.noEvents)}</p>}
                <ul role="list" class="people">
                    {desk.events.map((event) => (
                        <Row key={event.id} event={event} group={desk.group}>
                            <LinkButton href={`/desk/${desk.group}?event=${event.id}`}>
                                {t(text.who)}
                            </LinkButton>
                        </Row>
                    ))}
                </ul>
            </Section>
        </>
    );
}

interface RowProps {
    readonly event: Event;
    readonly group: number;
    readonly children: JSX.Element | false;
}

function Row({ event, group, children }: RowProps): JSX.Element {
    return (
        <li class="person">
            <EventBadges event={event} />
            <h3>
                <a href={`/e/${event.id}`}>
                    <Text3View of={event.title} />
                </a>
            </h3>
            <p class="soft small">
                <DateRange from={event.occurrence.starts_at} to={event.occurrence.ends_at} />
            </p>
            <Buttons>
                {children}
                <LinkButton href={`/desk/${group}/event?copy=${event.id}`}>{t(text.copy)}</LinkButton>
            </Buttons>
        </li>
    );
}

function Publish({ event, onDone }: { readonly event: number; readonly onDone: () => void }): JSX.Element {
    const publishing = useCommand<PublishEvent>();
    const [asking, setAsking] = useState(false);
    const publish = (): void =>
        void publishing.send({ type: 'publish_event', event }).then((outcome) => {
            setAsking(false);
            if (outcome?.ok) onDone();
        });
    return (
        <div>
            {asking ? (
                <ConfirmPanel
                    question={t(confirm.publish(0))}
                    yes={t(action.publish)}
                    no={t(action.stop)}
                    busy={publishing.busy}
                    onYes={publish}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button onPress={() => setAsking(true)}>{t(action.publish)}</Button>
            )}
            {publishing.problem && <ProblemPanel problem={publishing.problem} />}
        </div>
    );
}

export function DeskEvent({ event }: { readonly event: number }): JSX.Element {
    const page = useAnswer({ type: 'get_event', event });
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { fields, occurrences, state } = page.answer;
    return (
        <>
            <h2>
                <Text3View of={fields.title} />
            </h2>
            <p>
                <a href={`/e/${event}`}>{t(text.open)}</a>
            </p>
            {occurrences.map((date) => (
                <section key={date.id} class="desk-role">
                    <h3>
                        <DateRange from={date.starts_at} to={date.ends_at} />
                    </h3>
                    <p class="badges">
                        <SeatsBadge state={state} way={fields.way} occurrence={date} />
                    </p>
                    <Coming date={date} />
                </section>
            ))}
        </>
    );
}

function Coming({ date }: { readonly date: OccurrenceView }): JSX.Element {
    const [open, setOpen] = useState(false);
    if (open) return <SignUps date={date.id} />;
    return (
        <>
            <p class="soft small">{t(text.signUpsLogged)}</p>
            <Button icon="group" onPress={() => setOpen(true)}>
                {t(text.showSignUps)}
            </Button>
        </>
    );
}

function SignUps({ date }: { readonly date: number }): JSX.Element {
    const page = useAnswer({ type: 'list_sign_ups', occurrence: date }, 'tell');
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { sign_ups: rows } = page.answer;
    return (
        <>
            {page.news && <Button onPress={page.again}>{t(staff.changed)}</Button>}
            {rows.length === 0 && <Panel tone="info" title={t(text.noSignUps)} />}
            <ul role="list" class="people">
                {rows.map((row) => (
                    <SignUpLine key={row.id} row={row} />
                ))}
            </ul>
        </>
    );
}

function SignUpLine({ row }: { readonly row: SignUpRow }): JSX.Element {
    const name = row.name ?? row.display_name;
    return (
        <li class="person">
            <p>
                <strong class="desk-receipt">{row.receipt}</strong>{' '}
                {row.state === 'active' ? name : <s>{name}</s>}{' '}
                {row.state !== 'active' && <span class="soft">{t(text.gaveBack)}</span>}
            </p>
            <p>{t(text.people(row.adults, row.children))}</p>
            {row.contact && (
                <p>{/^[\d\s()+-]+$/.test(row.contact) ? <PhoneLink phone={row.contact} /> : row.contact}</p>
            )}
            {row.care && (
                <p lang="ja">
                    {t(text.care)}: {row.care}
                </p>
            )}
        </li>
    );
}
