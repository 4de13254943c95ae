// A network that lets no WebSocket through: the page is live all the same, on the real server.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { startOfficeProxy } from './office_proxy.mjs';
import { Caller, startTown } from './town.mjs';
import { until } from './until.mjs';
import { connected } from './visit.mjs';

// In the page: WebSockets fail as behind a proxy that knows none of them, until the test lets them through.
function blockWebSockets() {
    const real = window.WebSocket;
    window.blocked = true;
    window.sockets = 0;
    window.WebSocket = function (url) {
        window.sockets += 1;
        if (!window.blocked) return new real(url);
        setTimeout(() => this.onclose?.({ code: 1006 }), 5);
        this.close = () => {};
        this.send = () => {};
    };
}

describe('where WebSocket is blocked', () => {
    let town;
    let browser;
    before(async () => {
        town = await startTown('sqlite');
        browser = await launch();
    });
    after(async () => {
        await browser?.close();
        await town?.stop();
    });

    it('a page is live over events', async (test) => {
        const [origin] = town.origins;
        const context = await browser.newContext({ locale: 'ja-JP' });
        test.after(() => context.close());
        const page = await context.newPage();
        const asked = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.addInitScript(blockWebSockets);
        await page.goto(`${origin}/e/1`);
        await connected(page);
        assert.ok(asked.includes('/api/live'));
        // Two failures close together; on a busy machine there may have been one before them.
        assert.ok((await page.evaluate(() => window.sockets)) >= 2);
        await page.getByText('○ 空きあり（あと14人）').first().waitFor();

        const somebody = await Caller.of(origin, '団体の担当さん');
        const { occurrences } = await somebody.ask({ type: 'get_event', event: 1 });
        await somebody.tell({ type: 'sign_up', occurrence: occurrences[0].id, adults: 1, children: 0 });
        await page.getByText('○ 空きあり（あと13人）').first().waitFor();
    });

    it('the page goes back to WebSocket as soon as the network lets it through', async (test) => {
        const [origin] = town.origins;
        const proxy = await startOfficeProxy(test, origin);
        const context = await browser.newContext({ locale: 'ja-JP' });
        test.after(() => context.close());
        const page = await context.newPage();
        await page.clock.install();
        await page.goto(`${proxy.origin}/e/1`);
        await connected(page);
        await until('the page is live over events', () => proxy.seen.events === 1);
        assert.equal(proxy.seen.refused, 2);

        const somebody = await Caller.of(origin, 'はじめてさん');
        const { occurrences } = await somebody.ask({ type: 'get_event', event: 1 });
        const signUp = { type: 'sign_up', occurrence: occurrences[0].id, adults: 1, children: 0 };
        let mine;
        const seats = page.getByText('○ 空きあり').first();
        const somethingMoves = async () => {
            const before = await seats.innerText();
            if (mine === undefined) mine = (await somebody.tell(signUp)).sign_up;
            else mine = void (await somebody.tell({ type: 'withdraw_sign_up', sign_up: mine }));
            await until('the seats have moved', async () => (await seats.innerText()) !== before);
        };
        // A line over which nothing comes for a minute is dead; here something comes every half.
        const aMinutePasses = async () => {
            await page.clock.fastForward(30_000);
            await somethingMoves();
            await page.clock.fastForward(30_000);
        };
        await aMinutePasses();
        await until('a WebSocket was tried', () => proxy.seen.refused === 3);
        await somethingMoves();
        assert.equal(proxy.seen.events, 1, 'the page stays where it is while none goes through');

        proxy.seen.letsThrough = true;
        await aMinutePasses();
        await until('the page is on a WebSocket alone', () => {
            return proxy.seen.sockets === 1 && proxy.seen.events === 0;
        });
        await connected(page);
        await somethingMoves();
        assert.equal(proxy.seen.events, 0);
    });
});
