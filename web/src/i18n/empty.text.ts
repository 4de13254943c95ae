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
    noFittingNeeds: {
        ja: 'いまぴったりの募集はありません。近いものを出しています。',
        easy: 'ちょうど いい ものは ありません。{近|ちか}い ものが あります。',
        en: 'No exact match now. Here are some near ones.',
    },
    noNeeds: {
        ja: 'いま手伝いの募集はありません。',
        easy: 'いま {手伝|てつだ}いは いりません。',
        en: 'No help is needed at the moment.',
    },
    boardEmpty: {
        ja: '足りない募集はありません。よい一日を。',
        easy: '{足|た}りない ところは ありません。',
        en: 'Nothing is short. Have a good day.',
    },
    noNotices: { ja: 'お知らせはありません。', easy: 'お{知|し}らせは ありません。', en: 'No notices.' },
} satisfies Texts;
