import { describe, expect, it } from 'vitest';
import { blocksOf, chosenTimes, eachTime, inGridOnly, presetsOf, withDay, withPresets } from './times';

describe('times that suit', () => {
    it('are nothing at first: decided each time', () => expect(presetsOf([])).toEqual([]));
    it('come and go by presets', () => {
        const weekend = withPresets([], ['weekend_mornings', 'weekday_nights']);
        expect(weekend).toHaveLength(7);
        expect(presetsOf(weekend)).toEqual(['weekday_nights', 'weekend_mornings']);
        expect(withPresets(weekend, ['weekend_mornings'])).toEqual([
            { weekday: 6, block: 'morning' },
            { weekday: 7, block: 'morning' },
        ]);
    });
    it('give way to 「そのつど決める」, which gives way to the first time that is chosen', () => {
        const weekend = chosenTimes([], [eachTime, 'weekend_mornings']);
        expect(presetsOf(weekend)).toEqual(['weekend_mornings']);
        expect(chosenTimes(weekend, ['weekend_mornings', eachTime])).toEqual([]);
        expect(chosenTimes([], [])).toEqual([]);
    });
    it('are in the grid alone where no preset tells of them', () => {
        const nights = withPresets([], ['weekday_nights']);
        expect(inGridOnly(nights)).toEqual([]);
        expect(inGridOnly(withDay(nights, 6, ['morning']))).toEqual([{ weekday: 6, block: 'morning' }]);
        expect(inGridOnly(withDay(nights, 1, []))).toHaveLength(4);
    });
    it('keep single parts when a preset changes', () => {
        const early = withDay([], 3, ['early']);
        expect(withPresets(withPresets(early, ['weekdays']), [])).toEqual(early);
    });
    it('leave a preset when one of its parts is taken out of the grid', () => {
        const times = withDay(withPresets([], ['weekend_mornings']), 7, []);
        expect(presetsOf(times)).toEqual([]);
        expect(blocksOf(times, 6)).toEqual(['morning']);
    });
});
