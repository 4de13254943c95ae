// The sheet to sign up with, the number that stays, and the way to give the place back.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDraft } from '../draft';
import { action } from '../i18n/actions.text';
import { confirm } from '../i18n/confirm.text';
import { plain, raw, t } from '../i18n/text';
import type { EventPage, MySignUp, OccurrenceView, SignUp, WithdrawSignUp } from '../protocol';
import { city, session } from '../session';
import { Button, Buttons, LinkButton } from '../ui/button';
import { DateRange, DateTime } from '../ui/date_time';
import { Select, TextArea, TextField } from '../ui/field';
import { ConfirmPanel } from '../ui/confirm_panel';
import { Panel, ProblemPanel } from '../ui/panel';
import { PhoneLink } from '../ui/phone_link';
import { plainText3, Text3View } from '../ui/text3';
import { useCommand } from '../use_command';
import '../ui/form.css';
import { Wait } from './event_wait';
import { text } from './event_sheet.text';
import { whereTo } from './where_to';

interface SheetProps {
    readonly event: EventPage;
    readonly date: OccurrenceView;
    readonly onDone: () => void;
    readonly onWait: () => void; // wants to be told of a free place, or no longer
    readonly onClose: () => void;
}

const numbers = Array.from({ length: 11 }, (_, n) => ({ value: String(n), words: plain(text.heads(n)) }));

export function Sheet({ event, date, onDone, onWait, onClose }: SheetProps): JSX.Element {
    const signing = useCommand<SignUp>();
    const first = { adults: '1', children: '0', name: '', contact: '', care: '' };
    const { form, set, clear } = useDraft(`sign_up.${date.id}`, {
        ...first,
        name: session.value?.display_name ?? '',
    });
    const [tried, setTried] = useState(false);
    const isNobody = Number(form.adults) + Number(form.children) === 0;
    const error = (field: string): string | undefined => {
        if (field === 'adults' && tried && isNobody) return raw(text.nobody);
        return signing.problem?.pointers.includes(`/${field}`) ? signing.problem.detail : undefined;
    };
    useEffect(() => document.getElementById(`adults-${date.id}`)?.focus(), []);
    const send = async (): Promise<void> => {
        const { adults, children, name, contact, care } = form;
        setTried(true);
        if (isNobody) {
            document.getElementById(`adults-${date.id}`)?.focus();
            return;
        }
        const outcome = await signing.send({
            type: 'sign_up',
            occurrence: date.id,
            adults: Number(adults),
            children: Number(children),
            ...(name && { name }),
            ...(contact && { contact }),
            ...(care && { care }),
        });
        if (!outcome?.ok) return;
        clear();
        onDone();
    };
    return (
        <form
            class="sheet"
            noValidate
            onSubmit={(submit) => {
                submit.preventDefault();
                void send();
            }}
        >
            <div class="sheet-heads">
                <Select
                    id={`adults-${date.id}`}
                    label={t(text.adults)}
                    value={form.adults}
                    options={numbers}
                    error={error('adults')}
                    onChange={(adults) => set({ adults })}
                />
                <Select
                    label={t(text.children)}
                    value={form.children}
                    options={numbers}
                    error={error('children')}
                    onChange={(children) => set({ children })}
                />
            </div>
            <TextField
                label={t(text.name)}
                value={form.name}
                maxLength={60}
                autocomplete="name"
                support={t(text.nameWho)}
                error={error('name')}
                onChange={(name) => set({ name })}
            />
            <TextField
                label={t(text.contact)}
                value={form.contact}
                maxLength={120}
                support={t(text.contactWho)}
                error={error('contact')}
                onChange={(contact) => set({ contact })}
            />
            <TextArea
                label={t(text.care)}
                rows={2}
                value={form.care}
                maxLength={500}
                support={t(text.careWho)}
                error={error('care')}
                onChange={(care) => set({ care })}
            />
            {city.value && (
                <p class="soft">
                    <Text3View of={city.value.consent} note="line" />
                </p>
            )}
            {signing.still && <p role="status">{t(text.checking)}</p>}
            {signing.problem && (
                <ProblemPanel problem={signing.problem}>
                    {signing.problem.code === 'event_full' && (
                        <>
                            <Wait
                                event={event.id}
                                occurrence={date.id}
                                waiting={event.waiting?.includes(date.id) ?? false}
                                onChange={onWait}
                            />
                            <LinkButton href={`/events?area=all&category=${event.fields.category}`}>
                                {t(text.similarEvents)}
                            </LinkButton>
                        </>
                    )}
                </ProblemPanel>
            )}
            <Buttons>
                <Button kind="main" type="submit" busy={signing.busy}>
                    {t(action.signUp)}
                </Button>
                <Button onPress={onClose}>{t(action.stop)}</Button>
            </Buttons>
        </form>
    );
}

interface MineProps {
    readonly event: EventPage;
    readonly date: OccurrenceView;
    readonly mine: MySignUp;
    readonly fresh: boolean; // signed up a moment ago: the result takes the focus
    readonly onGivenUp: () => void;
}

export function Mine({ event, date, mine, fresh, onGivenUp }: MineProps): JSX.Element {
    const giving = useCommand<WithdrawSignUp>();
    const [asking, setAsking] = useState(false);
    const { fields } = event;
    const giveUp = async (): Promise<void> => {
        const outcome = await giving.send({ type: 'withdraw_sign_up', sign_up: mine.id });
        setAsking(false);
        if (outcome?.ok) onGivenUp();
    };
    return (
        <>
            <Panel key={String(fresh)} tone="done" title={t(text.signedUp)} focus={fresh}>
                <p class="receipt">
                    {t(confirm.receipt)} <strong>{mine.receipt}</strong>
                </p>
                <p>{t(text.people(mine.adults, mine.children))}</p>
                <p>
                    <DateRange from={date.starts_at} to={date.ends_at} />
                    <br />
                    <span lang="ja">{whereTo(event.place_name, fields.place.meeting)}</span>
                </p>
                {fields.bring && (
                    <p>
                        {t(text.bring)}: <Text3View of={fields.bring} />
                    </p>
                )}
                <p>{t(text.onTheDay)}</p>
                <p>
                    {t(text.howToCancel)}{' '}
                    {date.cancel_until !== undefined && (
                        <>
                            {t(text.cancelUntil)} <DateTime at={date.cancel_until} />
                        </>
                    )}
                </p>
                {fields.contact.phone && (
                    <PhoneLink
                        phone={fields.contact.phone}
                        name={fields.contact.name}
                        hours={fields.contact.hours}
                    />
                )}
                {!asking && <Button onPress={() => setAsking(true)}>{t(action.cancelSignUp)}</Button>}
            </Panel>
            {asking && (
                <ConfirmPanel
                    question={t(confirm.giveUpPlace(plainText3(fields.title)))}
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

export function GivenUp(): JSX.Element {
    return (
        <Panel tone="done" title={t(text.givenUp)} focus>
            <p>{t(text.givenUpNext)}</p>
        </Panel>
    );
}
