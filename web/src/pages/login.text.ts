import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: 'ログイン', easy: 'ログイン〈{入|はい}る〉', en: 'Log in' },
    tryOut: {
        ja: '見本の人としてためす',
        easy: '{見本|みほん}の {人|ひと}で ためす',
        en: 'Try it as one of these',
    },
    notYet: {
        ja: 'まだ登録していない方は',
        easy: 'まだ {登録|とうろく}して いない {人|ひと}は',
        en: 'Not registered yet?',
    },
    login: {
        ja: '表示名、メール、または電話番号',
        easy: '{名前|なまえ}、メール、{電話|でんわ}の どれか',
        en: 'Name, mail or telephone number',
    },
    lost: {
        ja: 'パスワードを忘れたときは、窓口で新しくできます。',
        easy: 'パスワードを {忘|わす}れた ときは、{窓口|まどぐち}に {来|き}て ください。',
        en: 'Lost your password? The desk can give you a new one.',
    },
} satisfies Texts;
