// Times that suit a person: four presets over the grid of weekdays and parts of the day. Pure.
import { Block, type TimeSlot } from '../protocol';

export const presets = ['weekdays', 'weekday_nights', 'weekend_mornings', 'weekend_afternoons'] as const;
export type Preset = (typeof presets)[number];

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const; // Monday is 1

const grid = (days: readonly number[], blocks: readonly Block[]): TimeSlot[] =>
    days.flatMap((weekday) => blocks.map((block) => ({ weekday, block })));

const slotsOf: Readonly<Record<Preset, readonly TimeSlot[]>> = {
    weekdays: grid([1, 2, 3, 4, 5], ['morning', 'noon', 'evening']),
    weekday_nights: grid([1, 2, 3, 4, 5], ['night']),
    weekend_mornings: grid([6, 7], ['morning']),
    weekend_afternoons: grid([6, 7], ['noon', 'evening']),
};

const same = (a: TimeSlot, b: TimeSlot): boolean => a.weekday === b.weekday && a.block === b.block;

export function has(times: readonly TimeSlot[], slot: TimeSlot): boolean {
    return times.some((each) => same(each, slot));
}

// A preset is chosen when all of its parts are.
export function presetsOf(times: readonly TimeSlot[]): Preset[] {
    return presets.filter((preset) => slotsOf[preset].every((slot) => has(times, slot)));
}

// Times that no chosen preset tells of: they are seen in the grid alone.
export function inGridOnly(times: readonly TimeSlot[]): TimeSlot[] {
    const told = presetsOf(times).flatMap((preset) => slotsOf[preset]);
    return times.filter((slot) => !has(told, slot));
}

// Parts of the grid that belong to no changed preset stay as they are.
export function withPresets(times: readonly TimeSlot[], chosen: readonly Preset[]): TimeSlot[] {
    const before = presetsOf(times);
    const gone = before.filter((preset) => !chosen.includes(preset)).flatMap((preset) => slotsOf[preset]);
    const come = chosen.filter((preset) => !before.includes(preset)).flatMap((preset) => slotsOf[preset]);
    return inOrder([...times.filter((slot) => !has(gone, slot)), ...come]);
}

// 「そのつど決める」: no time is said. It goes as soon as a time is chosen, and takes all of them away when it is.
export const eachTime = 'each_time';

export function chosenTimes(
    times: readonly TimeSlot[],
    chosen: readonly (Preset | typeof eachTime)[],
): TimeSlot[] {
    if (chosen.includes(eachTime) && times.length > 0) return [];
    return withPresets(
        times,
        chosen.filter((each) => each !== eachTime),
    );
}

export function withDay(times: readonly TimeSlot[], weekday: number, blocks: readonly Block[]): TimeSlot[] {
    return inOrder([...times.filter((slot) => slot.weekday !== weekday), ...grid([weekday], blocks)]);
}

export function blocksOf(times: readonly TimeSlot[], weekday: number): Block[] {
    return Block.filter((block) => has(times, { weekday, block }));
}

function inOrder(times: readonly TimeSlot[]): TimeSlot[] {
    return grid(weekdays, Block).filter((slot) => has(times, slot));
}
