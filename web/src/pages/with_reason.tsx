// What people are told the reason of: the reason first, then the question; the result stays.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { plain, t, type Three } from '../i18n/text';
import type { Command } from '../protocol';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/field';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { useCommand } from '../use_command';

interface Props<Wish> {
    readonly summary: Three;
    readonly reason: Three;
    readonly support?: Three;
    readonly noReason: Three;
    readonly question: Three;
    readonly yes: Three;
    readonly no: Three;
    readonly done: Three;
    readonly wish: (reason: string) => Wish;
    readonly children?: ComponentChildren; // what else there is to say, under the reason
    readonly onDone?: () => void;
}

export function WithReason<Wish extends Command>(props: Props<Wish>): JSX.Element {
    const sending = useCommand<Wish>();
    const [reason, setReason] = useState('');
    const [asking, setAsking] = useState(false);
    const [missing, setMissing] = useState(false);
    const ask = (): void => {
        setMissing(reason.trim() === '');
        setAsking(reason.trim() !== '');
    };
    const send = (): void =>
        void sending.send(props.wish(reason.trim())).then((outcome) => {
            setAsking(false);
            if (outcome?.ok) props.onDone?.();
        });
    if (sending.answer) return <Panel tone="done" title={t(props.done)} focus />;
    return (
        <Disclosure summary={t(props.summary)}>
            <TextField
                label={t(props.reason)}
                support={props.support && t(props.support)}
                required
                maxLength={200}
                value={reason}
                error={missing ? plain(props.noReason) : undefined}
                onChange={setReason}
            />
            {props.children}
            {asking ? (
                <ConfirmPanel
                    question={t(props.question)}
                    yes={t(props.yes)}
                    no={t(props.no)}
                    busy={sending.busy}
                    onYes={send}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button kind="danger" onPress={ask}>
                    {t(props.yes)}
                </Button>
            )}
            {sending.problem && <ProblemPanel problem={sending.problem} />}
        </Disclosure>
    );
}
