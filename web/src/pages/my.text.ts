import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: 'わたしの予定', easy: 'わたしの {予定|よてい}', en: 'My page' },
    logInFirst: {
        ja: 'ログインすると、予定とお願いが見られます。',
        easy: 'ログインすると、{予定|よてい}を {見|み}る ことが できます。',
        en: 'Log in to see your dates and what you are asked.',
    },
    asked: { ja: 'お願いが届いています', easy: 'お{願|ねが}いが あります', en: 'You are asked' },
    answerBy: { ja: '返事の期限', easy: 'いつまでに {返事|へんじ}', en: 'Please answer by' },
    plans: { ja: '予定', easy: '{予定|よてい}', en: 'Dates' },
    noPlans: {
        ja: 'まだ予定はありません。',
        easy: 'まだ {予定|よてい}は ありません。',
        en: 'Nothing planned yet.',
    },
    past: { ja: 'これまで', easy: 'いままで', en: 'So far' },
    about: { ja: 'わたしのこと', easy: 'わたしの こと', en: 'About me' },
    desk: (group: string) => ({ ja: `${group}の仕事`, easy: `${group}の しごと`, en: `Desk of ${group}` }),
    board: {
        ja: '調整ボード',
        easy: '{手伝|てつだ}う {人|ひと}を さがす {表|ひょう}',
        en: 'Coordination board',
    },
} satisfies Texts;
