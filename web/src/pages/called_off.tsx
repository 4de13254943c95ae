// Said at the top of an event that does not take place, or not yet.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { EventPage } from '../protocol';
import { Panel } from '../ui/panel';
import { text } from './called_off.text';

export default function CalledOff({ event }: { readonly event: EventPage }): JSX.Element {
    return (
        <Panel tone="warning" title={t(event.postponed ? text.postponed : text.cancelled)}>
            {event.cancel_reason && (
                <p>
                    {t(text.reason)}
                    <span lang="ja">{event.cancel_reason}</span>
                </p>
            )}
        </Panel>
    );
}
