import { describe, expect, it } from 'vitest';
import type { OccurrenceView } from '../protocol';
import { datesShown, nextDate, oldTimes, takesPlace } from './event_now';

const date = (id: number, ends_at: number, state: OccurrenceView['state'] = 'planned'): OccurrenceView => ({
    id,
    starts_at: ends_at - 10,
    ends_at,
    state,
    seats: { kind: 'seats', event: 1, occurrence: id, taken: 0, state },
    version: 1,
});
const series = (...occurrences: OccurrenceView[]) => ({ state: 'published' as const, occurrences });
const ids = (dates: readonly OccurrenceView[]): number[] => dates.map(({ id }) => id);

describe('an event with several dates', () => {
    it('speaks of the dates ahead, not of the one that was', () => {
        const event = series(date(1, 100), date(2, 200), date(3, 300));
        expect(nextDate(event, 150)?.id).toBe(2);
        expect(ids(datesShown(event, 150))).toEqual([2, 3]);
        expect(takesPlace(event, 150)).toBe(true);
    });
    it('speaks of the next date that takes place when one before it is cancelled', () => {
        const event = series(date(1, 100, 'cancelled'), date(2, 200));
        expect(nextDate(event, 50)?.id).toBe(2);
        expect(ids(datesShown(event, 50))).toEqual([1, 2]);
    });
    it('keeps all its dates, and the last one’s status, when all are over', () => {
        const event = series(date(1, 100), date(2, 200));
        expect(nextDate(event, 200)?.id).toBe(2);
        expect(ids(datesShown(event, 200))).toEqual([1, 2]);
        expect(takesPlace(event, 200)).toBe(false);
    });
});

describe('an event that nobody can come to', () => {
    it('does not take place when it, or each of its dates ahead, is cancelled', () => {
        expect(takesPlace({ ...series(date(1, 100)), state: 'cancelled' }, 50)).toBe(false);
        expect(takesPlace(series(date(1, 100, 'cancelled')), 50)).toBe(false);
    });
    it('says that it is cancelled when each date ahead is', () => {
        expect(nextDate(series(date(1, 40), date(2, 100, 'cancelled')), 50)?.id).toBe(2);
    });
});

describe('times that were changed', () => {
    it('are said once a change, start and end together, whichever stands first', () => {
        const change = (field: string, old: string, at: number) => ({ field, old, new: '0', at });
        expect(
            oldTimes([
                change('ends_at', '200', 7),
                change('starts_at', '100', 7),
                change('place', 'しゅうかいじょ', 7),
                change('starts_at', '50', 3),
            ]),
        ).toEqual([{ starts_at: 100, ends_at: 200 }, { starts_at: 50 }]);
    });
});
