import type { Texts } from '../i18n/text';

export const text = {
    gone: {
        ja: 'このお願いへの返事は、必要なくなりました。',
        easy: 'この お{願|ねが}いに、もう {答|こた}えなくて いいです。',
        en: 'This request no longer needs an answer.',
    },
} satisfies Texts;
