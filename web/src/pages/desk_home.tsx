// What to do next, what to start, and what is under way: help that is wanted, drafts, events.
import type { JSX } from 'preact';
import { t, type Three } from '../i18n/text';
import { useWork } from '../live';
import type { GroupDesk, NeedCard as Need, Todo, WorkAt } from '../protocol';
import { needStatus } from '../status';
import { StatusBadge } from '../ui/badge';
import { Buttons, LinkButton } from '../ui/button';
import { DateTime } from '../ui/date_time';
import { Panel } from '../ui/panel';
import { Section } from '../ui/section';
import { Text3View } from '../ui/text3';
import { DeskEvents } from './desk_events';
import { Numbers } from './work_numbers';
import { text } from './desk.text';

interface Props {
    readonly desk: GroupDesk;
    readonly again: () => void;
}

export function DeskHome({ desk, again }: Props): JSX.Element {
    return (
        <>
            {desk.state !== 'active' && <Panel tone="warning" title={t(text.notActive)} />}
            <Todos desk={desk} />
            <Buttons>
                <LinkButton kind="main" icon="event" href={`/desk/${desk.group}/event`}>
                    {t(text.postEvent)}
                </LinkButton>
                <LinkButton icon="help" href={`/desk/${desk.group}/need`}>
                    {t(text.postNeed)}
                </LinkButton>
                <LinkButton href={`/desk/${desk.group}?about=1`}>{t(text.about)}</LinkButton>
                <LinkButton icon="group" href={`/desk/${desk.group}?members=1`}>
                    {t(text.membersOf)}
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
                    <li data-todo="members">
                        <a href={`/desk/${desk.group}?members=1`}>
                            <strong>{t(text.members(waiting))}</strong>
                        </a>
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
    return (
        <li class="person">
            {need.state !== 'open' && <StatusBadge status={needStatus(need.state, need.role.open, false)} />}
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
            {desk.work
                .filter(({ work }) => work.need === need.id)
                .map((row) => (
                    <Work key={row.work.role} row={row} />
                ))}
        </li>
    );
}

function Work({ row }: { readonly row: WorkAt }): JSX.Element {
    const now = useWork(row);
    return (
        <div class="desk-work">
            <span>{t(text.confirmedOf(now.confirmed, now.heads_min))}</span>
            <Numbers work={now} />
        </div>
    );
}
