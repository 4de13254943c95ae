// The whole need once more before it is shown to everybody: what will be sent, read back.
import type { JSX } from 'preact';
import { insurance, reward } from '../i18n/codes.text';
import { confirm } from '../i18n/confirm.text';
import { t } from '../i18n/text';
import type { PostNeed, RoleDraft } from '../protocol';
import { Facts } from '../ui/card';
import { DateRange } from '../ui/date_time';
import { text } from './post_who.text';

export default function NeedCheck({ wish }: { readonly wish: PostNeed }): JSX.Element {
    const { fields, roles } = wish;
    const heads = roles.reduce((sum, role) => sum + role.heads_min, 0);
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
                <p>
                    {fields.place?.name ? (
                        <span lang="ja">{fields.place.name}</span>
                    ) : (
                        fields.place?.facility === undefined && t(text.placeKind.open)
                    )}
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
            </div>
            <p>{t(confirm.publish(heads))}</p>
        </>
    );
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
