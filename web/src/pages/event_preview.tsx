// How the event will look in a list, while it is being typed. At 360 px, as most people will see it.
import type { JSX } from 'preact';
import { t } from '../i18n/text';
import type { EventCard as Card, GroupPage } from '../protocol';
import { EventCard } from '../ui/event_card';
import { plainText3 } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { type EventForm } from './event_form';
import { eventOf } from './event_sending';
import { text } from './post_who.text';

interface Props {
    readonly group: GroupPage;
    readonly form: EventForm;
}

export default function EventPreview({ group, form }: Props): JSX.Element | null {
    const { answer } = useAnswer({ type: 'list_facilities' });
    const facility = answer?.facilities.find(({ id }) => id === form.facility);
    const place = form.placeKind === 'facility' && facility ? plainText3(facility.name) : form.place;
    const card = cardOf(group, form, form.placeKind === 'open' ? '' : place);
    return (
        <section class="post-preview" aria-labelledby="preview">
            <h2 id="preview">{t(text.preview)}</h2>
            {card ? (
                <div inert>
                    <EventCard event={card} />
                </div>
            ) : (
                <p class="soft">{t(text.previewLater)}</p>
            )}
        </section>
    );
}

// Nothing to show before there is a title and a day.
export function cardOf(group: GroupPage, form: EventForm, place: string): Card | undefined {
    const { fields, occurrences } = eventOf(group.id, form);
    const [date] = occurrences;
    if (!date || date.starts_at === 0 || date.ends_at === 0 || form.title.trim() === '') return undefined;
    const { capacity } = date;
    const seats = { kind: 'seats', event: 0, occurrence: 0, capacity, taken: 0, state: 'planned' } as const;
    return {
        id: 0,
        title: fields.title,
        category: fields.category,
        audience: fields.audience,
        state: 'published',
        changed: false,
        fee: fields.fee,
        fee_yen: fields.fee_yen,
        weather: fields.weather,
        rain_date: fields.rain_date,
        place_name: place,
        way: fields.way,
        phone: fields.contact.phone,
        group: group.id,
        group_name: group.name,
        more_dates: occurrences.length - 1,
        occurrence: { ...date, id: 0, state: 'planned', version: 0, seats },
    };
}
