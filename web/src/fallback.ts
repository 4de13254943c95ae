// WebSocket where it goes, events where it does not: after two lines in a row that broke before anything was heard the
// page takes the other way.
import type { Clock } from './clock';
import type { Transport, Wire, WireEvents } from './transport';

const soon = 10_000; // ms between a failure and the next attempt that still belong together

// `meanwhile` makes the second way; it is told what to call when the first one goes through again.
export function withFallback(
    first: Transport,
    meanwhile: (wentThrough: () => void) => Transport,
    clock: Clock,
): Transport {
    let failedAt: number | undefined; // the last failure, while no line has gone through
    let barred = false;
    const wentThrough = (): void => {
        failedAt = undefined;
        barred = false;
    };

    // The first way, watched: whether anything is ever heard on it.
    const watched = (events: WireEvents): Wire => {
        const startedAt = clock.now();
        let settled = false; // known to work or to fail
        const worked = (): void => {
            if (!settled) wentThrough();
            settled = true;
        };
        const failed = (): void => {
            if (settled) return;
            settled = true;
            barred ||= failedAt !== undefined && startedAt - failedAt <= soon;
            failedAt = clock.now();
        };
        const wire = first({
            ...events,
            onText: (text) => {
                worked();
                events.onText(text);
            },
            onClose: (code) => {
                failed();
                events.onClose(code);
            },
        });
        return {
            ...wire,
            close: () => {
                failed();
                wire.close();
            },
        };
    };

    const second = meanwhile(wentThrough);
    return (events) => (barred ? second(events) : watched(events));
}
