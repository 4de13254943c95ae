import { expect, it } from 'vitest';
import type { Problem } from '../problem';
import { fieldErrors } from './field_errors';

const problem = (pointers: string[]): Problem => ({
    code: 'invalid_field',
    status: 400,
    detail: '＊パスワードを確かめてください。',
    pointers,
});
const filled = { login: 'めじろ', password: 'tanuki' };

it('stand beside their field and in the list that leads to it', () => {
    const errors = fieldErrors(problem(['/password']), filled, true);
    expect(errors.of('password')).toBe('＊パスワードを確かめてください。');
    expect(errors.of('login')).toBeUndefined();
    expect(errors.list).toEqual([{ field: 'password', words: '＊パスワードを確かめてください。' }]);
    expect(errors.whole).toBeUndefined();
});

it('are of the whole where the form has no such field', () => {
    const refused = problem(['/consent']);
    expect(fieldErrors(refused, filled, true)).toMatchObject({ list: [], whole: refused });
    expect(fieldErrors(undefined, filled, true)).toMatchObject({ list: [], whole: undefined });
});

it('name everything that is empty, once somebody has tried', () => {
    const empty = { login: ' ', password: '' };
    expect(fieldErrors(undefined, empty, false).list).toEqual([]);
    expect(fieldErrors(undefined, empty, true).list).toEqual([
        { field: 'login', words: '＊表示名、メール、電話番号のどれかを書いてください。' },
        { field: 'password', words: '＊パスワードを書いてください。' },
    ]);
});
