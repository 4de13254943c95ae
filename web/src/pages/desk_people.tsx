// The person in front of the desk: find them, open the door to their account, or write them down.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { channel } from '../i18n/codes.text';
import { plain, t } from '../i18n/text';
import type { IssueCode, ResidentRow } from '../protocol';
import { Button } from '../ui/button';
import { Facts } from '../ui/card';
import { DateTime } from '../ui/date_time';
import { Disclosure } from '../ui/disclosure';
import { TextField } from '../ui/field';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { AddResident } from './add_resident';
import { DeskCertificates } from './desk_certificates';
import { text } from './center_desk.text';

export default function DeskPeople(): JSX.Element {
    const [typed, setTyped] = useState('');
    const [wish, setWish] = useState<string>();
    const [short, setShort] = useState(false);
    const find = (): void => {
        const words = typed.trim();
        setShort(words.length < 2);
        if (words.length >= 2) setWish(words);
    };
    return (
        <>
            <form
                class="board-words"
                role="search"
                aria-label={plain(text.find)}
                onSubmit={(event) => {
                    event.preventDefault();
                    find();
                }}
            >
                <TextField
                    label={t(text.who)}
                    support={t(text.whoSupport)}
                    type="search"
                    maxLength={60}
                    value={typed}
                    error={short ? plain(text.tooShort) : undefined}
                    onChange={setTyped}
                />
                <Button kind="main" type="submit" icon="search">
                    {t(text.find)}
                </Button>
            </form>
            <p class="soft small">{t(text.logged)}</p>
            {wish !== undefined && <Found key={wish} words={wish} />}
            <Disclosure summary={t(text.add)}>
                <AddResident />
            </Disclosure>
        </>
    );
}

function Found({ words }: { readonly words: string }): JSX.Element {
    const page = useAnswer({ type: 'find_residents', text: words }, 'tell');
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { residents } = page.answer;
    return (
        <>
            <h2>
                <span role="status">{t(text.found(residents.length))}</span>
            </h2>
            <ul role="list" class="people">
                {residents.map((row) => (
                    <Person key={row.resident} row={row} again={page.again} />
                ))}
            </ul>
        </>
    );
}

interface PersonProps {
    readonly row: ResidentRow;
    readonly again: () => void;
}

function Person({ row, again }: PersonProps): JSX.Element {
    return (
        <li class="person">
            <h3>
                {row.display_name}
                {row.name && ` ${row.name}`}
                {row.kana && row.kana !== row.display_name && <span class="soft small"> {row.kana}</span>}
            </h3>
            <p class="soft">
                <Facts
                    facts={[
                        t(text.number(row.resident)),
                        t(row.account === undefined ? text.withoutAccount : text.withAccount),
                        t(channel[row.reached_by]),
                    ]}
                />
            </p>
            <DeskCertificates row={row} onChange={again} />
            {row.account !== undefined && <Code account={row.account} name={row.display_name} />}
        </li>
    );
}

function Code({ account, name }: { readonly account: number; readonly name: string }): JSX.Element {
    const issuing = useCommand<IssueCode>();
    const [asking, setAsking] = useState(false);
    const issue = (): void => void issuing.send({ type: 'issue_code', account }).then(() => setAsking(false));
    if (issuing.answer)
        return (
            <Panel tone="done" title={t(text.issued)} focus>
                <p class="desk-code">{issuing.answer.code}</p>
                <p>
                    {t(text.until)} <DateTime at={issuing.answer.expires_at} />
                </p>
                <p>{t(text.issuedHow)}</p>
            </Panel>
        );
    return (
        <>
            {asking ? (
                <ConfirmPanel
                    question={t(text.issueAsk(name))}
                    yes={t(text.issueYes)}
                    no={t(text.issueNo)}
                    busy={issuing.busy}
                    onYes={issue}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button onPress={() => setAsking(true)}>{t(text.issue)}</Button>
            )}
            {issuing.problem && <ProblemPanel problem={issuing.problem} />}
        </>
    );
}
