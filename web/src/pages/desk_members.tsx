// Who belongs to the group, and who would like to: an answer for each. Private, so it is read when somebody asks.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t, type Three } from '../i18n/text';
import type { ApproveMember, MemberRow, RemoveMember } from '../protocol';
import { Button, Buttons } from '../ui/button';
import { Day } from '../ui/date_time';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { text } from './desk_members.text';

interface Props {
    readonly group: number;
    readonly onChange: () => void;
}

export default function DeskMembers({ group, onChange }: Props): JSX.Element {
    const page = useAnswer({ type: 'list_members', group });
    const [done, setDone] = useState<Three>();
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const waiting = page.answer.members.filter(({ state }) => state === 'requested');
    const members = page.answer.members.filter(({ state }) => state !== 'requested');
    const changed = (words: Three): void => {
        setDone(words);
        page.again();
        onChange();
    };
    return (
        <>
            <p class="soft small">{t(text.logged)}</p>
            {done && <Panel key={done.ja} tone="done" title={t(done)} focus />}
            <Section id="waiting" title={t(text.waiting)}>
                {waiting.length === 0 && <p>{t(text.nobodyWaits)}</p>}
                <ul role="list" class="people">
                    {waiting.map((row) => (
                        <Waiting key={row.account} group={group} row={row} onDone={changed} />
                    ))}
                </ul>
            </Section>
            <Section id="members" title={t(text.members)}>
                {members.length === 0 && <p>{t(text.nobody)}</p>}
                <ul role="list" class="people">
                    {members.map((row) => (
                        <Member key={row.account} group={group} row={row} onDone={changed} />
                    ))}
                </ul>
            </Section>
        </>
    );
}

interface RowProps {
    readonly group: number;
    readonly row: MemberRow;
    readonly onDone: (words: Three) => void;
}

function Who({ row }: { readonly row: MemberRow }): JSX.Element {
    return (
        <>
            <h3>{row.display_name}</h3>
            <p>
                {t(row.in_charge ? text.inCharge : text.as[row.as])}{' '}
                <span class="soft small">
                    <Day at={row.since} />
                </span>
            </p>
        </>
    );
}

function Waiting({ group, row, onDone }: RowProps): JSX.Element {
    const approving = useCommand<ApproveMember>();
    const refusing = useCommand<RemoveMember>();
    const busy = approving.busy || refusing.busy;
    const problem = approving.problem ?? refusing.problem;
    const { account, display_name: name } = row;
    const approve = (): void =>
        void approving
            .send({ type: 'approve_member', group, account })
            .then((outcome) => outcome?.ok && onDone(text.approved(name)));
    const refuse = (): void =>
        void refusing
            .send({ type: 'remove_member', group, account })
            .then((outcome) => outcome?.ok && onDone(text.refused(name)));
    return (
        <li class="person">
            <Who row={row} />
            <Buttons>
                <Button busy={busy} onPress={approve}>
                    {t(row.as === 'visitor' ? text.welcomeVisit : text.approve)}
                </Button>
                <Button kind="quiet" busy={busy} onPress={refuse}>
                    {t(text.refuse)}
                </Button>
            </Buttons>
            {problem && <ProblemPanel problem={problem} />}
        </li>
    );
}

function Member({ group, row, onDone }: RowProps): JSX.Element {
    const ending = useCommand<RemoveMember>();
    const [asking, setAsking] = useState(false);
    const end = (): void =>
        void ending.send({ type: 'remove_member', group, account: row.account }).then((outcome) => {
            setAsking(false);
            if (outcome?.ok) onDone(text.ended(row.display_name));
        });
    return (
        <li class="person">
            <Who row={row} />
            {asking ? (
                <ConfirmPanel
                    question={t(text.endAsk(row.display_name))}
                    yes={t(text.end)}
                    no={t(text.keep)}
                    busy={ending.busy}
                    onYes={end}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button kind="quiet" onPress={() => setAsking(true)}>
                    {t(text.end)}
                </Button>
            )}
            {ending.problem && <ProblemPanel problem={ending.problem} />}
        </li>
    );
}
