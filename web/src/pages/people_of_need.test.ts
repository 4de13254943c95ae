import { expect, it } from 'vitest';
import type { AssignmentRow, AssignmentState } from '../protocol';
import { byUrgency } from './people_of_need';

const row = (id: number, state: AssignmentState): AssignmentRow => ({
    id,
    role: 1,
    resident: id,
    state,
    display_name: 'めじろ',
    reached_by: 'here',
    at: 0,
    version: 1,
});

it('puts offers that wait first and what is over last, otherwise as they came', () => {
    const rows = [
        row(1, 'declined'),
        row(2, 'invited'),
        row(3, 'confirmed'),
        row(4, 'applied'),
        row(5, 'dropped'),
    ];
    expect(byUrgency(rows).map(({ id }) => id)).toEqual([4, 3, 2, 1, 5]);
});
