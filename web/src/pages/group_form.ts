// What somebody types about a group: to ask for its page, and later to change what it says. Pure.
import type { Three } from '../i18n/text';
import type {
    Category,
    ChangeGroup,
    Contact,
    GroupKind,
    GroupLife,
    GroupPage,
    RequestGroup,
} from '../protocol';
import { filled, type Errors } from './post_form';
import { text } from './ask_group.text';

// What a group says about itself.
export interface AboutForm {
    readonly purpose: string;
    readonly category: Category;
    readonly contact: string;
    readonly phone: string;
    readonly hours: string;
    // Everyday life, in the group's own words; each may stay empty.
    readonly meets: string;
    readonly place: string;
    readonly fee: string;
    readonly people: string;
    readonly visitors: boolean;
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
    meets: '',
    place: '',
    fee: '',
    people: '',
    visitors: false,
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

export const lifeFields = ['meets', 'place', 'fee', 'people'] as const;

export function lifeOf(form: AboutForm): GroupLife | undefined {
    const said = lifeFields.flatMap((field) => {
        const words = form[field].trim();
        return words ? [[field, words] as const] : [];
    });
    if (said.length === 0 && !form.visitors) return undefined;
    return { ...Object.fromEntries(said), ...(form.visitors && { visitors: true }) };
}

const about = (form: AboutForm) => ({
    purpose: form.purpose.trim(),
    category: form.category,
    contact: contactOf(form),
    ...(lifeOf(form) && { life: lifeOf(form) }),
});

export function aboutOf({ purpose, category, contact, life = {} }: GroupPage): AboutForm {
    const { meets = '', place = '', fee = '', people = '', visitors = false } = life;
    const { name, phone = '', hours = '' } = contact;
    return { purpose, category, contact: name, phone, hours, meets, place, fee, people, visitors };
}

export function changeOf(form: AboutForm, group: number, updated: number): ChangeGroup {
    return { type: 'change_group', group, updated, ...about(form) };
}

export function requestOf(form: GroupForm): RequestGroup {
    return {
        type: 'request_group',
        name: { ja: form.name.trim() },
        kind: form.kind,
        area: form.area ?? 0,
        ...about(form),
        declaration: form.declared,
    };
}

const empty = (words: string, wrong: Three): Three | false => words.trim() === '' && wrong;
