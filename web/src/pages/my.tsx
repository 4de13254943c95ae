// My page: what I was asked, my dates, what is behind me, and one question that would help.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { raw, t, type Three } from '../i18n/text';
import { session } from '../session';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { useAnswer } from '../use_answer';
import { AskedList } from './my_asked';
import { OnePlan } from './my_plan';
import { LoggedIn } from './strangers';
import { text } from './my.text';
import './event.css';

const NextQuestion = later(() => import('./my_next_question'));
const Waits = later(() => import('./my_waits'));
const NoPlans = later(() => import('./no_plans'));
const Account = later(() => import('./my_account'));

export default function My(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to="/my" words={text.logInFirst}>
                <Mine />
            </LoggedIn>
        </Page>
    );
}

function Mine(): JSX.Element {
    const page = useAnswer({ type: 'get_my_page' });
    const [left, setLeft] = useState<Three>();
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { asked, plans, waits = [], past, next_question: next } = page.answer;
    return (
        <>
            <p class="lead">{session.value?.display_name}</p>
            <Desks />
            <AskedList asked={asked} again={page.again} />
            <Section id="plans" title={t(text.plans)}>
                {left && <Panel key={left.ja} tone="done" title={t(left)} focus />}
                {plans.length === 0 && <NoPlans />}
                {plans.map((plan) => (
                    <OnePlan key={keyOf(plan)} plan={plan} again={page.again} onLeft={setLeft} />
                ))}
            </Section>
            {waits.length > 0 && <Waits waits={waits} again={page.again} />}
            {next && <NextQuestion question={next} />}
            {past.length > 0 && (
                <Section id="past" title={t(text.past)}>
                    {past.map((plan) => (
                        <OnePlan key={keyOf(plan)} plan={plan} again={page.again} over />
                    ))}
                </Section>
            )}
            <Account />
        </>
    );
}

const keyOf = ({ sign_up, assignment }: { sign_up?: { id: number }; assignment?: { id: number } }): string =>
    sign_up ? `s${sign_up.id}` : `a${assignment?.id ?? 0}`;

// Groups and centers that this account works for.
function Desks(): JSX.Element | null {
    const grants = session.value?.grants ?? [];
    if (grants.length === 0) return null;
    return (
        <ul class="desks" role="list">
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
