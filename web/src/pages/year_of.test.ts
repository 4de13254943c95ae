import { expect, it } from 'vitest';
import { yearOf } from './year_of';

it('is read however it was typed', () => {
    for (const typed of ['1978', '１９７８', '1978年', ' 1978 ', '昭和53', '昭和５３年', 'S53'])
        expect(yearOf(typed, 2026), typed).toBe(1978);
    expect(yearOf('平成元年', 2026)).toBe(1989);
    expect(yearOf('R2', 2026)).toBe(2020);
});

it('is nothing where nobody could be born', () => {
    for (const typed of ['', '78', '1905', '2027', '53歳', '昭和', '19785'])
        expect(yearOf(typed, 2026), typed).toBeUndefined();
});
