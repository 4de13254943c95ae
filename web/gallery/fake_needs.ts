// Made-up needs: open, urgent, at any time, filled; and reasons for and against.
import type { NeedCard, Reason, RoleView } from '../src/protocol';
import { group } from './fake_city';
import { hour, midnight } from './fake_time';

interface Heads {
    readonly confirmed: number;
    readonly min: number;
    readonly max: number;
}

export function role(
    now: number,
    id: number,
    { confirmed, min, max }: Heads,
    more: Partial<RoleView> = {},
): RoleView {
    const starts_at = midnight(now, 1) + 7.5 * hour;
    return {
        id,
        title: { ja: '係', easy: '{係|かかり}', en: 'helper' },
        starts_at,
        ends_at: starts_at + 2.5 * hour,
        skills: [],
        first_timer_seats: 0,
        deciding: 'at_once',
        open: {
            kind: 'role_open',
            need: id,
            role: id,
            confirmed,
            heads_min: min,
            heads_max: max,
            closed: false,
        },
        version: 1,
        urgent: false,
        reasons: [],
        ...more,
    };
}

export const reasons: Reason[] = [
    { term: 'skill', fit: 'good', words: { skill: 'S11' } },
    { term: 'time', fit: 'good', words: { weekday: '7', block: 'morning' } },
    { term: 'distance', fit: 'good', words: { minutes: '12' } },
    { term: 'time_unknown', fit: 'unknown', words: {} },
    { term: 'reach', fit: 'bad', words: {} },
];

function need(role: RoleView, more: Partial<NeedCard> & Pick<NeedCard, 'id' | 'title'>): NeedCard {
    return {
        need_kind: 'shift',
        category: 'festival',
        state: 'open',
        place_name: '河川敷グラウンド',
        first_timers: false,
        reward: 'none',
        insurance: 'organizer',
        group: 1,
        group_name: group,
        role,
        more_roles: 0,
        ...more,
    };
}

export function needs(now: number): NeedCard[] {
    return [
        need(role(now, 1, { confirmed: 4, min: 6, max: 6 }, { reasons: reasons.slice(1, 3) }), {
            id: 1,
            title: {
                ja: '交通の案内（どんどや）',
                easy: '{車|くるま}や {人|ひと}の {案内|あんない}',
                en: 'Showing people the way',
            },
            first_timers: true,
        }),
        need(role(now, 2, { confirmed: 1, min: 2, max: 3 }, { urgent: true }), {
            id: 2,
            title: { ja: 'どんどやの火の番', easy: '{火|ひ}を {見|み}る {人|ひと}', en: 'Watching the fire' },
            more_roles: 2,
        }),
        need(
            { ...role(now, 3, { confirmed: 0, min: 1, max: 1 }), starts_at: undefined, ends_at: undefined },
            {
                id: 3,
                title: {
                    ja: '会計を見てほしい',
                    easy: '{会計|かいけい}を {見|み}て ほしい',
                    en: 'Look over our accounts',
                },
                need_kind: 'anytime',
                category: 'town',
                insurance: undefined,
                reward: 'travel',
            },
        ),
        need(role(now, 4, { confirmed: 2, min: 1, max: 2 }), {
            id: 4,
            title: {
                ja: '地域カフェの受付',
                easy: '{地域|ちいき}カフェの {受付|うけつけ}',
                en: 'Reception at the café',
            },
            category: 'elderly',
        }),
    ];
}
