// What strangers write and where their links lead: markup stays letters, a mark that turns the direction of writing turns
// nothing, also in a sentence that names them, and whoever logs in stays on this site.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { postNeed } from './post.mjs';
import { realTown } from './real_town.mjs';
import { Caller } from './town.mjs';
import { until } from './until.mjs';

const day = 86_400_000;
const markup = '<img src=x onerror=ran=1>';
const turned = '\u202e';
// 57 characters, the longest that every text takes: markup, both quotes, an entity, ruby left open, what turns.
const words = `${markup}"'&lt;{a|b${turned}abc`;
const three = { ja: words, easy: words, en: words };
const contact = { name: words, phone: '0000-00-0000', hours: words };

const town = realTown();

// In the page: letters that run against their neighbours though nobody wrote them so.
function turnedLetters() {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const at = (node, n) => {
        range.setStart(node, n);
        range.setEnd(node, n + 1);
        return range.getBoundingClientRect();
    };
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { data } = node;
        if (data.trim().length < 2) continue;
        // At its beginning and at its end, which stands behind whatever is named in it.
        for (const n of [data.search(/\S\S/u), data.search(/\S\S\s*$/u)]) {
            if (n < 0) continue;
            const [first, second] = [at(node, n), at(node, n + 1)];
            if (first.width > 0 && first.top === second.top && second.left < first.left) found.push(data);
        }
    }
    return found;
}

describe('what strangers write', () => {
    const addresses = [];
    before(async () => {
        const { organizer, coordinator, group } = town;
        const place = { name: words, meeting: words, way: words };
        const fields = {
            title: three,
            summary: three,
            category: 'town',
            audience: 'everyone',
            place,
            way: 'here',
            fee: 'paid',
            fee_yen: 100,
            fee_covers: words,
            bring: three,
            co_hosts: words,
            contact,
        };
        const starts_at = Date.now() + day;
        const date = { starts_at, ends_at: starts_at + day / 24, capacity: 20 };
        const publish = async (more) => {
            const occurrences = [{ ...date, ...more }];
            const created = await organizer.tell({ type: 'create_event', group, fields, occurrences });
            await organizer.tell({ type: 'publish_event', event: created.event });
            return created;
        };
        const { event, version, occurrences } = await publish();
        const { event: off } = await publish({
            starts_at: starts_at + day,
            ends_at: starts_at + day + day / 24,
        });
        const { need, role } = await postNeed(
            organizer,
            starts_at + 2 * day,
            { title: three, meeting: words },
            {
                event,
                fields: {
                    title: three,
                    summary: three,
                    category: 'town',
                    place,
                    bring: three,
                    beside: words,
                    breaks: words,
                    contact,
                    day_contact: contact,
                },
            },
        );

        const stranger = await Caller.newcomer(town.origin, markup);
        await stranger.tell({
            type: 'sign_up',
            occurrence: occurrences[0],
            adults: 1,
            children: 0,
            care: words,
        });
        const { occurrences: dates } = await stranger.ask({ type: 'get_event', event: off });
        await stranger.tell({ type: 'sign_up', occurrence: dates[0].id, adults: 1, children: 0 });
        await stranger.tell({ type: 'offer_help', role });
        await stranger.tell({ type: 'report', subject: `e/${event}`, words });
        const { areas } = await stranger.ask({ type: 'get_city' });
        const asked = await stranger.tell({
            type: 'request_group',
            name: three,
            kind: 'circle',
            area: areas[0].id,
            purpose: words,
            category: 'town',
            contact,
            life: { meets: words, place: words, fee: words, people: words },
            declaration: true,
        });
        await coordinator.tell({ type: 'check_group', group: asked.group, note: words });
        await organizer.tell({
            type: 'change_event',
            event,
            version,
            fields: { ...fields, place: { name: `${words}d` } },
        });
        await organizer.tell({ type: 'cancel_event', event: off, reason: words });

        const file = join(town.folder, 'facilities.csv');
        const cell = `"${words.replaceAll('"', '""')}"`;
        writeFileSync(file, `名称,住所,緯度,経度\r\n${cell},${cell},32.5,130.6\r\n`);
        town.run('import', 'facilities', file);
        const { facilities } = await stranger.ask({ type: 'list_facilities' });
        const facility = facilities.find(({ name }) => name.ja.startsWith('<img'));

        addresses.push(
            ['/', '/events', '/help', '/groups', `/search?text=${encodeURIComponent(markup)}`],
            [`/e/${event}`, `/e/${off}`, `/n/${need}`, `/g/${asked.group}`],
            facility ? [`/f/${facility.id}`] : [],
        );
        Object.assign(people, {
            visitor: [undefined, addresses.flat()],
            stranger: [
                stranger,
                ['/', '/notices', '/my', '/my/data', `/e/${event}`, `/n/${need}`, `/desk/${asked.group}`],
            ],
            organizer: [
                organizer,
                [
                    `/desk/${group}`,
                    `/desk/${group}?event=${event}`,
                    `/desk/${group}?need=${need}`,
                    `/desk/${group}?event=${event}&change=1`,
                    `/desk/${group}/event?copy=${event}`,
                    '/notices',
                ],
            ],
            coordinator: [
                coordinator,
                [
                    `/board/1?role=${role}`,
                    '/board/1',
                    '/board/1?desk=groups',
                    '/board/1?desk=reports',
                    '/import',
                ],
            ],
        });
    });
    const people = {};
    for (const who of ['visitor', 'stranger', 'organizer', 'coordinator'])
        it(`is letters and nothing else on every page of a ${who}`, async (test) => {
            const [caller, paths] = people[who];
            const page = await town.open(test, '/about', caller);
            for (const path of paths) {
                await page.goto(town.origin + path);
                await page.locator('main h1').waitFor();
                await page.locator('.loading').first().waitFor({ state: 'detached' });
                assert.equal(await page.evaluate(() => globalThis.ran), undefined, path);
                assert.equal(await page.locator('img[src="x"]').count(), 0, path);
                assert.deepEqual(await page.evaluate(turnedLetters), [], path);
                const over = () =>
                    document.documentElement.scrollWidth - document.documentElement.clientWidth;
                assert.equal(await page.evaluate(over), 0, path);
            }
        });
});

describe('whoever logs in', () => {
    for (const to of ['//elsewhere.example', '/.//elsewhere.example', 'javascript:document.title=1'])
        it(`stays on this site: ${to}`, async (test) => {
            const page = await town.open(test, `/login?to=${encodeURIComponent(to)}`);
            await page.getByRole('button', { name: '住民（はじめて）' }).click();
            await until('another page', () => !page.url().includes('/login'));
            assert.equal(page.url(), `${town.origin}/`);
        });
});
