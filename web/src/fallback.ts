// WebSocket where it goes, events where it does not: after two lines in a row that broke before anything was heard the
// page takes the other way, and tries the first one again from time to time beside it.
import type { Clock } from './clock';
import type { Transport, Wire, WireEvents } from './transport';

const soon = 10_000; // ms between a failure and the next attempt that still belong together
const tryAgainAfter = 60_000; // ms
const broken = 1006;

export function withFallback(first: Transport, second: Transport, clock: Clock): Transport {
    let failedAt: number | undefined; // the last failure, while no line has gone through
    let barred = false;

    const failed = (startedAt: number): void => {
        if (failedAt !== undefined && startedAt - failedAt <= soon) barred = true;
        failedAt = clock.now();
    };
    const wentThrough = (): void => {
        failedAt = undefined;
        barred = false;
    };

    // The first way, watched: whether anything is ever heard on it.
    const watched = (events: WireEvents): Wire => {
        const startedAt = clock.now();
        let open = true; // not yet known to work or to fail
        const settle = (act: () => void): void => {
            if (open) act();
            open = false;
        };
        const wire = first({
            ...events,
            onText: (text) => {
                settle(wentThrough);
                events.onText(text);
            },
            onClose: (code) => {
                settle(() => failed(startedAt));
                events.onClose(code);
            },
        });
        return {
            send: (text) => wire.send(text),
            close: () => {
                settle(() => failed(startedAt));
                wire.close();
            },
        };
    };

    // The second way, until the first one opens again: then the page comes back, and finds it.
    const meanwhile = (events: WireEvents): Wire => {
        let stopTrying = (): void => {};
        const finish = (): void => stopTrying();
        const wire = second({
            ...events,
            onClose: (code) => {
                finish();
                events.onClose(code);
            },
        });
        const comeBack = (): void => {
            wentThrough();
            wire.close();
            events.onClose(broken);
        };
        const tryLater = (): void => {
            stopTrying = clock.after(tryAgainAfter, tryNow);
        };
        const tryNow = (): void => {
            let done = false;
            const once = (act: () => void): void => {
                if (!done) act();
                done = true;
            };
            const probe = first({
                onOpen: () =>
                    once(() => {
                        probe.close();
                        comeBack();
                    }),
                onText: () => {},
                onClose: () => once(tryLater),
            });
            stopTrying = () => once(() => probe.close());
        };
        tryLater();
        return {
            send: (text) => wire.send(text),
            close: () => {
                finish();
                wire.close();
            },
        };
    };

    return (events) => (barred ? meanwhile(events) : watched(events));
}
