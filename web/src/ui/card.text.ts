import type { Texts } from '../i18n/text';

const open = {
    time: { ja: '　時間は未定', easy: ' {時間|じかん}は まだです', en: ', time to be decided' },
    day: { ja: 'ごろ　日は未定', easy: 'ごろ {日|ひ}は まだです', en: ', day to be decided' },
} satisfies Texts;

export const text = {
    by: { ja: '主催', easy: 'する グループ：', en: 'By' },
    moreDates: (count: number) => ({
        ja: `　ほか${count}回`,
        easy: `　ほかに ${count}{回|かい} あります`,
        en: ` and ${count} more`,
    }),
    moreRoles: (count: number) => ({
        ja: `ほかの役割${count}件`,
        easy: `ほかの することも ${count}こ あります`,
        en: `${count} more tasks`,
    }),
    lasting: (time: string) => ({ ja: `（${time}）`, easy: `（${time}）`, en: ` (${time})` }),
    rainDate: { ja: '雨のときは', easy: '{雨|あめ}の ときは', en: 'rain date' },
    until: { ja: '期限', easy: '{終|お}わる {日|ひ}', en: 'by' },
    open,
};
