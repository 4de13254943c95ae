import type { Texts } from '../i18n/text';

export const text = {
    skip: { ja: '本文へ', easy: '{本文|ほんぶん}へ', en: 'Skip to content' },
    siteName: (city: string) => ({
        ja: `${city}の[event]と助け合い`,
        easy: `${city}の [event]と {助|たす}け{合|あ}い`,
        en: `${city}: events and mutual help`,
    }),
    siteNameUnknown: {
        ja: 'まちの[event]と助け合い',
        easy: 'まちの [event]と {助|たす}け{合|あ}い',
        en: 'Events and mutual help in your town',
    },
    demo: {
        ja: 'これは見本です。実際の催しではありません。',
        easy: 'これは {見本|みほん}です。ほんとうの イベントでは ありません。',
        en: 'This is a demonstration. The events are not real.',
    },
    emergency: { ja: '緊急のお知らせ', easy: '{大切|たいせつ}な お{知|し}らせ', en: 'Emergency notice' },
    mainNavigation: { ja: '主なページ', easy: 'ページ', en: 'Main pages' },
    display: { ja: 'ことば・文字', easy: 'ことば・{文字|もじ}', en: 'Language' },
    language: { ja: 'ことば', easy: 'ことば', en: 'Language' },
    textSize: { ja: '文字', easy: '{文字|もじ}', en: 'Text size' },
    small: { ja: '小', easy: '{小|しょう}', en: 'S' },
    medium: { ja: '中', easy: '{中|ちゅう}', en: 'M' },
    large: { ja: '大', easy: '{大|だい}', en: 'L' },
    navSearch: { ja: 'さがす', easy: 'さがす', en: 'Search' },
    navHelp: { ja: '手伝う', easy: '{手伝|てつだ}う', en: 'Help out' },
    navPlans: { ja: '予定', easy: '{予定|よてい}', en: 'My dates' },
    navNotices: { ja: 'お知らせ', easy: 'お{知|し}らせ', en: 'Notices' },
    navEvents: { ja: '[event]', easy: '[event]', en: 'Events' },
    navGroups: { ja: '[group]', easy: '[group]', en: 'Groups' },
    unread: (count: number) => ({
        ja: `新しいお知らせ ${count}件`,
        easy: `{新|あたら}しい お{知|し}らせが ${count}こ あります`,
        en: `${count} new`,
    }),
    contact: { ja: 'お問い合わせ', easy: '{聞|き}きたい とき', en: 'Ask us' },
    about: { ja: 'このサイトについて', easy: 'この サイトに ついて', en: 'About this site' },
    privacy: {
        ja: '個人情報の取扱い',
        easy: 'あなたの {情報|じょうほう}の {使|つか}い{方|かた}',
        en: 'Privacy',
    },
    accessibility: { ja: 'アクセシビリティ方針', easy: '{使|つか}いやすさに ついて', en: 'Accessibility' },
    rules: { ja: '利用のきまり', easy: 'きまり', en: 'Rules' },
    trouble: { ja: '困ったとき', easy: 'こまった とき', en: 'If you are stuck' },
    asOf: (time: string) => ({
        ja: `見ている内容は${time}のものです。`,
        easy: `${time}の {内容|ないよう}です。`,
        en: `Shown as of ${time}.`,
    }),
} satisfies Texts;
