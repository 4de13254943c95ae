// The coordinator's board: what must I do today, whom do I ring. Roles by risk; the one in the address is open beside
// the list, and instead of it on a telephone.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { empty } from '../i18n/empty.text';
import { plain, raw, t, type Three } from '../i18n/text';
import { socket } from '../live';
import type { Board as Answer, BoardCounts } from '../protocol';
import type { PageProps } from '../routes';
import { Button } from '../ui/button';
import { Select } from '../ui/field';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { plainText3 } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { Calls } from './board_calls';
import { BoardRole } from './board_role';
import { BoardRows } from './board_rows';
import { AreaSelect } from './choose';
import { LoggedIn } from './strangers';
import { text as staff } from './staff.text';
import { text } from './board.text';
import './staff.css';
import './board.css';

export default function Board({ params, query }: PageProps): JSX.Element {
    const center = Number(params['center']);
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to={`/board/${center}`}>
                <Whole center={center} query={query} />
            </LoggedIn>
        </Page>
    );
}

interface Wish {
    readonly role?: number | undefined;
    readonly area?: number | undefined;
    readonly group?: number | undefined;
}

function addressOf(center: number, wish: Wish): string {
    const given = Object.entries(wish).filter(([, value]) => value !== undefined);
    const words = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    return `/board/${center}${given.length > 0 ? `?${words}` : ''}`;
}

type Query = PageProps['query'];

function Whole({ center, query }: { readonly center: number; readonly query: Query }): JSX.Element {
    const { route } = useLocation();
    const wish: Wish = {
        role: Number(query['role']) || undefined,
        area: Number(query['area']) || undefined,
        group: Number(query['group']) || undefined,
    };
    // Numbers are live; the list with its telephone numbers is read again when the person says so: reading is logged.
    const page = useAnswer({ type: 'get_board', center, area: wish.area, group: wish.group }, 'tell');
    useEffect(() => socket.follow(`center:${center}:board`), [center]);
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { rows, counts, calls } = page.answer;
    const to = (part: Wish): string => addressOf(center, { ...wish, ...part });
    const row = rows.find(({ work }) => work.role === wish.role);
    return (
        <div class="board" data-open={wish.role !== undefined}>
            <div class="board-list">
                <Counts counts={counts} />
                <Button busy={page.loading} onPress={page.again}>
                    {t(page.news ? staff.changed : text.again)}
                </Button>
                <Calls calls={calls} addressOf={(role) => to({ role })} onEntered={page.again} />
                <Section id="roles" title={t(text.roles)} total={page.answer.total}>
                    <Filters board={page.answer} wish={wish} onChoose={(part) => route(to(part), true)} />
                    {rows.length === 0 && <p>{t(empty.boardEmpty)}</p>}
                    <BoardRows rows={rows} chosen={wish.role} addressOf={(role) => to({ role })} />
                </Section>
            </div>
            <section class="board-role" aria-label={plain(text.selected)}>
                {row && <BoardRole row={row} back={to({ role: undefined })} onChange={page.again} />}
                {!row && wish.role === undefined && <p class="soft">{t(text.choose)}</p>}
                {!row && wish.role !== undefined && (
                    <p>
                        {t(text.gone)} <a href={to({ role: undefined })}>{t(text.back)}</a>
                    </p>
                )}
            </section>
        </div>
    );
}

function Counts({ counts }: { readonly counts: BoardCounts }): JSX.Element {
    const all: readonly (readonly [Three, number, string])[] = [
        [text.urgent, counts.urgent, 'urgent'],
        [text.notAsked, counts.not_asked, ''],
        [text.waiting, counts.waiting, ''],
        [text.toCall, counts.to_call, 'call'],
        [text.filled, counts.filled, 'filled'],
    ];
    return (
        <Section id="today" title={t(text.today)}>
            <dl class="board-counts">
                {all.map(([words, count, tone]) => (
                    <div key={words.ja} data-tone={count > 0 ? tone : ''}>
                        <dt>{t(words)}</dt>
                        <dd>{count}</dd>
                    </div>
                ))}
            </dl>
        </Section>
    );
}

interface FilterProps {
    readonly board: Answer;
    readonly wish: Wish;
    readonly onChoose: (part: Wish) => void;
}

function Filters({ board, wish, onChoose }: FilterProps): JSX.Element {
    const groups = new Map(board.rows.map((row) => [String(row.group), plainText3(row.group_name)]));
    const options = [...groups].map(([value, words]) => ({ value, words }));
    return (
        <div class="find-fields">
            <AreaSelect chosen={wish.area} onChoose={(area) => onChoose({ area })} />
            <Select
                label={t(text.group)}
                value={String(wish.group ?? '')}
                options={[{ value: '', words: plain(text.allGroups) }, ...options]}
                onChange={(id) => onChoose({ group: Number(id) || undefined })}
            />
        </div>
    );
}
