// When somebody answers the telephone, as an office writes it, said in the reader's language:
//
//   月から金 8:30から17:15   →   Mon to Fri, 8:30 to 17:15
//
// Pure. What is written in another way is undefined and stays as it is: wrong hours would be worse than Japanese ones.
import { easyWeekday, kanjiWeekdays } from './easy';
import type { Three } from './text';

const englishDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const wholeWeeks: Readonly<Record<string, Omit<Three, 'ja'>>> = {
    平日: { easy: '{月曜日|げつようび}から {金曜日|きんようび}まで', en: 'Mon to Fri' },
    毎日: { easy: '{毎日|まいにち}', en: 'every day' },
};
const written =
    /^(?:(平日|毎日|([月火水木金土日])曜?日?(?:から|[-~〜～])([月火水木金土日])曜?日?) )?(\d{1,2}:\d{2})(?:から|[-~〜～])(\d{1,2}:\d{2})(?:まで)?$/u;

export function sayHours(ja: string): Three | undefined {
    const found = written.exec(ja.normalize('NFKC').replace(/\s+/gu, ' ').trim());
    if (!found) return undefined;
    const [, days, first, last, from = '', to = ''] = found;
    const week = days === undefined ? undefined : (wholeWeeks[days] ?? weekOf(first, last));
    return {
        ja,
        easy: `${week ? `${week.easy} ` : ''}${from}から ${to}まで`,
        en: `${week ? `${week.en}, ` : ''}${from} to ${to}`,
    };
}

function weekOf(first = '', last = ''): Omit<Three, 'ja'> {
    const [from, to] = [first, last].map((day) => kanjiWeekdays.indexOf(day)) as [number, number];
    return {
        easy: `${easyWeekday(from)}から ${easyWeekday(to)}まで`,
        en: `${englishDays[from]} to ${englishDays[to]}`,
    };
}
