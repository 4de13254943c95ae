import type { Texts } from '../i18n/text';

export const text = {
    title: { ja: 'ログイン', easy: 'ログイン〈{入|はい}る〉', en: 'Log in' },
    ended: {
        ja: 'しばらく使われなかったので、ログアウトしました。この端末には何も残っていません。',
        easy: 'ログアウト〈{出|で}る〉しました。ここには {何|なに}も {残|のこ}って いません。',
        en: 'Nobody used this for a while, so you were logged out. Nothing is kept on this computer.',
    },
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
        en: 'Name, email or telephone number',
    },
    withCode: {
        ja: 'パスワードを忘れた方・窓口で番号を受け取った方',
        easy: 'パスワードを {忘|わす}れた {人|ひと}・{番号|ばんごう}を もらった {人|ひと}',
        en: 'I lost my password, or I have a code from the desk',
    },
    lost: {
        ja: '番号がないときは、窓口で一度だけの番号を受け取れます。',
        easy: '{番号|ばんごう}が ない ときは、{窓口|まどぐち}に {来|き}て ください。',
        en: 'Without a code, ask the desk for a one-time code.',
    },
} satisfies Texts;
