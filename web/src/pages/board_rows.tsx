// The roles of the board by risk: each row is a link that opens its candidates; numbers change in place.
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { now } from '../clock';
import { sayDay } from '../i18n/date';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { plain, t } from '../i18n/text';
import { useWork } from '../live';
import type { BoardRow, RoleWork } from '../protocol';
import { city } from '../session';
import { Button } from '../ui/button';
import { DateRange } from '../ui/date_time';
import { later } from '../ui/later';
import { Text3View } from '../ui/text3';
import { useLater } from '../ui/use_later';
import type { Staff } from './board_viewers';
import { CandidateCount, type CandidateCounts } from './candidate_count';
import { Numbers } from './work_numbers';
import { text } from './board.text';
import '../ui/badge.css';
import './board.css';

const Columns = later(() => import('./board_columns'));

interface Props {
    readonly rows: readonly BoardRow[];
    readonly chosen: number | undefined;
    readonly candidates: CandidateCounts;
    readonly staff: Staff;
    readonly addressOf: (role: number) => string;
}

// More than anybody can work on at once; what is least at risk comes last.
const atOnce = 40;

export function BoardRows({ rows, chosen, candidates, staff, addressOf }: Props): JSX.Element {
    const [shown, setShown] = useState(atOnce);
    const list = useRef<HTMLOListElement>(null);
    const more = (): void => {
        setShown(shown + atOnce);
        requestAnimationFrame(() => list.current?.children[shown]?.querySelector('a')?.focus());
    };
    return (
        <>
            {rows.length > 0 && <Columns />}
            <ol role="list" class="board-rows" ref={list}>
                {rows.slice(0, shown).map((row) => (
                    <Row
                        key={row.work.role}
                        row={row}
                        href={addressOf(row.work.role)}
                        chosen={row.work.role === chosen}
                        candidates={candidates}
                        staff={staff}
                    />
                ))}
            </ol>
            {rows.length > shown && (
                <Button onPress={more}>{t(text.more(Math.min(atOnce, rows.length - shown)))}</Button>
            )}
        </>
    );
}

interface RowProps {
    readonly row: BoardRow;
    readonly href: string;
    readonly chosen: boolean;
    readonly candidates: CandidateCounts;
    readonly staff: Staff;
}

function Row({ row, href, chosen, candidates, staff }: RowProps): JSX.Element {
    const work = useWork(row);
    const viewers = useLater(() => import('./board_viewers'));
    const area = city.value?.areas.find(({ id }) => id === row.area);
    return (
        <li class="board-row" data-chosen={chosen}>
            <p class="board-signs">
                <Missing work={work} urgent={row.urgent} />
                {row.overdue && <span class="badge badge-urgent">{t(text.overdue)}</span>}
            </p>
            <h3>
                <a href={href} aria-current={chosen || undefined}>
                    <Text3View of={row.role_title} />
                    <span class="board-need">
                        {' / '}
                        <Text3View of={row.need_title} />
                    </span>
                </a>
            </h3>
            <p class="board-when soft small">
                <When row={row} />
                {area && (
                    <>
                        {' '}
                        <span class="together">
                            <Text3View of={area.name} />
                        </span>
                    </>
                )}
            </p>
            {viewers && <viewers.default staff={staff} need={work.need} />}
            <div class="board-numbers">
                <Numbers work={work} />
                {missingOf(work) > 0 && !work.closed && (
                    <p class="small">
                        <CandidateCount role={work.role} counts={candidates} />
                    </p>
                )}
            </div>
        </li>
    );
}

export function When({ row }: { readonly row: BoardRow }): JSX.Element {
    if (row.starts_at !== undefined && row.ends_at !== undefined)
        return <DateRange from={row.starts_at} to={row.ends_at} />;
    if (row.due === undefined) return <>{t(text.noHours)}</>;
    return <>{t(text.byDay(sayDay(locale.value, fromDate(row.due), now())))}</>;
}

export function missingOf({ confirmed, heads_min }: RoleWork): number {
    return Math.max(0, heads_min - confirmed);
}

export function Missing({
    work,
    urgent,
}: {
    readonly work: RoleWork;
    readonly urgent: boolean;
}): JSX.Element {
    const missing = missingOf(work);
    const words = work.closed ? text.closed : missing === 0 ? text.enough : text.missing(missing);
    const tone = work.closed ? 'closed' : missing === 0 ? 'filled' : urgent ? 'urgent' : 'needed';
    return (
        <>
            <span class={`badge badge-${tone}`}>
                <span class="badge-words" key={plain(words)}>
                    {missing > 0 && urgent && !work.closed && <>{t(text.urgentSign)} </>}
                    {t(words)}
                </span>
            </span>
        </>
    );
}
