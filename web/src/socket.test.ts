import { beforeEach, describe, expect, it } from 'vitest';
import { CloseCode } from './protocol';
import { Socket, type Line } from './socket';
import { apply, nothing, streamOf, type Live } from './state';
import { FakeClock } from './testing/fake_clock';
import { FakeServer } from './testing/fake_server';

const stream = 'event:4';
let server: FakeServer;
let clock: FakeClock;
let live: Live;
let lines: Line[];
let updates: string[];
let random: number;
let socket: Socket;
const position = (): number | undefined => streamOf(live, stream).position;
const line = (): Line | undefined => lines.at(-1);
const read = (seq: number): void => {
    live = apply(live, { type: 'read', at: { epoch: 'e1', streams: { [stream]: seq } }, entries: [] });
};

beforeEach(() => {
    server = new FakeServer();
    clock = new FakeClock();
    live = nothing;
    lines = [];
    updates = [];
    random = 0.5;
    let ids = 0;
    socket = new Socket({
        transport: server.transport,
        clock,
        random: () => random,
        uuid: () => `id-${(ids += 1)}`,
        hello: () => ({ type: 'hello', build: 'b1', locale: 'ja', protocol: 1 }),
        live: () => live,
        dispatch: (message) => (live = apply(live, message)),
        onLine: (now) => lines.push(now),
        onUpdate: (build) => updates.push(build),
    });
});

// A page that was read at 10 and follows its stream.
function following(): () => void {
    read(10);
    const stop = socket.follow(stream);
    server.welcome();
    server.subscribed(stream, 10);
    return stop;
}

// Waits until the page tries again, and lets it in.
function welcomeAgain(): void {
    const before = server.lines;
    while (server.lines === before) clock.pass(100);
    server.welcome();
}

describe('a new line', () => {
    it('says hello first, and subscribes only after the welcome', () => {
        read(10);
        socket.follow(stream);
        server.open();
        expect(server.said.map(({ type }) => type)).toEqual(['hello']);
        server.say({ type: 'welcome', epoch: 'e1', build: 'b1' });
        expect(server.subscriptions()).toMatchObject([{ stream, epoch: 'e1', since: 10 }]);
        expect(line()).toBe('open');
    });
    it('tells the versions of the entries that the page shows', () => {
        const seats = { kind: 'seats', event: 4, occurrence: 42, taken: 1, state: 'planned' } as const;
        const entries = [{ key: 'occurrence:42', version: 5, state: seats }];
        live = apply(live, { type: 'read', at: { epoch: 'e1', streams: { [stream]: 10 } }, entries });
        socket.follow(stream);
        server.welcome();
        expect(server.subscriptions()).toMatchObject([{ have: { 'occurrence:42': 5 } }]);
    });
    it('is given up and tried again when no welcome comes', () => {
        read(10);
        socket.follow(stream);
        server.open();
        clock.pass(10_000);
        expect(line()).toBe('waiting');
        clock.pass(500);
        expect(server.lines).toBe(2);
    });
    it('answers a ping', () => {
        following();
        server.say({ type: 'ping' });
        expect(server.said.at(-1)).toEqual({ type: 'pong' });
    });
    it('survives frames that it cannot read or does not know', () => {
        following();
        server.say('{', '"x"', '{"type":"sing"}', '{"type":"event","stream":"event:4"}');
        server.row(stream, 11);
        expect(position()).toBe(11);
    });
});

describe('rows', () => {
    it('are applied in order, and a duplicate is ignored', () => {
        following();
        for (const seq of [11, 12, 12, 11, 13]) server.row(stream, seq);
        expect(position()).toBe(13);
        expect(server.subscriptions()).toHaveLength(1);
    });
    it('with a gap make the page subscribe again from its own position, once', () => {
        following();
        for (const seq of [11, 14, 15]) server.row(stream, seq);
        expect(position()).toBe(11);
        expect(server.subscriptions().slice(1)).toMatchObject([{ stream, since: 11 }]);
    });
    it('close the gap when they come after all', () => {
        following();
        server.row(stream, 13);
        server.subscribed(stream, 13);
        for (const seq of [11, 12, 13, 14]) server.row(stream, seq);
        expect(position()).toBe(14);
        expect(streamOf(live, stream).rereads).toBe(0);
    });
    it('may have a hole more than once, each mended by itself', () => {
        following();
        for (const [lost, back] of [
            [12, 11],
            [14, 13],
        ] as const) {
            server.row(stream, lost);
            server.subscribed(stream, lost);
            server.row(stream, back);
            server.row(stream, lost);
        }
        expect(position()).toBe(14);
        expect(streamOf(live, stream).rereads).toBe(0);
        expect(server.subscriptions()).toHaveLength(3);
    });
    it('that leave the gap open after that make the page read itself again, not ask for ever', () => {
        following();
        server.row(stream, 13);
        server.subscribed(stream, 13);
        server.row(stream, 13);
        expect(streamOf(live, stream).rereads).toBe(1);
        expect(server.subscriptions()).toHaveLength(2);
    });
});

describe('resync', () => {
    it('makes the page read again, then goes on from the position of that reading', () => {
        following();
        server.say({ type: 'resync', stream, epoch: 'e1', head: 90 });
        expect(streamOf(live, stream).rereads).toBe(1);
        server.row(stream, 91);
        expect(position()).toBeUndefined();

        read(90);
        socket.follow(stream);
        expect(server.subscriptions().at(-1)).toMatchObject({ since: 90 });
        server.subscribed(stream, 91);
        server.row(stream, 91);
        expect(position()).toBe(91);
    });
    it('also follows a subscription that could not be recovered', () => {
        read(10);
        socket.follow(stream);
        server.welcome();
        server.subscribed(stream, 90, false);
        expect(streamOf(live, stream).rereads).toBe(1);
    });
});

describe('a broken line', () => {
    it('comes back and subscribes everything from the own positions', () => {
        following();
        socket.follow('user:7');
        server.row(stream, 11);
        server.break();
        expect(line()).toBe('waiting');
        clock.pass(500);
        server.welcome();
        expect(server.subscriptions().slice(-2)).toMatchObject([{ stream, since: 11 }, { stream: 'user:7' }]);
    });
    it('waits longer each time, up to 30 s, by full jitter', () => {
        random = 0.999;
        following();
        for (const wait of [1, 2, 4, 8, 16, 30, 30]) {
            server.break();
            const before = server.lines;
            clock.pass(wait * 999 - 10);
            expect(server.lines).toBe(before);
            clock.pass(20);
            expect(server.lines).toBe(before + 1);
        }
    });
    it('counts as the first again after 30 s of life', () => {
        following();
        for (let n = 0; n < 4; n += 1) {
            server.break();
            welcomeAgain();
        }
        for (let n = 0; n < 4; n += 1) {
            clock.pass(10_000);
            server.say({ type: 'ping' });
        }
        server.break();
        clock.pass(501);
        expect(line()).toBe('connecting');
    });
    it('does not count short lives as success', () => {
        following();
        for (let n = 0; n < 4; n += 1) {
            server.break();
            welcomeAgain();
            clock.pass(29_000);
        }
        server.break();
        clock.pass(4_000);
        expect(line()).toBe('waiting');
    });
    it('is noticed by silence', () => {
        following();
        clock.pass(59_000);
        server.say({ type: 'ping' });
        clock.pass(59_000);
        expect(line()).toBe('open');
        clock.pass(1_000);
        expect(line()).toBe('waiting');
    });
    it('that still speaks is not heard', () => {
        following();
        const old = server['events'];
        clock.pass(61_000);
        old?.onText(JSON.stringify({ type: 'event', stream, seq: 11, event: {} }));
        expect(position()).toBe(10);
    });
});

describe('a close code', () => {
    const returning = [1000, 1001, 1006, 1011, 1012, 1013, 4000, 4499, CloseCode.going_away, CloseCode.slow];
    const final = [
        1002,
        1007,
        1009,
        4500,
        4999,
        CloseCode.bad_frame,
        CloseCode.too_many,
        CloseCode.wrong_origin,
    ];
    it.each(returning)('%i comes back', (code) => {
        following();
        server.break(code);
        expect(line()).toBe('waiting');
        clock.pass(5_600);
        expect(server.lines).toBe(2);
    });
    it.each(final)('%i does not', (code) => {
        following();
        server.break(code);
        expect(line()).toBe('ended');
        clock.pass(600_000);
        socket.wake();
        expect(server.lines).toBe(1);
    });
    it('of a full server gives it air', () => {
        random = 0;
        following();
        server.break(CloseCode.overload);
        clock.pass(4_999);
        expect(server.lines).toBe(1);
        clock.pass(1);
        expect(server.lines).toBe(2);
    });
});

describe('waking up', () => {
    it('tries at once instead of waiting', () => {
        following();
        server.break();
        socket.wake();
        expect(server.lines).toBe(2);
        server.welcome();
        clock.pass(9_000);
        expect(server.lines).toBe(2);
    });
    it('does not trust a line that was silent for long', () => {
        following();
        clock.pass(31_000);
        socket.wake();
        expect(line()).toBe('waiting');
    });
    it('leaves a good line alone', () => {
        following();
        socket.wake();
        expect(server.lines).toBe(1);
    });
});

describe('followers', () => {
    it('share one subscription; the last who stops ends it', () => {
        const stop = following();
        const stopAlso = socket.follow(stream);
        stop();
        stop();
        expect(server.said.some(({ type }) => type === 'unsubscribe')).toBe(false);
        stopAlso();
        expect(server.said.at(-1)).toEqual({ type: 'unsubscribe', stream });
        expect(live.streams).toEqual({});
    });
    it('of a stream that is not allowed learn why', () => {
        read(10);
        socket.follow(stream);
        server.welcome();
        const id = server.subscriptions()[0]?.id;
        server.say({ type: 'refusal', id, problem: { code: 'not_allowed', status: 403 } });
        expect(streamOf(live, stream).ended).toBe('not_allowed');
    });
    it('come back later when the server was only busy', () => {
        read(10);
        socket.follow(stream);
        server.welcome();
        server.say({
            type: 'refusal',
            id: server.subscriptions()[0]?.id,
            problem: { code: 'busy', status: 503 },
        });
        expect(line()).toBe('waiting');
    });
    it('learn when their right ends, and ask again with the next reading', () => {
        following();
        server.say({ type: 'unsubscribed', stream, code: 'not_allowed' });
        expect(streamOf(live, stream).ended).toBe('not_allowed');
        socket.follow(stream);
        expect(server.subscriptions()).toHaveLength(2);
    });
});

describe('an update', () => {
    it('is passed on', () => {
        following();
        server.say({ type: 'update', build: 'b2' });
        expect(updates).toEqual(['b2']);
    });
});

describe('a new session', () => {
    it('comes back at once with a new line', () => {
        following();
        socket.comeBack();
        expect(server.lines).toBe(2);
        expect(line()).toBe('connecting');
    });
});
