// A refusal as pages read it (RFC 9457): `detail` is the server's text, already in the reader's language,
// in easy Japanese with ruby in markup.
import { raw } from './i18n/text';
import { text } from './i18n/problems.text';
import type { ProblemCode } from './protocol';

export interface Problem {
    // offline: nothing came back; other: a code that this page does not know.
    readonly code: ProblemCode | 'offline' | 'other';
    readonly status: number;
    readonly detail: string;
    // RFC 6901 into what was sent: /fields/title/ja
    readonly pointers: readonly string[];
}

export type Outcome<Answer> =
    { readonly ok: true; readonly answer: Answer } | { readonly ok: false; readonly problem: Problem };

interface Sent {
    readonly code?: ProblemCode;
    readonly detail?: string;
    readonly errors?: readonly { readonly pointer: string }[];
}

// `body` is what an answer with a status of 400 or more carried; a proxy's page is no problem of ours.
export function problemOf(status: number, body: Sent | undefined): Problem {
    return {
        code: body?.code ?? 'other',
        status,
        detail: body?.detail ?? raw(text.cannotLoad),
        pointers: body?.errors?.map(({ pointer }) => pointer) ?? [],
    };
}

// Nothing came back. What was to be read is not there; what was to be done may have been done.
export function offline(what: 'unread' | 'lost'): Problem {
    return { code: 'offline', status: 0, detail: raw(text[what]), pointers: [] };
}
