// One event: what it is in the order in which people ask, then the one thing they can do.
import type { JSX } from 'preact';
import { now } from '../clock';
import { fromDate } from '../i18n/japan';
import { t } from '../i18n/text';
import type { EventPage } from '../protocol';
import type { PageProps } from '../routes';
import { speaksFor } from '../session';
import { SeatsBadge, StatusBadge } from '../ui/badge';
import { Day } from '../ui/date_time';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { PhoneLink } from '../ui/phone_link';
import { PublicFoot, type FootDate } from '../ui/public_foot';
import { Section } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { UnreadPage } from '../ui/unread_page';
import { text as status } from '../i18n/status.text';
import { useLater } from '../ui/use_later';
import { useAnswer } from '../use_answer';
import { EventFacts } from './event_facts';
import { nextDate } from './event_now';
import { SignUpAlong, SignUpBlock } from './event_sign_up';
import { text } from './event.text';
import './event.css';

const CalledOff = later(() => import('./called_off'));
const EventHelp = later(() => import('./event_help'));
const OwnWork = later(() => import('./own_work'));

export default function Event({ params }: PageProps): JSX.Element {
    const event = Number(params['id']);
    const page = useAnswer({ type: 'get_event', event });
    if (!page.answer) return <UnreadPage page={page} of={{ event }} />;
    return <Whole event={page.answer} again={page.again} />;
}

function Whole({ event, again }: { readonly event: EventPage; readonly again: () => void }): JSX.Element {
    const { fields } = event;
    const data = useLater(() => import('./event_data_script'));
    return (
        <Page
            name={plainText3(fields.title)}
            heading={<Text3View of={fields.title} note="chip" />}
            status={<Badges event={event} />}
        >
            <div>
                {event.state === 'cancelled' && <CalledOff event={event} />}
                <EventFacts event={event} />
                <SignUpAlong event={event} />
            </div>
            <SignUpBlock event={event} onChange={again} />
            {fields.summary && (
                <Section id="about" title={t(text.about)}>
                    <p class="long">
                        <Text3View of={fields.summary} note="line" />
                    </p>
                </Section>
            )}
            {event.needs.length > 0 && <EventHelp needs={event.needs} />}
            <Section id="organizer" title={t(text.organizer)}>
                <p>
                    <a href={`/g/${event.group}`}>
                        <Text3View of={event.group_name} />
                    </a>
                </p>
                {speaksFor(event.group) && <OwnWork href={`/desk/${event.group}?event=${event.id}`} />}
                {event.group_checked && (
                    <p class="soft">
                        {t(text.checkedBy)} <Day at={fromDate(event.group_checked)} />
                    </p>
                )}
                {fields.contact.phone && (
                    <PhoneLink
                        phone={fields.contact.phone}
                        name={fields.contact.name}
                        hours={fields.contact.hours}
                    />
                )}
            </Section>
            {data && <data.EventData event={event} />}
            <PublicFoot
                path={`/e/${event.id}`}
                title={fields.title}
                dates={datesToCome(event)}
                place={event.place_name}
            />
        </Page>
    );
}

function datesToCome({ state, occurrences }: EventPage): FootDate[] {
    return occurrences
        .filter(
            (date) =>
                state === 'published' && date.state === 'planned' && !date.undecided && date.ends_at > now(),
        )
        .map(({ id, starts_at: from, ends_at: to }) => ({ id, from, to }));
}

function Badges({ event }: { readonly event: EventPage }): JSX.Element {
    const date = nextDate(event);
    return (
        <p class="badges">
            {date && (
                <SeatsBadge
                    state={event.state}
                    postponed={event.postponed}
                    way={event.fields.way}
                    occurrence={date}
                    spoken
                />
            )}
            {event.changes.length > 0 && event.state !== 'cancelled' && (
                <StatusBadge status={{ tone: 'changed', text: status.changed }} />
            )}
        </p>
    );
}
