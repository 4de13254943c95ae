// What an organizer changes on an event: old and new side by side, in words, before anything is sent. Pure but for
// the language.
import { access, audience, category, fee, way, weather } from '../i18n/codes.text';
import { photos, unit } from '../i18n/staff_codes.text';
import { sayDay, sayMoment, sayRange } from '../i18n/date';
import { fromDate } from '../i18n/japan';
import { languageName } from '../i18n/languages';
import { locale } from '../i18n/locale';
import { plain, type Three } from '../i18n/text';
import { withoutRuby } from '../i18n/ruby';
import type { EventFields, Instant, OccurrenceDraft, Text3 } from '../protocol';
import { text } from './change_event.text';
import { text as facts } from './event.text';

export interface Change {
    readonly name: Three;
    readonly old: string; // '' : not said
    readonly now: string;
}

// Facilities by id: a place of the list changes by its name.
type NameOf = (facility: number | undefined) => string;

const said = (of: Text3 | undefined): string =>
    withoutRuby([of?.ja, of?.easy, of?.en].filter(Boolean).join(' / '));
const list = (codes: readonly string[] | undefined, words: Readonly<Record<string, Three>>): string =>
    (codes ?? []).map((code) => (words[code] ? plain(words[code]) : code)).join('・');
const code = <Code extends string>(of: Code | undefined, words: Readonly<Record<Code, Three>>): string =>
    of === undefined ? '' : plain(words[of]);
const number = (of: number | undefined): string => (of === undefined ? '' : String(of));

function rowsOf(
    fields: EventFields,
    nameOf: NameOf,
): readonly (readonly [keyof typeof text.field, string])[] {
    const { place, contact } = fields;
    const rain = fields.rain_date && withoutRuby(sayDay(locale.value, fromDate(fields.rain_date), 0));
    const by = fields.weather_by;
    return [
        ['title', said(fields.title)],
        ['summary', said(fields.summary)],
        ['category', code(fields.category, category)],
        ['audience', code(fields.audience, audience)],
        ['min_age', number(fields.min_age)],
        ['max_age', number(fields.max_age)],
        [
            'children_alone',
            fields.children_alone === undefined
                ? ''
                : plain(fields.children_alone ? facts.childrenAlone : facts.withAdult),
        ],
        ['place', [nameOf(place.facility), place.name ?? ''].filter(Boolean).join(' ')],
        ['meeting', place.meeting ?? ''],
        ['route', place.way ?? ''],
        ['way', code(fields.way, way)],
        ['site', fields.site ?? ''],
        ['fee', fields.fee === 'not_stated' ? '' : code(fields.fee, fee)],
        ['fee_yen', number(fields.fee_yen)],
        ['fee_covers', fields.fee_covers ?? ''],
        ['bring', said(fields.bring)],
        ['weather', code(fields.weather, weather)],
        ['rain_date', rain ?? ''],
        ['weather_by', by === undefined ? '' : `${Math.floor(by / 60)}:${String(by % 60).padStart(2, '0')}`],
        ['access', list(fields.access, access)],
        ['languages', (fields.languages ?? []).map((code) => plain(languageName(code))).join('・')],
        ['photos', code(fields.photos, photos)],
        ['co_hosts', fields.co_hosts ?? ''],
        ['contact', [contact.name, contact.phone, contact.hours].filter(Boolean).join(' ')],
    ];
}

function between(
    old: readonly (readonly [keyof typeof text.field, string])[],
    now: readonly (readonly [keyof typeof text.field, string])[],
): Change[] {
    return old.flatMap(([field, before], at) => {
        const after = now[at]?.[1] ?? '';
        return before === after ? [] : [{ name: text.field[field], old: before, now: after }];
    });
}

export function fieldChanges(old: EventFields, now: EventFields, nameOf: NameOf): Change[] {
    return between(rowsOf(old, nameOf), rowsOf(now, nameOf));
}

function dateRows(date: OccurrenceDraft): readonly (readonly [keyof typeof text.field, string])[] {
    const moment = (at: Instant | undefined): string =>
        at === undefined ? '' : withoutRuby(sayMoment(locale.value, at, 0));
    const when =
        date.undecided === undefined
            ? sayRange(locale.value, date.starts_at, date.ends_at, 0)
            : `${sayDay(locale.value, date.starts_at, 0)} ${plain(text.undecided[date.undecided])}`;
    return [
        ['when', withoutRuby(when)],
        ['doors_at', moment(date.doors_at)],
        [
            'capacity',
            date.capacity === undefined ? '' : `${date.capacity} ${plain(unit[date.unit ?? 'people'])}`,
        ],
        ['opens_at', moment(date.opens_at)],
        ['closes_at', moment(date.closes_at)],
        ['cancel_until', moment(date.cancel_until)],
    ];
}

export function dateChanges(old: OccurrenceDraft, now: OccurrenceDraft): Change[] {
    return between(dateRows(old), dateRows(now));
}
