// The second way, until the first one opens again, which is tried from time to time beside it: then the page comes back,
// and finds it.
import type { Clock } from './clock';
import type { Transport, Wire } from './transport';

const tryAgainAfter = 60_000; // ms
const broken = 1006;

export const meanwhile =
    (first: Transport, second: Transport, clock: Clock, wentThrough: () => void): Transport =>
    (events): Wire => {
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
