// Every text of every *.text.ts: three languages, ruby on every kanji of easy Japanese, no Japanese in English.
import { describe, expect, it } from 'vitest';
import { withoutRuby } from './ruby';
import { text as known } from './words.text';

const modules = import.meta.glob<Record<string, unknown>>('../**/*.text.ts', { eager: true });
const kanji = /[\u3400-\u9fff々〆]/u;
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/u;
const languages = ['ja', 'easy', 'en'] as const;

interface Found {
    readonly name: string;
    readonly three: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
const isThree = (value: unknown): value is Record<string, unknown> => isRecord(value) && 'ja' in value;

// Functions are called with the plainest facts; 1 and 5 so that both sides of a plural are seen.
function texts(name: string, value: unknown): Found[] {
    if (typeof value === 'function') return [1, 5].flatMap((n) => texts(`${name}(${n})`, value(n, n, n, n)));
    if (isThree(value)) return [{ name, three: value }];
    if (!isRecord(value)) throw new Error(`${name} is no text`);
    return Object.entries(value).flatMap(([key, inner]) => texts(`${name}.${key}`, inner));
}

const files = Object.entries(modules).map(([file, exported]) => ({ file, all: texts('', exported) }));

// English may quote a name in its own letters.
const ownNames = /結/gu;

const wrong = (all: readonly Found[], isWrong: (three: Found['three']) => boolean): string[] =>
    all.filter(({ three }) => isWrong(three)).map(({ name, three }) => `${name}: ${JSON.stringify(three)}`);

const some = (three: Found['three'], test: (words: string) => boolean): boolean =>
    languages.some((language) => test(String(three[language] ?? '')));

const withoutReadings = (words: unknown): string => String(words).replace(/\{[^{}|]+\|[^{}|]+\}/g, '');
const readings = (words: unknown): string[] =>
    [...String(words).matchAll(/\{[^{}|]+\|([^{}|]+)\}/g)].map(([, each = '']) => each);
const cityWords = (words: string): string[] =>
    [...words.matchAll(/\[([a-z_.]+)\]/g)].map(([, each = '']) => each);

it('are found', () => expect(files.flatMap(({ all }) => all).length).toBeGreaterThan(200));

describe.each(files)('the texts of $file', ({ all }) => {
    it('have all three languages', () => {
        expect(wrong(all, (three) => some(three, (words) => !/\S/.test(words)))).toEqual([]);
    });
    it('have ruby on every kanji of easy Japanese', () => {
        expect(wrong(all, ({ easy }) => kanji.test(withoutReadings(easy)))).toEqual([]);
    });
    it('have readings in kana only', () => {
        const kana = /^[\u3040-\u30ffー]+$/u;
        expect(wrong(all, ({ easy }) => readings(easy).some((each) => !kana.test(each)))).toEqual([]);
    });
    it('have no Japanese in English', () => {
        expect(wrong(all, ({ en }) => japanese.test(withoutRuby(String(en)).replace(ownNames, '')))).toEqual(
            [],
        );
    });
    it('use only words that exist', () => {
        expect(
            wrong(all, (three) => some(three, (words) => cityWords(words).some((each) => !(each in known)))),
        ).toEqual([]);
    });
});
