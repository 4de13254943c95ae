// Tests share pages (visitors.mjs): whoever comes next finds nothing of who was there before.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.stop());

const kept = (page) =>
    page.evaluate(() => [localStorage, sessionStorage].map((each) => JSON.stringify(Object.keys(each))));

describe('a page that goes from one test to the next', () => {
    it('keeps nothing that was written down, on leaving neither, and no cookie', async () => {
        const first = await openPage(browser, { path: '/about' });
        await first.page.locator('.footer .phone-number').waitFor();
        const asNew = await kept(first.page);
        await first.page.evaluate(() => {
            addEventListener('pagehide', () => localStorage.setItem('late', '1'));
            localStorage.setItem('yui.area', '3');
            sessionStorage.setItem('yui.draft.x', '{}');
        });
        await first.page.context().addCookies([{ name: 'who', value: '1', url: browser.origin }]);
        first.problems.push('of the first one');
        await first.close();

        const second = await openPage(browser, { path: '/about' });
        await second.page.locator('.footer .phone-number').waitFor();
        assert.equal(second.page, first.page);
        assert.deepEqual(await kept(second.page), asNew);
        const cookies = await second.page.context().cookies();
        assert.deepEqual(
            cookies.map(({ name }) => name),
            ['reader'],
        );
        assert.deepEqual([second.problems, second.socket.left], [[], []]);
        await second.close();
    });

    it('does not go on where its clock, its network or what it loads was changed', async () => {
        for (const change of [
            (page) => page.clock.install(),
            (page) => page.context().setOffline(false),
            (page) => page.route('**/nothing', () => {}),
            (page) => page.emulateMedia({ media: 'print' }),
        ]) {
            const first = await openPage(browser, { path: '/about' });
            await change(first.page);
            await first.close();
            const second = await openPage(browser, { path: '/about' });
            assert.notEqual(second.page, first.page);
            await second.close();
        }
    });
});
