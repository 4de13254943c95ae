// Pages that somebody reads while a group rests, a center takes an event off, a file of the city is read: what they go on
// showing, and what an organizer may do to others' work.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { arrive, tabTo } from './people.mjs';
import { postNeed, publishEvent } from './post.mjs';
import { press, realTown } from './real_town.mjs';
import { Caller } from './town.mjs';
import { until } from './until.mjs';
import { connected } from './visit.mjs';

const day = 86_400_000;
const town = realTown();

// Opens pages of a visitor that are live.
async function openAll(test, paths) {
    const pages = await Promise.all(paths.map((path) => town.open(test, path)));
    await Promise.all(pages.map(connected));
    return pages;
}

describe('an event that a center took off the pages', () => {
    it('is called off by its group from the desk, and whoever opens it reads nothing of it', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, Date.now() + 9 * day, 20);
        const guest = await Caller.newcomer(town.origin, 'こまどり5');
        await guest.tell({ type: 'sign_up', occurrence, adults: 1, children: 0 });
        const [visitor] = await openAll(test, [`/e/${event}`]);
        await town.coordinator.tell({ type: 'unpublish_event', event, reason: '内容を確かめています' });
        await visitor.getByRole('heading', { name: 'ページが見つかりません' }).waitFor();

        const desk = await town.open(test, `/desk/${town.group}?event=${event}`, town.organizer);
        await desk.getByText('この催しを中止する').click();
        await desk.getByLabel('中止の理由').fill('かぜが つよい ため');
        await press(desk, '中止にする');
        await desk.getByText('元には戻せません').waitFor();
        await press(desk, '中止にする');
        await desk.getByText('この催しは中止になりました。').first().waitFor();
        assert.equal(await desk.getByRole('link', { name: '内容を変える' }).count(), 0);

        const notices = await town.open(test, '/notices', guest);
        await notices.locator('.notice', { hasText: 'かぜが つよい ため' }).waitFor();
        await visitor.reload();
        await visitor.getByRole('heading', { name: 'ページが見つかりません' }).waitFor();
        const my = await town.open(test, '/my', guest);
        await my.locator('h1').waitFor();
        await my.locator('.loading').first().waitFor({ state: 'detached' });
        assert.equal(await my.locator('.plan button').count(), 0, 'there is nothing left to give back');
    });
});

describe('the page of a place', () => {
    it('counts down the places of what is on there while somebody reads it', async (test) => {
        const { facilities } = await town.organizer.ask({ type: 'list_facilities' });
        const facility = facilities[0].id;
        const { occurrence } = await publishEvent(town.organizer, Date.now() + day, 20, {
            place: { facility },
        });
        const [page] = await openAll(test, [`/f/${facility}`]);
        const card = page.locator('.card', { hasText: '秋の集まり' });
        await card.getByText('あと20人').waitFor();
        const guest = await Caller.newcomer(town.origin, 'るりびたき5');
        await guest.tell({ type: 'sign_up', occurrence, adults: 2, children: 1 });
        await card.getByText('あと17人').waitFor();
    });
});

describe('a group that rests', () => {
    it('offers nothing on any page that is open, and all of it again when it wakes', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, Date.now() + day, 20);
        const { need, role } = await postNeed(town.organizer, Date.now() + day);
        const found = encodeURIComponent('秋の集まり');
        const [group, page, help, events, searched] = await openAll(test, [
            `/g/${town.group}`,
            `/e/${event}`,
            `/n/${need}`,
            `/events?text=${found}`,
            `/search?text=${found}`,
        ]);
        const card = (where) => where.locator('.card', { has: where.locator(`a[href="/e/${event}"]`) });
        const badges = () => [group, events, searched].map((where) => card(where).locator('.badge').first());
        const waking = async () => {
            for (const badge of badges()) await badge.getByText('○ 空きあり（あと20人）').waitFor();
            await page.locator(`#sign-up-${occurrence} .button-main`).waitFor();
            await help.locator(`#role-${role} a.button-main`).waitFor();
        };
        await waking();
        await town.organizer.tell({ type: 'pause_group', group: town.group, reason: '冬のあいだ休みます' });
        for (const badge of badges()) await badge.getByText('受付終了').waitFor();
        await page.locator('.page-head .badge', { hasText: '受付終了' }).waitFor();
        await page.locator(`#sign-up-${occurrence} .button-main`).waitFor({ state: 'detached' });
        await help.getByText('公開を止めています').waitFor();
        assert.equal(await help.locator(`#role-${role} a.button-main`).count(), 0);
        await town.coordinator.tell({ type: 'check_group', group: town.group });
        await waking();
    });
});

describe('two people who are asked for one place', () => {
    it('the one who comes second is told that no answer is wanted any more, where the focus was', async (test) => {
        const { role } = await postNeed(town.organizer, Date.now() + 5 * day, { heads_min: 1, heads_max: 1 });
        const [first, second] = await Promise.all(
            ['あおじ1', 'あおじ2'].map((name) => Caller.newcomer(town.origin, name)),
        );
        for (const one of [first, second]) {
            const { resident } = await one.ask({ type: 'get_session' });
            await town.coordinator.tell({ type: 'ask', role, resident });
        }
        const page = await town.open(test, '/my', second);
        await connected(page);
        await tabTo(page, 'section[aria-labelledby="asked"] .button-main');
        const { asked } = await first.ask({ type: 'get_my_page' });
        await first.tell({ type: 'answer_ask', assignment: asked[0].assignment, answer: 'accept' });
        const panel = 'section[aria-labelledby="asked"] .panel';
        await page.locator(panel, { hasText: 'このお願いへの返事は、必要なくなりました。' }).waitFor();
        await arrive(page, `div:has(> .panel)`);
        assert.equal(await page.locator(`${panel} button`).count(), 0);
        assert.equal(await page.locator(`${panel} a[href^="/n/"]`).count(), 1);
    });
});

describe('an organizer of another group', () => {
    it('is refused everything by the server, and is told whose work it is', async (test) => {
        const { organizer } = town;
        const { grants } = await organizer.ask({ type: 'get_session' });
        const own = new Set(grants.filter(({ scope }) => scope === 'group').map(({ id }) => id));
        const { events } = await organizer.ask({ type: 'list_events', limit: 100 });
        const foreign = events.find(({ group, way }) => !own.has(group) && way === 'here');
        const { id: event } = foreign;
        const { version, fields, occurrences } = await organizer.ask({ type: 'get_event', event });
        const [{ id: occurrence, starts_at, ends_at }] = occurrences;
        const guest = { adults: 1, children: 0, name: 'みほん', channel: 'phone' };
        for (const command of [
            { type: 'change_event', event, version, fields },
            { type: 'change_occurrence', occurrence, fields: { starts_at, ends_at, capacity: 1 } },
            { type: 'cancel_event', event, reason: 'かぜ' },
            { type: 'enter_sign_up', occurrence, ...guest },
            { type: 'publish_event', event },
            { type: 'unpublish_event', event, reason: 'かぜ' },
        ])
            await assert.rejects(organizer.tell(command), { code: 'not_allowed' }, command.type);
        await assert.rejects(organizer.ask({ type: 'list_sign_ups', occurrence }), { code: 'not_allowed' });

        const { needs } = await organizer.ask({ type: 'list_needs', limit: 100 });
        const { id: need } = needs.find(({ group }) => !own.has(group));
        for (const path of [`?event=${event}`, `?event=${event}&change=1`, `?need=${need}`]) {
            const page = await town.open(test, `/desk/${town.group}${path}`, organizer);
            await page.getByText('この団体のものではありません').waitFor();
            assert.equal(await page.locator('main button').count(), 0, path);
            await page
                .locator(`main a[href="/${path.includes('need') ? `n/${need}` : `e/${event}`}"]`)
                .waitFor();
        }
    });
});

describe('a file of the city that is read beside the server', () => {
    const write = (name, rows) => {
        const file = join(town.folder, name);
        writeFileSync(file, `${rows.join('\r\n')}\r\n`);
        return file;
    };
    const japan = (at) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);

    it('leaves open pages as they are; what is new waits behind a button, what is changed is said', async (test) => {
        const on = japan(Date.now() + 10 * day);
        const head = '名称,開始日,終了日,開始時刻,終了時刻,場所名称,申込方法,料金(基本)';
        const row = (name, to) => `${name},${on},${on},14:00,${to},かせんしき,申込不要,無料`;
        const read = (...rows) =>
            town.run('import', 'events', write('events.csv', [head, ...rows]), '--group', String(town.group));
        read(row('みさきの会', '16:00'));

        const [events, searched] = await openAll(test, ['/events?text=みさきの', '/search?text=みさきの']);
        const titles = (page) => page.locator('.card-title').allTextContents();
        const card = events.locator('.find-lists .card');
        await card.first().waitFor();
        const visitor = await town.open(test, await card.locator('a').first().getAttribute('href'));
        await connected(visitor);
        for (const page of [events, searched]) await page.clock.install();

        read(row('みさきの会', '17:30'), row('みさきの祭り', '16:00'));
        await visitor.locator('.details s', { hasText: '午後4時' }).waitFor();
        const waiting = events.getByRole('button', { name: '新しいものが1件あります' });
        await until('what is new waits', async () => {
            await events.clock.runFor(5_000);
            return waiting.isVisible();
        });
        assert.deepEqual(await titles(events), ['みさきの会']);
        await waiting.click();
        await until('both', async () => (await card.count()) === 2);
        assert.deepEqual((await titles(searched)).slice(0, 1), ['みさきの会']);
    });

    it('does not disturb who reads about a place, and the next reader sees what it changed', async (test) => {
        const head =
            '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,住所,緯度,経度,電話番号,利用可能曜日,開始時間,終了時間,説明';
        const read = (name, from) =>
            town.run(
                'import',
                'facilities',
                write('facilities.csv', [
                    head,
                    `432024,1,熊本県,八代市,${name},見本町1-1,32.5,130.6,0000-00-0000,月火水木金,${from},17:00,`,
                ]),
            );
        read('みさきの家', '9:00');
        const page = await town.open(test, '/search?text=みさきの家');
        const way = page.locator('main a[href^="/f/"]', { hasText: 'みさきの家' });
        const place = await town.open(test, await way.getAttribute('href'));
        await place.getByText('9:00').first().waitFor();
        read('みさきの家', '10:30');
        await place.locator('.report .button-quiet').click();
        await place.locator('#report-words').fill('まちがい');
        await place.reload();
        await place.getByText('10:30').first().waitFor();
        await page.reload();
        await way.first().waitFor();
        assert.equal(await way.count(), 1, 'it is still one place');
    });
});
