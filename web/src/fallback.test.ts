import { beforeEach, describe, expect, it } from 'vitest';
import { withFallback } from './fallback';
import { meanwhile } from './meanwhile';
import { FakeClock } from './testing/fake_clock';
import type { Transport, Wire, WireEvents } from './transport';

interface Line {
    readonly way: 'socket' | 'events';
    readonly events: WireEvents;
    closed: boolean;
}

let lines: Line[];
let clock: FakeClock;
let closes: number[];
let transport: Transport;

const way =
    (name: Line['way']): Transport =>
    (events) => {
        const line: Line = { way: name, events, closed: false };
        lines.push(line);
        return { send: () => {}, close: () => (line.closed = true) };
    };
const connect = (): Wire =>
    transport({ onOpen: () => {}, onText: () => {}, onClose: (code) => closes.push(code) });
const last = (): Line => lines.at(-1)!;
const ways = (): string[] => lines.map(({ way: name }) => name);

function failTwice(): void {
    connect();
    last().events.onClose(1006);
    clock.pass(2_000);
    connect();
    last().events.onClose(1006);
}

beforeEach(() => {
    lines = [];
    closes = [];
    clock = new FakeClock();
    transport = withFallback(
        way('socket'),
        (wentThrough) => meanwhile(way('socket'), way('events'), clock, wentThrough),
        clock,
    );
});

describe('a page whose network lets no WebSocket through', () => {
    it('takes the other way after two failures', () => {
        failTwice();
        connect();
        expect(ways()).toEqual(['socket', 'socket', 'events']);
    });
    it('counts a line that never says anything and is given up', () => {
        connect().close();
        connect().close();
        connect();
        expect(ways()).toEqual(['socket', 'socket', 'events']);
    });
    it('does not count lines that worked and broke', () => {
        for (let i = 0; i < 3; i += 1) {
            connect();
            last().events.onText('{}');
            last().events.onClose(1006);
        }
        connect();
        expect(ways()).toEqual(['socket', 'socket', 'socket', 'socket']);
    });
    it('does not count failures that have nothing to do with each other', () => {
        connect();
        last().events.onClose(1006);
        clock.pass(10_001);
        connect();
        last().events.onClose(1006);
        clock.pass(10_001);
        connect();
        expect(ways()).toEqual(['socket', 'socket', 'socket']);
    });
});

describe('a page on the other way', () => {
    it('stays there while the first one is barred, and tries it every minute', () => {
        failTwice();
        connect();
        clock.pass(60_000);
        expect(ways()).toEqual(['socket', 'socket', 'events', 'socket']);
        last().events.onClose(1006);
        clock.pass(59_999);
        expect(lines).toHaveLength(4);
        clock.pass(1);
        expect(lines).toHaveLength(5);
        expect(closes).toEqual([1006, 1006]);
    });
    it('comes back as soon as the first one opens', () => {
        failTwice();
        connect();
        const events = last();
        clock.pass(60_000);
        last().events.onOpen();
        expect(events.closed).toBe(true);
        expect(last().closed).toBe(true);
        expect(closes).toEqual([1006, 1006, 1006]);
        connect();
        expect(last().way).toBe('socket');
    });
    it('tries nothing any more when it has ended', () => {
        failTwice();
        connect().close();
        clock.pass(120_000);
        expect(lines).toHaveLength(3);
    });
});
