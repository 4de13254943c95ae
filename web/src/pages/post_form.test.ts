import { describe, expect, it } from 'vitest';
import { fromDate } from '../i18n/japan';
import { common, fieldOf, instantOfMoment, placeErrors, told } from './post_form';

const day = { year: '2026', month: '12', day: '5' };

describe('a place', () => {
    it('may be open, and then nothing is sent about it', () => {
        const open = { ...common, placeKind: 'open' as const, place: '公園', facility: 3 };
        expect(placeErrors(open)).toEqual({});
        expect(told(open).place).toEqual({});
    });
    it('is otherwise named or chosen', () => {
        expect(Object.keys(placeErrors(common))).toEqual(['place']);
        expect(Object.keys(placeErrors({ ...common, placeKind: 'facility' }))).toEqual(['facility']);
        expect(told({ ...common, placeKind: 'facility', facility: 3, place: '公園' }).place).toEqual({
            facility: 3,
        });
    });
});

it('takes a day without a time as the whole day', () => {
    expect(instantOfMoment({ day, time: '' })).toBe(fromDate('2026-12-06'));
    expect(instantOfMoment({ day, time: '17時' })).toBe(fromDate('2026-12-05') + 17 * 3_600_000);
});

it('finds the field of what the server points at', () => {
    expect(
        [
            '/fields/title/ja',
            '/occurrences/1/starts_at',
            '/occurrences/0/closes_at',
            '/fields/contact/phone',
            '/roles/1/heads_max',
            '/fields/max_age',
        ].map(fieldOf),
    ).toEqual(['title', 'from1', 'closes', 'phone', 'role1-min', 'maxAge']);
});
