// 年・月・日 as three boxes to type into, with the weekday beside them as soon as the day is known.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { now } from '../clock';
import { sayDay } from '../i18n/date';
import { fromDate } from '../i18n/japan';
import { locale } from '../i18n/locale';
import { ruby } from '../i18n/ruby';
import { t, type Three } from '../i18n/text';
import { dateOf, type TypedDate } from '../typed_date';
import { text } from './date_field.text';
import { RequiredMark, TextField } from './field';

interface Props {
    readonly legend: ComponentChildren;
    readonly value: TypedDate;
    readonly onChange: (value: TypedDate) => void;
    readonly id?: string;
    readonly required?: boolean;
    readonly error?: string | undefined;
}

const parts: readonly { readonly part: keyof TypedDate; readonly words: Three; readonly length: number }[] = [
    { part: 'year', words: text.year, length: 4 },
    { part: 'month', words: text.month, length: 2 },
    { part: 'day', words: text.day, length: 2 },
];

export function DateField({ legend, value, onChange, id, required = false, error }: Props): JSX.Element {
    const own = useId();
    const field = id ?? own;
    const date = dateOf(value);
    return (
        <fieldset
            class="field"
            data-error={Boolean(error)}
            aria-describedby={error ? `${field}-error` : undefined}
        >
            <legend class="field-label">
                {legend} {required && <RequiredMark />}
            </legend>
            <div class="date-parts">
                {parts.map(({ part, words, length }, index) => (
                    <TextField
                        key={part}
                        id={index === 0 ? field : `${field}-${part}`}
                        label={t(words)}
                        inputMode="numeric"
                        maxLength={length}
                        value={value[part]}
                        onChange={(typed) => onChange({ ...value, [part]: typed })}
                    />
                ))}
                {date && <span class="date-said">{ruby(sayDay(locale.value, fromDate(date), now()))}</span>}
            </div>
            {error && (
                <p class="field-error" id={`${field}-error`}>
                    {ruby(error)}
                </p>
            )}
        </fieldset>
    );
}
