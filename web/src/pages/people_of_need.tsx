// Who helps with a need, who offers to, who was asked. Private: it is read when somebody asks for it, and never again
// by itself, because each reading is recorded.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { channel } from '../i18n/codes.text';
import { plain, raw, t, type Three } from '../i18n/text';
import type { AssignmentRow, DecideOffer, Decision, EnterAnswer, CallResult, RoleView } from '../protocol';
import { Button, Buttons } from '../ui/button';
import { DateTime } from '../ui/date_time';
import { Disclosure } from '../ui/disclosure';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Loading } from '../ui/section';
import { Text3View } from '../ui/text3';
import { action } from '../i18n/actions.text';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { CallButtons } from './call_buttons';
import { text } from './staff.text';
import './staff.css';

interface Props {
    readonly need: number;
    readonly roles?: readonly Pick<RoleView, 'id' | 'title'>[];
    readonly onChange?: () => void;
}

export function PeopleOfNeed(props: Props): JSX.Element {
    const [open, setOpen] = useState(false);
    if (open) return <List {...props} />;
    return (
        <>
            <p class="soft small">{t(text.logged)}</p>
            <Button icon="group" onPress={() => setOpen(true)}>
                {t(text.showPeople)}
            </Button>
        </>
    );
}

// Offers that wait come first, then who is coming, then who was asked, then the rest.
const order = ['applied', 'confirmed', 'invited'];

export function byUrgency(rows: readonly AssignmentRow[]): AssignmentRow[] {
    const place = (row: AssignmentRow): number =>
        order.includes(row.state) ? order.indexOf(row.state) : order.length;
    return [...rows].sort((one, other) => place(one) - place(other));
}

function List({ need, roles = [], onChange }: Props): JSX.Element {
    const page = useAnswer({ type: 'list_assignments', need }, 'tell');
    const [done, setDone] = useState<readonly ComponentChildren[]>([]);
    const list = useRef<HTMLDivElement>(null);
    const isRead = page.answer !== undefined;
    // The button that asked for them is gone.
    useEffect(() => list.current?.focus(), [isRead]);
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const rows = byUrgency(page.answer.assignments);
    const changed = (words: ComponentChildren): void => {
        setDone((before) => [...before, words]);
        page.again();
        onChange?.();
    };
    return (
        <div class="people-of-need" role="group" tabIndex={-1} ref={list} aria-label={plain(text.people)}>
            {done.length > 0 && <Panel key={done.length} tone="done" title={done.at(-1)} focus />}
            {page.news && <Button onPress={page.again}>{t(text.changed)}</Button>}
            {rows.length === 0 && <p>{t(text.noPeople)}</p>}
            <ul role="list" class="people">
                {rows.map((row) => (
                    <Person
                        key={row.id}
                        row={row}
                        role={roles.find(({ id }) => id === row.role)}
                        onDone={changed}
                    />
                ))}
            </ul>
        </div>
    );
}

interface PersonProps {
    readonly row: AssignmentRow;
    readonly role: Pick<RoleView, 'title'> | undefined;
    readonly onDone: (words: ComponentChildren) => void;
}

function Person({ row, role, onDone }: PersonProps): JSX.Element {
    const how: Three = channel[row.channel ?? row.reached_by];
    return (
        <li class="person">
            <h3>
                {row.name ? `${row.name}（${row.display_name}）` : row.display_name}
                {role && (
                    <span class="soft small">
                        {' '}
                        <Text3View of={role.title} />
                    </span>
                )}
            </h3>
            <p class="person-state">{t(text.state[row.state])}</p>
            {row.contact && (
                <p>{/^[\d\s()+-]+$/.test(row.contact) ? <PhoneLink phone={row.contact} /> : row.contact}</p>
            )}
            {row.entered_by && <p class="soft small">{t(text.enteredBy(row.entered_by, raw(how)))}</p>}
            {row.state === 'invited' && row.answer_by !== undefined && (
                <p class="soft small">
                    {t(text.answerBy)} <DateTime at={row.answer_by} />
                </p>
            )}
            {row.state === 'applied' && <Decide row={row} onDone={onDone} />}
            {row.state === 'invited' && <Called row={row} onDone={onDone} />}
        </li>
    );
}

type StepProps = Pick<PersonProps, 'row' | 'onDone'>;

const decided = ({ display_name: name }: AssignmentRow, decision: Decision): ComponentChildren => (
    <>
        {name} {t(text.state[decision === 'confirm' ? 'confirmed' : 'not_chosen'])}
    </>
);

function Decide({ row, onDone }: StepProps): JSX.Element {
    const deciding = useCommand<DecideOffer>();
    const decide = (decision: Decision): void =>
        void deciding
            .send({ type: 'decide_offer', assignment: row.id, decision })
            .then((outcome) => outcome?.ok && onDone(decided(row, decision)));
    return (
        <>
            <Buttons>
                <Button kind="main" busy={deciding.busy} onPress={() => decide('confirm')}>
                    {t(text.confirm)}
                </Button>
                <Button busy={deciding.busy} onPress={() => decide('not_choose')}>
                    {t(text.notChoose)}
                </Button>
            </Buttons>
            {deciding.problem && <ProblemPanel problem={deciding.problem} />}
        </>
    );
}

function Called({ row, onDone }: StepProps): JSX.Element {
    const entering = useCommand<EnterAnswer>();
    const enter = (result: CallResult): void =>
        void entering
            .send({ type: 'enter_answer', assignment: row.id, result, channel: 'phone' })
            .then((outcome) => outcome?.ok && onDone(t(text.entered[result](row.display_name))));
    return (
        <Disclosure summary={t(action.askedByPhone)}>
            <CallButtons busy={entering.busy} onResult={enter} />
            {entering.problem && <ProblemPanel problem={entering.problem} />}
        </Disclosure>
    );
}
