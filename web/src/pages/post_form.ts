// What the forms of events and needs share: what was typed, what is wrong with it, what is sent. Pure.
//
// Forms are flat and made of what was typed, so that a draft keeps even what is wrong. Errors go by the id of the
// field; each step shows its own.
import type { Three } from '../i18n/text';
import type { Category, Contact, Instant, Long3, Place, Text3 } from '../protocol';
import {
    instantOf,
    minutesOf,
    nightAfter,
    noDate,
    typedDateOf,
    typedTimeOf,
    type TypedDate,
} from '../typed_date';
import { wrong } from './post_wrong.text';

// facility: one of the list; other: written down; open: not decided yet.
export type PlaceKind = 'facility' | 'other' | 'open';

export interface Common {
    readonly title: string;
    readonly titleEasy: string;
    readonly titleEn: string;
    readonly titleMeant: string; // the Japanese that the other languages say
    readonly summary: string;
    readonly summaryEasy: string;
    readonly summaryEn: string;
    readonly summaryMeant: string;
    readonly category: Category;
    readonly placeKind: PlaceKind;
    readonly facility: number | undefined;
    readonly place: string;
    readonly meeting: string;
    readonly route: string;
    readonly bring: string;
    readonly contact: string;
    readonly phone: string;
    readonly hours: string;
}

export const common: Common = {
    title: '',
    titleEasy: '',
    titleEn: '',
    titleMeant: '',
    summary: '',
    summaryEasy: '',
    summaryEn: '',
    summaryMeant: '',
    category: 'town',
    placeKind: 'other',
    facility: undefined,
    place: '',
    meeting: '',
    route: '',
    bring: '',
    contact: '',
    phone: '',
    hours: '',
};

// A day and a time, each as typed; both empty: not said.
export interface TypedMoment {
    readonly day: TypedDate;
    readonly time: string;
}

export const noMoment: TypedMoment = { day: noDate, time: '' };

const isEmptyDay = ({ year, month, day }: TypedDate): boolean => (year + month + day).trim() === '';
export const isEmptyMoment = ({ day, time }: TypedMoment): boolean => isEmptyDay(day) && time.trim() === '';

export function momentOf(at: Instant | undefined): TypedMoment {
    return at === undefined ? noMoment : { day: typedDateOf(at), time: typedTimeOf(at) };
}

// Without a time the whole day counts.
export function instantOfMoment({ day, time }: TypedMoment): Instant | undefined {
    return instantOf(day, time.trim() || '24:00');
}

export type Errors = Readonly<Record<string, Three>>;

// Digits as people type them; undefined: no number at all, NaN: not one.
export function count(words: string): number | undefined {
    const digits = words.normalize('NFKC').trim();
    return digits === '' ? undefined : /^\d{1,9}$/.test(digits) ? Number(digits) : NaN;
}

export const isNoCount = (words: string): boolean => count(words) !== undefined && !(count(words)! >= 1);

type Wrong = Three | false | undefined;

export const filled = (entries: readonly (readonly [string, Wrong])[]): Errors =>
    Object.fromEntries(entries.filter((entry): entry is [string, Three] => Boolean(entry[1])));

// Said together with what is wrong with the day, not after it.
export function hoursWrong({
    from,
    to,
}: Readonly<Record<'from' | 'to', string>>): Record<'from' | 'to', Wrong> {
    const [start, end] = [minutesOf(from), minutesOf(to, nightAfter)];
    return {
        from: start === undefined && wrong.from,
        to: (end === undefined || (start !== undefined && end <= start)) && wrong.to,
    };
}

export function titleErrors({ title }: Common): Errors {
    return filled([['title', title.trim() === '' && wrong.title]]);
}

type Worded = 'title' | 'summary';

// What says in another language what the Japanese no longer says.
export function staleWords(form: Common): readonly Worded[] {
    const isStale = (field: Worded): boolean =>
        (form[`${field}Easy`] + form[`${field}En`]).trim() !== '' &&
        form[`${field}Meant`].trim() !== form[field].trim();
    return (['title', 'summary'] as const).filter(isStale);
}

export const withoutWords = (form: Common, fields: readonly Worded[]): Partial<Common> => ({
    ...(fields.includes('title') && { titleEasy: '', titleEn: '', titleMeant: form.title }),
    ...(fields.includes('summary') && { summaryEasy: '', summaryEn: '', summaryMeant: form.summary }),
});

export function placeErrors({ placeKind, facility, place }: Common): Errors {
    return filled([
        ['place', placeKind === 'other' && place.trim() === '' && wrong.place],
        ['facility', placeKind === 'facility' && facility === undefined && wrong.facility],
    ]);
}

export function contactErrors({ contact }: Common): Errors {
    return filled([['contact', contact.trim() === '' && wrong.contact]]);
}

// Three languages as typed; nothing where nothing was said.
export function words3(ja: string, easy = '', en = ''): Text3 & Long3 {
    return {
        ja: ja.trim(),
        ...(easy.trim() && { easy: easy.trim() }),
        ...(en.trim() && { en: en.trim() }),
    };
}

function placeOf({ placeKind, facility, place, meeting, route }: Common): Place {
    return {
        ...(placeKind === 'facility' && facility !== undefined && { facility }),
        ...(placeKind === 'other' && place.trim() && { name: place.trim() }),
        ...(meeting.trim() && { meeting: meeting.trim() }),
        ...(route.trim() && { way: route.trim() }),
    };
}

export function contactOf(name: string, phone: string, hours = ''): Contact {
    return {
        name: name.trim(),
        ...(phone.trim() && { phone: phone.trim() }),
        ...(hours.trim() && { hours: hours.trim() }),
    };
}

// The fields that an event and a need both send.
export function told(form: Common) {
    const { summary, bring } = form;
    return {
        title: words3(form.title, form.titleEasy, form.titleEn),
        category: form.category,
        ...(summary.trim() && { summary: words3(summary, form.summaryEasy, form.summaryEn) }),
        ...(bring.trim() && { bring: words3(bring) }),
        place: placeOf(form),
        contact: contactOf(form.contact, form.phone, form.hours),
    };
}

// RFC 6901 of what was sent -> the field on the page.
export function fieldOf(pointer: string): string {
    const role = /^\/roles\/(\d+)\/(\w+)/.exec(pointer);
    if (role)
        return `role${role[1]}-${role[2] === 'title' ? 'title' : role[2] === 'min_age' ? 'age' : 'min'}`;
    const date = /^\/occurrences\/(\d+)\/(starts_at|ends_at|doors_at)/.exec(pointer);
    if (date) return `${{ starts_at: 'from', ends_at: 'to', doors_at: 'doors' }[date[2]!]}${date[1]}`;
    const last = pointer.split('/').filter((part) => part !== 'ja');
    const name = last.at(-1) ?? '';
    if (pointer.includes('/contact/')) return name === 'phone' ? 'phone' : 'contact';
    if (pointer.includes('/place')) return 'place';
    const names: Readonly<Record<string, string>> = {
        starts_at: 'from0',
        ends_at: 'to0',
        closes_at: 'closes',
        opens_at: 'opens',
        cancel_until: 'cancel',
        fee_yen: 'yen',
        min_age: 'minAge',
        max_age: 'maxAge',
        due: 'day',
    };
    return names[name] ?? name;
}
