// Whom the desk tells by telephone what was moved, called off or decided: they read no inbox.
import { easyHeads } from '../i18n/easy';

export const text = {
    title: (count: number) => ({
        ja: `電話で知らせる人（${count}人）`,
        easy: `{電話|でんわ}で {知|し}らせる {人|ひと}（${easyHeads(count)}）`,
        en: `People to tell by phone (${count})`,
    }),
    why: {
        ja: 'このページを見ない人です。伝えたら「伝えました」を押してください。',
        easy: 'この ページを {見|み}ない {人|ひと}です。{話|はな}したら「{話|はな}しました」を {押|お}して ください。',
        en: 'They do not read this site. Press “I told them” when you have.',
    },
    told: { ja: '伝えました', easy: '{話|はな}しました', en: 'I told them' },
    toldNow: (who: string) => ({
        ja: `${who}さんに伝えたことを記録しました。`,
        easy: `${who}さんに {話|はな}しました。{書|か}きました。`,
        en: `${who} has been told. It is written down.`,
    }),
    toldByOther: {
        ja: '✓ ほかの職員が伝えました',
        easy: '✓ ほかの {人|ひと}が {話|はな}しました',
        en: '✓ a colleague has told them',
    },
};
