import { expect, it } from 'vitest';
import { askFirst, comeBackTo } from './come_back';

const origin = 'https://yui.example.jp';

it('returns to the button that was pressed', () => {
    const address = new URL(askFirst('/register', '/e/42?from=list#sign-up'), origin);
    expect(comeBackTo(address.searchParams.get('to') ?? undefined, origin)).toBe('/e/42?from=list#sign-up');
});
it.each([
    undefined,
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '\\\\elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example/',
    '/./\\elsewhere.example',
    `${origin}//elsewhere.example`,
    'data:text/html,1',
    'javascript:alert(1)',
    'https://[',
])('never leads to another site: %s', (to) => expect(comeBackTo(to, origin)).toBe('/'));
