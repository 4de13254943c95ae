// Calling an event off: the reason first, then the question; everybody who signed up is told.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { plain, t } from '../i18n/text';
import type { CancelEvent as Wish } from '../protocol';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/field';
import { ConfirmPanel, Panel, ProblemPanel } from '../ui/panel';
import { useCommand } from '../use_command';
import { text } from './desk.text';

interface Props {
    readonly event: number;
    readonly onDone: () => void;
}

export function CancelEvent({ event, onDone }: Props): JSX.Element {
    const cancelling = useCommand<Wish>();
    const [reason, setReason] = useState('');
    const [asking, setAsking] = useState(false);
    const [missing, setMissing] = useState(false);
    const ask = (): void => {
        setMissing(reason.trim() === '');
        setAsking(reason.trim() !== '');
    };
    const cancel = (): void =>
        void cancelling.send({ type: 'cancel_event', event, reason: reason.trim() }).then((outcome) => {
            setAsking(false);
            if (outcome?.ok) onDone();
        });
    if (cancelling.answer) return <Panel tone="done" title={t(text.cancelled)} focus />;
    return (
        <Disclosure summary={t(text.cancel)}>
            <TextField
                label={t(text.reason)}
                support={t(text.reasonSupport)}
                required
                maxLength={200}
                value={reason}
                error={missing ? plain(text.noReason) : undefined}
                onChange={setReason}
            />
            {asking ? (
                <ConfirmPanel
                    question={t(text.cancelAsk)}
                    yes={t(text.cancelYes)}
                    no={t(text.cancelNo)}
                    busy={cancelling.busy}
                    onYes={cancel}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button kind="danger" onPress={ask}>
                    {t(text.cancelYes)}
                </Button>
            )}
            {cancelling.problem && <ProblemPanel problem={cancelling.problem} />}
        </Disclosure>
    );
}
