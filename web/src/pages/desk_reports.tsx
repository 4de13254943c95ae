// 「知らせ」: what people say is wrong with a public page; looked after, or the page taken off at once.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { PauseGroup, ReportRow, SettleReport, UnpublishEvent, UnpublishNeed } from '../protocol';
import { Button, Buttons, LinkButton } from '../ui/button';
import { DateTime } from '../ui/date_time';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { text } from './center_desk.text';
import { WithReason } from './with_reason';

export default function DeskReports(): JSX.Element {
    const page = useAnswer({ type: 'list_reports', limit: 100 });
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    return (
        <>
            <h2>{t(text.open(page.answer.open))}</h2>
            <ul role="list" class="people">
                {page.answer.reports.map((row) => (
                    <Report key={row.id} row={row} onDone={page.again} />
                ))}
            </ul>
        </>
    );
}

interface Props {
    readonly row: ReportRow;
    readonly onDone: () => void;
}

function Report({ row, onDone }: Props): JSX.Element {
    const settling = useCommand<SettleReport>();
    const settle = (): void =>
        void settling
            .send({ type: 'settle_report', report: row.id })
            .then((outcome) => outcome?.ok && onDone());
    const isOpen = row.settled_at === undefined;
    return (
        <li class="person" data-settled={!isOpen}>
            <p lang="ja" class="post-words">
                {row.words}
            </p>
            <p class="soft small">
                <DateTime at={row.at} /> {!isOpen && t(text.settledBy(row.settled_by ?? ''))}
            </p>
            <Buttons>
                {isOpen && (
                    <Button busy={settling.busy} onPress={settle}>
                        {t(text.settle)}
                    </Button>
                )}
                <LinkButton href={`/${row.subject}`}>{t(text.seePage)}</LinkButton>
            </Buttons>
            {isOpen && <TakeOff subject={row.subject} />}
            {settling.problem && <ProblemPanel problem={settling.problem} />}
        </li>
    );
}

interface TakeOffProps {
    readonly subject: string;
    readonly onDone?: () => void;
}

// An event or a need is taken off; a group pauses, and with it all that it shows.
export function TakeOff({ subject, onDone }: TakeOffProps): JSX.Element | null {
    const [kind, number] = subject.split('/');
    const id = Number(number);
    if (kind !== 'e' && kind !== 'n' && kind !== 'g') return null;
    return (
        <WithReason
            summary={text.unpublish}
            reason={text.reason}
            noReason={text.noReason}
            question={text.unpublishAsk}
            yes={text.unpublish}
            no={text.unpublishNo}
            done={text.unpublished}
            wish={(reason): UnpublishEvent | UnpublishNeed | PauseGroup => {
                if (kind === 'e') return { type: 'unpublish_event', event: id, reason };
                if (kind === 'n') return { type: 'unpublish_need', need: id, reason };
                return { type: 'pause_group', group: id, reason };
            }}
            onDone={onDone}
        />
    );
}
