// The organizer's desk: what to do next, help that is wanted, events. One need or one event opens by its address.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { raw, t, type Three } from '../i18n/text';
import { socket, useWork } from '../live';
import type { GroupDesk, NeedCard as Need, RoleWork, Todo } from '../protocol';
import type { PageProps } from '../routes';
import { grantsOf } from '../session';
import { LinkButton, Buttons } from '../ui/button';
import { DateTime } from '../ui/date_time';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading, Section } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { Numbers } from './board_rows';
import { DeskEvent, DeskEvents } from './desk_events';
import { DeskNeed } from './desk_need';
import { LoggedIn } from './strangers';
import { text } from './desk.text';
import '../ui/badge.css';
import './staff.css';
import './desk.css';

export default function Desk({ params, query }: PageProps): JSX.Element {
    const group = Number(params['group']);
    return (
        <LoggedIn to={`/desk/${group}`}>
            <Whole
                group={group}
                need={Number(query['need']) || undefined}
                event={Number(query['event']) || undefined}
            />
        </LoggedIn>
    );
}

interface Props {
    readonly group: number;
    readonly need: number | undefined;
    readonly event: number | undefined;
}

function Whole({ group, need, event }: Props): JSX.Element {
    const page = useAnswer({ type: 'get_group_desk', group });
    useEffect(() => socket.follow(`group:${group}:board`), [group]);
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const desk = page.answer;
    const name = plainText3(desk.name);
    const home = `/desk/${group}`;
    const back = (
        <p>
            <a href={home}>{t(text.back)}</a>
        </p>
    );
    return (
        <Page
            key={`${need}/${event}`}
            name={`${name} ${raw(text.title)}`}
            heading={<Text3View of={desk.name} />}
        >
            {isActing(group) && <p class="badge badge-changed">{t(text.acting)}</p>}
            {need === undefined && event === undefined && <Home desk={desk} again={page.again} />}
            {need !== undefined && (
                <>
                    {back}
                    <DeskNeed key={need} need={need} onChange={page.again} />
                </>
            )}
            {event !== undefined && (
                <>
                    {back}
                    <DeskEvent key={event} event={event} />
                </>
            )}
        </Page>
    );
}

// Somebody from the center works in the group's place; the log says so, and the page too.
function isActing(group: number): boolean {
    return !grantsOf('organizer').some(({ scope, id }) => scope === 'group' && id === group);
}

function Home({ desk, again }: { readonly desk: GroupDesk; readonly again: () => void }): JSX.Element {
    return (
        <>
            {desk.state !== 'active' && <Panel tone="warning" title={t(text.notActive)} />}
            <Todos desk={desk} />
            <Buttons>
                <LinkButton kind="main" icon="event" href={`/desk/${desk.group}/event`}>
                    {t(text.postEvent)}
                </LinkButton>
                <LinkButton kind="main" icon="help" href={`/desk/${desk.group}/need`}>
                    {t(text.postNeed)}
                </LinkButton>
            </Buttons>
            <Section id="needs" title={t(text.needs)}>
                {desk.needs.length === 0 && <p>{t(text.noNeeds)}</p>}
                <ul role="list" class="people">
                    {desk.needs.map((need) => (
                        <NeedRow key={need.id} need={need} desk={desk} />
                    ))}
                </ul>
            </Section>
            <DeskEvents desk={desk} again={again} />
        </>
    );
}

const todoWords: Readonly<Record<string, (count: number) => Three>> = text.todo;

function Todos({ desk }: { readonly desk: GroupDesk }): JSX.Element {
    const { todos, members_waiting: waiting } = desk;
    return (
        <Section id="next" title={t(text.next)}>
            {todos.length + waiting === 0 && <p>{t(text.nothing)}</p>}
            <ul role="list" class="todos">
                {todos.map((todo) => (
                    <li key={`${todo.todo} ${todo.role} ${todo.event}`} data-todo={todo.todo}>
                        <a href={todoLink(desk.group, todo)}>
                            <strong>{t((todoWords[todo.todo] ?? text.todo.other)(todo.count))}</strong>
                        </a>
                        <span>
                            <Text3View of={todo.title} />
                        </span>
                        {todo.by !== undefined && (
                            <span class="soft small">
                                <DateTime at={todo.by} />
                            </span>
                        )}
                    </li>
                ))}
                {waiting > 0 && (
                    <li>
                        <a href={`/g/${desk.group}`}>{t(text.members(waiting))}</a>
                    </li>
                )}
            </ul>
        </Section>
    );
}

function todoLink(group: number, { need, event }: Todo): string {
    return need !== undefined ? `/desk/${group}?need=${need}` : `/desk/${group}?event=${event}`;
}

function NeedRow({ need, desk }: { readonly need: Need; readonly desk: GroupDesk }): JSX.Element {
    const roles = desk.work.filter((work) => work.need === need.id);
    return (
        <li class="person">
            <h3>
                <a href={`/desk/${desk.group}?need=${need.id}`}>
                    <Text3View of={need.title} />
                </a>
            </h3>
            {need.role.starts_at !== undefined && (
                <p class="soft small">
                    <DateTime at={need.role.starts_at} />
                </p>
            )}
            {roles.map((work) => (
                <Work key={work.role} work={work} />
            ))}
        </li>
    );
}

// The desk tells no versions: whatever comes live is newer than what was read.
function Work({ work }: { readonly work: RoleWork }): JSX.Element {
    const now = useWork({ version: 0, work });
    return (
        <div class="desk-work">
            <span>
                {now.confirmed} / {now.heads_min}
            </span>
            <Numbers work={now} />
        </div>
    );
}
