import type { Texts } from '../i18n/text';

export const text = {
    work: {
        ja: '[group]の仕事で開く',
        easy: '[group]の しごとで {開|ひら}く',
        en: "Open it at your group's desk",
    },
} satisfies Texts;
