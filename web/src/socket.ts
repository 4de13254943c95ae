// One WebSocket a page: brings what happens on the streams that somebody follows, and nothing else (commands and
// queries go by HTTP, api.ts). It may break at any time: it comes back by itself, subscribes everything again from
// the positions in the live state, and so loses nothing.
//
//   follow() counts followers; the last one that stops ends the subscription.
//   A hole in a log stream is closed by subscribing again from the own position; a hole that even that did not close
//   is a resync: pages read themselves again.
import { fullJitter, patient } from './backoff';
import { comesBack, waitAtLeast } from './close_codes';
import type { Clock } from './clock';
import { readFrame, writeFrame } from './frames';
import { CloseCode, type ClientFrame, type Hello, type ServerFrame } from './protocol';
import { isGap, streamOf, type Live, type Message } from './state';
import type { Transport, Wire } from './transport';

const steadyAfter = 30_000; // ms of life after which the next break counts as the first
const silenceLimit = 60_000; // ms without any frame: the server pings every 25 s, so the line is dead
const welcomeLimit = 10_000; // ms

// waiting: will try again by itself; ended: will not, the page must be loaded again.
export type Line = 'idle' | 'connecting' | 'open' | 'waiting' | 'ended';

export interface SocketParts {
    readonly transport: Transport;
    readonly clock: Clock;
    readonly random: () => number; // [0, 1)
    readonly uuid: () => string;
    readonly hello: () => Hello;
    readonly live: () => Live;
    readonly dispatch: (message: Message) => void;
    readonly onLine: (line: Line) => void;
    readonly onUpdate: (build: string) => void;
}

interface Following {
    followers: number;
    asking?: string | undefined; // id of the subscription whose answer is under way
    mended: boolean; // asked again because of a hole, and no row has fitted since
    reading: boolean; // after a resync, or when the right had ended: ask again when the page has been read
}

export class Socket {
    private readonly following = new Map<string, Following>();
    private wire: Wire | undefined;
    private line: Line = 'idle';
    private attempt = 0;
    private openedAt = 0;
    private heardAt = 0;
    private stopTimer: () => void = () => {};

    constructor(private readonly parts: SocketParts) {}

    // Gives back how to stop. Call it after the page was read, so that the position is known.
    follow(stream: string): () => void {
        const found = this.following.get(stream) ?? { followers: 0, mended: false, reading: false };
        this.following.set(stream, found);
        found.followers += 1;
        if (this.line === 'idle') this.connect();
        else if (this.line === 'open' && (found.followers === 1 || found.reading))
            this.subscribe(stream, found);
        let stopped = false;
        return () => {
            if (!stopped) this.unfollow(stream, found);
            stopped = true;
        };
    }

    // The page came back to life (online, visible again): do not wait, do not trust an old line.
    wake(): void {
        if (this.line === 'waiting') this.connect();
        else if (this.line === 'open' && this.silence() > silenceLimit / 2) this.drop();
    }

    // The network is gone: so is the line, though nobody at its other end can say so.
    lost(): void {
        if (this.line === 'open' || this.line === 'connecting') this.drop();
    }

    // Logged in or out: the server must see the new session.
    comeBack(): void {
        if (this.line === 'idle' || this.line === 'ended') return;
        this.drop();
        this.connect();
    }

    private unfollow(stream: string, found: Following): void {
        found.followers -= 1;
        if (found.followers > 0) return;
        this.following.delete(stream);
        if (this.line === 'open') this.send({ type: 'unsubscribe', stream });
        this.parts.dispatch({ type: 'forget', stream });
    }

    private connect(): void {
        this.stopTimer();
        this.setLine('connecting');
        // A wire that was dropped may still speak; only the present one is heard.
        const present = (): boolean => this.wire === wire;
        const wire = this.parts.transport({
            onOpen: () => present() && this.send(this.parts.hello()),
            onText: (text) => present() && this.hear(text),
            onClose: (code) => present() && this.closed(code),
        });
        this.wire = wire;
        this.stopTimer = this.parts.clock.after(welcomeLimit, () => this.drop());
    }

    private hear(text: string): void {
        this.heardAt = this.parts.clock.now();
        const frame = readFrame(text);
        if (frame) this.handle(frame);
    }

    private handle(frame: ServerFrame): void {
        switch (frame.type) {
            case 'welcome':
                return this.welcomed();
            case 'ping':
                return this.send({ type: 'pong' });
            case 'update':
                return this.parts.onUpdate(frame.build);
            case 'refusal':
                return this.refused(frame.id, frame.problem);
            case 'subscribed':
                return this.subscribed(frame);
            case 'resync':
                return this.resync(frame.stream, frame.epoch, frame.head);
            case 'unsubscribed':
                return this.ended(frame.stream, frame.code);
            case 'event':
                if (isGap(this.parts.live(), frame.stream, frame.seq)) return this.mend(frame.stream);
                this.closeHole(frame.stream);
                return this.parts.dispatch(frame);
            default:
                return this.parts.dispatch(frame);
        }
    }

    private welcomed(): void {
        this.openedAt = this.parts.clock.now();
        this.setLine('open');
        this.watch();
        for (const [stream, found] of this.following) this.subscribe(stream, found);
    }

    private subscribe(stream: string, found: Following): void {
        const { epoch, position, entries } = streamOf(this.parts.live(), stream);
        const versions = Object.entries(entries).slice(-200);
        found.asking = this.parts.uuid();
        found.reading = false;
        this.send({
            type: 'subscribe',
            id: found.asking,
            stream,
            epoch,
            since: position,
            have: Object.fromEntries(versions.map(([key, { version }]) => [key, version])),
        });
    }

    private subscribed(frame: Extract<ServerFrame, { type: 'subscribed' }>): void {
        const found = this.following.get(frame.stream);
        if (!found) return;
        found.asking = undefined;
        this.dispatchAndNoteRereads(frame.stream, frame);
    }

    private resync(stream: string, epoch: string, head: number): void {
        this.dispatchAndNoteRereads(stream, { type: 'resync', stream, epoch, head });
    }

    private dispatchAndNoteRereads(stream: string, message: Message): void {
        const before = streamOf(this.parts.live(), stream).rereads;
        this.parts.dispatch(message);
        const found = this.following.get(stream);
        if (found && streamOf(this.parts.live(), stream).rereads > before) {
            found.reading = true;
            found.mended = false;
        }
    }

    private mend(stream: string): void {
        const found = this.following.get(stream);
        if (!found || found.asking !== undefined) return;
        if (!found.mended) {
            found.mended = true;
            return this.subscribe(stream, found);
        }
        const { epoch = '', position = 0 } = streamOf(this.parts.live(), stream);
        this.resync(stream, epoch, position);
    }

    private closeHole(stream: string): void {
        const found = this.following.get(stream);
        if (found) found.mended = false;
    }

    // Only subscriptions are asked for here. Where the server was just busy, the whole line comes back later.
    private refused(id: string | undefined, problem: unknown): void {
        const asked = [...this.following].find(([, { asking }]) => id !== undefined && asking === id);
        if (!asked) return;
        const [stream, found] = asked;
        found.asking = undefined;
        if (isPassing(problem)) return this.drop();
        this.ended(stream, codeOf(problem));
    }

    private ended(stream: string, code: string): void {
        const found = this.following.get(stream);
        if (found) found.reading = true;
        this.parts.dispatch({ type: 'unsubscribed', stream, code });
    }

    private watch(): void {
        const left = Math.max(silenceLimit - this.silence(), 1);
        this.stopTimer();
        this.stopTimer = this.parts.clock.after(left, () => {
            if (this.silence() >= silenceLimit) this.drop();
            else this.watch();
        });
    }

    private silence(): number {
        return this.parts.clock.now() - this.heardAt;
    }

    // Ours to end: whether or not the close ever arrives at the other side, this wire is done.
    private drop(): void {
        const wire = this.wire;
        this.closed(CloseCode.no_pong);
        wire?.close();
    }

    private closed(code: number): void {
        this.wire = undefined;
        this.stopTimer();
        for (const found of this.following.values()) found.asking = undefined;
        if (!comesBack(code)) return this.setLine('ended');
        if (this.line === 'open' && this.parts.clock.now() - this.openedAt >= steadyAfter) this.attempt = 0;
        const wait = waitAtLeast(code) + fullJitter(patient, this.attempt, this.parts.random());
        this.attempt += 1;
        this.setLine('waiting');
        this.stopTimer = this.parts.clock.after(wait, () => this.connect());
    }

    private send(frame: ClientFrame): void {
        this.wire?.send(writeFrame(frame));
    }

    private setLine(line: Line): void {
        this.line = line;
        this.parts.onLine(line);
    }
}

function field(problem: unknown, name: string): unknown {
    return typeof problem === 'object' && problem !== null ? Reflect.get(problem, name) : undefined;
}

function isPassing(problem: unknown): boolean {
    const status = field(problem, 'status');
    return status === 503 || status === 429;
}

function codeOf(problem: unknown): string {
    const code = field(problem, 'code');
    return typeof code === 'string' ? code : 'other';
}
