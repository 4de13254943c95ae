// What a notice says, from its kind and facts, in the reader's language. Pure but for the language.
import { sayMoment } from '../i18n/date';
import { locale } from '../i18n/locale';
import { notice as words } from '../i18n/notice.text';
import { raw, type Three } from '../i18n/text';
import type { Instant, Notice, Text3 } from '../protocol';
import { changedName, changedValue } from './change_words';
import { text } from './notices.text';

export function noticeWords(notice: Notice, now: Instant): Three {
    const name = said(notice.title) ?? '';
    const role = said(notice.role_title) ?? (name || raw(text.thisHelp));
    const when = notice.starts_at === undefined ? '' : sayMoment(locale.value, notice.starts_at, now);
    const until = notice.answer_by === undefined ? '' : sayMoment(locale.value, notice.answer_by, now);
    switch (notice.notice_kind) {
        case 'asked':
            return words.asked(when || raw(text.soon), role, said(notice.group_name) ?? '', until);
        case 'confirmed':
            return words.confirmed(when || raw(text.soon), notice.place_name || raw(text.thisPlace));
        case 'not_chosen':
            return words.not_chosen;
        case 'cancelled':
            return words[notice.postponed ? 'postponed' : 'cancelled'](
                name || role,
                when,
                notice.reason ?? '',
            );
        case 'taken_down':
        case 'shown_again':
            return words[notice.notice_kind](notice.role === undefined ? name : role, when);
        case 'places_free':
            return words.places_free(name, when);
        case 'withdrawn_by_staff':
            return words.withdrawn_by_staff(notice.role === undefined ? name : role, when);
        case 'changed':
            return words.changed(
                raw(changedName(notice.field)),
                changedValue(notice.field, notice.old, now),
                changedValue(notice.field, notice.new, now),
            );
        case 'answered':
            return words.answered(notice.new ?? raw(text.somebody), role, answerName(notice.field));
        case 'to_decide':
        case 'dropped':
        case 'filled':
        case 'withdrawn':
        case 'expired':
            return words[notice.notice_kind](role);
        default:
            return text.unknown;
    }
}

export interface NoticeLink {
    readonly href: string;
    readonly words: Three;
}

// Where the answer, or the whole of it, is. Nothing is answered by a link.
export function noticeLink({ notice_kind, event, need }: Notice): NoticeLink {
    if (notice_kind === 'asked') return { href: '/my', words: text.answer };
    if (notice_kind === 'taken_down') return { href: '/my', words: text.toMy }; // its page is not there
    if (need !== undefined) return { href: `/n/${need}`, words: text.toNeed };
    if (event !== undefined) return { href: `/e/${event}`, words: text.toEvent };
    return { href: '/my', words: text.toMy };
}

const said = (of: Text3 | undefined): string | undefined => of && (of[locale.value] || of.ja);

const answers: Readonly<Record<string, Three>> = text.answered;

// Notices of earlier programs hold the state instead of the answer; they say only that there was one.
const answerName = (field: string | undefined): string => {
    const name = answers[field ?? ''];
    return name ? raw(name) : '';
};
