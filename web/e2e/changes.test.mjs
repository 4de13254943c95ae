// A hundred changes by real commands, each seen by an open page: free seats and open heads by visitors, the count of the
// inbox by whom it concerns, the board by its coordinator. All pages are open at one node; half of the commands go to the
// other one. What is asserted: every change arrives, in order, nothing is lost. How long it took is only said.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { postNeed, publishEvent } from './post.mjs';
import { Caller, startTown } from './town.mjs';
import { connected, visit } from './visit.mjs';

const day = 86_400_000;
const rounds = 25;
const numbers = [...Array(rounds).keys()];

let town;
let browser;
before(async () => {
    town = await startTown('postgres');
    browser = await launch();
});
after(async () => {
    await browser?.close();
    await town?.stop();
});

// Keeps every number that a place of the page shows, with the time at which it came.
async function watch(test, path, place, cookie) {
    const { page, problems } = await visit(test, browser, town.origins[0] + path, { cookie });
    await connected(page);
    await page.locator(place).first().waitFor();
    await page.evaluate((wanted) => {
        const seen = (window.seen = []);
        const look = () => {
            const words = document.querySelector(wanted)?.textContent.match(/\d+/)?.[0];
            if (words !== undefined && Number(words) !== seen.at(-1)?.number)
                seen.push({ number: Number(words), at: Date.now() });
        };
        look();
        const everything = { subtree: true, childList: true, characterData: true };
        new MutationObserver(look).observe(document.body, everything);
    }, place);
    const seen = () => page.evaluate(() => window.seen);
    const shows = (number) => page.waitForFunction((wanted) => window.seen.at(-1).number === wanted, number);
    return { page, problems, seen, shows };
}

// One after the other: tells the server, and waits until the page has changed.
async function change(watched, tell) {
    const told = [];
    const first = (await watched.seen())[0].number;
    for (const n of numbers) {
        const node = n % 2;
        const sent = Date.now();
        const next = await tell(n, node, first);
        told.push({ node, sent, answered: Date.now(), number: next });
        await watched.shows(next);
    }
    const seen = await watched.seen();
    assert.deepEqual(
        seen.map(({ number }) => number),
        [first, ...told.map(({ number }) => number)],
    );
    assert.deepEqual(watched.problems, []);
    return told.map((row, n) => ({ ...row, shown: seen[n + 1].at }));
}

const both = (login) => Promise.all(town.origins.map((origin) => Caller.of(origin, login)));

async function seats(test, organizers) {
    const { event, occurrence } = await publishEvent(organizers[0], Date.now() + 5 * day, 60);
    const watched = await watch(test, `/e/${event}`, 'main .badge-words');
    return change(watched, async (n, node, free) => {
        const guest = { occurrence, adults: 1, children: 0, name: `みほん ${n}`, channel: 'phone' };
        await organizers[node].tell({ type: 'enter_sign_up', ...guest });
        return free - n - 1;
    });
}

async function inbox(test, organizers, coordinators) {
    const resident = await Caller.of(town.origins[0], 'よく手伝うさん');
    const { resident: asked } = await resident.ask({ type: 'get_session' });
    const needs = await Promise.all(
        numbers.map((n) => postNeed(organizers[n % 2], Date.now() + (20 + n) * day)),
    );
    const watched = await watch(test, '/', '.bottom-bar .count [aria-hidden]', resident.cookie);
    return change(watched, async (n, node, unread) => {
        await coordinators[node].tell({ type: 'ask', role: needs[n].role, resident: asked });
        return unread + n + 1;
    });
}

// Asking moves the board, the answer that came by telephone moves the page of the need.
async function people(test, organizers, coordinators) {
    const { need, role } = await postNeed(organizers[0], Date.now() + 7 * day, {
        heads_min: 60,
        heads_max: 60,
    });
    const residents = await Promise.all(numbers.map((n) => writeDown(coordinators[n % 2], n)));
    const board = await watch(
        test,
        `/board/1?role=${role}`,
        '#selected ~ .work-numbers',
        coordinators[0].cookie,
    );
    const page = await watch(test, `/n/${need}`, '.page-head .badge-words');
    const asked = [];
    const onBoard = await change(board, async (n, node) => {
        const { assignment } = await coordinators[node].tell({ type: 'ask', role, resident: residents[n] });
        asked.push(assignment);
        return n + 1;
    });
    const onPage = await change(page, async (n, node, free) => {
        const answer = { assignment: asked[n], result: 'accept', channel: 'phone' };
        await coordinators[node].tell({ type: 'enter_answer', ...answer });
        return free - n - 1;
    });
    return [onBoard, onPage];
}

async function writeDown(coordinator, n) {
    const person = { display_name: `くすのき${n}`, phone: '0000-00-0000', reached_by: 'phone', profile: {} };
    const { resident } = await coordinator.tell({ type: 'add_resident', ...person });
    return resident;
}

const rank = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];

// The answer is given after the commit: a page may well be faster than it.
function say(test, words, rows) {
    const since = (moment) => {
        const times = rows.map((row) => Math.max(0, row.shown - row[moment])).sort((a, b) => a - b);
        return `p50 ${rank(times, 0.5)} ms, p99 ${rank(times, 0.99)} ms`;
    };
    test.diagnostic(
        `${words} (${rows.length}): ${since('answered')} after the commit was said; ${since('sent')} after it was asked for`,
    );
}

describe('open pages', () => {
    it('show a hundred changes, each of them, in order, from either node', async (test) => {
        const organizers = await both('団体の担当さん');
        const coordinators = await both('調整係さん');
        const [onEvent, onInbox, [onBoard, onNeed]] = await Promise.all([
            seats(test, organizers),
            inbox(test, organizers, coordinators),
            people(test, organizers, coordinators),
        ]);
        const kinds = { 'free seats': onEvent, inbox: onInbox, board: onBoard, 'open heads': onNeed };
        const all = Object.values(kinds).flat();
        assert.equal(all.length, 4 * rounds);
        for (const [words, rows] of Object.entries(kinds)) say(test, words, rows);
        say(
            test,
            'by the same node',
            all.filter(({ node }) => node === 0),
        );
        say(
            test,
            'by the other node',
            all.filter(({ node }) => node === 1),
        );
        say(test, 'all', all);
    });
});
