// Days around the day of a test, in Japan.
const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

// 0:00 in Japan, `days` after the day of `now`.
export const midnight = (now: number, days: number): number =>
    Math.floor((now + 9 * hour) / day) * day - 9 * hour + days * day;
