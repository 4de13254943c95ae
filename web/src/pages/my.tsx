// My page: what I was asked, my dates, what is behind me.
import type { JSX } from 'preact';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { confirm } from '../i18n/confirm.text';
import { raw, t } from '../i18n/text';
import type { AnswerAsk, Asked, LogOut, Plan } from '../protocol';
import { isLoggedIn, session, startOver } from '../session';
import { Button, Buttons, LinkButton } from '../ui/button';
import { DateRange, DateTime } from '../ui/date_time';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Why } from '../ui/reasons';
import { Loading, Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { assignmentState } from './assignment.text';
import { text } from './my.text';
import './event.css';

export default function My(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            {!session.value && <Loading />}
            {session.value && !isLoggedIn.value && <Strangers />}
            {isLoggedIn.value && <Mine />}
        </Page>
    );
}

function Strangers(): JSX.Element {
    return (
        <>
            <p>{t(text.logInFirst)}</p>
            <Buttons>
                <LinkButton kind="main" href={askFirst('/login', '/my')}>
                    {t(action.logIn)}
                </LinkButton>
                <LinkButton href={askFirst('/register', '/my')}>{t(action.register)}</LinkButton>
            </Buttons>
        </>
    );
}

function Mine(): JSX.Element {
    const page = useAnswer({ type: 'get_my_page' });
    const leaving = useCommand<LogOut>();
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { asked, plans, past } = page.answer;
    return (
        <>
            <p class="lead">{session.value?.display_name}</p>
            <Desks />
            {asked.length > 0 && (
                <Section id="asked" title={t(text.asked)}>
                    {asked.map((one) => (
                        <Ask key={one.assignment} asked={one} again={page.again} />
                    ))}
                </Section>
            )}
            <Section id="plans" title={t(text.plans)}>
                {plans.length === 0 && <p>{t(text.noPlans)}</p>}
                {plans.map((plan, at) => (
                    <OnePlan key={at} plan={plan} />
                ))}
            </Section>
            {past.length > 0 && (
                <Section id="past" title={t(text.past)}>
                    {past.map((plan, at) => (
                        <OnePlan key={at} plan={plan} />
                    ))}
                </Section>
            )}
            <Buttons>
                <LinkButton href="/my/profile">{t(text.about)}</LinkButton>
                <Button
                    busy={leaving.busy}
                    onPress={() => void leaving.send({ type: 'log_out' }).then(() => startOver('/'))}
                >
                    {t(action.logOut)}
                </Button>
            </Buttons>
        </>
    );
}

// Groups and centers that this account works for.
function Desks(): JSX.Element | null {
    const grants = session.value?.grants ?? [];
    if (grants.length === 0) return null;
    return (
        <ul class="desks">
            {grants.map(({ role, scope, id, name }) => {
                if (scope === 'group' && role === 'organizer')
                    return (
                        <li key={`g${id}`}>
                            <a href={`/desk/${id}`}>{t(text.desk(name ?? ''))}</a>
                        </li>
                    );
                if (scope === 'center' && role === 'coordinator')
                    return (
                        <li key={`c${id}`}>
                            <a href={`/board/${id}`}>{t(text.board)}</a>
                        </li>
                    );
                if (scope === 'city' && role !== 'advisor')
                    return (
                        <li key={`s${role}`}>
                            <a href="/board/1">{t(text.board)}</a>
                        </li>
                    );
                return null;
            })}
        </ul>
    );
}

function Ask({ asked, again }: { readonly asked: Asked; readonly again: () => void }): JSX.Element {
    const answering = useCommand<AnswerAsk>();
    const answer = (words: 'accept' | 'decline'): void =>
        void answering
            .send({ type: 'answer_ask', assignment: asked.assignment, answer: words })
            .then((outcome) => outcome?.ok && again());
    const { starts_at, ends_at, title } = asked.role;
    return (
        <Panel tone="info" title={<Text3View of={title} />}>
            <p>
                <a href={`/n/${asked.need}`}>
                    <Text3View of={asked.need_title} />
                </a>{' '}
                / <Text3View of={asked.group_name} />
            </p>
            {starts_at !== undefined && ends_at !== undefined && (
                <p>
                    <DateRange from={starts_at} to={ends_at} withDuration />
                </p>
            )}
            <p lang="ja">{asked.place_name}</p>
            {asked.answer_by !== undefined && (
                <p>
                    {t(text.answerBy)} <DateTime at={asked.answer_by} />
                </p>
            )}
            <Why reasons={asked.reasons} />
            <Buttons>
                <Button kind="main" busy={answering.busy} onPress={() => answer('accept')}>
                    {t(action.accept)}
                </Button>
                <Button busy={answering.busy} onPress={() => answer('decline')}>
                    {t(action.decline)}
                </Button>
            </Buttons>
            {asked.contact.phone && (
                <PhoneLink
                    phone={asked.contact.phone}
                    name={asked.contact.name}
                    hours={asked.contact.hours}
                />
            )}
            {answering.problem && <ProblemPanel problem={answering.problem} />}
        </Panel>
    );
}

function OnePlan({ plan }: { readonly plan: Plan }): JSX.Element {
    const href = plan.need !== undefined ? `/n/${plan.need}` : `/e/${plan.event}`;
    return (
        <div class="plan">
            {plan.starts_at !== undefined && plan.ends_at !== undefined && (
                <p>
                    <DateRange from={plan.starts_at} to={plan.ends_at} />
                </p>
            )}
            <p>
                {plan.cancelled ? (
                    <s>
                        <Text3View of={plan.title} />
                    </s>
                ) : (
                    <a href={href}>
                        <Text3View of={plan.title} />
                    </a>
                )}
                {plan.role_title && (
                    <>
                        {' '}
                        / <Text3View of={plan.role_title} />
                    </>
                )}
            </p>
            {plan.sign_up && (
                <p>
                    {t(confirm.receipt)} <strong>{plan.sign_up.receipt}</strong>
                </p>
            )}
            {plan.assignment && <p>{t(assignmentState[plan.assignment.state])}</p>}
            <p class="soft" lang="ja">
                {plan.place_name}
            </p>
        </div>
    );
}
