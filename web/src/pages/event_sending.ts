// What was typed about an event, as it is sent. Pure.
import type { CreateEvent, EventFields, Instant, OccurrenceDraft, SignUpWay } from '../protocol';
import { dateOf, instantOf, minutesOf } from '../typed_date';
import { spanOf, type DateForm, type EventForm, type SeatsForm } from './event_form';
import { count, instantOfMoment, isEmptyMoment, told, type TypedMoment } from './post_form';

export function fieldsOf(form: EventForm): EventFields {
    const yen = form.fee === 'paid' ? count(form.yen) : undefined;
    const rain = form.weather === 'rain_moves' ? dateOf(form.rainDay) : undefined;
    const weatherBy = form.weather ? minutesOf(form.weatherBy) : undefined;
    const [min, max] = [count(form.minAge), count(form.maxAge)];
    return {
        ...told(form),
        audience: form.audience,
        ...(min !== undefined && { min_age: min }),
        ...(max !== undefined && { max_age: max }),
        ...(form.alone && { children_alone: form.alone === 'yes' }),
        way: form.way,
        ...(form.way === 'site' && form.site.trim() && { site: form.site.trim() }),
        fee: form.fee,
        ...(yen !== undefined && { fee_yen: yen }),
        ...(form.fee !== 'free' && form.covers.trim() && { fee_covers: form.covers.trim() }),
        ...(form.weather && { weather: form.weather }),
        ...(rain !== undefined && { rain_date: rain }),
        ...(weatherBy !== undefined && { weather_by: weatherBy }),
        ...(form.access.length > 0 && { access: [...form.access] }),
        ...(form.languages.length > 0 && { languages: [...form.languages] }),
        ...(form.photos && { photos: form.photos }),
        ...(form.coHosts.trim() && { co_hosts: form.coHosts.trim() }),
    };
}

// `shift`: how much later than the first date; what is said about signing up moves with it.
export function draftOf(date: DateForm, seats: SeatsForm, way: SignUpWay, shift = 0): OccurrenceDraft {
    const { from = 0, to = 0 } = spanOf(date);
    const doors = date.open === '' ? instantOf(date.day, date.doors) : undefined;
    const capacity = count(seats.capacity);
    const moved = (moment: TypedMoment): Instant | undefined => {
        const at = isEmptyMoment(moment) ? undefined : instantOfMoment(moment);
        return at === undefined ? undefined : at + shift;
    };
    const here = way === 'here';
    const [opens, closes, cancel] = [moved(seats.opens), moved(seats.closes), moved(seats.cancel)];
    return {
        starts_at: from,
        ends_at: to,
        ...(doors !== undefined && { doors_at: doors }),
        ...(capacity !== undefined && { capacity, unit: seats.unit }),
        ...(here && opens !== undefined && { opens_at: opens }),
        ...(here && closes !== undefined && { closes_at: closes }),
        ...(here && cancel !== undefined && { cancel_until: cancel }),
        ...(date.open && { undecided: date.open }),
    };
}

export function eventOf(group: number, form: EventForm): CreateEvent {
    const starts = form.dates.map((date) => spanOf(date).from ?? 0);
    const capacity = form.way === 'not_needed' ? { ...form, capacity: '' } : form;
    return {
        type: 'create_event',
        group,
        fields: fieldsOf(form),
        occurrences: form.dates.map((date, at) =>
            draftOf(date, capacity, form.way, (starts[at] ?? 0) - (starts[0] ?? 0)),
        ),
    };
}
