// What a page looks like to those who have it hardest.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// What axe finds, as "rule: elements".
export async function looked(page) {
    // The policy of the page forbids added scripts; the browser's own door does not care.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
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

// The same of a page that has settled, [with letters as they are, with letters twice as large]: both are only measured,
// nothing is drawn. For who wants less motion every change takes a moment of its own: not while we measure.
export const overflowNow = (page) =>
    page.evaluate(async () => {
        const { documentElement: html } = document;
        const sticksOut = (letters) => {
            html.style.fontSize = letters;
            return html.scrollWidth - html.clientWidth;
        };
        const atOnce = new CSSStyleSheet();
        atOnce.replaceSync('*, ::before, ::after { transition: none !important }');
        document.adoptedStyleSheets.push(atOnce);
        await new Promise((go) => requestAnimationFrame(() => setTimeout(go)));
        const both = [sticksOut(''), sticksOut('200%')];
        html.style.fontSize = '';
        document.adoptedStyleSheets.pop();
        return both;
    });

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
