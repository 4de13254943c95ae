// The language of the reader: one signal that every text follows.
import { signal } from '@preact/signals';
import type { Locale } from '../protocol';

export type { Locale };

export const locales: readonly Locale[] = ['ja', 'easy', 'en'];

// What <html lang> and passages say to screen readers; easy Japanese is Japanese.
export const languageTag: Readonly<Record<Locale, 'ja' | 'en'>> = { ja: 'ja', easy: 'ja', en: 'en' };

export const locale = signal<Locale>('ja');

export function isLocale(word: string | null | undefined): word is Locale {
    return word === 'ja' || word === 'easy' || word === 'en';
}

// A first guess for people who never chose: a browser that speaks no Japanese gets English.
export function guessLocale(languages: readonly string[]): Locale {
    const first = languages.find((tag) => /^(ja|en)\b/i.test(tag));
    return first === undefined || /^ja/i.test(first) ? (languages.length === 0 || first ? 'ja' : 'en') : 'en';
}
