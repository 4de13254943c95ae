// Calling an event off; everybody who signed up is told.
import type { JSX } from 'preact';
import { text } from './desk.text';
import { WithReason } from './with_reason';

interface Props {
    readonly event: number;
    readonly onDone: () => void;
}

export function CancelEvent({ event, onDone }: Props): JSX.Element {
    return (
        <WithReason
            summary={text.cancel}
            reason={text.reason}
            support={text.reasonSupport}
            noReason={text.noReason}
            question={text.cancelAsk}
            yes={text.cancelYes}
            no={text.cancelNo}
            done={text.cancelled}
            wish={(reason) => ({ type: 'cancel_event', event, reason })}
            onDone={onDone}
        />
    );
}
