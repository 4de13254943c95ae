import type { Texts } from '../i18n/text';

export const text = {
    year: { ja: '年（西暦）', easy: '{年|ねん}', en: 'Year' },
    month: { ja: '月', easy: '{月|つき}', en: 'Month' },
    day: { ja: '日', easy: '{日|ひ}', en: 'Day' },
} satisfies Texts;
