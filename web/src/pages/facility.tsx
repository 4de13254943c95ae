// One venue: when it is open, what is on today, rooms, access, telephone.
import type { JSX } from 'preact';
import { access } from '../i18n/codes.text';
import { locale } from '../i18n/locale';
import { t } from '../i18n/text';
import type { FacilityPage } from '../protocol';
import type { PageProps } from '../routes';
import { city } from '../session';
import { Facts } from '../ui/card';
import { Page } from '../ui/page';
import { PhoneLink } from '../ui/phone_link';
import { ClosedDays, Hours } from '../ui/hours';
import { later } from '../ui/later';
import { PublicFoot } from '../ui/public_foot';
import { Section } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { UnreadPage } from '../ui/unread_page';
import { useAnswer } from '../use_answer';
import { PublicLists, Term } from './public_lists';
import { text } from './group.text';

const Today = later(() => import('./facility_today'));

export default function Facility({ params }: PageProps): JSX.Element {
    const page = useAnswer({ type: 'get_facility', facility: Number(params['id']) });
    if (!page.answer) return <UnreadPage page={page} />;
    const place = page.answer;
    return (
        <Page name={plainText3(place.name)} heading={<Text3View of={place.name} note="chip" />}>
            {place.kana && !place.name.ja.startsWith(place.kana) && locale.value !== 'en' && (
                <p class="soft" lang="ja">
                    {place.kana}
                </p>
            )}
            <About place={place} />
            {place.rooms.length > 0 && (
                <Section id="rooms" title={t(text.rooms)}>
                    <ul>
                        {place.rooms.map((room) => (
                            <li key={room.id}>
                                <Text3View of={room.name} />{' '}
                                <Facts
                                    facts={[
                                        room.capacity !== undefined && t(text.capacity(room.capacity)),
                                        room.equipment && <span lang="ja">{room.equipment}</span>,
                                    ]}
                                />
                            </li>
                        ))}
                    </ul>
                </Section>
            )}
            <PublicLists events={place.today} needs={place.needs} withToday />
            <PublicFoot path={`/f/${place.id}`} title={place.name} />
        </Page>
    );
}

function About({ place }: { readonly place: FacilityPage }): JSX.Element {
    const area = city.value?.areas.find(({ id }) => id === place.area);
    return (
        <dl class="terms">
            {place.address && (
                <Term name={text.address}>
                    <span lang="ja">{place.address}</span>
                </Term>
            )}
            {place.hours && (
                <Term name={text.hours}>
                    <Hours of={place.hours} />
                    <Today hours={place.hours} closed={place.closed} />
                </Term>
            )}
            {place.closed && (
                <Term name={text.closed}>
                    <ClosedDays of={place.closed} />
                </Term>
            )}
            {place.phone && (
                <Term name={text.contact}>
                    <PhoneLink phone={place.phone} />
                </Term>
            )}
            {area && (
                <Term name={text.area}>
                    <Text3View of={area.name} />
                </Term>
            )}
            {place.access.length > 0 && (
                <Term name={text.access}>
                    <Facts facts={place.access.map((one) => t(access[one]))} />
                </Term>
            )}
            {place.run_by && (
                <Term name={text.runBy}>
                    <Text3View of={{ ja: place.run_by }} note="chip" />
                </Term>
            )}
        </dl>
    );
}
