import { describe, expect, it } from 'vitest';
import type { OccurrenceView, RoleOpen, Seats } from './protocol';
import { asOf, eventStatus, headsMissing, needStatus, type EventNow } from './status';

const hour = 3_600_000;
const now = Date.parse('2027-01-05T10:00:00+09:00');
const seats = (taken: number, capacity: number | undefined = 20): Seats => ({
    kind: 'seats',
    event: 4,
    occurrence: 42,
    taken,
    state: 'planned',
    ...(capacity ? { capacity } : {}),
});
const date = (more: Partial<OccurrenceView> = {}): OccurrenceView => ({
    id: 42,
    starts_at: now + 24 * hour,
    ends_at: now + 26 * hour,
    state: 'planned',
    seats: seats(0),
    version: 1,
    ...more,
});
const event = (more: Partial<EventNow> = {}): EventNow => ({
    state: 'published',
    way: 'here',
    occurrence: date(),
    seats: seats(0),
    now,
    ...more,
});
const said = (more: Partial<EventNow>): string => eventStatus(event(more)).text.ja;
const open = (confirmed: number, more: Partial<RoleOpen> = {}): RoleOpen => ({
    kind: 'role_open',
    need: 1,
    role: 9,
    confirmed,
    heads_min: 2,
    heads_max: 4,
    closed: false,
    ...more,
});

describe('an event says', () => {
    it.each([
        [0, '○ 空きあり（あと20人）'],
        [15, '○ 空きあり（あと5人）'],
        [16, '△ 残りわずか（あと4人）'],
        [20, '× 満員'],
        [25, '× 満員'],
    ])('with %i of 20 taken: %s', (taken, words) => expect(said({ seats: seats(taken) })).toBe(words));

    it('few when three are left of a small room', () => expect(said({ seats: seats(3, 6) })).toContain('△'));
    it('no number where there is no limit', () => {
        const { capacity: _, ...unlimited } = seats(9);
        expect(said({ seats: unlimited })).toBe('○ 空きあり');
    });
    it('seats only where sign-up is here', () => {
        expect(said({ way: 'phone', seats: seats(20) })).toBe('☎ 電話で申込');
        expect(said({ way: 'not_needed' })).toBe('申込不要');
    });
    it('from when it can be signed up for', () => {
        expect(said({ occurrence: date({ opens_at: now + hour }) })).toBe('1月5日（火）午前11時から受付');
    });
    it('closed after its deadline, over after its end', () => {
        expect(said({ occurrence: date({ closes_at: now }) })).toBe('受付終了');
        expect(said({ seats: { ...seats(0), closed: true } })).toBe('受付終了');
        expect(said({ occurrence: date({ ends_at: now }) })).toBe('終わりました');
    });
    it('cancelled before anything else, whoever tells it', () => {
        for (const more of [
            { state: 'cancelled' as const },
            { occurrence: date({ state: 'cancelled' }) },
            { seats: { ...seats(0), state: 'cancelled' as const } },
        ])
            expect(said({ ...more, way: 'phone' })).toBe('中止');
    });
    it('postponed where another date will be told', () => {
        expect(said({ state: 'cancelled', postponed: true })).toBe('延期');
        expect(said({ postponed: true })).not.toBe('延期');
    });
    it('groups where it counts groups', () => {
        expect(said({ occurrence: date({ unit: 'groups' }) })).toBe('○ 空きあり（あと20組）');
    });
});

describe('a need', () => {
    it('counts up to the minimum, then up to what there is room for', () => {
        expect([0, 1, 2, 3, 4].map((n) => headsMissing(open(n)))).toEqual([2, 1, 2, 1, 0]);
    });
    it('is filled, never full', () => {
        expect(needStatus('open', open(4), true).text.ja).toBe('✓ 人数がそろいました');
    });
    it('is urgent only while it is under its minimum', () => {
        expect(needStatus('open', open(1), true).tone).toBe('urgent');
        expect(needStatus('open', open(2), true).tone).toBe('needed');
    });
    it('that was closed says so', () => {
        expect(needStatus('open', open(1, { closed: true }), true).tone).toBe('closed');
    });
    it('that its center took off the pages says so, also when it is filled', () => {
        expect(needStatus('unpublished', open(1), true).text.ja).toBe('公開を止めています');
        expect(needStatus('unpublished', open(4), false).text.ja).toBe('公開を止めています');
    });
    it('looks for nobody once its hours are over', () => {
        const role = { ends_at: now };
        expect(needStatus('open', asOf(role, open(1), now), true).tone).toBe('closed');
        expect(needStatus('open', asOf(role, open(4), now), true).tone).toBe('filled');
        expect(needStatus('open', asOf(role, open(1), now - 1), true).tone).toBe('urgent');
        expect(needStatus('open', asOf({}, open(1), now), true).tone).toBe('urgent');
    });
});
