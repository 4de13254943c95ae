// What a page loads that gets no WebSocket through: events, for as long as that lasts.
import { browserClock } from './clock';
import { eventsTransport } from './events_transport';
import { meanwhile } from './meanwhile';
import type { Transport } from './transport';

export const eventsForNow = (first: Transport, wentThrough: () => void): Transport =>
    meanwhile(first, eventsTransport('/api/live'), browserClock, wentThrough);
