// What one search asks of four lists, and what to try where it finds nothing. Pure.
import type { Category, ListFacilities } from '../protocol';
import { common, eventSwitches, needSwitches, on, type Find, type Switch } from './find';

const placeSwitches = ['step_free'] as const;

export const kinds = ['events', 'help', 'groups', 'places'] as const;
export type Kind = (typeof kinds)[number];

// In the order of the page; each is known to some of the lists.
export const searchSwitches = [
    'free_seats',
    'no_sign_up',
    'free_of_charge',
    'first_timers',
    'with_children',
    'step_free',
] as const satisfies readonly Switch[];

const switchesOf: Readonly<Record<Kind, readonly Switch[]>> = {
    events: eventSwitches,
    help: needSwitches,
    groups: [],
    places: placeSwitches,
};

// More than words and a place: then words are not needed.
export const asksSomething = (find: Find): boolean =>
    find.text !== '' || find.switches.length > 0 || hasDays(find) || find.category !== undefined;

export const hasDays = ({ when, day }: Find): boolean => when !== 'all' || day !== undefined;

// A list that cannot heed a condition is left out, rather than shown as if it did. Of the switches a list heeds those
// that it knows: 無料 and はじめてOK together are free events, and help for first-timers.
export function kindsOf(find: Find): readonly Kind[] {
    return kinds.filter((kind) => {
        if (hasDays(find) && kind !== 'events' && kind !== 'help') return false;
        if (find.category && kind === 'places') return false;
        return find.switches.length === 0 || find.switches.some((each) => switchesOf[kind].includes(each));
    });
}

export type Wider =
    | { readonly by: 'fewer_words' | 'switches' | 'days' | 'category' | 'area'; readonly find: Find }
    | { readonly by: 'topic'; readonly category: Category };

// Each gives up one thing. `topics`: how each category is called for this reader.
export function widerOf(find: Find, topics: ReadonlyMap<Category, string>): readonly Wider[] {
    const wider: Wider[] = [];
    const shorter = shorterText(find.text);
    if (find.switches.length > 0) wider.push({ by: 'switches', find: { ...find, switches: [] } });
    if (hasDays(find)) wider.push({ by: 'days', find: { ...find, when: 'all', day: undefined } });
    if (find.category) wider.push({ by: 'category', find: { ...find, category: undefined } });
    if (find.area !== undefined) wider.push({ by: 'area', find: { ...find, area: undefined } });
    if (shorter) wider.push({ by: 'fewer_words', find: { ...find, text: shorter } });
    return [...wider, ...topicsLike(find.text, topics)];
}

// The first of several words, or the first two letters of a long one: most Japanese words have two.
export function shorterText(text: string): string | undefined {
    const [first = '', ...others] = text.split(/\s+/u).filter(Boolean);
    if (others.length > 0) return first;
    const letters = [...first];
    return letters.length > 2 ? letters.slice(0, 2).join('') : undefined;
}

function topicsLike(text: string, topics: ReadonlyMap<Category, string>): readonly Wider[] {
    const typed = text.trim().normalize('NFKC').toLowerCase();
    if (typed.length < 2) return [];
    return [...topics]
        .filter(([, words]) => words.toLowerCase().includes(typed))
        .map(([category]) => ({ by: 'topic', category }));
}

// All of them come at once; there are a few hundred at most.
export function placesWish(find: Find): ListFacilities {
    const { area, text } = common(find);
    return { type: 'list_facilities', area, text, ...on(find, placeSwitches) };
}
