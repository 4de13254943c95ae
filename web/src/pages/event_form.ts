// The form of a new event: what is typed, what is wrong with it, what is sent. Pure.
import { inJapan, day as oneDay } from '../i18n/japan';
import type { Three } from '../i18n/text';
import type {
    Access,
    Audience,
    CapacityUnit,
    FeeKind,
    Instant,
    Photos,
    SignUpWay,
    Undecided,
    Weather,
} from '../protocol';
import { dateOf, instantOf, minutesOf, nightAfter, noDate, typedDateOf, type TypedDate } from '../typed_date';
import { fromDate } from '../i18n/japan';
import {
    common,
    count,
    filled,
    hoursWrong,
    instantOfMoment,
    isEmptyMoment,
    isNoCount,
    noMoment,
    type Common,
    type Errors,
    type TypedMoment,
} from './post_form';
import { wrong } from './post_wrong.text';

// One date. open: '' when all is known; of a day that is not known only year and month count.
export interface DateForm {
    readonly open: Undecided | '';
    readonly day: TypedDate;
    readonly from: string;
    readonly to: string;
    readonly doors: string;
}

// How people sign up; of several dates, as it is for the first one.
export interface SeatsForm {
    readonly capacity: string;
    readonly unit: CapacityUnit;
    readonly opens: TypedMoment;
    readonly closes: TypedMoment;
    readonly cancel: TypedMoment;
}

export interface EventForm extends Common, SeatsForm {
    readonly dates: readonly DateForm[];
    readonly audience: Audience;
    readonly minAge: string;
    readonly maxAge: string;
    readonly alone: 'yes' | 'no' | ''; // whether children may come without an adult
    readonly way: SignUpWay;
    readonly site: string;
    readonly fee: FeeKind;
    readonly yen: string;
    readonly covers: string;
    readonly weather: Weather | '';
    readonly rainDay: TypedDate;
    readonly weatherBy: string;
    readonly access: readonly Access[];
    readonly languages: readonly string[];
    readonly photos: Photos | '';
    readonly coHosts: string;
}

export const emptyDate: DateForm = { open: '', day: noDate, from: '', to: '', doors: '' };

export const emptySeats: SeatsForm = {
    capacity: '',
    unit: 'people',
    opens: noMoment,
    closes: noMoment,
    cancel: noMoment,
};

export const emptyEvent: EventForm = {
    ...common,
    ...emptySeats,
    dates: [emptyDate],
    audience: 'everyone',
    minAge: '',
    maxAge: '',
    alone: '',
    way: 'here',
    site: '',
    fee: 'not_stated',
    yen: '',
    covers: '',
    weather: '',
    rainDay: noDate,
    weatherBy: '',
    access: [],
    languages: [],
    photos: '',
    coHosts: '',
};

// The same hours a week later: what a series is made of.
export function weekLater(date: DateForm): DateForm {
    const known = dateOf(date.day);
    return known === undefined ? date : { ...date, day: typedDateOf(fromDate(known) + 7 * oneDay) };
}

// First and last instant. A day that is not known is stored as the last one of its month, so that the event stands
// in lists where it may still be to come.
export function spanOf({ open, day, from, to }: DateForm): {
    from?: Instant | undefined;
    to?: Instant | undefined;
} {
    if (open === 'day') {
        const first = dateOf({ ...day, day: '1' });
        if (first === undefined) return {};
        const { year, month } = inJapan(fromDate(first));
        const next = fromDate(
            dateOf({
                year: String(month === 12 ? year + 1 : year),
                month: String((month % 12) + 1),
                day: '1',
            })!,
        );
        return { from: next - oneDay, to: next };
    }
    if (open === 'time') return { from: instantOf(day, '0:00'), to: instantOf(day, '24:00') };
    return { from: instantOf(day, from), to: instantOf(day, to, nightAfter) };
}

export function dateErrors(date: DateForm, at: number, now: Instant): Errors {
    const { to } = spanOf(date);
    const day = date.open === 'day' ? dateOf({ ...date.day, day: '1' }) : dateOf(date.day);
    const hours = date.open === '' ? hoursWrong(date) : undefined;
    const doors = minutesOf(date.doors);
    const early = doors !== undefined && doors <= (minutesOf(date.from) ?? doors);
    return filled([
        [`day${at}`, day === undefined && (date.open === 'day' ? wrong.month : wrong.day)],
        [`day${at}`, to !== undefined && to <= now && wrong.past],
        [`from${at}`, hours?.from],
        [`to${at}`, hours?.to],
        [`doors${at}`, date.open === '' && date.doors.trim() !== '' && !early && wrong.doors],
    ]);
}

export function seatsErrors(seats: SeatsForm): Errors {
    const bad = (moment: TypedMoment): Three | false =>
        !isEmptyMoment(moment) && instantOfMoment(moment) === undefined && wrong.moment;
    return filled([
        ['capacity', isNoCount(seats.capacity) && wrong.number],
        ['opens', bad(seats.opens)],
        ['closes', bad(seats.closes)],
        ['cancel', bad(seats.cancel)],
    ]);
}

export function datesErrors(form: EventForm, now: Instant): Errors {
    return Object.assign({}, ...form.dates.map((date, at) => dateErrors(date, at, now)));
}

const isNoAge = (words: string): boolean => Number.isNaN(count(words));

export function signUpErrors(form: EventForm): Errors {
    return {
        ...(form.way === 'here' ? seatsErrors(form) : {}),
        ...filled([
            ['yen', form.fee === 'paid' && isNoCount(form.yen) && wrong.number],
            ['minAge', isNoAge(form.minAge) && wrong.number],
            [
                'maxAge',
                (isNoAge(form.maxAge) || (count(form.maxAge) ?? 999) < (count(form.minAge) ?? 0)) &&
                    wrong.ages,
            ],
            ['site', form.way === 'site' && !/^https:\/\/\S+$/.test(form.site.trim()) && wrong.site],
            ['phone', form.way === 'phone' && form.phone.trim() === '' && wrong.phone],
            [
                'weatherBy',
                form.weatherBy.trim() !== '' && minutesOf(form.weatherBy) === undefined && wrong.from,
            ],
            [
                'rainDay',
                form.weather === 'rain_moves' &&
                    Object.values(form.rainDay).join('') !== '' &&
                    dateOf(form.rainDay) === undefined &&
                    wrong.day,
            ],
        ]),
    };
}
