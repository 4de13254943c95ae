// What is said about my own part in a need, there and on my page.
import type { Texts } from '../i18n/text';

export const text = {
    takeBack: {
        ja: '申し出を取り下げる',
        easy: '{手伝|てつだ}うのを やめます',
        en: 'Take my offer back',
    },
    cannotComeAsk: {
        ja: 'このお手伝いをやめますか。主催者にすぐ伝わります。',
        easy: '{手伝|てつだ}うのを やめますか。[event]を する {人|ひと}に すぐ {知|し}らせます。',
        en: 'Will you not come? The organizer will hear of it at once.',
    },
    stay: { ja: 'やめない', easy: 'やめない', en: 'I will come' },
    ageAsked: {
        ja: '年齢のきまりがある役割です。生まれた年を書くと、すぐ決まることがあります。書かなくても申し出られます。ほかの人には見えません。',
        easy: '{年齢|ねんれい}の きまりが あります。{書|か}くと {早|はや}く {決|き}まります。{書|か}かなくても いいです。ほかの {人|ひと}は {見|み}ません。',
        en: 'This task has an age rule. With your year of birth it may be settled at once. You may leave it empty; others do not see it.',
    },
    answer: { ja: '返事をする', easy: '{返事|へんじ}を する', en: 'Answer' },
} satisfies Texts;
