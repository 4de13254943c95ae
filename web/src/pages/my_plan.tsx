// One date of mine, as a guest or as a helper: when, where, the number, and the way to say that I cannot come.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { action } from '../i18n/actions.text';
import { confirm } from '../i18n/confirm.text';
import { sayMoment } from '../i18n/date';
import { locale } from '../i18n/locale';
import { t, type Three } from '../i18n/text';
import type { MyAssignment, MySignUp, Plan, WithdrawHelp, WithdrawSignUp } from '../protocol';
import { assignmentStatus, calledOff } from '../status';
import { StatusBadge } from '../ui/badge';
import { Button, Buttons } from '../ui/button';
import { EventWhen } from '../ui/event_when';
import { Icon } from '../ui/icons';
import { ConfirmPanel } from '../ui/confirm_panel';
import { ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { plainText3, Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { text as event } from './event_sheet.text';
import { text as need } from './need_mine.text';
import { text } from './my.text';
import { whereTo } from './where_to';

interface Props {
    readonly plan: Plan;
    readonly again: () => void;
    readonly onLeft?: (words: Three) => void; // the place was given back
    readonly over?: boolean;
}

export function OnePlan({ plan, again, onLeft, over = false }: Props): JSX.Element {
    const href = plan.need !== undefined ? `/n/${plan.need}` : `/e/${plan.event}`;
    return (
        <div class="plan">
            {plan.starts_at !== undefined && plan.ends_at !== undefined && (
                <p>
                    <EventWhen
                        date={{ starts_at: plan.starts_at, ends_at: plan.ends_at, undecided: plan.undecided }}
                    />
                </p>
            )}
            <h3>
                <a href={href}>
                    <Text3View of={plan.title} note="chip" />
                </a>
                {plan.role_title && (
                    <span class="plan-role">
                        <Text3View of={plan.role_title} />
                    </span>
                )}
            </h3>
            <p class="badges">
                <span class="plan-kind">
                    <Icon name={plan.assignment ? 'help' : 'event'} />
                    <span>{t(plan.assignment ? text.helping : text.takingPart)}</span>
                </span>
                {plan.cancelled && <StatusBadge status={calledOff(plan.postponed)} />}
                {plan.assignment && !plan.cancelled && !(over && plan.assignment.state === 'confirmed') && (
                    <StatusBadge status={assignmentStatus(plan.assignment.state, until(plan.assignment))} />
                )}
            </p>
            {plan.sign_up && (
                <p>
                    {t(confirm.receipt)} <strong>{plan.sign_up.receipt}</strong>
                    <span class="plan-role">
                        {t(event.people(plan.sign_up.adults, plan.sign_up.children))}
                    </span>
                </p>
            )}
            <p class="soft" lang="ja">
                {whereTo(plan.place_name, plan.meeting)}
            </p>
            {!over && plan.contact.phone && (
                <PhoneLink phone={plan.contact.phone} name={plan.contact.name} hours={plan.contact.hours} />
            )}
            {!over && !plan.cancelled && <WayBack plan={plan} again={again} onLeft={onLeft} />}
        </div>
    );
}

const until = ({ answer_by }: MyAssignment): string =>
    answer_by === undefined ? '' : sayMoment(locale.value, answer_by, now());

// One way back for each kind of date, with its own words.
function wayBack({ sign_up, assignment, title }: Plan) {
    if (sign_up)
        return {
            words: action.cancelSignUp,
            question: confirm.giveUpPlace(plainText3(title)),
            yes: confirm.giveUp,
            wish: withdrawal(sign_up),
        };
    if (assignment?.state !== 'confirmed' && assignment?.state !== 'applied') return undefined;
    const words = assignment.state === 'applied' ? need.takeBack : action.cannotCome;
    const wish: WithdrawHelp = { type: 'withdraw_help', assignment: assignment.id };
    return { words, question: need.cannotComeAsk, yes: words, wish };
}

const withdrawal = ({ id }: MySignUp): WithdrawSignUp => ({ type: 'withdraw_sign_up', sign_up: id });

function WayBack({ plan, again, onLeft }: Omit<Props, 'over'>): JSX.Element | null {
    const leaving = useCommand<WithdrawSignUp | WithdrawHelp>();
    const [asking, setAsking] = useState(false);
    const way = wayBack(plan);
    if (!way) return null;
    const leave = async (): Promise<void> => {
        const outcome = await leaving.send(way.wish);
        setAsking(false);
        if (!outcome?.ok) return;
        onLeft?.((plan.sign_up ? text.signedOff : text.cannotComeSaid)(plainText3(plan.title)));
        again();
    };
    return (
        <>
            {asking ? (
                <ConfirmPanel
                    question={t(way.question)}
                    yes={t(way.yes)}
                    no={t(confirm.keep)}
                    busy={leaving.busy}
                    onYes={() => void leave()}
                    onNo={() => setAsking(false)}
                />
            ) : (
                <Buttons>
                    <Button onPress={() => setAsking(true)}>{t(way.words)}</Button>
                </Buttons>
            )}
            {leaving.problem && <ProblemPanel problem={leaving.problem} />}
        </>
    );
}
