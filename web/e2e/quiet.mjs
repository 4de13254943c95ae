// Waits until the page has everything it asked for and has drawn it without asking for more.
export function listenFor(page) {
    const going = new Set();
    page.on('request', (request) => going.add(request));
    for (const end of ['requestfinished', 'requestfailed']) page.on(end, (request) => going.delete(request));
    const drawn = () => page.evaluate(() => new Promise((go) => requestAnimationFrame(() => setTimeout(go))));
    return async () => {
        for (let calm = 0; calm < 3; calm += 1) {
            await drawn();
            if (going.size > 0) calm = -1;
        }
    };
}
