// 都合のよい時間: four presets or 「そのつど決める」, and behind 「くわしく」 the grid of weekdays and parts of the day.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { block } from '../i18n/codes.text';
import { t } from '../i18n/text';
import { Block } from '../protocol';
import { CheckChoices } from '../ui/choices';
import { Disclosure } from '../ui/disclosure';
import type { PartProps } from './profile_parts';
import {
    blocksOf,
    chosenTimes,
    eachTime,
    inGridOnly,
    presets,
    presetsOf,
    weekdays,
    withDay,
    type Preset,
} from './times';
import { text } from './profile.text';

const dayWords = Object.values(text.days);

export function Times({ profile, set }: PartProps): JSX.Element {
    const times = profile.times ?? [];
    const [shown] = useState(inGridOnly(times).length > 0); // what was chosen before is seen without a press
    return (
        <>
            <CheckChoices<Preset | typeof eachTime>
                legend={t(text.times)}
                choices={([...presets, eachTime] as const).map((value) => ({ value, words: t(text[value]) }))}
                chosen={times.length === 0 ? [eachTime] : presetsOf(times)}
                onChoose={(chosen) => set({ times: chosenTimes(times, chosen) })}
            />
            <Disclosure summary={t(text.grid)} open={shown}>
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
