// The first page is live: numbers in place, new items behind a button, and it comes back when the line breaks.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';
import { fake } from './fake.mjs';
import { until } from './until.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.stop());

async function visit(test, options = {}) {
    const visited = await openPage(browser, { width: 1280, ...options });
    test.after(() => visited.close());
    await visited.page.waitForSelector('.home-events .card');
    await visited.page.waitForSelector('.home-columns > div .card');
    await visited.page.waitForSelector('.footer .phone-number');
    await visited.page.getByText('● つながっています').waitFor();
    await visited.quiet();
    return visited;
}

const seats = (taken, version) => ({
    type: 'state',
    stream: 'list:public',
    key: 'occurrence:101',
    version,
    state: { kind: 'seats', event: 1, occurrence: 101, capacity: 20, taken, state: 'planned' },
});
const card = (page, name) => page.locator('.card', { hasText: name });

describe('a number', () => {
    it('changes in place, and nothing is read again', async (test) => {
        const { page, socket, asked } = await visit(test);
        await card(page, 'どんどや').getByText('○ 空きあり（あと14人）').first().waitFor();
        const before = asked.length;
        socket.say(seats(18, 2));
        await card(page, 'どんどや').getByText('△ 残りわずか（あと2人）').first().waitFor();
        socket.say(seats(20, 3));
        await card(page, 'どんどや').getByText('× 満員').first().waitFor();
        assert.equal(asked.length, before);
    });

    it('does not go back when an old one comes late', async (test) => {
        const { page, socket } = await visit(test);
        socket.say(seats(20, 3));
        await card(page, 'どんどや').getByText('× 満員').first().waitFor();
        socket.say(seats(6, 2));
        socket.say({ ...seats(19, 4), key: 'occurrence:101' });
        await card(page, 'どんどや').getByText('△ 残りわずか（あと1人）').first().waitFor();
    });

    it('leaves every other card as it is in the page', async (test) => {
        const { page, socket } = await visit(test);
        const others = () =>
            page.$$eval('.card:not(:has([href="/e/1"]))', (all) => all.map(({ outerHTML }) => outerHTML));
        const before = await others();
        socket.say(seats(20, 3));
        await card(page, 'どんどや').getByText('× 満員').first().waitFor();
        assert.deepEqual(await others(), before);
    });

    it('of a need changes, too', async (test) => {
        const { page, socket } = await visit(test);
        const state = {
            kind: 'role_open',
            need: 2,
            role: 2,
            confirmed: 3,
            heads_min: 2,
            heads_max: 3,
            closed: false,
        };
        socket.say({ type: 'state', stream: 'list:public', key: 'role:2', version: 2, state });
        await card(page, 'どんどやの火の番').getByText('✓ 人数がそろいました').waitFor();
    });
});

describe('a list that is read again', () => {
    it('lets what is new wait behind a button', async (test) => {
        const now = Date.now();
        let list = fake.eventList(now);
        const { page, socket } = await visit(test, { answers: { list_events: () => list } });
        await page.clock.install();
        const titles = () =>
            page.$$eval('.home-events .card-title', (all) => all.map((each) => each.textContent));
        const before = await titles();
        list = { ...list, events: [{ ...fake.events(now)[6], id: 99 }, ...list.events.slice(0, 5)] };

        socket.say({ type: 'resync', stream: 'list:public', epoch: fake.epoch, head: 0 });
        await page.getByRole('button', { name: '新しいものが1件あります' }).click();
        await page.waitForFunction(
            () =>
                document.activeElement?.textContent === '将来の地域ビジョン発表' &&
                document.activeElement.matches('.card a'),
        );
        assert.equal(before.includes('将来の地域ビジョン発表'), false);
        await page.locator('.home-events .card-title').first().getByText('将来の地域ビジョン発表').waitFor();
    });
});

describe('another question', () => {
    it('is another list, shown at once', async (test) => {
        const now = Date.now();
        const weekend = { ...fake.eventList(now), events: [{ ...fake.events(now)[6], id: 99 }], total: 1 };
        const list_events = (url) => (url.searchParams.has('from') ? weekend : fake.eventList(now));
        const { page } = await visit(test, { answers: { list_events } });
        await page.getByRole('button', { name: '今度の土日' }).click();
        await page.locator('.card-title', { hasText: '将来の地域ビジョン発表' }).waitFor();
        await until('one card', async () => (await page.locator('.home-events .card').count()) === 1);
        assert.equal(await page.locator('.new-items').count(), 0);
    });
});

describe('a broken line', () => {
    it('says so in words, comes back and goes on', async (test) => {
        const { page, socket } = await visit(test);
        await page.clock.install();
        const before = socket.lines.length;
        await page.routeWebSocket('**/ws', (line) => line.close({ code: 4007 }));
        socket.lines.at(-1).close({ code: 4001 });
        await until('offline in words', async () => {
            await page.clock.runFor(1_000);
            return page.getByText('○ つながっていません').isVisible();
        });
        assert.equal(socket.lines.length, before);
    });

    it('is known at once where the telephone has no network, and the page it was asked for comes with it', async (test) => {
        const { page } = await visit(test);
        await page.clock.install();
        const context = page.context();
        // The line that is open stays open: nobody at its other end can say that the network is gone.
        await page.routeWebSocket('**/ws', (line) => line.close({ code: 4007 }));
        await context.setOffline(true);
        await until('offline in words', async () => {
            await page.clock.runFor(1_000);
            return page.getByText('○ つながっていません').isVisible();
        });
        await page.getByRole('link', { name: 'お知らせ' }).first().click();
        await page.getByText('読み込んでいます…').waitFor();
        await context.setOffline(false);
        await page.getByRole('heading', { name: 'お知らせ', level: 1 }).waitFor();
        await page.getByText('読み込んでいます…').first().waitFor({ state: 'hidden' });
    });

    it('is mended without the reader noticing', async (test) => {
        const { page, socket } = await visit(test);
        const before = socket.subscribed.length;
        socket.lines.at(-1).close({ code: 4001 });
        await until('the same streams again', () => socket.subscribed.length >= 2 * before);
        assert.equal(socket.lines.length, 2);
        await page.getByText('● つながっています').waitFor();
        socket.say(seats(20, 9));
        await card(page, 'どんどや').getByText('× 満員').first().waitFor();
    });
});

describe('a new build', () => {
    it('is loaded once when the server says so', async (test) => {
        const { page, socket } = await visit(test);
        await Promise.all([page.waitForEvent('load'), socket.say({ type: 'update', build: 'b2' })]);
        await page.waitForSelector('.card');
        await page.getByText('● つながっています').waitFor();
        let loads = 0;
        page.on('load', () => (loads += 1));
        socket.say({ type: 'update', build: 'b2' });
        socket.say(seats(20, 9));
        await card(page, 'どんどや').getByText('× 満員').first().waitFor();
        assert.equal(loads, 0);
    });
});

describe('somebody who is logged in', () => {
    it('sees how many notices are new, and the number changes', async (test) => {
        const { page, socket } = await visit(test, { answers: { get_session: () => fake.resident } });
        await page.locator('.top-navigation .count', { hasText: '2' }).waitFor();
        const event = { kind: 'notice_added', notice: 9, notice_kind: 'asked', unread: 3 };
        socket.say({ type: 'event', stream: 'user:7', seq: 6, event });
        await page.locator('.top-navigation .count', { hasText: '3' }).waitFor();
    });
});

describe('while the server cannot answer', () => {
    const detail = 'いま受け付けできません。何も変わっていません。電話はできます。';
    const away = { status: 503, json: { code: 'unavailable', status: 503, title: '', detail } };

    for (const [whose, path, back] of [
        ['of everybody', '/help', '.card'],
        ['of my own', '/my', '#plans'],
    ])
        it(`a page ${whose} says that it cannot be shown, whom to ring, and comes by itself`, async (test) => {
            const { page, go, close } = await openPage(browser, {
                answers: { get_session: () => fake.resident },
            });
            test.after(close);
            await page.waitForSelector('.footer .phone-number');
            await page.route('**/api/**', (route) => route.fulfill(away));
            await go(path);
            const panel = page.locator('.panel-problem').first();
            await panel.getByText('いま読み込めません。').waitFor();
            await panel.getByRole('button', { name: 'もう一度ためす' }).waitFor();
            await panel.locator('.phone-number').waitFor();
            assert.equal(await page.getByText('何も変わっていません').count(), 0);
            await page.unroute('**/api/**');
            await page.locator(back).first().waitFor();
        });
});
