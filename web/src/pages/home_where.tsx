// Where and when: two questions that a visitor may answer, kept in the browser.
import type { JSX } from 'preact';
import { plain, t, type Three } from '../i18n/text';
import { area, when, whens, type When } from '../prefs';
import { city } from '../session';
import { Chips } from '../ui/chips';
import { Select } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { text } from './home.text';

const words: Readonly<Record<When, Three>> = { today: text.today, weekend: text.weekend, all: text.all };

export function Where(): JSX.Element {
    const areas = city.value?.areas.filter(({ area_kind }) => area_kind !== 'city') ?? [];
    const options = [
        { value: '', words: plain(text.everywhere) },
        ...areas.map(({ id, name }) => ({ value: String(id), words: plainText3(name) })),
    ];
    return (
        <div class="home-where">
            <Select
                label={t(text.where)}
                value={String(area.value ?? '')}
                options={options}
                onChange={(id) => (area.value = Number(id) || undefined)}
            />
            <Chips
                label={t(text.when)}
                chips={whens.map((value) => ({ value, words: t(words[value]) }))}
                chosen={when.value}
                onChoose={(chosen) => (when.value = chosen)}
            />
        </div>
    );
}
