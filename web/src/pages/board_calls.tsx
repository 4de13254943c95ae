// Whom to ring today, and what was said, entered with one press.
import type { JSX } from 'preact';
import { t, type Three } from '../i18n/text';
import type { BoardRow, CallResult, CallTask, EnterAnswer } from '../protocol';
import { DateTime } from '../ui/date_time';
import { ProblemPanel } from '../ui/panel';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import { PeopleToRing, PersonToRing } from './board_person';
import { When } from './board_rows';
import { CallButtons } from './call_buttons';
import { text as staff } from './staff.text';
import { text } from './board.text';

interface Props {
    readonly calls: readonly CallTask[];
    readonly rows: readonly BoardRow[]; // where what a call is about is said, unless it is filtered out
    readonly addressOf: (role: number) => string;
    readonly onEntered: () => void;
}

export function Calls({ calls, rows, addressOf, onEntered }: Props): JSX.Element {
    return (
        <Section id="calls" title={t(text.calls)}>
            {calls.length === 0 && <p>{t(text.noCalls)}</p>}
            <PeopleToRing
                calls={calls}
                written={text.called}
                onWritten={onEntered}
                row={(call, write) => (
                    <Call
                        key={call.assignment}
                        call={call}
                        row={rows.find(({ work }) => work.role === call.role)}
                        href={addressOf(call.role)}
                        onEntered={write}
                    />
                )}
            />
        </Section>
    );
}

interface CallProps {
    readonly call: CallTask;
    readonly row: BoardRow | undefined;
    readonly href: string;
    readonly onEntered: (words: Three) => void;
}

function Call({ call, row, href, onEntered }: CallProps): JSX.Element {
    const entering = useCommand<EnterAnswer>();
    const enter = (result: CallResult): void =>
        void entering
            .send({ type: 'enter_answer', assignment: call.assignment, result, channel: 'phone' })
            .then((outcome) => outcome?.ok && onEntered(staff.entered[result](call.display_name)));
    const about = (
        <a href={href}>
            <Text3View of={call.role_title} />
        </a>
    );
    return (
        <PersonToRing who={call} about={about}>
            {row && (
                <p class="small">
                    <Text3View of={row.need_title} />
                    <br />
                    <When row={row} />
                </p>
            )}
            {call.answer_by !== undefined && (
                <p class="soft small">
                    {t(staff.answerBy)} <DateTime at={call.answer_by} />
                </p>
            )}
            <CallButtons busy={entering.busy} onResult={enter} />
            {entering.problem && <ProblemPanel problem={entering.problem} />}
        </PersonToRing>
    );
}
