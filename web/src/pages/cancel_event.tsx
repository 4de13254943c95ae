// Calling an event off, for good or until another date; everybody who signed up is told.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/text';
import { CheckChoices } from '../ui/choices';
import { text } from './desk.text';
import { WithReason } from './with_reason';

interface Props {
    readonly event: number;
    readonly onDone: () => void;
}

export function CancelEvent({ event, onDone }: Props): JSX.Element {
    const [postponed, setPostponed] = useState(false);
    return (
        <WithReason
            summary={text.cancel}
            reason={text.reason}
            support={text.reasonSupport}
            noReason={text.noReason}
            question={postponed ? text.postponeAsk : text.cancelAsk}
            yes={postponed ? text.postponeYes : text.cancelYes}
            no={postponed ? text.postponeNo : text.cancelNo}
            done={postponed ? text.postponed : text.cancelled}
            wish={(reason) => ({ type: 'cancel_event', event, reason, ...(postponed && { postponed }) })}
            onDone={onDone}
        >
            <CheckChoices
                legend={t(text.another)}
                chosen={postponed ? ['postponed'] : []}
                onChoose={(chosen) => setPostponed(chosen.length > 0)}
                choices={[{ value: 'postponed', words: t(text.postpone), support: t(text.postponeSupport) }]}
            />
        </WithReason>
    );
}
