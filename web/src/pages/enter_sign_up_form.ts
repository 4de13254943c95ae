// What staff type for somebody who rang up, and what becomes of it. Pure.
import type { Three } from '../i18n/text';
import type { EnterSignUp } from '../protocol';
import { count, isNoCount } from './post_form';
import { text } from './desk_sign_ups.text';

export const spoken = ['phone', 'desk', 'paper'] as const;

export interface Entry {
    readonly channel: (typeof spoken)[number];
    readonly resident: string; // number of somebody whom the desk knows; empty for a guest
    readonly name: string;
    readonly phone: string;
    readonly adults: string;
    readonly children: string;
}

export const emptyEntry: Entry = {
    channel: 'phone',
    resident: '',
    name: '',
    phone: '',
    adults: '1',
    children: '0',
};

// NaN where something is no number.
function heads({ adults, children }: Entry): number {
    return (count(adults) ?? 0) + (count(children) ?? 0);
}

export function entryErrors(entry: Entry): Readonly<Partial<Record<keyof Entry, Three>>> {
    return {
        ...(isNoCount(entry.resident) && { resident: text.noNumber }),
        ...(entry.name.trim() === '' && { name: text.noName }),
        ...(!(heads(entry) >= 1) && { adults: text.noHeads }),
    };
}

export function entryOf(occurrence: number, entry: Entry): EnterSignUp {
    const phone = entry.phone.trim();
    const resident = count(entry.resident);
    return {
        type: 'enter_sign_up',
        occurrence,
        adults: count(entry.adults) ?? 0,
        children: count(entry.children) ?? 0,
        name: entry.name.trim(),
        channel: entry.channel,
        ...(resident !== undefined && { resident }),
        ...(phone && { phone }),
    };
}
