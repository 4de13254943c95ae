// Everybody can use the first page: three languages, every width, twice as large letters, keyboard, screen reader.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';
import { fake } from './fake.mjs';
import { looked, overflow, overflowNow, tornWords } from './look_at.mjs';
import { answers } from './pages_fake.mjs';
import { until } from './until.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.stop());

// Opens a page, waits for its cards, and closes it when the test is done.
async function visit(test, options) {
    const visited = await openPage(browser, options);
    test.after(() => visited.close());
    await visited.page.waitForSelector('.home-events .card');
    await visited.page.waitForSelector('.home-columns > div .card');
    await visited.page.waitForSelector('.footer .phone-number');
    await visited.quiet();
    return visited;
}

describe('the first page', () => {
    for (const width of [320, 360, 1280])
        it(`has nothing that axe finds and fits in each language, also twice as large (${width} px)`, async (test) => {
            const { page, problems } = await visit(test, {
                locale: 'easy',
                width,
                answers: { get_session: () => fake.resident },
            });
            assert.deepEqual(await looked(page), []);
            assert.deepEqual(await tornWords(page), []);
            if (width < 1280) await page.locator('.display-toggle button').click();
            for (const language of ['easy', 'ja', 'en']) {
                if (language !== 'easy') await page.locator(`.chip-${language}`).click();
                await page.waitForSelector(`html[data-locale='${language}']`);
                assert.equal(await overflow(page), 0, language);
                if (width === 1280) continue;
                assert.deepEqual(await overflowNow(page), [0, 0], `${language}, also twice as large`);
            }
            assert.deepEqual(problems, []);
        });

    it('has targets of 44 px, also at the smallest letters', async (test) => {
        const { page } = await visit(test, {
            textSize: 'small',
            answers: { get_session: () => fake.resident },
        });
        const small = await page.$$eval(
            'button, select, .bottom-bar a, .footer a, .section-all, .brand',
            (all) =>
                all
                    .filter((each) => each.checkVisibility())
                    .map((each) => ({ words: each.textContent, height: each.getBoundingClientRect().height }))
                    .filter(({ height }) => height < 44),
        );
        assert.deepEqual(small, []);
    });

    it('has buttons of the same height with and without ruby', async (test) => {
        const heights = [];
        for (const locale of ['ja', 'easy']) {
            const { page } = await visit(test, { locale, width: 1280 });
            heights.push(
                await page
                    .locator('.home-ways .button')
                    .last()
                    .evaluate((each) => each.offsetHeight),
            );
        }
        assert.equal(heights[0], heights[1]);
    });
});

describe('the keyboard', () => {
    it('skips to the content with the first key', async (test) => {
        const { page } = await visit(test, {});
        await page.keyboard.press('Tab');
        await page.waitForFunction(() => document.activeElement?.className === 'skip');
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.id === 'main');
    });

    it('reaches an event, opens it, and is told where it is', async (test) => {
        const { page } = await visit(test, { answers });
        for (let n = 0; n < 60; n += 1) {
            await page.keyboard.press('Tab');
            if ((await page.evaluate(() => document.activeElement.getAttribute('href'))) === '/e/1') break;
        }
        await page.keyboard.press('Enter');
        await page.waitForURL('**/e/1');
        await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    });

    it('always shows where it is', async (test) => {
        const { page } = await visit(test, { width: 1280 });
        for (let n = 0; n < 30; n += 1) {
            await page.keyboard.press('Tab');
            const shown = await page.evaluate(() => {
                const own = getComputedStyle(document.activeElement);
                const cover = getComputedStyle(document.activeElement, '::after');
                return [own, cover].some(
                    ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
                );
            });
            assert.ok(shown, await page.evaluate(() => document.activeElement.outerHTML));
        }
    });
});

describe('the reader’s choices', () => {
    it('change the language in place and are kept', async (test) => {
        const { page } = await visit(test, { width: 1280 });
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('heading', { name: 'Events in town' }).waitFor();
        await page.waitForFunction(() => document.title.includes('Mihon City'));
        await page.waitForFunction(() => document.documentElement.lang === 'en');
        await page.waitForFunction(() => localStorage.getItem('yui.locale') === 'en');
    });

    it('make letters larger', async (test) => {
        const { page } = await visit(test, { width: 1280 });
        const has = (size) =>
            page.waitForFunction((px) => getComputedStyle(document.body).fontSize === px, size);
        await has('17px');
        await page.getByRole('button', { name: '大', exact: true }).click();
        await has('20px');
    });

    it('of day and area are asked of the server', async (test) => {
        const { page, asked } = await visit(test, { width: 1280 });
        await page.getByRole('button', { name: '今度の土日' }).click();
        await page.getByLabel('どこ').selectOption('ひがし校区');
        const wished = () => asked.filter(({ type }) => type === 'list_events').at(-1).url.searchParams;
        await page.waitForFunction(() => localStorage.getItem('yui.area') === '2');
        await until('the area in the question', () => wished().get('area') === '2');
        assert.equal(Number(wished().get('to')) - Number(wished().get('from')), 2 * 24 * 3_600_000);
    });
});

// How many sheets of A4 the page takes.
async function sheets(page) {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
}

describe('paper', () => {
    // A page of an ordinary event, whose readings make each line higher.
    it('is one sheet for an event, also with readings', async (test) => {
        const event = answers.get_event();
        const { title, category, audience, place, way, fee, contact } = event.fields;
        const fields = { title, category, audience, place, way, fee, contact };
        fields.summary = { ja: 'お茶を飲みながら話す集まりです。' };
        const one = { ...event, fields, needs: [], changes: [], occurrences: event.occurrences.slice(0, 1) };
        const { page, close, quiet } = await openPage(browser, {
            path: '/e/1',
            locale: 'easy',
            answers: { ...answers, get_event: () => one },
        });
        test.after(close);
        await page.locator('.qr').waitFor();
        await quiet();
        assert.equal(await sheets(page), 1);
    });

    it('shows the content and a telephone, not the buttons', async (test) => {
        const { page } = await visit(test, {});
        await page.emulateMedia({ media: 'print' });
        await page.locator('.bottom-bar').waitFor({ state: 'hidden' });
        await page.locator('.home-ways .button').first().waitFor({ state: 'hidden' });
        await page.locator('.footer .phone-number').waitFor();
        await page.locator('.card').first().waitFor();
    });
});
