// What a group puts before everybody, told to the real server without a page.
const hour = 3_600_000;
const contact = { name: 'せわやく', phone: '0000-00-0000' };
export const guiding = { ja: '交通の案内', easy: '{道|みち}を {案内|あんない}する', en: 'Guiding traffic' };
const meeting = { ja: '秋の集まり', easy: '{秋|あき}の {集|あつ}まり', en: 'Autumn meeting' };

// The group that this organizer speaks for.
export async function groupOf(organizer) {
    const { grants } = await organizer.ask({ type: 'get_session' });
    return grants.find(({ scope }) => scope === 'group').id;
}

// A need with one role of two people, or of what `more` says; `whole` is said of the need itself.
export async function postNeed(organizer, starts_at, more = {}, whole = {}) {
    const role = {
        title: guiding,
        starts_at,
        ends_at: starts_at + hour,
        heads_min: 2,
        heads_max: 2,
        ...more,
    };
    const { need, roles } = await organizer.tell({
        type: 'post_need',
        group: await groupOf(organizer),
        need_kind: 'shift',
        fields: { title: guiding, category: 'festival', contact },
        roles: [role],
        ...whole,
    });
    return { need, role: roles[0] };
}

// An event of one date that people sign up for here; `more` is said of the event.
export async function publishEvent(organizer, starts_at, capacity, more = {}) {
    const fields = {
        title: meeting,
        category: 'town',
        audience: 'everyone',
        place: { name: 'しゅうかいじょ' },
        way: 'here',
        fee: 'free',
        contact,
        ...more,
    };
    const { event, version, occurrences } = await organizer.tell({
        type: 'create_event',
        group: await groupOf(organizer),
        fields,
        occurrences: [{ starts_at, ends_at: starts_at + hour, capacity }],
    });
    await organizer.tell({ type: 'publish_event', event });
    return { event, version, fields, occurrence: occurrences[0] };
}
