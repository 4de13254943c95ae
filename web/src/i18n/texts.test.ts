// Every text of every *.text.ts: three languages, ruby on every kanji of easy Japanese, no Japanese in English.
import { describe, expect, it } from 'vitest';
import { withoutRuby } from './ruby';
import { text as words } from './words.text';

const modules = import.meta.glob<Record<string, unknown>>('../**/*.text.ts', { eager: true });
const kanji = /[\u3400-\u9fff々〆]/u;
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/u;
const languages = ['ja', 'easy', 'en'] as const;

interface Found {
    readonly name: string;
    readonly three: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isThree = (value: unknown): value is Record<string, unknown> => isRecord(value) && 'ja' in value;

// Functions are called with the plainest facts; 1 and 5 so that both sides of a plural are seen.
function texts(name: string, value: unknown): Found[] {
    if (typeof value === 'function') return [1, 5].flatMap((n) => texts(`${name}(${n})`, value(n, n, n, n)));
    if (isThree(value)) return [{ name, three: value }];
    if (!isRecord(value)) throw new Error(`${name} is no text`);
    return Object.entries(value).flatMap(([key, inner]) => texts(`${name}.${key}`, inner));
}

const all = Object.entries(modules).flatMap(([file, exported]) => texts(file, exported));

// English may quote a name in its own letters, as the language switch does.
const ownNames = /〈?日本語〉?|結/gu;

describe('the texts', () => {
    it('are found', () => expect(all.length).toBeGreaterThan(200));

    it.each(all)('$name has all three languages', ({ three }) => {
        for (const language of languages) expect(String(three[language] ?? ''), language).toMatch(/\S/);
    });

    it.each(all)('$name has ruby on every kanji of easy Japanese', ({ three }) => {
        const bare = String(three['easy']).replace(/\{[^{}|]+\|[^{}|]+\}/g, '');
        expect(bare).not.toMatch(kanji);
    });

    it.each(all)('$name has readings in kana only', ({ three }) => {
        for (const [, reading] of String(three['easy']).matchAll(/\{[^{}|]+\|([^{}|]+)\}/g))
            expect(reading).toMatch(/^[\u3040-\u30ffー]+$/u);
    });

    it.each(all)('$name has no Japanese in English', ({ three }) => {
        expect(withoutRuby(String(three['en'])).replace(ownNames, '')).not.toMatch(japanese);
    });

    it.each(all)('$name uses only words that exist', ({ three }) => {
        for (const language of languages)
            for (const [, word = ''] of String(three[language]).matchAll(/\[([a-z_.]+)\]/g))
                expect(words).toHaveProperty(word);
    });
});
