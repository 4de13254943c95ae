import { describe, expect, it } from 'vitest';
import { day, fromDate } from '../i18n/japan';
import { addressOf, eventsWish, findOf, needsWish, spanOf } from './find';

const nothing = { when: 'all' } as const;
const now = fromDate('2026-12-16') + 9 * 3_600_000;

describe('what somebody looks for', () => {
    it('is what they chose before where the address says nothing', () => {
        const find = findOf({}, { area: 2, category: 'festival', when: 'today' });
        expect(find).toMatchObject({ area: 2, category: 'festival', when: 'today', page: 1, text: '' });
    });
    it('is what the address says, also when it says everything', () => {
        const find = findOf({ area: 'all', category: 'all', when: 'all' }, { area: 2, when: 'today' });
        expect(find).toMatchObject({ area: undefined, category: undefined, when: 'all' });
    });
    it('comes back from its own address', () => {
        const query = {
            area: '3',
            category: 'safety',
            when: 'weekend',
            text: '清掃 & 祭り',
            free_seats: '1',
            page: '2',
        };
        const find = findOf(query, nothing);
        const { searchParams } = new URL(addressOf('/events', find), 'http://x');
        expect(findOf(Object.fromEntries(searchParams), nothing)).toEqual(find);
    });
    it('takes no nonsense from an address', () => {
        const find = findOf({ area: 'x', category: 'x', when: 'x', day: '2026-99-99', page: '-3' }, nothing);
        expect(find).toEqual(findOf({}, nothing));
    });
});

describe('the span of days', () => {
    const span = (query: Record<string, string>) => spanOf(findOf(query, nothing), now);
    it('is one day for today and for a chosen day', () => {
        expect(span({ when: 'today' })).toEqual({ from: fromDate('2026-12-16'), to: fromDate('2026-12-17') });
        expect(span({ day: '2026-12-24' })).toEqual({
            from: fromDate('2026-12-24'),
            to: fromDate('2026-12-25'),
        });
    });
    it('is Saturday and Sunday for the weekend', () => {
        const { from, to } = span({ when: 'weekend' });
        expect(from).toBe(fromDate('2026-12-19'));
        expect(to).toBe(fromDate('2026-12-19') + 2 * day);
    });
    it('ends with the year in December', () => {
        expect(span({ when: 'month' }).to).toBe(fromDate('2027-01-01'));
    });
    it('is open for everything', () => expect(span({})).toEqual({}));
});

describe('the question to the server', () => {
    const find = findOf({ free_seats: '1', first_timers: '1', page: '3' }, nothing);
    it('asks events only what events know', () => {
        expect(eventsWish(find, now)).toMatchObject({ free_seats: true, limit: 20, offset: 40 });
        expect(eventsWish(find, now)).not.toHaveProperty('first_timers');
    });
    it('asks needs only what needs know', () => {
        expect(needsWish(find, now)).toMatchObject({ first_timers: true, offset: 40 });
        expect(needsWish(find, now)).not.toHaveProperty('free_seats');
    });
    it('asks both for the days that were chosen', () => {
        const weekend = findOf({ when: 'weekend' }, nothing);
        const days = { from: fromDate('2026-12-19'), to: fromDate('2026-12-19') + 2 * day };
        expect(eventsWish(weekend, now)).toMatchObject(days);
        expect(needsWish(weekend, now)).toMatchObject(days);
    });
});
