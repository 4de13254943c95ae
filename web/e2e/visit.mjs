// A page of a browser that was never here, on the real server, with everything in `problems` that a reader would not
// want: errors of scripts, requests to another host. It is given back when the test is done.
import { slowAnswers } from './slow.mjs';
import { borrow, giveBack } from './visitors.mjs';

export async function visit(test, browser, address, { locale = 'ja', width = 360, cookie } = {}) {
    const { origin } = new URL(address);
    const visitor = await borrow(browser, locale, origin, async ({ page }) => {
        await slowAnswers(page);
        await page.addInitScript((language) => localStorage.setItem('yui.locale', language), locale);
    });
    test.after(() => giveBack(visitor));
    const { context, page, problems, quiet } = visitor;
    if (cookie) {
        const [name, value] = cookie.split('=');
        await context.addCookies([{ name, value, url: origin }]);
    }
    await page.setViewportSize({ width, height: 800 });
    await page.goto(address);
    await page.locator('.footer .phone-number').waitFor();
    return { page, problems, quiet };
}

export const connected = (page) => page.getByText('● つながっています').first().waitFor();

// Fields by their ids.
export async function fill(page, fields) {
    for (const [id, words] of Object.entries(fields)) await page.fill(`#${id}`, words);
}
