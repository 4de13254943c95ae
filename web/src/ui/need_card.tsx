// Help that is wanted, in a list: the role that fits best, what one gets, and why it is shown to this reader.
import type { ComponentChildren, JSX } from 'preact';
import { insurance, needKind, reward } from '../i18n/codes.text';
import { fromDate } from '../i18n/japan';
import { text as status } from '../i18n/status.text';
import { t } from '../i18n/text';
import type { NeedCard as Need } from '../protocol';
import { RoleBadge } from './badge';
import { Card, CardLine, Facts } from './card';
import { text } from './card.text';
import { CardPlace } from './card_place';
import { DateRange, Day } from './date_time';
import { LaterReasonLine } from './later_reasons';
import { Text3View } from './text3';

export function NeedCard({ need }: { readonly need: Need }): JSX.Element {
    return (
        <Card
            href={`/n/${need.id}`}
            title={<Text3View of={need.title} note="chip" />}
            badges={<NeedBadges need={need} />}
            off={need.state !== 'open'}
        >
            <CardLine icon="clock">{whenOf(need)}</CardLine>
            <CardPlace name={need.place_name} {...(!saysHowFar(need) && { lat: need.lat, lon: need.lon })} />
            <CardLine>
                <Facts
                    facts={[
                        need.insurance && t(insurance[need.insurance]),
                        need.reward && t(reward[need.reward]),
                        need.more_roles > 0 && t(text.moreRoles(need.more_roles)),
                    ]}
                />
            </CardLine>
            <CardLine>
                <span class="soft">
                    <Text3View of={need.group_name} />
                </span>
            </CardLine>
            <LaterReasonLine reasons={need.role.reasons} />
        </Card>
    );
}

function NeedBadges({ need }: { readonly need: Need }): JSX.Element {
    return (
        <p class="badges">
            <RoleBadge state={need.state} role={need.role} />
            {need.first_timers && <span class="badge badge-plain">{t(status.firstTimersWelcome)}</span>}
        </p>
    );
}

// The line of reasons names the way already.
const saysHowFar = ({ role }: Need): boolean => role.reasons.some(({ term }) => term === 'distance');

// A shift has hours; a task has a last day; an office has a term; some help is welcome at any time.
function whenOf({ role, due, need_kind }: Need): ComponentChildren {
    if (role.starts_at !== undefined && role.ends_at !== undefined)
        return <DateRange from={role.starts_at} to={role.ends_at} withDuration />;
    if (due !== undefined)
        return (
            <>
                {t(text.until)} <Day at={fromDate(due)} />
            </>
        );
    return t(needKind[need_kind]);
}
