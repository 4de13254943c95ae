// What it is about, one of ten.
import type { JSX } from 'preact';
import { category as categories } from '../i18n/codes.text';
import { t } from '../i18n/text';
import { Category } from '../protocol';
import { Select } from '../ui/field';
import { optionsOf } from './choose';
import type { FieldsProps } from './post_fields';
import { text } from './post_words.text';

export default function CategoryField({ form, set }: FieldsProps): JSX.Element {
    return (
        <Select
            label={t(text.category)}
            value={form.category}
            options={optionsOf(Category, categories)}
            onChange={(code) => set({ category: Category.find((each) => each === code) ?? form.category })}
        />
    );
}
