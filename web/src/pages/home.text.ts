import { easyHeads } from '../i18n/easy';
import type { Texts } from '../i18n/text';

export const text = {
    title: {
        ja: 'まちの[event]と、手伝ってほしいこと',
        easy: 'まちの [event]と、{手伝|てつだ}って ほしい こと',
        en: 'Events in town, and help that is wanted',
    },
    noAccount: {
        ja: '見るだけなら登録はいりません。',
        easy: '{見|み}るだけなら {登録|とうろく}は いりません。',
        en: 'Looking around needs no account.',
    },
    events: {
        ja: 'きょう・近い日の[event]',
        easy: '{今日|きょう}・{近|ちか}い {日|ひ}の [event]',
        en: 'Today and soon',
    },
    needs: {
        ja: 'いま手伝ってほしいこと',
        easy: 'いま {手伝|てつだ}って ほしい こと',
        en: 'Help wanted now',
    },
    needsForMe: {
        ja: 'あなたに合いそうな募集',
        easy: 'あなたに {合|あ}う {手伝|てつだ}い',
        en: 'Help wanted that may suit you',
    },
    decidedToday: (n: number) => ({
        ja: `きょう決まった ${n}人`,
        easy: `{今日|きょう} {手伝|てつだ}う ことに なった {人|ひと}：${easyHeads(n)}`,
        en: `${n} ${n === 1 ? 'helper' : 'helpers'} confirmed today`,
    }),
    first: { ja: 'はじめての方へ', easy: 'はじめての {人|ひと}へ', en: 'New here?' },
    step1: { ja: 'さがす', easy: 'さがす', en: 'Look around' },
    step2: { ja: '申し込む', easy: '{申|もう}し{込|こ}む', en: 'Sign up' },
    step3: { ja: '当日行く', easy: 'その {日|ひ}に {行|い}く', en: 'Come on the day' },
    byPhone: {
        ja: '電話でも申し込めます',
        easy: '{電話|でんわ}でも {申|もう}し{込|こ}めます',
        en: 'You may telephone, too',
    },
    asked: {
        ja: 'お願いが届いています',
        easy: 'お{願|ねが}いが あります',
        en: 'You are asked to help',
    },
    answer: {
        ja: 'お願いに返事をする',
        easy: 'お{願|ねが}いに {返事|へんじ}を する',
        en: 'Answer this request',
    },
    next: { ja: '次の予定', easy: '{次|つぎ}の {予定|よてい}', en: 'Your next date' },
} satisfies Texts;
