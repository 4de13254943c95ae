// A group asks for its page: what it is, what it does, whom to ask, and a declaration; the center checks it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDraft } from '../draft';
import { groupKind } from '../i18n/codes.text';
import { plain, raw, t } from '../i18n/text';
import { GroupKind, type RequestGroup } from '../protocol';
import { city } from '../session';
import { LinkButton } from '../ui/button';
import { CheckChoices } from '../ui/choices';
import { Select, TextField } from '../ui/field';
import { Form } from '../ui/form';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';
import { plainText3 } from '../ui/text3';
import { useCommand } from '../use_command';
import { AboutGroup } from './about_group';
import { optionsOf } from './choose';
import { text as find } from './find.text';
import { emptyGroup, groupErrors, requestOf, type GroupForm } from './group_form';
import type { FieldsProps } from './post_fields';
import { fieldOf } from './post_form';
import { LoggedIn } from './strangers';
import { text } from './ask_group.text';

export default function AskGroup(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to="/groups/new">
                <Asking />
            </LoggedIn>
        </Page>
    );
}

function Asking(): JSX.Element {
    const { form, set, clear } = useDraft<GroupForm>('group', emptyGroup);
    const asking = useCommand<RequestGroup>();
    const [tried, setTried] = useState(false);
    const { problem } = asking;
    const own = Object.entries(tried ? groupErrors(form) : {});
    const errors = [
        ...own.map(([field, words]) => ({ field, words: raw(words) })),
        ...(problem?.pointers ?? []).map((each) => ({ field: fieldOf(each), words: problem?.detail ?? '' })),
    ];
    const error = (field: string): string | undefined => errors.find((each) => each.field === field)?.words;
    const send = (): void => {
        setTried(true);
        if (Object.keys(groupErrors(form)).length > 0) return;
        void asking.send(requestOf(form)).then((outcome) => outcome?.ok && clear());
    };
    if (asking.answer)
        return (
            <Panel tone="done" title={t(text.sent)} focus>
                <p>{t(text.sentNext)}</p>
                <LinkButton href="/groups">{t(find.groups)}</LinkButton>
            </Panel>
        );
    return (
        <Form
            lead={t(text.lead)}
            errors={errors}
            refused={problem && problem.pointers.length === 0 ? problem : undefined}
            submit={t(text.send)}
            busy={asking.busy}
            onSubmit={() => send()}
        >
            <Which form={form} set={set} error={error} />
            <AboutGroup form={form} set={set} error={error} />
            <CheckChoices
                id="declaration"
                legend={t(text.declaration)}
                required
                choices={[{ value: 'declared', words: t(text.declare) }]}
                chosen={form.declared ? ['declared'] : []}
                error={error('declaration')}
                onChoose={(chosen) => set({ declared: chosen.length > 0 })}
            />
        </Form>
    );
}

function Which({ form, set, error }: FieldsProps<GroupForm>): JSX.Element {
    const areas = city.value?.areas ?? [];
    return (
        <>
            <TextField
                id="name"
                label={t(text.name)}
                required
                maxLength={80}
                value={form.name}
                error={error('name')}
                onChange={(name) => set({ name })}
            />
            <Select
                label={t(text.kind)}
                value={form.kind}
                options={optionsOf(GroupKind, groupKind)}
                onChange={(code) => set({ kind: GroupKind.find((each) => each === code) ?? form.kind })}
            />
            <Select
                id="area"
                label={t(text.area)}
                value={String(form.area ?? '')}
                options={[
                    { value: '', words: plain(text.choose) },
                    ...areas.map(({ id, name }) => ({ value: String(id), words: plainText3(name) })),
                ]}
                error={error('area')}
                onChange={(id) => set({ area: Number(id) || undefined })}
            />
        </>
    );
}
