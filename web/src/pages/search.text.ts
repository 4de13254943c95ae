import type { Texts } from '../i18n/text';

export const text = {
    switches: { ja: 'しぼりこむ', easy: 'これだけ', en: 'Only' },
    step_free: { ja: '車いす', easy: '{車|くるま}いすで {行|い}ける ところ', en: 'step-free' },
    show: (count: number) => ({
        ja: `${count}件を見る`,
        easy: `${count}こ {見|み}る`,
        en: `Show ${count}`,
    }),
    all: (count: number) => ({
        ja: `合わせて${count}件`,
        easy: `ぜんぶで ${count}こ あります`,
        en: `${count} found in all`,
    }),
    nothing: {
        ja: 'この条件では見つかりません。',
        easy: 'ありません。',
        en: 'Nothing found.',
    },
    tryWider: {
        ja: 'ひろげてさがす',
        easy: 'ほかの さがしかた',
        en: 'Search more widely',
    },
    withoutSwitches: {
        ja: 'しぼりこみを外す',
        easy: '「これだけ」を なくす',
        en: 'Without the switches',
    },
    allDays: { ja: 'すべての日', easy: 'いつでも', en: 'On any day' },
    allTopics: { ja: 'すべての分野', easy: 'ぜんぶの {種類|しゅるい}', en: 'All topics' },
    onlyWords: (words: string) => ({
        ja: `「${words}」でさがす`,
        easy: `「${words}」で さがす`,
        en: `Search for “${words}”`,
    }),
    topic: (name: string) => ({
        ja: `「${name}」の[event]をすべて見る`,
        easy: `「${name}」の [event]を {見|み}る`,
        en: `All events of “${name}”`,
    }),
    rest: (count: number) => ({
        ja: `ほかに${count}件あります。ことばを足すとしぼれます。`,
        easy: `ほかに ${count}こ あります。ことばを {多|おお}く して ください。`,
        en: `${count} more. Add a word to see fewer.`,
    }),
} satisfies Texts;
