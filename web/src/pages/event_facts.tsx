// The facts of an event, coded where they can be, so that they read in all three languages.
import type { JSX } from 'preact';
import { access, audience, fee, weather, way, yen } from '../i18n/codes.text';
import { fromDate } from '../i18n/japan';
import { t, type Three } from '../i18n/text';
import type { Change, EventPage, Instant } from '../protocol';
import { calledOff } from '../status';
import { StatusBadge } from '../ui/badge';
import { DateRange, DateTime, Day } from '../ui/date_time';
import { EventWhen } from '../ui/event_when';
import { Text3View } from '../ui/text3';
import { useLater } from '../ui/use_later';
import { datesShown, nextDate, oldTimes, takesPlace, type OldTimes } from './event_now';
import { Fact } from './fact';
import { text } from './event.text';
import { keptPlace } from './where_to';

export function EventFacts({ event }: { readonly event: EventPage }): JSX.Element {
    const { fields, changes } = event;
    const others = useLater(() => import('./event_changed'), changes.some(isElsewhere));
    const more = useLater(() => import('./event_more_facts'), saysMore(fields));
    const { min_age: least, max_age: most, place } = fields;
    const date = nextDate(event);
    return (
        <dl class="details">
            <Fact name={text.when}>
                {datesShown(event).map((date) => (
                    <p key={date.id}>
                        <EventWhen date={date} />
                        {date.state === 'cancelled' && event.state !== 'cancelled' && (
                            <>
                                {' '}
                                <StatusBadge status={calledOff(undefined)} />
                            </>
                        )}
                        {date.doors_at !== undefined && (
                            <>
                                <br />
                                {t(text.doors)} <DateTime at={date.doors_at} />
                            </>
                        )}
                    </p>
                ))}
                {oldTimes(changes).map(OldTime)}
            </Fact>
            <Fact name={text.where}>
                <p>
                    <PlaceName event={event} />
                </p>
                {place.meeting && <p lang="ja">{place.meeting}</p>}
                {place.way && <p lang="ja">{place.way}</p>}
                {changes
                    .filter(({ field }) => field === 'place')
                    .map(({ old }) => keptPlace(old))
                    .filter(Boolean)
                    .map((old) => (
                        <p key={old} class="soft">
                            {t(text.before)} <s lang="ja">{old}</s>
                        </p>
                    ))}
                {fields.access && fields.access.length > 0 && (
                    <p>
                        {fields.access.map((one) => (
                            <span key={one} class="detail-chip">
                                {t(access[one])}
                            </span>
                        ))}
                    </p>
                )}
            </Fact>
            <Fact name={text.who}>
                <p>{t(audience[fields.audience])}</p>
                {(least !== undefined || most !== undefined) && <p>{t(text.ages(least, most))}</p>}
                {fields.children_alone !== undefined && (
                    <p>{t(fields.children_alone ? text.childrenAlone : text.withAdult)}</p>
                )}
            </Fact>
            <Fact name={text.money}>
                <p>
                    {fields.fee === 'paid' && fields.fee_yen !== undefined
                        ? t(yen(fields.fee_yen))
                        : t(fee[fields.fee])}
                </p>
                {fields.fee_covers && <p lang="ja">{fields.fee_covers}</p>}
            </Fact>
            {fields.bring && (
                <Fact name={text.bring}>
                    <Text3View of={fields.bring} note="line" />
                </Fact>
            )}
            {fields.weather && (
                <Fact name={text.rain}>
                    <p>{t(weather[fields.weather])}</p>
                    {fields.rain_date && (
                        <p>
                            {t(text.rainDate)} <Day at={fromDate(fields.rain_date)} />
                        </p>
                    )}
                </Fact>
            )}
            {more && <more.MoreFacts fields={fields} />}
            {others && <others.OtherChanges changes={changes.filter(isElsewhere)} />}
            {takesPlace(event) && (
                <Fact name={text.how}>
                    <p>{t(way[fields.way])}</p>
                    <Limit name={text.from} at={date?.opens_at} />
                    <Limit name={text.until} at={date?.closes_at} />
                    <Limit name={text.cancelUntil} at={date?.cancel_until} />
                </Fact>
            )}
        </dl>
    );
}

// What is not said where the new one stands.
const isElsewhere = ({ field }: Change): boolean => !['starts_at', 'ends_at', 'place'].includes(field);

// A venue has a page of its own: rooms, access, when it is open.
function PlaceName({ event }: { readonly event: EventPage }): JSX.Element {
    const { facility } = event.fields.place;
    if (!event.place_name) return <>{t(text.noPlace)}</>;
    if (facility === undefined) return <span lang="ja">{event.place_name}</span>;
    return (
        <a href={`/f/${facility}`} lang="ja">
            {event.place_name}
        </a>
    );
}

function saysMore({ languages, photos, co_hosts, weather_by }: EventPage['fields']): boolean {
    return Boolean(languages?.length || photos || co_hosts || weather_by !== undefined);
}

function Limit({ name, at }: { readonly name: Three; readonly at: Instant | undefined }): JSX.Element | null {
    if (at === undefined) return null;
    return (
        <p>
            {t(name)} <DateTime at={at} />
        </p>
    );
}

function OldTime({ starts_at: from, ends_at: to }: OldTimes): JSX.Element {
    const whole = from !== undefined && to !== undefined;
    return (
        <p key={from ?? to} class="soft">
            {t(whole ? text.before : from !== undefined ? text.startBefore : text.endBefore)}{' '}
            <s>{whole ? <DateRange from={from} to={to} /> : <DateTime at={from ?? to ?? 0} />}</s>
        </p>
    );
}
