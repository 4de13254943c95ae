import { expect, it } from 'vitest';
import type { Problem } from '../problem';
import { fieldErrors } from './field_errors';

const problem = (pointers: string[]): Problem => ({
    code: 'invalid_field',
    status: 400,
    detail: '＊パスワードを確かめてください。',
    pointers,
});

it('stand beside their field and in the list that leads to it', () => {
    const errors = fieldErrors(problem(['/password']), ['login', 'password']);
    expect(errors.of('password')).toBe('＊パスワードを確かめてください。');
    expect(errors.of('login')).toBeUndefined();
    expect(errors.list).toEqual([{ field: 'password', words: '＊パスワードを確かめてください。' }]);
    expect(errors.whole).toBeUndefined();
});

it('are of the whole where the form has no such field', () => {
    const refused = problem(['/consent']);
    expect(fieldErrors(refused, ['password'])).toMatchObject({ list: [], whole: refused });
    expect(fieldErrors(undefined, ['password'])).toMatchObject({ list: [], whole: undefined });
});
