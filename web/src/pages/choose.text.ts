import type { Texts } from '../i18n/text';

export const text = {
    where: { ja: 'どこ', easy: 'どこ', en: 'Where' },
    everywhere: { ja: '市内すべて', easy: 'ぜんぶ', en: 'The whole city' },
    when: { ja: 'いつ', easy: 'いつ', en: 'When' },
    today: { ja: 'きょう', easy: '{今日|きょう}', en: 'Today' },
    weekend: {
        ja: '今度の土日',
        easy: '{今度|こんど}の {土曜日|どようび}・{日曜日|にちようび}',
        en: 'This weekend',
    },
    all: { ja: 'すべて', easy: 'ぜんぶ', en: 'All' },
    category: { ja: 'なに', easy: 'なに', en: 'What' },
    everything: { ja: 'すべて', easy: 'ぜんぶ', en: 'Everything' },
} satisfies Texts;
