// Whom to ring today: name as it is read out, number to press, and what was said, entered with one press.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t, type Three } from '../i18n/text';
import type { CallResult, CallTask, EnterAnswer } from '../protocol';
import { DateTime } from '../ui/date_time';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { CallButtons } from './call_buttons';
import { text as staff } from './staff.text';
import { text } from './board.text';

interface Props {
    readonly calls: readonly CallTask[];
    readonly addressOf: (role: number) => string;
    readonly onEntered: () => void;
}

export function Calls({ calls, addressOf, onEntered }: Props): JSX.Element {
    const [done, setDone] = useState<readonly Three[]>([]);
    const entered = (words: Three): void => {
        setDone((before) => [words, ...before]);
        onEntered();
    };
    return (
        <Section id="calls" title={t(text.calls)}>
            {calls.length === 0 && <p>{t(text.noCalls)}</p>}
            <ul role="list" class="people calls">
                {calls.map((call) => (
                    <Call key={call.assignment} call={call} href={addressOf(call.role)} onEntered={entered} />
                ))}
            </ul>
            {done.length > 0 && (
                <Panel key={done.length} tone="done" title={t(text.called)} focus>
                    <ul>
                        {done.map((words) => (
                            <li key={words.ja}>{t(words)}</li>
                        ))}
                    </ul>
                </Panel>
            )}
        </Section>
    );
}

interface CallProps {
    readonly call: CallTask;
    readonly href: string;
    readonly onEntered: (words: Three) => void;
}

function Call({ call, href, onEntered }: CallProps): JSX.Element {
    const entering = useCommand<EnterAnswer>();
    const enter = (result: CallResult): void =>
        void entering
            .send({ type: 'enter_answer', assignment: call.assignment, result, channel: 'phone' })
            .then((outcome) => outcome?.ok && onEntered(staff.entered[result](call.display_name)));
    return (
        <li class="person">
            <h3>
                {call.display_name}
                {call.kana && call.kana !== call.display_name && <span class="soft small"> {call.kana}</span>}
            </h3>
            {call.phone && (
                <p>
                    <PhoneLink phone={call.phone} />
                </p>
            )}
            <p>
                <a href={href}>
                    <Text3View of={call.role_title} />
                </a>
            </p>
            {call.answer_by !== undefined && (
                <p class="soft small">
                    {t(staff.answerBy)} <DateTime at={call.answer_by} />
                </p>
            )}
            <CallButtons busy={entering.busy} onResult={enter} />
            {entering.problem && <ProblemPanel problem={entering.problem} />}
        </li>
    );
}
