import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: 'パスワードを変える', easy: 'パスワードを {変|か}える', en: 'Change my password' },
    old: { ja: 'いまのパスワード', easy: 'いまの パスワード', en: 'Present password' },
    chosen: { ja: '新しいパスワード', easy: '{新|あたら}しい パスワード', en: 'New password' },
    change: {
        ja: '新しいパスワードにする',
        easy: '{新|あたら}しい パスワードに する',
        en: 'Use the new password',
    },
    done: {
        ja: 'パスワードを変えました',
        easy: 'パスワードを {変|か}えました',
        en: 'Your password is changed',
    },
    others: {
        ja: 'ほかの端末ではログアウトしました。',
        easy: 'ほかの パソコン・スマホでは ログアウト〈{出|で}る〉しました。',
        en: 'Every other device was logged out.',
    },
    goOn: { ja: 'わたしの予定へ', easy: 'わたしの {予定|よてい}へ', en: 'To my page' },
} satisfies Texts;
