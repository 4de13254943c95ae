// Somebody without an account, as the desk writes them down. Pure.
import type { Three } from '../i18n/text';
import type { AddResident, Profile } from '../protocol';
import { text } from './center_desk.text';

export const reach = ['phone', 'desk', 'paper'] as const;

export interface NewPerson {
    readonly displayName: string;
    readonly name: string;
    readonly kana: string;
    readonly phone: string;
    readonly reachedBy: (typeof reach)[number];
    readonly area: number | undefined;
    readonly told: Profile; // what they can do, when, how they come
}

export const nobody: NewPerson = {
    displayName: '',
    name: '',
    kana: '',
    phone: '',
    reachedBy: 'phone',
    area: undefined,
    told: {},
};

export function personErrors(person: NewPerson): Readonly<Partial<Record<keyof NewPerson, Three>>> {
    const phone = person.reachedBy === 'phone' && person.phone.trim() === '';
    return {
        ...(person.displayName.trim() === '' && { displayName: text.noName }),
        ...(phone && { phone: text.noPhone }),
    };
}

// A list that was emptied again was not said.
function said(told: Profile): Profile {
    const isSaid = ([, value]: [string, unknown]): boolean => !Array.isArray(value) || value.length > 0;
    return Object.fromEntries(Object.entries(told).filter(isSaid));
}

// `another`: the desk has looked, and it is not the one who is here already.
export function residentOf(person: NewPerson, another?: 'another'): AddResident {
    const [name, kana, phone] = [person.name.trim(), person.kana.trim(), person.phone.trim()];
    return {
        type: 'add_resident',
        display_name: person.displayName.trim(),
        ...(name && { name }),
        ...(kana && { kana }),
        ...(phone && { phone }),
        reached_by: person.reachedBy,
        profile: { ...(person.area !== undefined && { area: person.area }), ...said(person.told) },
        ...(another && { another_person: true }),
    };
}
