// Ask for help in four steps, with one or more tasks, for an event or for the group itself.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { now } from '../clock';
import { useDraft } from '../draft';
import { action } from '../i18n/actions.text';
import { raw, t } from '../i18n/text';
import type { GroupPage, PostNeed as Wish } from '../protocol';
import type { PageProps } from '../routes';
import { Button, Buttons } from '../ui/button';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { emptyNeed, needOf, roleErrors, whenErrors, withEvent, type NeedForm } from './need_form';
import { StaleWords, What, type FieldsProps } from './post_fields';
import { contactErrors, fieldOf, placeErrors, staleWords, titleErrors } from './post_form';
import { PostSteps } from './post_steps';
import { LoggedIn } from './strangers';
import { text } from './post.text';
import './desk.css';

type Props = FieldsProps<NeedForm>;

const ForEvent = later<Pick<Props, 'form' | 'set'> & { readonly group: GroupPage }>(
    () => import('./need_event'),
);
const NeedWhen = later<Props>(() => import('./need_when'));
const NeedWho = later<Props>(() => import('./need_who'));
const NeedCheck = later(() => import('./need_check'));
const Done = later(() => import('./need_posted'));

export default function PostNeed({ params, query }: PageProps): JSX.Element {
    const group = Number(params['group']);
    const event = Number(query['event']) || undefined;
    return (
        <Page name={raw(text.postNeed)} heading={t(text.postNeed)}>
            <LoggedIn to={`/desk/${group}/need${event === undefined ? '' : `?event=${event}`}`}>
                <Start group={group} event={event} />
            </LoggedIn>
        </Page>
    );
}

interface StartProps {
    readonly group: number;
    readonly event: number | undefined;
}

function Start({ group, event }: StartProps): JSX.Element {
    const own = useAnswer({ type: 'get_group', group });
    if (!own.answer)
        return own.problem ? <ProblemPanel problem={own.problem} onAgain={own.again} /> : <Loading />;
    const { name, phone = '', hours = '' } = own.answer.contact;
    const card = own.answer.events.find(({ id }) => id === event);
    const first = { ...withEvent({ ...emptyNeed, contact: name, phone, hours }, card), event };
    return <Steps group={own.answer} name={`need.${group}.${event ?? 'new'}`} first={first} />;
}

interface StepsProps {
    readonly group: GroupPage;
    readonly name: string;
    readonly first: NeedForm;
}

function Steps({ group, name, first }: StepsProps): JSX.Element {
    const draft = useDraft<NeedForm>(name, first);
    const posting = useCommand<Wish>();
    const { form, set } = draft;
    const need = posting.answer?.need;
    useEffect(() => {
        if (need !== undefined) draft.clear();
    }, [need]);
    if (need !== undefined) return <Done group={group.id} need={need} />;
    const { problem } = posting;
    const sent = (problem?.pointers ?? []).map((each) => ({
        field: fieldOf(each),
        words: problem?.detail ?? '',
    }));
    const wish = needOf(group.id, form);
    return (
        <PostSteps
            sent={sent}
            steps={[
                {
                    title: text.step1,
                    check: () => titleErrors(form),
                    fields: (error) => (
                        <>
                            <ForEvent group={group} form={form} set={set} />
                            <What form={form} set={set} error={error} />
                        </>
                    ),
                },
                {
                    title: text.step2,
                    check: () => ({ ...whenErrors(form, now()), ...placeErrors(form) }),
                    fields: (error) => <NeedWhen form={form} set={set} error={error} />,
                },
                {
                    title: text.stepRoles,
                    check: () => ({ ...roleErrors(form), ...contactErrors(form) }),
                    fields: (error) => <NeedWho form={form} set={set} error={error} />,
                },
                {
                    title: text.step4,
                    check: () => ({}),
                    fields: () => (
                        <>
                            {staleWords(form).length > 0 && <StaleWords form={form} set={set} />}
                            <NeedCheck wish={wish} />
                        </>
                    ),
                },
            ]}
            end={
                <>
                    {problem && <ProblemPanel problem={problem} />}
                    <Buttons>
                        <Button kind="main" busy={posting.busy} onPress={() => void posting.send(wish)}>
                            {t(action.publish)}
                        </Button>
                    </Buttons>
                </>
            }
        />
    );
}
