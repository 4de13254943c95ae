import type { Texts } from '../i18n/text';

export const text = {
    show: { ja: '文字を見る', easy: '{文字|もじ}を {見|み}る', en: 'Show password' },
    rule: {
        ja: '8文字以上。ほかのきまりはありません。',
        easy: '8{文字|もじ}か、もっと {長|なが}く {書|か}いて ください。',
        en: '8 characters or more. No other rules.',
    },
} satisfies Texts;
