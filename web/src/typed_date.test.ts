import { describe, expect, it } from 'vitest';
import { dateOf, instantOf, minutesOf, nightAfter, typedDateOf, typedTimeOf } from './typed_date';

describe('a typed date', () => {
    it('may be full-width', () =>
        expect(dateOf({ year: '２０２７', month: '１', day: ' ９ ' })).toBe('2027-01-09'));
    it.each([
        ['2027', '2', '29'],
        ['2027', '13', '1'],
        ['2027', '4', '31'],
        ['27', '4', '1'],
        ['', '', ''],
        ['2027', '四', '1'],
    ])('is refused when it is no day: %s-%s-%s', (year, month, day) => {
        expect(dateOf({ year, month, day })).toBeUndefined();
    });
    it('knows leap years', () => expect(dateOf({ year: '2028', month: '2', day: '29' })).toBe('2028-02-29'));
});

describe('a typed time', () => {
    it.each([
        ['9:30', 570],
        ['９：３０', 570],
        ['9時30分', 570],
        ['9時', 540],
        ['9時半', 570],
        ['午前９時半', 570],
        ['午後2時', 840],
        ['午後 1:30', 810],
        ['午後0時', 720],
        ['午後12時半', 750],
        ['930', 570],
        ['1330', 810],
        ['9', 540],
        ['24:00', 1440],
    ])('%s', (words, minutes) => expect(minutesOf(words)).toBe(minutes));
    it.each(['', '25:00', '24:01', '9:60', 'あさ', '9:3:0'])('%s is refused', (words) => {
        expect(minutesOf(words)).toBeUndefined();
    });
});

describe('the end of a day', () => {
    const eve = { year: '2026', month: '12', day: '31' };
    it.each([
        ['23:30', '2026-12-31T14:30:00.000Z'],
        ['24:30', '2026-12-31T15:30:00.000Z'],
        ['29:00', '2026-12-31T20:00:00.000Z'],
    ])('may be at %s', (words, instant) =>
        expect(new Date(instantOf(eve, words, nightAfter) ?? 0).toISOString()).toBe(instant),
    );
    it('is no later than the morning after', () =>
        expect(instantOf(eve, '30:01', nightAfter)).toBeUndefined());
});

it('becomes an instant in Japan, and comes back', () => {
    const at = instantOf({ year: '2027', month: '1', day: '10' }, '8:05') ?? 0;
    expect(new Date(at).toISOString()).toBe('2027-01-09T23:05:00.000Z');
    expect(typedDateOf(at)).toEqual({ year: '2027', month: '1', day: '10' });
    expect(typedTimeOf(at)).toBe('8:05');
});
