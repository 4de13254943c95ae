import { easyHeads } from '../i18n/easy';
import type { Texts } from '../i18n/text';

const left = (n: number | undefined, words: (n: number) => string): string =>
    n === undefined ? '' : words(n);

export const text = {
    about: { ja: '内容', easy: '{内容|ないよう}', en: 'About' },
    organizer: { ja: '主催', easy: '[event]を する {人|ひと}', en: 'Organizer' },
    when: { ja: 'いつ', easy: 'いつ', en: 'When' },
    where: { ja: 'どこ', easy: 'どこ', en: 'Where' },
    who: { ja: 'だれが', easy: 'だれが', en: 'For whom' },
    childrenAlone: {
        ja: '子どもだけで来られます',
        easy: '{子|こ}どもだけで {来|き}ても いいです',
        en: 'Children may come alone',
    },
    withAdult: {
        ja: '子どもは大人と一緒に来てください',
        easy: '{子|こ}どもは {大人|おとな}と いっしょに {来|き}て ください',
        en: 'Children come with an adult',
    },
    money: { ja: 'お金', easy: 'お{金|かね}', en: 'Cost' },
    bring: { ja: '持ち物', easy: '{持|も}って くる もの', en: 'Bring' },
    rain: { ja: '雨のとき', easy: '{雨|あめ}の とき', en: 'If it rains' },
    rainDate: { ja: '雨のときの日', easy: '{雨|あめ}の ときの {日|ひ}', en: 'Rain date' },
    how: { ja: '申し込み', easy: '{申|もう}し{込|こ}み', en: 'Sign-up' },
    from: { ja: '受付開始', easy: '{始|はじ}まり', en: 'From' },
    checkedBy: { ja: 'センターの確認', easy: 'センターが {見|み}た {日|ひ}', en: 'Checked by the center' },
    until: { ja: '締切', easy: '{終|お}わり', en: 'Until' },
    doors: { ja: '受付', easy: '{集|あつ}まる {時間|じかん}', en: 'doors open' },
    changed: { ja: '変わったところ', easy: '{変|か}わった ところ', en: 'What has changed' },
    noPlace: { ja: '場所は未定です', easy: '{場所|ばしょ}は まだです', en: 'place to be decided' },
    before: { ja: '変更前', easy: '{前|まえ}は', en: 'Before' },
    startBefore: {
        ja: '変更前の開始',
        easy: '{前|まえ}の {始|はじ}まる {時間|じかん}は',
        en: 'Start before',
    },
    endBefore: { ja: '変更前の終了', easy: '{前|まえ}の {終|お}わる {時間|じかん}は', en: 'End before' },
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
    askByPhone: {
        ja: '電話でおたずねください',
        easy: '{電話|でんわ}で {聞|き}いて ください',
        en: 'Ask by phone',
    },
    toTheSite: {
        ja: 'ほかのサイトで申し込む',
        easy: 'ほかの サイトで {申|もう}し{込|こ}む',
        en: 'Sign up on another site',
    },
    cancelUntil: {
        ja: '取りやめの期限',
        easy: 'いつまでに {言|い}いますか:',
        en: 'Cancel by',
    },
} satisfies Texts;
