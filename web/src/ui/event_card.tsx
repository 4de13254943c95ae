// An event in a list. Guest's side only: what helps with it is a need, with its own card.
import type { JSX } from 'preact';
import { audience, fee, weather, yen } from '../i18n/codes.text';
import { fromDate } from '../i18n/japan';
import { t } from '../i18n/text';
import type { EventCard as Event } from '../protocol';
import { EventBadges } from './badge';
import { Card, CardLine, Facts } from './card';
import { text } from './card.text';
import { CardPlace } from './card_place';
import { Day } from './date_time';
import { EventWhen } from './event_when';
import { Text3View } from './text3';

export function EventCard({ event }: { readonly event: Event }): JSX.Element {
    const { occurrence } = event;
    return (
        <Card
            href={`/e/${event.id}`}
            title={<Text3View of={event.title} note="chip" />}
            badges={<EventBadges event={event} />}
            off={event.state === 'cancelled' || occurrence.state === 'cancelled'}
        >
            <CardLine icon="clock">
                <EventWhen date={occurrence} />
                {event.more_dates > 0 && t(text.moreDates(event.more_dates))}
            </CardLine>
            <CardPlace name={event.place_name} lat={event.lat} lon={event.lon} />
            <CardLine>
                <Facts facts={[t(audience[event.audience]), cost(event), rain(event)]} />
            </CardLine>
            <CardLine>
                <span class="soft">
                    {t(text.by)} <Text3View of={event.group_name} />
                </span>
            </CardLine>
        </Card>
    );
}

function cost({ fee: kind, fee_yen }: Event) {
    return kind === 'paid' && fee_yen !== undefined ? t(yen(fee_yen)) : t(fee[kind]);
}

function rain({ weather: rule, rain_date }: Event) {
    if (rule === undefined || rule === 'any_weather') return undefined;
    if (rule !== 'rain_moves' || rain_date === undefined) return t(weather[rule]);
    return (
        <>
            {t(text.rainDate)} <Day at={fromDate(rain_date)} />
        </>
    );
}
