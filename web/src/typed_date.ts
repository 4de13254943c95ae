// What people type as a date and a time: full-width digits, one box for each part, no calendar needed. Pure.
import { fromDate, inJapan, minute } from './i18n/japan';
import type { Instant } from './protocol';

export interface TypedDate {
    readonly year: string;
    readonly month: string;
    readonly day: string;
}

export const noDate: TypedDate = { year: '', month: '', day: '' };

const number = (words: string): number => {
    const digits = words.normalize('NFKC').trim();
    return /^\d{1,4}$/.test(digits) ? Number(digits) : NaN;
};

const two = (n: number): string => String(n).padStart(2, '0');

// YYYY-MM-DD as the protocol has it; undefined: not a day of the calendar (2月30日).
export function dateOf({ year, month, day }: TypedDate): string | undefined {
    const [y, m, d] = [number(year), number(month), number(day)];
    const date = new Date(Date.UTC(y, m - 1, d));
    const real =
        y >= 1900 && date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
    return real ? `${y}-${two(m)}-${two(d)}` : undefined;
}

export function typedDateOf(at: Instant): TypedDate {
    const { year, month, day } = inJapan(at);
    return { year: String(year), month: String(month), day: String(day) };
}

const midnight = 24 * 60; // minutes
// An end may lie in the night after its day: 24:30 as posters write it, at most 30:00.
export const nightAfter = 30 * 60;

// Minutes after midnight of 9:30, 9時30分, 9時半, 午後2時, ９：３０, 930 or 9; undefined: no time of the day. 24:00 is an
// end.
export function minutesOf(words: string, latest = midnight): number | undefined {
    const text = words.normalize('NFKC').replaceAll(/\s/g, '').replace('時半', '時30分');
    const [half = '', time = ''] = /^(午前|午後)?(.*)$/.exec(text)?.slice(1) ?? [];
    const parts = /^(\d{1,2})(?:[:時](\d{1,2})?分?)?$/.exec(time) ?? /^(\d{1,2})(\d{2})$/.exec(time);
    if (!parts || (half && Number(parts[1]) > 12)) return undefined;
    const later = half === '午後' && Number(parts[1]) < 12 ? 12 : 0; // 午後12時半 is said of half past noon
    const total = (Number(parts[1]) + later) * 60 + Number(parts[2] ?? 0);
    return Number(parts[2] ?? 0) < 60 && total <= latest ? total : undefined;
}

export function instantOf(date: TypedDate, time: string, latest?: number): Instant | undefined {
    const day = dateOf(date);
    const minutes = minutesOf(time, latest);
    return day === undefined || minutes === undefined ? undefined : fromDate(day) + minutes * minute;
}

export function typedTimeOf(at: Instant): string {
    const { hour, minute: m } = inJapan(at);
    return `${hour}:${two(m)}`;
}
