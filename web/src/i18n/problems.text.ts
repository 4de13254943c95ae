// Problems that a page finds by itself. What the server refuses arrives with its own text in the reader's language;
// `what next` belongs to both: never a dead end.
import type { Texts } from './text';

export const text = {
    unread: {
        ja: 'つながっていません。いま読み込めません。',
        easy: 'つながって いません。いま {見|み}る ことが できません。',
        en: 'Offline. This cannot be shown now.',
    },
    lost: {
        ja: 'つながっていません。届いたかどうか分かりません。つながってから、もう一度お試しください。',
        easy: 'つながって いません。{届|とど}いたか わかりません。つながったら、もう{一度|いちど} して ください。',
        en: 'Offline. We do not know whether it arrived. Please try again once you are online.',
    },
    cannotLoad: {
        ja: 'いま読み込めません。電話はできます。',
        easy: 'いま {見|み}る ことが できません。{電話|でんわ}して ください。',
        en: 'We cannot show this now. Please call.',
    },
} satisfies Texts;

// What next: the buttons under a problem.
export const whatNext = {
    again: { ja: 'もう一度ためす', easy: 'もう{一度|いちど} する', en: 'Try again' },
    reload: { ja: '読み込み直す', easy: 'もう{一度|いちど} {開|ひら}く', en: 'Reload' },
    home: { ja: '最初のページへ', easy: 'はじめの ページへ', en: 'Go to the home page' },
} satisfies Texts;
