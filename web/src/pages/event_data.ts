// What a public event says to machines that read pages, as schema.org/Event, from the same fields that people see: one
// entry for each date, because a search engine shows dates. Pure.
import { inJapan, isoInJapan } from '../i18n/japan';
import { withoutRuby } from '../i18n/ruby';
import type { CityView, EventPage, OccurrenceView } from '../protocol';

export type Datum = Readonly<Record<string, unknown>>;

export interface Surroundings {
    readonly origin: string; // https://yui.example.jp
    readonly city: Pick<CityView, 'name'>;
}

const vocabulary = 'https://schema.org';

export function eventData(event: EventPage, around: Surroundings): readonly Datum[] {
    if (event.state !== 'published' && event.state !== 'cancelled') return [];
    return event.occurrences
        .filter(({ undecided }) => undecided !== 'day')
        .map((date) => dateData(event, date, around));
}

// Text of a script element: nothing in it may end the element.
export const scriptText = (data: readonly Datum[]): string =>
    JSON.stringify(data).replaceAll('<', String.raw`\u003c`);

function dateData(event: EventPage, date: OccurrenceView, around: Surroundings): Datum {
    const { fields } = event;
    const { capacity } = date.seats;
    return {
        '@context': vocabulary,
        '@type': 'Event',
        url: addressOf(event, around),
        name: withoutRuby(fields.title.ja),
        ...(fields.summary && { description: withoutRuby(fields.summary.ja) }),
        inLanguage: 'ja',
        ...hours(date),
        eventStatus: `${vocabulary}/${statusOf(event, date)}`,
        eventAttendanceMode: `${vocabulary}/OfflineEventAttendanceMode`,
        location: placeOf(event, around),
        organizer: {
            '@type': 'Organization',
            name: withoutRuby(event.group_name.ja),
            url: `${around.origin}/g/${event.group}`,
        },
        ...ages(fields),
        ...(capacity !== undefined && { maximumAttendeeCapacity: capacity }),
        ...offer(event, date, around),
    };
}

function statusOf({ state, postponed }: EventPage, date: OccurrenceView): string {
    if (state !== 'cancelled' && date.state !== 'cancelled') return 'EventScheduled';
    return postponed ? 'EventPostponed' : 'EventCancelled';
}

const addressOf = (event: EventPage, { origin }: Surroundings): string => `${origin}/e/${event.id}`;

// Only the day, where its hours are still open.
function hours({ starts_at, ends_at, doors_at, undecided }: OccurrenceView): Datum {
    if (undecided) return { startDate: dayOf(starts_at) };
    return {
        startDate: isoInJapan(starts_at),
        endDate: isoInJapan(ends_at),
        ...(doors_at !== undefined && { doorTime: isoInJapan(doors_at) }),
    };
}

function dayOf(at: number): string {
    const { year, month, day } = inJapan(at);
    return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

function placeOf({ place_name, place_lat, place_lon }: EventPage, { city }: Surroundings): Datum {
    const placed = place_lat !== undefined && place_lon !== undefined;
    return {
        '@type': 'Place',
        name: place_name || city.name.ja,
        address: { '@type': 'PostalAddress', addressLocality: city.name.ja, addressCountry: 'JP' },
        ...(placed && { geo: { '@type': 'GeoCoordinates', latitude: place_lat, longitude: place_lon } }),
    };
}

function ages({ min_age: least, max_age: most }: EventPage['fields']): Datum {
    return least === undefined && most === undefined
        ? {}
        : { typicalAgeRange: `${least ?? ''}-${most ?? ''}` };
}

// What it costs, and whether there is room where people sign up here. What is not stated is not said to be free.
function offer(event: EventPage, date: OccurrenceView, around: Surroundings): Datum {
    const { fee, fee_yen } = event.fields;
    const price = fee === 'free' ? 0 : fee === 'paid' ? fee_yen : undefined;
    if (price === undefined) return {};
    const free = {
        '@type': 'Offer',
        url: addressOf(event, around),
        price,
        priceCurrency: 'JPY',
        ...(date.opens_at !== undefined && { validFrom: isoInJapan(date.opens_at) }),
        ...room(event, date),
    };
    return { isAccessibleForFree: price === 0, offers: free };
}

function room({ fields }: EventPage, { seats }: OccurrenceView): Datum {
    if (fields.way !== 'here' || seats.capacity === undefined) return {};
    const full = seats.taken >= seats.capacity;
    return { availability: `${vocabulary}/${full ? 'SoldOut' : 'InStock'}` };
}
