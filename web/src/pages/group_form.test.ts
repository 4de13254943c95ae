import { describe, expect, it } from 'vitest';
import { emptyGroup, groupErrors, requestOf } from './group_form';

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
