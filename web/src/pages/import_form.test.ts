import { describe, expect, it } from 'vitest';
import type { ImportedEvent } from '../protocol';
import { fromDate, minute } from '../i18n/japan';
import {
    correctedEvent,
    correctedFacility,
    eventErrors,
    eventForm,
    facilityErrors,
    facilityForm,
    manyDays,
} from './import_form';

const at = (date: string, minutes: number): number => fromDate(date) + minutes * minute;
const read: ImportedEvent = {
    fields: {
        title: { ja: '折り紙教室', en: 'Origami' },
        category: 'learning',
        audience: 'everyone',
        place: { name: '中央公民館', meeting: '玄関' },
        way: 'phone',
        fee: 'free',
        contact: { name: '生涯学習課', phone: '0000-00-0000' },
    },
    date: { starts_at: at('2026-11-23', 600), ends_at: at('2026-11-23', 720), capacity: 20 },
};

describe('the correction of an imported event', () => {
    it('gives back what was read where nothing is changed', () => {
        expect(correctedEvent(eventForm(read), read)).toEqual(read);
        expect(eventErrors(eventForm(read), read)).toEqual({});
    });

    it('changes what the form shows and keeps the rest', () => {
        const form = {
            ...eventForm(read),
            name: '折り紙の教室',
            facility: 3,
            place: '2階',
            from: '１３：００',
            to: '15時',
        };
        const sent = correctedEvent(form, read);
        expect(sent.fields.title).toEqual({ ja: '折り紙の教室', en: 'Origami' });
        expect(sent.fields.place).toEqual({ facility: 3, name: '2階', meeting: '玄関' });
        expect(sent.date).toEqual({
            starts_at: at('2026-11-23', 780),
            ends_at: at('2026-11-23', 900),
            capacity: 20,
        });
    });

    it('asks for a day and an hour where none could be read', () => {
        const { date: _date, ...undated } = read;
        expect(Object.keys(eventErrors(eventForm(undated), undated))).toEqual(['day']);
        const form = {
            ...eventForm(undated),
            day: { year: '2026', month: '11', day: '23' },
            from: '10:00',
            to: '9:00',
        };
        expect(Object.keys(eventErrors(form, undated))).toEqual(['to']);
        expect(correctedEvent({ ...form, to: '11:00' }, undated).date?.ends_at).toBe(at('2026-11-23', 660));
    });

    it('shows midnight as the end of its day and several days as such', () => {
        const day = { ...read, date: { starts_at: at('2026-11-23', 0), ends_at: at('2026-11-24', 0) } };
        expect(eventForm(day).to).toBe('24:00');
        expect(manyDays(day)).toBe(false);
        expect(correctedEvent(eventForm(day), day)).toEqual(day);
        const days = { ...read, date: { starts_at: at('2026-11-23', 540), ends_at: at('2026-11-25', 1020) } };
        expect(manyDays(days)).toBe(true);
        expect(correctedEvent(eventForm(days), days)).toEqual(days);
    });

    it('never opens sign-up here and needs a number for the telephone', () => {
        const here = { ...read, fields: { ...read.fields, way: 'here' as const } };
        expect(eventForm(here).way).toBe('desk');
        expect(Object.keys(eventErrors({ ...eventForm(read), phone: ' ' }, read))).toEqual(['phone']);
    });

    it('leaves out a closing day that would come after the end', () => {
        const closing = {
            ...read,
            date: {
                ...read.date,
                starts_at: at('2026-11-23', 600),
                ends_at: at('2026-11-23', 720),
                closes_at: at('2026-11-23', 600),
            },
        };
        const earlier = { ...eventForm(closing), day: { year: '2026', month: '11', day: '20' } };
        expect(correctedEvent(earlier, closing).date?.closes_at).toBeUndefined();
    });
});

describe('the correction of an imported facility', () => {
    const facility = { name: { ja: '公民館' }, hours: '9:00～17:00', lat: 34.5, lon: 138.25 };

    it('gives back what was read where nothing is changed', () => {
        expect(correctedFacility(facilityForm(facility), facility)).toEqual(facility);
        expect(facilityErrors(facilityForm(facility))).toEqual({});
    });

    it('takes both coordinates or none', () => {
        expect(facilityErrors({ ...facilityForm(facility), lon: '' })).toHaveProperty('lat');
        const none = correctedFacility({ ...facilityForm(facility), lat: '', lon: '' }, facility);
        expect(none).toEqual({ name: { ja: '公民館' }, hours: '9:00～17:00' });
    });
});
