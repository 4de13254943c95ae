// Events and wanted help of a group or a venue, guests first, never mixed.
import type { ComponentChildren, JSX } from 'preact';
import { now } from '../clock';
import { day, startOfDay } from '../i18n/japan';
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
    readonly withToday?: boolean; // what is on today comes under a heading of its own
}

export function PublicLists({ events, needs, withToday = false }: Props): JSX.Element {
    const today = withToday ? events.filter(isToday) : [];
    const ahead = events.filter((event) => !today.includes(event));
    return (
        <div class="group-lists">
            {withToday && (
                <Section id="today" title={t(text.today)}>
                    {today.length === 0 && <p>{t(text.nothingToday)}</p>}
                    <EventCards events={today} />
                </Section>
            )}
            <Section id="events" title={t(text.events)}>
                {ahead.length === 0 && <p>{t(text.nothing)}</p>}
                <EventCards events={ahead} />
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

function EventCards({ events }: { readonly events: readonly Event[] }): JSX.Element {
    return (
        <Cards>
            {events.map((event) => (
                <EventCard key={event.id} event={event} />
            ))}
        </Cards>
    );
}

function isToday({ occurrence }: Event): boolean {
    const today = startOfDay(now());
    return occurrence.starts_at >= today && occurrence.starts_at < today + day;
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
