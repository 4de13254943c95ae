// What was changed on an event, its old and its new value, in the reader's language.
import type { JSX } from 'preact';
import { now as serverNow } from '../clock';
import { fee, way, weather, yen } from '../i18n/codes.text';
import { sayDay, sayMoment } from '../i18n/date';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { ruby } from '../i18n/ruby';
import { raw, type Three } from '../i18n/text';
import { FeeKind, SignUpWay, Weather, type Instant, type Notice } from '../protocol';
import { text } from './notices.text';
import { keptPlace } from './where_to';

const fields: Readonly<Record<string, Three>> = text.changed;
export const changedName = (field: string | undefined): Three => fields[field ?? ''] ?? text.changed.other;

const coded: Readonly<Record<string, { readonly codes: readonly string[]; readonly words: object }>> = {
    fee: { codes: FeeKind, words: fee },
    weather: { codes: Weather, words: weather },
    way: { codes: SignUpWay, words: way },
};

// The log keeps codes and instants; people read words.
export function changedValue(field: string | undefined, kept: string | undefined, now: Instant): string {
    if (!kept) return raw(text.none);
    if (field === 'starts_at' || field === 'ends_at') return sayMoment(locale.value, Number(kept), now);
    if (field === 'rain_date') return sayDay(locale.value, fromDate(kept), now);
    if (field === 'fee_yen') return raw(yen(Number(kept)));
    const table = coded[field ?? ''];
    if (table?.codes.includes(kept)) return raw(Reflect.get(table.words, kept));
    return keptPlace(kept) || raw(text.changed.other);
}

// Words of the people who wrote it, which are in no other language.
export const isAsWritten = (field: string | undefined): boolean =>
    ['title', 'place', 'meeting', 'bring'].includes(field ?? '');

// Old → new. What people wrote is marked as Japanese; where nothing was, that is said.
export function ChangedValue({ field, old, new: next }: Pick<Notice, 'field' | 'old' | 'new'>): JSX.Element {
    const said = (kept: string | undefined, Kind: 's' | 'span'): JSX.Element => (
        <Kind lang={kept && isAsWritten(field) ? 'ja' : undefined}>
            {ruby(changedValue(field, kept, serverNow()))}
        </Kind>
    );
    return (
        <>
            {said(old, old ? 's' : 'span')}
            {' → '}
            {said(next, 'span')}
        </>
    );
}
