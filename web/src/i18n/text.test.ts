import { expect, it } from 'vitest';
import { category } from './codes.text';
import { plain, raw, t, type Three } from './text';

it('says nothing of a code that only a newer server knows', () => {
    const words: Readonly<Record<string, Three>> = category;
    expect([raw(words['space_travel']), plain(words['space_travel']), t(words['space_travel'])]).toEqual([
        '',
        '',
        '',
    ]);
});
