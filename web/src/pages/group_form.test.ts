import { describe, expect, it } from 'vitest';
import { aboutOf, changeOf, emptyGroup, groupErrors, requestOf } from './group_form';

const form = {
    ...emptyGroup,
    name: ' 川べりの会 ',
    area: 3,
    purpose: '月に一度、川べりをきれいにします。',
    contact: '世話役',
    phone: '0000-00-0000',
    declared: true,
};

describe('a group that asks for its page', () => {
    it('is sent as typed, without what was left empty', () => {
        expect(groupErrors(form)).toEqual({});
        expect(requestOf(form)).toEqual({
            type: 'request_group',
            name: { ja: '川べりの会' },
            kind: 'circle',
            area: 3,
            purpose: '月に一度、川べりをきれいにします。',
            category: 'town',
            contact: { name: '世話役', phone: '0000-00-0000' },
            declaration: true,
        });
    });

    it('says how it lives, as far as it was typed', () => {
        const life = { ...form, meets: '毎週火曜 10時から', fee: ' ', visitors: true };
        expect(requestOf(life).life).toEqual({ meets: '毎週火曜 10時から', visitors: true });
    });

    it('says all that is missing, in the order of the page', () => {
        expect(Object.keys(groupErrors(emptyGroup))).toEqual([
            'name',
            'area',
            'purpose',
            'contact',
            'declaration',
        ]);
    });

    it('needs the declaration', () => {
        expect(Object.keys(groupErrors({ ...form, declared: false }))).toEqual(['declaration']);
    });
});

describe('a group that changes what it says', () => {
    const page = {
        id: 8,
        name: { ja: '川べりの会' },
        group_kind: 'circle' as const,
        category: 'cleaning' as const,
        area: 3,
        state: 'active' as const,
        purpose: '川べりをきれいにします。',
        contact: { name: '世話役', hours: '平日 9:00から17:00' },
        life: { meets: '毎週火曜', visitors: true },
        updated: 5,
        events: [],
        needs: [],
        may_edit: true,
        at: { epoch: 'e', streams: {} },
    };

    it('changes nothing where nothing was typed', () => {
        expect(changeOf(aboutOf(page), 8, 5)).toEqual({
            type: 'change_group',
            group: 8,
            updated: 5,
            purpose: page.purpose,
            category: 'cleaning',
            contact: page.contact,
            life: page.life,
        });
    });

    it('leaves out what was emptied', () => {
        const changed = changeOf({ ...aboutOf(page), meets: '', visitors: false, hours: '' }, 8, 5);
        expect(changed).not.toHaveProperty('life');
        expect(changed.contact).toEqual({ name: '世話役' });
    });
});
