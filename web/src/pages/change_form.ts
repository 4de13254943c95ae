// The form of an event that is already there: its fields, and each of its dates with the number it has. Pure.
import type { ChangeOccurrence, EventFields, EventPage, Instant } from '../protocol';
import { dateFormOf, formOf, seatsFormOf } from './event_again';
import {
    dateErrors,
    emptyEvent,
    seatsErrors,
    signUpErrors,
    type DateForm,
    type EventForm,
    type SeatsForm,
} from './event_form';
import { draftOf, fieldsOf } from './event_sending';
import { contactErrors, placeErrors, titleErrors, type Errors } from './post_form';

export interface ChangedDate extends DateForm, SeatsForm {
    readonly id: number;
}

export interface ChangeForm extends EventForm {
    readonly dates: readonly ChangedDate[];
}

export function changeFormOf(page: EventPage): ChangeForm {
    const dates = page.occurrences.map((date) => ({
        id: date.id,
        ...dateFormOf(date),
        ...seatsFormOf(date),
    }));
    return { ...emptyEvent, ...formOf(page.fields), dates };
}

// Dates that are over stay as they are, so nothing is asked of them.
export function changeErrors(form: ChangeForm, page: EventPage, now: Instant): Errors {
    const dates = form.dates.map((date, at) => {
        if ((page.occurrences[at]?.ends_at ?? 0) <= now) return {};
        const seats = Object.entries(form.way === 'here' ? seatsErrors(date) : {});
        return {
            ...dateErrors(date, at, now),
            ...Object.fromEntries(seats.map(([field, words]) => [`${field}${at}`, words])),
        };
    });
    return Object.assign(
        { ...titleErrors(form), ...placeErrors(form), ...signUpErrors(form), ...contactErrors(form) },
        ...dates,
    );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

// What is sent; nothing where nothing has changed. Place coordinates and a room that the form does not show are kept.
export function fieldsToSend(form: ChangeForm, page: EventPage): EventFields | undefined {
    const typed = fieldsOf(form);
    const before = fieldsOf(changeFormOf(page));
    if (same(typed, before)) return undefined;
    const { room, lat, lon } = page.fields.place;
    const kept = same(typed.place, before.place)
        ? {
              ...(room !== undefined && { room }),
              ...(lat !== undefined && { lat }),
              ...(lon !== undefined && { lon }),
          }
        : {};
    const bring = page.fields.bring;
    return {
        ...typed,
        place: { ...typed.place, ...kept },
        ...(bring && typed.bring?.ja === bring.ja && { bring }),
    };
}

export function datesToSend(form: ChangeForm, page: EventPage): ChangeOccurrence[] {
    const before = changeFormOf(page);
    return form.dates.flatMap((date, at) => {
        const old = before.dates[at];
        const fields = draftOf(date, date, form.way);
        if (!old || same(fields, draftOf(old, old, before.way))) return [];
        return [{ type: 'change_occurrence' as const, occurrence: date.id, fields }];
    });
}
