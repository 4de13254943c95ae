import type { Texts } from '../i18n/text';

export const text = {
    sending: { ja: '送っています…', easy: '{送|おく}って います…', en: 'Sending…' },
} satisfies Texts;
