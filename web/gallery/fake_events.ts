// Made-up events: one of each status.
import type { EventCard, OccurrenceView } from '../src/protocol';
import { group } from './fake_city';
import { day, hour, midnight } from './fake_time';

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
            { ...date(7, 9, 14, 40, 3), opens_at: now + day },
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
