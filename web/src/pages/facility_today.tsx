// きょうは午後9時30分まで開いています. Nothing where the hours are not understood.
import type { JSX } from 'preact';
import { now } from '../clock';
import { sayTime } from '../i18n/date';
import { locale } from '../i18n/locale';
import { openToday } from '../i18n/open_today';
import { t } from '../i18n/text';
import { text } from './facility_today.text';

interface Props {
    readonly hours: string;
    readonly closed: string | undefined;
}

export default function FacilityToday({ hours, closed }: Props): JSX.Element | null {
    const open = openToday(hours, closed, now());
    if (!open) return null;
    const until = sayTime(locale.value, open.to);
    if (open.from === open.to) return <div>{t(text.closed)}</div>;
    if (now() >= open.to) return <div>{t(text.over(until))}</div>;
    if (now() >= open.from) return <div>{t(text.open(until))}</div>;
    return <div>{t(text.later(sayTime(locale.value, open.from), until))}</div>;
}
