// The group's events at the desk: drafts to publish, what is public with who is coming.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { action } from '../i18n/actions.text';
import { confirm } from '../i18n/confirm.text';
import { t } from '../i18n/text';
import type { EventCard as Event, GroupDesk, PublishEvent } from '../protocol';
import { EventBadges } from '../ui/badge';
import { About, Button, Buttons, LinkButton } from '../ui/button';
import { EventWhen } from '../ui/event_when';
import { ConfirmPanel } from '../ui/confirm_panel';
import { ProblemPanel } from '../ui/panel';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
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
                                <>
                                    {desk.state === 'active' && <Publish event={event.id} onDone={again} />}
                                    <LinkButton href={`/desk/${desk.group}?event=${event.id}&change=1`}>
                                        {t(text.change)}
                                    </LinkButton>
                                </>
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
    readonly children: JSX.Element;
}

function Row({ event, group, children }: RowProps): JSX.Element {
    const id = useId();
    return (
        <li class="person">
            <EventBadges event={event} />
            <h3 id={id}>
                <a href={`/e/${event.id}`} aria-describedby={`${id}-when`}>
                    <Text3View of={event.title} />
                </a>
            </h3>
            <p class="soft small" id={`${id}-when`}>
                <EventWhen date={event.occurrence} />
            </p>
            <About.Provider value={`${id} ${id}-when`}>
                <Buttons>
                    {children}
                    <LinkButton href={`/desk/${group}/event?copy=${event.id}`}>{t(text.copy)}</LinkButton>
                </Buttons>
            </About.Provider>
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
                    question={t(confirm.publish)}
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
