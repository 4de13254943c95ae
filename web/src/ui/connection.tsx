// ● つながっています / ○ つながっていません: always a word. A short break says nothing, so that nobody is frightened.
import { effect, signal } from '@preact/signals';
import type { JSX } from 'preact';
import { now } from '../clock';
import { sayTime } from '../i18n/date';
import { locale } from '../i18n/locale';
import { ruby } from '../i18n/ruby';
import { text as status } from '../i18n/status.text';
import { raw, t } from '../i18n/text';
import { line } from '../live';
import { text } from './shell.text';

const patience = 4_000; // ms

// When the line broke, once that is longer than a moment ago; a new try is not yet a connection.
const lostSince = signal<number | undefined>(undefined);
let waiting: ReturnType<typeof setTimeout> | undefined;

effect(() => {
    if (line.value === 'open') {
        clearTimeout(waiting);
        waiting = undefined;
        lostSince.value = undefined;
    } else if (waiting === undefined && (line.value === 'waiting' || line.value === 'ended')) {
        const since = now();
        waiting = setTimeout(() => (lostSince.value = since), patience);
    }
});

export function ConnectionLine(): JSX.Element | null {
    if (lostSince.value === undefined)
        return line.value === 'open' ? <p class="connection">{t(status.online)}</p> : null;
    const asOf = raw(text.asOf(sayTime(locale.value, lostSince.value)));
    return (
        <p class="connection connection-lost" role="status">
            {t(status.offline)} {ruby(asOf)}
        </p>
    );
}
