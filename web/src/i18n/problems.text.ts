// Problems that a page finds by itself. What the server refuses arrives with its own text in the reader's language;
// `what next` belongs to both: never a dead end.
import type { Texts } from './text';

export const text = {
    offline: (seen: string) => ({
        ja: `つながっていません。見ている内容は${seen}のものです。`,
        easy: `つながって いません。${seen}の {内容|ないよう}です。`,
        en: `Offline. Shown as of ${seen}.`,
    }),
    notSent: {
        ja: 'つながっていません。まだ届いていません。',
        easy: 'つながって いません。{申|もう}し{込|こ}みは まだです。',
        en: 'Offline. Nothing was sent.',
    },
    cannotLoad: {
        ja: 'いま読み込めません。電話はできます。',
        easy: 'いま {見|み}る ことが できません。{電話|でんわ}して ください。',
        en: 'We cannot show this now. Please call.',
    },
    notFound: {
        ja: 'このページは見つかりません。取り下げられたか、番号がちがいます。',
        easy: 'ページが ありません。',
        en: 'This page does not exist, or was taken down.',
    },
} satisfies Texts;

// What next: the buttons under a problem.
export const whatNext = {
    again: { ja: 'もう一度ためす', easy: 'もう{一度|いちど} する', en: 'Try again' },
    reload: { ja: '読み込み直す', easy: 'もう{一度|いちど} {開|ひら}く', en: 'Reload' },
    home: { ja: '最初のページへ', easy: 'はじめの ページへ', en: 'Go to the first page' },
    back: { ja: '戻る', easy: '{前|まえ}の ページへ', en: 'Back' },
    tellMe: {
        ja: '空いたら知らせる',
        easy: '{空|あ}いたら {知|し}らせて ください',
        en: 'Tell me when a place is free',
    },
    similarEvents: { ja: '似た[event]を見る', easy: 'ほかの [event]を {見|み}る', en: 'Similar events' },
    nearNeeds: {
        ja: '近くの募集を見る',
        easy: 'ほかの {手伝|てつだ}いを {見|み}る',
        en: 'Other ways to help',
    },
    changeLimit: { ja: '回数を変える', easy: '{回数|かいすう}を {変|か}える', en: 'Change the limit' },
    compare: { ja: 'くらべる', easy: 'くらべる', en: 'Compare' },
    logIn: { ja: 'ログインする', easy: 'ログイン〈{入|はい}る〉', en: 'Log in' },
} satisfies Texts;
