// A clock that only the test moves.
import type { Clock } from '../clock';

interface Timer {
    readonly at: number;
    readonly act: () => void;
}

export class FakeClock implements Clock {
    private time = 1_000_000;
    private timers: Timer[] = [];

    now = (): number => this.time;

    after(ms: number, act: () => void): () => void {
        const timer = { at: this.time + ms, act };
        this.timers.push(timer);
        return () => {
            this.timers = this.timers.filter((other) => other !== timer);
        };
    }

    // Runs everything that falls due on the way, in order, also what is added meanwhile.
    pass(ms: number): void {
        const end = this.time + ms;
        for (let next = this.due(end); next; next = this.due(end)) {
            this.timers = this.timers.filter((other) => other !== next);
            this.time = next.at;
            next.act();
        }
        this.time = end;
    }

    private due(end: number): Timer | undefined {
        return this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
    }
}
