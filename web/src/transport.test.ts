import { describe, expect, it } from 'vitest';
import { loadedLater, type Transport } from './transport';

interface Made {
    sent: string[];
    closed: boolean;
}

function given(): { made: Made[]; transport: Transport } {
    const made: Made[] = [];
    const transport: Transport = (events) => {
        const wire: Made = { sent: [], closed: false };
        made.push(wire);
        queueMicrotask(() => events.onOpen());
        return { send: (text) => wire.sent.push(text), close: () => (wire.closed = true) };
    };
    return { made, transport };
}

const turns = async (): Promise<void> => {
    for (let i = 0; i < 5; i += 1) await Promise.resolve();
};

describe('a transport that is loaded later', () => {
    it('opens when it has come, and then carries what is sent', async () => {
        const { made, transport } = given();
        const opened: string[] = [];
        const wire = loadedLater(() => Promise.resolve(transport))({
            onOpen: () => opened.push('open'),
            onText: () => {},
            onClose: () => opened.push('close'),
        });
        expect(made).toEqual([]);
        await turns();
        expect(opened).toEqual(['open']);
        wire.send('hello');
        wire.close();
        expect(made).toEqual([{ sent: ['hello'], closed: true }]);
    });

    it('never opens when it was closed before', async () => {
        const { made, transport } = given();
        const wire = loadedLater(() => Promise.resolve(transport))({
            onOpen: () => {},
            onText: () => {},
            onClose: () => {},
        });
        wire.close();
        await turns();
        expect(made).toEqual([]);
    });

    it('is a broken line when it cannot be loaded, unless nobody waits for it any more', async () => {
        const codes: number[] = [];
        const missing = loadedLater(() => Promise.reject(new Error('no network')));
        const events = { onOpen: () => {}, onText: () => {}, onClose: (code: number) => codes.push(code) };
        missing(events);
        missing(events).close();
        await turns();
        expect(codes).toEqual([1006]);
    });
});
