// An event or a need that its center took off: nobody may follow its own stream, but the list of what is public speaks of
// it as soon as it is shown again, and the page that waits for it reads itself again.
import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { browserClock } from '../clock';
import { line, live, socket } from '../live';
import type { State } from '../protocol';
import { streamOf, type Entry } from '../state';

export type Subject = { readonly event: number } | { readonly need: number };

const list = 'list:public';

// Seats that are closed say that it was taken off, or that its group rests.
const speaksOf = (state: State, subject: Subject): boolean =>
    'event' in subject
        ? state.kind === 'seats' && state.event === subject.event && !state.closed
        : state.kind === 'role_open' && state.need === subject.need;

export function useShownAgain(subject: Subject | undefined, again: () => void): void {
    const latest = useRef(again);
    latest.current = again;
    useEffect(() => {
        if (!subject) return;
        let known = streamOf(live.peek(), list).entries;
        let open = line.peek() === 'open';
        let [lost, stopTimer] = [false, () => {}];
        // Many wait for the same page.
        const soon = (): void => {
            stopTimer();
            stopTimer = browserClock.after(200 + 1_800 * Math.random(), () => latest.current());
        };
        const unfollow = socket.follow(list);
        const stopWatching = effect(() => {
            const { entries } = streamOf(live.value, list);
            const isNews = ([key, { state, version }]: [string, Entry]): boolean =>
                speaksOf(state, subject) && version > (known[key]?.version ?? -1);
            const news = Object.entries(entries).some(isNews);
            known = entries;
            lost ||= open && line.value !== 'open';
            open = line.value === 'open';
            // What was said while the line was cut is not said again.
            if (!news && !(open && lost)) return;
            if (open) lost = false;
            soon();
        });
        return () => {
            stopWatching();
            unfollow();
            stopTimer();
        };
    }, [JSON.stringify(subject)]);
}
