import { expect, it } from 'vitest';
import { calm } from './calm_list';

interface Item {
    readonly id: number;
    readonly words: string;
}
const item = (id: number, words = ''): Item => ({ id, words });
const idOf = ({ id }: Item): number => id;
const none = new Map<number, Item>();

it('shows a first list as it is', () => {
    expect(calm(undefined, [item(2), item(1)], idOf, none)).toEqual({
        shown: [item(2), item(1)],
        waiting: 0,
    });
});
it('keeps order and place when the list is read again, with new content', () => {
    const now = [item(1, 'new'), item(2, 'new')];
    expect(calm([2, 1], now, idOf, none).shown).toEqual([item(2, 'new'), item(1, 'new')]);
});
it('lets new items wait', () => {
    expect(calm([1], [item(3), item(1), item(4)], idOf, none)).toEqual({ shown: [item(1)], waiting: 2 });
});
it('keeps an item that the list no longer names: it does not vanish while it is read', () => {
    expect(calm([1, 2], [item(2)], idOf, new Map([[1, item(1, 'old')]])).shown).toEqual([
        item(1, 'old'),
        item(2),
    ]);
});
