// Reasons: their sentences are loaded when there is a first one to say, so a visitor never pays for them.
import type { JSX } from 'preact';
import type { Reason } from '../protocol';
import { useLater } from './use_later';

interface Props {
    readonly reasons: readonly Reason[];
}

const useReasons = ({ reasons }: Props) => useLater(() => import('./reasons'), reasons.length > 0);

export function LaterReasonLine({ reasons }: Props): JSX.Element | null {
    const parts = useReasons({ reasons });
    return parts ? <parts.ReasonLine reasons={reasons} /> : null;
}

// The line and, behind 「なぜ？」, everything, also what does not fit.
export function LaterReasons({ reasons }: Props): JSX.Element | null {
    const parts = useReasons({ reasons });
    if (!parts) return null;
    return (
        <>
            <parts.ReasonLine reasons={reasons} />
            <parts.Why reasons={reasons} />
        </>
    );
}
