import { describe, expect, it } from 'vitest';
import type { Entry } from '../state';
import { othersAt } from './viewers';

const said = (...needs: { need: number; accounts: number[] }[]): Entry => ({
    version: 1,
    state: { kind: 'viewers', needs },
});
const colleagues = [
    { account: 1, display_name: '青木' },
    { account: 2, display_name: '石田' },
    { account: 3, display_name: '上野' },
    { account: 4, display_name: '江口' },
];

describe('who else looks at a need', () => {
    it('is what all sources say together, each person once', () => {
        const entries = {
            one: said({ need: 9, accounts: [1, 2] }, { need: 8, accounts: [3] }),
            other: said({ need: 9, accounts: [2] }),
        };
        expect(othersAt(9, entries, colleagues, undefined)).toEqual({ names: ['青木', '石田'], more: 0 });
    });

    it('is not oneself, on whatever screen', () => {
        expect(othersAt(9, { one: said({ need: 9, accounts: [1] }) }, colleagues, 1)).toEqual({
            names: [],
            more: 0,
        });
    });

    it('is counted where there is no name for it, or there are too many', () => {
        const entries = { one: said({ need: 9, accounts: [1, 2, 3, 4, 50] }) };
        expect(othersAt(9, entries, colleagues, undefined)).toEqual({
            names: ['青木', '石田', '上野'],
            more: 2,
        });
    });

    it('is nobody where nothing was said', () => {
        expect(othersAt(9, {}, colleagues, undefined)).toEqual({ names: [], more: 0 });
    });
});
