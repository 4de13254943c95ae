import { describe, expect, it } from 'vitest';
import { countWords, fartherWords } from './funnel';

describe('the candidates of a row', () => {
    const funnel = [
        { term: 'skill' as const, before: 41, after: 20 },
        { term: 'time' as const, before: 20, after: 0 },
    ];
    it('are a number', () => {
        expect(countWords(14, funnel).ja).toBe('候補 14');
        expect(countWords(0, []).ja).toBe('候補 0');
    });
    it('name the rule that emptied them', () => {
        expect(countWords(0, funnel).ja).toBe('候補 0（時間が合う：20人 → 0人）');
    });
    it('name who would come from farther away', () => {
        const words = countWords(0, funnel, { km: 1, adds: 2 });
        expect(words.ja).toBe('候補 0（時間が合う：20人 → 0人）・あと1km遠くまでなら +2人');
        expect(fartherWords({ km: 1, adds: 2 }).en).toBe('1 km more would add 2');
        expect(countWords(14, funnel, { km: 1, adds: 2 }).ja).toBe('候補 14');
    });
    it('never say which of the private limits it was', () => {
        for (const term of ['age', 'limit', 'blocked', 'asked_before'] as const)
            expect(countWords(0, [{ term, before: 3, after: 0 }]).ja).toBe(
                '候補 0（いまお願いできる：3人 → 0人）',
            );
    });
});
