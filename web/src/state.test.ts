import { describe, expect, it } from 'vitest';
import { apply, isGap, newest, nothing, streamOf, type Live, type Message } from './state';
import type { Seats } from './protocol';

const seats = (taken: number): Seats => ({
    kind: 'seats',
    event: 4,
    occurrence: 42,
    capacity: 20,
    taken,
    state: 'planned',
});
const after = (...messages: Message[]): Live => messages.reduce(apply, nothing);
const readAt = (seq: number, epoch = 'e1'): Message => ({
    type: 'read',
    at: { epoch, streams: { 'event:4': seq } },
    entries: [{ key: 'occurrence:42', version: 5, state: seats(6) }],
});
const state = (version: number, value: unknown): Message => ({
    type: 'state',
    stream: 'event:4',
    key: 'occurrence:42',
    version,
    state: value,
});
const row = (seq: number, event: unknown = { kind: 'event_changed', event: 4, version: 2 }): Message => ({
    type: 'event',
    stream: 'event:4',
    seq,
    event,
});
const taken = (live: Live): number | undefined => newest(live, 'seats', 'occurrence:42')?.state.taken;
const position = (live: Live): number | undefined => streamOf(live, 'event:4').position;

describe('a state entry', () => {
    it('replaces what the page read when its version is greater', () => {
        expect(taken(after(readAt(10), state(6, seats(9))))).toBe(9);
    });
    it('is ignored when it is older or the same', () => {
        expect(taken(after(readAt(10), state(5, seats(9)), state(4, seats(8))))).toBe(6);
    });
    it('does not go back when a page that was read earlier arrives later', () => {
        expect(taken(after(state(6, seats(9)), readAt(10)))).toBe(9);
    });
    it('is found whichever stream brought the newest', () => {
        const live = after(readAt(10), {
            type: 'state',
            stream: 'list:public',
            key: 'occurrence:42',
            version: 8,
            state: seats(11),
        });
        expect(taken(live)).toBe(11);
    });
    it('of another kind under the same key is not mistaken for it', () => {
        const open = {
            kind: 'role_open',
            need: 1,
            role: 9,
            confirmed: 1,
            heads_min: 1,
            heads_max: 2,
            closed: false,
        };
        const live = after({ type: 'state', stream: 'list:public', key: 'role:9', version: 3, state: open });
        expect(newest(live, 'role_open', 'role:9')?.state.confirmed).toBe(1);
        expect(newest(live, 'role_work', 'role:9')).toBeUndefined();
    });
    it('leaves every other entry untouched, so that only its own component draws again', () => {
        const before = after(readAt(10), {
            type: 'state',
            stream: 'event:4',
            key: 'occurrence:43',
            version: 1,
            state: { ...seats(1), occurrence: 43 },
        });
        const now = apply(before, state(6, seats(9)));
        expect(newest(now, 'seats', 'occurrence:43')?.state).toBe(
            newest(before, 'seats', 'occurrence:43')?.state,
        );
    });
});

describe('a log row', () => {
    it('moves the position by one', () => expect(position(after(readAt(10), row(11)))).toBe(11));
    it('is ignored when it came before', () => {
        const live = after(readAt(10), row(11));
        expect(apply(live, row(11))).toBe(live);
        expect(apply(live, row(3))).toBe(live);
    });
    it('is not applied over a gap, and the gap is seen', () => {
        const live = after(readAt(10));
        expect(isGap(live, 'event:4', 12)).toBe(true);
        expect(isGap(live, 'event:4', 11)).toBe(false);
        expect(apply(live, row(12))).toBe(live);
    });
    it('is left alone while nothing was read', () => {
        expect(apply(nothing, row(12))).toBe(nothing);
        expect(isGap(nothing, 'event:4', 12)).toBe(false);
    });
    it('tells the number of new notices', () => {
        const live = after(
            readAt(10),
            row(11, { kind: 'notice_added', notice: 1, notice_kind: 'asked', unread: 3 }),
        );
        expect(live.facts.unread).toBe(3);
    });
    it('tells states of sign-ups and assignments', () => {
        const assignment = {
            kind: 'assignment_changed',
            need: 1,
            role: 9,
            assignment: 77,
            resident: 5,
            state: 'confirmed',
        };
        expect(after(readAt(10), row(11, assignment)).facts.assignments[77]).toBe('confirmed');
    });
});

describe('what a newer server sends', () => {
    it('with an extra field is taken', () => {
        expect(taken(after(readAt(10), state(6, { ...seats(9), colour: 'blue' })))).toBe(9);
    });
    it('of an unknown kind changes nothing but the position', () => {
        const live = after(
            readAt(10),
            row(11, { kind: 'event_sung', event: 4 }),
            state(9, { kind: 'weather' }),
        );
        expect(position(live)).toBe(11);
        expect(taken(live)).toBe(6);
    });
    it('with an unknown enum value reads as other', () => {
        const assignment = {
            kind: 'assignment_changed',
            need: 1,
            role: 9,
            assignment: 77,
            resident: 5,
            state: 'dreaming',
        };
        expect(after(readAt(10), row(11, assignment)).facts.assignments[77]).toBe('other');
    });
    it('that is no object at all is survived', () => {
        expect(position(after(readAt(10), row(11, null), row(12, 'words'), state(9, undefined)))).toBe(12);
    });
});

describe('subscribing', () => {
    const subscribed = (head: number, recovered = true, epoch = 'e1'): Message => ({
        type: 'subscribed',
        id: '',
        stream: 'event:4',
        epoch,
        head,
        recovered,
    });
    it('keeps the own position: what was missed follows', () => {
        expect(position(after(readAt(10), subscribed(14)))).toBe(10);
    });
    it('starts at the head where nothing was read', () => expect(position(after(subscribed(14)))).toBe(14));
    it('reads again when what was missed cannot be sent', () => {
        for (const message of [
            subscribed(14, false),
            { type: 'resync', stream: 'event:4', epoch: 'e1', head: 14 } as const,
        ]) {
            const live = after(readAt(10), message);
            expect(position(live)).toBeUndefined();
            expect(streamOf(live, 'event:4').rereads).toBe(1);
        }
    });
    it('goes on from the page that was read again', () => {
        const live = after(
            readAt(10),
            { type: 'resync', stream: 'event:4', epoch: 'e1', head: 14 },
            readAt(15),
            row(16),
        );
        expect(position(live)).toBe(16);
    });
    it('forgets the versions of another epoch', () => {
        const live = after(readAt(10), state(99, seats(19)), subscribed(3, true, 'e2'), readAt(3, 'e2'));
        expect(taken(live)).toBe(6);
        expect(position(live)).toBe(3);
    });
    it('remembers why a right ended', () => {
        const live = after(readAt(10), { type: 'unsubscribed', stream: 'event:4', code: 'not_allowed' });
        expect(streamOf(live, 'event:4').ended).toBe('not_allowed');
    });
    it('is forgotten when nobody follows', () => {
        expect(after(readAt(10), { type: 'forget', stream: 'event:4' }).streams).toEqual({});
    });
});
