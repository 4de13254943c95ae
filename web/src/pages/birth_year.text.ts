import type { Texts } from '../i18n/text';

export const text = {
    year: { ja: '生まれた年', easy: '{生|う}まれた {年|とし}', en: 'Year of birth' },
    wrong: {
        ja: '＊生まれた年を4けたで書いてください。例 1978',
        easy: '＊{生|う}まれた {年|とし}を 1978の ように {書|か}いて ください。',
        en: '＊Write the year like 1978.',
    },
    save: { ja: 'この年で保存する', easy: 'この {年|とし}です', en: 'Save this year' },
} satisfies Texts;
