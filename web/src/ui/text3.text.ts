import type { Texts } from '../i18n/text';

export const text = {
    chip: { ja: '日本語', easy: 'ふつうの {日本語|にほんご}', en: 'in Japanese' },
    line: {
        ja: 'この文は日本語です',
        easy: 'この {文|ぶん}は ふつうの {日本語|にほんご}です',
        en: 'This text is in Japanese only.',
    },
} satisfies Texts;
