// Reasons on a card: their sentences are loaded when there is a first one to say, so a visitor never pays for them.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Reason } from '../protocol';

type Reasons = typeof import('./reasons');

let loaded: Reasons | undefined;

export function LaterReasonLine({ reasons }: { readonly reasons: readonly Reason[] }): JSX.Element | null {
    const [parts, setParts] = useState(loaded);
    const some = reasons.length > 0;
    useEffect(() => {
        if (!some || parts) return;
        void import('./reasons').then(
            (module) => setParts((loaded = module)),
            () => {},
        );
    }, [some]);
    return parts ? <parts.ReasonLine reasons={reasons} /> : null;
}
