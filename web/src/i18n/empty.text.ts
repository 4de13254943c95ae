// Said where a list is empty, and what to do next.
import type { Texts } from './text';

export const empty = {
    noEvents: {
        ja: 'この条件の[event]は見つかりません。',
        easy: '[event]は ありません。',
        en: 'Nothing found.',
    },
    allThisMonth: { ja: '今月すべて', easy: 'ほかの {日|ひ}を {見|み}る', en: 'All this month' },
    nearbyToo: { ja: 'となりの[area]も', easy: 'となりの [area]も', en: 'Nearby areas too' },
    everything: { ja: '条件を外してすべて見る', easy: 'ぜんぶ {見|み}る', en: 'See all' },
    noFittingNeeds: {
        ja: 'いまぴったりの募集はありません。近いものを出しています。',
        easy: 'ちょうど いい ものは ありません。{近|ちか}い ものが あります。',
        en: 'No exact match now. Here are some near ones.',
    },
    noNeeds: {
        ja: 'この条件の募集は見つかりません。',
        easy: '{手伝|てつだ}って ほしい ことは ありません。',
        en: 'Nothing found.',
    },
    boardEmpty: {
        ja: '足りない募集はありません。よい一日を。',
        easy: '{足|た}りない ところは ありません。',
        en: 'Nothing is short. Have a good day.',
    },
} satisfies Texts;
