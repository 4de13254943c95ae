import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: '利用登録', easy: '{登録|とうろく}', en: 'Register' },
    already: {
        ja: '登録がすんでいる方は',
        easy: 'もう {登録|とうろく}した {人|ひと}は',
        en: 'Already registered?',
    },
    name: {
        ja: '表示名（ほかの人に見える名前）',
        easy: '{名前|なまえ}（ニックネーム）',
        en: 'Name that others see',
    },
    nameSupport: {
        ja: '本名でなくてかまいません。',
        easy: '{本当|ほんとう}の {名前|なまえ}で なくても いいです。',
        en: 'It need not be your real name.',
    },
    contact: { ja: '連絡のしかた', easy: '{連絡|れんらく}の しかた', en: 'How we may reach you' },
    none: { ja: 'このサイトだけで見る', easy: 'この サイトだけ', en: 'Only on this site' },
    noneSupport: {
        ja: 'お知らせは、このサイトを開いたときに見ます。',
        easy: 'お{知|し}らせは、この サイトで {見|み}ます。',
        en: 'You read your notices when you open this site.',
    },
    mail: { ja: 'メール', easy: 'メール', en: 'Email' },
    phone: { ja: '電話', easy: '{電話|でんわ}', en: 'Telephone' },
    password: { ja: 'パスワード', easy: 'パスワード', en: 'Password' },
    where: { ja: 'この端末', easy: 'この パソコン・スマホ', en: 'This device' },
    shared: {
        ja: '共用の端末です',
        easy: 'みんなで {使|つか}う パソコンです',
        en: 'It is a shared computer',
    },
    sharedSupport: {
        ja: '20分でログアウトし、何も残しません。',
        easy: '20{分|ぷん}で {終|お}わります。{何|なに}も {残|のこ}りません。',
        en: 'Logs out after 20 minutes and keeps nothing.',
    },
    agree: { ja: '同意して登録する', easy: 'はい、{登録|とうろく}します', en: 'Agree and register' },
    done: { ja: '登録しました', easy: '{登録|とうろく}しました', en: 'You are registered' },
    writeDown: {
        ja: 'パスワードを忘れたときの番号です。書きとめておいてください。ここでしか見られません。',
        easy: 'パスワードを {忘|わす}れた ときの {番号|ばんごう}です。{紙|かみ}に {書|か}いて ください。',
        en: 'Your code in case you forget the password. Write it down; it is shown only here.',
    },
    goOn: { ja: 'つづける', easy: 'つづける', en: 'Continue' },
} satisfies Texts;
