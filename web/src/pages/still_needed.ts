// How many people a need as a whole still looks for. Pure.
import { text } from '../i18n/status.text';
import type { NeedState, RoleOpen } from '../protocol';
import { headsMissing, needStatus, type Status, type Tone } from '../status';

// A need as a whole: the people that all its roles miss, urgent when one of them is.
export function stillNeeded(
    state: NeedState,
    roles: readonly { readonly open: RoleOpen; readonly urgent: boolean }[],
): Status {
    const parts = roles.map(({ open, urgent }) => needStatus(state, open, urgent));
    const tone = (['cancelled', 'urgent', 'needed', 'filled', 'closed'] as const).find((each) =>
        parts.some((part) => part.tone === each),
    );
    const missing = roles.reduce(
        (sum, { open }, at) => sum + (isOpenTone(parts[at]?.tone) ? headsMissing(open) : 0),
        0,
    );
    if (tone === 'urgent') return { tone, text: text.needUrgent(missing) };
    if (tone === 'needed') return { tone, text: text.needOpen(missing) };
    return parts.find((part) => part.tone === tone) ?? { tone: 'closed', text: text.needClosed };
}

const isOpenTone = (tone: Tone | undefined): boolean => tone === 'urgent' || tone === 'needed';
