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
    stillSending: {
        ja: '届いたかどうか確かめています。このままお待ちください。',
        easy: 'しらべて います。{待|ま}って ください。',
        en: 'We are checking whether this arrived. Please wait.',
    },
    cannotLoad: {
        ja: 'いま読み込めません。電話はできます。',
        easy: 'いま {見|み}る ことが できません。{電話|でんわ}して ください。',
        en: 'We cannot show this now. Please call.',
    },
    tooOld: {
        ja: 'このページは古くなっています。読み込み直してください。',
        easy: 'ページが {古|ふる}いです。もう{一度|いちど} {開|ひら}いて ください。',
        en: 'This page is out of date. Please reload it.',
    },
    notFound: {
        ja: 'このページは見つかりません。取り下げられたか、番号がちがいます。',
        easy: 'ページが ありません。',
        en: 'This page does not exist, or was taken down.',
    },
    readOnly: {
        ja: 'いま受け付けできません。電話はできます。',
        easy: 'いま できません。{電話|でんわ}して ください。',
        en: 'We cannot take this now. Please call.',
    },
    eventFull: {
        ja: 'ちょうど今、最後の席がうまりました。申し込みはされていません。',
        easy: 'いま いっぱいに なりました。{申|もう}し{込|こ}みは できて いません。',
        en: 'The last place was just taken. You are not signed up.',
    },
    roleFilled: {
        ja: '人数がそろいました。ありがとうございます。近くの募集があります。',
        easy: 'もう {大丈夫|だいじょうぶ}です。ありがとう ございます。',
        en: 'This is filled now. Thank you!',
    },
    timeOverlap: (name: string) => ({
        ja: `同じ時間に「${name}」があります。`,
        easy: '{同|おな}じ {時間|じかん}に ほかの {予定|よてい}が あります。',
        en: `You already have “${name}” then.`,
    }),
    limitReached: (limit: number) => ({
        ja: `今月お受けになる回数（${limit}回）に達しています。`,
        easy: `{今月|こんげつ}は もう ${limit}{回|かい}です。`,
        en: `Your own limit (${limit} a month) is reached.`,
    }),
    deadlinePassed: (date: string) => ({
        ja: `申し込みは${date}で終わりました。電話でおたずねください。`,
        easy: '{終|お}わりました。{電話|でんわ}で {聞|き}いて ください。',
        en: `Sign-up closed on ${date}. Please call.`,
    }),
    invalidField: (field: string, example: string) => ({
        ja: `＊${field}を確かめてください。${example}`,
        easy: `＊${field}を {見|み}て ください。${example}`,
        en: `＊Check the ${field}. ${example}`,
    }),
    missingField: (field: string) => ({
        ja: `＊${field}を記入してください。`,
        easy: `＊${field}を {書|か}いて ください。`,
        en: `＊Please fill in ${field}.`,
    }),
    phoneExample: {
        ja: '例 090-0000-0000。全角でもかまいません。',
        easy: '{例|れい} 090-0000-0000',
        en: 'For example 090-0000-0000.',
    },
    notAllowed: (who: string) => ({
        ja: `このページは${who}だけが見られます。`,
        easy: '{見|み}る ことが できません。',
        en: `Only ${who} can open this.`,
    }),
    changedMeanwhile: {
        ja: 'ほかの人が先に直しました。あなたの入力は残っています。',
        easy: 'ほかの {人|ひと}が {変|か}えました。あなたの {文|ぶん}は あります。',
        en: 'Somebody changed this first. Your text is kept.',
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
    askCenter: { ja: '[center]に聞く', easy: '[center]に {聞|き}く', en: 'Ask the center' },
    logIn: { ja: 'ログインする', easy: 'ログイン〈{入|はい}る〉', en: 'Log in' },
} satisfies Texts;
