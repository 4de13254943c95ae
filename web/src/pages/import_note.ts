// What the server found in a row, in the reader's language. Pure.
import type { Three } from '../i18n/text';
import { text } from './import_note.text';

const known = new Map<string, Three>(Object.values(text).map((words) => [words.ja, words]));

// A note is one sentence or more. undefined: one of them is not known, so it is shown as it came, in Japanese.
export function noteWords(note: string): Three | undefined {
    const sentences = note.split('。').filter((each) => each !== '');
    const found = sentences.map((each) => known.get(each));
    if (found.length === 0 || found.some((each) => each === undefined)) return undefined;
    const all = found.filter((each) => each !== undefined);
    return {
        ja: note,
        easy: all.map(({ easy }) => easy).join('。'),
        en: all.map(({ en }) => en).join('. '),
    };
}
