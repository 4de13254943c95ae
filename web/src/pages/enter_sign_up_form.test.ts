import { describe, expect, it } from 'vitest';
import { emptyEntry, entryErrors, entryOf } from './enter_sign_up_form';

describe('a sign-up that staff enter', () => {
    const entry = { ...emptyEntry, name: ' みほん　はなこ ', adults: '２', children: '' };
    it('becomes a command with trimmed words and numbers as people type them', () => {
        expect(entryOf(42, entry)).toEqual({
            type: 'enter_sign_up',
            occurrence: 42,
            adults: 2,
            children: 0,
            name: 'みほん　はなこ',
            channel: 'phone',
        });
        expect(entryOf(42, { ...entry, phone: '0000-00-0000' }).phone).toBe('0000-00-0000');
    });
    it('is for somebody the desk knows, where their number is typed', () => {
        expect(entryOf(42, { ...entry, resident: '１２３４５６７' }).resident).toBe(1_234_567);
        expect(entryOf(42, entry)).not.toHaveProperty('resident');
        for (const resident of ['めじろ', '0', '-3'])
            expect(Object.keys(entryErrors({ ...entry, resident }))).toEqual(['resident']);
    });
    it('needs a name and at least one head', () => {
        expect(entryErrors(entry)).toEqual({});
        expect(Object.keys(entryErrors({ ...entry, name: '　', adults: '0' }))).toEqual(['name', 'adults']);
        expect(Object.keys(entryErrors({ ...entry, adults: 'ふたり' }))).toEqual(['adults']);
        expect(entryErrors({ ...entry, adults: '0', children: '1' })).toEqual({});
    });
});
