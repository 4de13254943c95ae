import type { Texts } from '../i18n/text';

export const text = {
    calendar: {
        ja: 'カレンダーに入れる',
        easy: 'カレンダーに {入|い}れる',
        en: 'Add to my calendar',
    },
    line: { ja: 'LINEで送る', easy: 'LINEで {送|おく}る', en: 'Send by LINE' },
} satisfies Texts;
