// What I said about a role and what came of it; the way back; and the one question that a rule of age asks.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { query } from '../api';
import { action } from '../i18n/actions.text';
import { raw, t } from '../i18n/text';
import { sayMoment } from '../i18n/date';
import { locale } from '../i18n/locale';
import { now } from '../clock';
import type { Problem } from '../problem';
import type { MyAssignment, RoleView, SaveProfile, WithdrawHelp } from '../protocol';
import { assignmentStatus } from '../status';
import { Button, LinkButton } from '../ui/button';
import { DateTime } from '../ui/date_time';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { useCommand } from '../use_command';
import { BirthYearForm } from './birth_year';
import type { RoleProps } from './need_role';
import { text } from './need_mine.text';
import { whereTo } from './where_to';

interface MineProps extends RoleProps {
    readonly mine: MyAssignment;
}

export function Mine({ need, role, mine, again }: MineProps): JSX.Element {
    const taking = useCommand<WithdrawHelp>();
    const [asking, setAsking] = useState(false);
    const [first] = useState(mine.state);
    const until = mine.answer_by === undefined ? '' : sayMoment(locale.value, mine.answer_by, now());
    const takeBack = async (): Promise<void> => {
        const outcome = await taking.send({ type: 'withdraw_help', assignment: mine.id });
        setAsking(false);
        if (outcome?.ok) again();
    };
    const { contact } = need.fields;
    const may = mine.state === 'applied' || mine.state === 'confirmed';
    return (
        <>
            <Panel
                key={mine.state}
                tone={may ? 'done' : 'info'}
                title={t(assignmentStatus(mine.state, until).text)}
                focus={mine.state !== first}
            >
                {mine.state === 'confirmed' && <Confirmed role={role} place={need.place_name} />}
                {mine.state === 'invited' && (
                    <LinkButton kind="main" href="/my">
                        {t(text.answer)}
                    </LinkButton>
                )}
                {may && contact.phone && (
                    <PhoneLink phone={contact.phone} name={contact.name} hours={contact.hours} />
                )}
                {may && !asking && (
                    <Button onPress={() => setAsking(true)}>
                        {t(mine.state === 'applied' ? text.takeBack : action.cannotCome)}
                    </Button>
                )}
            </Panel>
            {asking && (
                <ConfirmPanel
                    question={t(text.cannotComeAsk)}
                    yes={t(action.cannotCome)}
                    no={t(text.stay)}
                    busy={taking.busy}
                    onYes={() => void takeBack()}
                    onNo={() => setAsking(false)}
                />
            )}
            {taking.problem && <ProblemPanel problem={taking.problem} />}
        </>
    );
}

function Confirmed({ role, place }: { readonly role: RoleView; readonly place: string }): JSX.Element {
    return (
        <p>
            {role.starts_at !== undefined && <DateTime at={role.starts_at} />}
            <br />
            <span lang="ja">{whereTo(place, role.meeting)}</span>
        </p>
    );
}

interface BirthYearProps {
    readonly role: RoleView;
    readonly again: () => void;
}

// Asked only here, where a rule needs it; whoever leaves it empty may offer all the same.
export function BirthYear({ role, again }: BirthYearProps): JSX.Element | null {
    const saving = useCommand<SaveProfile>();
    const [reading, setReading] = useState(false);
    const [unread, setUnread] = useState<Problem>();
    const needed = role.reasons.some(({ term, fit }) => term === 'age' && fit === 'unknown');
    if (!needed) return null;
    const save = async (birth_year: number): Promise<void> => {
        setReading(true);
        const mine = await query({ type: 'get_profile' });
        setReading(false);
        setUnread(mine.ok ? undefined : mine.problem);
        if (!mine.ok) return;
        const profile = { ...mine.answer.profile, birth_year };
        const outcome = await saving.send({ type: 'save_profile', profile });
        if (outcome?.ok) again();
    };
    const problem = unread ?? saving.problem;
    return (
        <>
            <BirthYearForm
                support={raw(text.ageAsked)}
                busy={reading || saving.busy}
                onSave={(year) => void save(year)}
            />
            {problem && <ProblemPanel problem={problem} />}
        </>
    );
}
