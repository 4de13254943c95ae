// An event that is there, as if it had been typed: for a change, and for the same again next year. Pure.
import { fromDate, minute, startOfDay } from '../i18n/japan';
import type { EventFields, Instant, OccurrenceView } from '../protocol';
import { nightAfter, noDate, typedDateOf, typedTimeOf } from '../typed_date';
import { emptyDate, emptyEvent, type DateForm, type EventForm, type SeatsForm } from './event_form';
import { common, momentOf } from './post_form';

const aloneOf = (may: boolean | undefined): EventForm['alone'] =>
    may === undefined ? '' : may ? 'yes' : 'no';

// Dates come apart: dateFormOf, seatsFormOf.
export function formOf(fields: EventFields): Omit<EventForm, keyof SeatsForm | 'dates'> {
    const { place, contact } = fields;
    const kind = place.facility !== undefined ? 'facility' : place.name ? 'other' : 'open';
    return {
        ...common,
        title: fields.title.ja,
        titleEasy: fields.title.easy ?? '',
        titleEn: fields.title.en ?? '',
        titleMeant: fields.title.ja,
        summary: fields.summary?.ja ?? '',
        summaryEasy: fields.summary?.easy ?? '',
        summaryEn: fields.summary?.en ?? '',
        summaryMeant: fields.summary?.ja ?? '',
        category: fields.category,
        placeKind: kind,
        facility: place.facility,
        place: place.name ?? '',
        meeting: place.meeting ?? '',
        route: place.way ?? '',
        bring: fields.bring?.ja ?? '',
        contact: contact.name,
        phone: contact.phone ?? '',
        hours: contact.hours ?? '',
        audience: fields.audience,
        minAge: fields.min_age === undefined ? '' : String(fields.min_age),
        maxAge: fields.max_age === undefined ? '' : String(fields.max_age),
        alone: aloneOf(fields.children_alone),
        way: fields.way,
        site: fields.site ?? '',
        fee: fields.fee,
        yen: fields.fee_yen === undefined ? '' : String(fields.fee_yen),
        covers: fields.fee_covers ?? '',
        weather: fields.weather ?? '',
        rainDay: fields.rain_date === undefined ? noDate : typedDateOf(fromDate(fields.rain_date)),
        weatherBy:
            fields.weather_by === undefined
                ? ''
                : typedTimeOf(fromDate('2000-01-01') + fields.weather_by * 60_000),
        access: fields.access ?? [],
        languages: fields.languages ?? [],
        photos: fields.photos ?? '',
        coHosts: fields.co_hosts ?? '',
    };
}

// In the night after the day it begins: 24:30.
function typedEndOf(starts_at: Instant, ends_at: Instant): string {
    const time = typedTimeOf(ends_at);
    const minutes = Math.floor((ends_at - startOfDay(starts_at)) / minute);
    if (minutes < 24 * 60 || minutes > nightAfter) return time;
    return `${Math.floor(minutes / 60)}${time.slice(-3)}`;
}

export function dateFormOf(date: OccurrenceView): DateForm {
    const { undecided: open = '', starts_at, ends_at, doors_at } = date;
    const day = typedDateOf(starts_at);
    if (open) return { ...emptyDate, open, day };
    return {
        open,
        day,
        from: typedTimeOf(starts_at),
        to: typedEndOf(starts_at, ends_at),
        doors: doors_at === undefined ? '' : typedTimeOf(doors_at),
    };
}

export function seatsFormOf(date: OccurrenceView): SeatsForm {
    return {
        capacity: date.seats.capacity === undefined ? '' : String(date.seats.capacity),
        unit: date.unit ?? 'people',
        opens: momentOf(date.opens_at),
        closes: momentOf(date.closes_at),
        cancel: momentOf(date.cancel_until),
    };
}

// Last year's again: everything but the days.
export function copyOf(fields: EventFields, date: OccurrenceView | undefined): EventForm {
    const old = date && dateFormOf(date);
    return {
        ...emptyEvent,
        ...formOf(fields),
        ...(date && { capacity: seatsFormOf(date).capacity, unit: seatsFormOf(date).unit }),
        dates: [old ? { ...old, open: '', day: noDate, doors: old.doors } : emptyDate],
    };
}
