import type { Texts } from '../i18n/text';

export const text = {
    title: {
        ja: 'パスワードを作り直す',
        easy: '{新|あたら}しい パスワードを {作|つく}る',
        en: 'Make a new password',
    },
    how: {
        ja: '登録のときに書きとめた番号か、窓口で受け取った一度だけの番号を使います。どちらもないときは、窓口か電話でおたずねください。',
        easy: '{登録|とうろく}した ときに {書|か}いた {番号|ばんごう}か、{窓口|まどぐち}で もらった {番号|ばんごう}を {使|つか}います。{番号|ばんごう}が ない ときは {窓口|まどぐち}に {来|き}て ください。',
        en: 'Use the code you wrote down when you registered, or the one-time code from the desk. If you have neither, come to the desk or call.',
    },
    code: { ja: '番号', easy: '{番号|ばんごう}', en: 'Code' },
    codeSupport: {
        ja: '小文字でも、区切りの「-」がなくてもかまいません。窓口の番号は24時間使えます。',
        easy: '「-」は なくても いいです。{窓口|まどぐち}の {番号|ばんごう}は 24{時間|じかん} {使|つか}えます。',
        en: 'Capitals and hyphens do not matter. The desk’s code works for 24 hours.',
    },
    password: { ja: '新しいパスワード', easy: '{新|あたら}しい パスワード', en: 'New password' },
    set: { ja: 'パスワードを作り直す', easy: 'この パスワードに する', en: 'Set this password' },
    done: {
        ja: 'パスワードを作り直しました',
        easy: '{新|あたら}しい パスワードに なりました',
        en: 'Your new password is set',
    },
    shortTime: {
        ja: 'この端末では20分でログアウトします。自分の端末では、新しいパスワードでログインし直してください。',
        easy: 'ここでは 20{分|ぷん}で {終|お}わります。',
        en: 'On this device you are logged out after 20 minutes. On your own, log in again with the new password.',
    },
} satisfies Texts;
