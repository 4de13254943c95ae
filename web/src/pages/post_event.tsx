// Plan an event in four steps; also from an older one (?copy=42). Written first, then published: if the second step
// fails, only that one is done again.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { now } from '../clock';
import { useDraft, type Draft } from '../draft';
import { audience, fee, way, weather } from '../i18n/codes.text';
import { action } from '../i18n/actions.text';
import { plain, raw, t } from '../i18n/text';
import { Audience, FeeKind, SignUpWay, Weather } from '../protocol';
import type { CreateEvent, EventFields, GroupPage, PublishEvent } from '../protocol';
import type { PageProps } from '../routes';
import { Button, Buttons, LinkButton } from '../ui/button';
import { EventCard } from '../ui/event_card';
import { Select, TextField } from '../ui/field';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import {
    contactErrors,
    emptyEvent,
    eventOf,
    fieldOf,
    placeErrors,
    signUpErrors,
    timeErrors,
    titleErrors,
    type EventForm,
} from './post_form';
import { optionsOf } from './choose';
import { Answering, Day, Hours, Where, What, type FieldsProps } from './post_fields';
import { PostSteps } from './post_steps';
import { LoggedIn } from './strangers';
import { text } from './post.text';
import './desk.css';

export default function PostEvent({ params, query }: PageProps): JSX.Element {
    const group = Number(params['group']);
    const copy = Number(query['copy']) || undefined;
    return (
        <Page name={raw(text.postEvent)} heading={t(text.postEvent)}>
            <LoggedIn to={`/desk/${group}/event`}>
                <Start group={group} copy={copy} />
            </LoggedIn>
        </Page>
    );
}

function Start({ group, copy }: { readonly group: number; readonly copy: number | undefined }): JSX.Element {
    const own = useAnswer({ type: 'get_group', group });
    const older = useAnswer(copy === undefined ? undefined : { type: 'get_event', event: copy });
    const problem = own.problem ?? older.problem;
    if (!own.answer || (copy !== undefined && !older.answer))
        return problem ? <ProblemPanel problem={problem} onAgain={own.again} /> : <Loading />;
    const { contact } = own.answer;
    const first = { ...emptyEvent, contact: contact.name, phone: contact.phone ?? '' };
    return (
        <Steps
            group={own.answer}
            name={`event.${group}.${copy ?? 'new'}`}
            first={older.answer ? copyOf(first, older.answer.fields) : first}
        />
    );
}

// Everything but the day: that is what changes every year.
function copyOf(first: EventForm, fields: EventFields): EventForm {
    return {
        ...first,
        title: fields.title.ja,
        titleEasy: fields.title.easy ?? '',
        titleEn: fields.title.en ?? '',
        summary: fields.summary?.ja ?? '',
        category: fields.category,
        facility: fields.place.facility,
        place: fields.place.name ?? '',
        meeting: fields.place.meeting ?? '',
        bring: fields.bring?.ja ?? '',
        contact: fields.contact.name,
        phone: fields.contact.phone ?? '',
        audience: fields.audience,
        way: fields.way,
        fee: fields.fee,
        yen: fields.fee_yen === undefined ? '' : String(fields.fee_yen),
        weather: fields.weather ?? '',
    };
}

interface StepsProps {
    readonly group: GroupPage;
    readonly name: string;
    readonly first: EventForm;
}

function Steps({ group, name, first }: StepsProps): JSX.Element {
    const draft = useDraft<EventForm>(name, first);
    const writing = useCommand<CreateEvent>();
    const publishing = useCommand<PublishEvent>();
    const [drafted, setDrafted] = useState(false);
    const { form, set } = draft;
    const event = writing.answer?.event;
    useEffect(() => {
        if (event !== undefined) draft.clear();
    }, [event]);
    const write = async (): Promise<number | undefined> => {
        if (event !== undefined) return event;
        const outcome = await writing.send(eventOf(group.id, form));
        return outcome?.ok ? outcome.answer.event : undefined;
    };
    const publish = async (): Promise<void> => {
        const written = await write();
        if (written !== undefined) await publishing.send({ type: 'publish_event', event: written });
    };
    const keep = async (): Promise<void> => setDrafted((await write()) !== undefined);
    if (event !== undefined && (publishing.answer || drafted))
        return <Done group={group.id} event={event} isPublic={Boolean(publishing.answer)} />;
    const problem = writing.problem ?? publishing.problem;
    const sent = (problem?.pointers ?? []).map((each) => ({
        field: fieldOf(each),
        words: problem?.detail ?? '',
    }));
    const busy = writing.busy || publishing.busy;
    return (
        <PostSteps
            sent={sent}
            steps={[
                {
                    title: text.step1,
                    check: () => titleErrors(form),
                    fields: (error) => <What form={form} set={set} error={error} />,
                },
                {
                    title: text.step2,
                    check: () => ({ ...timeErrors(form, now()), ...placeErrors(form) }),
                    fields: (error) => (
                        <>
                            <Day form={form} set={set} error={error} />
                            <Hours form={form} set={set} error={error} />
                            <Where form={form} set={set} error={error} />
                        </>
                    ),
                },
                {
                    title: text.step3,
                    check: () => ({ ...signUpErrors(form), ...contactErrors(form) }),
                    fields: (error) => <Who form={form} set={set} error={error} />,
                },
                {
                    title: text.step4,
                    check: () => ({}),
                    fields: () => <Preview group={group} draft={draft} />,
                },
            ]}
            end={
                <>
                    {problem && <ProblemPanel problem={problem} />}
                    <p>{t(text.publishQuestion)}</p>
                    <Buttons>
                        <Button kind="main" busy={busy} onPress={() => void publish()}>
                            {t(action.publish)}
                        </Button>
                        <Button busy={busy} onPress={() => void keep()}>
                            {t(text.keepDraft)}
                        </Button>
                    </Buttons>
                </>
            }
        />
    );
}

function Who({ form, set, error }: FieldsProps<EventForm>): JSX.Element {
    return (
        <>
            <Select
                label={t(text.audience)}
                value={form.audience}
                options={optionsOf(Audience, audience)}
                onChange={(code) =>
                    set({ audience: Audience.find((each) => each === code) ?? form.audience })
                }
            />
            <Select
                label={t(text.way)}
                value={form.way}
                options={optionsOf(
                    SignUpWay.filter((each) => each !== 'site'),
                    way,
                )}
                onChange={(code) => set({ way: SignUpWay.find((each) => each === code) ?? form.way })}
            />
            {form.way === 'here' && (
                <TextField
                    id="capacity"
                    label={t(text.capacity)}
                    support={t(text.capacitySupport)}
                    inputMode="numeric"
                    maxLength={6}
                    value={form.capacity}
                    error={error('capacity')}
                    onChange={(capacity) => set({ capacity })}
                />
            )}
            <Select
                label={t(text.fee)}
                value={form.fee}
                options={optionsOf(FeeKind, fee)}
                onChange={(code) => set({ fee: FeeKind.find((each) => each === code) ?? form.fee })}
            />
            {form.fee === 'paid' && (
                <TextField
                    id="yen"
                    label={t(text.yen)}
                    inputMode="numeric"
                    maxLength={6}
                    value={form.yen}
                    error={error('yen')}
                    onChange={(yen) => set({ yen })}
                />
            )}
            <Select
                label={t(text.weather)}
                value={form.weather}
                options={[{ value: '', words: plain(text.notSaid) }, ...optionsOf(Weather, weather)]}
                onChange={(code) => set({ weather: Weather.find((each) => each === code) ?? '' })}
            />
            <Answering form={form} set={set} error={error} />
        </>
    );
}

interface PreviewProps {
    readonly group: GroupPage;
    readonly draft: Draft<EventForm>;
}

function Preview({ group, draft }: PreviewProps): JSX.Element {
    const { fields, occurrences } = eventOf(group.id, draft.form);
    const [date] = occurrences;
    return (
        <>
            <p class="soft">{t(text.preview)}</p>
            <div class="post-preview" inert>
                {date && (
                    <EventCard
                        event={{
                            id: 0,
                            title: fields.title,
                            category: fields.category,
                            audience: fields.audience,
                            state: 'published',
                            changed: false,
                            fee: fields.fee,
                            fee_yen: fields.fee_yen,
                            weather: fields.weather,
                            place_name: fields.place.name ?? '',
                            way: fields.way,
                            group: group.id,
                            group_name: group.name,
                            more_dates: 0,
                            occurrence: {
                                ...date,
                                id: 0,
                                state: 'planned',
                                version: 0,
                                seats: {
                                    kind: 'seats',
                                    event: 0,
                                    occurrence: 0,
                                    capacity: date.capacity,
                                    taken: 0,
                                    state: 'planned',
                                },
                            },
                        }}
                    />
                )}
            </div>
        </>
    );
}

interface DoneProps {
    readonly group: number;
    readonly event: number;
    readonly isPublic: boolean;
}

function Done({ group, event, isPublic }: DoneProps): JSX.Element {
    return (
        <Panel tone="done" title={t(isPublic ? text.published : text.drafted)} focus>
            <Buttons>
                {isPublic && (
                    <LinkButton kind="main" href={`/e/${event}`}>
                        {t(text.see)}
                    </LinkButton>
                )}
                {isPublic && (
                    <LinkButton href={`/desk/${group}/need?event=${event}`}>{t(text.postNeed)}</LinkButton>
                )}
                <LinkButton href={`/desk/${group}`}>{t(text.toDesk)}</LinkButton>
            </Buttons>
        </Panel>
    );
}
