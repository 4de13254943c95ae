// Everything that goes to the server by HTTP: command() does something, query() reads something.
//
//   const done = await command({ type: 'sign_up', occurrence: 42, adults: 2, children: 1 });
//   if (done.ok) show(done.answer.receipt); else show(done.problem.detail);
//
// A command has one id for ever: when the line breaks or the server is busy, the same id goes out again until it is
// answered or the person leaves (signal). The server gives a repeated id its first answer, so nothing happens twice.
import { fullJitter, patient } from './backoff';
import { browserClock, serverTold, type Clock } from './clock';
import { locale, type Locale } from './i18n/locale';
import { offline, problemOf, type Outcome } from './problem';
import type { AnswerOf, Command, CommandFrame, Query } from './protocol';
import { straight } from './straight';

export type { Outcome, Problem } from './problem';

export interface CommandOptions {
    readonly signal?: AbortSignal;
    // It was not answered yet and goes out again: tell the person that we are still at it.
    readonly onStill?: () => void;
}

export interface ApiParts {
    readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
    readonly clock: Clock;
    readonly random: () => number; // [0, 1)
    readonly uuid: () => string;
    readonly language: () => Locale;
    readonly csrf: () => string | undefined;
    // Calls back when the browser has a network again; gives back how to stop.
    readonly onOnline: (act: () => void) => () => void;
}

// What came back, before anybody has judged it. Nothing: the line broke, or what answered was not our server.
interface Reply<Answer> {
    readonly outcome: Outcome<Answer>;
    readonly retryAfter: number; // ms
}

const slow = 5_000; // ms after which the person is told that we are still at it
const silenceLimit = 20_000; // ms without an answer: this line is dead, though nobody has said so

// The server does not remember these ids (their answers hold secrets), so they never go out twice by themselves.
const notRepeated: readonly Command['type'][] = [
    'register',
    'log_in',
    'change_password',
    'recover',
    'issue_code',
];

export function makeApi(parts: ApiParts) {
    // `name` travels with the request into the server's log: of a command its id.
    async function send<Answer>(
        path: string,
        name: string,
        init: RequestInit,
    ): Promise<Reply<Answer> | undefined> {
        const headers: Record<string, string> = {
            'X-Yui-Language': parts.language(),
            'X-Request-Id': name,
        };
        const csrf = parts.csrf();
        if (csrf) headers['X-Yui-Csrf'] = csrf;
        if (init.body) headers['Content-Type'] = 'application/json';
        const ending = new AbortController();
        const end = (): void => ending.abort();
        const stopTimer = parts.clock.after(silenceLimit, end);
        init.signal?.addEventListener('abort', end);
        if (init.signal?.aborted) end();
        try {
            const { signal } = ending;
            const response = await parts.fetch(path, {
                ...init,
                signal,
                headers,
                credentials: 'same-origin',
            });
            serverTold(response.headers.get('Date'));
            return await replyOf(response);
        } catch {
            return undefined;
        } finally {
            stopTimer();
            init.signal?.removeEventListener('abort', end);
        }
    }

    async function query<Q extends Query>(
        wish: Q,
        signal?: AbortSignal,
    ): Promise<Outcome<AnswerOf<Q['type']>>> {
        const init = { method: 'GET', ...(signal ? { signal } : {}) };
        const reply = await send<AnswerOf<Q['type']>>(pathOf(wish), parts.uuid(), init);
        return reply?.outcome ?? { ok: false, problem: offline('unread') };
    }

    async function command<C extends Command>(
        wish: C,
        { signal, onStill }: CommandOptions = {},
    ): Promise<Outcome<AnswerOf<C['type']>>> {
        const frame: CommandFrame = { type: 'command', id: parts.uuid(), command: wish };
        const init = { method: 'POST', body: JSON.stringify(frame), ...(signal ? { signal } : {}) };
        for (let attempt = 0; ; attempt += 1) {
            const stopTimer = parts.clock.after(slow, () => onStill?.());
            const reply = await send<AnswerOf<C['type']>>('/api/commands', frame.id, init);
            stopTimer();
            const settled = !isOpen(reply) || notRepeated.includes(wish.type) || signal?.aborted;
            if (settled) return reply?.outcome ?? { ok: false, problem: offline('lost') };
            onStill?.();
            const wait = (reply?.retryAfter ?? 0) + fullJitter(patient, attempt, parts.random());
            await pause(wait, signal);
        }
    }

    // Ends early when the network is back or the person leaves.
    function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
        return new Promise((resolve) => {
            const end = (): void => {
                stopTimer();
                stopOnline();
                signal?.removeEventListener('abort', end);
                resolve();
            };
            const stopTimer = parts.clock.after(ms, end);
            const stopOnline = parts.onOnline(end);
            signal?.addEventListener('abort', end);
        });
    }

    return { command, query };
}

// Nobody knows yet whether it happened, or it did not happen and may a little later.
function isOpen(reply: Reply<unknown> | undefined): boolean {
    if (!reply) return true;
    if (reply.outcome.ok) return false;
    const { code } = reply.outcome.problem;
    return code === 'unknown_outcome' || code === 'busy';
}

async function replyOf<Answer>(response: Response): Promise<Reply<Answer> | undefined> {
    const retryAfter = (Number(response.headers.get('Retry-After')) || 0) * 1_000;
    const isJson = /json/.test(response.headers.get('Content-Type') ?? '');
    if (response.ok) {
        // The one place where the text of the wire becomes a type: our own server keeps to the schema.
        const answer: Answer = JSON.parse(straight(await response.text()));
        return { outcome: { ok: true, answer }, retryAfter };
    }
    if (!isJson && response.status >= 500) return undefined; // a proxy speaks: the server may have done it
    const problem = problemOf(
        response.status,
        isJson ? JSON.parse(straight(await response.text())) : undefined,
    );
    return { outcome: { ok: false, problem }, retryAfter };
}

// list_events, {area: 3} -> /api/query/list_events?area=3
export function pathOf({ type, ...wish }: Query): string {
    const given = Object.entries(wish).filter(([, value]) => value !== undefined && value !== '');
    const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return `/api/query/${type}${given.length > 0 ? `?${words}` : ''}`;
}

// Set by session.ts; sent with every request, so that no other site can act in a person's name.
let csrf: string | undefined;
export function setCsrf(token: string | undefined): void {
    csrf = token;
}

export const { command, query } = makeApi({
    fetch: (path, init) => fetch(path, init),
    clock: browserClock,
    random: Math.random,
    uuid: () => crypto.randomUUID(),
    language: () => locale.peek(),
    csrf: () => csrf,
    onOnline: (act) => {
        addEventListener('online', act);
        return () => removeEventListener('online', act);
    },
});
