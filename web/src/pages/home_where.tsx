// Where, when and what: three questions that a visitor may answer, kept in the browser and carried into the account.
import type { JSX } from 'preact';
import { t, type Three } from '../i18n/text';
import { area, category, when, whens, type When } from '../prefs';
import { Chips } from '../ui/chips';
import { AreaSelect, CategorySelect } from './choose';
import { text } from './choose.text';

const words: Readonly<Record<When, Three>> = { today: text.today, weekend: text.weekend, all: text.all };

export function Where(): JSX.Element {
    return (
        <div class="home-where">
            <AreaSelect chosen={area.value} onChoose={(id) => (area.value = id)} />
            <CategorySelect chosen={category.value} onChoose={(code) => (category.value = code)} />
            <Chips
                label={t(text.when)}
                chips={whens.map((value) => ({ value, words: t(words[value]) }))}
                chosen={when.value}
                onChoose={(chosen) => (when.value = chosen)}
            />
        </div>
    );
}
