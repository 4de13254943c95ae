// Takes pictures of pages in three languages and two widths, to be looked at by people:
//
//   node e2e/look.mjs FOLDER [PATH…]      a PATH of /gallery.html shows the components
import { mkdir } from 'node:fs/promises';
import { createServer } from 'vite';
import { openPage, startBrowser } from './browser.mjs';
import { fake } from './fake.mjs';

const [folder = 'screenshots', ...paths] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const built = await startBrowser();
const gallery = paths.includes('/gallery.html') ? await startGallery() : undefined;

async function startGallery() {
    const server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
    await server.listen();
    return { server, origin: `http://127.0.0.1:${server.httpServer.address().port}` };
}

async function take(path, locale, width) {
    const answers = locale === 'easy' ? { get_session: () => fake.resident } : {};
    const origin = path === '/gallery.html' ? gallery.origin : built.origin;
    const { page, problems, quiet, close } = await openPage(
        { ...built, origin },
        { path, locale, width, height: 900, answers },
    );
    await page
        .waitForSelector('.card, h1', { timeout: 10_000 })
        .catch((error) => problems.push(String(error)));
    await quiet();
    const name = `${path.replaceAll(/[/.]/g, '_')}-${locale}-${width}.png`;
    await page.screenshot({ path: `${folder}/${name}`, fullPage: true });
    await page.screenshot({ path: `${folder}/top${name}` });
    if (problems.length > 0) console.log(name, problems);
    await close();
}

for (const path of paths.length > 0 ? paths : ['/'])
    for (const locale of ['ja', 'easy', 'en'])
        for (const width of [360, 1280]) await take(path, locale, width);
await gallery?.server.close();
await built.stop();
