import { describe, expect, it } from 'vitest';
import { fromDate } from '../i18n/japan';
import type { EventFields, OccurrenceView } from '../protocol';
import { copyOf, dateFormOf, formOf, seatsFormOf } from './event_again';
import { datesErrors, emptyDate, emptyEvent, signUpErrors, weekLater, type EventForm } from './event_form';
import { draftOf, eventOf, fieldsOf } from './event_sending';

const hour = 3_600_000;
const now = fromDate('2026-12-01');
const date = { ...emptyDate, day: { year: '２０２６', month: '12', day: '5' }, from: '9時30分', to: '11:30' };
const form: EventForm = {
    ...emptyEvent,
    dates: [date],
    title: ' 清掃 ',
    place: '公園',
    contact: '事務局',
    capacity: '２０',
};

describe('the form of an event', () => {
    it('becomes a command with trimmed words and instants of Japan', () => {
        const { fields, occurrences } = eventOf(3, form);
        expect(fields).toMatchObject({
            title: { ja: '清掃' },
            place: { name: '公園' },
            contact: { name: '事務局' },
        });
        expect(occurrences).toEqual([
            {
                starts_at: fromDate('2026-12-05') + 9.5 * hour,
                ends_at: fromDate('2026-12-05') + 11.5 * hour,
                capacity: 20,
                unit: 'people',
            },
        ]);
    });
    it('says the way there and whether children may come alone, and reads both back', () => {
        const said = fieldsOf({ ...form, route: ' 駅から5分 ', alone: 'no' });
        expect(said).toMatchObject({ place: { name: '公園', way: '駅から5分' }, children_alone: false });
        expect(formOf(said)).toMatchObject({ route: '駅から5分', alone: 'no' });
        expect(formOf(fieldsOf({ ...form, alone: 'yes' }))).toMatchObject({ route: '', alone: 'yes' });
        expect(formOf(fieldsOf(form)).alone).toBe('');
    });
    it('leaves out what was not said, and periods where nobody signs up here', () => {
        const closes = { day: date.day, time: '8:00' };
        const { fields, occurrences } = eventOf(3, { ...form, way: 'phone', yen: '300', closes });
        expect(Object.keys(fields).sort()).toEqual(
            ['audience', 'category', 'contact', 'fee', 'place', 'title', 'way'].sort(),
        );
        expect(occurrences[0]).not.toHaveProperty('closes_at');
        expect(eventOf(3, { ...form, way: 'not_needed' }).occurrences[0]).not.toHaveProperty('capacity');
    });
    it('keeps the distance of the sign-up period for every date of a series', () => {
        const closes = { day: { year: '2026', month: '12', day: '3' }, time: '17:00' };
        const { occurrences } = eventOf(3, { ...form, closes, dates: [date, weekLater(date)] });
        expect(occurrences.map(({ starts_at, closes_at }) => starts_at - (closes_at ?? 0))).toEqual([
            40.5 * hour,
            40.5 * hour,
        ]);
        expect(occurrences[1]?.starts_at).toBe(fromDate('2026-12-12') + 9.5 * hour);
    });
    it('stands on the whole day without hours, and on the last day of a month without a day', () => {
        const day = eventOf(3, { ...form, dates: [{ ...date, open: 'time' }] }).occurrences[0];
        expect(day).toMatchObject({
            undecided: 'time',
            starts_at: fromDate('2026-12-05'),
            ends_at: fromDate('2026-12-06'),
        });
        const month = eventOf(3, { ...form, dates: [{ ...date, open: 'day' }] }).occurrences[0];
        expect(month).toMatchObject({
            undecided: 'day',
            starts_at: fromDate('2026-12-31'),
            ends_at: fromDate('2027-01-01'),
        });
    });
    it('is told what is wrong with each of its dates', () => {
        const errors = (...dates: EventForm['dates']) => Object.keys(datesErrors({ ...form, dates }, now));
        expect(errors(date)).toEqual([]);
        expect(errors(date, { ...date, to: '9:00' })).toEqual(['to1']);
        expect(errors({ ...date, day: { ...date.day, month: '13' } })).toEqual(['day0']);
        expect(errors({ ...date, doors: '10:00' })).toEqual(['doors0']);
        expect(errors({ ...date, doors: '10:00', from: '' })).toEqual(['from0']);
        expect(errors(emptyDate)).toEqual(['day0', 'from0', 'to0']);
        expect(errors({ ...date, open: 'day', day: { year: '2027', month: '1', day: '' } })).toEqual([]);
        expect(datesErrors(form, now + 30 * 24 * hour)['day0']?.en).toContain('over');
    });
    it('takes no words for numbers, no site without an address, no telephone without a number', () => {
        expect(Object.keys(signUpErrors({ ...form, capacity: 'たくさん', fee: 'paid', yen: '-3' }))).toEqual([
            'capacity',
            'yen',
        ]);
        expect(Object.keys(signUpErrors({ ...form, way: 'site', site: 'http://a' }))).toEqual(['site']);
        expect(Object.keys(signUpErrors({ ...form, way: 'phone' }))).toEqual(['phone']);
        expect(Object.keys(signUpErrors({ ...form, minAge: '18', maxAge: '6' }))).toEqual(['maxAge']);
        expect(signUpErrors({ ...form, minAge: '0' })).toEqual({});
    });
});

const fields: EventFields = {
    title: { ja: '清掃', easy: 'そうじ', en: 'Clean-up' },
    summary: { ja: '川を歩きます。' },
    category: 'cleaning',
    audience: 'parents',
    min_age: 6,
    max_age: 80,
    place: { facility: 3, meeting: '正面' },
    way: 'here',
    fee: 'paid',
    fee_yen: 500,
    fee_covers: '材料代',
    bring: { ja: '軍手' },
    weather: 'rain_moves',
    rain_date: '2026-12-12',
    weather_by: 390,
    access: ['step_free'],
    languages: ['ja', 'vi'],
    photos: 'ask_first',
    co_hosts: '子ども会',
    contact: { name: '事務局', phone: '0000-00-0000', hours: '平日' },
};
const occurrence: OccurrenceView = {
    id: 4,
    starts_at: fromDate('2026-12-05') + 9 * hour,
    ends_at: fromDate('2026-12-06'),
    doors_at: fromDate('2026-12-05') + 8.5 * hour,
    state: 'planned',
    unit: 'groups',
    opens_at: fromDate('2026-11-01'),
    closes_at: fromDate('2026-12-04') + 17 * hour,
    cancel_until: fromDate('2026-12-04') + 12 * hour,
    seats: { kind: 'seats', event: 1, occurrence: 4, capacity: 10, taken: 3, state: 'planned' },
    version: 2,
};

describe('an event that is changed', () => {
    it('comes back from the form as it went in', () => {
        expect(fieldsOf({ ...emptyEvent, ...formOf(fields) })).toEqual(fields);
    });
    it('keeps its date with everything about it', () => {
        expect(draftOf(dateFormOf(occurrence), seatsFormOf(occurrence), 'here')).toEqual({
            starts_at: occurrence.starts_at,
            ends_at: occurrence.ends_at,
            doors_at: occurrence.doors_at,
            capacity: 10,
            unit: 'groups',
            opens_at: occurrence.opens_at,
            closes_at: occurrence.closes_at,
            cancel_until: occurrence.cancel_until,
        });
    });
    it('keeps an end in the night after its day', () => {
        const eve = {
            ...occurrence,
            starts_at: fromDate('2026-12-31') + 23.5 * hour,
            ends_at: fromDate('2027-01-01') + 0.5 * hour,
        };
        const { starts_at, ends_at } = eve;
        expect(dateFormOf(eve).to).toBe('24:30');
        expect(draftOf(dateFormOf(eve), seatsFormOf(eve), 'here')).toMatchObject({ starts_at, ends_at });
    });
    it('keeps what is still open about its date', () => {
        const open = {
            ...occurrence,
            starts_at: fromDate('2026-12-31'),
            ends_at: fromDate('2027-01-01'),
            undecided: 'day' as const,
        };
        expect(draftOf(dateFormOf(open), seatsFormOf(open), 'phone')).toMatchObject({
            starts_at: open.starts_at,
            ends_at: open.ends_at,
            undecided: 'day',
        });
    });
});

it('copies everything of last year but the day', () => {
    const copy = copyOf(fields, occurrence);
    expect(copy).toMatchObject({ title: '清掃', facility: 3, capacity: '10', unit: 'groups' });
    expect(copy.dates).toEqual([{ ...emptyDate, from: '9:00', to: '24:00', doors: '8:30' }]);
    expect(copy.closes.time).toBe('');
});
