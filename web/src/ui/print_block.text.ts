import type { Texts } from '../i18n/text';

export const text = {
    qr: {
        ja: 'このページの二次元コード',
        easy: 'この ページの コード',
        en: 'Code that leads to this page',
    },
    printed: (date: string) => ({
        ja: `印刷 ${date}`,
        easy: `{印刷|いんさつ} ${date}`,
        en: `Printed ${date}`,
    }),
} satisfies Texts;
