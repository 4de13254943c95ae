// To take part: the button, the sheet, the number that stays, and the way to give the place back.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { now } from '../clock';
import { askFirst } from '../come_back';
import { action } from '../i18n/actions.text';
import { confirm } from '../i18n/confirm.text';
import { plain, t } from '../i18n/text';
import { useSeats } from '../live';
import type { EventPage, MySignUp, OccurrenceView, SignUp, WithdrawSignUp } from '../protocol';
import { city, isLoggedIn, session } from '../session';
import { eventStatus } from '../status';
import { SeatsBadge } from '../ui/badge';
import { Button, Buttons, LinkButton } from '../ui/button';
import { DateRange } from '../ui/date_time';
import { Select, TextArea, TextField } from '../ui/field';
import { ConfirmPanel, Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { Section } from '../ui/section';
import { plainText3, Text3View } from '../ui/text3';
import { useOpenForm } from '../update';
import { useCommand } from '../use_command';
import { text } from './event.text';

interface Props {
    readonly event: EventPage;
    readonly onChange: () => void;
}

export function SignUpBlock({ event, onChange }: Props): JSX.Element | null {
    const { way, contact, site } = event.fields;
    if (event.state !== 'published') return null;
    return (
        <Section id="sign-up" title={t(text.signUp)}>
            {way === 'here' &&
                event.occurrences.map((date) => (
                    <OneDate key={date.id} event={event} date={date} onChange={onChange} />
                ))}
            {way === 'not_needed' && <p>{t(text.justCome)}</p>}
            {way === 'site' && site && (
                <LinkButton kind="main" href={site}>
                    {t(text.toTheSite)}
                </LinkButton>
            )}
            {way !== 'not_needed' && contact.phone && (
                <p>
                    {t(action.signUpByPhone)}{' '}
                    <PhoneLink phone={contact.phone} name={contact.name} hours={contact.hours} />
                </p>
            )}
        </Section>
    );
}

function OneDate({ event, date, onChange }: Props & { readonly date: OccurrenceView }): JSX.Element {
    const seats = useSeats(date);
    const [open, setOpen] = useState(location.hash === '#sign-up' && isLoggedIn.value);
    const mine = event.mine.find(({ occurrence }) => occurrence === date.id);
    const { tone } = eventStatus({
        state: event.state,
        way: event.fields.way,
        occurrence: date,
        seats,
        now: now(),
    });
    const free = tone === 'open' || tone === 'few';
    const left = seats.capacity === undefined ? undefined : Math.max(0, seats.capacity - seats.taken);
    if (mine) return <Mine event={event} mine={mine} onChange={onChange} />;
    return (
        <div class="one-date">
            <p>
                <DateRange from={date.starts_at} to={date.ends_at} />{' '}
                <SeatsBadge state={event.state} way={event.fields.way} occurrence={date} />
            </p>
            {free && !isLoggedIn.value && (
                <LinkButton kind="main" icon="event" href={askFirst('/register', `/e/${event.id}#sign-up`)}>
                    {t(text.signUpLeft(left))}
                </LinkButton>
            )}
            {free && isLoggedIn.value && !open && (
                <Button kind="main" icon="event" onPress={() => setOpen(true)}>
                    {t(text.signUpLeft(left))}
                </Button>
            )}
            {open && isLoggedIn.value && (
                <Sheet date={date} onDone={onChange} onClose={() => setOpen(false)} />
            )}
        </div>
    );
}

interface SheetProps {
    readonly date: OccurrenceView;
    readonly onDone: () => void;
    readonly onClose: () => void;
}

const numbers = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => ({
        value: String(from + i),
        words: plain(text.heads(from + i)),
    }));

function Sheet({ date, onDone, onClose }: SheetProps): JSX.Element {
    const signing = useCommand<SignUp>();
    const [adults, setAdults] = useState('1');
    const [children, setChildren] = useState('0');
    const [name, setName] = useState(session.value?.display_name ?? '');
    const [care, setCare] = useState('');
    useOpenForm(!signing.answer);
    const send = async (): Promise<void> => {
        const outcome = await signing.send({
            type: 'sign_up',
            occurrence: date.id,
            adults: Number(adults),
            children: Number(children),
            ...(name && { name }),
            ...(care && { care }),
        });
        if (outcome?.ok) onDone();
    };
    return (
        <form
            class="sheet"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                void send();
            }}
        >
            <div class="sheet-heads">
                <Select label={t(text.adults)} value={adults} options={numbers(0, 10)} onChange={setAdults} />
                <Select
                    label={t(text.children)}
                    value={children}
                    options={numbers(0, 10)}
                    onChange={setChildren}
                />
            </div>
            <TextField
                label={t(text.name)}
                value={name}
                maxLength={60}
                autocomplete="name"
                support={t(text.nameWho)}
                onChange={setName}
            />
            <TextArea
                label={t(text.care)}
                rows={2}
                value={care}
                maxLength={500}
                support={t(text.careWho)}
                onChange={setCare}
            />
            {city.value && (
                <p class="soft">
                    <Text3View of={city.value.consent} note="line" />
                </p>
            )}
            {signing.problem && <ProblemPanel problem={signing.problem} />}
            <Buttons>
                <Button kind="main" type="submit" busy={signing.busy}>
                    {t(action.signUp)}
                </Button>
                <Button onPress={onClose}>{t(action.stop)}</Button>
            </Buttons>
        </form>
    );
}

function Mine({ event, mine, onChange }: Props & { readonly mine: MySignUp }): JSX.Element {
    const giving = useCommand<WithdrawSignUp>();
    const [asking, setAsking] = useState(false);
    const giveUp = async (): Promise<void> => {
        const outcome = await giving.send({ type: 'withdraw_sign_up', sign_up: mine.id });
        setAsking(false);
        if (outcome?.ok) onChange();
    };
    return (
        <>
            <Panel tone="done" title={t(text.signedUp)} focus>
                <p class="receipt">
                    {t(confirm.receipt)} <strong>{mine.receipt}</strong>
                </p>
                <p>{t(text.people(mine.adults, mine.children))}</p>
                <p>{t(text.onTheDay)}</p>
                {!asking && <Button onPress={() => setAsking(true)}>{t(action.cancelSignUp)}</Button>}
            </Panel>
            {asking && (
                <ConfirmPanel
                    question={t(confirm.giveUpPlace(plainText3(event.fields.title)))}
                    yes={t(confirm.giveUp)}
                    no={t(confirm.keep)}
                    busy={giving.busy}
                    onYes={() => void giveUp()}
                    onNo={() => setAsking(false)}
                />
            )}
            {giving.problem && <ProblemPanel problem={giving.problem} />}
        </>
    );
}
