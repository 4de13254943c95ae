import { beforeEach, describe, expect, it } from 'vitest';
import { eventsTransport, type Source } from './events_transport';
import type { Wire } from './transport';

class FakeSource implements Source {
    closed = false;
    private readonly heard = new Map<string, (data: string) => void>();

    constructor(readonly address: string) {}
    listen(name: string, heard: (data: string) => void): void {
        this.heard.set(name, heard);
    }
    close(): void {
        this.closed = true;
    }
    say(frame: object): void {
        this.heard.get('message')?.(JSON.stringify(frame));
    }
    sayClose(code: number): void {
        this.heard.get('close')?.(String(code));
    }
    breaks(): void {
        this.heard.get('error')?.('');
    }
    frames(): {
        readonly type: string;
        readonly stream?: string;
        readonly since?: number;
        readonly have?: object;
    }[] {
        return new URL(this.address, 'http://localhost').searchParams
            .getAll('frame')
            .map((text) => JSON.parse(text));
    }
}

const hello = '{"type":"hello","build":"b","locale":"ja","protocol":1}';
const turn = (): Promise<void> => Promise.resolve();
const wish = (stream: string, more: object = {}): string =>
    JSON.stringify({ type: 'subscribe', id: `id-${stream}`, stream, ...more });

let sources: FakeSource[];
let texts: string[];
let closes: number[];
let wire: Wire;
const source = (): FakeSource => sources.at(-1)!;

beforeEach(async () => {
    sources = [];
    texts = [];
    closes = [];
    const open = (address: string): FakeSource => {
        sources.push(new FakeSource(address));
        return source();
    };
    wire = eventsTransport(
        '/api/live',
        open,
    )({
        onOpen: () => wire.send(hello),
        onText: (text) => texts.push(text),
        onClose: (code) => closes.push(code),
    });
    await turn();
    await turn();
    source().say({ type: 'welcome', epoch: 'e1', build: 'b' });
});

describe('a line of events', () => {
    it('says hello in its address', () => {
        expect(source().frames()).toMatchObject([{ type: 'hello' }]);
        expect(texts).toHaveLength(1);
    });
    it('is opened once for all wishes of one breath, and greets only once', async () => {
        wire.send(wish('event:1', { epoch: 'e1', since: 5 }));
        wire.send(wish('list:public'));
        await turn();
        expect(sources).toHaveLength(2);
        expect(sources[0]!.closed).toBe(true);
        expect(
            source()
                .frames()
                .map(({ stream }) => stream),
        ).toEqual([undefined, 'event:1', 'list:public']);
        source().say({ type: 'welcome', epoch: 'e1', build: 'b' });
        expect(texts).toHaveLength(1);
    });
    it('goes on from where the page stands when another wish comes', async () => {
        wire.send(wish('event:1', { epoch: 'e1', since: 5 }));
        await turn();
        source().say({
            type: 'subscribed',
            id: 'id',
            stream: 'event:1',
            epoch: 'e1',
            head: 6,
            recovered: true,
        });
        source().say({ type: 'event', stream: 'event:1', seq: 6, event: {} });
        wire.send(wish('event:2'));
        await turn();
        expect(source().frames()).toMatchObject([{}, { stream: 'event:1', since: 6 }, { stream: 'event:2' }]);
    });
    it('does not ask again for what has ended', async () => {
        wire.send(wish('event:1'));
        await turn();
        source().say({ type: 'unsubscribed', stream: 'event:1', code: 'not_allowed' });
        wire.send(wish('event:2'));
        await turn();
        expect(
            source()
                .frames()
                .map(({ stream }) => stream),
        ).toEqual([undefined, 'event:2']);
    });
    it('tells the code with which the server ended it', () => {
        source().sayClose(4001);
        expect(closes).toEqual([4001]);
        expect(source().closed).toBe(true);
    });
    it('is broken when the browser says so, once', () => {
        source().breaks();
        source().breaks();
        expect(closes).toEqual([1006]);
    });
    it('leaves out what the page shows when the address would be too long', async () => {
        const have = Object.fromEntries(
            Array.from({ length: 200 }, (_, i) => [`occurrence:${10_000 + i}`, 1_000_000]),
        );
        wire.send(wish('list:public', { have }));
        wire.send(wish('event:1', { have }));
        await turn();
        expect(source().address.length).toBeLessThan(8_000);
        expect(source().frames()[1]!.have).toEqual({});
    });
});
