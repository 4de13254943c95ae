import { describe, expect, it } from 'vitest';
import { fromDate } from '../i18n/japan';
import type { EventPage } from '../protocol';
import { changeErrors, changeFormOf, datesToSend, fieldsToSend } from './change_form';
import { dateChanges, fieldChanges } from './event_changes';

const hour = 3_600_000;
const now = fromDate('2026-12-01');
const page: EventPage = {
    id: 1,
    version: 3,
    state: 'published',
    group: 5,
    group_name: { ja: '会' },
    fields: {
        title: { ja: '清掃' },
        category: 'cleaning',
        audience: 'everyone',
        place: { facility: 3, room: 2, lat: 32.5, lon: 130.6 },
        way: 'here',
        fee: 'free',
        bring: { ja: '軍手', en: 'Gloves' },
        contact: { name: '事務局' },
    },
    place_name: '公民館',
    changes: [],
    occurrences: [4, 5].map((id) => ({
        id,
        starts_at: fromDate(`2026-12-0${id}`) + 9 * hour,
        ends_at: fromDate(`2026-12-0${id}`) + 11 * hour,
        state: 'planned' as const,
        seats: {
            kind: 'seats' as const,
            event: 1,
            occurrence: id,
            capacity: 10,
            taken: 3,
            state: 'planned' as const,
        },
        version: 2,
    })),
    needs: [],
    mine: [],
    may_edit: true,
    at: { epoch: 'e', streams: {} },
};
const form = changeFormOf(page);
const nameOf = (id: number | undefined): string => (id === undefined ? '' : `施設${id}`);

describe('a change of an event', () => {
    it('sends nothing where nothing has changed', () => {
        expect(fieldsToSend(form, page)).toBeUndefined();
        expect(datesToSend(form, page)).toEqual([]);
    });
    it('sends only the date that has moved', () => {
        const moved = {
            ...form,
            dates: form.dates.map((date, at) => (at === 1 ? { ...date, to: '12:00' } : date)),
        };
        expect(datesToSend(moved, page)).toEqual([
            {
                type: 'change_occurrence',
                occurrence: 5,
                fields: {
                    starts_at: fromDate('2026-12-05') + 9 * hour,
                    ends_at: fromDate('2026-12-05') + 12 * hour,
                    capacity: 10,
                    unit: 'people',
                },
            },
        ]);
        expect(fieldsToSend(moved, page)).toBeUndefined();
    });
    it('keeps what the form does not show', () => {
        expect(fieldsToSend({ ...form, title: '大掃除' }, page)).toMatchObject({
            title: { ja: '大掃除' },
            place: { facility: 3, room: 2, lat: 32.5, lon: 130.6 },
            bring: { ja: '軍手', en: 'Gloves' },
        });
        expect(fieldsToSend({ ...form, facility: 4 }, page)?.place).toEqual({ facility: 4 });
    });
    it('asks nothing of a date that is over', () => {
        const later = fromDate('2026-12-05');
        expect(changeErrors(form, page, later)).toEqual({});
        const wrong = { ...form, dates: form.dates.map((date) => ({ ...date, to: '8:00', capacity: 'x' })) };
        expect(Object.keys(changeErrors(wrong, page, later))).toEqual(['to1', 'capacity1']);
        expect(Object.keys(changeErrors(wrong, page, now))).toEqual(['to0', 'capacity0', 'to1', 'capacity1']);
    });
    it('is shown as old and new in words', () => {
        const next = fieldsToSend({ ...form, facility: 4, fee: 'paid', yen: '500' }, page)!;
        expect(
            fieldChanges(page.fields, next, nameOf).map(({ name, old, now: to }) => [name.en, old, to]),
        ).toEqual([
            ['Where', '施設3', '施設4'],
            ['Fee', '無料', '有料'],
            ['Fee in yen', '', '500'],
        ]);
        const old = {
            starts_at: fromDate('2026-12-05') + 9 * hour,
            ends_at: fromDate('2026-12-05') + 11 * hour,
        };
        const changes = dateChanges(old, { ...old, ends_at: old.ends_at + hour, capacity: 20 });
        expect(changes.map(({ name }) => name.en)).toEqual(['When', 'Places']);
        expect(changes[0]?.now).toContain('正午');
        expect(dateChanges(old, { ...old, undecided: 'time' })[0]?.now).toContain('時間未定');
        const titled = { ...page.fields, title: { ja: '清掃', easy: '{清掃|せいそう}' } };
        expect(fieldChanges(page.fields, titled, nameOf)[0]?.now).toBe('清掃 / 清掃');
    });
});
