// To take part: every date with its places, and the button. What opens behind it is loaded for people with an account.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { now } from '../clock';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { t } from '../i18n/text';
import { useSeats } from '../live';
import type { EventPage, OccurrenceView } from '../protocol';
import { isLoggedIn } from '../session';
import { eventStatus } from '../status';
import { SeatsBadge } from '../ui/badge';
import { Button, LinkButton } from '../ui/button';
import { DateRange } from '../ui/date_time';
import { PhoneLink } from '../ui/phone_link';
import { Section } from '../ui/section';
import { useLater } from '../ui/use_later';
import { datesShown, nextDate, takesPlace } from './event_now';
import { text } from './event.text';

interface Props {
    readonly event: EventPage;
    readonly onChange: () => void;
}

export interface DateProps extends Props {
    readonly date: OccurrenceView;
}

export function SignUpBlock({ event, onChange }: Props): JSX.Element | null {
    const { way, contact, site } = event.fields;
    if (!takesPlace(event)) return null;
    return (
        <Section id="sign-up" title={t(text.signUp)}>
            {way === 'here' &&
                datesShown(event).map((date) => (
                    <OneDate key={date.id} event={event} date={date} onChange={onChange} />
                ))}
            {way === 'not_needed' && <p>{t(text.justCome)}</p>}
            {way === 'site' && site && (
                <LinkButton kind="main" href={site}>
                    {t(text.toTheSite)}
                </LinkButton>
            )}
            {way !== 'not_needed' && contact.phone && (
                <p class="by-phone">
                    <ByPhone event={event} />{' '}
                    <PhoneLink phone={contact.phone} name={contact.name} hours={contact.hours} />
                </p>
            )}
        </Section>
    );
}

// Where no place can be had any more, the telephone is there to ask.
function ByPhone({ event }: { readonly event: EventPage }): JSX.Element {
    const date = nextDate(event);
    return date ? <PhoneFor event={event} date={date} /> : <>{t(action.signUpByPhone)}</>;
}

function PhoneFor({ event, date }: Omit<DateProps, 'onChange'>): JSX.Element {
    const { tone } = useOffer(event, date);
    const several = datesShown(event).length > 1;
    return <>{t(several || isTaking(tone) || tone === 'plain' ? action.signUpByPhone : text.askByPhone)}</>;
}

// Where a person stands with this date; what was just done stays said until they go.
type Step = 'looking' | 'filling_in' | 'signed_up' | 'given_up';

function OneDate({ event, date, onChange }: DateProps): JSX.Element {
    const place = `sign-up-${date.id}`;
    const [step, setStep] = useState<Step>('looking');
    // Back from registration: the sheet opens, also where it is known only later who is reading.
    const isBack = isLoggedIn.value && location.hash === `#${place}`;
    useEffect(() => {
        if (isBack) setStep('filling_in');
    }, [isBack]);
    const parts = useLater(() => import('./event_sheet'), isLoggedIn.value);
    const mine = event.mine.find(({ occurrence }) => occurrence === date.id);
    const move = (next: Step): void => {
        setStep(next);
        if (next !== 'looking') onChange();
    };
    return (
        <div class="one-date" id={place}>
            <p>
                <DateRange from={date.starts_at} to={date.ends_at} />{' '}
                <SeatsBadge state={event.state} way={event.fields.way} occurrence={date} />
            </p>
            {parts && mine && (
                <parts.Mine
                    event={event}
                    date={date}
                    mine={mine}
                    fresh={step === 'signed_up'}
                    onGivenUp={() => move('given_up')}
                />
            )}
            {parts && !mine && step === 'given_up' && <parts.GivenUp />}
            {parts && !mine && step === 'filling_in' && (
                <parts.Sheet
                    event={event}
                    date={date}
                    onDone={() => move('signed_up')}
                    onWait={onChange}
                    onClose={() => setStep('looking')}
                />
            )}
            {!mine && (step === 'looking' || step === 'given_up') && (
                <TakePart
                    event={event}
                    date={date}
                    place={place}
                    onPress={() => {
                        history.replaceState(history.state, '', `#${place}`); // where to come back to
                        setStep('filling_in');
                    }}
                    onWait={onChange}
                />
            )}
        </div>
    );
}

// On a narrow screen the way to the button goes along until its own place comes into view (event.css).
export function SignUpAlong({ event }: { readonly event: EventPage }): JSX.Element | null {
    const [date, ...more] = datesShown(event);
    return date && more.length === 0 ? <Along event={event} date={date} /> : null;
}

function Along({ event, date }: Omit<DateProps, 'onChange'>): JSX.Element | null {
    const { tone, words } = useOffer(event, date);
    if (event.fields.way !== 'here' || event.mine.length > 0 || !isTaking(tone)) return null;
    return (
        <p class="sign-up-along">
            <LinkButton kind="main" icon="event" href="#sign-up">
                {words}
            </LinkButton>
        </p>
    );
}

const isTaking = (tone: string): boolean => tone === 'open' || tone === 'few';

function useOffer(event: EventPage, date: OccurrenceView): { tone: string; words: ComponentChildren } {
    const seats = useSeats(date);
    const { tone } = eventStatus({
        state: event.state,
        way: event.fields.way,
        occurrence: date,
        seats,
        now: now(),
    });
    const left = seats.capacity === undefined ? undefined : Math.max(0, seats.capacity - seats.taken);
    return { tone, words: t(text.signUpLeft(left)) };
}

interface TakePartProps {
    readonly event: EventPage;
    readonly date: OccurrenceView;
    readonly place: string;
    readonly onPress: () => void;
    readonly onWait: () => void;
}

function TakePart({ event, date, place, onPress, onWait }: TakePartProps): JSX.Element | null {
    const { tone, words } = useOffer(event, date);
    const wait = useLater(() => import('./event_wait'), tone === 'full');
    if (tone === 'full' && wait)
        return (
            <wait.Wait
                event={event.id}
                occurrence={date.id}
                waiting={event.waiting?.includes(date.id) ?? false}
                onChange={onWait}
            />
        );
    if (!isTaking(tone)) return null;
    return isLoggedIn.value ? (
        <Button kind="main" icon="event" onPress={onPress}>
            {words}
        </Button>
    ) : (
        <LinkButton kind="main" icon="event" href={askFirst('/register', `/e/${event.id}#${place}`)}>
            {words}
        </LinkButton>
    );
}
