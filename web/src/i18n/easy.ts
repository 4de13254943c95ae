// Easy Japanese reads numbers aloud: days and small counts have readings of their own, so ruby covers the number too.
const months = 'いち,に,さん,し,ご,ろく,しち,はち,く,じゅう,じゅういち,じゅうに'.split(',');
const days = (
    'ついたち,ふつか,みっか,よっか,いつか,むいか,なのか,ようか,ここのか,とおか,' +
    'じゅういちにち,じゅうににち,じゅうさんにち,じゅうよっか,じゅうごにち,じゅうろくにち,じゅうしちにち,' +
    'じゅうはちにち,じゅうくにち,はつか,にじゅういちにち,にじゅうににち,にじゅうさんにち,にじゅうよっか,' +
    'にじゅうごにち,にじゅうろくにち,にじゅうしちにち,にじゅうはちにち,にじゅうくにち,さんじゅうにち,さんじゅういちにち'
).split(',');
const weekdays = 'にち,げつ,か,すい,もく,きん,ど'.split(',');
export const kanjiWeekdays = '日月火水木金土';

export function easyMonthDay(month: number, day: number): string {
    return `{${month}月|${months[month - 1]}がつ}{${day}日|${days[day - 1]}}`;
}

export function easyWeekday(weekday: number): string {
    return `{${kanjiWeekdays[weekday]}曜日|${weekdays[weekday]}ようび}`;
}

export function easyYear(year: number): string {
    return `${year}{年|ねん}`;
}

export function easyHeads(count: number): string {
    if (count === 1) return '{1人|ひとり}';
    if (count === 2) return '{2人|ふたり}';
    return `${count}{人|にん}`;
}

// さんじゅっぷん, but じゅうごふん: the last digit decides.
export function easyMinutes(count: number): string {
    const soft = [2, 5, 7, 9].includes(count % 10);
    return `${count}{分|${soft ? 'ふん' : 'ぷん'}}`;
}
