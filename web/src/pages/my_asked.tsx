// お願い: three answers, and what was answered stays said until the person goes on. No reason is asked.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { action } from '../i18n/actions.text';
import { t, type Three } from '../i18n/text';
import type { Answer, AnswerAsk, Asked } from '../protocol';
import { Button, Buttons, LinkButton } from '../ui/button';
import { DateRange, DateTime } from '../ui/date_time';
import { later } from '../ui/later';
import { LaterReasons } from '../ui/later_reasons';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { text } from './my.text';
import { whereTo } from './where_to';

const AskedGone = later(() => import('./asked_gone'));

interface Said {
    readonly asked: Asked;
    readonly answer: Answer;
}

interface ListProps {
    readonly asked: readonly Asked[];
    readonly again: () => void;
}

export function AskedList({ asked, again }: ListProps): JSX.Element | null {
    const [said, setSaid] = useState<Said>();
    const isOpen = ({ assignment }: Asked): boolean => assignment !== said?.asked.assignment;
    const open = asked.filter(isOpen);
    // What was shown and is asked no longer, though nobody here has answered it, does not go without a word.
    const shown = useRef(asked);
    const gone = shown.current.filter(
        (one) => isOpen(one) && !open.some(({ assignment }) => assignment === one.assignment),
    );
    shown.current = [...gone, ...open];
    if (!shown.current.length && !said) return null;
    return (
        <Section id="asked" title={t(text.asked)}>
            {said && <Answered key={said.asked.assignment} said={said} />}
            {gone.map((one) => (
                <AskedGone key={one.assignment} asked={one} />
            ))}
            {open.map((one) => (
                <Ask
                    key={one.assignment}
                    asked={one}
                    onAnswer={(answer) => {
                        setSaid({ asked: one, answer });
                        again();
                    }}
                />
            ))}
        </Section>
    );
}

const titles: Readonly<Record<Answer, Three>> = {
    accept: text.accepted,
    decline: text.declined,
    other_day: text.otherDay,
};

function Answered({ said: { asked, answer } }: { readonly said: Said }): JSX.Element {
    return (
        <Panel tone="done" title={t(titles[answer])} focus>
            <p>
                <a href={`/n/${asked.need}`}>
                    <Text3View of={asked.need_title} /> / <Text3View of={asked.role.title} />
                </a>
            </p>
            {answer === 'accept' && <When asked={asked} />}
            {answer === 'other_day' && <LinkButton href="/my/profile#times">{t(text.sayTimes)}</LinkButton>}
            <Who asked={asked} />
        </Panel>
    );
}

interface AskProps {
    readonly asked: Asked;
    readonly onAnswer: (answer: Answer) => void;
}

function Ask({ asked, onAnswer }: AskProps): JSX.Element {
    const answering = useCommand<AnswerAsk>();
    const answer = (words: Answer) => (): void =>
        void answering
            .send({ type: 'answer_ask', assignment: asked.assignment, answer: words })
            .then((outcome) => outcome?.ok && onAnswer(words));
    const { busy } = answering;
    return (
        <Panel tone="info" title={<Text3View of={asked.role.title} />}>
            <p>
                <a href={`/n/${asked.need}`}>
                    <Text3View of={asked.need_title} />
                </a>
                <span class="plan-role">
                    <Text3View of={asked.group_name} />
                </span>
            </p>
            <When asked={asked} />
            {asked.answer_by !== undefined && (
                <p>
                    {t(text.answerBy)} <DateTime at={asked.answer_by} />
                </p>
            )}
            <LaterReasons reasons={asked.reasons} />
            <p class="soft">{t(text.noShame)}</p>
            <Buttons>
                <Button kind="main" busy={busy} onPress={answer('accept')}>
                    {t(action.accept)}
                </Button>
                <Button busy={busy} onPress={answer('decline')}>
                    {t(action.decline)}
                </Button>
                <Button busy={busy} onPress={answer('other_day')}>
                    {t(action.otherDay)}
                </Button>
            </Buttons>
            <Who asked={asked} />
            {answering.problem && <ProblemPanel problem={answering.problem} />}
        </Panel>
    );
}

function When({ asked }: { readonly asked: Asked }): JSX.Element {
    const { starts_at, ends_at, meeting } = asked.role;
    return (
        <p>
            {starts_at !== undefined && ends_at !== undefined && (
                <>
                    <DateRange from={starts_at} to={ends_at} withDuration />
                    <br />
                </>
            )}
            <span lang="ja">{whereTo(asked.place_name, meeting)}</span>
        </p>
    );
}

function Who({ asked: { contact } }: { readonly asked: Asked }): JSX.Element | null {
    if (!contact.phone) return null;
    return <PhoneLink phone={contact.phone} name={contact.name} hours={contact.hours} />;
}
