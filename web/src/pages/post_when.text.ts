// The second step of posting: when and where.
import type { Texts } from '../i18n/text';
import { text as first } from './post.text';

const placeKind = {
    facility: { ja: '一覧から選ぶ', easy: '{一覧|いちらん}から えらぶ', en: 'From the list' },
    other: { ja: 'ほかの場所', easy: 'ほかの ところ', en: 'Another place' },
    open: { ja: 'まだ決まっていない（未定）', easy: 'まだ {決|き}まって いません', en: 'Not decided yet' },
} satisfies Texts;

const knownKind = {
    known: { ja: '決まっている', easy: '{決|き}まって います', en: 'Yes' },
    time: {
        ja: '日だけ決まっている（時間は未定）',
        easy: '{日|ひ}だけ {決|き}まって います',
        en: 'The day, but not the time',
    },
    day: {
        ja: 'まだ決まっていない（何月ごろか）',
        easy: 'まだ {決|き}まって いません',
        en: 'Only the month',
    },
} satisfies Texts;

const { optional } = first;

export const text = {
    from: { ja: '開始', easy: 'なんじから', en: 'From' },
    to: { ja: '終了', easy: 'なんじまで', en: 'To' },
    timeExample: { ja: '例 9:30', easy: '{例|れい} 9:30', en: 'e.g. 9:30' },
    kind: { ja: 'いつ手伝いますか', easy: 'いつ {手伝|てつだ}いますか', en: 'When is help needed' },
    when: { ja: '日時', easy: 'いつ', en: 'When' },
    dateNumber: (n: number) => ({ ja: `${n}回目`, easy: `${n}{回目|かいめ}`, en: `Date ${n}` }),
    known: {
        ja: '日時は決まっていますか',
        easy: '{日|ひ}は {決|き}まって いますか',
        en: 'Is the date fixed?',
    },
    day: { ja: '日', easy: '{日|ひ}', en: 'Day' },
    due: { ja: 'いつまで', easy: 'いつまで', en: 'Until' },
    year: { ja: '年', easy: '{年|ねん}', en: 'Year' },
    month: { ja: '月', easy: '{月|がつ}', en: 'Month' },
    time: { ja: '時刻', easy: '{時間|じかん}', en: 'Time' },
    doors: { ja: '受付・集合', easy: 'なんじに {集|あつ}まりますか', en: 'Doors open' },
    addDate: {
        ja: '1週間後の回を足す',
        easy: '{次|つぎ}の {週|しゅう}も する',
        en: 'Add a date a week later',
    },
    dropDate: { ja: 'この回をやめる', easy: 'この {日|ひ}は しない', en: 'Remove this date' },
    where: { ja: '場所', easy: 'どこ', en: 'Where' },
    facility: { ja: '[facility]', easy: '[facility]', en: 'Venue' },
    choose: { ja: '選んでください', easy: 'えらんで ください', en: 'Please choose' },
    place: { ja: '場所の名前', easy: '{場所|ばしょ}の {名前|なまえ}', en: 'Name of the place' },
    meeting: {
        ja: '集合場所',
        easy: '{集|あつ}まる ところ',
        en: 'Meeting point',
    },
    route: { ja: '行き方', easy: '{行|い}きかた', en: 'How to get there' },
    routeSupport: {
        ja: '例 駅から歩いて5分。車は北側の駐車場へ',
        easy: '{例|れい} {駅|えき}から {歩|ある}いて 5{分|ふん}',
        en: 'e.g. 5 minutes on foot from the station',
    },
    meetingSupport: {
        ja: '例 正面玄関',
        easy: '{例|れい} {入口|いりぐち}の {前|まえ}',
        en: 'e.g. at the front door',
    },
    placeKind,
    knownKind,
    optional,
};
