// Any of a few, chosen by taps: 無料, 車いす.
import type { ComponentChildren, JSX } from 'preact';
import { ChipRow, type Chip } from './chips';

interface Props<Value> {
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
}: Props<Value>): JSX.Element {
    const turn = (value: Value): void =>
        onChoose(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
    return <ChipRow label={label} chips={chips} pressed={(value) => chosen.includes(value)} onPress={turn} />;
}
