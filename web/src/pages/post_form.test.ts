import { describe, expect, it } from 'vitest';
import { fromDate } from '../i18n/japan';
import { common, fieldOf, instantOfMoment, placeErrors, staleWords, told, withoutWords } from './post_form';

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

describe('words in the other languages', () => {
    const typed = { ...common, title: 'どんどや', titleEn: 'Bonfire', titleMeant: 'どんどや' };
    it('are stale once the Japanese says something else', () => {
        expect(staleWords(typed)).toEqual([]);
        expect(staleWords({ ...typed, title: '夏まつり' })).toEqual(['title']);
        expect(staleWords({ ...common, title: '夏まつり' })).toEqual([]);
        expect(staleWords({ ...typed, summary: '川で', summaryEasy: '海で', summaryMeant: '海で' })).toEqual([
            'summary',
        ]);
    });
    it('that are stale are not sent once they are taken out, and the others stay', () => {
        const stale = {
            ...typed,
            title: '夏まつり',
            summary: '川で',
            summaryEn: 'River',
            summaryMeant: '川で',
        };
        const mended = { ...stale, ...withoutWords(stale, staleWords(stale)) };
        expect(staleWords(mended)).toEqual([]);
        expect(told(mended)).toMatchObject({
            title: { ja: '夏まつり' },
            summary: { ja: '川で', en: 'River' },
        });
        expect(told(mended).title).toEqual({ ja: '夏まつり' });
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
