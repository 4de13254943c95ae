// One need: what one does, when, beside whom, how safe it is; and the button to offer help on each role.
import type { JSX } from 'preact';
import { insurance, needKind, reward, risk } from '../i18n/codes.text';
import { fromDate } from '../i18n/japan';
import { t } from '../i18n/text';
import type { NeedPage } from '../protocol';
import type { PageProps } from '../routes';
import { speaksFor } from '../session';
import { Cards } from '../ui/card';
import { Day } from '../ui/date_time';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { PhoneLink } from '../ui/phone_link';
import { PublicFoot, type FootDate } from '../ui/public_foot';
import { Section } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { UnreadPage } from '../ui/unread_page';
import { useAnswer } from '../use_answer';
import { Fact } from './fact';
import { Role } from './need_role';
import { NeedStatus } from './need_status';
import { text } from './need.text';
import './event.css';

const EventCard = later(async () => ({ default: (await import('../ui/event_card')).EventCard }));
const OwnWork = later(() => import('./own_work'));

export default function Need({ params }: PageProps): JSX.Element {
    const need = Number(params['id']);
    const page = useAnswer({ type: 'get_need', need });
    if (!page.answer) return <UnreadPage page={page} of={{ need }} />;
    return <Whole need={page.answer} again={page.again} />;
}

function Whole({ need, again }: { readonly need: NeedPage; readonly again: () => void }): JSX.Element {
    const { fields } = need;
    return (
        <Page
            name={plainText3(fields.title)}
            heading={<Text3View of={fields.title} note="chip" />}
            status={<NeedStatus need={need} />}
        >
            {fields.summary && (
                <p class="long">
                    <Text3View of={fields.summary} note="line" />
                </p>
            )}
            <Section id="roles" title={t(text.roles)}>
                <div class="roles">
                    {need.roles.map((role) => (
                        <Role key={role.id} need={need} role={role} again={again} />
                    ))}
                </div>
            </Section>
            <Section id="safe" title={t(text.safe)}>
                <Safety need={need} />
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
            <Section id="organizer" title={t(text.organizer)}>
                <p>
                    <a href={`/g/${need.group}`}>
                        <Text3View of={need.group_name} />
                    </a>
                </p>
                {speaksFor(need.group) && <OwnWork href={`/desk/${need.group}?need=${need.id}`} />}
            </Section>
            <PublicFoot
                path={`/n/${need.id}`}
                title={fields.title}
                dates={myDates(need)}
                place={need.place_name}
            />
        </Page>
    );
}

// Only what I said I would do belongs into my calendar.
function myDates({ roles }: NeedPage): FootDate[] {
    return roles.flatMap(({ id, mine, starts_at: from, ends_at: to }) =>
        mine?.state === 'confirmed' && from !== undefined && to !== undefined ? [{ id, from, to }] : [],
    );
}

function Safety({ need }: { readonly need: NeedPage }): JSX.Element {
    const { fields } = need;
    const { place } = fields;
    return (
        <dl class="details">
            {need.place_name && (
                <Fact name={text.where}>
                    <p lang="ja">
                        {place?.facility === undefined ? (
                            need.place_name
                        ) : (
                            <a href={`/f/${place.facility}`}>{need.place_name}</a>
                        )}
                    </p>
                    {place?.meeting && <p lang="ja">{place.meeting}</p>}
                    {place?.way && <p lang="ja">{place.way}</p>}
                </Fact>
            )}
            {fields.due && (
                <Fact name={text.until}>
                    <Day at={fromDate(fields.due)} />
                </Fact>
            )}
            {need.need_kind !== 'shift' && <Fact name={text.when}>{t(needKind[need.need_kind])}</Fact>}
            {fields.insurance && <Fact name={text.insurance}>{t(insurance[fields.insurance])}</Fact>}
            {fields.reward && <Fact name={text.reward}>{t(reward[fields.reward])}</Fact>}
            {fields.bring && (
                <Fact name={text.bring}>
                    <Text3View of={fields.bring} note="line" />
                </Fact>
            )}
            {(['beside', 'breaks'] as const).map(
                (name) =>
                    fields[name] && (
                        <Fact key={name} name={text[name]}>
                            <Text3View of={{ ja: fields[name] }} note="chip" />
                        </Fact>
                    ),
            )}
            {fields.day_contact && (
                <Fact name={text.dayContact}>
                    {fields.day_contact.phone ? (
                        <PhoneLink phone={fields.day_contact.phone} name={fields.day_contact.name} />
                    ) : (
                        <p lang="ja">{fields.day_contact.name}</p>
                    )}
                </Fact>
            )}
            {fields.risks && fields.risks.length > 0 && (
                <Fact name={text.risk}>
                    {fields.risks.map((one) => (
                        <p key={one}>{t(risk[one])}</p>
                    ))}
                </Fact>
            )}
            {fields.with_children && <Fact name={text.children}>{t(text.withChildren)}</Fact>}
        </dl>
    );
}
