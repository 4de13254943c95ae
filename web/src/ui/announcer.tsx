// What changed on the item that is open, for screen readers: politely, at most every 10 s, only the newest.
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { browserClock, type Clock } from '../clock';

const pause = 10_000; // ms

export function makeAnnouncer(clock: Clock, say: (words: string) => void) {
    let silentUntil = 0;
    let waiting: string | undefined;

    function speak(): void {
        if (waiting === undefined) return;
        say(waiting);
        waiting = undefined;
        silentUntil = clock.now() + pause;
    }

    return (words: string): void => {
        const first = waiting === undefined;
        waiting = words;
        if (first) clock.after(Math.max(0, silentUntil - clock.now()), speak);
    };
}

const spoken = signal('');

export const announce = makeAnnouncer(browserClock, (words) => (spoken.value = words));

// Once on every page, from the beginning: a region that appears together with its words is not read.
export function Announcer(): JSX.Element {
    return (
        <div class="visually-hidden" role="status" aria-live="polite">
            {spoken.value}
        </div>
    );
}
