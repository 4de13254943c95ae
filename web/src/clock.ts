// Time for the parts of the page that wait, so that tests can move it.
export interface Clock {
    now(): number; // ms UTC
    after(ms: number, act: () => void): () => void; // gives back how to call it off
}

export const browserClock: Clock = {
    now: () => Date.now(),
    after(ms, act) {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
    },
};

// Old phones have wrong clocks: what is open, over or today is judged by the server's time, taken from its answers.
let ahead = 0;

export function serverTold(date: string | null): void {
    const time = Date.parse(date ?? '');
    if (!Number.isNaN(time)) ahead = time - Date.now();
}

// To the second, no better: the Date header has no more.
export function now(): number {
    return Date.now() + ahead;
}
