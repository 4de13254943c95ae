import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: '連絡先を変える', easy: '{連絡先|れんらくさき}を {変|か}える', en: 'Change my contact' },
    why: {
        ja: 'お知らせとログインに使う連絡先です。前の連絡先は消えます。',
        easy: 'お{知|し}らせと ログイン〈{入|はい}る〉に {使|つか}います。{前|まえ}の {連絡先|れんらくさき}は なくなります。',
        en: 'For notices and for logging in. It replaces the one before.',
    },
    change: {
        ja: 'この連絡先にする',
        easy: 'この {連絡先|れんらくさき}に する',
        en: 'Use this contact',
    },
    done: {
        ja: '連絡先を変えました',
        easy: '{連絡先|れんらくさき}を {変|か}えました',
        en: 'Your contact is changed',
    },
    logInByName: {
        ja: '次からは表示名とパスワードでログインします。',
        easy: '{次|つぎ}は {名前|なまえ}と パスワードで ログイン〈{入|はい}る〉します。',
        en: 'From now on, log in with your display name and password.',
    },
    logInByContact: {
        ja: '次からは新しい連絡先とパスワードでログインします。',
        easy: '{次|つぎ}は {新|あたら}しい {連絡先|れんらくさき}と パスワードで ログイン〈{入|はい}る〉します。',
        en: 'From now on, log in with the new contact and your password.',
    },
} satisfies Texts;
