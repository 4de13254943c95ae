// Made-up answers of a server, for looking at components and for tests in a browser. No real person, place, number.
// Only types are imported, so that a test can load this file by itself.
import type {
    CityView,
    EventCard,
    EventList,
    MyPage,
    NeedCard,
    NeedList,
    OccurrenceView,
    Positions,
    Reason,
    RoleView,
    SessionView,
} from '../src/protocol';

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

export const epoch = 'e1';
const at = (streams: Positions['streams']): Positions => ({ epoch, streams });

// 0:00 in Japan, `days` after the day of `now`.
const midnight = (now: number, days: number): number =>
    Math.floor((now + 9 * hour) / dayLength) * dayLength - 9 * hour + days * dayLength;

export const city: CityView = {
    code: '000000',
    name: { ja: '見本市', easy: '{見本市|みほんし}', en: 'Mihon City' },
    demo: true,
    words: {
        district_council: {
            ja: '地域協議会',
            easy: '{地域協議会|ちいききょうぎかい}',
            en: 'community council',
        },
    },
    explanations: {
        district_council: {
            ja: '校区ごとに住民がまちのことを話し合い、行う会です。',
            easy: '{地域|ちいき}の {人|ひと}が いっしょに する {会|かい}です。',
            en: 'Residents of a district who plan and act together.',
        },
    },
    areas: [
        { id: 1, name: { ja: '見本市', en: 'Mihon City' }, area_kind: 'city', parents: [] },
        {
            id: 2,
            name: { ja: 'ひがし校区', easy: 'ひがし{校区|こうく}', en: 'Higashi district' },
            area_kind: 'school_district',
            parents: [1],
        },
        {
            id: 3,
            name: { ja: 'にし校区', easy: 'にし{校区|こうく}', en: 'Nishi district' },
            area_kind: 'school_district',
            parents: [1],
        },
    ],
    centers: [
        {
            id: 1,
            name: {
                ja: '市民活動政策課',
                easy: '{市民活動政策課|しみんかつどうせいさくか}',
                en: 'Civic Activities Office',
            },
            phone: '0000-00-0000',
            hours: '月から金 9:00から17:00',
        },
    ],
    skills: { S11: { ja: '会計', easy: '{会計|かいけい}', en: 'accounting' } },
    certificates: {},
    consent_version: '1',
    consent: { ja: '見本の文です。' },
    try_out: [],
};

export const visitor: SessionView = { grants: [], unread: 0, shared_computer: false, at: at({}) };

export const resident: SessionView = {
    account: 7,
    resident: 7,
    display_name: 'めじろ12',
    grants: [],
    unread: 2,
    shared_computer: false,
    csrf: 'token',
    at: at({ 'user:7': 5 }),
};

interface Date {
    readonly id: number;
    readonly days: number;
    readonly from: number; // hours after midnight
    readonly hours: number;
    readonly capacity?: number;
    readonly taken?: number;
}

function occurrence(now: number, date: Date, more: Partial<OccurrenceView> = {}): OccurrenceView {
    const starts_at = midnight(now, date.days) + date.from * hour;
    const seats = {
        kind: 'seats' as const,
        event: date.id,
        occurrence: date.id + 100,
        taken: date.taken ?? 0,
        state: 'planned' as const,
        ...(date.capacity === undefined ? {} : { capacity: date.capacity }),
    };
    return {
        id: date.id + 100,
        starts_at,
        ends_at: starts_at + date.hours * hour,
        state: 'planned',
        seats,
        version: 1,
        ...more,
    };
}

const group = {
    ja: 'ひがし校区 地域協議会',
    easy: 'ひがし{校区|こうく} {地域協議会|ちいききょうぎかい}',
    en: 'Higashi community council',
};

function event(date: OccurrenceView, more: Partial<EventCard> & Pick<EventCard, 'id' | 'title'>): EventCard {
    return {
        category: 'town',
        audience: 'everyone',
        state: 'published',
        changed: false,
        fee: 'free',
        place_name: 'ひがし校区コミュニティセンター',
        way: 'here',
        group: 1,
        group_name: group,
        occurrence: date,
        more_dates: 0,
        ...more,
    };
}

// One of each status: many seats, few, full, just come, by telephone, cancelled, changed, not open yet.
export function events(now: number): EventCard[] {
    const date = (
        id: number,
        days: number,
        from: number,
        capacity?: number,
        taken?: number,
    ): OccurrenceView =>
        occurrence(now, {
            id,
            days,
            from,
            hours: 3,
            ...(capacity === undefined ? {} : { capacity }),
            ...(taken === undefined ? {} : { taken }),
        });
    return [
        event(date(1, 1, 8, 20, 6), {
            id: 1,
            title: {
                ja: 'どんどや',
                easy: 'どんどや〈{正月|しょうがつ}の {火|ひ}の {祭|まつ}り〉',
                en: 'Dondoya New Year bonfire',
            },
            category: 'festival',
            place_name: '河川敷グラウンド',
            weather: 'rain_moves',
            rain_date: new Date(midnight(now, 8) + 9 * hour).toISOString().slice(0, 10),
        }),
        event(date(2, 1, 10, 10, 8), {
            id: 2,
            title: { ja: 'スマホ相談会', easy: 'スマホの {相談会|そうだんかい}', en: 'Help with your phone' },
            category: 'digital',
            audience: 'elderly',
            weather: 'indoors',
        }),
        event(date(3, 2, 13, 12, 12), {
            id: 3,
            title: {
                ja: '夕涼みお話し会',
                easy: '{夕涼|ゆうすず}み お{話|はなし}の {会|かい}',
                en: 'Evening story time',
            },
            category: 'children',
            audience: 'parents',
        }),
        event(date(4, 3, 9.5), {
            id: 4,
            title: { ja: '子育てサークル「ひだまり」毎週水曜日のあつまり（0歳から3歳まで）' },
            category: 'children',
            audience: 'parents',
            way: 'not_needed',
            more_dates: 6,
        }),
        event(date(5, 4, 10, 30, 4), {
            id: 5,
            title: { ja: '自主防災訓練', easy: '{防災|ぼうさい}の {練習|れんしゅう}', en: 'Disaster drill' },
            category: 'safety',
            way: 'phone',
            phone: '0000-00-0000',
            fee: 'paid',
            fee_yen: 1500,
        }),
        event(date(6, 5, 8, 40, 3), {
            id: 6,
            title: { ja: '川の清掃', easy: '{川|かわ}の そうじ', en: 'River clean-up' },
            category: 'cleaning',
            state: 'cancelled',
        }),
        event(
            { ...date(7, 9, 14, 40, 3), opens_at: now + dayLength },
            {
                id: 7,
                title: {
                    ja: '将来の地域ビジョン発表',
                    easy: 'これからの {地域|ちいき}の {話|はなし}',
                    en: 'The future of our district',
                },
                changed: true,
            },
        ),
    ];
}

interface Heads {
    readonly confirmed: number;
    readonly min: number;
    readonly max: number;
}

function role(
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

export const eventList = (now: number): EventList => ({
    events: events(now).slice(0, 6),
    total: 42,
    at: at({ 'list:public': 0 }),
});

export const needList = (now: number): NeedList => ({
    needs: needs(now),
    total: 18,
    nearby: false,
    at: at({ 'list:public': 0 }),
});

export const myPage = (now: number): MyPage => ({
    asked: [
        {
            assignment: 77,
            role: role(
                now,
                9,
                { confirmed: 0, min: 1, max: 1 },
                { title: { ja: '受付', easy: '{受付|うけつけ}', en: 'Reception' } },
            ),
            need: 9,
            need_title: { ja: '地域カフェ', easy: '{地域|ちいき}カフェ', en: 'Community café' },
            group_name: group,
            place_name: 'ひがし校区コミュニティセンター',
            reasons,
            contact: { name: '協議会事務局', phone: '0000-00-0000' },
        },
    ],
    plans: [
        {
            starts_at: midnight(now, 2) + 10 * hour,
            ends_at: midnight(now, 2) + 12 * hour,
            title: { ja: 'スマホ相談会', easy: 'スマホの {相談会|そうだんかい}', en: 'Help with your phone' },
            place_name: 'ひがし校区コミュニティセンター',
            contact: { name: '協議会事務局' },
            cancelled: false,
        },
    ],
    past: [],
    at: at({ 'user:7': 5 }),
});
