import type { Texts } from '../i18n/text';

export const text = {
    all: { ja: 'すべて見る', easy: 'ぜんぶ {見|み}る', en: 'See all' },
    allOf: (total: number) => ({
        ja: `${total}件 すべて見る`,
        easy: `ぜんぶ {見|み}る（${total}）`,
        en: `See all ${total}`,
    }),
    newItems: (count: number) => ({
        ja: `新しいものが${count}件あります　見る`,
        easy: `{新|あたら}しい ものが ${count}こ あります　{見|み}る`,
        en: `${count} new: show`,
    }),
    loading: { ja: '読み込んでいます…', easy: '{待|ま}って ください…', en: 'Loading…' },
} satisfies Texts;
