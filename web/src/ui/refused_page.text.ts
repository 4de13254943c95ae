import type { Texts } from '../i18n/text';

export const text = {
    notFound: { ja: 'ページが見つかりません', easy: 'ページが ありません', en: 'Page not found' },
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
