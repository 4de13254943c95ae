// 都合のよい時間: four presets, and behind 「くわしく」 the grid of weekdays and parts of the day.
import type { JSX } from 'preact';
import { block } from '../i18n/codes.text';
import { t } from '../i18n/text';
import { Block } from '../protocol';
import { CheckChoices } from '../ui/choices';
import { Disclosure } from '../ui/disclosure';
import type { PartProps } from './profile_parts';
import { blocksOf, presets, presetsOf, weekdays, withDay, withPresets } from './times';
import { text } from './profile.text';

const dayWords = Object.values(text.days);

export function Times({ profile, set }: PartProps): JSX.Element {
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
