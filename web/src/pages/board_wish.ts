// What part of the board somebody wants to see, as an address and as a question. Pure.
import { day, startOfDay } from '../i18n/japan';
import type { GetBoard, Instant } from '../protocol';

export const boardTimes = ['days3', 'week', 'month'] as const;
export type BoardTime = (typeof boardTimes)[number];

const spans: Readonly<Record<BoardTime, number>> = { days3: 3, week: 7, month: 31 };

export interface BoardWish {
    readonly role?: number | undefined;
    readonly area?: number | undefined;
    readonly when?: BoardTime | undefined;
    readonly skill?: string | undefined;
    readonly group?: number | undefined;
    readonly text?: string | undefined;
}

export function wishOf(query: Readonly<Record<string, string>>): BoardWish {
    return {
        role: Number(query['role']) || undefined,
        area: Number(query['area']) || undefined,
        when: boardTimes.find((each) => each === query['when']),
        skill: query['skill'] || undefined,
        group: Number(query['group']) || undefined,
        text: query['text'] || undefined,
    };
}

export function addressOf(center: number, wish: BoardWish): string {
    const given = Object.entries(wish).filter(([, value]) => value !== undefined);
    const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return `/board/${center}${given.length > 0 ? `?${words}` : ''}`;
}

// Whole days, so that the question stays the same until midnight.
export function questionOf(center: number, wish: BoardWish, now: Instant): GetBoard {
    const { area, skill, group, text } = wish;
    const to = wish.when && startOfDay(now) + spans[wish.when] * day;
    return { type: 'get_board', center, area, group, to, skill, text };
}
