// Who comes on one date: number, name, how to reach them, what to look out for, and who wrote them down.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { channel } from '../i18n/codes.text';
import { raw, t } from '../i18n/text';
import type { SignUpRow, WithdrawSignUp } from '../protocol';
import { Button } from '../ui/button';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { text as staff } from './staff.text';
import { text } from './desk.text';
import { text as words } from './desk_sign_ups.text';

export default function SignUps({ date }: { readonly date: number }): JSX.Element {
    const page = useAnswer({ type: 'list_sign_ups', occurrence: date }, 'tell');
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { sign_ups: rows } = page.answer;
    const coming = rows.filter(({ state }) => state === 'active');
    const adults = coming.reduce((sum, row) => sum + row.adults, 0);
    const children = coming.reduce((sum, row) => sum + row.children, 0);
    return (
        <>
            {page.news && <Button onPress={page.again}>{t(staff.changed)}</Button>}
            {rows.length === 0 && <Panel tone="info" title={t(text.noSignUps)} />}
            {coming.length > 0 && (
                <p>
                    <strong>{t(words.total(coming.length))}</strong>{' '}
                    <span>{t(text.people(adults, children))}</span>
                </p>
            )}
            <ul role="list" class="people">
                {rows.map((row) => (
                    <SignUpLine key={row.id} row={row} onDone={page.again} />
                ))}
            </ul>
        </>
    );
}

interface LineProps {
    readonly row: SignUpRow;
    readonly onDone: () => void;
}

function SignUpLine({ row, onDone }: LineProps): JSX.Element {
    const name = row.name ?? row.display_name;
    const active = row.state === 'active';
    return (
        <li class="person">
            <p>
                <strong class="desk-receipt">{row.receipt}</strong> {active ? name : <s>{name}</s>}{' '}
                {!active && <span class="soft">{t(text.gaveBack)}</span>}
            </p>
            <p>{t(text.people(row.adults, row.children))}</p>
            {row.contact && (
                <p>{/^[\d\s()+-]+$/.test(row.contact) ? <PhoneLink phone={row.contact} /> : row.contact}</p>
            )}
            {row.care && (
                <p lang="ja">
                    <span>{t(text.care)}</span>: {row.care}
                </p>
            )}
            {row.entered_by && (
                <p class="soft small">
                    {t(staff.enteredBy(row.entered_by, raw(channel[row.channel ?? 'desk'])))}
                </p>
            )}
            {active && <GiveBack row={row} name={name} onDone={onDone} />}
        </li>
    );
}

function GiveBack({ row, name, onDone }: LineProps & { readonly name: string }): JSX.Element {
    const giving = useCommand<WithdrawSignUp>();
    const [asking, setAsking] = useState(false);
    const give = (): void =>
        void giving.send({ type: 'withdraw_sign_up', sign_up: row.id }).then((outcome) => {
            setAsking(false);
            if (outcome?.ok) onDone();
        });
    return (
        <>
            {asking ? (
                <ConfirmPanel
                    question={t(words.giveBackAsk(name))}
                    yes={t(words.giveBack)}
                    no={t(words.keep)}
                    busy={giving.busy}
                    onYes={give}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button kind="quiet" onPress={() => setAsking(true)}>
                    {t(words.toldNotComing)}
                </Button>
            )}
            {giving.problem && <ProblemPanel problem={giving.problem} />}
        </>
    );
}
