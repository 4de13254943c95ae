// Which status an event or a need shows: one place, pure, used by cards, pages and lists (ux.md section 4).
import { sayMoment } from './i18n/date';
import { easyHeads } from './i18n/easy';
import { locale } from './i18n/locale';
import { text } from './i18n/status.text';
import { raw, type Three } from './i18n/text';
import type {
    AssignmentState,
    CapacityUnit,
    EventState,
    Instant,
    NeedState,
    OccurrenceView,
    RoleOpen,
    RoleView,
    Seats,
    SignUpWay,
} from './protocol';

// Each tone is a pair of colours in ui/badge.css; the words and signs say the same without them.
export type Tone =
    | 'open'
    | 'few'
    | 'full'
    | 'plain'
    | 'later'
    | 'closed'
    | 'changed'
    | 'cancelled'
    | 'needed'
    | 'urgent'
    | 'filled'
    | 'waiting'
    | 'asked'
    | 'confirmed';

export interface Status {
    readonly tone: Tone;
    readonly text: Three;
}

const elsewhere: Readonly<Record<Exclude<SignUpWay, 'here'>, Three>> = {
    not_needed: text.noSignUp,
    phone: text.byPhone,
    desk: text.atDesk,
    site: text.elsewhere,
};

export interface EventNow {
    readonly state: EventState;
    readonly postponed?: boolean | undefined; // cancelled for now; another date will be told
    readonly way: SignUpWay;
    readonly occurrence: OccurrenceView;
    readonly seats: Seats; // the newest, from useSeats
    readonly now: Instant;
}

export function isCancelled({
    state,
    occurrence,
    seats,
}: Omit<EventNow, 'now' | 'way' | 'postponed'>): boolean {
    return state === 'cancelled' || occurrence.state === 'cancelled' || seats.state === 'cancelled';
}

export function eventStatus(event: EventNow): Status {
    const { way, occurrence, seats, now } = event;
    if (isCancelled(event)) return calledOff(event.postponed);
    if (occurrence.ends_at <= now) return { tone: 'closed', text: text.over };
    if (way !== 'here') return { tone: 'plain', text: elsewhere[way] };
    if (occurrence.opens_at !== undefined && occurrence.opens_at > now)
        return { tone: 'later', text: text.opensAt(sayMoment(locale.value, occurrence.opens_at, now)) };
    if (seats.closed || (occurrence.closes_at ?? occurrence.ends_at) <= now)
        return { tone: 'closed', text: text.closed };
    return seatsStatus(seats, occurrence.unit ?? 'people');
}

export const calledOff = (postponed: boolean | undefined): Status => ({
    tone: 'cancelled',
    text: postponed ? text.postponed : text.cancelled,
});

function seatsStatus({ capacity, taken }: Seats, unit: CapacityUnit): Status {
    if (capacity === undefined) return { tone: 'open', text: text.seatsOpen };
    const left = Math.max(0, capacity - taken);
    if (left === 0) return { tone: 'full', text: text.seatsFull };
    const amount = raw(amountOf(unit, left));
    const few = left <= 3 || left * 5 <= capacity;
    return few
        ? { tone: 'few', text: text.seatsFew(amount) }
        : { tone: 'open', text: text.seatsMany(amount) };
}

function amountOf(unit: CapacityUnit, n: number): Three {
    if (unit === 'groups') return { ja: `${n}組`, easy: `${n}{組|くみ}`, en: `${n} groups` };
    if (unit === 'cars') return { ja: `${n}台`, easy: `${n}{台|だい}`, en: `${n} cars` };
    return { ja: `${n}人`, easy: easyHeads(n), en: String(n) };
}

// People still missing: up to the minimum first, then up to what there is room for.
export function headsMissing({ confirmed, heads_min, heads_max }: RoleOpen): number {
    return confirmed < heads_min ? heads_min - confirmed : Math.max(0, heads_max - confirmed);
}

export function needStatus(state: NeedState, open: RoleOpen, urgent: boolean): Status {
    const left = headsMissing(open);
    if (state === 'cancelled') return { tone: 'cancelled', text: text.cancelled };
    if (state === 'unpublished') return { tone: 'closed', text: text.needUnpublished };
    if (left === 0) return { tone: 'filled', text: text.needFilled };
    if (state === 'closed' || open.closed) return { tone: 'closed', text: text.needClosed };
    if (urgent && open.confirmed < open.heads_min) return { tone: 'urgent', text: text.needUrgent(left) };
    return { tone: 'needed', text: text.needOpen(left) };
}

// A role whose hours are over looks for nobody any more.
export const asOf = (role: Pick<RoleView, 'ends_at'>, open: RoleOpen, at: Instant): RoleOpen =>
    role.ends_at !== undefined && role.ends_at <= at ? { ...open, closed: true } : open;

// `until` is when an answer is due, in words, or ''.
export function assignmentStatus(state: AssignmentState, until: string): Status {
    switch (state) {
        case 'applied':
            return { tone: 'waiting', text: text.applied(until) };
        case 'invited':
            return { tone: 'asked', text: text.invited(until) };
        case 'confirmed':
            return { tone: 'confirmed', text: text.confirmed };
        case 'declined':
            return { tone: 'closed', text: text.declined };
        case 'expired':
            return { tone: 'closed', text: text.expired };
        case 'withdrawn':
            return { tone: 'closed', text: text.withdrawn };
        case 'dropped':
            return { tone: 'closed', text: text.dropped };
        default:
            return { tone: 'closed', text: text.notChosen };
    }
}
