// What people do on a real page, with the keyboard alone, in whatever language: everything is found by where it leads or
// what it is for, never by its words.
import assert from 'node:assert/strict';

// In the page: how many stops of Tab there seem to be up to the next of these elements; 0 where the focus is on one.
function stepsTo(all) {
    if (all.includes(document.activeElement)) return 0;
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(
        (each) => each.checkVisibility() && each.tabIndex >= 0 && (each.type !== 'radio' || each.checked),
    );
    const after = (each) =>
        document.activeElement.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING;
    const ahead = stops.filter(after);
    const next = ahead.findIndex((each) => all.includes(each));
    return next < 0 ? 1 : next + 1;
}

// Goes on with Tab until the focus is on what the selector finds.
export async function tabTo(page, selector, most = 200) {
    const wanted = page.locator(selector);
    await wanted.first().waitFor();
    for (let n = 0; n < most; n += 1) {
        const far = await wanted.evaluateAll(stepsTo);
        if (far === 0) return;
        // As many as there are stops on the way, less two: the page may skip or add some. Then one by one.
        const keys = Math.max(1, far - 2);
        await Promise.all(Array.from({ length: keys }, () => page.keyboard.press('Tab')));
        n += keys - 1;
    }
    assert.fail(`Tab does not come to ${selector} on ${page.url()}`);
}

export async function press(page, selector, key = 'Enter') {
    await tabTo(page, selector);
    await page.keyboard.press(key);
}

export async function type(page, selector, words) {
    await tabTo(page, selector);
    await page.keyboard.type(words);
}

// Name, no contact, a password: and back to where the button was pressed.
export async function register(page, name) {
    await type(page, '#display_name', name);
    await type(page, '#password', 'tanuki-kitsune-8');
    await press(page, 'main form button[type="submit"]');
    await page.locator('.panel-done .receipt').waitFor();
    await press(page, '.panel-done .button-main');
}

// One time that suits me, one skill, one interest.
export async function fillInProfile(page) {
    await press(page, '#times input[type="checkbox"]', 'Space');
    await press(page, '#skills summary');
    await tabTo(page, '#skills select');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await press(page, '#interests input[type="checkbox"]', 'Space');
    await press(page, 'form.profile button[type="submit"]');
    await page.locator('.panel-done').waitFor();
}

export async function offerHelp(page, role) {
    await press(page, `#offer-${role}`);
    await page.locator(`#role-${role} .panel-done`).waitFor();
}

export async function signUp(page, occurrence) {
    await press(page, `#sign-up-${occurrence} .button-main`);
    await page.locator(`#adults-${occurrence}`).waitFor();
    await press(page, `#sign-up-${occurrence} form button[type="submit"]`);
    await page.locator(`#sign-up-${occurrence} .receipt strong`).waitFor();
}

export async function giveUpPlace(page, occurrence) {
    await press(page, `#sign-up-${occurrence} .panel-done button`);
    await press(page, `#sign-up-${occurrence} .button-danger`);
    await page.locator(`#sign-up-${occurrence} .receipt`).waitFor({ state: 'detached' });
    await page.locator(`#sign-up-${occurrence} .panel-done`).waitFor();
}

// Kanji without their reading that somebody sees. What other people wrote in Japanese only is marked with lang.
export const bareKanji = (page) =>
    page.evaluate(() => {
        const kanji = /[\u3400-\u9fff々]/u;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const { parentElement: parent } = node;
            if (
                !kanji.test(node.data) ||
                parent.closest(
                    'ruby, option, .visually-hidden, [aria-hidden="true"] .brand-sign, .brand-sign',
                )
            )
                continue;
            const marked = parent.closest('[lang="ja"]');
            if ((marked && marked !== document.documentElement) || !parent.checkVisibility()) continue;
            found.push(node.data.trim());
        }
        return [...new Set(found)];
    });

// A key on something that the eye can find, too.
export async function pressed(page, selector, key = 'Enter') {
    await tabTo(page, selector);
    assert.ok(await showsFocus(page), `no focus to be seen on ${selector}, ${page.url()}`);
    await page.keyboard.press(key);
}

const showsFocus = (page) =>
    page.evaluate(() => {
        const { activeElement: at } = document;
        const drawn = ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px';
        return [getComputedStyle(at), getComputedStyle(at, '::after')].some(drawn);
    });

// What a press has brought took the focus: it is read out, and the next Tab goes on from there.
export async function arrive(page, selector) {
    const inside = (wanted) => document.activeElement?.closest(wanted) !== null;
    await page.waitForFunction(inside, selector, { timeout: 10_000 }).catch(async () => {
        const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
        assert.fail(`the focus is not on ${selector} but on ${at}, ${page.url()}`);
    });
}

// The n-th entry of a list, with the arrow.
export async function chooseOption(page, selector, n) {
    await tabTo(page, selector);
    for (let step = 0; step < n; step += 1) await page.keyboard.press('ArrowDown');
}
