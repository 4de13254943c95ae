import { expect, it } from 'vitest';
import { FakeClock } from '../testing/fake_clock';
import { makeAnnouncer } from './announcer';

it('speaks at once, then at most every 10 s, and then only the newest', () => {
    const clock = new FakeClock();
    const said: string[] = [];
    const announce = makeAnnouncer(clock, (words) => said.push(words));
    announce('14');
    clock.pass(0);
    for (const words of ['13', '12', '11']) announce(words);
    clock.pass(9_999);
    expect(said).toEqual(['14']);
    clock.pass(1);
    expect(said).toEqual(['14', '11']);
    clock.pass(20_000);
    announce('10');
    clock.pass(0);
    expect(said).toEqual(['14', '11', '10']);
});
