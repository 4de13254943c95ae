import { expect, it } from 'vitest';
import { fromDate, minute } from './japan';
import { openToday } from './open_today';

const hour = 60 * minute;
const tuesday = fromDate('2026-11-24');
const open = (hours: string, closed?: string, now = tuesday + 10 * hour): string | undefined => {
    const found = openToday(hours, closed, now);
    if (!found) return undefined;
    return found.from === found.to
        ? 'closed'
        : `${(found.from - tuesday) / hour} to ${(found.to - tuesday) / hour}`;
};

it('says from when to when a venue is open today', () => {
    expect(open('9:00から21:30', '月曜、12月29日から1月3日')).toBe('9 to 21.5');
    expect(open('火曜日から日曜日 ９：００～１７：００')).toBe('9 to 17');
});

it('knows the days on which it is closed', () => {
    expect(open('9:00から21:30', '火曜日')).toBe('closed');
    expect(open('9:00から21:30', '月・火')).toBe('closed');
    expect(open('9:00から21:30', '毎週月曜日、11/24')).toBe('closed');
    expect(open('水から金 9:00から17:00')).toBe('closed');
    expect(open('土から月 9:00から17:00')).toBe('closed');
    expect(open('土から火 9:00から17:00')).toBe('9 to 17');
    for (const date of ['2026-12-29', '2027-01-03'])
        expect(open('9:00から21:30', '12月29日から1月3日', fromDate(date))).toBe('closed');
    expect(openToday('9:00から21:30', '12月29日から1月3日', fromDate('2027-01-04'))?.to).toBe(
        fromDate('2027-01-04') + 21.5 * hour,
    );
});

it('says nothing where a word is not understood, unless another one closes it', () => {
    expect(open('9:00から21:30', '第3月曜、祝日の翌日')).toBeUndefined();
    expect(open('9:00から21:30', '第3月曜、火曜')).toBe('closed');
    expect(open('月・水・金の午前')).toBeUndefined();
    expect(open('平日 9:00から17:00')).toBeUndefined();
});
