// Ask for help in four steps, with one or more tasks, for an event or for the group itself.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { now } from '../clock';
import { useDraft } from '../draft';
import { action } from '../i18n/actions.text';
import { insurance, needKind, reward } from '../i18n/codes.text';
import { confirm } from '../i18n/confirm.text';
import { plain, raw, t } from '../i18n/text';
import { Insurance, NeedKind, Reward } from '../protocol';
import type { GroupPage, PostNeed as Wish } from '../protocol';
import type { PageProps } from '../routes';
import { Button, Buttons, LinkButton } from '../ui/button';
import { CheckChoices } from '../ui/choices';
import { Select } from '../ui/field';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { plainText3 } from '../ui/text3';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import {
    contactErrors,
    emptyNeed,
    fieldOf,
    needOf,
    placeErrors,
    roleErrors,
    timeErrors,
    titleErrors,
    type Errors,
    type NeedForm,
} from './post_form';
import { optionsOf } from './choose';
import { Answering, Day, Hours, Where, What, type FieldsProps } from './post_fields';
import { Roles } from './post_roles';
import { PostSteps } from './post_steps';
import { LoggedIn } from './strangers';
import { text } from './post.text';
import './desk.css';

export default function PostNeed({ params, query }: PageProps): JSX.Element {
    const group = Number(params['group']);
    return (
        <Page name={raw(text.postNeed)} heading={t(text.postNeed)}>
            <LoggedIn to={`/desk/${group}/need`}>
                <Start group={group} event={Number(query['event']) || undefined} />
            </LoggedIn>
        </Page>
    );
}

function Start({
    group,
    event,
}: {
    readonly group: number;
    readonly event: number | undefined;
}): JSX.Element {
    const own = useAnswer({ type: 'get_group', group });
    if (!own.answer)
        return own.problem ? <ProblemPanel problem={own.problem} onAgain={own.again} /> : <Loading />;
    const { contact } = own.answer;
    const first = { ...emptyNeed, event, contact: contact.name, phone: contact.phone ?? '' };
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
    const heads = wish.roles.reduce((sum, role) => sum + role.heads_min, 0);
    return (
        <PostSteps
            sent={sent}
            steps={[
                {
                    title: text.step1,
                    check: () => titleErrors(form),
                    fields: (error) => (
                        <>
                            <ForEvent group={group} form={form} set={set} error={error} />
                            <What form={form} set={set} error={error} />
                        </>
                    ),
                },
                {
                    title: text.step2,
                    check: () => ({ ...whenErrors(form), ...placeErrors(form) }),
                    fields: (error) => <When form={form} set={set} error={error} />,
                },
                {
                    title: text.stepRoles,
                    check: () => roleErrors(form),
                    fields: (error) => <Roles form={form} set={set} error={error} />,
                },
                {
                    title: text.more,
                    check: () => contactErrors(form),
                    fields: (error) => <Safety form={form} set={set} error={error} />,
                },
                {
                    title: text.step4,
                    check: () => ({}),
                    fields: () => <Check form={form} />,
                },
            ]}
            end={
                <>
                    {problem && <ProblemPanel problem={problem} />}
                    <p>{t(confirm.publish(heads))}</p>
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

// A shift has hours, a task or an office a last day; help at any time has neither.
function whenErrors(form: NeedForm): Errors {
    if (form.kind === 'anytime') return {};
    const found = timeErrors(form, now());
    if (form.kind === 'shift') return found;
    return found['day'] ? { day: found['day'] } : {};
}

type Props = FieldsProps<NeedForm>;

function ForEvent({ group, form, set }: Props & { readonly group: GroupPage }): JSX.Element | null {
    if (group.events.length === 0) return null;
    const options = group.events.map(({ id, title }) => ({ value: String(id), words: plainText3(title) }));
    return (
        <Select
            label={t(text.forEvent)}
            value={String(form.event ?? '')}
            options={[{ value: '', words: plain(text.noEvent) }, ...options]}
            onChange={(id) => set({ event: Number(id) || undefined })}
        />
    );
}

function When({ form, set, error }: Props): JSX.Element {
    return (
        <>
            <Select
                label={t(text.kind)}
                value={form.kind}
                options={optionsOf(NeedKind, needKind)}
                onChange={(code) => set({ kind: NeedKind.find((each) => each === code) ?? form.kind })}
            />
            {form.kind !== 'anytime' && <Day form={form} set={set} error={error} />}
            {form.kind === 'shift' && <Hours form={form} set={set} error={error} />}
            <Where form={form} set={set} error={error} />
        </>
    );
}

function Safety({ form, set, error }: Props): JSX.Element {
    const chosen = [form.firstTimers && 'first', form.withChildren && 'children'] as const;
    const none = { value: '', words: plain(text.notSaid) };
    return (
        <>
            <CheckChoices
                legend={t(text.more)}
                chosen={chosen.filter((each) => each !== false)}
                choices={[
                    { value: 'first', words: t(text.firstTimers) },
                    { value: 'children', words: t(text.withChildren) },
                ]}
                onChoose={(now_) =>
                    set({ firstTimers: now_.includes('first'), withChildren: now_.includes('children') })
                }
            />
            <Select
                label={t(text.insurance)}
                value={form.insurance}
                options={[none, ...optionsOf(Insurance, insurance)]}
                onChange={(code) => set({ insurance: Insurance.find((each) => each === code) ?? '' })}
            />
            <Select
                label={t(text.reward)}
                value={form.reward}
                options={[none, ...optionsOf(Reward, reward)]}
                onChange={(code) => set({ reward: Reward.find((each) => each === code) ?? '' })}
            />
            <Answering form={form} set={set} error={error} />
        </>
    );
}

function Check({ form }: { readonly form: NeedForm }): JSX.Element {
    return (
        <div class="post-role">
            <p>
                <strong lang="ja">{form.title}</strong>
            </p>
            {form.summary && <p lang="ja">{form.summary}</p>}
            <ul>
                {form.roles.map((role, at) => (
                    <li key={at}>
                        <span lang="ja">{role.title}</span> {role.min}–{role.max}
                    </li>
                ))}
            </ul>
        </div>
    );
}

function Done({ group, need }: { readonly group: number; readonly need: number }): JSX.Element {
    return (
        <Panel tone="done" title={t(text.published)} focus>
            <Buttons>
                <LinkButton kind="main" href={`/desk/${group}?need=${need}`}>
                    {t(text.toDesk)}
                </LinkButton>
                <LinkButton href={`/n/${need}`}>{t(text.see)}</LinkButton>
            </Buttons>
        </Panel>
    );
}
