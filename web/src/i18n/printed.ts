// Days on paper, which hangs on a wall for long: always with the year, in Japanese with that of the era.
// 2027年（令和9年）1月10日（日）
import { sayDay } from './date';
import { inJapan } from './japan';
import type { Locale } from './locale';

export function sayPrinted(language: Locale, at: number): string {
    if (language !== 'ja') return sayDay(language, at, 0);
    const { year } = inJapan(at);
    const reiwa = year - 2018;
    return `${year}年（令和${reiwa === 1 ? '元' : reiwa}年）${sayDay('ja', at, at)}`;
}
