// How long to wait before trying again: full jitter, so that a thousand pages do not come back in the same moment.
export interface Backoff {
    readonly base: number; // ms
    readonly most: number; // ms
}

export const patient: Backoff = { base: 1_000, most: 30_000 };

// `random` is in [0, 1); `attempt` counts from 0.
export function fullJitter({ base, most }: Backoff, attempt: number, random: number): number {
    return random * Math.min(most, base * 2 ** attempt);
}
