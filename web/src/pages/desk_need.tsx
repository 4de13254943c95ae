// One need at the desk: its roles, whom to ask for each, who is on it, and the end of looking.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { confirm } from '../i18n/confirm.text';
import { text as status } from '../i18n/status.text';
import { t } from '../i18n/text';
import type { CloseNeed, NeedPage, RoleView } from '../protocol';
import { RoleBadge, StatusBadge } from '../ui/badge';
import { Button } from '../ui/button';
import { DateRange } from '../ui/date_time';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { later } from '../ui/later';
import { Loading, Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { Candidates } from './candidates';
import { OfAnotherGroup } from './of_another_group';
import { PeopleOfNeed } from './people_of_need';
import { text as staff } from './staff.text';
import { text } from './desk.text';

const ChangeRole = later(() => import('./change_role'));
const Off = later(() => import('./desk_need_off'));

interface Props {
    readonly need: number;
    readonly group: number;
    readonly onChange: () => void;
}

export default function DeskNeed({ need, group, onChange }: Props): JSX.Element {
    const page = useAnswer({ type: 'get_need', need });
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    if (page.answer.group !== group) return <OfAnotherGroup page={`/n/${need}`} />;
    const { fields, roles, state } = page.answer;
    const changed = (): void => {
        page.again();
        onChange();
    };
    return (
        <>
            <h2>
                <Text3View of={fields.title} />
            </h2>
            {state === 'unpublished' ? (
                <StatusBadge status={{ tone: 'closed', text: status.needUnpublished }} />
            ) : (
                <p>
                    <a href={`/n/${need}`}>{t(text.open)}</a>
                </p>
            )}
            <Section id="people" title={t(staff.people)}>
                <PeopleOfNeed need={need} roles={roles} onChange={onChange} />
            </Section>
            <Section id="roles" title={t(text.askPeople)}>
                {roles.map((role) => (
                    <Role key={role.id} need={page.answer} role={role} onChange={onChange} />
                ))}
            </Section>
            {state === 'open' && <Close need={need} onChange={onChange} />}
            {(state === 'closed' || state === 'cancelled') && <p>{t(text.closed)}</p>}
            <Off need={page.answer} onChange={changed} />
        </>
    );
}

interface RoleProps {
    readonly need: NeedPage | undefined;
    readonly role: RoleView;
    readonly onChange: () => void;
}

function Role({ need, role, onChange }: RoleProps): JSX.Element {
    const [open, setOpen] = useState(false);
    const [changing, setChanging] = useState(false);
    return (
        <div class="desk-role">
            <h3>
                <Text3View of={role.title} />
            </h3>
            <p class="badges">
                <RoleBadge state={need?.state ?? 'open'} role={role} />
            </p>
            {role.starts_at !== undefined && role.ends_at !== undefined && (
                <p>
                    <DateRange from={role.starts_at} to={role.ends_at} withDuration />
                </p>
            )}
            {open && <Candidates role={role.id} onChange={onChange} />}
            {!open && need?.state !== 'unpublished' && (
                <Button icon="group" onPress={() => setOpen(true)}>
                    {t(text.askPeople)}
                </Button>
            )}
            {need?.state === 'open' && !changing && (
                <Button kind="quiet" onPress={() => setChanging(true)}>
                    {t(text.changeRole)}
                </Button>
            )}
            {changing && <ChangeRole role={role} onChange={onChange} />}
        </div>
    );
}

function Close({ need, onChange }: Omit<Props, 'group'>): JSX.Element {
    const closing = useCommand<CloseNeed>();
    const [asking, setAsking] = useState(false);
    const close = (): void =>
        void closing.send({ type: 'close_need', need }).then((outcome) => {
            setAsking(false);
            if (outcome?.ok) onChange();
        });
    if (closing.answer) return <Panel tone="done" title={t(text.closed)} focus />;
    return (
        <>
            {asking ? (
                <ConfirmPanel
                    question={t(text.closeAsk)}
                    yes={t(text.close)}
                    no={t(confirm.keep)}
                    busy={closing.busy}
                    onYes={close}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Button onPress={() => setAsking(true)}>{t(text.close)}</Button>
            )}
            {closing.problem && <ProblemPanel problem={closing.problem} />}
        </>
    );
}
