import type { Texts } from '../i18n/text';

export const text = {
    words: {
        ja: 'どこがおかしいですか',
        easy: 'どこが おかしいですか',
        en: 'What is not right?',
    },
    missing: {
        ja: '＊どこがおかしいかを書いてください。',
        easy: '＊どこが おかしいか {書|か}いて ください。',
        en: '＊Please say what is not right.',
    },
    who: {
        ja: '[center]の担当者だけが読みます。お名前はいりません。',
        easy: '[center]の {人|ひと}だけが {読|よ}みます。{名前|なまえ}は いりません。',
        en: 'Only the center reads this. You need not give your name.',
    },
    send: { ja: '知らせる', easy: '{知|し}らせる', en: 'Report it' },
    done: {
        ja: '知らせました。ありがとうございます。',
        easy: '{知|し}らせました。ありがとう。',
        en: 'Reported. Thank you.',
    },
    next: {
        ja: '[center]の担当者が確かめます。急ぐときは、下の電話番号へお願いします。',
        easy: '[center]の {人|ひと}が {見|み}ます。{急|いそ}ぐ ときは {電話|でんわ}して ください。',
        en: 'The center will look into it. If it is urgent, please call the number below.',
    },
} satisfies Texts;
