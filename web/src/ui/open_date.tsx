// A date that is still open: only what stands is said, the day or the month.
import type { JSX } from 'preact';
import { now } from '../clock';
import { sayDay } from '../i18n/date';
import { isoInJapan } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { sayMonth } from '../i18n/month';
import { ruby } from '../i18n/ruby';
import { t } from '../i18n/text';
import type { Instant, Undecided } from '../protocol';
import { text } from './open_date.text';

interface Props {
    readonly at: Instant;
    readonly undecided: Undecided;
}

export function OpenDate({ at, undecided }: Props): JSX.Element {
    const isMonth = undecided === 'day';
    return (
        <time dateTime={isoInJapan(at).slice(0, isMonth ? 7 : 10)}>
            {ruby(isMonth ? sayMonth(locale.value, at, now()) : sayDay(locale.value, at, now()))}
            {t(text[undecided])}
        </time>
    );
}
