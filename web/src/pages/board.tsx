// The coordinator's board: what must I do today, whom do I ring. Roles by risk; the one in the address is open beside
// the list, and instead of it on a telephone. ?desk=people|groups|reports opens the other work of the desk.
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { now } from '../clock';
import { empty } from '../i18n/empty.text';
import { plain, raw, t, type Three } from '../i18n/text';
import { liveNow } from '../live';
import type { Board as Answer, BoardRow, RoleWork } from '../protocol';
import type { PageProps } from '../routes';
import { Button } from '../ui/button';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { worksForTheCity } from '../session';
import { useAnswer } from '../use_answer';
import { Calls } from './board_calls';
import { liveCounts } from './board_counts';
import { BoardRows } from './board_rows';
import { addressOf, questionOf, wishOf, type BoardWish } from './board_wish';
import { CandidateCounts } from './candidate_count';
import { LoggedIn } from './strangers';
import { text } from './board.text';
import './staff.css';
import './board.css';

const Filters = later(() => import('./board_filters'));
const BoardNews = later(() => import('./board_news'));
const BoardRole = later(() => import('./board_role'));
const CenterDesk = later(() => import('./center_desk'));
const ForStaff = later(() => import('./for_staff'));
const DeskLinks = later(() => import('./desk_links'));

export default function Board({ params, query }: PageProps): JSX.Element {
    const center = Number(params['center']);
    const address = new URLSearchParams(query).toString();
    const desk = query['desk'];
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to={`/board/${center}${address && `?${address}`}`}>
                {!worksForTheCity() ? (
                    <ForStaff />
                ) : desk ? (
                    <CenterDesk center={center} part={desk} />
                ) : (
                    <Whole center={center} query={query} />
                )}
            </LoggedIn>
        </Page>
    );
}

type Query = PageProps['query'];

function Whole({ center, query }: { readonly center: number; readonly query: Query }): JSX.Element {
    const { route } = useLocation();
    const wish = wishOf(query);
    // Numbers are live; the list with its telephone numbers is read again when the person says so: reading is logged.
    const page = useAnswer(questionOf(center, wish, now()), 'tell');
    const candidates = useMemo(() => new CandidateCounts(), [page.answer]);
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { rows, calls, news, counts } = page.answer;
    const to = (part: BoardWish): string => addressOf(center, { ...wish, ...part });
    return (
        <div class="board" data-open={wish.role !== undefined}>
            <div class="board-today">
                <Counts board={page.answer} />
                <Fresh news={page.news} busy={page.loading} onShow={page.again} />
                <Calls calls={calls} rows={rows} addressOf={(role) => to({ role })} onEntered={page.again} />
                {news && <BoardNews news={news} total={counts.to_tell ?? 0} onTold={page.again} />}
            </div>
            <div class="board-list">
                <Section id="roles" title={t(text.roles)} total={page.answer.total}>
                    <Filters board={page.answer} wish={wish} onChoose={(part) => route(to(part), true)} />
                    {rows.length === 0 && <p>{t(empty.boardEmpty)}</p>}
                    <BoardRows
                        rows={rows}
                        chosen={wish.role}
                        candidates={candidates}
                        staff={page.answer}
                        addressOf={(role) => to({ role })}
                    />
                </Section>
                <DeskLinks center={center} />
            </div>
            <section class="board-role" aria-label={plain(text.selected)}>
                {wish.role === undefined ? (
                    <p class="soft">{t(text.choose)}</p>
                ) : (
                    <BoardRole
                        key={wish.role}
                        row={rows.find(({ work }) => work.role === wish.role)}
                        staff={page.answer}
                        back={to({ role: undefined })}
                        onChange={page.again}
                    />
                )}
            </section>
        </div>
    );
}

interface FreshProps {
    readonly news: boolean;
    readonly busy: boolean;
    readonly onShow: () => void;
}

// What is new waits until somebody asks for it, so that no row moves under a finger.
function Fresh({ news, busy, onShow }: FreshProps): JSX.Element {
    return (
        <p class={news ? 'new-items' : 'board-again'} role="status">
            <Button kind={news ? 'plain' : 'quiet'} busy={busy} onPress={onShow}>
                {t(news ? text.newRows : text.again)}
            </Button>
        </p>
    );
}

const workNow = (row: BoardRow): RoleWork => liveNow('role_work', row.version, row.work);

function Counts({ board }: { readonly board: Answer }): JSX.Element {
    const counts = liveCounts(board.counts, board.rows, workNow);
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
