// One role of a need: when, who is asked for, how it is decided, and the button; afterwards what was said.
import type { JSX } from 'preact';
import { now } from '../clock';
import { askFirst } from '../come_back';
import { level } from '../i18n/codes.text';
import { sayMoment } from '../i18n/date';
import { languageName } from '../i18n/languages';
import { locale } from '../i18n/locale';
import { text as status } from '../i18n/status.text';
import { t, type Three } from '../i18n/text';
import { useRole } from '../live';
import { action } from '../i18n/actions.text';
import type { NeedPage, OfferHelp, RoleOpen, RoleView } from '../protocol';
import { city, isLoggedIn } from '../session';
import { asOf } from '../status';
import { RoleBadge } from '../ui/badge';
import { Button, LinkButton } from '../ui/button';
import { DateRange } from '../ui/date_time';
import { LaterReasons } from '../ui/later_reasons';
import { ProblemPanel } from '../ui/panel';
import { Text3View } from '../ui/text3';
import { useLater } from '../ui/use_later';
import { useCommand } from '../use_command';
import { useReturn } from '../use_return';
import { text } from './need.text';

export interface RoleProps {
    readonly need: NeedPage;
    readonly role: RoleView;
    readonly again: () => void;
}

export function Role({ need, role, again }: RoleProps): JSX.Element {
    const open = asOf(role, useRole(role), now());
    const parts = useLater(() => import('./need_mine'), isLoggedIn.value);
    const mine = role.mine && role.mine.state !== 'dropped' ? role.mine : undefined;
    const active = mine !== undefined && ['applied', 'invited', 'confirmed'].includes(mine.state);
    const free = need.state === 'open' && !open.closed && open.confirmed < open.heads_max;
    return (
        <div class="role" id={`role-${role.id}`}>
            <div>
                <h3>
                    <Text3View of={role.title} note="chip" />
                </h3>
                {need.roles.length > 1 && (
                    <p class="badges">
                        <RoleBadge state={need.state} role={role} />
                    </p>
                )}
                {free && open.heads_min < open.heads_max && <p>{t(roomOf(open))}</p>}
            </div>
            <div>
                {role.starts_at !== undefined && role.ends_at !== undefined && (
                    <p>
                        <DateRange from={role.starts_at} to={role.ends_at} withDuration />
                    </p>
                )}
                {role.meeting && <p lang="ja">{role.meeting}</p>}
            </div>
            <div>
                <Conditions role={role} />
                {free && !active && <p class="soft">{t(decisionOn(role))}</p>}
            </div>
            <div class="role-act">
                <LaterReasons reasons={role.reasons} />
                {parts && mine && <parts.Mine need={need} role={role} mine={mine} again={again} />}
                {parts && !active && free && <parts.BirthYear role={role} again={again} />}
                {!active && free && <Offer need={need} role={role} again={again} />}
            </div>
        </div>
    );
}

// 「すぐ決まります」 or 「主催者が○日までに返事します」.
function decisionOn({ deciding, decide_by: by }: RoleView): Three {
    if (deciding !== 'by_organizer') return text.atOnce;
    return by !== undefined && by > now()
        ? text.organizerDecidesBy(sayMoment(locale.value, by, now()))
        : text.organizerDecides;
}

// Minimum and maximum differ: whether it can happen, and how many more may come.
function roomOf({ confirmed, heads_min: least, heads_max: most }: RoleOpen): Three {
    return confirmed < least ? status.canHappen(least - confirmed, most) : status.roomFor(most - confirmed);
}

function Offer({ need, role, again }: RoleProps): JSX.Element {
    const offering = useCommand<OfferHelp>();
    const id = `offer-${role.id}`;
    useReturn(`role-${role.id}`, id);
    if (!isLoggedIn.value)
        return (
            <LinkButton kind="main" icon="help" href={askFirst('/register', `/n/${need.id}#role-${role.id}`)}>
                {t(action.offerHelp)}
            </LinkButton>
        );
    const offer = (): void =>
        void offering.send({ type: 'offer_help', role: role.id }).then((outcome) => outcome?.ok && again());
    return (
        <>
            <Button id={id} kind="main" icon="help" busy={offering.busy} onPress={offer}>
                {t(action.offerHelp)}
            </Button>
            {offering.problem && (
                <ProblemPanel problem={offering.problem}>
                    {offering.problem.code === 'limit_reached' && (
                        <LinkButton href="/my/profile#limit">{t(text.changeLimit)}</LinkButton>
                    )}
                    {offering.problem.code === 'role_filled' && (
                        <LinkButton href="/help">{t(text.nearNeeds)}</LinkButton>
                    )}
                </ProblemPanel>
            )}
        </>
    );
}

function Conditions({ role }: { readonly role: RoleView }): JSX.Element | null {
    const certificate = role.certificate && city.value?.certificates[role.certificate];
    const skills = role.skills.flatMap(({ skill, level: at }) => {
        const name = city.value?.skills[skill];
        return name ? [{ skill, name, at }] : [];
    });
    return (
        <ul class="conditions">
            {skills.map(({ skill, name, at }) => (
                <li key={skill}>
                    <Text3View of={name} />: {t(level[at])}
                </li>
            ))}
            {certificate && (
                <li>
                    <Text3View of={certificate} />
                </li>
            )}
            {role.language && <li>{t(languageName(role.language))}</li>}
            {(role.min_age !== undefined || role.max_age !== undefined) && (
                <li>{t(text.ages(role.min_age, role.max_age))}</li>
            )}
            {role.first_timer_seats > 0 && <li>{t(text.firstTimers)}</li>}
        </ul>
    );
}
