// A network that lets no WebSocket through: the page is live all the same, on the real server.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { Caller, startTown } from './town.mjs';
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
        assert.equal(await page.evaluate(() => window.sockets), 2);
        await page.getByText('○ 空きあり（あと14人）').first().waitFor();

        const somebody = await Caller.of(origin, '団体の担当さん');
        const { occurrences } = await somebody.ask({ type: 'get_event', event: 1 });
        await somebody.tell({ type: 'sign_up', occurrence: occurrences[0].id, adults: 1, children: 0 });
        await page.getByText('○ 空きあり（あと13人）').first().waitFor();
    });
});
