import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: 'わたしの予定', easy: 'わたしの {予定|よてい}', en: 'My dates' },
    logInFirst: {
        ja: 'ログインすると、予定とお願いが見られます。',
        easy: 'ログインすると、{予定|よてい}を {見|み}る ことが できます。',
        en: 'Log in to see your dates and what you are asked.',
    },
    asked: { ja: 'お願いが届いています', easy: 'お{願|ねが}いが あります', en: 'You are asked' },
    answerBy: { ja: '返事の期限', easy: '{返事|へんじ}は いつまで：', en: 'Please answer by' },
    plans: { ja: '予定', easy: '{予定|よてい}', en: 'Dates' },
    accepted: {
        ja: '引き受けました。ありがとうございます。',
        easy: '{手伝|てつだ}う ことに なりました。ありがとう ございます。',
        en: 'Thank you, you are confirmed.',
    },
    declined: {
        ja: '今回は見送ると伝えました。またの機会にお願いします。',
        easy: '「{今回|こんかい}は できません」と {言|い}いました。また {今度|こんど}。',
        en: 'We passed on “not this time”. Another time, perhaps.',
    },
    otherDay: {
        ja: '「別の日なら」と伝えました。',
        easy: '「ほかの {日|ひ}なら」と {言|い}いました。',
        en: 'We passed on “another day perhaps”.',
    },
    sayTimes: {
        ja: '都合のよい時間を書く',
        easy: '{時間|じかん}が ある ときを {書|か}く',
        en: 'Say which times suit you',
    },
    noShame: {
        ja: 'むずかしいときは見送りで大丈夫です。理由はいりません。',
        easy: 'できない ときは「できません」で いいです。{理由|りゆう}は いりません。',
        en: '“Not this time” is fine, and needs no reason.',
    },
    helping: { ja: 'お手伝い', easy: '{手伝|てつだ}い', en: 'as a helper' },
    takingPart: { ja: '参加', easy: 'お{客|きゃく}さん', en: 'as a guest' },
    signedOff: (title: string) => ({
        ja: `「${title}」の参加を取りやめました。`,
        easy: '{行|い}くのを やめました。',
        en: `You gave up your place at “${title}”.`,
    }),
    cannotComeSaid: (title: string) => ({
        ja: `「${title}」に行けないことを伝えました。`,
        easy: '「{行|い}けなく なりました」と {言|い}いました。',
        en: `We passed on that you cannot come to “${title}”.`,
    }),
    waits: {
        ja: '空きを待っているもの',
        easy: '{空|あ}くのを {待|ま}って います',
        en: 'Waiting for a place',
    },
    past: { ja: 'これまで', easy: 'いままで', en: 'So far' },
    desk: (group: string) => ({ ja: `${group}の仕事`, easy: `${group}の しごと`, en: `Desk of ${group}` }),
    board: { ja: '[board]', easy: '[board]', en: 'Coordination board' },
} satisfies Texts;
