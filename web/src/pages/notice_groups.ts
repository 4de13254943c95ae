// What one organizer changed in one go is one message, however many fields it was. Pure.
import type { Notice } from '../protocol';

const inOneGo = 5 * 60_000; // ms

const isOfOneGo = (one: Notice, next: Notice): boolean =>
    one.notice_kind === 'changed' &&
    next.notice_kind === 'changed' &&
    one.event === next.event &&
    one.need === next.need &&
    one.role === next.role &&
    one.read === next.read &&
    Math.abs(one.at - next.at) <= inOneGo;

// Neighbours in the list that belong together, in the order of the list.
export function groupsOf(notices: readonly Notice[]): readonly (readonly [Notice, ...Notice[]])[] {
    const groups: [Notice, ...Notice[]][] = [];
    for (const notice of notices) {
        const last = groups.at(-1);
        if (last && isOfOneGo(last.at(-1)!, notice)) last.push(notice);
        else groups.push([notice]);
    }
    return groups;
}
