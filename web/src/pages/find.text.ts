import type { Texts } from '../i18n/text';

export const text = {
    events: { ja: '[event]に参加する', easy: '[event]に {行|い}く', en: 'Events to join' },
    help: { ja: '手伝ってほしいこと', easy: '{手伝|てつだ}って ほしい こと', en: 'Help that is wanted' },
    search: { ja: 'さがす', easy: 'さがす', en: 'Search' },
    register: {
        ja: '[group]を登録したい方へ',
        easy: 'グループを {登録|とうろく}する',
        en: 'Register a group',
    },
    groups: { ja: '[group]', easy: '[group]', en: 'Groups' },
    facilities: { ja: '[facility]', easy: '[facility]', en: 'Venues' },
    conditions: { ja: '条件をえらぶ', easy: 'もっと えらぶ', en: 'More choices' },
    conditionsOn: (count: number) => ({
        ja: `条件をえらぶ（いま${count}件）`,
        easy: `もっと えらぶ（いま ${count}こ）`,
        en: `More choices (${count} set)`,
    }),
    text: { ja: 'ことばでさがす', easy: 'ことばで さがす', en: 'Search by words' },
    month: { ja: '今月', easy: '{今月|こんげつ}', en: 'This month' },
    found: (count: number) => ({
        ja: `${count}件`,
        easy: count === 0 ? 'ありません' : `${count}こ あります`,
        en: `${count} found`,
    }),
    finding: { ja: 'さがしています…', easy: 'さがして います…', en: 'Searching…' },
    noGroups: {
        ja: 'この条件の[group]は見つかりません。',
        easy: '[group]は ありません。',
        en: 'No groups found.',
    },
    nothing: {
        ja: 'この条件では見つかりません。ことばを短くすると見つかることがあります。',
        easy: 'ありません。{短|みじか}い ことばで さがして ください。',
        en: 'Nothing found. A shorter word may help.',
    },
    previous: { ja: '前の20件', easy: '{前|まえ}の 20こ', en: 'Previous 20' },
    next: { ja: '次の20件', easy: '{次|つぎ}の 20こ', en: 'Next 20' },
    pages: { ja: 'ほかのページ', easy: 'ほかの ページ', en: 'More pages' },
    pageOf: (page: number, pages: number) => ({
        ja: `${page} / ${pages}ページ`,
        easy: `${page} / ${pages}ページ`,
        en: `Page ${page} of ${pages}`,
    }),
    beyond: (pages: number) => ({
        ja: `このページはありません。${pages}ページまであります。`,
        easy: `この ページは ありません。${pages}ページまで あります。`,
        en: `There is no such page. The list has ${pages} ${pages === 1 ? 'page' : 'pages'}.`,
    }),
    last: { ja: '最後のページを見る', easy: '{最後|さいご}の ページを {見|み}る', en: 'Go to the last page' },
    start: {
        ja: '[event]・手伝い・[group]・[facility]を、ことばでさがせます。',
        easy: '[event]・{手伝|てつだ}い・[group]・[facility]を さがします。',
        en: 'Find events, help wanted, groups and venues by words.',
    },
    byCategory: { ja: '分野からさがす', easy: '{種類|しゅるい}で さがす', en: 'By topic' },
} satisfies Texts;
