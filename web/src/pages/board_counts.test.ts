import { describe, expect, it } from 'vitest';
import type { BoardRow, RoleWork } from '../protocol';
import { countsOf, liveCounts } from './board_counts';

const work: RoleWork = {
    kind: 'role_work',
    need: 1,
    role: 1,
    confirmed: 0,
    heads_min: 2,
    heads_max: 3,
    closed: false,
    applied: 0,
    invited: 0,
    to_call: 0,
};
const row = (part: Partial<RoleWork>, urgent = false): BoardRow => ({
    work: { ...work, ...part },
    version: 1,
    need_title: { ja: '' },
    role_title: { ja: '' },
    need_kind: 'shift',
    group: 1,
    group_name: { ja: '' },
    place_name: '',
    urgent,
    overdue: false,
});

describe('the counters of the board', () => {
    it('count a role once among those that need somebody', () => {
        expect(countsOf(row({}))).toMatchObject({ not_asked: 1, waiting: 0, filled: 0 });
        expect(countsOf(row({ invited: 1, to_call: 1 }, true))).toEqual({
            urgent: 1,
            not_asked: 0,
            waiting: 1,
            to_call: 1,
            filled: 0,
        });
        expect(countsOf(row({ confirmed: 2 }, true))).toMatchObject({ urgent: 0, filled: 1 });
        expect(countsOf(row({ closed: true }, true))).toMatchObject({ urgent: 0, not_asked: 0 });
    });
    it('follow what comes live and keep what is not on the screen', () => {
        const read = { urgent: 5, not_asked: 10, waiting: 4, to_call: 2, filled: 30 };
        const rows = [row({}, true), row({ invited: 1, to_call: 1 })];
        expect(liveCounts(read, rows, ({ work: same }) => same)).toEqual(read);
        expect(
            liveCounts(read, rows, ({ work: old }) => ({ ...old, confirmed: 2, invited: 0, to_call: 0 })),
        ).toEqual({
            urgent: 4,
            not_asked: 9,
            waiting: 3,
            to_call: 1,
            filled: 32,
        });
    });
});
