// Status as sign, word and colour. A number that changes while somebody looks is underlined for a moment.
import { useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { now } from '../clock';
import { plain, t } from '../i18n/text';
import { text } from '../i18n/status.text';
import { useRole, useSeats } from '../live';
import type { EventCard, EventState, NeedState, OccurrenceView, RoleView, SignUpWay } from '../protocol';
import { eventStatus, needStatus, type Status } from '../status';
import './badge.css';

export function StatusBadge({ status }: { readonly status: Status }): JSX.Element {
    const words = plain(status.text);
    const first = useRef(words);
    const moved = first.current !== words;
    return (
        <span class={`badge badge-${status.tone}`} data-moved={moved}>
            {/* A new key restarts the underline at every change. */}
            <span class="badge-words" key={words}>
                {t(status.text)}
            </span>
        </span>
    );
}

interface SeatsProps {
    readonly state: EventState;
    readonly way: SignUpWay;
    readonly occurrence: OccurrenceView;
}

// Live: draws itself again when the seats of this date change, and nothing else on the page.
export function SeatsBadge({ state, way, occurrence }: SeatsProps): JSX.Element {
    const seats = useSeats(occurrence);
    return <StatusBadge status={eventStatus({ state, way, occurrence, seats, now: now() })} />;
}

interface RoleProps {
    readonly state: NeedState;
    readonly role: RoleView;
}

// Live, like SeatsBadge.
export function RoleBadge({ state, role }: RoleProps): JSX.Element {
    return <StatusBadge status={needStatus(state, useRole(role), role.urgent)} />;
}

export function EventBadges({ event }: { readonly event: EventCard }): JSX.Element {
    return (
        <p class="badges">
            <SeatsBadge state={event.state} way={event.way} occurrence={event.occurrence} />
            {event.changed && event.state !== 'cancelled' && (
                <StatusBadge status={{ tone: 'changed', text: text.changed }} />
            )}
        </p>
    );
}
