// What a page looks like to those who have it hardest.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const contrast = 'color-contrast';

// For a page that is looked at on many addresses: axe is compiled once for all of them.
export const bringAxe = (page) => page.addInitScript(axe);

// What axe finds, as "rule: elements". Contrast is three quarters of its work: `contrastOf` says in what it is looked at.
export async function looked(page, contrastOf = 'body') {
    // The policy of the page forbids added scripts; the browser's own door does not care.
    if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe);
    const violations = await page.evaluate(
        async ([rule, part]) => {
            const { axe } = window;
            axe.configure({ rules: [{ id: rule, selector: `${part} *` }] });
            return (await axe.run({ resultTypes: ['violations'] })).violations;
        },
        [contrast, contrastOf],
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

// Pixels that stick out sideways at any moment while the page settles.
export const overflow = (page) =>
    page.evaluate(async () => {
        const { documentElement: html } = document;
        let worst = 0;
        for (let frame = 0; frame < 20; frame += 1) {
            await new Promise(requestAnimationFrame);
            worst = Math.max(worst, html.scrollWidth - html.clientWidth);
        }
        return worst;
    });

const sizes = ['', '200%'];

// The same of a page that has settled, [with letters as they are, with letters twice as large]: both are only measured,
// nothing is drawn. `stay`: letters are left at the size that was measured last, and the next measuring begins with it;
// so each costs one layout. For who wants less motion every change takes a moment of its own: not while we measure.
export const overflowNow = (page, { stay = false } = {}) =>
    page.evaluate(
        async ([all, stays]) => {
            const { documentElement: html } = document;
            if (!document.adoptedStyleSheets.length) {
                const atOnce = new CSSStyleSheet();
                atOnce.replaceSync('*, ::before, ::after { transition: none !important }');
                document.adoptedStyleSheets.push(atOnce);
            }
            await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
            const out = {};
            for (const size of html.style.fontSize === all[0] ? all : [...all].reverse()) {
                html.style.fontSize = size;
                out[size] = html.scrollWidth - html.clientWidth;
            }
            if (!stays) html.style.fontSize = '';
            return all.map((size) => out[size]);
        },
        [sizes, stay],
    );

// Buttons that cannot be told apart by whoever hears their names one by one.
export async function sameNames(page) {
    const buttons = await page.locator('main .button:visible').all();
    const names = await Promise.all(buttons.map((button) => button.ariaSnapshot()));
    return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

// In a flex box each reading would become an item of its own and tear the word apart.
export const tornWords = (page) =>
    page.$$eval('ruby', (all) =>
        all
            .map(({ parentElement }) => parentElement)
            .filter((parent) => /flex|grid/.test(getComputedStyle(parent).display))
            .map(({ outerHTML }) => outerHTML),
    );
