// One of a few, chosen by a tap: language, size of letters, きょう・今度の土日・すべて.
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import './chips.css';

export interface Chip<Value> {
    readonly value: Value;
    readonly words: ComponentChildren;
    readonly lang?: string;
}

interface Props<Value> {
    readonly label: ComponentChildren;
    readonly chips: readonly Chip<Value>[];
    readonly chosen: Value;
    readonly onChoose: (value: Value) => void;
}

export function Chips<Value extends string>({ label, chips, chosen, onChoose }: Props<Value>): JSX.Element {
    return <ChipRow label={label} chips={chips} pressed={(value) => value === chosen} onPress={onChoose} />;
}

interface RowProps<Value> {
    readonly label: ComponentChildren;
    readonly chips: readonly Chip<Value>[];
    readonly pressed: (value: Value) => boolean;
    readonly onPress: (value: Value) => void;
}

export function ChipRow<Value extends string>({
    label,
    chips,
    pressed,
    onPress,
}: RowProps<Value>): JSX.Element {
    const id = useId();
    return (
        <div class="chips" role="group" aria-labelledby={id}>
            <span class="chips-label" id={id}>
                {label}
            </span>
            {chips.map(({ value, words, lang }) => (
                <button
                    key={value}
                    type="button"
                    class={`chip chip-${value}`}
                    lang={lang}
                    aria-pressed={pressed(value)}
                    onClick={() => onPress(value)}
                >
                    {words}
                </button>
            ))}
        </div>
    );
}
