// Plan an event in four steps; last year's first (?copy=42). Written first, then published: if the second step fails,
// only that one is done again.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { now } from '../clock';
import { useDraft } from '../draft';
import { action } from '../i18n/actions.text';
import { raw, t } from '../i18n/text';
import type { CreateEvent, GroupPage, PublishEvent } from '../protocol';
import type { PageProps } from '../routes';
import { Button, Buttons } from '../ui/button';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { datesErrors, emptyEvent, signUpErrors, type EventForm } from './event_form';
import { StaleWords, What } from './post_fields';
import { contactErrors, fieldOf, placeErrors, staleWords, titleErrors } from './post_form';
import { PostSteps } from './post_steps';
import { LoggedIn } from './strangers';
import { text } from './post.text';
import './desk.css';

const EventWhen = later(() => import('./event_when'));
const EventWho = later(() => import('./event_who'));
const EventPreview = later(() => import('./event_preview'));
const EventPosted = later(() => import('./event_posted'));
const FromOlder = later(() => import('./from_older'));
const LastYears = later(() => import('./last_years'));

export default function PostEvent({ params, query }: PageProps): JSX.Element {
    const group = Number(params['group']);
    const copy = Number(query['copy']) || undefined;
    return (
        <Page name={raw(text.postEvent)} heading={t(text.postEvent)}>
            <LoggedIn to={`/desk/${group}/event${copy === undefined ? '' : `?copy=${copy}`}`}>
                <Start key={copy} group={group} copy={copy} />
            </LoggedIn>
        </Page>
    );
}

interface StartProps {
    readonly group: number;
    readonly copy: number | undefined;
}

function Start({ group, copy }: StartProps): JSX.Element {
    const own = useAnswer({ type: 'get_group', group }, 'tell');
    if (!own.answer)
        return own.problem ? <ProblemPanel problem={own.problem} onAgain={own.again} /> : <Loading />;
    const { answer } = own;
    const steps = (first: EventForm): JSX.Element => <Steps group={answer} copy={copy} first={first} />;
    if (copy !== undefined) return <FromOlder event={copy} then={steps} />;
    const { name, phone = '', hours = '' } = answer.contact;
    return steps({ ...emptyEvent, contact: name, phone, hours });
}

interface StepsProps {
    readonly group: GroupPage;
    readonly copy: number | undefined;
    readonly first: EventForm;
}

function Steps({ group, copy, first }: StepsProps): JSX.Element {
    const draft = useDraft<EventForm>(`event.${group.id}.${copy ?? 'new'}`, first);
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
        const { eventOf } = await import('./event_sending');
        const outcome = await writing.send(eventOf(group.id, form));
        return outcome?.ok ? outcome.answer.event : undefined;
    };
    const publish = async (): Promise<void> => {
        const written = await write();
        if (written !== undefined) await publishing.send({ type: 'publish_event', event: written });
    };
    const keep = async (): Promise<void> => setDrafted((await write()) !== undefined);
    if (event !== undefined && (publishing.answer || drafted))
        return <EventPosted group={group.id} event={event} isPublic={Boolean(publishing.answer)} />;
    const problem = writing.problem ?? publishing.problem;
    const sent = (problem?.pointers ?? []).map((each) => ({
        field: fieldOf(each),
        words: problem?.detail ?? '',
    }));
    const busy = writing.busy || publishing.busy;
    return (
        <PostSteps
            sent={sent}
            preview={<EventPreview group={group} form={form} />}
            steps={[
                {
                    title: text.step1,
                    check: () => titleErrors(form),
                    fields: (error) => (
                        <>
                            {copy === undefined && <LastYears group={group.id} />}
                            <What form={form} set={set} error={error} />
                        </>
                    ),
                },
                {
                    title: text.step2,
                    check: () => ({ ...datesErrors(form, now()), ...placeErrors(form) }),
                    fields: (error) => <EventWhen form={form} set={set} error={error} />,
                },
                {
                    title: text.step3,
                    check: () => ({ ...signUpErrors(form), ...contactErrors(form) }),
                    fields: (error) => <EventWho form={form} set={set} error={error} withSeats />,
                },
                {
                    title: text.step4,
                    check: () => ({}),
                    fields: () => (
                        <>
                            {staleWords(form).length > 0 && <StaleWords form={form} set={set} />}
                            <p>{t(text.publishQuestion)}</p>
                        </>
                    ),
                },
            ]}
            end={
                <>
                    {problem && <ProblemPanel problem={problem} />}
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
