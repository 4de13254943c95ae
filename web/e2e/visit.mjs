// A page of a browser that was never here, on the real server, with everything in `problems` that a reader would not
// want: errors of scripts, requests to another host. It is closed when the test is done.
import { listenFor } from './quiet.mjs';
import { slowAnswers, slowDown } from './slow.mjs';

export async function visit(test, browser, address, { locale = 'ja', width = 360, cookie } = {}) {
    const { origin } = new URL(address);
    const context = await browser.newContext({
        viewport: { width, height: 800 },
        locale: 'ja-JP',
        reducedMotion: 'reduce',
    });
    test.after(() => context.close());
    if (cookie) {
        const [name, value] = cookie.split('=');
        await context.addCookies([{ name, value, url: origin }]);
    }
    const page = await context.newPage();
    await slowDown(page);
    await slowAnswers(page);
    const quiet = listenFor(page);
    const problems = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
        if (new URL(request.url()).origin !== origin) problems.push(`request to ${request.url()}`);
    });
    await page.addInitScript((language) => localStorage.setItem('yui.locale', language), locale);
    await page.goto(address);
    await page.locator('.footer .phone-number').waitFor();
    return { page, problems, quiet };
}

export const connected = (page) => page.getByText('● つながっています').first().waitFor();
