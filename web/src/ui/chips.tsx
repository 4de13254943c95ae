// One of a few, or any of a few, chosen by a tap: language, size of letters, きょう・今度の土日・すべて; 無料, 車いす.
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
    return <Row label={label} chips={chips} pressed={(value) => value === chosen} onPress={onChoose} />;
}

interface AnyProps<Value> {
    readonly label: ComponentChildren;
    readonly chips: readonly Chip<Value>[];
    readonly chosen: readonly Value[];
    readonly onChoose: (values: readonly Value[]) => void;
}

export function AnyChips<Value extends string>({
    label,
    chips,
    chosen,
    onChoose,
}: AnyProps<Value>): JSX.Element {
    const turn = (value: Value): void =>
        onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
    return <Row label={label} chips={chips} pressed={(value) => chosen.includes(value)} onPress={turn} />;
}

interface RowProps<Value> {
    readonly label: ComponentChildren;
    readonly chips: readonly Chip<Value>[];
    readonly pressed: (value: Value) => boolean;
    readonly onPress: (value: Value) => void;
}

function Row<Value extends string>({ label, chips, pressed, onPress }: RowProps<Value>): JSX.Element {
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
