// What somebody types about a group: to ask for its page, and later to change what it says. Pure.
import type { Three } from '../i18n/text';
import type { Category, Contact, GroupKind, RequestGroup } from '../protocol';
import { filled, type Errors } from './post_form';
import { text } from './ask_group.text';

// What a group says about itself.
export interface AboutForm {
    readonly purpose: string;
    readonly category: Category;
    readonly contact: string;
    readonly phone: string;
    readonly hours: string;
}

export interface GroupForm extends AboutForm {
    readonly name: string;
    readonly kind: GroupKind;
    readonly area: number | undefined;
    readonly declared: boolean;
}

export const emptyGroup: GroupForm = {
    name: '',
    kind: 'circle',
    area: undefined,
    purpose: '',
    category: 'town',
    contact: '',
    phone: '',
    hours: '',
    declared: false,
};

export function aboutErrors({ purpose, contact }: AboutForm): Errors {
    return filled([
        ['purpose', empty(purpose, text.noPurpose)],
        ['contact', empty(contact, text.noContact)],
    ]);
}

export function groupErrors(form: GroupForm): Errors {
    return {
        ...filled([
            ['name', empty(form.name, text.noName)],
            ['area', form.area === undefined && text.noArea],
        ]),
        ...aboutErrors(form),
        ...filled([['declaration', !form.declared && text.noDeclaration]]),
    };
}

export function contactOf({ contact, phone, hours }: AboutForm): Contact {
    return {
        name: contact.trim(),
        ...(phone.trim() && { phone: phone.trim() }),
        ...(hours.trim() && { hours: hours.trim() }),
    };
}

export function requestOf(form: GroupForm): RequestGroup {
    return {
        type: 'request_group',
        name: { ja: form.name.trim() },
        kind: form.kind,
        area: form.area ?? 0,
        purpose: form.purpose.trim(),
        category: form.category,
        contact: contactOf(form),
        declaration: form.declared,
    };
}

const empty = (words: string, wrong: Three): Three | false => words.trim() === '' && wrong;
