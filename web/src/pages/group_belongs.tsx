// Who belongs to a group, or waits for its answer, and may leave it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/text';
import type { GroupPage, LeaveGroup } from '../protocol';
import { Button } from '../ui/button';
import { ConfirmPanel } from '../ui/confirm_panel';
import { ProblemPanel } from '../ui/panel';
import { useCommand } from '../use_command';
import { text } from './group.text';

interface Props {
    readonly group: GroupPage;
    readonly again: () => void;
}

export default function Belongs({ group, again }: Props): JSX.Element {
    const leaving = useCommand<LeaveGroup>();
    const [asking, setAsking] = useState(false);
    const leave = (): void =>
        void leaving.send({ type: 'leave_group', group: group.id }).then((outcome) => {
            setAsking(false);
            if (outcome?.ok) again();
        });
    return (
        <>
            <p>{t(group.membership === 'active' ? text.active : text.requested)}</p>
            {asking ? (
                <ConfirmPanel
                    question={t(text.leaveAsk)}
                    yes={t(text.leave)}
                    no={t(text.stay)}
                    busy={leaving.busy}
                    onYes={leave}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button onPress={() => setAsking(true)}>{t(text.leave)}</Button>
            )}
            {leaving.problem && <ProblemPanel problem={leaving.problem} />}
        </>
    );
}
