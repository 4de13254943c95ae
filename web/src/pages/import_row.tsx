// One row of a file that was read with doubt: what was read, what stands there, and three ways to decide.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { way as wayWords } from '../i18n/codes.text';
import { locale } from '../i18n/locale';
import { t, type Three } from '../i18n/text';
import type {
    DecideImportRow,
    ImportDecided,
    ImportedEvent,
    ImportedFacility,
    ImportFinding,
    ImportRow,
} from '../protocol';
import { Button, Buttons } from '../ui/button';
import { DateRange } from '../ui/date_time';
import { Disclosure } from '../ui/disclosure';
import { ConfirmPanel } from '../ui/confirm_panel';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useLater } from '../ui/use_later';
import { useCommand } from '../use_command';
import { text } from './import_review.text';

export interface Decided {
    readonly name: string;
    readonly taken: boolean;
    readonly answer: ImportDecided;
}

interface Props {
    readonly row: ImportRow;
    readonly onDecided: (decided: Decided) => void;
}

type Asking = 'none' | 'drop' | 'correct';

export function ImportedRow({ row, onDecided }: Props): JSX.Element {
    const deciding = useCommand<DecideImportRow>();
    const [asking, setAsking] = useState<Asking>('none');
    const parts = useLater(() => import('./import_correct'), asking === 'correct');
    const decide = async (wish: Omit<DecideImportRow, 'type' | 'row'>): Promise<void> => {
        const outcome = await deciding.send({ type: 'decide_import_row', row: row.id, ...wish });
        if (outcome?.ok)
            onDecided({ name: row.name, taken: wish.decision === 'take', answer: outcome.answer });
    };
    const take = (corrected: { event?: ImportedEvent; facility?: ImportedFacility } = {}): void =>
        void decide({ decision: 'take', ...corrected });
    const stop = (): void => setAsking('none');
    return (
        <li class="import-row">
            <h3>{row.name}</h3>
            <p class="soft small">
                {t(text.source(row.file, row.line))}
                {row.group_name && (
                    <>
                        {' ・ '}
                        <Text3View of={row.group_name} />
                    </>
                )}
            </p>
            <Known row={row} />
            {row.event && <EventFacts read={row.event} />}
            <Findings findings={row.findings} />
            <Disclosure summary={t(text.wholeRow)}>
                <Original row={row} />
            </Disclosure>
            {deciding.problem && <ProblemPanel problem={deciding.problem} />}
            {asking === 'none' && (
                <Buttons>
                    <Button icon="done" busy={deciding.busy} onPress={() => take()}>
                        {t(verbOf(row))}
                    </Button>
                    <Button onPress={() => setAsking('correct')}>{t(text.correct)}</Button>
                    <Button onPress={() => setAsking('drop')}>{t(text.drop)}</Button>
                </Buttons>
            )}
            {asking === 'drop' && (
                <ConfirmPanel
                    question={t(text.dropQuestion(row.name))}
                    yes={t(text.drop)}
                    no={t(text.keep)}
                    busy={deciding.busy}
                    onYes={() => void decide({ decision: 'drop' })}
                    onNo={stop}
                />
            )}
            {asking === 'correct' && !parts && <Loading />}
            {asking === 'correct' && parts && row.event && (
                <parts.CorrectEvent
                    read={row.event}
                    busy={deciding.busy}
                    onSend={(event) => take({ event })}
                    onStop={stop}
                />
            )}
            {asking === 'correct' && parts && row.facility && (
                <parts.CorrectFacility
                    read={row.facility}
                    busy={deciding.busy}
                    onSend={(facility) => take({ facility })}
                    onStop={stop}
                />
            )}
        </li>
    );
}

function verbOf(row: ImportRow): Three {
    if (row.known_event !== undefined || row.known_facility !== undefined) return text.takeChange;
    return row.import_kind === 'event' ? text.takeEvent : text.takeFacility;
}

function Known({ row }: { readonly row: ImportRow }): JSX.Element | null {
    if (row.known_event !== undefined)
        return (
            <p>
                {t(text.changesEvent)} <a href={`/e/${row.known_event}`}>{t(text.seeEvent)}</a>
            </p>
        );
    if (row.known_facility === undefined) return null;
    return (
        <p>
            {t(text.changesFacility)} <a href={`/f/${row.known_facility}`}>{t(text.seeFacility)}</a>
        </p>
    );
}

function EventFacts({ read }: { readonly read: ImportedEvent }): JSX.Element {
    const { date, cancelled, fields } = read;
    return (
        <dl class="import-facts">
            <dt>{t(text.when)}</dt>
            <dd>{date ? <DateRange from={date.starts_at} to={date.ends_at} /> : t(text.nothing)}</dd>
            <dt>{t(text.where)}</dt>
            <dd lang="ja">{fields.place.name ?? t(fields.place.facility ? text.facility : text.nothing)}</dd>
            <dt>{t(text.signUp)}</dt>
            <dd>{t(wayWords[fields.way])}</dd>
            {cancelled && (
                <>
                    <dt>{t(text.calledOff)}</dt>
                    <dd lang="ja">{cancelled}</dd>
                </>
            )}
        </dl>
    );
}

// Columns and cells are in Japanese in every language: they are the file's.
function Findings({ findings }: { readonly findings: readonly ImportFinding[] }): JSX.Element {
    const notes = useLater(() => import('./import_note'), locale.value !== 'ja');
    const inOwnWords = (note: string): JSX.Element => {
        const words = notes?.noteWords(note);
        return words ? <span>{t(words)}</span> : <Text3View of={{ ja: note }} note="chip" />;
    };
    return (
        <ul role="list" class="import-findings">
            {findings.map((each, index) => (
                <li key={index} data-confidence={each.confidence}>
                    <p>
                        <strong lang="ja">{each.column}</strong> {inOwnWords(each.note)}
                    </p>
                    <dl class="import-facts">
                        <dt>
                            {t(text.asRead)} ({t(text.certainty[each.confidence])})
                        </dt>
                        <dd lang="ja">{each.value || t(text.nothing)}</dd>
                        <dt>{t(text.inFile)}</dt>
                        <dd lang="ja">{each.original || t(text.empty)}</dd>
                    </dl>
                </li>
            ))}
        </ul>
    );
}

function Original({ row }: { readonly row: ImportRow }): JSX.Element {
    return (
        <dl class="import-facts" lang="ja">
            {row.original.map((cell, index) => (
                <div key={index}>
                    <dt>{cell.column}</dt>
                    <dd>{cell.text}</dd>
                </div>
            ))}
        </dl>
    );
}
