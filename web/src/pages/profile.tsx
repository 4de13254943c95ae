// わたしのこと: what I tell about myself to be found for what suits me. Every part may stay empty.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { block, category, channel, level, means } from '../i18n/codes.text';
import { plain, raw, t } from '../i18n/text';
import { Block, Category, Channel, Level, Means, type Profile, type SaveProfile } from '../protocol';
import { city } from '../session';
import { Button, LinkButton } from '../ui/button';
import { CheckChoices } from '../ui/choices';
import { Disclosure } from '../ui/disclosure';
import { Select } from '../ui/field';
import { Page } from '../ui/page';
import { Panel, ProblemPanel } from '../ui/panel';
import { Loading } from '../ui/section';
import { plainText3 } from '../ui/text3';
import { useOpenForm } from '../update';
import { useAnswer } from '../use_answer';
import { useCommand } from '../use_command';
import { AreaSelect } from './find_form';
import { optionsOf } from './post_fields';
import { blocksOf, presets, presetsOf, weekdays, withDay, withPresets } from './profile_times';
import { LoggedIn } from './strangers';
import { text } from './profile.text';
import './profile.css';

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
    return <Form first={page.answer.profile} />;
}

interface PartProps {
    readonly profile: Profile;
    readonly set: (part: Partial<Profile>) => void;
}

function Form({ first }: { readonly first: Profile }): JSX.Element {
    const [profile, setProfile] = useState(first);
    const [dirty, setDirty] = useState(false);
    const saving = useCommand<SaveProfile>();
    useOpenForm(dirty);
    const set = (part: Partial<Profile>): void => {
        setDirty(true);
        saving.clear();
        setProfile((before) => ({ ...before, ...part }));
    };
    const save = (): void =>
        void saving.send({ type: 'save_profile', profile }).then((outcome) => outcome?.ok && setDirty(false));
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
            <AreaSelect
                label={text.area}
                nothing={text.notSaid}
                chosen={profile.area}
                onChoose={(area) => set({ area })}
            />
            <Times profile={profile} set={set} />
            <Skills profile={profile} set={set} />
            <Interests profile={profile} set={set} />
            <Reach profile={profile} set={set} />
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

const dayWords = Object.values(text.days);

function Times({ profile, set }: PartProps): JSX.Element {
    const times = profile.times ?? [];
    return (
        <>
            <CheckChoices
                legend={t(text.times)}
                choices={presets.map((value) => ({ value, words: t(text[value]) }))}
                chosen={presetsOf(times)}
                onChoose={(chosen) => set({ times: withPresets(times, chosen) })}
            />
            <p class="soft small">{t(text.eachTime)}</p>
            <Disclosure summary={t(text.grid)}>
                <div class="profile-grid">
                    {weekdays.map((day, at) => (
                        <CheckChoices
                            key={day}
                            legend={dayWords[at] && t(dayWords[at])}
                            choices={Block.map((value) => ({ value, words: t(block[value]) }))}
                            chosen={blocksOf(times, day)}
                            onChoose={(blocks) => set({ times: withDay(times, day, blocks) })}
                        />
                    ))}
                </div>
            </Disclosure>
        </>
    );
}

function Skills({ profile, set }: PartProps): JSX.Element | null {
    const known = Object.entries(city.value?.skills ?? {});
    const held = profile.skills ?? [];
    if (known.length === 0) return null;
    const choose = (skill: string, code: string): void => {
        const chosen = Level.find((each) => each === code);
        const others = held.filter((each) => each.skill !== skill);
        set({ skills: chosen ? [...others, { skill, level: chosen }] : others });
    };
    return (
        <Disclosure summary={t(text.skills)} open={held.length > 0}>
            <div class="profile-grid">
                {known.map(([code, name]) => (
                    <Select
                        key={code}
                        label={plainText3(name)}
                        value={held.find(({ skill }) => skill === code)?.level ?? ''}
                        options={[{ value: '', words: plain(text.notThis) }, ...optionsOf(Level, level)]}
                        onChange={(chosen) => choose(code, chosen)}
                    />
                ))}
            </div>
        </Disclosure>
    );
}

function Interests({ profile, set }: PartProps): JSX.Element {
    return (
        <div class="profile-wide">
            <CheckChoices
                legend={t(text.interests)}
                choices={Category.map((value) => ({ value, words: t(category[value]) }))}
                chosen={profile.interests ?? []}
                onChoose={(interests) => set({ interests })}
            />
        </div>
    );
}

const limits = [1, 2, 3, 4, 6, 8];

function Reach({ profile, set }: PartProps): JSX.Element {
    const own = profile.limit_month;
    const all = own === undefined || limits.includes(own) ? limits : [...limits, own];
    const options = all.map((n) => ({ value: String(n), words: plain(text.times_(n)) }));
    return (
        <>
            <CheckChoices
                legend={t(text.means)}
                choices={Means.map((value) => ({ value, words: t(means[value]) }))}
                chosen={profile.means ?? []}
                onChoose={(chosen) => set({ means: chosen })}
            />
            <Select
                label={t(text.limit)}
                value={own === undefined ? '' : String(own)}
                options={[{ value: '', words: plain(text.noLimit) }, ...options]}
                onChange={(count) => set({ limit_month: Number(count) || undefined })}
            />
            <Select
                label={t(text.reachedBy)}
                value={profile.reached_by ?? 'here'}
                options={optionsOf(Channel, channel)}
                onChange={(code) => set({ reached_by: Channel.find((each) => each === code) })}
            />
            <CheckChoices
                legend={t(text.others)}
                choices={[{ value: 'moved_in', words: t(text.movedIn) }]}
                chosen={profile.moved_in ? ['moved_in'] : []}
                onChoose={(chosen) => set({ moved_in: chosen.length > 0 })}
            />
        </>
    );
}
