// Clock and calendar of Japan. Asia/Tokyo has been +09:00 without summer time since 1951: one constant, no library,
// and the same result whatever zone the reader's computer is set to. Instants are milliseconds UTC.
const offset = 9 * 60 * 60 * 1000;
export const minute = 60_000;
export const day = 24 * 60 * minute;

export interface Moment {
    readonly year: number;
    readonly month: number; // 1 to 12
    readonly day: number;
    readonly weekday: number; // Sunday is 0
    readonly hour: number;
    readonly minute: number;
}

export function inJapan(at: number): Moment {
    const shifted = new Date(at + offset);
    return {
        year: shifted.getUTCFullYear(),
        month: shifted.getUTCMonth() + 1,
        day: shifted.getUTCDate(),
        weekday: shifted.getUTCDay(),
        hour: shifted.getUTCHours(),
        minute: shifted.getUTCMinutes(),
    };
}

// Midnight in Japan before this instant.
export function startOfDay(at: number): number {
    return Math.floor((at + offset) / day) * day - offset;
}

export function sameDay(a: number, b: number): boolean {
    return startOfDay(a) === startOfDay(b);
}

// Whole days from today to that day: 0 today, 1 tomorrow.
export function daysUntil(at: number, now: number): number {
    return (startOfDay(at) - startOfDay(now)) / day;
}

// Saturday 0:00 and Monday 0:00 of the weekend that is now or comes next.
export function nextWeekend(now: number): { readonly from: number; readonly to: number } {
    const { weekday } = inJapan(now);
    const toSaturday = weekday === 0 ? -1 : 6 - weekday;
    const from = startOfDay(now) + toSaturday * day;
    return { from, to: from + 2 * day };
}

// A local date as the protocol writes it, YYYY-MM-DD, as the instant of its first moment in Japan.
export function fromDate(date: string): number {
    return Date.parse(`${date}T00:00:00+09:00`);
}

// For <time datetime>.
export function isoInJapan(at: number): string {
    return new Date(at + offset).toISOString().replace(/:00\.000Z$|\.\d{3}Z$/, '+09:00');
}
