import type { Texts } from '../i18n/text';

export const text = {
    open: (until: string) => ({
        ja: `きょうは${until}まで開いています`,
        easy: `{今日|きょう}は ${until}まで {開|あ}いて います`,
        en: `open today until ${until}`,
    }),
    later: (from: string, until: string) => ({
        ja: `きょうは${from}から${until}まで開きます`,
        easy: `{今日|きょう}は ${from}から ${until}まで {開|ひら}きます`,
        en: `open today from ${from} to ${until}`,
    }),
    over: (until: string) => ({
        ja: `きょうは${until}で閉まりました`,
        easy: `{今日|きょう}は もう {終|お}わりました（${until}まで）`,
        en: `closed since ${until} today`,
    }),
    closed: {
        ja: 'きょうは休みです',
        easy: '{今日|きょう}は {休|やす}みです',
        en: 'closed today',
    },
} satisfies Texts;
