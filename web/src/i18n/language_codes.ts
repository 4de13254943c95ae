// Languages by the codes of the protocol, for forms.
import { text } from './languages.text';
import type { Three } from './text';

export const languages: Readonly<Record<string, Three>> = Object.fromEntries(
    Object.entries(text).map(([key, words]) => [key.slice('in_'.length), words]),
);
