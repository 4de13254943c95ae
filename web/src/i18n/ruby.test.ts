import { describe, expect, it } from 'vitest';
import { parseRuby, withoutRuby } from './ruby';

describe('ruby markup', () => {
    it('splits a text into plain parts and readings', () => {
        expect(parseRuby('{手伝|てつだ}う {人|ひと}')).toEqual([
            { base: '手伝', reading: 'てつだ' },
            'う ',
            { base: '人', reading: 'ひと' },
        ]);
    });
    it('leaves a text without markup alone, also one with other braces', () => {
        expect(parseRuby('あと{n}人')).toEqual(['あと{n}人']);
    });
    it('is taken away for attributes', () => {
        expect(withoutRuby('{手伝|てつだ}う {人|ひと}')).toBe('手伝う 人');
    });
});
