// The chosen role: what is missing, whom to ask, who is on it already.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/text';
import { useWork } from '../live';
import type { BoardRow } from '../protocol';
import { Text3View } from '../ui/text3';
import { Candidates } from './candidates';
import { PeopleOfNeed } from './people_of_need';
import { Missing, When } from './board_rows';
import Viewers, { useLook, type Staff } from './board_viewers';
import { Numbers } from './work_numbers';
import { text as staffText } from './staff.text';
import { text } from './board.text';

interface Props {
    readonly row: BoardRow;
    readonly staff: Staff;
    readonly back: string;
    readonly onChange: () => void;
}

type OpenProps = Omit<Props, 'row'> & { readonly row: BoardRow | undefined };

// What is filled comes last in a long list, or not at all: it stays in sight for who has just filled it.
export default function OpenRole({ row, ...props }: OpenProps): JSX.Element {
    const kept = useRef(row);
    if (row) kept.current = row;
    if (kept.current) return <BoardRole {...props} row={kept.current} />;
    return (
        <p>
            {t(text.gone)} <a href={props.back}>{t(text.back)}</a>
        </p>
    );
}

function BoardRole({ row, staff, back, onChange }: Props): JSX.Element {
    const work = useWork(row);
    useLook(staff.center, row.work.need);
    const heading = useRef<HTMLHeadingElement>(null);
    useEffect(() => heading.current?.focus(), [row.work.role]);
    const { heads_min, heads_max, confirmed } = work;
    return (
        <>
            <p class="board-back">
                <a href={back}>{t(text.back)}</a>
            </p>
            <h2 tabIndex={-1} ref={heading} id="selected">
                <Text3View of={row.role_title} />
            </h2>
            <p>
                <a href={`/n/${row.work.need}`}>
                    <Text3View of={row.need_title} />
                </a>
                <br />
                <Text3View of={row.group_name} />
            </p>
            <p>
                <When row={row} />
                <br />
                <span lang="ja">{row.place_name}</span>
            </p>
            <p class="board-signs">
                <Missing work={work} urgent={row.urgent} />
            </p>
            <Viewers staff={staff} need={row.work.need} />
            <p>{t(text.heads(heads_min, heads_max, confirmed))}</p>
            <Numbers work={work} />
            <p>
                <a href={`/desk/${row.group}`}>{t(text.desk)}</a>
            </p>
            <h3>{t(staffText.candidates)}</h3>
            <Candidates key={row.work.role} role={row.work.role} onChange={onChange} />
            <h3>{t(staffText.people)}</h3>
            <PeopleOfNeed
                key={`need${row.work.need}`}
                need={row.work.need}
                roles={[{ id: row.work.role, title: row.role_title }]}
                onChange={onChange}
            />
        </>
    );
}
