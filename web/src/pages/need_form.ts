// The form of help that is wanted: the whole, and its roles. Pure.
import { day as aDay, fromDate } from '../i18n/japan';
import type { Three } from '../i18n/text';
import type {
    Deciding,
    EventCard,
    Instant,
    Insurance,
    Level,
    NeedKind,
    PostNeed,
    Reward,
    Risk,
    RoleDraft,
} from '../protocol';
import {
    dateOf,
    instantOf,
    nightAfter,
    noDate,
    typedDateOf,
    typedTimeOf,
    type TypedDate,
} from '../typed_date';
import {
    common,
    contactOf,
    count,
    filled,
    hoursWrong,
    instantOfMoment,
    isEmptyMoment,
    isNoCount,
    noMoment,
    told,
    words3,
    type Common,
    type Errors,
    type TypedMoment,
} from './post_form';
import { wrong } from './post_wrong.text';

export interface RoleForm {
    readonly title: string;
    readonly from: string; // '' as the whole
    readonly to: string;
    readonly meeting: string;
    readonly min: string;
    readonly max: string;
    readonly skill: string;
    readonly level: Level;
    readonly certificate: string;
    readonly minAge: string;
    readonly maxAge: string;
    readonly language: string;
    readonly firstSeats: string;
    readonly deciding: Deciding;
    readonly decideBy: TypedMoment;
}

export interface NeedForm extends Common {
    readonly kind: NeedKind;
    readonly event: number | undefined;
    readonly day: TypedDate;
    readonly from: string;
    readonly to: string;
    readonly roles: readonly RoleForm[];
    readonly firstTimers: boolean;
    readonly withChildren: boolean;
    readonly insurance: Insurance | '';
    readonly reward: Reward | '';
    readonly risks: readonly Risk[];
    readonly beside: string;
    readonly breaks: string;
    readonly dayContact: string;
    readonly dayPhone: string;
}

export const emptyRole: RoleForm = {
    title: '',
    from: '',
    to: '',
    meeting: '',
    min: '1',
    max: '1',
    skill: '',
    level: 'done',
    certificate: '',
    minAge: '',
    maxAge: '',
    language: '',
    firstSeats: '',
    deciding: 'at_once',
    decideBy: noMoment,
};

export const emptyNeed: NeedForm = {
    ...common,
    kind: 'shift',
    event: undefined,
    day: noDate,
    from: '',
    to: '',
    roles: [emptyRole],
    firstTimers: true,
    withChildren: false,
    insurance: '',
    reward: '',
    risks: [],
    beside: '',
    breaks: '',
    dayContact: '',
    dayPhone: '',
};

const typedOn = ({ day: { year, month, day }, from, to }: NeedForm): string =>
    [year, month, day, from, to].join('');

// Help for an event is mostly wanted when and where the event is. What somebody has typed stays; what came from the
// event that was chosen before goes.
export function withEvent(form: NeedForm, card: EventCard | undefined, before?: EventCard): NeedForm {
    const old = before ? withEvent(emptyNeed, before) : emptyNeed;
    const { undecided, starts_at, ends_at } = card?.occurrence ?? { undecided: 'day' };
    return {
        ...form,
        event: card?.id,
        ...(typedOn(form) === typedOn(old) && {
            day: undecided === 'day' ? noDate : typedDateOf(starts_at ?? 0),
            from: undecided ? '' : typedTimeOf(starts_at ?? 0),
            to: undecided ? '' : typedTimeOf(ends_at ?? 0),
        }),
        ...(form.placeKind === 'other' && form.place === old.place && { place: card?.place_name ?? '' }),
    };
}

export function timeErrors(form: NeedForm, now: Instant): Errors {
    const end = instantOf(form.day, form.to, nightAfter);
    const hours = hoursWrong(form);
    return filled([
        ['day', dateOf(form.day) === undefined && wrong.day],
        ['day', end !== undefined && end <= now && wrong.past],
        ['from', hours.from],
        ['to', hours.to],
    ]);
}

// A shift has hours, a task or an office a last day; help at any time has neither.
export function whenErrors(form: NeedForm, now: Instant): Errors {
    if (form.kind === 'anytime') return {};
    const found = timeErrors(form, now);
    if (form.kind === 'shift') return found;
    return found['day'] ? { day: found['day'] } : {};
}

// Whoever offers wants to know before the help begins.
const decidedWrong = (by: Instant | undefined, starts: Instant | undefined): Three | false =>
    by === undefined ? wrong.moment : starts !== undefined && by > starts && wrong.decideLate;

function dueEnd({ kind, day }: NeedForm): Instant | undefined {
    const due = kind === 'anytime' ? undefined : dateOf(day);
    return due === undefined ? undefined : fromDate(due) + aDay;
}

export function roleErrors(form: NeedForm): Errors {
    return filled(
        form.roles.flatMap((role, at) => {
            const [min, max] = [count(role.min), count(role.max)];
            const heads = min !== undefined && max !== undefined && min >= 1 && max >= min;
            const [from, to] = [role.from || form.from, role.to || form.to];
            const own = form.kind === 'shift' && Boolean(role.from || role.to);
            const ends = instantOf(form.day, to, nightAfter) ?? 0;
            const starts = form.kind === 'shift' ? instantOf(form.day, from) : dueEnd(form);
            const by = instantOfMoment(role.decideBy);
            return [
                [`role${at}-title`, role.title.trim() === '' && wrong.title],
                [`role${at}-min`, !heads && wrong.heads],
                [`role${at}-from`, own && !(ends > (instantOf(form.day, from) ?? Infinity)) && wrong.to],
                [`role${at}-age`, isNoCount(role.minAge) && wrong.number],
                [
                    `role${at}-maxAge`,
                    (isNoCount(role.maxAge) || (count(role.maxAge) ?? 999) < (count(role.minAge) ?? 0)) &&
                        wrong.ages,
                ],
                [`role${at}-first`, isNoCount(role.firstSeats) && wrong.number],
                [`role${at}-by`, role.deciding === 'by_organizer' && decidedWrong(by, starts)],
            ] as const;
        }),
    );
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
            ...(form.risks.length > 0 && { risks: [...form.risks] }),
            ...(form.beside.trim() && { beside: form.beside.trim() }),
            ...(form.breaks.trim() && { breaks: form.breaks.trim() }),
            ...(form.withChildren && { with_children: true }),
            ...(form.firstTimers && { first_timers: true }),
            ...(form.dayContact.trim() && { day_contact: contactOf(form.dayContact, form.dayPhone) }),
        },
        roles: form.roles.map((role) => roleOf(form, role)),
    };
}

function hoursOf(form: NeedForm, role: RoleForm): Pick<RoleDraft, 'starts_at' | 'ends_at'> {
    const starts_at = instantOf(form.day, role.from || form.from);
    const ends_at = instantOf(form.day, role.to || form.to, nightAfter);
    if (form.kind !== 'shift' || starts_at === undefined || ends_at === undefined) return {};
    return { starts_at, ends_at };
}

function roleOf(form: NeedForm, role: RoleForm): RoleDraft {
    const [youngest, oldest, first] = [count(role.minAge), count(role.maxAge), count(role.firstSeats)];
    const by = isEmptyMoment(role.decideBy) ? undefined : instantOfMoment(role.decideBy);
    return {
        title: words3(role.title),
        heads_min: count(role.min) ?? 1,
        heads_max: count(role.max) ?? 1,
        deciding: role.deciding,
        ...hoursOf(form, role),
        ...(role.meeting.trim() && { meeting: role.meeting.trim() }),
        ...(role.skill && { skills: [{ skill: role.skill, level: role.level }] }),
        ...(role.certificate && { certificate: role.certificate }),
        ...(youngest !== undefined && { min_age: youngest }),
        ...(oldest !== undefined && { max_age: oldest }),
        ...(role.language && { language: role.language }),
        ...(first !== undefined && { first_timer_seats: first }),
        ...(role.deciding === 'by_organizer' && by !== undefined && { decide_by: by }),
    };
}
