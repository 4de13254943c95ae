import type { Texts } from '../i18n/text';

export const text = {
    waiting: {
        ja: '空きが出たら、お知らせします。席は先に申し込んだ方のものになります。',
        easy: '{空|あ}いたら お{知|し}らせします。{先|さき}に {申|もう}し{込|こ}んだ {人|ひと}が {行|い}けます。',
        en: 'We will tell you when a place is free. Whoever signs up first has it.',
    },
    noLonger: {
        ja: 'お知らせは、もういらない',
        easy: 'お{知|し}らせは もう いりません',
        en: 'No need to tell me',
    },
    tellMe: {
        ja: '空いたら知らせる',
        easy: '{空|あ}いたら {知|し}らせて ください',
        en: 'Tell me when a place is free',
    },
} satisfies Texts;
