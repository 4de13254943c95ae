// Made-up answers for the pages behind the first one. No real person, place, number.
import { readFileSync } from 'node:fs';
import { fake } from './fake.mjs';
import { desk } from './pages_fake_desk.mjs';
import { imported } from './import_fake.mjs';

const now = Date.now();
const at = { epoch: fake.epoch, streams: {} };
const title = { ja: '受付', easy: '{受付|うけつけ}', en: 'Reception' };
const need = { ja: '地域カフェ', easy: '{地域|ちいき}カフェ', en: 'Community café' };
const group = { ja: 'ひがし協議会', easy: 'ひがし{協議会|きょうぎかい}', en: 'Higashi council' };
const contact = { name: '協議会事務局', phone: '0000-00-0000', hours: '9:00から17:00' };
const hour = 3_600_000;
const work = (role, confirmed) => ({
    kind: 'role_work',
    need: 1,
    role,
    confirmed,
    heads_min: 2,
    heads_max: 3,
    closed: false,
    applied: 1,
    invited: 2,
    to_call: 1,
});
const row = (role, confirmed, more = {}) => ({
    work: work(role, confirmed),
    version: 1,
    need_title: need,
    role_title: title,
    need_kind: 'shift',
    group: 1,
    group_name: group,
    area: 2,
    starts_at: now + 30 * hour,
    ends_at: now + 33 * hour,
    place_name: 'ひがし校区コミュニティセンター',
    urgent: false,
    overdue: false,
    ...more,
});
const person = (resident, more = {}) => ({
    resident,
    display_name: `めじろ${resident}`,
    reached_by: 'phone',
    reasons: fake.reasons,
    asked_days_ago: 21,
    helped_this_month: 1,
    ...more,
});
const assignment = (id, state, more = {}) => ({
    id,
    role: 1,
    resident: id,
    state,
    display_name: `つばき${id}`,
    reached_by: 'phone',
    at: now,
    version: 1,
    ...more,
});
const notice = (id, notice_kind, more = {}) => ({
    id,
    notice_kind,
    at: now - id * hour,
    read: id > 2,
    need: 1,
    title: need,
    role_title: title,
    group_name: group,
    place_name: 'ひがし校区',
    starts_at: now + 30 * hour,
    ...more,
});

const staff = {
    ...fake.resident,
    grants: [
        { role: 'organizer', scope: 'group', id: 1, name: 'ひがし協議会' },
        { role: 'coordinator', scope: 'center', id: 1 },
    ],
};

const full = (id) => {
    const date = fake.events(now)[0].occurrence;
    const later = (id - 100) * 24 * hour;
    return {
        ...date,
        id,
        starts_at: date.starts_at + later,
        ends_at: date.ends_at + later,
        seats: { ...date.seats, occurrence: id, taken: date.seats.capacity },
    };
};

const example = (name) =>
    JSON.parse(readFileSync(new URL(`../../protocol/examples/${name}.json`, import.meta.url), 'utf8'));

export const answers = {
    ...desk,
    get_my_data: () => example('MyData'),
    get_session: () => staff,
    list_facilities: () => ({ facilities: [{ id: 1, name: need, area: 2 }] }),
    list_groups: () => ({
        groups: [
            {
                id: 1,
                name: group,
                group_kind: 'district_council',
                category: 'town',
                area: 2,
                state: 'active',
            },
        ],
        total: 1,
    }),
    get_group: () => ({
        id: 1,
        name: group,
        group_kind: 'district_council',
        category: 'town',
        area: 2,
        state: 'active',
        purpose: '校区の行事と見守りをしています。',
        contact,
        life: {
            meets: '毎週火曜 10時から',
            place: '集会所',
            fee: '月500円',
            people: '15人ほど',
            visitors: true,
        },
        updated: now,
        checked: '2026-04-01',
        checked_by: '市民活動政策課',
        events: fake.events(now).slice(0, 2),
        needs: fake.needs(now).slice(0, 1),
        may_edit: true,
        at,
    }),
    get_facility: () => ({
        id: 1,
        name: need,
        kana: 'ちいきかふぇ',
        area: 2,
        phone: '0000-00-0000',
        address: '見本市ひがし1',
        hours: '9:00から21:00',
        closed: '12月29日から1月3日',
        access: ['step_free', 'parking'],
        rooms: [{ id: 1, name: title, capacity: 30, equipment: '机・いす' }],
        today: fake.events(now).slice(0, 1),
        needs: [],
        at,
    }),
    get_my_page: () => {
        const page = fake.myPage(now);
        const plan = { ...page.plans[0], contact };
        const sign_up = {
            id: 4,
            occurrence: 101,
            receipt: 'K7M2QX',
            adults: 1,
            children: 2,
            state: 'active',
        };
        return {
            ...page,
            next_question: 'times',
            waits: [{ event: 1, occurrence: 103, title: need, starts_at: now + 60 * hour }],
            plans: [
                { ...plan, event: 1, sign_up },
                { ...plan, need: 1, role_title: title, assignment: { id: 5, role: 51, state: 'confirmed' } },
            ],
        };
    },
    list_notices: () => ({
        notices: [
            notice(1, 'asked', { answer_by: now + 20 * hour }),
            notice(2, 'changed', { event: 1, field: 'starts_at', old: String(now), new: String(now + hour) }),
            notice(3, 'confirmed', { phone: '0000-00-0000' }),
            notice(4, 'answered', { new: 'めじろ12' }),
        ],
        unread: 2,
        at,
    }),
    get_profile: () => ({
        profile: { times: [{ weekday: 6, block: 'morning' }], skills: [{ skill: 'S11', level: 'alone' }] },
        resident: 7,
        display_name: 'めじろ12',
        consent_version: '1',
        certificates: [
            {
                certificate: 'C1',
                confirmed: '2026-04-01',
                confirmed_by: 'うぐいす',
                valid_until: '2028-03-31',
            },
        ],
    }),
    get_board: () => ({
        center: 1,
        rows: [row(1, 0, { urgent: true, overdue: true }), row(2, 1), row(3, 2)],
        total: 3,
        counts: { urgent: 1, not_asked: 18, waiting: 9, to_call: 4, filled: 41 },
        groups: [{ id: 1, name: group }],
        calls: [
            {
                assignment: 5,
                resident: 9,
                display_name: 'うぐいす3',
                kana: 'うぐいす さん',
                phone: '0000-00-0000',
                role: 1,
                role_title: title,
                need: 1,
                answer_by: now + 5 * hour,
            },
        ],
        at,
    }),
    people_for_role: () => ({
        role: fake.needs(now)[0].role,
        candidates: [
            person(12),
            person(13, { assignment: { id: 3, role: 1, state: 'invited' } }),
            person(14, { assignment: { id: 4, role: 1, state: 'applied' } }),
        ],
        eligible: 14,
        funnel: [
            { term: 'time', before: 41, after: 20 },
            { term: 'limit', before: 20, after: 14 },
        ],
    }),
    list_assignments: () => ({
        need: 1,
        assignments: [
            assignment(1, 'applied'),
            assignment(2, 'confirmed', {
                name: '見本 花',
                contact: '0000-00-0000',
                entered_by: '見本',
                channel: 'phone',
            }),
            assignment(3, 'invited', { answer_by: now + 5 * hour }),
        ],
        at,
    }),
    get_need: () => ({
        id: 1,
        state: 'open',
        need_kind: 'shift',
        fields: {
            title: need,
            category: 'town',
            contact,
            place: { facility: 1, way: '駅から歩いて5分' },
            beside: '慣れた世話役が2人います',
            breaks: '1時間ごとに10分',
        },
        place_name: 'ひがし校区',
        group: 1,
        group_name: group,
        roles: [
            fake.needs(now)[0].role,
            {
                ...fake.needs(now)[0].role,
                id: 51,
                mine: { id: 5, role: 51, state: 'confirmed' },
                reasons: [{ term: 'age', fit: 'unknown', words: { rule: '18+' } }],
            },
            {
                ...fake.needs(now)[0].role,
                id: 52,
                min_age: 18,
                language: 'en',
                reasons: [{ term: 'age', fit: 'unknown', words: { rule: '18+' } }],
            },
        ],
        may_edit: true,
        at,
    }),
    get_event: () => ({
        id: 1,
        version: 1,
        state: 'published',
        group: 1,
        group_name: group,
        fields: {
            title: need,
            category: 'town',
            audience: 'everyone',
            place: { facility: 1, way: '駅から歩いて5分' },
            children_alone: false,
            way: 'here',
            fee: 'free',
            contact,
        },
        place_name: 'ひがし校区',
        changes: [],
        occurrences: [
            fake.events(now)[0].occurrence,
            {
                ...fake.events(now)[0].occurrence,
                id: 102,
                doors_at: fake.events(now)[0].occurrence.starts_at - hour / 2,
                cancel_until: fake.events(now)[0].occurrence.starts_at - 10 * hour,
            },
            full(103),
            full(104),
        ],
        needs: fake.needs(now).slice(0, 1),
        waiting: [103],
        mine: [{ id: 4, occurrence: 102, receipt: 'K7M2QX', adults: 1, children: 2, state: 'active' }],
        may_edit: true,
        at,
    }),
    list_import_rows: () => imported(now),
    get_group_desk: () => ({
        group: 1,
        name: group,
        state: 'active',
        todos: [
            { todo: 'overdue', need: 1, role: 1, title, count: 1, by: now },
            { todo: 'short', need: 1, role: 1, title, count: 2, by: now + hour },
            { todo: 'tomorrow', event: 1, title: need, count: 12, by: now + 20 * hour },
        ],
        events: fake.events(now).slice(0, 2),
        drafts: fake.events(now).slice(2, 3),
        needs: fake.needs(now).slice(0, 2),
        work: [{ work: work(1, 1), version: 1 }],
        members_waiting: 2,
        at,
    }),
};
