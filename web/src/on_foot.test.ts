import { expect, it } from 'vitest';
import { minutesOnFoot } from './on_foot';

const here = { lat: 32.5, lon: 130.6 };
const north = (metres: number) => ({ ...here, lat: here.lat + metres / 111_195 });

it('reckons minutes on foot with a quarter more for streets', () => {
    expect(minutesOnFoot(here, north(630))).toBe(10);
    expect(minutesOnFoot(here, here)).toBe(1);
    expect(minutesOnFoot(here, { ...here, lon: here.lon + 0.01 })).toBe(15); // 938 m to the east
});

it('says nothing of what is no walk', () => {
    expect(minutesOnFoot(here, north(1900))).toBe(30);
    expect(minutesOnFoot(here, north(1930))).toBeUndefined();
});
