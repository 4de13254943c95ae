// Pages that look as if nobody had been in them. One that a test is done with is wiped and goes to the next test: another
// browser context would start a process and compile every script again, which is more than half of what a visit costs.
import { listenFor } from './quiet.mjs';
import { slowDown } from './slow.mjs';

// By browser and kind: those that wait for a test.
const waiting = new WeakMap();

function waitingIn(browser, kind) {
    const all = waiting.get(browser) ?? {};
    waiting.set(browser, all);
    return (all[kind] ??= []);
}

// What a test changes by these outlives a visit: its page goes when the test is done.
const lasting = (context, page) => [
    ...['addInitScript', 'emulateMedia', 'exposeFunction', 'on', 'route', 'routeWebSocket'].map((n) => [
        page,
        n,
    ]),
    ...['addInitScript', 'newCDPSession', 'newPage', 'route', 'setOffline'].map((n) => [context, n]),
    [page.clock, 'install'],
];

function watch(visitor) {
    for (const [of, name] of lasting(visitor.context, visitor.page)) {
        const real = of[name].bind(of);
        of[name] = (...args) => {
            visitor.lasts = true;
            return real(...args);
        };
    }
}

// A page of this kind, set up once by `setUp(visitor)`: {context, page, quiet, problems, origin}.
export async function borrow(browser, kind, origin, setUp) {
    const all = waitingIn(browser, kind);
    const known = all.pop();
    if (known) return Object.assign(known, { problems: [], origin });
    const context = await browser.newContext({ locale: 'ja-JP', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await slowDown(page);
    const visitor = { all, context, page, quiet: listenFor(page), problems: [], origin };
    page.on('pageerror', (error) => visitor.problems.push(String(error)));
    page.on('request', (request) => {
        const { origin: at } = new URL(request.url());
        if (at !== visitor.origin) visitor.problems.push(`request to ${request.url()}`);
    });
    await setUp(visitor);
    watch(visitor);
    return visitor;
}

// From the page to a picture of the same host: no script is left that could still write something down.
async function wipe({ context, page, origin }) {
    await page.goto(`${origin}/icon.svg`);
    await page.evaluate(() => [localStorage, sessionStorage].forEach((each) => each.clear()));
    await context.clearCookies();
}

export async function giveBack(visitor) {
    visitor.problems = [];
    try {
        if (visitor.lasts) throw new Error('no longer as if nobody had been here');
        await wipe(visitor);
        visitor.all.push(visitor);
    } catch {
        await visitor.context.close();
    }
}
