// Reads one query and keeps it true: query -> positions -> subscribe -> live.
//
// The answer says where its streams stood (at). The reader follows them from there, and reads again
//   at once   when what was missed cannot be sent (resync),
//   soon      when a log row came after the answer: something it says has changed,
//   later     when a list speaks of something that the answer does not hold: probably new,
//   soon      when anything moves on a group's own board: what to do next follows from it.
// Numbers (seats, heads) need no reading: they are state entries and change in place (live.ts).
import { effect, type ReadonlySignal } from '@preact/signals';
import { fullJitter, patient } from './backoff';
import type { Clock } from './clock';
import { knownState } from './protocol';
import type { Positions } from './protocol';
import type { Outcome, Problem } from './problem';
import { isGuarded, keyOf, streamOf, type Entry, type Live, type Message, type Read } from './state';

export interface Reading<Answer> {
    readonly answer?: Answer;
    readonly problem?: Problem | undefined;
    readonly loading: boolean;
    // Something came that the answer does not show yet; only where the page asked to be told instead of read again.
    readonly news: boolean;
}

// read: the page reads itself again. tell: it waits for the person (lists of private data: each reading is logged).
export type OnNews = 'read' | 'tell';

export interface ReaderParts {
    readonly live: ReadonlySignal<Live>;
    readonly dispatch: (message: Message) => void;
    readonly follow: (stream: string) => () => void;
    readonly clock: Clock;
    readonly random: () => number;
}

interface Seen {
    readonly position: number;
    readonly rereads: number;
    readonly versions: ReadonlyMap<string, number>; // of the entries that the answer shows or that were there
}

export class Reader<Answer> {
    private reading: Reading<Answer> = { loading: true, news: false };
    private seen = new Map<string, Seen>();
    private stops: (() => void)[] = [];
    private stopWatching: () => void = () => {};
    private stopTimer: () => void = () => {};
    private timerAt = Infinity;
    private attempt = 0;
    private leaving = new AbortController();

    constructor(
        private readonly parts: ReaderParts,
        private readonly ask: (signal: AbortSignal) => Promise<Outcome<Answer>>,
        private readonly tell: (reading: Reading<Answer>) => void,
        private readonly onNews: OnNews = 'read',
    ) {}

    // Reads now; what is on the screen stays until the answer is there.
    async read(): Promise<void> {
        this.callOff();
        this.leaving.abort();
        const leaving = (this.leaving = new AbortController());
        const outcome = await this.ask(leaving.signal);
        if (leaving.signal.aborted) return;
        if (outcome.ok) this.take(outcome.answer);
        else this.fail(outcome.problem);
    }

    stop(): void {
        this.leaving.abort();
        this.callOff();
        this.stopWatching();
        this.stops.forEach((stop) => stop());
    }

    private take(answer: Answer): void {
        // What the old answer lacked is no longer the question.
        this.stopWatching();
        this.callOff();
        this.attempt = 0;
        const at = positionsOf(answer);
        const entries = entriesOf(answer);
        if (at) {
            this.parts.dispatch({ type: 'read', at, entries });
            this.follow(Object.keys(at.streams));
            this.remember(at, new Map(entries.map(({ key, version }) => [key, version])));
        }
        this.say({ answer, problem: undefined, loading: false, news: false });
        this.watch();
    }

    // New followers come before the old ones go, so that a stream that stays is not left for a moment.
    private follow(streams: readonly string[]): void {
        const before = this.stops;
        this.stops = streams.map((stream) => this.parts.follow(stream));
        before.forEach((stop) => stop());
    }

    private remember(at: Positions, shown: ReadonlyMap<string, number>): void {
        const live = this.parts.live.peek();
        this.seen = new Map(
            Object.entries(at.streams).map(([name, position]) => {
                const { rereads, entries } = streamOf(live, name);
                const held = Object.entries(entries).map(([key, { version }]) => [key, version] as const);
                return [name, { position, rereads, versions: new Map([...held, ...shown]) }];
            }),
        );
    }

    // What was shown stays on the screen, unless it was taken away. Passing trouble is tried again; a refusal is final.
    private fail(problem: Problem): void {
        const answer = [403, 404].includes(problem.status) ? undefined : this.reading.answer;
        this.say({ ...this.reading, answer, problem, loading: false });
        if (![0, 429, 502, 503, 504].includes(problem.status)) return;
        this.again(500 + fullJitter(patient, (this.attempt += 1), this.parts.random()));
    }

    private watch(): void {
        this.stopWatching = effect(() => {
            const wait = this.dueIn(this.parts.live.value);
            if (wait === undefined) return;
            if (this.onNews === 'read' || wait === 0) this.again(wait);
            else if (!this.reading.news) this.say({ ...this.reading, news: true });
        });
    }

    // ms until the answer should be read again; undefined: it is true. The waits spread the crowd.
    private dueIn(live: Live): number | undefined {
        const waits = [...this.seen].map(([name, seen]) => {
            const { rereads, position, entries } = streamOf(live, name);
            if (rereads > seen.rereads) return 0;
            const crowded = isCrowded(name);
            const random = this.parts.random();
            if (position !== undefined && position > seen.position)
                return crowded ? 200 + 1_800 * random : 50;
            const isNews = ([key, { version }]: [string, Entry]): boolean => {
                const known = seen.versions.get(key);
                return known === undefined || (isOwnBoard(name) && version > known);
            };
            if (Object.entries(entries).some(isNews)) return crowded ? 30_000 + 30_000 * random : 50;
            return Infinity;
        });
        const first = Math.min(...waits, Infinity);
        return first === Infinity ? undefined : first;
    }

    // The earliest wish counts.
    private again(wait: number): void {
        const at = this.parts.clock.now() + wait;
        if (at >= this.timerAt) return;
        this.callOff();
        this.timerAt = at;
        this.stopTimer = this.parts.clock.after(wait, () => void this.read());
    }

    private callOff(): void {
        this.stopTimer();
        this.timerAt = Infinity;
    }

    private say(reading: Reading<Answer>): void {
        this.reading = reading;
        this.tell(reading);
    }
}

// Many follow these, and all would read again in the same moment.
function isCrowded(stream: string): boolean {
    return !/^user:|:(staff|board)$/.test(stream);
}

function isOwnBoard(stream: string): boolean {
    return /^group:\d+:board$/.test(stream);
}

function positionsOf(answer: unknown): Positions | undefined {
    if (typeof answer !== 'object' || answer === null) return undefined;
    const at: Positions | undefined = Reflect.get(answer, 'at');
    return typeof at?.streams === 'object' ? at : undefined;
}

// Every state value that the answer shows, with its version: {seats, version}, {open, version}, {work, version}.
export function entriesOf(answer: unknown): Read['entries'][number][] {
    if (typeof answer !== 'object' || answer === null) return [];
    const version: unknown = Reflect.get(answer, 'version');
    return Object.values(answer).flatMap((inner: unknown) => {
        if (typeof version === 'number' && knownState(inner) && isGuarded(inner))
            return [{ key: keyOf(inner), version, state: inner }];
        return entriesOf(inner);
    });
}
