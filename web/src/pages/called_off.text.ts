import type { Texts } from '../i18n/text';

export const text = {
    postponed: {
        ja: 'この[event]は延期です。新しい日が決まったら、このページに出ます。',
        easy: 'この [event]は {延期|えんき}〈{別|べつ}の {日|ひ}に します〉。{新|あたら}しい {日|ひ}は ここに {出|で}ます。',
        en: 'This event is postponed. The new date will be shown here.',
    },
    reason: { ja: '理由：', easy: '{理由|りゆう}：', en: 'Reason: ' },
    cancelled: {
        ja: 'この[event]は中止です',
        easy: 'この [event]は {中止|ちゅうし}〈ありません〉',
        en: 'This event is cancelled',
    },
} satisfies Texts;
