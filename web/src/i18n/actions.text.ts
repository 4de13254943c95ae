// What buttons say: always the verb, never 「OK」「送信」「はい」 alone. Taking part and helping are never mixed.
import type { Texts } from './text';

export const action = {
    takePart: { ja: '[event]に参加する', easy: '[event]に {行|い}く', en: 'Join an event' },
    help: { ja: '手伝う', easy: '{手伝|てつだ}う', en: 'Help out' },
    signUp: { ja: '参加を申し込む', easy: '{行|い}くことを {申|もう}し{込|こ}む', en: 'Sign up' },
    cancelSignUp: { ja: '参加を取りやめる', easy: '{行|い}きません', en: 'Cancel my place' },
    offerHelp: { ja: '手伝います', easy: '{手伝|てつだ}いたいです', en: 'I offer to help' },
    accept: { ja: '引き受けます', easy: 'はい、{手伝|てつだ}います', en: 'I’ll help' },
    decline: { ja: '今回は見送ります', easy: '{今回|こんかい}は できません', en: 'Not this time' },
    otherDay: { ja: '別の日なら', easy: 'ほかの {日|ひ}なら', en: 'Another day perhaps' },
    cannotCome: { ja: '行けなくなりました', easy: '{行|い}けなく なりました', en: 'I can’t make it' },
    ask: { ja: 'お願いする', easy: 'お{願|ねが}いする', en: 'Ask' },
    askedByPhone: { ja: '電話で聞いた', easy: '{電話|でんわ}で {聞|き}きました', en: 'Asked by phone' },
    publish: { ja: '公開する', easy: 'みんなに {見|み}せる', en: 'Publish' },
    signUpByPhone: {
        ja: '電話で申し込む',
        easy: '{電話|でんわ}で {申|もう}し{込|こ}む',
        en: 'Sign up by phone',
    },
    logIn: { ja: 'ログイン', easy: 'ログイン〈{入|はい}る〉', en: 'Log in' },
    logOut: { ja: 'ログアウト', easy: 'ログアウト〈{出|で}る〉', en: 'Log out' },
    register: { ja: '利用登録', easy: '{登録|とうろく}する', en: 'Register' },
    search: { ja: 'さがす', easy: 'さがす', en: 'Search' },
    report: {
        ja: '内容がおかしいと知らせる',
        easy: 'おかしい ところを {知|し}らせる',
        en: 'Report a problem',
    },
    print: { ja: '印刷する', easy: '{印刷|いんさつ}する', en: 'Print' },
    close: { ja: '閉じる', easy: '{閉|と}じる', en: 'Close' },
    look: { ja: '見る', easy: '{見|み}る', en: 'Show' },
    stop: { ja: 'やめる', easy: 'やめる', en: 'Not now' },
} satisfies Texts;
