import { describe, expect, it } from 'vitest';
import { fromDate, minute } from '../i18n/japan';
import type { RoleView } from '../protocol';
import { changeOfRole, roleChangeOf, roleErrors } from './change_role_form';

const at = (hours: number): number => fromDate('2027-01-10') + hours * 60 * minute;
const now = at(-24);

const role: RoleView = {
    id: 11,
    title: { ja: '交通の案内' },
    starts_at: at(9),
    ends_at: at(11),
    meeting: '正門の前',
    skills: [],
    first_timer_seats: 0,
    deciding: 'at_once',
    open: { kind: 'role_open', need: 9, role: 11, confirmed: 1, heads_min: 1, heads_max: 2, closed: false },
    version: 3,
    urgent: false,
    reasons: [],
};

describe('a role that is changed', () => {
    const form = roleChangeOf(role);
    it('begins with what is said now, and sends nothing but the heads where nothing else was touched', () => {
        expect(form).toMatchObject({ min: '1', max: '2', from: '9:00', to: '11:00', meeting: '正門の前' });
        expect(roleErrors(role, form, now)).toEqual({});
        expect(changeOfRole(role, form)).toEqual({
            type: 'change_role',
            role: 11,
            heads_min: 1,
            heads_max: 2,
        });
    });
    it('sends the hours and the place that were typed anew', () => {
        const typed = { ...form, max: '３', from: '１０時', to: '25:00', meeting: ' 裏門 ' };
        expect(roleErrors(role, typed, now)).toEqual({});
        expect(changeOfRole(role, typed)).toEqual({
            type: 'change_role',
            role: 11,
            heads_min: 1,
            heads_max: 3,
            starts_at: at(10),
            ends_at: at(25),
            meeting: '裏門',
        });
    });
    it('says which field is wrong', () => {
        const wrongAt = (part: Partial<typeof form>): string[] =>
            Object.keys(roleErrors(role, { ...form, ...part }, now));
        expect(wrongAt({ min: '3' })).toEqual(['min']);
        expect(wrongAt({ from: '九時' })).toEqual(['from']);
        expect(wrongAt({ to: '8:00' })).toEqual(['to']);
        expect(wrongAt({ day: { year: '2027', month: '2', day: '30' } })).toEqual(['day']);
        expect(wrongAt({ day: { year: '2026', month: '12', day: '1' } })).toEqual(['day']);
    });
    it('leaves hours alone that have begun, and lets them end later', () => {
        expect(roleErrors(role, { ...form, to: '12:00' }, at(10))).toEqual({});
        expect(Object.keys(roleErrors(role, { ...form, from: '9:30' }, at(10)))).toEqual(['from']);
    });
    it('keeps an end in the night after', () => {
        const late = { ...role, ends_at: at(25) };
        expect(roleChangeOf(late).to).toBe('25:00');
        expect(changeOfRole(late, roleChangeOf(late))).not.toHaveProperty('ends_at');
    });
    it('asks for no hours where there are none', () => {
        const { starts_at: _from, ends_at: _to, ...anytime } = role;
        expect(roleErrors(anytime, roleChangeOf(anytime), now)).toEqual({});
        expect(changeOfRole(anytime, roleChangeOf(anytime))).not.toHaveProperty('starts_at');
    });
});
