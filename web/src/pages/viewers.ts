// Who else of the staff has a need of the board on the screen now. Pure.
//
// Every source (a thread of a node) says what it sees under a key of its own; together they are the whole.
import type { Colleague, Id } from '../protocol';
import type { Stream } from '../state';

export interface Others {
    readonly names: readonly string[];
    readonly more: number; // without a name here, or beyond what is shown
}

const shown = 3;

export function othersAt(
    need: Id,
    entries: Stream['entries'],
    colleagues: readonly Colleague[],
    me: Id | undefined,
): Others {
    const accounts = new Set(
        Object.values(entries).flatMap(({ state }) =>
            state.kind === 'viewers'
                ? state.needs.filter((each) => each.need === need).flatMap((each) => each.accounts)
                : [],
        ),
    );
    if (me !== undefined) accounts.delete(me);
    const names = colleagues.filter(({ account }) => accounts.has(account)).map((one) => one.display_name);
    return { names: names.slice(0, shown), more: accounts.size - Math.min(names.length, shown) };
}
