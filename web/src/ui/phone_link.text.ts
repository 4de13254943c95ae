import type { Texts } from '../i18n/text';

export const text = {
    call: (who: string, phone: string) => ({
        ja: `${who && `${who}に`}電話する ${phone}`,
        easy: `${who && `${who}に `}{電話|でんわ}する ${phone}`,
        en: `Call ${who && `${who}, `}${phone}`,
    }),
} satisfies Texts;
