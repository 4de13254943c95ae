// Two questions that many pages ask: where, and what about.
import type { JSX } from 'preact';
import { category as words } from '../i18n/codes.text';
import { plain, t, type Three } from '../i18n/text';
import { Category } from '../protocol';
import { city } from '../session';
import { Select } from '../ui/field';
import { plainText3 } from '../ui/text3';
import { text } from './choose.text';

interface AreaProps {
    readonly chosen: number | undefined;
    readonly onChoose: (area: number | undefined) => void;
    readonly nothing?: Three;
    readonly label?: Three;
}

export function AreaSelect({
    chosen,
    onChoose,
    nothing = text.everywhere,
    label = text.where,
}: AreaProps): JSX.Element {
    const areas = city.value?.areas.filter(({ area_kind }) => area_kind !== 'city') ?? [];
    const options = areas.map(({ id, name }) => ({ value: String(id), words: plainText3(name) }));
    return (
        <Select
            label={t(label)}
            value={String(chosen ?? '')}
            options={[{ value: '', words: plain(nothing) }, ...options]}
            onChange={(id) => onChoose(Number(id) || undefined)}
        />
    );
}

interface CategoryProps {
    readonly chosen: Category | undefined;
    readonly onChoose: (category: Category | undefined) => void;
}

export function CategorySelect({ chosen, onChoose }: CategoryProps): JSX.Element {
    return (
        <Select
            label={t(text.category)}
            value={chosen ?? ''}
            options={[{ value: '', words: plain(text.everything) }, ...optionsOf(Category, words)]}
            onChange={(code) => onChoose(Category.find((each) => each === code))}
        />
    );
}

// A coded field as a list to choose from.
export function optionsOf<Code extends string>(codes: readonly Code[], table: Readonly<Record<Code, Three>>) {
    return codes.map((value) => ({ value, words: plain(table[value]) }));
}
