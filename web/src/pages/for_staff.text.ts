import type { Texts } from '../i18n/text';

export const text = {
    forStaff: {
        ja: 'このページは[coordinator]だけが見られます。',
        easy: 'この ページは [coordinator]だけが {見|み}ます。',
        en: 'Only a [coordinator] can open this page.',
    },
} satisfies Texts;
