// Data for machines beside the event that people read; it is never run, and nobody sees it.
import type { JSX } from 'preact';
import type { EventPage } from '../protocol';
import { city } from '../session';
import { eventData, scriptText } from './event_data';

export function EventData({ event }: { readonly event: EventPage }): JSX.Element | null {
    if (!city.value) return null;
    const data = eventData(event, { origin: location.origin, city: city.value });
    return data.length > 0 ? <script type="application/ld+json">{scriptText(data)}</script> : null;
}
