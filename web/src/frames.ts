// Text of the socket <-> frames. The server of tomorrow may send what this page does not know: that is undefined here
// and left alone. What lies inside an event or a state entry is judged in state.ts.
import type { ClientFrame, ServerFrame } from './protocol';
import { straight } from './straight';

type Fields = Readonly<Record<string, 'string' | 'number' | 'boolean'>>;

// The fields without which a frame is useless; everything else may be missing.
const needed: Readonly<Record<ServerFrame['type'], Fields>> = {
    welcome: { epoch: 'string', build: 'string' },
    update: { build: 'string' },
    reply: { id: 'string' },
    refusal: {},
    subscribed: { stream: 'string', epoch: 'string', head: 'number', recovered: 'boolean' },
    resync: { stream: 'string', epoch: 'string', head: 'number' },
    unsubscribed: { stream: 'string', code: 'string' },
    event: { stream: 'string', seq: 'number' },
    state: { stream: 'string', key: 'string', version: 'number' },
    ping: {},
};

function isServerFrame(value: unknown): value is ServerFrame {
    if (typeof value !== 'object' || value === null) return false;
    const type: unknown = Reflect.get(value, 'type');
    if (typeof type !== 'string' || !Object.hasOwn(needed, type)) return false;
    const fields: Fields = Reflect.get(needed, type);
    return Object.entries(fields).every(([name, kind]) => typeof Reflect.get(value, name) === kind);
}

export function readFrame(text: string): ServerFrame | undefined {
    try {
        const value: unknown = JSON.parse(straight(text));
        return isServerFrame(value) ? value : undefined;
    } catch {
        return undefined;
    }
}

export function writeFrame(frame: ClientFrame): string {
    return JSON.stringify(frame);
}
