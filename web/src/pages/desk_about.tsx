// What the group says about itself, changed by its organizer. If somebody else was faster, what was typed stays.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useDraft } from '../draft';
import { raw, t } from '../i18n/text';
import type { ChangeGroup, GroupPage } from '../protocol';
import { Button, LinkButton } from '../ui/button';
import { ErrorSummary } from '../ui/error_summary';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { AboutGroup } from './about_group';
import { aboutErrors, aboutOf, changeOf, type AboutForm } from './group_form';
import { text } from './ask_group.text';

export default function DeskAbout({ group }: { readonly group: number }): JSX.Element {
    const page = useAnswer({ type: 'get_group', group }, 'tell');
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    return <Form page={page.answer} again={page.again} />;
}

interface Props {
    readonly page: GroupPage;
    readonly again: () => void;
}

function Form({ page, again }: Props): JSX.Element {
    const { form, set, clear } = useDraft<AboutForm>(`about.${page.id}`, aboutOf(page));
    const changing = useCommand<ChangeGroup>();
    const [tried, setTried] = useState(false);
    const errors = Object.entries(tried ? aboutErrors(form) : {}).map(([field, words]) => ({
        field,
        words: raw(words),
    }));
    const error = (field: string): string | undefined => errors.find((each) => each.field === field)?.words;
    const send = (): void => {
        setTried(true);
        if (Object.keys(aboutErrors(form)).length > 0) return;
        const wish = changeOf(form, page.id, page.updated ?? 0);
        void changing.send(wish).then((outcome) => outcome?.ok && clear());
    };
    const readAgain = (): void => {
        changing.clear();
        again();
    };
    if (changing.answer)
        return (
            <Panel tone="done" title={t(text.saved)} focus>
                <LinkButton href={`/g/${page.id}`}>{t(text.seePage)}</LinkButton>
            </Panel>
        );
    return (
        <form
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                send();
            }}
        >
            <h2>{t(text.change)}</h2>
            <p>{t(text.changeLead)}</p>
            <ErrorSummary errors={errors} />
            <AboutGroup form={form} set={set} error={error} />
            {changing.problem && (
                <ProblemPanel problem={changing.problem}>
                    {changing.problem.code === 'changed_meanwhile' && (
                        <Button onPress={readAgain}>{t(text.readAgain)}</Button>
                    )}
                </ProblemPanel>
            )}
            <Button kind="main" type="submit" busy={changing.busy}>
                {t(text.save)}
            </Button>
        </form>
    );
}
