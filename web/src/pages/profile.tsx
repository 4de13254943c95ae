// わたしのこと: what I tell about myself to be found for what suits me. Every part may stay empty.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { raw, t } from '../i18n/text';
import type { Profile, ProfileView, SaveProfile } from '../protocol';
import { Button, LinkButton } from '../ui/button';
import { later } from '../ui/later';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { useOpenForm } from '../update';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { AreaSelect } from './choose';
import { Interests, Languages, Limits, Reach, ReachedBy, Skills } from './profile_parts';
import { Times } from './profile_times';
import { LoggedIn } from './strangers';
import { text } from './profile.text';
import './profile.css';

const Certificates = later(() => import('./profile_certificates'));

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
    const [profile, setProfile] = useState(first.profile);
    const [dirty, setDirty] = useState(false);
    const saving = useCommand<SaveProfile>();
    useOpenForm(dirty);
    usePlace();
    const set = (part: Partial<Profile>): void => {
        setDirty(true);
        saving.clear();
        setProfile((before) => ({ ...before, ...part }));
    };
    const save = (): void =>
        void saving.send({ type: 'save_profile', profile }).then((outcome) => {
            if (!outcome?.ok) return;
            setDirty(false);
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
            {saving.problem && <ProblemPanel problem={saving.problem} />}
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
