// Signals on top of the live state: a component that shows the seats of one date is drawn again alone.
import { computed, signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { browserClock } from './clock';
import { withFallback } from './fallback';
import { locale } from './i18n/locale';
import { protocolVersion } from './protocol';
import type { OccurrenceView, RoleOpen, RoleView, RoleWork, Seats, Version } from './protocol';
import { Socket, type Line } from './socket';
import { apply, keyOf, newest, nothing, type Guarded, type Live, type Message } from './state';
import { loadedLater, webSocketTransport } from './transport';
import { updateTo } from './update';

export const live = signal<Live>(nothing);

export function dispatch(message: Message): void {
    live.value = apply(live.peek(), message);
}

export const line = signal<Line>('idle');

const webSocket = webSocketTransport('/ws');

export const socket = new Socket({
    transport: withFallback(
        webSocket,
        (wentThrough) =>
            loadedLater(async () => (await import('./events_for_now')).eventsForNow(webSocket, wentThrough)),
        browserClock,
    ),
    clock: browserClock,
    random: Math.random,
    uuid: () => crypto.randomUUID(),
    hello: () => ({ type: 'hello', build: __BUILD__, locale: locale.peek(), protocol: protocolVersion }),
    live: () => live.peek(),
    dispatch,
    onLine: (now) => (line.value = now),
    onUpdate: updateTo,
});

// What the page read, or what came since: whichever is newer. Whoever asks while being drawn is drawn again.
export function liveNow<Kind extends Guarded['kind']>(
    kind: Kind,
    version: Version,
    read: Extract<Guarded, { kind: Kind }>,
): Extract<Guarded, { kind: Kind }> {
    const found = newest(live.value, kind, keyOf(read));
    return found && found.version > version ? found.state : read;
}

export function useLive<Kind extends Guarded['kind']>(
    kind: Kind,
    version: Version,
    read: Extract<Guarded, { kind: Kind }>,
): Extract<Guarded, { kind: Kind }> {
    const value = useMemo(() => computed(() => liveNow(kind, version, read)), [kind, version, read]);
    return value.value;
}

export const useSeats = ({ version, seats }: OccurrenceView): Seats => useLive('seats', version, seats);
export const useRole = ({ version, open }: RoleView): RoleOpen => useLive('role_open', version, open);
export const useWork = (row: { version: Version; work: RoleWork }): RoleWork =>
    useLive('role_work', row.version, row.work);
