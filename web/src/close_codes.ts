// What a close code asks of the page: come back, or not.
import { CloseCode } from './protocol';

// Ours from 4500 on, and WebSocket's own for "your side speaks wrongly".
const final = [1002, 1003, 1007, 1008, 1009, 1010];

export function comesBack(code: number): boolean {
    return !final.includes(code) && !(code >= 4500 && code <= 4999);
}

// ms before the jitter begins: a full server needs air.
export function waitAtLeast(code: number): number {
    return code === CloseCode.overload || code === CloseCode.too_fast || code === 1013 ? 5_000 : 0;
}
