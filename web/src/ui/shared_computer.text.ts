import type { Texts } from '../i18n/text';

export const text = {
    ending: {
        ja: 'しばらく使われていないので、まもなくログアウトします。書きかけのものは消えます。',
        easy: 'もうすぐ ログアウト〈{出|で}る〉します。{書|か}いた ものは {消|き}えます。',
        en: 'Nobody has used this for a while: you will be logged out soon, and what was typed is lost.',
    },
    goOn: { ja: 'つづけて使う', easy: 'つづける', en: 'Go on' },
} satisfies Texts;
