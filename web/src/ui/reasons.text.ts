import type { Texts } from '../i18n/text';

export const text = {
    fits: { ja: '合うところ', easy: '{合|あ}う ところ', en: 'Fits' },
    judge: { ja: '見ていただきたいところ', easy: '{見|み}て ほしい ところ', en: 'Please check' },
    doesNotFit: { ja: '合わないところ', easy: '{合|あ}わない ところ', en: 'Does not fit' },
    why: { ja: 'なぜ？', easy: 'なぜ？', en: 'Why?' },
} satisfies Texts;
