// One need: what one does, when, beside whom, how safe it is; and the button to offer help on each role.
import type { JSX } from 'preact';
import { now } from '../clock';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { insurance, level, needKind, reward, risk } from '../i18n/codes.text';
import { fromDate } from '../i18n/japan';
import { t } from '../i18n/text';
import { useRole } from '../live';
import type { NeedPage, OfferHelp, RoleView, WithdrawHelp } from '../protocol';
import type { PageProps } from '../routes';
import { city, isLoggedIn } from '../session';
import { RoleBadge } from '../ui/badge';
import { Button, LinkButton } from '../ui/button';
import { Cards } from '../ui/card';
import { DateRange, DateTime, Day } from '../ui/date_time';
import { EventCard } from '../ui/event_card';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { PrintBlock } from '../ui/print_block';
import { ReasonLine, Why } from '../ui/reasons';
import { Loading, Section } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { Fact } from './event_facts';
import { assignmentState } from './assignment.text';
import { text } from './need.text';
import './event.css';

export default function Need({ params }: PageProps): JSX.Element {
    const page = useAnswer({ type: 'get_need', need: Number(params['id']) });
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    return <Whole need={page.answer} again={page.again} />;
}

function Whole({ need, again }: { readonly need: NeedPage; readonly again: () => void }): JSX.Element {
    const { fields } = need;
    return (
        <Page name={plainText3(fields.title)} heading={<Text3View of={fields.title} note="chip" />}>
            {fields.summary && (
                <p class="long">
                    <Text3View of={fields.summary} note="line" />
                </p>
            )}
            <Section id="roles" title={t(text.roles)}>
                {need.roles.map((role) => (
                    <Role key={role.id} need={need} role={role} again={again} />
                ))}
            </Section>
            <Section id="safe" title={t(text.safe)}>
                <dl class="details">
                    <Fact name={text.where}>
                        <p lang="ja">{need.place_name}</p>
                    </Fact>
                    {fields.due && (
                        <Fact name={text.until}>
                            <Day at={fromDate(fields.due)} />
                        </Fact>
                    )}
                    {need.need_kind !== 'shift' && (
                        <Fact name={text.when}>{t(needKind[need.need_kind])}</Fact>
                    )}
                    {fields.insurance && <Fact name={text.insurance}>{t(insurance[fields.insurance])}</Fact>}
                    {fields.reward && <Fact name={text.reward}>{t(reward[fields.reward])}</Fact>}
                    {fields.bring && (
                        <Fact name={text.bring}>
                            <Text3View of={fields.bring} note="line" />
                        </Fact>
                    )}
                    {fields.risks?.length ? (
                        <Fact name={text.risk}>
                            {fields.risks.map((one) => (
                                <p key={one}>{t(risk[one])}</p>
                            ))}
                        </Fact>
                    ) : null}
                    {fields.with_children && <Fact name={text.children}>{t(text.withChildren)}</Fact>}
                </dl>
                {fields.contact.phone && (
                    <PhoneLink
                        phone={fields.contact.phone}
                        name={fields.contact.name}
                        hours={fields.contact.hours}
                    />
                )}
            </Section>
            {need.event && (
                <Section id="event" title={t(text.event)}>
                    <Cards>{[<EventCard key={need.event.id} event={need.event} />]}</Cards>
                </Section>
            )}
            <PrintBlock path={`/n/${need.id}`} />
        </Page>
    );
}

interface RoleProps {
    readonly need: NeedPage;
    readonly role: RoleView;
    readonly again: () => void;
}

function Role({ need, role, again }: RoleProps): JSX.Element {
    const open = useRole(role);
    const offering = useCommand<OfferHelp>();
    const taking = useCommand<WithdrawHelp>();
    const mine =
        role.mine && ['applied', 'invited', 'confirmed'].includes(role.mine.state) ? role.mine : undefined;
    const free = need.state === 'open' && !open.closed && open.confirmed < open.heads_max;
    const after = (outcome: { ok: boolean } | undefined): void => void (outcome?.ok && again());
    return (
        <div class="role" id={`role-${role.id}`}>
            <h3>
                <Text3View of={role.title} note="chip" />
            </h3>
            <p class="badges">
                <RoleBadge state={need.state} role={role} spoken />
            </p>
            {role.starts_at !== undefined && role.ends_at !== undefined && (
                <p>
                    <DateRange from={role.starts_at} to={role.ends_at} withDuration />
                </p>
            )}
            {role.meeting && <p lang="ja">{role.meeting}</p>}
            <Conditions role={role} />
            <p class="soft">
                {role.deciding === 'by_organizer' ? t(text.organizerDecides) : t(text.atOnce)}{' '}
                {role.decide_by !== undefined && role.decide_by > now() && <DateTime at={role.decide_by} />}
            </p>
            <ReasonLine reasons={role.reasons} />
            <Why reasons={role.reasons} />
            {mine && (
                <Panel tone="done" title={t(assignmentState[mine.state])}>
                    {mine.state === 'invited' ? (
                        <LinkButton kind="main" href="/my">
                            {t(text.answer)}
                        </LinkButton>
                    ) : (
                        <Button
                            busy={taking.busy}
                            onPress={() =>
                                void taking.send({ type: 'withdraw_help', assignment: mine.id }).then(after)
                            }
                        >
                            {t(action.cannotCome)}
                        </Button>
                    )}
                </Panel>
            )}
            {!mine && free && isLoggedIn.value && (
                <Button
                    kind="main"
                    icon="help"
                    busy={offering.busy}
                    onPress={() => void offering.send({ type: 'offer_help', role: role.id }).then(after)}
                >
                    {t(action.offerHelp)}
                </Button>
            )}
            {!mine && free && !isLoggedIn.value && (
                <LinkButton
                    kind="main"
                    icon="help"
                    href={askFirst('/register', `/n/${need.id}#role-${role.id}`)}
                >
                    {t(action.offerHelp)}
                </LinkButton>
            )}
            {offering.problem && <ProblemPanel problem={offering.problem} />}
            {taking.problem && <ProblemPanel problem={taking.problem} />}
        </div>
    );
}

function Conditions({ role }: { readonly role: RoleView }): JSX.Element | null {
    const skill = (code: string) => city.value?.skills[code];
    return (
        <ul class="conditions">
            {role.skills.map((wish) => {
                const name = skill(wish.skill);
                return (
                    name && (
                        <li key={wish.skill}>
                            <Text3View of={name} />: {t(level[wish.level])}
                        </li>
                    )
                );
            })}
            {role.certificate && city.value?.certificates[role.certificate] && (
                <li>
                    <Text3View of={city.value.certificates[role.certificate]!} />
                </li>
            )}
            {(role.min_age !== undefined || role.max_age !== undefined) && (
                <li>{t(text.ages(role.min_age, role.max_age))}</li>
            )}
            {role.first_timer_seats > 0 && <li>{t(text.firstTimers)}</li>}
        </ul>
    );
}
