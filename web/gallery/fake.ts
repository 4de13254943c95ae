// Made-up answers of a server, for looking at components and for tests in a browser. No real person, place, number.
import type { EventList, MyPage, NeedList, Positions, SessionView } from '../src/protocol';
import { city, group } from './fake_city';
import { events } from './fake_events';
import { needs, reasons, role } from './fake_needs';
import { hour, midnight } from './fake_time';

export { city, events, needs, reasons };

export const epoch = 'e1';
const at = (streams: Positions['streams']): Positions => ({ epoch, streams });

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
