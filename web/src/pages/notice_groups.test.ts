import { expect, it } from 'vitest';
import type { Notice } from '../protocol';
import { groupsOf } from './notice_groups';

const at = 1_000_000_000;
const notice = (id: number, more: Partial<Notice> = {}): Notice => ({
    id,
    notice_kind: 'changed',
    event: 4,
    at,
    read: false,
    ...more,
});
const ids = (notices: readonly Notice[]): number[][] =>
    groupsOf(notices).map((group) => group.map(({ id }) => id));

it('what was changed in one go is one message', () => {
    expect(ids([notice(3), notice(2, { at: at - 1_000 }), notice(1, { at: at - 2_000 })])).toEqual([
        [3, 2, 1],
    ]);
});

it('each follows the one before it, as the bell counts them', () => {
    const minutes = (n: number): number => at - n * 60_000;
    expect(ids([notice(3), notice(2, { at: minutes(4) }), notice(1, { at: minutes(8) })])).toEqual([
        [3, 2, 1],
    ]);
});

it('another event, another time, another kind or what was read stays apart', () => {
    expect(ids([notice(2), notice(1, { event: 5 })])).toEqual([[2], [1]]);
    expect(ids([notice(2), notice(1, { at: at - 3_600_000 })])).toEqual([[2], [1]]);
    expect(ids([notice(3), notice(2, { notice_kind: 'cancelled' }), notice(1)])).toEqual([[3], [2], [1]]);
    expect(ids([notice(2), notice(1, { read: true })])).toEqual([[2], [1]]);
    expect(ids([notice(2, { notice_kind: 'cancelled' }), notice(1, { notice_kind: 'cancelled' })])).toEqual([
        [2],
        [1],
    ]);
});
