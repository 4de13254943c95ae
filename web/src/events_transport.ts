// Server-sent events under socket.ts, for networks that let no WebSocket through. The page can say nothing over them:
// what it wishes to follow stands in the address. A new wish opens the line again, from where the page stands by then;
// the greeting is passed on once.
import { readFrame } from './frames';
import type { ClientFrame, ServerFrame, SubscribeFrame } from './protocol';
import type { Transport, Wire, WireEvents } from './transport';

const seenByOthers = /:viewers:\d+$/; // to follow it shows that this page looks at something
const broken = 1006; // as WebSocket says it
const longestAddress = 7_000; // characters; proxies take eight thousand

// What is used of an EventSource.
export interface Source {
    listen(name: 'message' | 'close' | 'error', heard: (data: string) => void): void;
    close(): void;
}

function browserSource(address: string): Source {
    const source = new EventSource(address);
    return {
        listen: (name, heard) =>
            source.addEventListener(name, (event) =>
                heard(event instanceof MessageEvent ? String(event.data) : ''),
            ),
        close: () => source.close(),
    };
}

class EventsWire implements Wire {
    private hello = '';
    private readonly wishes = new Map<string, SubscribeFrame>();
    private source: Source | undefined;
    private planned = false;
    private welcomed = false;
    private over = false;

    constructor(
        private readonly path: string,
        private readonly open: (address: string) => Source,
        private readonly events: WireEvents,
    ) {
        queueMicrotask(() => this.over || this.events.onOpen());
    }

    send(text: string): void {
        const frame = JSON.parse(text) as ClientFrame;
        if (frame.type === 'hello') this.hello = text;
        else if (frame.type === 'subscribe') this.wishes.set(frame.stream, frame);
        else if (frame.type === 'unsubscribe') this.wishes.delete(frame.stream);
        const seen = frame.type === 'unsubscribe' && seenByOthers.test(frame.stream);
        if (frame.type === 'hello' || frame.type === 'subscribe' || seen) this.openSoon();
    }

    close(): void {
        this.over = true;
        this.source?.close();
    }

    // A page follows several streams in one breath: one line for all of them.
    private openSoon(): void {
        if (this.planned) return;
        this.planned = true;
        queueMicrotask(() => {
            this.planned = false;
            if (!this.over) this.openAgain();
        });
    }

    private openAgain(): void {
        this.source?.close();
        const source = this.open(this.address());
        const present = (): boolean => this.source === source && !this.over;
        source.listen('message', (data) => present() && this.hear(data));
        source.listen('error', () => present() && this.end(broken));
        source.listen('close', (data) => present() && this.end(Number(data) || broken));
        this.source = source;
    }

    // What the page shows need not be told where it would be too much: it then gets it as it changes.
    private address(): string {
        const whole = this.written([...this.wishes.values()]);
        if (whole.length <= longestAddress) return whole;
        return this.written([...this.wishes.values()].map((wish) => ({ ...wish, have: {} })));
    }

    private written(wishes: readonly SubscribeFrame[]): string {
        const frames = [this.hello, ...wishes.map((wish) => JSON.stringify(wish))];
        return `${this.path}?${frames.map((frame) => `frame=${encodeURIComponent(frame)}`).join('&')}`;
    }

    private hear(text: string): void {
        const frame = readFrame(text);
        if (frame) this.note(frame);
        if (frame?.type === 'welcome' && this.welcomed) return;
        if (frame?.type === 'welcome') this.welcomed = true;
        this.events.onText(text);
    }

    private note(frame: ServerFrame): void {
        const wish = 'stream' in frame ? this.wishes.get(frame.stream) : undefined;
        if (!wish) return;
        if (frame.type === 'event') wish.since = frame.seq;
        if (frame.type === 'subscribed' && frame.recovered) {
            wish.epoch = frame.epoch;
            wish.since ??= frame.head;
        }
        const ended = frame.type === 'resync' || frame.type === 'unsubscribed';
        if (ended || (frame.type === 'subscribed' && !frame.recovered)) this.wishes.delete(wish.stream);
    }

    private end(code: number): void {
        this.close();
        this.events.onClose(code);
    }
}

export const eventsTransport =
    (path: string, open: (address: string) => Source = browserSource): Transport =>
    (events) =>
        new EventsWire(path, open, events);
