// What staff correct in an imported row, and back into what is sent. Pure.
import type { Three } from '../i18n/text';
import type { ImportedEvent, ImportedFacility, OccurrenceDraft, SignUpWay } from '../protocol';
import { instantOf, noDate, typedDateOf, typedTimeOf, type TypedDate } from '../typed_date';
import { wrong } from './import_review.text';

// Sign-up here is opened by its organizer alone, never by a file.
export const ways = ['phone', 'desk', 'site', 'not_needed'] as const satisfies readonly SignUpWay[];
type Way = (typeof ways)[number];

export interface EventForm {
    readonly name: string;
    readonly day: TypedDate;
    readonly lastDay: TypedDate;
    readonly from: string;
    readonly to: string;
    readonly facility: number | undefined;
    readonly place: string;
    readonly way: Way;
    readonly phone: string;
}

export interface FacilityForm {
    readonly name: string;
    readonly phone: string;
    readonly lat: string;
    readonly lon: string;
}

export type Errors = Readonly<Record<string, Three>>;

// Midnight ends the day before it, as 24:00.
function endOf(date: OccurrenceDraft): { readonly lastDay: TypedDate; readonly to: string } {
    const time = typedTimeOf(date.ends_at);
    if (time !== '0:00') return { lastDay: typedDateOf(date.ends_at), to: time };
    return { lastDay: typedDateOf(date.ends_at - 1), to: '24:00' };
}

export function eventForm({ fields, date }: ImportedEvent): EventForm {
    const end = date ? endOf(date) : { lastDay: noDate, to: '' };
    return {
        name: fields.title.ja,
        day: date ? typedDateOf(date.starts_at) : noDate,
        lastDay: end.lastDay,
        from: date ? typedTimeOf(date.starts_at) : '',
        to: end.to,
        facility: fields.place.facility,
        place: fields.place.name ?? '',
        way: ways.find((way) => way === fields.way) ?? 'desk',
        phone: fields.contact.phone ?? '',
    };
}

const same = (one: TypedDate, other: TypedDate): boolean =>
    one.year === other.year && one.month === other.month && one.day === other.day;

// Whether the last day is a question of its own.
export const manyDays = (read: ImportedEvent): boolean => {
    const { day, lastDay } = eventForm(read);
    return !same(day, lastDay);
};

const last = (form: EventForm, read: ImportedEvent): TypedDate => (manyDays(read) ? form.lastDay : form.day);

export function eventErrors(form: EventForm, read: ImportedEvent): Errors {
    const day = instantOf(form.day, '0:00');
    const starts = instantOf(form.day, form.from);
    const ends = instantOf(last(form, read), form.to);
    const isWrong = starts === undefined || ends === undefined || ends <= starts;
    return {
        ...(form.name.trim() === '' && { name: wrong.name }),
        ...(day === undefined && { day: wrong.day }),
        ...(day !== undefined && isWrong && { to: wrong.time }),
        ...(form.way === 'phone' && form.phone.trim() === '' && { phone: wrong.phone }),
    };
}

// Everything that the form does not show stays as it was read.
export function correctedEvent(form: EventForm, read: ImportedEvent): ImportedEvent {
    const { facility: _facility, name: _name, ...place } = read.fields.place;
    const { phone: _phone, ...contact } = read.fields.contact;
    const { closes_at: closes, ...date } = read.date ?? {};
    const starts_at = instantOf(form.day, form.from) ?? 0;
    const ends_at = instantOf(last(form, read), form.to) ?? 0;
    return {
        ...read,
        fields: {
            ...read.fields,
            title: { ...read.fields.title, ja: form.name.trim() },
            place: {
                ...place,
                ...(form.facility !== undefined && { facility: form.facility }),
                ...(form.place.trim() && { name: form.place.trim() }),
            },
            way: form.way,
            contact: { ...contact, ...(form.phone.trim() && { phone: form.phone.trim() }) },
        },
        date: {
            ...date,
            starts_at,
            ends_at,
            ...(closes !== undefined && closes <= ends_at && { closes_at: closes }),
        },
    };
}

export function facilityForm(read: ImportedFacility): FacilityForm {
    return {
        name: read.name.ja,
        phone: read.phone ?? '',
        lat: read.lat === undefined ? '' : String(read.lat),
        lon: read.lon === undefined ? '' : String(read.lon),
    };
}

const number = (words: string): number | undefined => {
    const text = words.normalize('NFKC').trim();
    return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
};

export function facilityErrors(form: FacilityForm): Errors {
    const none = form.lat.trim() === '' && form.lon.trim() === '';
    const both = number(form.lat) !== undefined && number(form.lon) !== undefined;
    return {
        ...(form.name.trim() === '' && { name: wrong.name }),
        ...(!none && !both && { lat: wrong.point }),
    };
}

export function correctedFacility(form: FacilityForm, read: ImportedFacility): ImportedFacility {
    const { phone: _phone, lat: _lat, lon: _lon, ...rest } = read;
    const [lat, lon] = [number(form.lat), number(form.lon)];
    return {
        ...rest,
        name: { ...read.name, ja: form.name.trim() },
        ...(form.phone.trim() && { phone: form.phone.trim() }),
        ...(lat !== undefined && lon !== undefined && { lat, lon }),
    };
}
