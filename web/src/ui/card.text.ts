import type { Texts } from '../i18n/text';

export const text = {
    by: { ja: '主催', easy: 'する グループ：', en: 'By' },
    moreDates: (count: number) => ({
        ja: `　ほか${count}回`,
        easy: `　ほか ${count}{回|かい}`,
        en: ` and ${count} more`,
    }),
    moreRoles: (count: number) => ({
        ja: `ほかの役割${count}件`,
        easy: `ほかの することも ${count}こ あります`,
        en: count === 1 ? '1 more task' : `${count} more tasks`,
    }),
    lasting: (time: string) => ({ ja: `（${time}）`, easy: `（${time}）`, en: ` (${time})` }),
    rainDate: { ja: '雨のときは', easy: '{雨|あめ}の ときは', en: 'rain date' },
    until: { ja: '期限', easy: '{終|お}わる {日|ひ}', en: 'by' },
} satisfies Texts;
