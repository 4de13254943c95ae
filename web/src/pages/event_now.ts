// Which dates of an event still count: people read about what is to come, not about what was.
import { now } from '../clock';
import type { Change, EventPage, Instant, OccurrenceView } from '../protocol';

type Dated = Pick<EventPage, 'state' | 'occurrences'>;

const isAhead = ({ ends_at }: OccurrenceView, at: Instant): boolean => ends_at > at;
const isPlanned = ({ state }: OccurrenceView): boolean => state === 'planned';

// The dates that are shown: those ahead, or all of them once the last is over.
export function datesShown({ occurrences }: Dated, at: Instant = now()): readonly OccurrenceView[] {
    const ahead = occurrences.filter((date) => isAhead(date, at));
    return ahead.length > 0 ? ahead : occurrences;
}

// The date that the event's own status speaks of: the next that takes place, else the next, else the last one.
export function nextDate(event: Dated, at: Instant = now()): OccurrenceView | undefined {
    const shown = datesShown(event, at);
    const isOver = !shown.some((date) => isAhead(date, at));
    return isOver ? shown.at(-1) : (shown.find(isPlanned) ?? shown[0]);
}

// Whether anybody can still come; how one signs up is nobody's question afterwards.
export function takesPlace({ state, occurrences }: Dated, at: Instant = now()): boolean {
    if (state !== 'published') return false;
    return occurrences.length === 0 || occurrences.some((date) => isPlanned(date) && isAhead(date, at));
}

// The times that were changed, as they were: start and end of one change belong together.
export interface OldTimes {
    readonly starts_at?: Instant;
    readonly ends_at?: Instant;
}

export function oldTimes(changes: readonly Change[]): readonly OldTimes[] {
    const found = new Map<Instant, OldTimes>();
    for (const { field, old, at } of changes)
        if (field === 'starts_at' || field === 'ends_at')
            found.set(at, { ...found.get(at), [field]: Number(old) });
    return [...found.values()];
}
