// Every text of the pages is a key with three languages side by side, in a file named *.text.ts:
//
//   export const text = {
//       title: { ja: '…', easy: '…', en: '…' },
//       left: (n: number) => ({ ja: `あと${n}人`, easy: …, en: … }),
//   } satisfies Texts;
//
//   <h1>{t(text.title)}</h1>   <a aria-label={plain(text.left(2))}>
//
// Easy Japanese carries ruby on every kanji; [event] is a word that the city may call differently (words.text.ts).
import type { ComponentChildren } from 'preact';
import { locale, type Locale } from './locale';
import { ruby, withoutRuby } from './ruby';
import { cityWord } from './words';

export type Three = Readonly<Record<Locale, string>>;
export type Texts = Readonly<Record<string, Three | ((...facts: never[]) => Three)>>;

// The text as a string in the reader's language, ruby still in markup: for texts inside other texts. A code of a newer
// server finds no words in its table: nothing is said of it, and the rest of the page stands.
export function raw(three: Three | undefined): string {
    return (three?.[locale.value] ?? '').replace(/\[([a-z_.]+)\]/g, (_, key: string) => cityWord(key));
}

// For the screen.
export function t(three: Three | undefined): ComponentChildren {
    return ruby(raw(three));
}

// For attributes and other places that take no markup.
export function plain(three: Three | undefined): string {
    return withoutRuby(raw(three));
}
