// The counters on top of the board, kept true by what comes live. Pure.
//
// The answer counts every role of the center; of the rows on the screen we also know what has become of them since.
import type { BoardCounts, BoardRow, RoleWork } from '../protocol';

type Counted = Pick<BoardRow, 'urgent'> & { readonly work: RoleWork };

const nothing: BoardCounts = { urgent: 0, not_asked: 0, waiting: 0, to_call: 0, filled: 0 };

// As the server counts: what has its minimum is filled; the rest waits for somebody or nobody was asked yet.
export function countsOf({ urgent, work }: Counted): BoardCounts {
    if (work.closed) return nothing;
    const { to_call } = work;
    if (work.confirmed >= work.heads_min) return { ...nothing, to_call, filled: 1 };
    const somebody = work.applied + work.invited > 0;
    return {
        urgent: urgent ? 1 : 0,
        not_asked: somebody ? 0 : 1,
        waiting: somebody ? 1 : 0,
        to_call,
        filled: 0,
    };
}

export function liveCounts(
    read: BoardCounts,
    rows: readonly BoardRow[],
    workOf: (row: BoardRow) => RoleWork,
): BoardCounts {
    return rows.reduce((sum, row) => {
        const before = countsOf(row);
        const now = countsOf({ urgent: row.urgent, work: workOf(row) });
        return {
            urgent: sum.urgent + now.urgent - before.urgent,
            not_asked: sum.not_asked + now.not_asked - before.not_asked,
            waiting: sum.waiting + now.waiting - before.waiting,
            to_call: sum.to_call + now.to_call - before.to_call,
            filled: sum.filled + now.filled - before.filled,
        };
    }, read);
}
