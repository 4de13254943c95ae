// When a venue is closed, as an office writes it, said in the reader's language:
//
//   月曜、12月29日から1月3日   →   Mondays, 29 Dec to 3 Jan
//
// Pure. What is written in another way is undefined and stays as it is, as with the hours.
import { easyMonthDay, easyWeekday, kanjiWeekdays } from './easy';
import { sayMonthDay } from './date';
import type { Three } from './text';

type Said = Omit<Three, 'ja'>;

const englishDays = ['Sundays', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays'];
const ordinals = ['1st', '2nd', '3rd', '4th', '5th'];
const whole: Readonly<Record<string, Said>> = {
    祝日: { easy: '{祝日|しゅくじつ}〈{国|くに}の {休|やす}み〉', en: 'public holidays' },
    祝日の翌日: { easy: '{祝日|しゅくじつ}の つぎの {日|ひ}', en: 'days after public holidays' },
    年末年始: {
        easy: '{年末年始|ねんまつねんし}〈12{月|がつ}の {終|お}わりと 1{月|がつ}の はじめ〉',
        en: 'New Year holidays',
    },
};
const weekday = /^(?:第([1-5]))?([月火水木金土日])曜日?$/u;
const span = /^(\d{1,2})月(\d{1,2})日(?:から|[-~〜～])(\d{1,2})月(\d{1,2})日(?:まで)?$/u;

export function sayClosed(ja: string): Three | undefined {
    const parts = ja
        .normalize('NFKC')
        .replace(/\s+/gu, '')
        .split(/[、・,]/u)
        .map(partOf);
    if (!parts.every((part) => part !== undefined)) return undefined;
    return {
        ja,
        easy: parts.map(({ easy }) => easy).join('、'),
        en: parts.map(({ en }) => en).join(', '),
    };
}

function partOf(words: string): Said | undefined {
    const [, nth, kanji] = weekday.exec(words) ?? [];
    if (kanji !== undefined) {
        const day = kanjiWeekdays.indexOf(kanji);
        if (nth === undefined) return { easy: easyWeekday(day), en: englishDays[day] ?? '' };
        const name = (englishDays[day] ?? '').slice(0, -1);
        return {
            easy: `{第|だい}${nth} ${easyWeekday(day)}`,
            en: `${ordinals[Number(nth) - 1]} ${name} of the month`,
        };
    }
    const dates = span.exec(words)?.slice(1).map(Number);
    if (dates === undefined) return whole[words];
    const [m1 = 0, d1 = 0, m2 = 0, d2 = 0] = dates;
    return {
        easy: `${easyMonthDay(m1, d1)}から ${easyMonthDay(m2, d2)}まで`,
        en: `${sayMonthDay(m1, d1)} to ${sayMonthDay(m2, d2)}`,
    };
}
