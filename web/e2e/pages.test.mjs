// Everybody can use the other pages too: nothing that axe finds, no sideways scrolling at 360 px, also with letters
// twice as large.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';
import { answers, paths } from './pages_fake.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.stop());

async function violations(page) {
    await page.evaluate(axe);
    const { violations: found } = await page.evaluate(() => window.axe.run());
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const overflow = (page) =>
    page.evaluate(async () => {
        const { documentElement: html } = document;
        let worst = 0;
        for (let frame = 0; frame < 10; frame += 1) {
            await new Promise(requestAnimationFrame);
            worst = Math.max(worst, html.scrollWidth - html.clientWidth);
        }
        return worst;
    });

describe('every page', () => {
    for (const path of paths)
        for (const locale of ['ja', 'easy', 'en'])
            it(`${path} has nothing that axe finds and fits (${locale})`, async (test) => {
                const { page, problems, close } = await openPage(browser, { path, locale, answers });
                test.after(close);
                await page.waitForSelector('h1');
                await page.waitForSelector('.loading', { state: 'detached' });
                await page.waitForSelector('.footer .phone-number');
                assert.deepEqual(await violations(page), []);
                assert.equal(await overflow(page), 0);
                await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
                assert.equal(await overflow(page), 0, 'with letters twice as large');
                assert.deepEqual(problems, []);
            });
});
