// What somebody looks for, as the address says it: /events?area=2&when=weekend&free_seats=1. Pure.
//
// The address comes first, so that a list can be sent to somebody; what it leaves open is what the reader chose before
// (prefs). `area=all` and `category=all` say: not what I chose before, everything.
import { day, fromDate, inJapan, nextWeekend, startOfDay } from '../i18n/japan';
import { Category, type Instant, type ListEvents, type ListGroups, type ListNeeds } from '../protocol';

export const spans = ['today', 'weekend', 'month', 'all'] as const;
export type Span = (typeof spans)[number];

export const eventSwitches = [
    'free_seats',
    'no_sign_up',
    'free_of_charge',
    'with_children',
    'step_free',
] as const;
export const needSwitches = ['first_timers'] as const;
export type Switch = (typeof eventSwitches)[number] | (typeof needSwitches)[number];

export interface Find {
    readonly area?: number | undefined;
    readonly category?: Category | undefined;
    readonly when: Span;
    readonly day?: string | undefined; // YYYY-MM-DD, instead of `when`
    readonly text: string;
    readonly switches: readonly Switch[];
    readonly page: number; // from 1
}

export type Query = Readonly<Record<string, string>>;

export const pageSize = 20;
const all = 'all';

export function findOf(query: Query, chosen: Pick<Find, 'area' | 'category' | 'when'>): Find {
    const given = query['day'] ?? '';
    const date = /^\d{4}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(fromDate(given)) ? given : undefined;
    return {
        area: query['area'] === undefined ? chosen.area : Number(query['area']) || undefined,
        category:
            query['category'] === undefined
                ? chosen.category
                : Category.find((each) => each === query['category']),
        when: spans.find((each) => each === query['when']) ?? chosen.when,
        day: date,
        text: (query['text'] ?? '').trim().slice(0, 80),
        switches: [...eventSwitches, ...needSwitches].filter((each) => query[each] === '1'),
        page: Math.max(1, Math.floor(Number(query['page'])) || 1),
    };
}

export function addressOf(path: string, find: Find): string {
    const words = new URLSearchParams({
        area: String(find.area ?? all),
        category: find.category ?? all,
        when: find.when,
    });
    if (find.day) words.set('day', find.day);
    if (find.text) words.set('text', find.text);
    find.switches.forEach((each) => words.set(each, '1'));
    if (find.page > 1) words.set('page', String(find.page));
    return `${path}?${words}`;
}

// Up to, but not with, `to`.
export function spanOf({ when, day: date }: Find, now: Instant): { from?: number; to?: number } {
    const today = startOfDay(now);
    if (date) return { from: fromDate(date), to: fromDate(date) + day };
    if (when === 'today') return { from: today, to: today + day };
    if (when === 'weekend') return nextWeekend(today);
    if (when === 'month') return { from: today, to: nextMonth(today) };
    return {};
}

function nextMonth(today: Instant): Instant {
    const { year, month } = inJapan(today);
    const [nextYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
    return fromDate(`${nextYear}-${String(next).padStart(2, '0')}-01`);
}

const paged = ({ page }: Find): { limit: number; offset?: number } =>
    page === 1 ? { limit: pageSize } : { limit: pageSize, offset: (page - 1) * pageSize };

export const on = (find: Find, some: readonly Switch[]): Partial<Record<Switch, true>> =>
    Object.fromEntries(find.switches.filter((each) => some.includes(each)).map((each) => [each, true]));

export const common = ({ area, category, text }: Find) => ({ area, category, text: text || undefined });

export function eventsWish(find: Find, now: Instant): ListEvents {
    const type = 'list_events';
    return { type, ...common(find), ...spanOf(find, now), ...on(find, eventSwitches), ...paged(find) };
}

export function needsWish(find: Find, now: Instant): ListNeeds {
    const type = 'list_needs';
    return { type, ...common(find), ...spanOf(find, now), ...on(find, needSwitches), ...paged(find) };
}

export function groupsWish(find: Find): ListGroups {
    return { type: 'list_groups', ...common(find), ...paged(find) };
}
