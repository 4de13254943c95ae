import type { Texts } from '../i18n/text';

export const text = {
    account: { ja: 'わたしのことと登録', easy: 'わたしの こと', en: 'Me and my account' },
    about: { ja: 'わたしのこと', easy: 'わたしの こと', en: 'About me' },
    contact: { ja: '連絡先を変える', easy: '{連絡先|れんらくさき}を {変|か}える', en: 'Change my contact' },
    group: { ja: '[group]を登録する', easy: 'グループを {登録|とうろく}する', en: 'Register a group' },
    data: { ja: 'わたしのデータ', easy: 'わたしの データ', en: 'My data' },
    password: { ja: 'パスワードを変える', easy: 'パスワードを {変|か}える', en: 'Change my password' },
    still: {
        ja: 'まだログアウトできていません。つながりしだいログアウトします。このままお待ちください。',
        easy: 'まだ ログアウトして いません。つながったら ログアウトします。{待|ま}って ください。',
        en: 'You are not logged out yet. It happens as soon as there is a connection. Please wait.',
    },
} satisfies Texts;
