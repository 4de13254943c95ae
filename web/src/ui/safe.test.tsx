// @vitest-environment happy-dom
import { render, type JSX } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Safe } from './safe';

function Broken(): JSX.Element {
    throw new Error('a fact that is not there');
}

describe('a part that fails', () => {
    beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
    afterEach(() => {
        vi.restoreAllMocks();
        document.body.innerHTML = '';
    });

    const show = (page: JSX.Element): void => act(() => render(page, document.body)) as unknown as void;

    it('says so, and leaves the parts beside it alone', () => {
        show(
            <>
                <Safe>
                    <Broken />
                </Safe>
                <Safe>
                    <p id="beside">空きあり</p>
                </Safe>
            </>,
        );
        expect(document.querySelectorAll('.panel-problem button')).toHaveLength(1);
        expect(document.getElementById('beside')?.textContent).toBe('空きあり');
        expect(console.error).toHaveBeenCalledOnce();
        expect(document.querySelector('h1')).toBeNull();
    });

    it('is tried anew at another address', () => {
        show(
            <Safe place="/e/1">
                <Broken />
            </Safe>,
        );
        expect(document.querySelectorAll('h1')).toHaveLength(1);
        show(
            <Safe place="/e/2">
                <p id="next">どんどや</p>
            </Safe>,
        );
        expect(document.querySelector('.panel-problem')).toBeNull();
        expect(document.getElementById('next')).not.toBeNull();
    });
});
