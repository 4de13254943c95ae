// A form field with everything that belongs to it: label, 必須, support text, error; wired for screen readers.
//
//   <Field label={t(text.name)} required error={errors.name}>
//       {(wiring) => <input {...wiring} value={…} onInput={…} />}
//   </Field>
//
// No placeholder stands in for a label. The error begins with ＊ and says what to do.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { ruby } from '../i18n/ruby';
import { t } from '../i18n/text';
import { text } from './field.text';
import './field.css';

export interface Wiring {
    readonly id: string;
    readonly 'aria-describedby'?: string | undefined;
    readonly 'aria-invalid'?: boolean | undefined;
    readonly required?: boolean | undefined;
}

interface FieldProps {
    readonly label: ComponentChildren;
    readonly id?: string; // where ErrorSummary leads
    readonly support?: ComponentChildren;
    readonly error?: string | undefined; // ruby in markup
    readonly required?: boolean;
    readonly children: (wiring: Wiring) => JSX.Element;
}

export function Field({ label, id, support, error, required = false, children }: FieldProps): JSX.Element {
    const own = useId();
    const field = id ?? own;
    const described = [error && `${field}-error`, support && `${field}-support`].filter(Boolean).join(' ');
    const wiring: Wiring = {
        id: field,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        required: required || undefined,
    };
    return (
        <div class="field" data-error={Boolean(error)}>
            <label class="field-label" for={field}>
                {label} {required && <RequiredMark />}
            </label>
            {support && (
                <p class="field-support" id={`${field}-support`}>
                    {support}
                </p>
            )}
            {children(wiring)}
            {error && (
                <p class="field-error" id={`${field}-error`}>
                    {ruby(error)}
                </p>
            )}
        </div>
    );
}

export function RequiredMark(): JSX.Element {
    return <span class="field-required">{t(text.required)}</span>;
}

interface TextProps extends Omit<FieldProps, 'children'> {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly type?: 'text' | 'tel' | 'email' | 'search';
    readonly autocomplete?: string;
    readonly inputMode?: 'numeric' | 'tel' | 'email' | 'search';
    readonly maxLength?: number;
}

export function TextField({
    value,
    onChange,
    type = 'text',
    autocomplete,
    inputMode,
    maxLength,
    ...field
}: TextProps): JSX.Element {
    return (
        <Field {...field}>
            {(wiring) => (
                <input
                    {...wiring}
                    class="input"
                    type={type}
                    list={undefined}
                    value={value}
                    autocomplete={autocomplete}
                    inputMode={inputMode}
                    maxLength={maxLength}
                    onInput={({ currentTarget }) => onChange(currentTarget.value)}
                />
            )}
        </Field>
    );
}

export function TextArea({
    value,
    onChange,
    rows = 4,
    maxLength,
    ...field
}: TextProps & { readonly rows?: number }): JSX.Element {
    return (
        <Field {...field}>
            {(wiring) => (
                <textarea
                    {...wiring}
                    class="input"
                    rows={rows}
                    maxLength={maxLength}
                    value={value}
                    onInput={({ currentTarget }) => onChange(currentTarget.value)}
                />
            )}
        </Field>
    );
}

export interface Option {
    readonly value: string;
    readonly words: string; // an <option> takes no ruby
}

interface SelectProps extends Omit<FieldProps, 'children'> {
    readonly value: string;
    readonly options: readonly Option[];
    readonly onChange: (value: string) => void;
}

export function Select({ value, options, onChange, ...field }: SelectProps): JSX.Element {
    return (
        <Field {...field}>
            {(wiring) => (
                <select
                    {...wiring}
                    class="input"
                    value={value}
                    onChange={({ currentTarget }) => onChange(currentTarget.value)}
                >
                    {options.map((option) => (
                        <option key={option.value} value={option.value}>
                            {option.words}
                        </option>
                    ))}
                </select>
            )}
        </Field>
    );
}
