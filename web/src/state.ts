// Live state: what log and state streams have told this page. apply() is pure and the only writer.
//
// A stream's position is the seq of the last log row applied; a row is applied exactly at position + 1. State
// entries lie under (stream, key) with the version of their guard; only a greater version replaces one. Values are
// absolute, so a message that arrives twice or late is harmless. What a newer server sends and this page does not
// know (field, kind, enum value) changes nothing but the position.
import { knownEvent, knownState } from './protocol';
import type {
    AssignmentState,
    CallOpen,
    Event,
    Positions,
    ServerFrame,
    SignUpState,
    State,
    Viewers,
} from './protocol';

export interface Entry {
    readonly version: number;
    readonly state: State;
}

export interface Stream {
    readonly epoch?: string | undefined;
    // Absent: nothing was read yet, or what was missed cannot be sent. Log rows are then left alone.
    readonly position?: number | undefined;
    // Raised when pages must read themselves again.
    readonly rereads: number;
    // Why the right to follow has ended.
    readonly ended?: string | undefined;
    readonly entries: Readonly<Record<string, Entry>>;
}

// What log rows say that can be shown before the page is read again.
export interface Facts {
    readonly unread?: number;
    readonly signUps: Readonly<Record<number, SignUpState>>;
    readonly assignments: Readonly<Record<number, AssignmentState>>;
}

export interface Live {
    readonly streams: Readonly<Record<string, Stream>>;
    readonly facts: Facts;
}

// A page was read: where its streams stood and which entries it shows.
export interface Read {
    readonly type: 'read';
    readonly at: Positions;
    readonly entries: readonly (Entry & { readonly key: string })[];
}

// Nobody follows the stream any more.
export interface Forget {
    readonly type: 'forget';
    readonly stream: string;
}

export type Message = ServerFrame | Read | Forget;

export const nothing: Live = { streams: {}, facts: { signUps: {}, assignments: {} } };

const fresh: Stream = { rereads: 0, entries: {} };

export function streamOf(live: Live, name: string): Stream {
    return live.streams[name] ?? fresh;
}

export function apply(live: Live, message: Message): Live {
    switch (message.type) {
        case 'read':
            return Object.keys(message.at.streams).reduce((so, name) => read(so, name, message), live);
        case 'forget':
            return forget(live, message.stream);
        case 'subscribed':
            return put(live, message.stream, (s) => begin(s, message.epoch, message.head, message.recovered));
        case 'resync':
            return put(live, message.stream, (s) => startAgain(s, message.epoch));
        case 'unsubscribed':
            return put(live, message.stream, (s) => ({ ...s, ended: message.code }));
        case 'event':
            return row(live, message.stream, message.seq, message.event);
        case 'state':
            return entry(live, message.stream, message.key, message.version, message.state);
        default:
            return live;
    }
}

// A hole between what this page has and this row: rows in between were lost on the way.
export function isGap(live: Live, stream: string, seq: number): boolean {
    const { position } = streamOf(live, stream);
    return position !== undefined && seq > position + 1;
}

// Newest value of a kind under a key, whichever stream brought it.
export function newest<Kind extends State['kind']>(
    live: Live,
    kind: Kind,
    key: string,
): { readonly version: number; readonly state: Extract<State, { kind: Kind }> } | undefined {
    let best: { version: number; state: Extract<State, { kind: Kind }> } | undefined;
    for (const { entries } of Object.values(live.streams)) {
        const found = entries[key];
        if (found && isKind(found.state, kind) && found.version > (best?.version ?? -1))
            best = { version: found.version, state: found.state };
    }
    return best;
}

function isKind<Kind extends State['kind']>(
    state: State,
    kind: Kind,
): state is Extract<State, { kind: Kind }> {
    return state.kind === kind;
}

// What viewers say lies under the name of who says it, and calls stand in no answer with a version; everything else
// lies under its guard, on every stream.
export type Guarded = Exclude<State, Viewers | CallOpen>;

export function isGuarded(state: State): state is Guarded {
    return state.kind !== 'viewers' && state.kind !== 'call_open';
}

export function keyOf(state: Guarded): string {
    return state.kind === 'seats' ? `occurrence:${state.occurrence}` : `role:${state.role}`;
}

function put(live: Live, name: string, change: (stream: Stream) => Stream): Live {
    const old = streamOf(live, name);
    const now = change(old);
    return now === old ? live : { ...live, streams: { ...live.streams, [name]: now } };
}

function forget(live: Live, name: string): Live {
    if (!(name in live.streams)) return live;
    const { [name]: _, ...streams } = live.streams;
    return { ...live, streams };
}

// A position that is already held stays: the rows between are under way and harmless.
function read(live: Live, name: string, { at, entries }: Read): Live {
    return put(live, name, (stream) => {
        const moved = stream.epoch !== undefined && stream.epoch !== at.epoch;
        const known = moved ? { rereads: stream.rereads, entries: {} } : stream;
        return {
            ...known,
            epoch: at.epoch,
            position: known.position ?? at.streams[name],
            entries: entries.reduce((so, { key, ...value }) => newer(so, key, value), known.entries),
        };
    });
}

function begin(stream: Stream, epoch: string, head: number, recovered: boolean): Stream {
    const moved = stream.epoch !== undefined && stream.epoch !== epoch;
    if (moved || (stream.position !== undefined && !recovered)) return startAgain(stream, epoch);
    return { ...stream, epoch, position: stream.position ?? head, ended: undefined };
}

// Versions of another epoch cannot be compared; those of the same stay true.
function startAgain(stream: Stream, epoch: string): Stream {
    return {
        epoch,
        rereads: stream.rereads + 1,
        entries: stream.epoch === epoch ? stream.entries : {},
    };
}

function row(live: Live, name: string, seq: number, event: unknown): Live {
    if (seq !== (streamOf(live, name).position ?? seq) + 1) return live;
    const moved = put(live, name, (stream) => ({ ...stream, position: seq }));
    return knownEvent(event) ? { ...moved, facts: learn(moved.facts, event) } : moved;
}

function entry(live: Live, name: string, key: string, version: number, state: unknown): Live {
    if (!knownState(state)) return live;
    return put(live, name, (stream) => {
        const entries = newer(stream.entries, key, { version, state });
        return entries === stream.entries ? stream : { ...stream, entries };
    });
}

function newer(entries: Stream['entries'], key: string, value: Entry): Stream['entries'] {
    return (entries[key]?.version ?? -1) >= value.version ? entries : { ...entries, [key]: value };
}

function learn(facts: Facts, event: Event): Facts {
    switch (event.kind) {
        case 'notice_added':
        case 'notices_read':
            return { ...facts, unread: event.unread };
        case 'sign_up_changed':
            return { ...facts, signUps: { ...facts.signUps, [event.sign_up]: event.state } };
        case 'assignment_changed':
            return { ...facts, assignments: { ...facts.assignments, [event.assignment]: event.state } };
        default:
            return facts;
    }
}
