import type { Texts } from '../i18n/text';

export const text = {
    decided: { ja: '雨のときの決定', easy: '{雨|あめ}の とき', en: 'If it rains' },
    spoken: { ja: 'ことば', easy: '{話|はな}せる ことば', en: 'Languages' },
    decidedBy: (time: string) => ({
        ja: `当日${time}に決めます`,
        easy: `その {日|ひ}の ${time}に {決|き}めます`,
        en: `decided on the day by ${time}`,
    }),
    photos: { ja: '写真撮影', easy: '{写真|しゃしん}', en: 'Photographs' },
    coHosts: { ja: '共催・協力', easy: 'いっしょに する グループ', en: 'Together with' },
} satisfies Texts;
