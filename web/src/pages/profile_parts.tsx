// The parts of わたしのこと. Each may stay empty; an empty part filters nothing out.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { category, channel, level, means } from '../i18n/codes.text';
import { plain, t } from '../i18n/text';
import { Category, Channel, Level, Means, type Profile } from '../protocol';
import { city } from '../session';
import { CheckChoices } from '../ui/choices';
import { Disclosure } from '../ui/disclosure';
import { Select } from '../ui/field';
import { Text3View } from '../ui/text3';
import { optionsOf } from './choose';
import { text } from './profile.text';

export interface PartProps {
    readonly profile: Profile;
    readonly set: (part: Partial<Profile>) => void;
}

export function Skills({ profile, set }: PartProps): JSX.Element | null {
    const known = Object.entries(city.value?.skills ?? {});
    const held = profile.skills ?? [];
    // What was there at first stays in sight; what is chosen now stays where it is under the finger.
    const [first] = useState(() => new Set(held.map(({ skill }) => skill)));
    if (known.length === 0) return null;
    const choose = (skill: string, code: string): void => {
        const chosen = Level.find((each) => each === code);
        const others = held.filter((each) => each.skill !== skill);
        set({ skills: chosen ? [...others, { skill, level: chosen }] : others });
    };
    const selects = (some: typeof known): JSX.Element => (
        <div class="profile-grid">
            {some.map(([code, name]) => (
                <Select
                    key={code}
                    label={<Text3View of={name} />}
                    value={held.find(({ skill }) => skill === code)?.level ?? ''}
                    options={[{ value: '', words: plain(text.notThis) }, ...optionsOf(Level, level)]}
                    onChange={(chosen) => choose(code, chosen)}
                />
            ))}
        </div>
    );
    if (first.size === 0) return <Disclosure summary={t(text.skills)}>{selects(known)}</Disclosure>;
    return (
        <fieldset class="field">
            <legend class="field-label">{t(text.skills)}</legend>
            {selects(known.filter(([code]) => first.has(code)))}
            <Disclosure summary={t(text.moreSkills)}>
                {selects(known.filter(([code]) => !first.has(code)))}
            </Disclosure>
        </fieldset>
    );
}

export function Interests({ profile, set }: PartProps): JSX.Element {
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

// What somebody chose elsewhere stays among the choices.
function limitOptions(own: number | undefined) {
    const all = own === undefined || limits.includes(own) ? limits : [...limits, own];
    const options = all.map((n) => ({ value: String(n), words: plain(text.times_(n)) }));
    return [{ value: '', words: plain(text.noLimit) }, ...options];
}

export function Limits({ profile, set }: PartProps): JSX.Element {
    const { limit_week: week, limit_month: month } = profile;
    return (
        <div id="limit">
            <Select
                label={t(text.limitWeek)}
                support={t(text.limitWhy)}
                value={String(week ?? '')}
                options={limitOptions(week)}
                onChange={(count) => set({ limit_week: Number(count) || undefined })}
            />
            <Select
                label={t(text.limit)}
                value={String(month ?? '')}
                options={limitOptions(month)}
                onChange={(count) => set({ limit_month: Number(count) || undefined })}
            />
        </div>
    );
}

export function Reach({ profile, set }: PartProps): JSX.Element {
    return (
        <div id="means">
            <CheckChoices
                legend={t(text.means)}
                choices={Means.map((value) => ({ value, words: t(means[value]) }))}
                chosen={profile.means ?? []}
                onChoose={(chosen) => set({ means: chosen })}
            />
        </div>
    );
}

export function ReachedBy({ profile, set }: PartProps): JSX.Element {
    return (
        <>
            <Select
                id="reached_by"
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
