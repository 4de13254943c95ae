import { describe, expect, it } from 'vitest';
import { nobody, personErrors, residentOf } from './add_resident_form';

describe('somebody whom the desk writes down', () => {
    const person = { ...nobody, displayName: ' すぎ3 ', phone: '0000-00-0000', area: 4 };
    it('becomes a resident with what was said and nothing else', () => {
        expect(residentOf(person)).toEqual({
            type: 'add_resident',
            display_name: 'すぎ3',
            phone: '0000-00-0000',
            reached_by: 'phone',
            profile: { area: 4 },
        });
        expect(residentOf({ ...person, area: undefined }).profile).toEqual({});
    });
    it('becomes one who is found by what they can do and when they have time', () => {
        const told = {
            skills: [{ skill: 'S1', level: 'done' as const }],
            times: [{ weekday: 6, block: 'morning' as const }],
            languages: [],
        };
        const { profile } = residentOf({ ...person, told });
        expect(profile).toEqual({ area: 4, skills: told.skills, times: told.times });
    });
    it('is written down beside somebody of the same name once the desk has looked', () => {
        expect(residentOf(person, 'another').another_person).toBe(true);
        expect(residentOf(person)).not.toHaveProperty('another_person');
    });
    it('needs a display name, and a number where they are rung up', () => {
        expect(personErrors(person)).toEqual({});
        expect(Object.keys(personErrors(nobody))).toEqual(['displayName', 'phone']);
        expect(personErrors({ ...person, phone: '', reachedBy: 'paper' })).toEqual({});
    });
});
