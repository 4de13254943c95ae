import type { Texts } from '../i18n/text';

export const text = {
    roles: { ja: '手伝ってほしいこと', easy: '{手伝|てつだ}って ほしい こと', en: 'What is needed' },
    safe: { ja: '安心のために', easy: '{安心|あんしん}して {手伝|てつだ}う ために', en: 'Good to know' },
    event: {
        ja: 'この[event]のお手伝いです',
        easy: 'この [event]の {手伝|てつだ}いです',
        en: 'It is for this event',
    },
    where: { ja: 'どこ', easy: 'どこ', en: 'Where' },
    when: { ja: 'いつ', easy: 'いつ', en: 'When' },
    until: { ja: 'いつまで', easy: 'いつまで', en: 'Until' },
    insurance: { ja: '保険', easy: '{保険|ほけん}', en: 'Insurance' },
    reward: { ja: '謝礼・交通費', easy: 'お{礼|れい}・{交通費|こうつうひ}', en: 'Expenses' },
    dayContact: {
        ja: '当日の連絡先',
        easy: 'その {日|ひ}に {電話|でんわ}する ところ',
        en: 'Contact on the day',
    },
    bring: { ja: '服装・持ち物', easy: '{服|ふく}・{持|も}って くる もの', en: 'Clothes and tools' },
    beside: { ja: 'だれと一緒か', easy: 'だれと いっしょに', en: 'Beside whom' },
    breaks: { ja: '休憩', easy: '{休|やす}む {時間|じかん}', en: 'Breaks' },
    risk: { ja: '気をつけること', easy: '{気|き}を つける こと', en: 'Please note' },
    children: { ja: '子どもと', easy: '{子|こ}どもと', en: 'With children' },
    withChildren: {
        ja: '子どもと関わる活動です',
        easy: '{子|こ}どもと いっしょに します',
        en: 'You will be with children',
    },
    organizerDecides: {
        ja: '主催者が返事をします。',
        easy: '[event]を する {人|ひと}が {返事|へんじ}を します。',
        en: 'The organizer will answer you.',
    },
    organizerDecidesBy: (by: string) => ({
        ja: `主催者が${by}までに返事をします。`,
        easy: `[event]を する {人|ひと}が ${by}までに {返事|へんじ}を します。`,
        en: `The organizer will answer you by ${by}.`,
    }),
    atOnce: {
        ja: '申し出るとすぐ決まります。',
        easy: 'すぐ {決|き}まります。',
        en: 'It is settled at once.',
    },
    organizer: {
        ja: '募集している[group]',
        easy: '{手伝|てつだ}いを さがして いる グループ',
        en: 'Who asks',
    },
    firstTimers: {
        ja: 'はじめての人の席があります',
        easy: 'はじめての {人|ひと}も できます',
        en: 'First-timers welcome',
    },
    ages: (from: number | undefined, to: number | undefined) => ({
        ja: `${from === undefined ? '' : `${from}歳以上`}${to === undefined ? '' : `${to}歳まで`}`,
        easy: `${from === undefined ? '' : `${from}さいから`} ${to === undefined ? '' : `${to}さいまで`}`,
        en: `${from === undefined ? '' : `${from} and over`}${to === undefined ? '' : ` up to ${to}`}`,
    }),
    nearNeeds: {
        ja: '近くの募集を見る',
        easy: 'ほかの {手伝|てつだ}いを {見|み}る',
        en: 'Other ways to help',
    },
    changeLimit: { ja: '回数を変える', easy: '{回数|かいすう}を {変|か}える', en: 'Change the limit' },
} satisfies Texts;
