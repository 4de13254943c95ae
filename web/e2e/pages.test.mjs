// Everybody can use the other pages too: nothing that axe finds, no sideways scrolling at 360 px, also with letters
// twice as large. The three languages are the same elements with other words: axe looks at them once, at the one with
// the most elements.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, openReader, startBrowser } from './browser.mjs';
import { fake } from './fake.mjs';
import { bringAxe, looked, overflowNow, tornWords } from './look_at.mjs';
import { answers } from './pages_fake.mjs';
import { paths } from './paths.mjs';

// What stands around a page is the same on all of them, but for where one is: these its own links lead to.
const shellDiffers = new Set([
    '/events',
    '/help',
    '/search',
    '/notices',
    '/my',
    '/groups',
    '/login',
    '/about',
]);

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.stop());

describe('every page', () => {
    // One reader goes through all of them, and begins each without anything kept in the browser.
    let reader;
    before(async () => {
        reader = await openReader(browser, { locale: 'easy', answers });
        await bringAxe(reader.page);
    });
    after(() => reader.close());

    async function arrive(path) {
        const { page, problems, go, quiet } = reader;
        problems.length = 0;
        if (page.url() !== 'about:blank')
            await page.evaluate(() => [localStorage, sessionStorage].forEach((each) => each.clear()));
        await go(path);
        await page.waitForSelector('h1');
        await page.waitForSelector('.loading', { state: 'detached' });
        await page.waitForSelector('.footer .phone-number');
        await quiet();
        return reader;
    }

    for (const path of paths)
        it(`${path} has nothing that axe finds and fits`, async () => {
            const { page, problems } = await arrive(path);
            assert.deepEqual(await looked(page, shellDiffers.has(path) ? 'body' : 'main'), []);
            assert.deepEqual(await tornWords(page), []);
            await page.locator('.display-toggle button').click();
            for (const language of ['easy', 'ja', 'en']) {
                if (language !== 'easy') await page.locator(`.chip-${language}`).dispatchEvent('click');
                await page.waitForSelector(`html[data-locale='${language}']`);
                await page.waitForSelector('.loading', { state: 'detached' });
                assert.deepEqual(
                    await overflowNow(page, { stay: true }),
                    [0, 0],
                    `${language}, also twice as large`,
                );
            }
            assert.deepEqual(problems, []);
        });
});

describe('a list', () => {
    // An old link, or what was there has gone.
    for (const [path, type, items] of [
        ['/events', 'list_events', 'events'],
        ['/help', 'list_needs', 'needs'],
        ['/groups', 'list_groups', 'groups'],
    ])
        it(`${path} says beyond its end where it ends, and leads there`, async (test) => {
            const none = () => ({ ...answers[type]?.(), [items]: [], total: 21 });
            const { page, close } = await openPage(browser, {
                path: `${path}?page=99`,
                answers: { ...answers, [type]: none },
            });
            test.after(close);
            await page.getByText('このページはありません。2ページまであります。').waitFor();
            assert.equal(await page.getByText('見つかりません').count(), 0);
            assert.match(await page.locator('.find-pages a').getAttribute('href'), /[?&]page=2$/);
        });
});

describe('a telephone number', () => {
    it('stays in one piece where there is room, also with letters twice as large', async (test) => {
        const { page, close } = await openPage(browser, { path: '/about', answers });
        test.after(close);
        await page.waitForSelector('.footer .phone-number');
        await overflowNow(page, { stay: true }); // leaves the letters large
        const lines = await page.evaluate(() => {
            const words = document.createRange();
            words.selectNodeContents(document.querySelector('.footer .phone-number').lastChild);
            return new Set([...words.getClientRects()].map(({ top }) => top)).size;
        });
        assert.equal(lines, 1);
    });
});

describe('on paper', () => {
    it('a need says its year, and nothing about whoever printed it', async (test) => {
        const { page, close } = await openPage(browser, { path: '/n/1', answers });
        test.after(close);
        await page.locator('.print-block').waitFor();
        await page.locator('.reason-line').first().waitFor();
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.locator('.reason-line:visible, .disclosure:not([open]):visible').count(), 0);
        assert.match(await page.locator('.print-date').first().innerText(), /^20\d\d年（令和/);
    });
});

describe('a page that one may not see', () => {
    const none = { get_event: 0, get_need: 0, get_group: 0, get_facility: 0, get_group_desk: 0 };
    const refused = Object.fromEntries(Object.keys(none).map((query) => [query, () => undefined]));
    for (const path of ['/e/1', '/n/1', '/g/1', '/f/1', '/desk/1', '/nowhere'])
        it(`${path} has one h1 all the same`, async (test) => {
            const { page, close } = await openPage(browser, { path, answers: { ...answers, ...refused } });
            test.after(close);
            await page.locator('main a[href="/"]').waitFor();
            assert.equal(await page.locator('h1').count(), 1);
            assert.notEqual((await page.locator('h1').innerText()).trim(), '');
        });

    it('asks a visitor to log in, under a h1, and comes back', async (test) => {
        const get_session = () => fake.visitor;
        const path = '/desk/1?need=1';
        const { page, close } = await openPage(browser, { path, answers: { ...answers, get_session } });
        test.after(close);
        const way = page.locator('main a[href^="/login"]');
        await way.waitFor();
        assert.equal(await page.locator('h1').count(), 1);
        const { searchParams } = new URL(await way.getAttribute('href'), 'http://page');
        assert.equal(searchParams.get('to'), path);
    });
});

describe('a group that rests', () => {
    it('says so, and whom to ask, and offers nothing to join', async (test) => {
        const group = { ...answers.get_group(), state: 'paused', events: [], needs: [], may_edit: false };
        const get_group = () => group;
        const { page, close } = await openPage(browser, { path: '/g/1', answers: { ...answers, get_group } });
        test.after(close);
        await page.locator('main .panel', { hasText: '休止中です' }).locator('a[href^="tel:"]').waitFor();
        assert.equal(await page.locator('#belong, .group-lists').count(), 0);
        assert.deepEqual(await looked(page), []);
    });
});

describe('the board', () => {
    it('says to a resident whose page it is, and asks nothing of the server', async (test) => {
        const get_session = () => fake.resident;
        const all = { ...answers, get_session };
        const { page, asked, close } = await openPage(browser, { path: '/board/1', answers: all });
        test.after(close);
        await page.getByText('コーディネーターだけが見られます。').waitFor();
        assert.equal(asked.filter(({ type }) => type === 'get_board').length, 0);
        assert.equal(await page.locator('h1').count(), 1);
    });
});

describe('an event', () => {
    const whole = answers.get_event();
    const [date] = whole.occurrences;
    const [day, long] = [24 * 3_600_000, 1000 * 24 * 3_600_000];
    const past = { ...date, id: 90, starts_at: date.starts_at - long, ends_at: date.starts_at - long + 1 };
    const shown = async (test, more) => {
        const get_event = () => ({ ...whole, mine: [], ...more });
        const { page, close } = await openPage(browser, { path: '/e/1', answers: { ...answers, get_event } });
        test.after(close);
        await page.locator('.footer .phone-number').waitFor();
        return page;
    };
    const top = async (place) => (await place.boundingBox()).y;

    it('that is called off says so above its title, and no longer how to sign up', async (test) => {
        const page = await shown(test, { state: 'cancelled', cancel_reason: '雨のため' });
        await page.getByText('雨のため').waitFor();
        assert.ok((await top(page.locator('main .badge-cancelled'))) < (await top(page.locator('h1'))));
        assert.equal(await page.locator('#sign-up, .sign-up-along').count(), 0);
        assert.equal(await page.locator('.details').getByText('申し込み').count(), 0);
        assert.deepEqual(await looked(page), []);
    });
    it('of several dates speaks of the next one, not of the one that was', async (test) => {
        const next = { ...date, id: 91, starts_at: date.starts_at + day, ends_at: date.ends_at + day };
        const off = { ...next, id: 92, state: 'cancelled' };
        const page = await shown(test, { occurrences: [past, next, off] });
        await page.locator('#sign-up-91 .button-main').waitFor();
        await page.locator('.details .badge-cancelled').waitFor();
        assert.equal(await page.locator('.details .detail').first().locator('time').count(), 2);
        assert.equal(await page.locator('.page-head .badge-closed').count(), 0);
        assert.equal(await page.locator('#sign-up-90').count(), 0);
    });
    it('that is over offers no way to sign up, neither here nor elsewhere', async (test) => {
        const fields = { ...whole.fields, way: 'site', site: 'https://example.jp' };
        const page = await shown(test, { fields, occurrences: [past] });
        await page.locator('.page-head .badge-closed').waitFor();
        assert.equal(await page.locator('#sign-up').count(), 0);
    });
    it('asks how many come before it asks the server', async (test) => {
        const page = await shown(test, { occurrences: [date] });
        await page.locator('.one-date .button-main').click();
        await page.locator(`#adults-${date.id}`).selectOption('0');
        await page.locator('form.sheet button[type=submit]').click();
        await page.getByText('＊来る人の数を1人以上にしてください。').waitFor();
    });
});

describe('back from registration', () => {
    it('the sheet opens, also where it is known late who is reading', async (test) => {
        let known;
        const session = new Promise((resolve) => (known = () => resolve(fake.resident)));
        const { page, close } = await openPage(browser, {
            path: '/e/1#sign-up-101',
            answers: { ...answers, get_session: () => session },
        });
        test.after(close);
        await page.locator('#sign-up-101').waitFor();
        known();
        await page.locator('#adults-101').waitFor();
    });
});

describe('the inbox', () => {
    it('goes back as far as somebody wants, and nothing that is shown moves', async (test) => {
        const [one] = answers.list_notices().notices;
        const list_notices = (url) => {
            const before = Number(url.searchParams.get('before') ?? 71);
            const ids = Array.from({ length: 30 }, (_, n) => before - 1 - n).filter((id) => id > 0);
            const notices = ids.map((id) => ({ ...one, id, read: true }));
            return { ...answers.list_notices(), notices, unread: 0 };
        };
        const { page, close } = await openPage(browser, {
            path: '/notices',
            answers: { ...answers, list_notices },
        });
        test.after(close);
        const older = page.getByRole('button', { name: '前のお知らせも見る' });
        for (const count of [60, 70]) {
            await older.click();
            await page
                .locator('.notice')
                .nth(count - 1)
                .waitFor();
        }
        assert.equal(await page.locator('.notice').count(), 70);
        await older.waitFor({ state: 'detached' });
        assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'status');
    });
});

describe('a shared computer', () => {
    it('warns before it logs out, goes on for whoever is there, and then leaves nothing', async (test) => {
        let left = false;
        const { page, quiet, close } = await openPage(browser, {
            path: '/about',
            answers: {
                ...answers,
                get_session: () => ({ ...fake.resident, shared_computer: true }),
                commands: () => (left = true) && {},
            },
        });
        test.after(close);
        await page.clock.install();
        await page.reload();
        await page.waitForSelector('.footer .phone-number');
        await quiet();
        const warning = page.getByText('まもなくログアウトします');
        await page.clock.runFor(17 * 60_000);
        assert.equal(await warning.count(), 0);
        await page.clock.runFor(90_000);
        await page.getByRole('button', { name: 'つづけて使う' }).click();
        await warning.waitFor({ state: 'detached' });
        await page.clock.runFor(18 * 60_000 + 10_000);
        await warning.waitFor();
        await page.evaluate(() => sessionStorage.setItem('yui.draft.x', '{}'));
        await page.clock.runFor(2 * 60_000);
        await page.waitForURL((url) => url.pathname === '/login');
        await page.getByText('しばらく使われなかったので、ログアウトしました。').waitFor();
        assert.ok(left);
        assert.equal(await page.evaluate(() => sessionStorage.getItem('yui.draft.x')), null);
    });
});
