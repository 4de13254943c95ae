import type { Texts } from '../i18n/text';

export const text = {
    // Read out after the word.
    whatIsIt: { ja: 'とは？', easy: 'は なんですか？', en: ': what is it?' },
} satisfies Texts;
