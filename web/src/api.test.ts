import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeApi, pathOf } from './api';
import { FakeClock } from './testing/fake_clock';

type Answerer = (ended: AbortSignal) => Response | Promise<Response>;

const json = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
    new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json', ...headers },
    });
const refused =
    (status: number, code: string, headers = {}): Answerer =>
    () =>
        json(
            status,
            { code, status, title: code, detail: `text of ${code}`, type: `/problems/${code}` },
            headers,
        );
const broken: Answerer = () => Promise.reject(new TypeError('Failed to fetch'));
const silent: Answerer = (ended) =>
    new Promise((_, reject) => ended.addEventListener('abort', () => reject(new TypeError('aborted'))));
const done: Answerer = () => json(200, { sign_up: 7, receipt: 'K7M2QX' });

let clock: FakeClock;
let sent: { path: string; headers: Headers; body: { id: string } }[];
let answers: Answerer[];
let online: () => void;
let api: ReturnType<typeof makeApi>;

beforeEach(() => {
    clock = new FakeClock();
    sent = [];
    online = () => {};
    let ids = 0;
    api = makeApi({
        fetch: async (path, init) => {
            sent.push({
                path,
                headers: new Headers(init.headers),
                body: JSON.parse(String(init.body ?? '{}')),
            });
            return (answers.shift() ?? done)(init.signal ?? new AbortController().signal);
        },
        clock,
        random: () => 0.5,
        uuid: () => `id-${(ids += 1)}`,
        language: () => 'easy',
        csrf: () => 'token',
        onOnline: (act) => {
            online = act;
            return () => {};
        },
    });
});

const signUp = { type: 'sign_up', occurrence: 42, adults: 2, children: 1 } as const;

// Lets time pass until the command is settled.
async function settle<T>(promise: Promise<T>): Promise<T> {
    let settled = false;
    void promise.finally(() => (settled = true));
    for (let n = 0; n < 100 && !settled; n += 1) {
        clock.pass(1_000);
        await new Promise((resolve) => setTimeout(resolve, 0));
    }
    return promise;
}

describe('a command', () => {
    it('goes out once with an id, the language and the token', async () => {
        answers = [done];
        const outcome = await api.command(signUp);
        expect(outcome).toMatchObject({ ok: true, answer: { receipt: 'K7M2QX' } });
        expect(sent).toHaveLength(1);
        expect(sent[0]).toMatchObject({
            path: '/api/commands',
            body: { type: 'command', id: 'id-1', command: signUp },
        });
        expect(sent[0]?.headers.get('X-Yui-Language')).toBe('easy');
        expect(sent[0]?.headers.get('X-Yui-Csrf')).toBe('token');
        expect(sent[0]?.headers.get('X-Request-Id')).toBe('id-1');
    });
    it.each([
        ['the line breaks', broken],
        ['the outcome is unknown', refused(503, 'unknown_outcome')],
        ['the server is busy', refused(503, 'busy')],
        ['a proxy answers for the server', () => new Response('<h1>502</h1>', { status: 502 })],
    ])('repeats the same id until answered when %s', async (_, answer) => {
        answers = [answer, answer, answer, done];
        const still = vi.fn();
        expect(await settle(api.command(signUp, { onStill: still }))).toMatchObject({ ok: true });
        expect(sent.map(({ body }) => body.id)).toEqual(['id-1', 'id-1', 'id-1', 'id-1']);
        expect(still).toHaveBeenCalledTimes(3);
    });
    it('gives each new wish its own id', async () => {
        answers = [];
        await api.command(signUp);
        await api.command(signUp);
        expect(sent.map(({ body }) => body.id)).toEqual(['id-1', 'id-2']);
    });
    it('is not repeated after a refusal, whose text is the server’s', async () => {
        answers = [refused(409, 'event_full')];
        const outcome = await api.command(signUp);
        expect(outcome).toMatchObject({
            ok: false,
            problem: { code: 'event_full', detail: 'text of event_full' },
        });
        expect(sent).toHaveLength(1);
    });
    it('is not repeated when the server says that nothing was recorded', async () => {
        answers = [refused(503, 'unavailable')];
        expect(await api.command(signUp)).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
        expect(sent).toHaveLength(1);
    });
    it('that the server does not remember is never repeated by itself', async () => {
        answers = [broken];
        const outcome = await api.command({ type: 'log_in', login: 'a', password: 'b' });
        expect(outcome).toMatchObject({ ok: false, problem: { code: 'offline' } });
        expect(sent).toHaveLength(1);
    });
    it('waits as long as the server asks', async () => {
        answers = [refused(503, 'busy', { 'Retry-After': '7' }), done];
        const promise = api.command(signUp);
        await new Promise((resolve) => setTimeout(resolve, 0));
        clock.pass(7_000);
        await new Promise((resolve) => setTimeout(resolve, 0));
        expect(sent).toHaveLength(1);
        expect(await settle(promise)).toMatchObject({ ok: true });
    });
    it('that nothing answers says so while it waits, and goes out again on another line', async () => {
        answers = [silent, done];
        const still = vi.fn();
        const promise = api.command(signUp, { onStill: still });
        await new Promise((resolve) => setTimeout(resolve, 0));
        clock.pass(4_999);
        expect(still).not.toHaveBeenCalled();
        clock.pass(1);
        expect(still).toHaveBeenCalledTimes(1);
        expect(await settle(promise)).toMatchObject({ ok: true });
        expect(sent.map(({ body }) => body.id)).toEqual(['id-1', 'id-1']);
    });
    it('that nothing answers and must not go out twice ends without a promise', async () => {
        answers = [silent];
        const outcome = await settle(api.command({ type: 'log_in', login: 'a', password: 'b' }));
        expect(outcome).toMatchObject({ ok: false, problem: { code: 'offline' } });
        expect(outcome.ok ? '' : outcome.problem.detail).toContain('届いたかどうか分かりません');
        expect(sent).toHaveLength(1);
    });
    it('goes out at once when the network is back', async () => {
        answers = [broken, done];
        const promise = api.command(signUp);
        await new Promise((resolve) => setTimeout(resolve, 0));
        online();
        expect(await promise).toMatchObject({ ok: true });
    });
    it('ends when the person leaves', async () => {
        answers = Array.from({ length: 50 }, () => broken);
        const leaving = new AbortController();
        const promise = api.command(signUp, { signal: leaving.signal });
        await new Promise((resolve) => setTimeout(resolve, 0));
        leaving.abort();
        expect(await promise).toMatchObject({ ok: false, problem: { code: 'offline' } });
        expect(sent.length).toBeLessThan(3);
    });
    it('says where a field is wrong', async () => {
        answers = [
            () =>
                json(400, {
                    code: 'invalid_field',
                    status: 400,
                    detail: '＊',
                    errors: [{ pointer: '/adults' }],
                }),
        ];
        expect(await api.command(signUp)).toMatchObject({ ok: false, problem: { pointers: ['/adults'] } });
    });
});

describe('a query', () => {
    it('is an address with its wishes, without those that were not made', () => {
        expect(pathOf({ type: 'get_city' })).toBe('/api/query/get_city');
        expect(
            pathOf({ type: 'list_events', text: '清掃', limit: 3, area: undefined, free_seats: true }),
        ).toBe('/api/query/list_events?text=%E6%B8%85%E6%8E%83&limit=3&free_seats=true');
    });
    it('is answered without the marks that turn the direction of writing, refused without them, too', async () => {
        answers = [() => json(200, { name: '\u2067さくら\u202e' })];
        expect(await api.query({ type: 'get_city' })).toMatchObject({ ok: true, answer: { name: 'さくら' } });
        answers = [refused(409, 'time_overlap\u202e')];
        expect(await api.query({ type: 'get_city' })).toMatchObject({
            problem: { detail: 'text of time_overlap' },
        });
    });
    it('that nothing answers is not waited for without end', async () => {
        answers = [silent];
        expect(await settle(api.query({ type: 'get_city' }))).toMatchObject({
            ok: false,
            problem: { code: 'offline' },
        });
    });
    it('is asked once; the page decides about again', async () => {
        answers = [broken];
        expect(await api.query({ type: 'get_city' })).toMatchObject({
            ok: false,
            problem: { code: 'offline' },
        });
        expect(sent).toHaveLength(1);
    });
});
