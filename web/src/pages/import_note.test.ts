import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noteWords } from './import_note';
import { text } from './import_note.text';

describe('what the server found in a row of a file', () => {
    it('is said in three languages', () => {
        expect(noteWords('時刻がありません。一日中としてあります')).toEqual({
            ja: '時刻がありません。一日中としてあります',
            easy: '{時間|じかん}が ありません。1{日中|にちじゅう}に しました',
            en: 'There is no time. Taken as the whole day',
        });
    });

    it('stays as it came where one of its sentences is new', () => {
        expect(noteWords('時刻がありません。似た名前の施設「みなと会館」と読みました')).toBeUndefined();
        expect(noteWords('')).toBeUndefined();
    });

    it('is known here word for word as the server says it', () => {
        const folder = new URL('../../../server/import/', import.meta.url);
        const sources = readdirSync(folder).filter((name) => name.endsWith('.cpp'));
        // Neighbouring literals are one, as for the compiler.
        const said = sources.map((name) => readFileSync(new URL(name, folder), 'utf8').replace(/"\s*"/g, ''));
        const missing = Object.values(text).filter(({ ja }) => !said.some((source) => source.includes(ja)));
        expect(missing.map(({ ja }) => ja)).toEqual([]);
    });
});
