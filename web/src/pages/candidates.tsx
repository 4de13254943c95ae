// People for one role under their display names, each with what fits and what does not; asked here or by telephone.
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { action } from '../i18n/actions.text';
import { channel } from '../i18n/codes.text';
import { askedAgo } from '../i18n/reasons.text';
import { t, type Three } from '../i18n/text';
import type { Ask, CallResult, Candidate, CandidateList, EnterAnswer } from '../protocol';
import { About, Button, Buttons } from '../ui/button';
import { Facts } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { Panel, ProblemPanel } from '../ui/panel';
import { ReasonLine, Why } from '../ui/reasons';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { CallButtons } from './call_buttons';
import { fartherWords, stepWords } from './funnel';
import { text } from './staff.text';
import './staff.css';

interface Props {
    readonly role: number;
    readonly onChange: () => void; // somebody was asked, or an answer was entered
}

export function Candidates({ role, onChange }: Props): JSX.Element {
    const page = useAnswer({ type: 'people_for_role', role, limit: 20 });
    const [done, setDone] = useState<Three>();
    // Whom it was done to, and the list that does not say so yet: they are not asked twice before it does.
    const [since, setSince] = useState<{ resident: number; list: CandidateList }>();
    const changed = (words: Three, resident: number, list: CandidateList): void => {
        setDone(words);
        setSince({ resident, list });
        page.again();
        onChange();
    };
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const list = page.answer;
    const { candidates, eligible } = list;
    const isOld = (resident: number): boolean => since?.resident === resident && since.list === list;
    return (
        <>
            {done && <Panel key={done.ja} tone="done" title={t(done)} focus />}
            {candidates.length === 0 ? (
                <p>{t(text.nobody)}</p>
            ) : (
                <p class="soft small">
                    {t(text.eligible(candidates.length, Math.max(eligible, candidates.length)))}
                </p>
            )}
            <ul role="list" class="people">
                {candidates.map((one) => (
                    <Person
                        key={one.resident}
                        role={role}
                        one={one}
                        waits={isOld(one.resident)}
                        onDone={(words) => changed(words, one.resident, list)}
                    />
                ))}
            </ul>
            <Funnel list={list} open={candidates.length === 0} />
        </>
    );
}

interface PersonProps {
    readonly role: number;
    readonly one: Candidate;
    readonly waits: boolean; // for the list to say what was done
    readonly onDone: (words: Three) => void;
}

function Person({ role, one, waits, onDone }: PersonProps): JSX.Element {
    const asking = useCommand<Ask>();
    const entering = useCommand<EnterAnswer>();
    const asked = one.assignment?.state === 'invited' ? one.assignment.id : undefined;
    const applied = one.assignment?.state === 'applied';
    const ask = async (): Promise<number | undefined> => {
        const outcome = await asking.send({ type: 'ask', role, resident: one.resident });
        return outcome?.ok ? outcome.answer.assignment : undefined;
    };
    const askHere = async (): Promise<void> => {
        if ((await ask()) !== undefined) onDone(text.askedNow(one.display_name));
    };
    // What was said on the telephone: the question and its answer, one after the other.
    const askedByPhone = async (result: CallResult): Promise<void> => {
        const assignment = asked ?? (await ask());
        if (assignment === undefined) return;
        const entered = await entering.send({ type: 'enter_answer', assignment, result, channel: 'phone' });
        if (entered?.ok) onDone(text.entered[result](one.display_name));
    };
    const id = useId();
    const busy = asking.busy || entering.busy;
    const problem = asking.problem ?? entering.problem;
    return (
        <li class="person">
            <h3 id={id}>{one.display_name}</h3>
            {one.assignment && <p class="person-state">{t(text.state[one.assignment.state])}</p>}
            <ReasonLine reasons={one.reasons} reader="staff" />
            <p class="soft small">
                <Facts
                    facts={[
                        <>
                            {t(text.reachedBy)} {t(channel[one.reached_by])}
                        </>,
                        one.asked_days_ago !== undefined && t(askedAgo(one.asked_days_ago)),
                        one.helped_this_month > 0 && t(text.thisMonth(one.helped_this_month)),
                    ]}
                />
            </p>
            <Why reasons={one.reasons} reader="staff" />
            {!applied && !waits && (
                <About.Provider value={id}>
                    <Buttons>
                        {asked === undefined && (
                            <Button icon="help" busy={busy} onPress={() => void askHere()}>
                                {t(action.ask)}
                            </Button>
                        )}
                        <Disclosure summary={t(action.askedByPhone)}>
                            <CallButtons busy={busy} onResult={(result) => void askedByPhone(result)} />
                        </Disclosure>
                    </Buttons>
                </About.Provider>
            )}
            {problem && <ProblemPanel problem={problem} />}
        </li>
    );
}

// Which rule took whom out of the list.
function Funnel({
    list,
    open,
}: {
    readonly list: CandidateList;
    readonly open: boolean;
}): JSX.Element | null {
    if (list.funnel.length === 0) return null;
    return (
        <Disclosure summary={t(text.funnel)} open={open}>
            <ul>
                {list.funnel.map((step) => (
                    <li key={step.term}>{t(stepWords(step))}</li>
                ))}
                {list.farther && <li>{t(fartherWords(list.farther))}</li>}
            </ul>
        </Disclosure>
    );
}
