// Nothing moves under a finger: a list that is read again keeps what is on the screen, in its order, with new
// content; what is new waits behind 「新しい募集が2件あります〔見る〕」.
import { useRef, useState } from 'preact/hooks';

export interface Calm<Item> {
    readonly shown: readonly Item[];
    readonly waiting: number;
}

// `before` are the ids on the screen, undefined before there were any.
export function calm<Item>(
    before: readonly number[] | undefined,
    now: readonly Item[],
    idOf: (item: Item) => number,
    kept: ReadonlyMap<number, Item>,
): Calm<Item> {
    if (before === undefined) return { shown: now, waiting: 0 };
    const fresh = new Map(now.map((item) => [idOf(item), item]));
    const shown = before.flatMap((id) => fresh.get(id) ?? kept.get(id) ?? []);
    return { shown, waiting: now.filter((item) => !before.includes(idOf(item))).length };
}

// `question` names what the list answers (useAnswer tells it): another question is another list, shown at once.
export function useCalmList<Item>(
    now: readonly Item[] | undefined,
    idOf: (item: Item) => number,
    question: string | undefined,
): Calm<Item> & { readonly showNew: () => void } {
    const screen = useRef<{ question: string | undefined; ids: readonly number[]; items: Map<number, Item> }>(
        undefined,
    );
    const [, draw] = useState(0);
    if (now === undefined) return { shown: [], waiting: 0, showNew: () => {} };

    const same = screen.current?.question === question ? screen.current : undefined;
    const list = calm(same?.ids, now, idOf, same?.items ?? new Map());
    screen.current = {
        question,
        ids: list.shown.map(idOf),
        items: new Map(list.shown.map((item) => [idOf(item), item])),
    };
    const showNew = (): void => {
        screen.current = undefined;
        draw((n) => n + 1);
    };
    return { ...list, showNew };
}
