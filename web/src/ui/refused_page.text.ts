import type { Texts } from '../i18n/text';

export const text = {
    notFound: { ja: 'ページが見つかりません', easy: 'ページが ありません', en: 'Page not found' },
    whyNotFound: {
        ja: '取り下げられたか、番号がちがいます。',
        easy: '{番号|ばんごう}が ちがうか、もう {見|み}る ことが できません。',
        en: 'It was taken down, or the number is wrong.',
    },
    notForYou: {
        ja: 'このページは見られません',
        easy: 'この ページは {見|み}る ことが できません',
        en: 'This page is not open to you',
    },
    notNow: {
        ja: 'いまは表示できません',
        easy: 'いま {見|み}る ことが できません',
        en: 'This cannot be shown now',
    },
} satisfies Texts;
