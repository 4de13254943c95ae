import type { Texts } from '../i18n/text';

export const text = {
    noPlans: {
        ja: 'まだ予定はありません。',
        easy: 'まだ {予定|よてい}は ありません。',
        en: 'Nothing planned yet.',
    },
} satisfies Texts;
