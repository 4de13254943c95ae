// わたしのこと: what I tell about myself to be found for what suits me. Every part may stay empty.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { useDraft } from '../draft';
import { raw, t } from '../i18n/text';
import type { Profile, ProfileView, SaveProfile } from '../protocol';
import { session } from '../session';
import { Button, LinkButton } from '../ui/button';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { AreaSelect } from './choose';
import { Interests, Limits, Reach, ReachedBy, Skills } from './profile_parts';
import { Times } from './profile_times';
import { LoggedIn } from './strangers';
import { text } from './profile.text';
import './profile.css';

const Languages = later(() => import('./profile_languages'));
const Certificates = later(() => import('./profile_certificates'));

const Unreachable = later(() => import('./profile_unreachable'));

export default function MyProfile(): JSX.Element {
    return (
        <Page name={raw(text.title)} heading={t(text.title)}>
            <LoggedIn to="/my/profile">
                <Start />
            </LoggedIn>
        </Page>
    );
}

function Start(): JSX.Element {
    const page = useAnswer({ type: 'get_profile' });
    if (!page.answer)
        return page.problem ? <ProblemPanel problem={page.problem} onAgain={page.again} /> : <Loading />;
    return <Form first={page.answer} />;
}

// Where 「あと1つ答えると」 leads: /my/profile#times.
function usePlace(): void {
    useEffect(() => {
        const part = location.hash && document.getElementById(location.hash.slice(1));
        if (!part) return;
        part.scrollIntoView();
        part.querySelector<HTMLElement>('input, select, summary')?.focus({ preventScroll: true });
    }, []);
}

function Form({ first }: { readonly first: ProfileView }): JSX.Element {
    const draft = useDraft<Profile>(`profile.${session.peek()?.account}`, first.profile);
    const { form: profile } = draft;
    const saving = useCommand<SaveProfile>();
    usePlace();
    const set = (part: Partial<Profile>): void => {
        saving.clear();
        draft.set(part);
    };
    const save = (): void =>
        void saving.send({ type: 'save_profile', profile }).then((outcome) => {
            if (!outcome?.ok) return;
            draft.clear();
            void import('../base').then(({ readHome }) => readHome());
        });
    const parts = { profile, set };
    return (
        <form
            class="profile"
            noValidate
            onSubmit={(event) => {
                event.preventDefault();
                save();
            }}
        >
            <p>{t(text.optional)}</p>
            <div id="area">
                <AreaSelect
                    label={text.area}
                    nothing={text.notSaid}
                    chosen={profile.area}
                    onChoose={(area) => set({ area })}
                />
            </div>
            <div id="times">
                <Times {...parts} />
            </div>
            <div id="skills">
                <Skills {...parts} />
            </div>
            <Certificates held={first.certificates ?? []} />
            <div id="interests">
                <Interests {...parts} />
            </div>
            <Reach {...parts} />
            <Limits {...parts} />
            <Languages {...parts} />
            <ReachedBy {...parts} />
            <p class="soft">{t(text.birthYear)}</p>
            {saving.problem &&
                (saving.problem.pointers.includes('/profile/reached_by') ? (
                    <Unreachable />
                ) : (
                    <ProblemPanel problem={saving.problem} />
                ))}
            {saving.answer && (
                <Panel tone="done" title={t(text.saved)} focus>
                    <LinkButton href="/help">{t(text.see)}</LinkButton>
                </Panel>
            )}
            <Button kind="main" type="submit" busy={saving.busy}>
                {t(text.save)}
            </Button>
        </form>
    );
}
