// One or several of a list, as radio buttons or check boxes in a fieldset, each with a target of 44 px.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { ruby } from '../i18n/ruby';
import { RequiredMark } from './field';
import './field.css';

interface Choice<Value> {
    readonly value: Value;
    readonly words: ComponentChildren;
    readonly support?: ComponentChildren;
}

interface Props<Value> {
    readonly legend: ComponentChildren;
    readonly choices: readonly Choice<Value>[];
    readonly chosen: readonly Value[];
    readonly onChoose: (chosen: Value[]) => void;
    readonly id?: string;
    readonly required?: boolean;
    readonly error?: string | undefined;
}

export function RadioChoices<Value extends string>(props: Props<Value>): JSX.Element {
    return <Choices {...props} type="radio" next={(value) => [value]} />;
}

export function CheckChoices<Value extends string>(props: Props<Value>): JSX.Element {
    const toggle = (value: Value): Value[] =>
        props.chosen.includes(value)
            ? props.chosen.filter((each) => each !== value)
            : [...props.chosen, value];
    return <Choices {...props} type="checkbox" next={toggle} />;
}

interface KindProps<Value> extends Props<Value> {
    readonly type: 'radio' | 'checkbox';
    readonly next: (value: Value) => Value[];
}

function Choices<Value extends string>(props: KindProps<Value>): JSX.Element {
    const { legend, choices, chosen, onChoose, required, error, type, next } = props;
    const own = useId();
    const id = props.id ?? own;
    return (
        <fieldset class="field" id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
            <legend class="field-label">
                {legend} {required && <RequiredMark />}
            </legend>
            {choices.map(({ value, words, support }) => (
                <label key={value} class="choice">
                    <input
                        type={type}
                        name={id}
                        checked={chosen.includes(value)}
                        onChange={() => onChoose(next(value))}
                    />
                    <span>
                        {words}
                        {support && <span class="field-support">{support}</span>}
                    </span>
                </label>
            ))}
            {error && (
                <p class="field-error" id={`${id}-error`}>
                    {ruby(error)}
                </p>
            )}
        </fieldset>
    );
}
