// The organizer's desk. Its home says what to do next; one need, one event or the members open by their address.
import type { ComponentChildren, JSX } from 'preact';
import { raw, t } from '../i18n/text';
import type { GroupDesk } from '../protocol';
import type { PageProps } from '../routes';
import { isLoggedIn, speaksFor } from '../session';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { plainText3, Text3View } from '../ui/text3';
import { UnreadPage } from '../ui/unread_page';
import { useAnswer } from '../use_answer';
import { DeskHome } from './desk_home';
import { LoggedIn } from './strangers';
import { text } from './desk.text';
import '../ui/badge.css';
import './staff.css';
import './desk.css';

const DeskNeed = later(() => import('./desk_need'));
const DeskEvent = later(() => import('./desk_event'));
const DeskMembers = later(() => import('./desk_members'));
const DeskAbout = later(() => import('./desk_about'));
const ChangeEvent = later(() => import('./change_event'));

export default function Desk({ params, query }: PageProps): JSX.Element {
    const group = Number(params['group']);
    const address = new URLSearchParams(query).toString();
    if (isLoggedIn.value) return <Whole group={group} query={query} />;
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to={`/desk/${group}${address && `?${address}`}`}>{null}</LoggedIn>
        </Page>
    );
}

function Whole({
    group,
    query,
}: {
    readonly group: number;
    readonly query: PageProps['query'];
}): JSX.Element {
    const page = useAnswer({ type: 'get_group_desk', group });
    if (!page.answer) return <UnreadPage page={page} />;
    const desk = page.answer;
    return (
        <Page
            key={JSON.stringify(query)}
            name={`${plainText3(desk.name)} ${raw(text.title)}`}
            heading={<Text3View of={desk.name} />}
        >
            {/* Somebody from the center works in the group's place; the log says so, and the page too. */}
            {!speaksFor(group) && <p class="badge badge-changed desk-acting">{t(text.acting)}</p>}
            {partOf(desk, query, page.again) ?? <DeskHome desk={desk} again={page.again} />}
        </Page>
    );
}

function partOf(desk: GroupDesk, query: PageProps['query'], again: () => void): JSX.Element | undefined {
    const need = Number(query['need']);
    const event = Number(query['event']);
    const { group } = desk;
    const onEvent = `/desk/${group}?event=${event}`;
    if (event && query['change'])
        return (
            <Back to={onEvent}>
                {<ChangeEvent event={event} group={group} back={onEvent} onDone={again} />}
            </Back>
        );
    if (event)
        return (
            <Back to={`/desk/${group}`}>{<DeskEvent event={event} group={group} onChange={again} />}</Back>
        );
    if (need)
        return (
            <Back to={`/desk/${group}`}>
                {<DeskNeed key={need} need={need} group={group} onChange={again} />}
            </Back>
        );
    if (query['about']) return <Back to={`/desk/${group}`}>{<DeskAbout group={group} />}</Back>;
    if (query['members'])
        return <Back to={`/desk/${group}`}>{<DeskMembers group={group} onChange={again} />}</Back>;
    return undefined;
}

function Back({ to, children }: { readonly to: string; readonly children: ComponentChildren }): JSX.Element {
    return (
        <>
            <p>
                <a class="desk-back" href={to}>
                    <span>{t(text.back)}</span>
                </a>
            </p>
            {children}
        </>
    );
}
