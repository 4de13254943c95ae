import type { Texts } from '../i18n/text';

export const text = {
    whatIs: (word: string) => ({ ja: `${word}とは？`, easy: `${word}は なんですか？`, en: `${word}: what is it?` }),
} satisfies Texts;
