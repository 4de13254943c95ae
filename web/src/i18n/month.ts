// A month as people read it, pure: where the day of an event is still open.
import { easyYear } from './easy';
import { inJapan } from './japan';
import type { Locale } from './locale';

const englishMonths =
    'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

// 1月; with the year where it is another than this one.
export function sayMonth(language: Locale, at: number, now: number): string {
    const { year, month } = inJapan(at);
    const other = year !== inJapan(now).year;
    if (language === 'en') return `${englishMonths[month - 1]}${other ? ` ${year}` : ''}`;
    if (language === 'easy') return `${other ? easyYear(year) : ''}${month}{月|がつ}`;
    return `${other ? `${year}年` : ''}${month}月`;
}
