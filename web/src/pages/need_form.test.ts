import { describe, expect, it } from 'vitest';
import { fromDate } from '../i18n/japan';
import type { EventCard, Undecided } from '../protocol';
import { noDate } from '../typed_date';
import { emptyNeed, emptyRole, needOf, roleErrors, whenErrors, withEvent, type NeedForm } from './need_form';

const hour = 3_600_000;
const now = fromDate('2026-12-01');
const role = { ...emptyRole, title: '受付', min: '2', max: '3' };
const form: NeedForm = {
    ...emptyNeed,
    day: { year: '2026', month: '12', day: '5' },
    from: '9:30',
    to: '11:30',
    title: '受付',
    place: '公園',
    contact: '事務局',
    roles: [role],
};

describe('help for an event', () => {
    const starts_at = fromDate('2026-12-05') + 9 * 3_600_000;
    const card = {
        id: 7,
        place_name: '河川敷',
        occurrence: { starts_at, ends_at: starts_at + 2 * 3_600_000 },
    } as unknown as EventCard;
    it('is asked for when and where the event is, until somebody says otherwise', () => {
        expect(withEvent(emptyNeed, card)).toMatchObject({
            day: { year: '2026', month: '12', day: '5' },
            from: '9:00',
            to: '11:00',
            place: '河川敷',
        });
        const own = { ...emptyNeed, event: 7, from: '8:00', place: '駐車場' };
        expect(withEvent(own, card)).toMatchObject(own);
    });
    it('goes with another event, and with none', () => {
        const other = { ...card, id: 8, place_name: '集会所' };
        const first = withEvent(emptyNeed, card);
        expect(withEvent(first, other, card)).toMatchObject({ event: 8, from: '9:00', place: '集会所' });
        expect(withEvent(first, undefined, card)).toEqual(emptyNeed);
        const moved = { ...first, from: '7:30' };
        expect(withEvent(moved, other, card)).toMatchObject({ from: '7:30', place: '集会所' });
    });
    it('takes no time that is not decided yet', () => {
        const open = (undecided: Undecided): EventCard => ({
            ...card,
            occurrence: { ...card.occurrence, undecided },
        });
        expect(withEvent(emptyNeed, open('time'))).toMatchObject({ day: { day: '5' }, from: '', to: '' });
        expect(withEvent(emptyNeed, open('day'))).toMatchObject({ day: noDate, from: '', to: '' });
    });
});

describe('the form of a need', () => {
    it('gives each role its own time, or the time of the whole', () => {
        const { roles } = needOf(3, { ...form, roles: [role, { ...role, from: '10:00' }] });
        expect(roles.map(({ starts_at }) => starts_at)).toEqual(
            [9.5, 10].map((h) => fromDate('2026-12-05') + h * hour),
        );
        expect(roles[0]).toMatchObject({ heads_min: 2, heads_max: 3 });
    });
    it('has a last day instead of hours where it is a task', () => {
        const { fields, roles } = needOf(3, { ...form, kind: 'deadline' });
        expect(fields.due).toBe('2026-12-05');
        expect(roles[0]).not.toHaveProperty('starts_at');
    });
    it('says beside whom one works and when there is a break', () => {
        const { fields } = needOf(3, { ...form, beside: ' 世話役と ', breaks: '30分ごと' });
        expect(fields).toMatchObject({ beside: '世話役と', breaks: '30分ごと' });
        expect(needOf(3, form).fields).not.toHaveProperty('breaks');
    });
    it('asks for a day only where there is one', () => {
        const empty = { ...form, day: emptyNeed.day };
        expect(Object.keys(whenErrors(empty, now))).toEqual(['day']);
        expect(Object.keys(whenErrors({ ...empty, from: '' }, now))).toEqual(['day', 'from']);
        expect(whenErrors({ ...empty, kind: 'anytime' }, now)).toEqual({});
        expect(whenErrors({ ...form, kind: 'office', from: '' }, now)).toEqual({});
    });
    it('sends every condition that was set and none that was not', () => {
        const set = {
            ...role,
            meeting: '玄関',
            skill: 'S11',
            level: 'teach' as const,
            certificate: 'first_aid',
            minAge: '１８',
            maxAge: '70',
            language: 'vi',
            firstSeats: '1',
            deciding: 'by_organizer' as const,
            decideBy: { day: { year: '2026', month: '12', day: '3' }, time: '' },
        };
        expect(needOf(3, { ...form, roles: [set] }).roles[0]).toMatchObject({
            meeting: '玄関',
            skills: [{ skill: 'S11', level: 'teach' }],
            certificate: 'first_aid',
            min_age: 18,
            max_age: 70,
            language: 'vi',
            first_timer_seats: 1,
            deciding: 'by_organizer',
            decide_by: fromDate('2026-12-04'),
        });
        expect(Object.keys(needOf(3, form).roles[0] ?? {}).sort()).toEqual(
            ['deciding', 'ends_at', 'heads_max', 'heads_min', 'starts_at', 'title'].sort(),
        );
    });
    it('says what makes it safe', () => {
        const { fields } = needOf(3, {
            ...form,
            risks: ['water'],
            insurance: 'organizer',
            reward: 'travel',
            bring: '長ぐつ',
            withChildren: true,
            dayContact: '係',
            dayPhone: '0000-00-0000',
        });
        expect(fields).toMatchObject({
            risks: ['water'],
            insurance: 'organizer',
            reward: 'travel',
            bring: { ja: '長ぐつ' },
            with_children: true,
            day_contact: { name: '係', phone: '0000-00-0000' },
        });
    });
    it('is told which role has mixed up heads, hours or ages', () => {
        const errors = (part: Partial<typeof role>) =>
            Object.keys(roleErrors({ ...form, roles: [role, { ...role, ...part }] }));
        expect(errors({})).toEqual([]);
        expect(errors({ max: '1' })).toEqual(['role1-min']);
        expect(errors({ from: '12:00' })).toEqual(['role1-from']);
        expect(errors({ minAge: '70', maxAge: '18' })).toEqual(['role1-maxAge']);
        expect(errors({ firstSeats: 'ひとり' })).toEqual(['role1-first']);
    });
    it('is told that an answer must come, and before the help begins', () => {
        const errors = (date: string, time: string) =>
            Object.keys(
                roleErrors({
                    ...form,
                    roles: [
                        {
                            ...role,
                            deciding: 'by_organizer',
                            decideBy: { day: { year: '2026', month: '12', day: date }, time },
                        },
                    ],
                }),
            );
        expect(errors('4', '')).toEqual([]);
        expect(errors('5', '9:30')).toEqual([]);
        expect(errors('5', '9:31')).toEqual(['role0-by']);
        expect(errors('6', '')).toEqual(['role0-by']);
        expect(errors('', '')).toEqual(['role0-by']);
    });
});
