// The other end of the socket, in the hand of the test: it says when a line opens, speaks, breaks.
import type { ClientFrame, ServerFrame } from '../protocol';
import type { Transport, WireEvents } from '../transport';

export class FakeServer {
    readonly said: ClientFrame[] = [];
    lines = 0;
    private events: WireEvents | undefined;

    transport: Transport = (events) => {
        this.lines += 1;
        this.events = events;
        return {
            send: (text) => this.said.push(JSON.parse(text)),
            close: () => {},
        };
    };

    open(): void {
        this.events?.onOpen();
    }

    say(...frames: (ServerFrame | string)[]): void {
        for (const frame of frames)
            this.events?.onText(typeof frame === 'string' ? frame : JSON.stringify(frame));
    }

    break(code = 1006): void {
        this.events?.onClose(code);
    }

    // The handshake as the real one does it.
    welcome(epoch = 'e1'): void {
        this.open();
        this.say({ type: 'welcome', epoch, build: 'b1' });
    }

    subscriptions(): Extract<ClientFrame, { type: 'subscribe' }>[] {
        return this.said.flatMap((frame) => (frame.type === 'subscribe' ? [frame] : []));
    }

    // Answers the newest subscription of a stream.
    subscribed(stream: string, head: number, recovered = true, epoch = 'e1'): void {
        const id = this.subscriptions()
            .filter((frame) => frame.stream === stream)
            .at(-1)?.id;
        if (id === undefined) throw new Error(`nobody subscribed ${stream}`);
        this.say({ type: 'subscribed', id, stream, epoch, head, recovered });
    }

    row(stream: string, seq: number): void {
        this.say({ type: 'event', stream, seq, event: { kind: 'event_changed', event: 4, version: seq } });
    }
}
