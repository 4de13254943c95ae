// Dates and times as people read them, pure: language, instants and today go in, a text comes out (easy with ruby).
//
//   ja    1月10日（日）午前8時から11時
//   easy  1月10日（日曜日） 8:00から 11:00まで
//   en    Sun 10 Jan, 8:00 to 11:00
//
// The year is said only when it is not this one. The `spoken` forms are for screen readers: nothing abbreviated.
import { easyMinutes, easyMonthDay, easyWeekday, easyYear, kanjiWeekdays } from './easy';
import { inJapan, minute, sameDay, type Moment } from './japan';
import type { Locale } from './locale';

const englishDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const englishMonths =
    'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

const short = (word: string | undefined): string => (word ?? '').slice(0, 3);
const clock = ({ hour, minute: m }: Moment): string => `${hour}:${String(m).padStart(2, '0')}`;
const minutesAfter = (m: number): string => (m === 0 ? '' : `${m}分`);

const isNoon = ({ hour, minute: m }: Moment): boolean => hour === 12 && m === 0;

function japaneseHour(moment: Moment): string {
    return `${moment.hour % 12}時${minutesAfter(moment.minute)}`;
}

function japaneseTime(moment: Moment): string {
    if (isNoon(moment)) return '正午';
    return `${moment.hour < 12 ? '午前' : '午後'}${japaneseHour(moment)}`;
}

// 午前8時から11時, but 午前10時から午後2時 and 午前10時から正午.
function japaneseEnd(start: Moment, end: Moment): string {
    const sameHalf = start.hour < 12 === end.hour < 12;
    return sameHalf && !isNoon(start) && !isNoon(end) ? japaneseHour(end) : japaneseTime(end);
}

const sayDayIn: Readonly<Record<Locale, (m: Moment, withYear: boolean) => string>> = {
    ja: (m, withYear) =>
        `${withYear ? `${m.year}年` : ''}${m.month}月${m.day}日（${kanjiWeekdays[m.weekday]}）`,
    easy: (m, withYear) =>
        `${withYear ? easyYear(m.year) : ''}${easyMonthDay(m.month, m.day)}（${easyWeekday(m.weekday)}）`,
    en: (m, withYear) =>
        `${short(englishDays[m.weekday])} ${m.day} ${short(englishMonths[m.month - 1])}${withYear ? ` ${m.year}` : ''}`,
};

// For English readers: 29 Dec.
export const sayMonthDay = (month: number, day: number): string =>
    `${day} ${short(englishMonths[month - 1])}`;

const sayTimeIn: Readonly<Record<Locale, (m: Moment) => string>> = {
    ja: japaneseTime,
    easy: clock,
    en: clock,
};

const between: Readonly<Record<Locale, string>> = { ja: '', easy: ' ', en: ', ' };

export function sayTime(language: Locale, at: number): string {
    return sayTimeIn[language](inJapan(at));
}

export function sayDay(language: Locale, at: number, now: number): string {
    const moment = inJapan(at);
    return sayDayIn[language](moment, moment.year !== inJapan(now).year);
}

export function sayMoment(language: Locale, at: number, now: number): string {
    return `${sayDay(language, at, now)}${between[language]}${sayTime(language, at)}`;
}

export function sayRange(language: Locale, from: number, to: number, now: number): string {
    const start = sayMoment(language, from, now);
    const end = sameDay(from, to) ? endOfSameDay(language, from, to) : sayMoment(language, to, now);
    if (language === 'en') return `${start} to ${end}`;
    return language === 'easy' ? `${start}から ${end}まで` : `${start}から${end}`;
}

function endOfSameDay(language: Locale, from: number, to: number): string {
    return language === 'ja' ? japaneseEnd(inJapan(from), inJapan(to)) : sayTime(language, to);
}

// 2時間30分
export function sayDuration(language: Locale, from: number, to: number): string {
    const total = Math.round((to - from) / minute);
    const hours = Math.floor(total / 60);
    const rest = total % 60;
    const parts = {
        ja: [hours && `${hours}時間`, rest && `${rest}分`],
        easy: [hours && `${hours}{時間|じかん}`, rest && easyMinutes(rest)],
        en: [hours && `${hours}\u00a0h\u00a0`, rest && `${rest}\u00a0min`],
    }[language];
    return parts.filter(Boolean).join('').trim();
}

// For screen readers: 2027年1月10日 日曜日 午前8時から午前11時まで
export function speakRange(language: Locale, from: number, to: number): string {
    const end = sameDay(from, to) ? speakTime(language, to) : speakMoment(language, to);
    if (language === 'en') return `${speakMoment(language, from)} to ${end}`;
    return `${speakMoment(language, from)}から${end}まで`;
}

export function speakMoment(language: Locale, at: number): string {
    return `${speakDay(language, at)}${language === 'en' ? ', ' : ' '}${speakTime(language, at)}`;
}

export function speakDay(language: Locale, at: number): string {
    const { year, month, day, weekday } = inJapan(at);
    if (language === 'en') return `${englishDays[weekday]} ${day} ${englishMonths[month - 1]} ${year}`;
    return `${year}年${month}月${day}日 ${kanjiWeekdays[weekday]}曜日`;
}

function speakTime(language: Locale, at: number): string {
    return language === 'en' ? clock(inJapan(at)) : japaneseTime(inJapan(at));
}
