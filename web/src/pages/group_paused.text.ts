import type { Texts } from '../i18n/text';

export const text = {
    paused: {
        ja: '休止中です',
        easy: 'いま {休|やす}んで います',
        en: 'This group is taking a break',
    },
    ask: {
        ja: 'いまは催しも募集もありません。くわしいことは、こちらへおたずねください。',
        easy: 'いまは イベントが ありません。{聞|き}きたい ときは、{電話|でんわ}して ください。',
        en: 'It has no events and asks for no help at the moment. Please ask here.',
    },
} satisfies Texts;
