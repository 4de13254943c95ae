// When one date of an event is: its hours, or what stands of them so far.
import type { JSX } from 'preact';
import type { Instant, OccurrenceView } from '../protocol';
import { DateRange, DateTime } from './date_time';
import { useLater } from './use_later';

interface Props {
    readonly date: Pick<OccurrenceView, 'starts_at' | 'undecided'> & { readonly ends_at?: Instant };
}

export function EventWhen({ date }: Props): JSX.Element {
    const { starts_at: from, ends_at: to, undecided } = date;
    const open = useLater(() => import('./open_date'), undecided !== undefined);
    if (undecided) return <>{open && <open.OpenDate at={from} undecided={undecided} />}</>;
    if (to === undefined) return <DateTime at={from} />;
    return <DateRange from={from} to={to} />;
}
