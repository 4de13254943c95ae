import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: 'ページが見つかりません', easy: 'ページが ありません', en: 'Page not found' },
} satisfies Texts;
