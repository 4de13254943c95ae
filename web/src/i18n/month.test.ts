import { describe, expect, it } from 'vitest';
import { fromDate } from './japan';
import { sayMonth } from './month';

describe('a month', () => {
    const now = fromDate('2026-12-01');
    it('is said without its year when it is this one', () => {
        const at = fromDate('2026-12-31');
        expect(sayMonth('ja', at, now)).toBe('12月');
        expect(sayMonth('easy', at, now)).toBe('12{月|がつ}');
        expect(sayMonth('en', at, now)).toBe('December');
    });
    it('is said with another year', () => {
        const at = fromDate('2027-01-31');
        expect(sayMonth('ja', at, now)).toBe('2027年1月');
        expect(sayMonth('easy', at, now)).toMatch(/^2027.*1\{月\|がつ\}$/);
        expect(sayMonth('en', at, now)).toBe('January 2027');
    });
});
