// The whole need once more before it is shown to everybody: what will be sent, read back.
import type { JSX } from 'preact';
import { insurance, needKind, reward } from '../i18n/codes.text';
import { confirm } from '../i18n/confirm.text';
import { fromDate } from '../i18n/japan';
import { t } from '../i18n/text';
import type { PostNeed, RoleDraft } from '../protocol';
import { Facts } from '../ui/card';
import { DateRange, Day } from '../ui/date_time';
import { Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { text } from './post_who.text';

export default function NeedCheck({ wish }: { readonly wish: PostNeed }): JSX.Element {
    const { fields, roles, need_kind: kind } = wish;
    return (
        <>
            <div class="post-role">
                <p lang="ja">
                    <strong>{fields.title.ja}</strong>
                </p>
                {fields.summary && (
                    <p lang="ja" class="post-words">
                        {fields.summary.ja}
                    </p>
                )}
                {kind !== 'shift' && (
                    <p>
                        {t(needKind[kind])} {fields.due && <Day at={fromDate(fields.due)} />}
                    </p>
                )}
                <p>
                    <PlaceName of={fields.place} />
                </p>
                <ul>
                    {roles.map((role, at) => (
                        <li key={at}>
                            <Role role={role} />
                        </li>
                    ))}
                </ul>
                <p>
                    <Facts
                        facts={[
                            fields.first_timers && t(text.firstTimers),
                            fields.with_children && t(text.withChildren),
                            fields.insurance && t(insurance[fields.insurance]),
                            fields.reward && t(reward[fields.reward]),
                        ]}
                    />
                </p>
                <p lang="ja">
                    <span>{fields.contact.name}</span> {fields.contact.phone}
                </p>
            </div>
            <p>{t(confirm.publish)}</p>
        </>
    );
}

function PlaceName({ of }: { readonly of: PostNeed['fields']['place'] }): JSX.Element {
    const { answer } = useAnswer({ type: 'list_facilities' });
    const known = answer?.facilities.find(({ id }) => id === of?.facility);
    if (known) return <Text3View of={known.name} />;
    if (of?.name) return <span lang="ja">{of.name}</span>;
    return <>{of?.facility === undefined && t(text.placeKind.open)}</>;
}

function Role({ role }: { readonly role: RoleDraft }): JSX.Element {
    return (
        <>
            <span lang="ja">{role.title.ja}</span>{' '}
            <span>{t(text.heads(role.heads_min, role.heads_max))}</span>{' '}
            {role.starts_at !== undefined && role.ends_at !== undefined && (
                <span class="soft small">
                    <DateRange from={role.starts_at} to={role.ends_at} withDuration />
                </span>
            )}
        </>
    );
}
