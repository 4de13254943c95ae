import { describe, expect, it } from 'vitest';
import type { EventPage, OccurrenceView } from '../protocol';
import { eventData, scriptText } from './event_data';

const around = { origin: 'https://yui.example.jp', city: { name: { ja: '見本市' } } };
const start = Date.parse('2027-01-10T08:00:00+09:00');
const hour = 3_600_000;

const seats = (capacity?: number, taken = 0) => ({
    kind: 'seats' as const,
    event: 42,
    occurrence: 7,
    taken,
    state: 'planned' as const,
    ...(capacity !== undefined && { capacity }),
});
const date = (more: Partial<OccurrenceView> = {}): OccurrenceView => ({
    id: 7,
    starts_at: start,
    ends_at: start + 3 * hour,
    state: 'planned',
    seats: seats(),
    version: 1,
    ...more,
});
const event = (more: Partial<EventPage> = {}, fields: Partial<EventPage['fields']> = {}): EventPage => ({
    id: 42,
    version: 1,
    state: 'published',
    group: 3,
    group_name: { ja: 'ひがし協議会' },
    fields: {
        title: { ja: '{秋|あき}の集まり' },
        category: 'town',
        audience: 'everyone',
        place: {},
        way: 'here',
        fee: 'free',
        contact: { name: '世話役' },
        ...fields,
    },
    place_name: '河川敷',
    changes: [],
    occurrences: [date()],
    needs: [],
    mine: [],
    may_edit: false,
    at: { epoch: 'e', streams: {} },
    ...more,
});
const only = (page: EventPage) => eventData(page, around)[0];

describe('an event for machines', () => {
    it('says when in the hours of Japan, where, and who makes it', () => {
        expect(only(event())).toMatchObject({
            '@context': 'https://schema.org',
            '@type': 'Event',
            url: 'https://yui.example.jp/e/42',
            name: '秋の集まり',
            startDate: '2027-01-10T08:00+09:00',
            endDate: '2027-01-10T11:00+09:00',
            eventStatus: 'https://schema.org/EventScheduled',
            location: { name: '河川敷', address: { addressLocality: '見本市', addressCountry: 'JP' } },
            organizer: { name: 'ひがし協議会', url: 'https://yui.example.jp/g/3' },
        });
    });

    it('has an entry for each date', () => {
        const dates = [date(), date({ id: 8, starts_at: start + 24 * hour, ends_at: start + 27 * hour })];
        expect(eventData(event({ occurrences: dates }), around).map(({ startDate }) => startDate)).toEqual([
            '2027-01-10T08:00+09:00',
            '2027-01-11T08:00+09:00',
        ]);
    });

    it('says only the day while the hours are open, and nothing while the day is', () => {
        const open = only(event({ occurrences: [date({ undecided: 'time' })] }));
        expect(open).toMatchObject({ startDate: '2027-01-10' });
        expect(open).not.toHaveProperty('endDate');
        expect(eventData(event({ occurrences: [date({ undecided: 'day' })] }), around)).toEqual([]);
    });

    it('is cancelled with its event, or alone', () => {
        const cancelled = { eventStatus: 'https://schema.org/EventCancelled' };
        expect(only(event({ state: 'cancelled' }))).toMatchObject(cancelled);
        expect(only(event({ occurrences: [date({ state: 'cancelled' })] }))).toMatchObject(cancelled);
    });

    it('is postponed where another date will be told', () => {
        const postponed = { eventStatus: 'https://schema.org/EventPostponed' };
        expect(only(event({ state: 'cancelled', postponed: true }))).toMatchObject(postponed);
    });

    it('is silent about what is not public', () => {
        for (const state of ['draft', 'unpublished'] as const)
            expect(eventData(event({ state }), around)).toEqual([]);
    });

    it('says what it costs, never that it is free where that is not stated', () => {
        expect(only(event())).toMatchObject({ isAccessibleForFree: true, offers: { price: 0 } });
        expect(only(event({}, { fee: 'paid', fee_yen: 500 }))).toMatchObject({
            isAccessibleForFree: false,
            offers: { price: 500, priceCurrency: 'JPY' },
        });
        const unsaid = only(event({}, { fee: 'not_stated' }));
        expect(unsaid).not.toHaveProperty('offers');
        expect(unsaid).not.toHaveProperty('isAccessibleForFree');
    });

    it('says whether there is room only where people sign up here', () => {
        const full = [date({ seats: seats(20, 20) })];
        const availability = 'https://schema.org/SoldOut';
        expect(only(event({ occurrences: full }))).toMatchObject({ offers: { availability } });
        const room = [date({ seats: seats(20, 19) })];
        expect(only(event({ occurrences: room }))?.['offers']).toMatchObject({
            availability: 'https://schema.org/InStock',
        });
        const byPhone = only(event({ occurrences: full }, { way: 'phone' }));
        expect(byPhone?.['offers']).not.toHaveProperty('availability');
    });

    it('cannot end the element that holds it', () => {
        const page = event({}, { title: { ja: '</script><b>集まり' } });
        const words = scriptText(eventData(page, around));
        expect(words).not.toContain('<');
        expect(JSON.parse(words)[0].name).toBe('</script><b>集まり');
    });
});
