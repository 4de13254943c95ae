// Pictures of the main pages on the real server, at 360 and 1280 px in three languages: build/screenshots. A page that
// calls another host, scrolls sideways or throws fails.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { Caller, startTown } from './town.mjs';
import { visit } from './visit.mjs';

const folder = fileURLToPath(new URL('../../build/screenshots/', import.meta.url));

let town;
let browser;
let resident;
let coordinator;
before(async () => {
    await mkdir(folder, { recursive: true });
    browser = await launch();
    town = await startTown('sqlite');
    resident = await Caller.of(town.origins[0], 'よく手伝うさん');
    coordinator = await Caller.of(town.origins[0], '調整係さん');
});
after(async () => {
    await browser?.close();
    await town?.stop();
});

const aResident = () => resident;
const aCoordinator = () => coordinator;
const pages = [
    { name: 'home', path: '/' },
    { name: 'events', path: '/events' },
    { name: 'event', path: '/e/1' },
    { name: 'help', path: '/help' },
    { name: 'need', path: '/n/1', as: aResident },
    { name: 'group', path: '/g/1' },
    { name: 'facility', path: '/f/1' },
    { name: 'search', path: '/search?text=%E6%B8%85%E6%8E%83' },
    { name: 'register', path: '/register' },
    { name: 'login', path: '/login' },
    { name: 'my', path: '/my', as: aResident },
    { name: 'profile', path: '/my/profile', as: aResident },
    { name: 'notices', path: '/notices', as: aResident },
    { name: 'board', path: '/board/1', as: aCoordinator },
];

const overflow = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

// From one to the next either the language or the width changes: each is drawn anew once.
const looks = [
    ['ja', 1280],
    ['ja', 360],
    ['easy', 360],
    ['easy', 1280],
    ['en', 1280],
    ['en', 360],
];

async function settled(page, locale) {
    await page.locator(`html[data-locale='${locale}'] h1`).waitFor();
    await page.locator('.loading').first().waitFor({ state: 'detached' });
    await page.locator('.footer .phone-number').waitFor();
}

// The whole page in a window as high as itself, drawn once, and packed fast rather than small.
async function take(door, path) {
    const { cssContentSize } = await door.send('Page.getLayoutMetrics');
    const { width, height } = cssContentSize;
    const window = { width, height, deviceScaleFactor: 1, mobile: false };
    await door.send('Emulation.setDeviceMetricsOverride', window);
    const { data } = await door.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    await writeFile(path, Buffer.from(data, 'base64'));
}

// Each person goes through their pages in one window, as people do; it goes with the browser.
const windows = new Map();
async function windowOf(as) {
    if (!windows.has(as)) {
        const options = { width: 1280, cookie: as?.().cookie };
        const { page, problems } = await visit({ after() {} }, browser, `${town.origins[0]}/about`, options);
        windows.set(as, { page, problems, door: await page.context().newCDPSession(page) });
    }
    return windows.get(as);
}

describe('the main pages', () => {
    for (const { name, path, as } of pages)
        it(`are shown: ${name}`, async () => {
            const { page, problems, door } = await windowOf(as);
            await page.goto(town.origins[0] + path);
            for (const [locale, width] of looks) {
                await page.setViewportSize({ width, height: 900 });
                await page.locator(`.display-choices .chip-${locale}`).dispatchEvent('click');
                await settled(page, locale);
                assert.equal(await overflow(page), 0, `${locale}, ${width} px`);
                await take(door, `${folder}${name}-${locale}-${width}.png`);
            }
            assert.deepEqual(problems, []);
        });
});
