import { describe, expect, it } from 'vitest';
import { fromDate } from '../i18n/japan';
import {
    emptyEvent,
    emptyNeed,
    emptyRole,
    eventOf,
    fieldOf,
    needOf,
    roleErrors,
    signUpErrors,
    timeErrors,
} from './post_form';

const now = fromDate('2026-12-01');
const day = { year: '２０２６', month: '12', day: '5' };
const times = { day, from: '9時30分', to: '11:30' };

describe('the form of an event', () => {
    const form = {
        ...emptyEvent,
        ...times,
        title: ' 清掃 ',
        place: '公園',
        contact: '事務局',
        capacity: '２０',
    };
    it('becomes a command with trimmed words and instants of Japan', () => {
        const { fields, occurrences } = eventOf(3, form);
        expect(fields).toMatchObject({
            title: { ja: '清掃' },
            place: { name: '公園' },
            contact: { name: '事務局' },
        });
        expect(occurrences).toEqual([
            {
                starts_at: fromDate('2026-12-05') + 9.5 * 3_600_000,
                ends_at: fromDate('2026-12-05') + 11.5 * 3_600_000,
                capacity: 20,
                unit: 'people',
            },
        ]);
    });
    it('leaves out what was not said, and places where nobody signs up here', () => {
        const { fields, occurrences } = eventOf(3, { ...form, way: 'phone', yen: '300' });
        expect(
            Object.keys(fields).filter((each) => ['fee_yen', 'weather', 'bring', 'summary'].includes(each)),
        ).toEqual([]);
        expect(occurrences[0]).not.toHaveProperty('capacity');
    });
    it('is told what is wrong with its time', () => {
        expect(timeErrors(form, now)).toEqual({});
        expect(Object.keys(timeErrors({ ...form, to: '9:00' }, now))).toEqual(['to']);
        expect(Object.keys(timeErrors({ ...form, day: { ...day, month: '13' } }, now))).toEqual(['day']);
        expect(timeErrors(form, now + 30 * 86_400_000)['day']?.en).toContain('over');
    });
    it('takes no words for numbers', () => {
        expect(Object.keys(signUpErrors({ ...form, capacity: 'たくさん', fee: 'paid', yen: '-3' }))).toEqual([
            'capacity',
            'yen',
        ]);
    });
});

describe('the form of a need', () => {
    const role = { ...emptyRole, title: '受付', min: '2', max: '3' };
    const form = { ...emptyNeed, ...times, title: '受付', place: '公園', contact: '事務局', roles: [role] };
    it('gives each role its own time, or the time of the whole', () => {
        const late = { ...role, from: '10:00' };
        const { roles } = needOf(3, { ...form, roles: [role, late] });
        expect(roles.map(({ starts_at }) => starts_at)).toEqual(
            [9.5, 10].map((h) => fromDate('2026-12-05') + h * 3_600_000),
        );
        expect(roles[0]).toMatchObject({ heads_min: 2, heads_max: 3 });
    });
    it('has a last day instead of hours where it is a task', () => {
        const { fields, roles } = needOf(3, { ...form, kind: 'deadline' });
        expect(fields.due).toBe('2026-12-05');
        expect(roles[0]).not.toHaveProperty('starts_at');
    });
    it('is told which role has mixed up heads', () => {
        expect(Object.keys(roleErrors({ ...form, roles: [role, { ...role, max: '1' }] }))).toEqual([
            'role1-min',
        ]);
    });
});

it('finds the field of what the server points at', () => {
    expect(
        ['/fields/title/ja', '/occurrences/0/starts_at', '/fields/contact/phone', '/roles/1/heads_max'].map(
            fieldOf,
        ),
    ).toEqual(['title', 'from', 'phone', 'role1-min']);
});
