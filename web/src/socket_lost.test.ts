// The telephone says that it has no network: nobody waits until the silence is noticed.
import { beforeEach, describe, expect, it } from 'vitest';
import { Socket, type Line } from './socket';
import { nothing } from './state';
import { FakeClock } from './testing/fake_clock';
import { FakeServer } from './testing/fake_server';

let server: FakeServer;
let lines: Line[];
let socket: Socket;
const line = (): Line | undefined => lines.at(-1);

beforeEach(() => {
    server = new FakeServer();
    lines = [];
    socket = new Socket({
        transport: server.transport,
        clock: new FakeClock(),
        random: () => 0.5,
        uuid: () => 'id',
        hello: () => ({ type: 'hello', build: 'b1', locale: 'ja', protocol: 1 }),
        live: () => nothing,
        dispatch: () => {},
        onLine: (now) => lines.push(now),
        onUpdate: () => {},
    });
});

function following(): void {
    socket.follow('event:4');
    server.welcome();
}

describe('a network that is gone', () => {
    it('ends the line at once, and the page comes back with it', () => {
        following();
        socket.lost();
        expect(line()).toBe('waiting');
        socket.wake();
        server.welcome();
        expect(line()).toBe('open');
    });
    it('leaves a line alone that is waiting already, or was never there', () => {
        socket.lost();
        expect(lines).toEqual([]);
        following();
        server.break();
        const before = lines.length;
        socket.lost();
        expect(lines).toHaveLength(before);
    });
});
