// お知らせ: what happened that concerns me, newest first. Opening the page marks nothing: a person says 「読みました」.
import type { JSX } from 'preact';
import { now } from '../clock';
import { raw, t } from '../i18n/text';
import type { Notice, ReadNotices } from '../protocol';
import { Button } from '../ui/button';
import { DateTime } from '../ui/date_time';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Loading } from '../ui/section';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { changedName, ChangedValue } from './change_words';
import { groupsOf } from './notice_groups';
import { noticeLink, noticeWords } from './notice_words';
import { LoggedIn } from './strangers';
import { text } from './notices.text';
import '../ui/badge.css';
import './notices.css';

export default function Notices(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to="/notices">
                <Inbox />
            </LoggedIn>
        </Page>
    );
}

const Older = later(() => import('./notices_older'));

const aPage = 30;

function Inbox(): JSX.Element {
    const page = useAnswer({ type: 'list_notices', limit: aPage });
    const reading = useCommand<ReadNotices>();
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    const { notices, unread } = page.answer;
    const newest = notices[0]?.id;
    const markRead = (until: number): void =>
        void reading.send({ type: 'read_notices', until }).then((outcome) => outcome?.ok && page.again());
    return (
        <>
            {notices.length === 0 && (
                <p>
                    {t(text.noNotices)}
                    <br />
                    <span class="soft">{t(text.noNoticesYet)}</span>
                </p>
            )}
            {unread > 0 && newest !== undefined && (
                <>
                    <p role="status">{t(text.unread(unread))}</p>
                    <Button kind="main" icon="done" busy={reading.busy} onPress={() => markRead(newest)}>
                        {t(text.markRead)}
                    </Button>
                </>
            )}
            {reading.answer && unread === 0 && <p role="status">{t(text.allRead)}</p>}
            {reading.problem && <ProblemPanel problem={reading.problem} />}
            <List notices={notices} />
            {notices.length === aPage && <Older before={notices.at(-1)?.id ?? 0} aPage={aPage} list={List} />}
        </>
    );
}

function List({ notices }: { readonly notices: readonly Notice[] }): JSX.Element {
    return (
        <ol role="list" class="notices">
            {groupsOf(notices).map((group) => (
                <OneNotice key={group[0].id} group={group} />
            ))}
        </ol>
    );
}

function OneNotice({ group }: { readonly group: readonly [Notice, ...Notice[]] }): JSX.Element {
    const [notice] = group;
    const link = noticeLink(notice);
    return (
        <li class="notice" data-read={notice.read}>
            <p class="notice-head">
                {!notice.read && <span class="badge badge-asked">{t(text.new)}</span>}
                <span class="soft small">
                    <DateTime at={notice.at} />
                </span>
            </p>
            {notice.title && (
                <h2 class="notice-title">
                    <Text3View of={notice.title} note="chip" />
                </h2>
            )}
            {group.map((one) => (
                <Words key={one.id} notice={one} />
            ))}
            {notice.notice_kind === 'changed' && <p>{t(text.mayCancel)}</p>}
            <p class="notice-ways">
                <a href={link.href}>
                    <span>{t(link.words)}</span>
                </a>
                {notice.phone && <PhoneLink phone={notice.phone} />}
            </p>
        </li>
    );
}

// The reason of a cancellation is in the words of the people who wrote it.
function Words({ notice }: { readonly notice: Notice }): JSX.Element {
    const { notice_kind: kind, field, reason, ...rest } = notice;
    if (kind === 'changed')
        return (
            <p>
                {t(text.changedField(raw(changedName(field))))} <ChangedValue {...notice} />
            </p>
        );
    const own = kind === 'cancelled' ? reason : undefined;
    return (
        <p>
            <span>{t(noticeWords(own ? { ...rest, notice_kind: kind } : notice, now()))}</span>
            {own && (
                <>
                    {' '}
                    {t(text.reason)}
                    <span lang="ja">{own}</span>
                </>
            )}
        </p>
    );
}
