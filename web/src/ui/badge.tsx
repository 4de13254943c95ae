// Status as sign, word and colour. A number that changes while somebody looks is underlined for a moment.
import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import { now } from '../clock';
import { plain, t } from '../i18n/text';
import { text } from '../i18n/status.text';
import { useRole, useSeats } from '../live';
import type { EventCard, EventState, NeedState, OccurrenceView, RoleView, SignUpWay } from '../protocol';
import { asOf, eventStatus, needStatus, type Status } from '../status';
import { announce } from './announcer';
import './badge.css';

interface BadgeProps {
    readonly status: Status;
    // On the page of this one thing, a change is also said to screen readers; in lists it would be noise.
    readonly spoken?: boolean;
}

export function StatusBadge({ status, spoken = false }: BadgeProps): JSX.Element {
    const words = plain(status.text);
    const first = useRef(words);
    const moved = first.current !== words;
    useEffect(() => {
        if (spoken && moved) announce(words);
    }, [words]);
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
    readonly postponed?: boolean | undefined;
    readonly way: SignUpWay;
    readonly occurrence: OccurrenceView;
    readonly spoken?: boolean;
}

// Live: draws itself again when the seats of this date change, and nothing else on the page.
export function SeatsBadge({ state, postponed, way, occurrence, spoken }: SeatsProps): JSX.Element {
    const seats = useSeats(occurrence);
    return (
        <StatusBadge
            status={eventStatus({ state, postponed, way, occurrence, seats, now: now() })}
            spoken={spoken}
        />
    );
}

interface RoleProps {
    readonly state: NeedState;
    readonly role: RoleView;
    readonly spoken?: boolean;
}

// Live, like SeatsBadge.
export function RoleBadge({ state, role, spoken }: RoleProps): JSX.Element {
    return (
        <StatusBadge
            status={needStatus(state, asOf(role, useRole(role), now()), role.urgent)}
            spoken={spoken}
        />
    );
}

export function EventBadges({ event }: { readonly event: EventCard }): JSX.Element {
    return (
        <p class="badges">
            <SeatsBadge
                state={event.state}
                postponed={event.postponed}
                way={event.way}
                occurrence={event.occurrence}
            />
            {event.changed && event.state !== 'cancelled' && (
                <StatusBadge status={{ tone: 'changed', text: text.changed }} />
            )}
        </p>
    );
}
