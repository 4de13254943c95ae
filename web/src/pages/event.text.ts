import { easyHeads } from '../i18n/easy';
import type { Texts } from '../i18n/text';

const left = (n: number | undefined, words: (n: number) => string): string =>
    n === undefined ? '' : words(n);

export const text = {
    about: { ja: '内容', easy: '{内容|ないよう}', en: 'About' },
    help: { ja: 'この[event]を手伝う', easy: 'この [event]を {手伝|てつだ}う', en: 'Help at this event' },
    organizer: { ja: '主催', easy: '[event]を する {人|ひと}', en: 'Organizer' },
    cancelled: {
        ja: 'この[event]は中止です',
        easy: 'この [event]は {中止|ちゅうし}〈ありません〉',
        en: 'This event is cancelled',
    },
    when: { ja: 'いつ', easy: 'いつ', en: 'When' },
    where: { ja: 'どこ', easy: 'どこ', en: 'Where' },
    who: { ja: 'だれが', easy: 'だれが', en: 'For whom' },
    money: { ja: 'お金', easy: 'お{金|かね}', en: 'Cost' },
    bring: { ja: '持ち物', easy: '{持|も}って くる もの', en: 'Bring' },
    rain: { ja: '雨のとき', easy: '{雨|あめ}の とき', en: 'If it rains' },
    rainDate: { ja: '雨のときの日', easy: '{雨|あめ}の ときの {日|ひ}', en: 'Rain date' },
    how: { ja: '申し込み', easy: '{申|もう}し{込|こ}み', en: 'Sign-up' },
    from: { ja: '受付開始', easy: '{始|はじ}まり', en: 'From' },
    spoken: { ja: 'ことば', easy: '{話|はな}せる ことば', en: 'Languages' },
    checkedBy: { ja: 'センターの確認', easy: 'センターが {見|み}た {日|ひ}', en: 'Checked by the center' },
    until: { ja: '締切', easy: '{終|お}わり', en: 'Until' },
    doors: { ja: '受付', easy: '{集|あつ}まる {時間|じかん}', en: 'doors open' },
    noPlace: { ja: '場所は未定です', easy: '{場所|ばしょ}は まだです', en: 'place to be decided' },
    decidedBy: (time: string) => ({
        ja: `当日${time}に決めます`,
        easy: `その {日|ひ}の ${time}に {決|き}めます`,
        en: `decided on the day by ${time}`,
    }),
    photos: { ja: '写真撮影', easy: '{写真|しゃしん}', en: 'Photographs' },
    coHosts: { ja: '共催・協力', easy: 'いっしょに する グループ', en: 'Together with' },
    before: { ja: '変更前', easy: '{前|まえ}は', en: 'Before' },
    ages: (from: number | undefined, to: number | undefined) => ({
        ja: `${left(from, (n) => `${n}歳から`)}${left(to, (n) => `${n}歳まで`)}`,
        easy: `${left(from, (n) => `${n}さいから `)}${left(to, (n) => `${n}さいまで`)}`,
        en: `${left(from, (n) => `from ${n} `)}${left(to, (n) => `up to ${n} `)}years`,
    }),
    signUp: { ja: '参加の申し込み', easy: '{行|い}くことを {申|もう}し{込|こ}む', en: 'Take part' },
    signUpLeft: (n: number | undefined) => ({
        ja: `参加を申し込む${left(n, (seats) => `　あと${seats}人`)}`,
        easy: `{行|い}くことを {申|もう}し{込|こ}む${left(n, (seats) => ` あと ${easyHeads(seats)}`)}`,
        en: `Sign up${left(n, (seats) => ` · ${seats} left`)}`,
    }),
    justCome: {
        ja: '申し込みはいりません。当日そのままお越しください。',
        easy: '{申|もう}し{込|こ}みは いりません。その {日|ひ}に {来|き}て ください。',
        en: 'No sign-up needed. Just come.',
    },
    toTheSite: {
        ja: 'ほかのサイトで申し込む',
        easy: 'ほかの サイトで {申|もう}し{込|こ}む',
        en: 'Sign up on another site',
    },
    adults: { ja: '大人', easy: '{大人|おとな}', en: 'Adults' },
    children: { ja: '子ども', easy: '{子|こ}ども', en: 'Children' },
    heads: (n: number) => ({ ja: `${n}人`, easy: `${n}{人|にん}`, en: String(n) }),
    name: { ja: 'お名前', easy: '{名前|なまえ}', en: 'Name' },
    nameWho: {
        ja: '主催者と受付だけが見ます。',
        easy: '[event]を する {人|ひと}だけが {見|み}ます。',
        en: 'Only the organizer sees it.',
    },
    care: { ja: '配慮してほしいこと', easy: '{助|たす}けて ほしい こと', en: 'What we should know' },
    careWho: {
        ja: '書かなくてもかまいません。主催者と受付の担当者だけが見ます。ほかの参加者には見えません。',
        easy: '{書|か}かなくても いいです。[event]を する {人|ひと}だけが {見|み}ます。ほかの {人|ひと}は {見|み}ません。',
        en: 'Optional. Only the organizer and the people at the door see it, no other guest.',
    },
    contact: {
        ja: '連絡先（電話かメール）',
        easy: '{連絡先|れんらくさき}（{電話|でんわ}か メール）',
        en: 'Telephone or mail',
    },
    contactWho: {
        ja: '登録した連絡先でよければ書かなくてかまいません。主催者と受付の担当者だけが見ます。',
        easy: '{登録|とうろく}した ときと {同|おな}じなら {書|か}かなくても いいです。[event]を する {人|ひと}だけが {見|み}ます。',
        en: 'Leave it empty to use the one you registered with. Only the organizer sees it.',
    },
    checking: {
        ja: '届いたかどうか確かめています。このままお待ちください。',
        easy: 'しらべて います。{待|ま}って ください。',
        en: 'We are checking whether this arrived. Please wait.',
    },
    howToCancel: {
        ja: '行けなくなったときは、このページか「わたしの予定」、または電話で取りやめられます。',
        easy: '{行|い}けない ときは、この ページか {電話|でんわ}で {言|い}って ください。',
        en: 'If you cannot come, cancel on this page, on “My page”, or by telephone.',
    },
    cancelUntil: {
        ja: '取りやめの期限',
        easy: 'いつまでに {言|い}いますか:',
        en: 'Cancel by',
    },
    givenUp: {
        ja: '参加を取りやめました',
        easy: '{行|い}くのを やめました',
        en: 'Your place was given up',
    },
    givenUpNext: {
        ja: '席は次の方に回ります。お知らせくださり、ありがとうございました。',
        easy: 'ほかの {人|ひと}が {行|い}けます。ありがとう ございました。',
        en: 'Somebody else can have it. Thank you for telling us.',
    },
    signedUp: { ja: '申し込みました', easy: '{申|もう}し{込|こ}みました', en: 'You are signed up' },
    onTheDay: {
        ja: '当日この番号かお名前を伝えてください。',
        easy: 'その {日|ひ}に、この {番号|ばんごう}か {名前|なまえ}を {言|い}って ください。',
        en: 'Say this number or your name on the day.',
    },
    people: (adults: number, children: number) => ({
        ja: `大人${adults}人${children > 0 ? `・子ども${children}人` : ''}`,
        easy: `{大人|おとな} ${easyHeads(adults)}${children > 0 ? `・{子|こ}ども ${easyHeads(children)}` : ''}`,
        en: `${adults} adult${adults === 1 ? '' : 's'}${children > 0 ? `, ${children} child${children === 1 ? '' : 'ren'}` : ''}`,
    }),
} satisfies Texts;
