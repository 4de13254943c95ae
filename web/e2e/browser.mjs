// A real Chromium before a built page: files come from dist with the headers of the real server, answers and frames
// from the test. Nothing else is reachable: a request to another host fails the test.
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { launch } from './chromium.mjs';
import { fake } from './fake.mjs';
import { late } from './slow.mjs';
import { borrow, giveBack } from './visitors.mjs';

const dist = new URL('../dist/', import.meta.url);
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };
const policy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; " +
    "frame-ancestors 'none'";

// Which reader asks: a cookie, which every request carries, also those of a page that loads itself anew. Holding up each
// request would keep Chromium from using what it has already loaded.
const who = 'reader';
const readerOf = ({ headers }) => /(?:^|; )reader=([^;]+)/.exec(headers.cookie ?? '')?.[1];

async function answerFile({ pathname }, response) {
    const name = extname(pathname) ? pathname.slice(1) : 'index.html';
    try {
        const bytes = await readFile(new URL(name, dist));
        const headers = {
            'Content-Type': types[extname(name)] ?? 'text/plain',
            'Content-Security-Policy': policy,
            'Cache-Control': pathname.startsWith('/assets/')
                ? 'public, max-age=31536000, immutable'
                : 'no-cache',
        };
        response.writeHead(200, headers).end(bytes);
    } catch {
        response.writeHead(404).end();
    }
}

async function answerQuestion(url, request, response, { answers, asked }) {
    const type = url.pathname.split('/').at(-1);
    const body = await text(request);
    asked.push({ type, url });
    await late();
    const answer = await answers[type]?.(url, { postData: () => body });
    const missing = { code: 'not_found', status: 404, title: '', detail: '' };
    response
        .writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
        .end(JSON.stringify(answer ?? missing));
}

export async function startBrowser() {
    const readers = new Map();
    const server = createServer((request, response) => {
        const url = new URL(request.url, 'http://page');
        if (!url.pathname.startsWith('/api/')) return answerFile(url, response);
        return answerQuestion(url, request, response, readers.get(readerOf(request)));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const browser = await launch();
    return {
        browser,
        readers,
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

// A reader with a browser context of its own, who can go from page to page. `answers` are functions by the type of the
// query (`commands` gets every command); `problems` is filled with everything that a reader would not want: errors of
// scripts, requests elsewhere, what the policy forbids.
export async function openReader({ browser, origin, readers }, options = {}) {
    const { width = 360, height = 800, locale = 'ja', textSize = 'medium', answers = {} } = options;
    const visitor = await borrow(browser, `${locale} ${textSize}`, origin, async (one) => {
        const { page } = one;
        page.on('console', (message) => message.type() === 'error' && one.problems.push(message.text()));
        await fakeSocket(one);
        await page.addInitScript(
            ([language, size]) => {
                localStorage.setItem('yui.locale', language);
                localStorage.setItem('yui.textSize', size);
            },
            [locale, textSize],
        );
    });
    const { context, page, problems, quiet } = visitor;
    const socket = (visitor.socket = newSocket());
    const reader = randomUUID();
    const asked = [];
    readers.set(reader, { answers: { ...defaultAnswers(), ...answers }, asked });
    await context.addCookies([{ name: who, value: reader, url: origin }]);
    await page.setViewportSize({ width, height });
    const go = (path) => page.goto(origin + path);
    return { page, problems, asked, socket, quiet, go, close: () => giveBack(visitor) };
}

export async function openPage(browser, options = {}) {
    const reader = await openReader(browser, options);
    await reader.go(options.path ?? '/');
    return reader;
}

// The server's side of the socket: welcomes, confirms every subscription, and says what the test says.
function newSocket() {
    const socket = { lines: [], subscribed: [], left: [] };
    socket.say = (frame) => socket.lines.at(-1).send(JSON.stringify(frame));
    return socket;
}

async function fakeSocket(visitor) {
    await visitor.page.routeWebSocket('**/ws', (line) => {
        const { socket } = visitor;
        socket.lines.push(line);
        line.onMessage((text) => {
            const frame = JSON.parse(text);
            if (frame.type === 'hello')
                line.send(JSON.stringify({ type: 'welcome', epoch: fake.epoch, build: 'b' }));
            if (frame.type === 'unsubscribe') socket.left.push(frame.stream);
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
}
