// Everybody can use the other pages too: nothing that axe finds, no sideways scrolling at 360 px, also with letters
// twice as large. The three languages are the same elements with other words: axe looks at them once, at the one with
// the most elements.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';
import { looked, overflow, tornWords } from './look_at.mjs';
import { answers, paths } from './pages_fake.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.stop());

describe('every page', () => {
    for (const path of paths)
        it(`${path} has nothing that axe finds and fits`, async (test) => {
            const { page, problems, close } = await openPage(browser, { path, locale: 'easy', answers });
            test.after(close);
            await page.waitForSelector('h1');
            await page.waitForSelector('.loading', { state: 'detached' });
            await page.waitForSelector('.footer .phone-number');
            await page.waitForLoadState('networkidle');
            assert.deepEqual(await looked(page), []);
            assert.deepEqual(await tornWords(page), []);
            await page.locator('.display-toggle button').click();
            for (const language of ['easy', 'ja', 'en']) {
                if (language !== 'easy') await page.locator(`.chip-${language}`).click();
                await page.waitForSelector(`html[data-locale='${language}']`);
                await page.waitForSelector('.loading', { state: 'detached' });
                assert.equal(await overflow(page), 0, language);
                await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
                assert.equal(await overflow(page), 0, `${language}, with letters twice as large`);
                await page.evaluate(() => (document.documentElement.style.fontSize = ''));
            }
            assert.deepEqual(problems, []);
        });
});
