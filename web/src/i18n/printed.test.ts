import { expect, it } from 'vitest';
import { sayPrinted } from './printed';

const at = (time: string): number => Date.parse(`${time}:00+09:00`);

it('prints every day with its year, and in Japanese with that of the era', () => {
    expect(sayPrinted('ja', at('2027-01-10T08:00'))).toBe('2027年（令和9年）1月10日（日）');
    expect(sayPrinted('ja', at('2019-05-01T08:00'))).toBe('2019年（令和元年）5月1日（水）');
    expect(sayPrinted('en', at('2027-01-10T08:00'))).toBe('Sun 10 Jan 2027');
    expect(sayPrinted('easy', at('2027-01-10T08:00'))).toContain('2027{年|ねん}');
});
