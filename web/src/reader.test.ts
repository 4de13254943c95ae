import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome, Problem } from './problem';
import type { EventPage, Seats } from './protocol';
import { entriesOf, Reader, type OnNews, type Reading } from './reader';
import { apply, nothing, type Message } from './state';
import { FakeClock } from './testing/fake_clock';

interface Page {
    readonly at: EventPage['at'];
    readonly words: string;
    readonly occurrences: readonly { version: number; seats: Seats }[];
}

const seats = (occurrence: number): Seats => ({
    kind: 'seats',
    event: 4,
    occurrence,
    taken: 1,
    state: 'planned',
});
const page = (seq: number, words: string, stream = 'event:4'): Outcome<Page> => ({
    ok: true,
    answer: {
        at: { epoch: 'e1', streams: { [stream]: seq } },
        words,
        occurrences: [{ version: 3, seats: seats(42) }],
    },
});
const offline: Outcome<Page> = {
    ok: false,
    problem: { code: 'offline', status: 0, detail: '', pointers: [] },
};

let live = signal(nothing);
let clock: FakeClock;
let answers: Outcome<Page>[];
let asked: number;
let followed: string[];
let reading: Reading<Page> | undefined;

const dispatch = (message: Message): void => {
    live.value = apply(live.peek(), message);
};
const row = (seq: number, stream = 'event:4'): void => dispatch({ type: 'event', stream, seq, event: {} });
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function reader(first: Outcome<Page>, onNews: OnNews = 'read'): Promise<Reader<Page>> {
    answers = [first];
    const own = new Reader<Page>(
        {
            live,
            dispatch,
            clock,
            random: () => 0.5,
            follow: (stream) => {
                followed.push(`+${stream}`);
                return () => followed.push(`-${stream}`);
            },
        },
        async () => {
            asked += 1;
            return answers.shift() ?? first;
        },
        (now) => (reading = now),
        onNews,
    );
    await own.read();
    return own;
}

beforeEach(() => {
    live = signal(nothing);
    clock = new FakeClock();
    asked = 0;
    followed = [];
    reading = undefined;
});

describe('reading', () => {
    it('shows the answer, tells positions and entries, and follows from there', async () => {
        await reader(page(10, 'first'));
        expect(reading?.answer?.words).toBe('first');
        expect(live.value.streams['event:4']).toMatchObject({ position: 10, epoch: 'e1' });
        expect(live.value.streams['event:4']?.entries['occurrence:42']?.version).toBe(3);
        expect(followed).toEqual(['+event:4']);
    });
    it('happens again soon after a log row, and keeps what is on the screen meanwhile', async () => {
        await reader(page(10, 'first'));
        answers = [page(11, 'second')];
        row(11);
        expect(reading?.answer?.words).toBe('first');
        clock.pass(2_000);
        await turn();
        expect(reading?.answer?.words).toBe('second');
        clock.pass(60_000);
        await turn();
        expect(asked).toBe(2);
    });
    it('happens once for many rows', async () => {
        await reader(page(10, 'first'));
        answers = [page(13, 'second')];
        for (const seq of [11, 12, 13]) row(seq);
        clock.pass(2_000);
        await turn();
        expect(asked).toBe(2);
    });
    it('goes on until a cache on the way has caught up', async () => {
        await reader(page(10, 'first'));
        answers = [page(10, 'old'), page(11, 'new')];
        row(11);
        clock.pass(2_000);
        await turn();
        clock.pass(2_000);
        await turn();
        expect(reading?.answer?.words).toBe('new');
    });
    it('happens at once after a resync, and follows again from the new position', async () => {
        await reader(page(10, 'first'));
        answers = [page(90, 'second')];
        dispatch({ type: 'resync', stream: 'event:4', epoch: 'e1', head: 90 });
        clock.pass(1);
        await turn();
        expect(reading?.answer?.words).toBe('second');
        expect(live.value.streams['event:4']?.position).toBe(90);
        expect(followed).toEqual(['+event:4', '+event:4', '-event:4']);
    });
    it('is not asked for by a number that changes: that is shown in place', async () => {
        await reader(page(10, 'first'));
        dispatch({ type: 'state', stream: 'event:4', key: 'occurrence:42', version: 9, state: seats(42) });
        clock.pass(120_000);
        await turn();
        expect(asked).toBe(1);
    });
    it('happens calmly when a public list speaks of something that is not on the screen', async () => {
        await reader(page(0, 'first', 'list:public'));
        dispatch({
            type: 'state',
            stream: 'list:public',
            key: 'occurrence:43',
            version: 1,
            state: seats(43),
        });
        clock.pass(29_000);
        await turn();
        expect(asked).toBe(1);
        clock.pass(31_000);
        await turn();
        expect(asked).toBe(2);
    });
    it("happens soon whenever something moves on a group's own board, and then rests", async () => {
        const board = 'group:5:board';
        await reader(page(0, 'first', board));
        const entry = (version: number): void =>
            dispatch({ type: 'state', stream: board, key: 'occurrence:42', version, state: seats(42) });
        entry(3);
        clock.pass(60_000);
        await turn();
        expect(asked).toBe(1);
        const second = page(0, 'second', board);
        if (second.ok)
            answers = [
                { ok: true, answer: { ...second.answer, occurrences: [{ version: 4, seats: seats(42) }] } },
            ];
        entry(4);
        clock.pass(50);
        await turn();
        expect(reading?.answer?.words).toBe('second');
        clock.pass(60_000);
        await turn();
        expect(asked).toBe(2);
    });
    it('waits for the person where each reading is logged', async () => {
        await reader(page(10, 'first', 'event:4:staff'), 'tell');
        row(11, 'event:4:staff');
        clock.pass(60_000);
        await turn();
        expect(asked).toBe(1);
        expect(reading?.news).toBe(true);
    });
    it('keeps what was shown when the line breaks, and tries again', async () => {
        await reader(page(10, 'first'));
        answers = [offline, page(11, 'second')];
        row(11);
        clock.pass(2_000);
        await turn();
        expect(reading).toMatchObject({ answer: { words: 'first' }, problem: { code: 'offline' } });
        clock.pass(5_000);
        await turn();
        expect(reading).toMatchObject({ answer: { words: 'second' }, problem: undefined });
    });
    it('takes a refusal as final', async () => {
        await reader({ ok: false, problem: { code: 'not_found', status: 404, detail: '', pointers: [] } });
        clock.pass(600_000);
        await turn();
        expect(asked).toBe(1);
    });
    const refused = (code: Problem['code'], status: number): Outcome<Page> => ({
        ok: false,
        problem: { code, status, detail: '', pointers: [] },
    });
    it.each([
        ['not_found', 404],
        ['not_allowed', 403],
    ] as const)(
        'shows no longer what has been taken away (%s), until it is there again',
        async (code, status) => {
            await reader(page(7, 'first'));
            answers = [refused(code, status), page(9, 'again')];
            row(8);
            clock.pass(2_000);
            await turn();
            expect(reading).toMatchObject({ answer: undefined, problem: { code } });
            row(9);
            clock.pass(2_000);
            await turn();
            expect(reading).toMatchObject({ answer: { words: 'again' }, problem: undefined });
        },
    );
    it('keeps what was shown while the server is busy', async () => {
        await reader(page(7, 'first'));
        answers = [refused('unavailable', 503)];
        row(8);
        clock.pass(2_000);
        await turn();
        expect(reading).toMatchObject({ answer: { words: 'first' }, problem: { code: 'unavailable' } });
    });
    it('ends when the page goes', async () => {
        const own = await reader(page(10, 'first'));
        own.stop();
        row(11);
        clock.pass(60_000);
        await turn();
        expect(asked).toBe(1);
        expect(followed).toEqual(['+event:4', '-event:4']);
    });
});

describe('the entries of an answer', () => {
    it('are found wherever they lie, each with the version beside it', () => {
        const open = {
            kind: 'role_open',
            need: 1,
            role: 9,
            confirmed: 1,
            heads_min: 1,
            heads_max: 2,
            closed: false,
        };
        const answer = {
            events: [{ occurrence: { version: 3, seats: seats(42) } }],
            needs: [{ role: { version: 4, open } }],
        };
        expect(entriesOf(answer).map(({ key, version }) => [key, version])).toEqual([
            ['occurrence:42', 3],
            ['role:9', 4],
        ]);
    });
});
