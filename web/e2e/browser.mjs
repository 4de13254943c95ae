// A real Chromium before a built page: files come from dist with the headers of the real server, answers and frames
// from the test. Nothing else is reachable: a request to another host fails the test.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { launch } from './chromium.mjs';
import { fake } from './fake.mjs';

const dist = new URL('../dist/', import.meta.url);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; " +
    "frame-ancestors 'none'";

async function answerFile(request, response) {
    const path = new URL(request.url, 'http://page').pathname;
    const name = extname(path) ? path.slice(1) : 'index.html';
    try {
        const bytes = await readFile(new URL(name, dist));
        const headers = {
            'Content-Type': types[extname(name)] ?? 'text/plain',
            'Content-Security-Policy': policy,
        };
        response.writeHead(200, headers).end(bytes);
    } catch {
        response.writeHead(404).end();
    }
}

export async function startBrowser() {
    const server = createServer(answerFile);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await launch();
    return {
        browser,
        origin: `http://127.0.0.1:${server.address().port}`,
        stop: async () => {
            await browser.close();
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        },
    };
}

export function defaultAnswers() {
    const now = Date.now();
    return {
        get_session: () => fake.visitor,
        get_city: () => fake.city,
        list_events: () => fake.eventList(now),
        list_needs: () => fake.needList(now),
        needs_for_me: () => fake.needList(now),
        get_my_page: () => fake.myPage(now),
    };
}

// Opens a page of its own browser context. `answers` are functions by the type of the query (`commands` gets every command); `problems` is filled with
// everything that a reader would not want: errors of scripts, requests elsewhere, what the policy forbids.
export async function openPage({ browser, origin }, options = {}) {
    const {
        path = '/',
        width = 360,
        height = 800,
        locale = 'ja',
        textSize = 'medium',
        answers = {},
    } = options;
    const context = await browser.newContext({
        viewport: { width, height },
        locale: 'ja-JP',
        reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const all = { ...defaultAnswers(), ...answers };
    const problems = [];
    const asked = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.route('**/*', (route) => {
        const url = new URL(route.request().url());
        if (url.origin !== origin) {
            problems.push(`request to ${url.origin}`);
            return route.abort();
        }
        if (!url.pathname.startsWith('/api/')) return route.continue();
        const type = url.pathname.split('/').at(-1);
        asked.push({ type, url });
        const answer = all[type]?.(url, route.request());
        if (!answer)
            return route.fulfill({
                status: 404,
                json: { code: 'not_found', status: 404, title: '', detail: '' },
            });
        return route.fulfill({ json: answer });
    });
    const socket = await fakeSocket(page);
    await page.addInitScript(
        ([language, size]) => {
            localStorage.setItem('yui.locale', language);
            localStorage.setItem('yui.textSize', size);
        },
        [locale, textSize],
    );
    await page.goto(origin + path);
    return { page, problems, asked, socket, close: () => context.close() };
}

// The server's side of the socket: welcomes, confirms every subscription, and says what the test says.
async function fakeSocket(page) {
    const socket = { lines: [], subscribed: [] };
    await page.routeWebSocket('**/ws', (line) => {
        socket.lines.push(line);
        line.onMessage((text) => {
            const frame = JSON.parse(text);
            if (frame.type === 'hello')
                line.send(JSON.stringify({ type: 'welcome', epoch: fake.epoch, build: 'b' }));
            if (frame.type !== 'subscribe') return;
            const { id, stream, since = 0 } = frame;
            socket.subscribed.push(stream);
            line.send(
                JSON.stringify({
                    type: 'subscribed',
                    id,
                    stream,
                    epoch: fake.epoch,
                    head: since,
                    recovered: true,
                }),
            );
        });
    });
    socket.say = (frame) => socket.lines.at(-1).send(JSON.stringify(frame));
    return socket;
}
