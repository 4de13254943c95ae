// Whether a venue is open today, and until when, from its hours and closed days as an office writes them:
//
//   9:00から21:30, 月曜、12月29日から1月3日   on a Tuesday   →   from 9:00 to 21:30
//
// Pure. Undefined where a word is not understood (第3月曜, 祝日の翌日 …): wrong hours would be worse than none.
import { kanjiWeekdays } from './easy';
import { inJapan, minute, startOfDay } from './japan';

export interface OpenToday {
    readonly from: number; // instants of today; both the same where it is closed all day
    readonly to: number;
}

const written =
    /^(?:(毎日|([月火水木金土日])曜?日?(?:から|[-~〜～])([月火水木金土日])曜?日?) )?(\d{1,2}):(\d{2})(?:から|[-~〜～])(\d{1,2}):(\d{2})(?:まで)?$/u;
const weekdays = /^(?:毎週)?((?:[月火水木金土日]曜?日?・?)+)$/u;
const dates = /^(\d{1,2})[月/](\d{1,2})日?(?:(?:から|[-~〜～–])(\d{1,2})[月/](\d{1,2})日?)?(?:まで)?$/u;

const plain = (words: string): string => words.normalize('NFKC').replace(/\s+/gu, ' ').trim();
const number = (words: string | undefined): number => Number(words ?? 0);

export function openToday(hours: string, closed: string | undefined, now: number): OpenToday | undefined {
    const found = written.exec(plain(hours));
    if (!found) return undefined;
    const today = startOfDay(now);
    const rest = closedOn(closed, now);
    if (rest === undefined) return undefined;
    const [, , first, last, ...times] = found;
    if (rest || !within(first, last, inJapan(now).weekday)) return { from: today, to: today };
    const [fromHour, fromMinute, toHour, toMinute] = times.map(number) as [number, number, number, number];
    return {
        from: today + (fromHour * 60 + fromMinute) * minute,
        to: today + (toHour * 60 + toMinute) * minute,
    };
}

function within(first: string | undefined, last: string | undefined, weekday: number): boolean {
    if (!first || !last) return true;
    const [from, to] = [kanjiWeekdays.indexOf(first), kanjiWeekdays.indexOf(last)];
    return from <= to ? weekday >= from && weekday <= to : weekday >= from || weekday <= to;
}

// One day that is known to be closed decides, whatever the other words mean.
function closedOn(closed: string | undefined, now: number): boolean | undefined {
    const parts = plain(closed ?? '')
        .split(/[、,，]/u)
        .map((part) => part.trim())
        .filter((part) => part !== '' && part !== 'なし');
    const answers = parts.map((part) => closedBy(part, now));
    if (answers.includes(true)) return true;
    return answers.includes(undefined) ? undefined : false;
}

function closedBy(part: string, now: number): boolean | undefined {
    const { weekday, month, day } = inJapan(now);
    const named = weekdays.exec(part)?.[1];
    if (named) {
        const days = named.replace(/曜日?/gu, '').replace(/・/gu, '');
        return days.includes(kanjiWeekdays[weekday] ?? '');
    }
    const span = dates.exec(part);
    if (!span) return undefined;
    const [from, to] = [
        number(span[1]) * 100 + number(span[2]),
        number(span[3] ?? span[1]) * 100 + number(span[4] ?? span[2]),
    ];
    const today = month * 100 + day;
    return from <= to ? today >= from && today <= to : today >= from || today <= to;
}
