import { describe, expect, it } from 'vitest';
import { day, fromDate } from '../i18n/japan';
import { addressOf, questionOf, wishOf } from './board_wish';

describe('the part of the board', () => {
    const wish = { role: 9, area: 2, when: 'week', skill: 'S11', group: 5, text: '受付' } as const;
    it('comes back from its address as it was chosen', () => {
        const address = new URL(addressOf(3, wish), 'http://yui.example');
        expect(address.pathname).toBe('/board/3');
        expect(wishOf(Object.fromEntries(address.searchParams))).toEqual(wish);
        expect(addressOf(3, {})).toBe('/board/3');
    });
    it('leaves out what an address made up', () => {
        expect(wishOf({ when: 'never', area: 'x', role: '' })).toEqual({});
    });
    it('asks the same until midnight in Japan', () => {
        const morning = fromDate('2026-12-01') + 8 * 3_600_000;
        const question = questionOf(3, wish, morning);
        expect(question).toEqual(questionOf(3, wish, morning + 3_600_000));
        expect(question.to).toBe(fromDate('2026-12-01') + 7 * day);
        expect(question).not.toHaveProperty('role');
        expect(questionOf(3, {}, morning).to).toBeUndefined();
    });
});
