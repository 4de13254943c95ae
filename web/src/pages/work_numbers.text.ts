import type { Texts } from '../i18n/text';

export const text = {
    asked: (count: number) => ({
        ja: `お願い中 ${count}`,
        easy: `お{願|ねが}い ${count}`,
        en: `asked ${count}`,
    }),
    offers: (count: number) => ({
        ja: `申し出 ${count}`,
        easy: `{手伝|てつだ}いたい ${count}`,
        en: `offers ${count}`,
    }),
    call: (count: number) => ({
        ja: `☎ 電話 ${count}`,
        easy: `☎ {電話|でんわ} ${count}`,
        en: `☎ call ${count}`,
    }),
} satisfies Texts;
