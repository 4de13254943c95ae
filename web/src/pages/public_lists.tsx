// Events and wanted help of a group or a venue, guests first, never mixed.
import type { ComponentChildren, JSX } from 'preact';
import { t, type Three } from '../i18n/text';
import type { EventCard as Event, NeedCard as Need } from '../protocol';
import { Cards } from '../ui/card';
import { EventCard } from '../ui/event_card';
import { NeedCard } from '../ui/need_card';
import { Section } from '../ui/section';
import { text } from './group.text';
import './group.css';

interface Props {
    readonly events: readonly Event[];
    readonly needs: readonly Need[];
}

export function PublicLists({ events, needs }: Props): JSX.Element {
    return (
        <div class="group-lists">
            <Section id="events" title={t(text.events)}>
                {events.length === 0 && <p>{t(text.nothing)}</p>}
                <Cards>
                    {events.map((event) => (
                        <EventCard key={event.id} event={event} />
                    ))}
                </Cards>
            </Section>
            {needs.length > 0 && (
                <Section id="help" title={t(text.needs)}>
                    <Cards>
                        {needs.map((need) => (
                            <NeedCard key={need.id} need={need} />
                        ))}
                    </Cards>
                </Section>
            )}
        </div>
    );
}

interface TermProps {
    readonly name: Three;
    readonly children: ComponentChildren;
}

export function Term({ name, children }: TermProps): JSX.Element {
    return (
        <div class="term">
            <dt>{t(name)}</dt>
            <dd>{children}</dd>
        </div>
    );
}
