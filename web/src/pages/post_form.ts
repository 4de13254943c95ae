// What an organizer types for an event or a need, and what becomes of it. Pure.
//
// Forms are flat and made of what was typed, so that a draft keeps even what is wrong. Errors go by the id of the
// field; each step shows its own.
import type { Three } from '../i18n/text';
import type {
    Audience,
    Category,
    CreateEvent,
    Deciding,
    FeeKind,
    Instant,
    Insurance,
    NeedKind,
    PostNeed,
    Reward,
    RoleDraft,
    SignUpWay,
    Text3,
    Weather,
} from '../protocol';
import { dateOf, instantOf, noDate, type TypedDate } from '../typed_date';
import { wrong } from './post.text';

export interface Common {
    readonly title: string;
    readonly titleEasy: string;
    readonly titleEn: string;
    readonly summary: string;
    readonly category: Category;
    readonly day: TypedDate;
    readonly from: string;
    readonly to: string;
    readonly facility: number | undefined;
    readonly place: string;
    readonly meeting: string;
    readonly bring: string;
    readonly contact: string;
    readonly phone: string;
}

export interface EventForm extends Common {
    readonly audience: Audience;
    readonly way: SignUpWay;
    readonly capacity: string;
    readonly fee: FeeKind;
    readonly yen: string;
    readonly weather: Weather | '';
}

export interface RoleForm {
    readonly title: string;
    readonly from: string; // '' as the whole
    readonly to: string;
    readonly min: string;
    readonly max: string;
    readonly minAge: string;
    readonly deciding: Deciding;
}

export interface NeedForm extends Common {
    readonly kind: NeedKind;
    readonly event: number | undefined;
    readonly roles: readonly RoleForm[];
    readonly firstTimers: boolean;
    readonly withChildren: boolean;
    readonly insurance: Insurance | '';
    readonly reward: Reward | '';
}

const common: Common = {
    title: '',
    titleEasy: '',
    titleEn: '',
    summary: '',
    category: 'town',
    day: noDate,
    from: '',
    to: '',
    facility: undefined,
    place: '',
    meeting: '',
    bring: '',
    contact: '',
    phone: '',
};

export const emptyRole: RoleForm = {
    title: '',
    from: '',
    to: '',
    min: '1',
    max: '1',
    minAge: '',
    deciding: 'at_once',
};

export const emptyEvent: EventForm = {
    ...common,
    audience: 'everyone',
    way: 'here',
    capacity: '',
    fee: 'free',
    yen: '',
    weather: '',
};

export const emptyNeed: NeedForm = {
    ...common,
    kind: 'shift',
    event: undefined,
    roles: [emptyRole],
    firstTimers: true,
    withChildren: false,
    insurance: '',
    reward: '',
};

export type Errors = Readonly<Record<string, Three>>;

// Digits as people type them; undefined: no number at all, NaN: not one.
export function count(words: string): number | undefined {
    const digits = words.normalize('NFKC').trim();
    return digits === '' ? undefined : /^\d{1,6}$/.test(digits) ? Number(digits) : NaN;
}

const filled = (entries: readonly (readonly [string, Three | false])[]): Errors =>
    Object.fromEntries(entries.filter((entry): entry is [string, Three] => entry[1] !== false));

export function titleErrors({ title }: Common): Errors {
    return filled([['title', title.trim() === '' && wrong.title]]);
}

export function timeErrors(form: Common, now: Instant): Errors {
    const start = instantOf(form.day, form.from);
    const end = instantOf(form.day, form.to);
    const day = dateOf(form.day);
    return filled([
        ['day', day === undefined && wrong.day],
        ['day', day !== undefined && end !== undefined && end <= now && wrong.past],
        ['from', day !== undefined && start === undefined && wrong.from],
        ['to', day !== undefined && (end === undefined || (start !== undefined && end <= start)) && wrong.to],
    ]);
}

export function placeErrors({ facility, place }: Common): Errors {
    return filled([['place', facility === undefined && place.trim() === '' && wrong.place]]);
}

export function contactErrors({ contact }: Common): Errors {
    return filled([['contact', contact.trim() === '' && wrong.contact]]);
}

export function signUpErrors(form: EventForm): Errors {
    return filled([
        ['capacity', isNoCount(form.capacity) && wrong.number],
        ['yen', form.fee === 'paid' && isNoCount(form.yen) && wrong.number],
    ]);
}

const isNoCount = (words: string): boolean => count(words) !== undefined && !(count(words)! >= 1);

export function roleErrors(form: NeedForm): Errors {
    return filled(
        form.roles.flatMap((role, at) => {
            const [min, max] = [count(role.min), count(role.max)];
            const heads = min !== undefined && max !== undefined && min >= 1 && max >= min;
            return [
                [`role${at}-title`, role.title.trim() === '' && wrong.title],
                [`role${at}-min`, !heads && wrong.heads],
                [`role${at}-age`, isNoCount(role.minAge) && wrong.number],
            ] as const;
        }),
    );
}

function title3({ title, titleEasy, titleEn }: Common): Text3 {
    return {
        ja: title.trim(),
        ...(titleEasy.trim() && { easy: titleEasy.trim() }),
        ...(titleEn.trim() && { en: titleEn.trim() }),
    };
}

function told(form: Common) {
    const { summary, bring, contact, phone, facility, place, meeting } = form;
    return {
        title: title3(form),
        category: form.category,
        ...(summary.trim() && { summary: { ja: summary.trim() } }),
        ...(bring.trim() && { bring: { ja: bring.trim() } }),
        place: {
            ...(facility === undefined ? place.trim() && { name: place.trim() } : { facility }),
            ...(meeting.trim() && { meeting: meeting.trim() }),
        },
        contact: { name: contact.trim(), ...(phone.trim() && { phone: phone.trim() }) },
    };
}

export function eventOf(group: number, form: EventForm): CreateEvent {
    const capacity = form.way === 'here' ? count(form.capacity) : undefined;
    const yen = form.fee === 'paid' ? count(form.yen) : undefined;
    return {
        type: 'create_event',
        group,
        fields: {
            ...told(form),
            audience: form.audience,
            way: form.way,
            fee: form.fee,
            ...(yen !== undefined && { fee_yen: yen }),
            ...(form.weather && { weather: form.weather }),
        },
        occurrences: [
            {
                starts_at: instantOf(form.day, form.from) ?? 0,
                ends_at: instantOf(form.day, form.to) ?? 0,
                ...(capacity !== undefined && { capacity, unit: 'people' as const }),
            },
        ],
    };
}

export function needOf(group: number, form: NeedForm): PostNeed {
    const due = dateOf(form.day);
    const hasDue = form.kind === 'deadline' || form.kind === 'office';
    return {
        type: 'post_need',
        group,
        ...(form.event !== undefined && { event: form.event }),
        need_kind: form.kind,
        fields: {
            ...told(form),
            ...(hasDue && due !== undefined && { due }),
            ...(form.insurance && { insurance: form.insurance }),
            ...(form.reward && { reward: form.reward }),
            ...(form.withChildren && { with_children: true }),
            ...(form.firstTimers && { first_timers: true }),
        },
        roles: form.roles.map((role) => roleOf(form, role)),
    };
}

function roleOf(form: NeedForm, role: RoleForm): RoleDraft {
    const starts_at = instantOf(form.day, role.from || form.from);
    const ends_at = instantOf(form.day, role.to || form.to);
    const age = count(role.minAge);
    return {
        title: { ja: role.title.trim() },
        heads_min: count(role.min) ?? 1,
        heads_max: count(role.max) ?? 1,
        deciding: role.deciding,
        ...(form.kind === 'shift' &&
            starts_at !== undefined &&
            ends_at !== undefined && { starts_at, ends_at }),
        ...(age !== undefined && { min_age: age }),
    };
}

// RFC 6901 of what was sent -> the field on the page.
export function fieldOf(pointer: string): string {
    const role = /^\/roles\/(\d+)\/(\w+)/.exec(pointer);
    if (role)
        return `role${role[1]}-${role[2] === 'title' ? 'title' : role[2] === 'min_age' ? 'age' : 'min'}`;
    const last = pointer.split('/').filter((part) => part !== 'ja');
    const name = last.at(-1) ?? '';
    if (pointer.includes('/contact/')) return name === 'phone' ? 'phone' : 'contact';
    if (pointer.includes('/place')) return 'place';
    const names: Readonly<Record<string, string>> = {
        starts_at: 'from',
        ends_at: 'to',
        fee_yen: 'yen',
        due: 'day',
    };
    return names[name] ?? name;
}
