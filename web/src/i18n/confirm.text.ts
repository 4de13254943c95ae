// Said before and after something is done for good.
import type { Texts } from './text';

export const confirm = {
    signedUp: (receipt: string) => ({
        ja: `申し込みました。受付番号 ${receipt}。当日この番号かお名前を伝えてください。`,
        easy: `{申|もう}し{込|こ}みました。{番号|ばんごう}は ${receipt} です。`,
        en: `You are signed up. Number ${receipt}. Please say it, or your name, on the day.`,
    }),
    receipt: { ja: '受付番号', easy: '{番号|ばんごう}', en: 'Number' },
    giveUpPlace: (name: string) => ({
        ja: `「${name}」の参加を取りやめますか。席はすぐ次の方に回ります。`,
        easy: `「${name}」に {行|い}くのを やめますか。`,
        en: `Give up your place at “${name}”?`,
    }),
    giveUp: { ja: '取りやめる', easy: 'やめる', en: 'Give up my place' },
    keep: { ja: 'やめない', easy: 'やめない', en: 'Keep it' },
    publish: {
        ja: 'この内容で公開します。だれでも見られます。',
        easy: 'みんなが {見|み}ます。',
        en: 'Everyone will see this.',
    },
} satisfies Texts;
