// A role that is already there, as its organizer types it anew: heads, hours, where to meet. Pure.
import { day, fromDate, minute, startOfDay } from '../i18n/japan';
import type { Three } from '../i18n/text';
import type { ChangeRole, Instant, RoleView } from '../protocol';
import {
    dateOf,
    instantOf,
    nightAfter,
    noDate,
    typedDateOf,
    typedTimeOf,
    type TypedDate,
} from '../typed_date';
import { count } from './post_form';
import { wrong } from './post_wrong.text';

export interface RoleChange {
    readonly min: string;
    readonly max: string;
    readonly day: TypedDate;
    readonly from: string;
    readonly to: string;
    readonly meeting: string;
}

interface Hours {
    readonly from: Instant;
    readonly to: Instant;
}

const two = (n: number): string => String(n).padStart(2, '0');

// The hours of one day and the night after it; what lasts longer is not changed here.
export function hoursOf({ starts_at: from, ends_at: to }: RoleView): Hours | undefined {
    if (from === undefined || to === undefined) return undefined;
    return to - startOfDay(from) <= nightAfter * minute ? { from, to } : undefined;
}

function endTime({ from, to }: Hours): string {
    const minutes = (to - startOfDay(from)) / minute;
    return minutes < day / minute ? typedTimeOf(to) : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
}

export function roleChangeOf(role: RoleView): RoleChange {
    const hours = hoursOf(role);
    return {
        min: String(role.open.heads_min),
        max: String(role.open.heads_max),
        day: hours ? typedDateOf(hours.from) : noDate,
        from: hours ? typedTimeOf(hours.from) : '',
        to: hours ? endTime(hours) : '',
        meeting: role.meeting ?? '',
    };
}

function typedHours(form: RoleChange): Partial<Hours> {
    const from = instantOf(form.day, form.from);
    const to = instantOf(form.day, form.to, nightAfter);
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

export type RoleErrors = Partial<Record<'min' | 'day' | 'from' | 'to', Three>>;

// Hours that were left as they are may have begun.
export function roleErrors(role: RoleView, form: RoleChange, now: Instant): RoleErrors {
    const [min, max] = [count(form.min), count(form.max)];
    const heads = min !== undefined && max !== undefined && min >= 1 && max >= min;
    const errors: RoleErrors = heads ? {} : { min: wrong.heads };
    const before = hoursOf(role);
    if (!before) return errors;
    const date = dateOf(form.day);
    if (date === undefined) return { ...errors, day: wrong.day };
    const { from, to } = typedHours(form);
    if (from === undefined) return { ...errors, from: wrong.from };
    if (from !== before.from && from <= now)
        return { ...errors, ...(fromDate(date) + day <= now ? { day: wrong.past } : { from: wrong.past }) };
    return to === undefined || to <= from || to <= now ? { ...errors, to: wrong.to } : errors;
}

// What was not touched is not sent, so that nobody is told of it.
export function changeOfRole(role: RoleView, form: RoleChange): ChangeRole {
    const before = hoursOf(role);
    const { from, to } = before ? typedHours(form) : {};
    const meeting = form.meeting.trim();
    return {
        type: 'change_role',
        role: role.id,
        heads_min: count(form.min) ?? 1,
        heads_max: count(form.max) ?? 1,
        ...(from !== undefined && from !== before?.from && { starts_at: from }),
        ...(to !== undefined && to !== before?.to && { ends_at: to }),
        ...(meeting !== (role.meeting ?? '') && { meeting }),
    };
}
