// The desk of a center on the real server: the board, asking and telephoning, a group's work done in its place, rows of a
// file that were read with doubt, and somebody at the counter who is known by number.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { sameNames } from './look_at.mjs';
import { arrive, pressed, type } from './people.mjs';
import { postNeed, publishEvent } from './post.mjs';
import { press, realTown } from './real_town.mjs';
import { Caller } from './town.mjs';
import { connected } from './visit.mjs';

const day = 86_400_000;

const town = realTown({ width: 1280 });

// Names of the two who come first, each of them once on the list.
async function firstTwo(people) {
    await people.nth(1).waitFor();
    return Promise.all([0, 1].map((n) => people.nth(n).locator('h3').textContent()));
}

describe('the board', () => {
    it('asks somebody, whose open page shows it, and writes down what another said on the telephone', async (test) => {
        const { need, role } = await postNeed(town.organizer, Date.now() + 9 * day);
        const visitor = await town.open(test, `/n/${need}`);
        await visitor.getByText('あと2人').first().waitFor();
        const page = await town.open(test, `/board/1?role=${role}`, town.coordinator);
        const free = page.locator('.person', { has: page.getByRole('button', { name: 'お願いする' }) });
        const [first, second] = await firstTwo(free);
        const person = (name) => page.locator('.person', { has: page.getByText(name, { exact: true }) });
        await person(first).getByText('電話で聞いた').click();
        await person(first).getByRole('button', { name: '引き受け' }).click();
        await page.getByText(`${first}さんの「引き受け」を記録しました。`).waitFor();
        await visitor.getByText('あと1人').first().waitFor();

        await person(second).getByRole('button', { name: 'お願いする' }).click();
        await page.getByText(`${second}さんにお願いしました。返事を待っています。`).waitFor();
        await page.locator('#selected ~ .work-numbers').getByText('お願い中 1').waitFor();
        const { assignments } = await town.coordinator.ask({ type: 'list_assignments', need });
        assert.deepEqual(assignments.map(({ state }) => state).sort(), ['confirmed', 'invited']);
    });

    it('lists whom to ring up, with what they said one press away', async (test) => {
        const { need, role } = await postNeed(town.organizer, Date.now() + 10 * day);
        const person = { display_name: 'くすのき', phone: '0000-00-0000', reached_by: 'phone', profile: {} };
        const { resident } = await town.coordinator.tell({ type: 'add_resident', ...person });
        await town.coordinator.tell({ type: 'ask', role, resident });
        const visitor = await town.open(test, `/n/${need}`);
        const page = await town.open(test, '/board/1', town.coordinator);
        const call = page.locator('.calls .person', { hasText: 'くすのき' });
        await call.locator('a[href^="tel:"]').waitFor();
        await call.getByRole('button', { name: '引き受け' }).click();
        await page.getByText('くすのきさんの「引き受け」を記録しました。').waitFor();
        await call.waitFor({ state: 'detached' });
        await visitor.getByText('あと1人').first().waitFor();
    });
});

describe('the desk', () => {
    it('rings up a guest of an event that was called off, and says once that it has told them', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, Date.now() + 12 * day, 20);
        const guest = { occurrence, adults: 1, children: 0, name: 'みほん つばめ', phone: '0000-00-0000' };
        await town.organizer.tell({ type: 'enter_sign_up', ...guest, channel: 'phone' });
        const page = await town.open(test, '/board/1', town.coordinator);
        await connected(page);
        await page.locator('.board-rows > li').first().waitFor(); // what comes now is not on it
        await town.organizer.tell({ type: 'cancel_event', event, reason: '台風のため' });
        await page.getByRole('button', { name: '新しい募集や変わったところがあります' }).click();
        const call = page.locator('section[aria-labelledby="news"] .person', { hasText: 'みほん つばめ' });
        await call.locator('a[href^="tel:"]').waitFor();
        await call.getByText('台風のため').waitFor();
        await call.getByRole('button', { name: '伝えました' }).click();
        await page.getByText('みほん つばめさんに伝えたことを記録しました。').waitFor();
        await call.waitFor({ state: 'detached' });
    });

    it('is asked before it writes down somebody who is here already', async (test) => {
        const page = await town.open(test, '/board/1?desk=people', town.coordinator);
        await page.getByText('利用登録のない住民を書き足す').click();
        const write = async () => {
            await page.fill('#new-displayName', 'ひばり');
            await page.fill('#new-phone', '0000-00-0001');
            await press(page, '書き足す');
        };
        await write();
        await page.locator('.panel-done', { hasText: 'ひばりさんを書き足しました' }).waitFor();
        await page.reload();
        await page.getByText('利用登録のない住民を書き足す').click();
        await write();
        await page.locator('.panel-warning', { hasText: 'もう登録されているかもしれません' }).waitFor();
        await press(page, '別の人です（書き足す）');
        await page.locator('.panel-done', { hasText: 'ひばりさんを書き足しました' }).waitFor();
    });
});

describe('a coordinator', () => {
    it('works at the desk of a group in its place, and every page says so', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, Date.now() + 11 * day, 20);
        const page = await town.open(test, `/desk/${town.group}?event=${event}`, town.coordinator);
        await page.locator('.desk-acting', { hasText: 'センター代行' }).waitFor();
        const known = await Caller.of(town.origin, 'よく手伝うさん');
        const { resident } = await known.ask({ type: 'get_session' });
        await page.getByText('電話・窓口・紙の申し込みを書き入れる').click();
        await page.getByLabel('住民の番号').fill('めじろ');
        await page.getByLabel('お名前').fill('みほん はなこ');
        await press(page, '申し込みを書き入れる');
        await page.locator('.field-error', { hasText: '＊番号を確かめてください。' }).waitFor();
        await page.getByLabel('住民の番号').fill(String(resident));
        await press(page, '申し込みを書き入れる');
        const receipt = await page.locator('.desk-receipt').first().textContent();
        const { plans } = await known.ask({ type: 'get_my_page' });
        const own = plans.find(({ sign_up }) => sign_up?.occurrence === occurrence);
        assert.equal(own?.sign_up.receipt, receipt, 'it is among their own plans');
    });

    it('checks a group that asked for its page, which is public then', async (test) => {
        const asking = await Caller.of(town.origin, 'はじめてさん');
        const page = await town.open(test, '/groups/new', asking);
        await page.getByLabel('団体の名前').fill('川べりの会');
        await page.getByRole('button', { name: '確認をお願いする' }).click();
        await page.getByRole('link', { name: '＊地域を選んでください。' }).click();
        await page.locator('#area').selectOption({ index: 2 });
        await page.fill('#purpose', '月に一度、川べりをきれいにします。');
        await page.fill('#contact', 'せわやく');
        await page.locator('#declaration input').check();
        await page.getByRole('button', { name: '確認をお願いする' }).click();
        await page.getByText('確認をお願いしました').waitFor();

        const desk = await town.open(test, '/board/1?desk=groups', town.coordinator);
        const row = desk.locator('.person', { hasText: '川べりの会' });
        await row.getByRole('button', { name: '確認済みにして公開する' }).click();
        await row.locator('.panel').getByRole('button', { name: '確認済みにして公開する' }).click();
        await desk.locator('.panel-done', { hasText: '川べりの会' }).waitFor();
        const { groups } = await asking.ask({ type: 'list_groups', text: '川べりの会' });
        const visitor = await town.open(test, `/g/${groups[0].id}`);
        await visitor.getByText('月に一度、川べりをきれいにします。').waitFor();
    });

    it('finds the number of a resident at the desk', async (test) => {
        const page = await town.open(test, '/board/1?desk=people', town.coordinator);
        const known = await Caller.of(town.origin, 'よく手伝うさん');
        const { resident, display_name: name } = await known.ask({ type: 'get_session' });
        await page.locator('main').getByRole('searchbox').fill(name);
        await page.locator('main form').getByRole('button', { name: 'さがす' }).click();
        await page.locator('.person', { hasText: `番号 ${resident}` }).waitFor();
    });

    it('confirms the licence of somebody at the counter, and takes it back', async (test) => {
        const known = await Caller.of(town.origin, 'はじめてさん');
        const { display_name: name } = await known.ask({ type: 'get_session' });
        const page = await town.open(test, '/board/1?desk=people', town.coordinator);
        await page.locator('main').getByRole('searchbox').fill(name);
        await page.locator('main form').getByRole('button', { name: 'さがす' }).click();
        const row = page.locator('.person', { hasText: name }).first();
        await row.getByText('資格・免許を確認する').click();
        await press(row, '証明書を見て確認した');
        await row.locator('.field-error', { hasText: '＊資格・免許を選んでください。' }).waitFor();
        await row.locator('select').selectOption({ index: 1 });
        await press(row, '証明書を見て確認した');
        await row.getByRole('button', { name: 'この確認を取り消す' }).waitFor();
        const { profile, certificates } = await known.ask({ type: 'get_profile' });
        assert.equal(certificates.length, 1, JSON.stringify(profile));
        await press(row, 'この確認を取り消す');
        await row.locator('.panel').getByRole('button', { name: 'この確認を取り消す' }).click();
        // The button alone says too little: while the answer is on its way it reads 送信中.
        await row.getByRole('listitem').waitFor({ state: 'detached' });
        assert.deepEqual((await known.ask({ type: 'get_profile' })).certificates ?? [], []);
    });

    it('decides about rows of a file that were read with doubt; nothing is public before', async (test) => {
        const file = join(town.folder, 'events.csv');
        const year = new Date().getFullYear() + 1;
        const rows = [
            'イベント名,開始日,終了日,開始時間,終了時間,場所名称',
            `川のまつり,${year}-05-10,${year}-05-10,14:00 ③18:30,,かせんしき`,
        ];
        writeFileSync(file, `${rows.join('\r\n')}\r\n`);
        town.run('import', 'events', file, '--group', String(town.group));
        const found = async () => {
            const { events } = await town.coordinator.ask({ type: 'get_group_desk', group: town.group });
            return events.some(({ title }) => title.ja === '川のまつり');
        };
        assert.equal(await found(), false);
        const page = await town.open(test, '/import', town.coordinator);
        const row = page.locator('.import-row', { hasText: '川のまつり' });
        await row.locator('[data-confidence]').first().waitFor();
        await row.getByRole('button').first().click();
        await page.locator('.panel-done a[href^="/e/"]').click();
        await page.waitForURL('**/e/*');
        const visitor = await town.open(test, new URL(page.url()).pathname);
        await visitor.getByRole('heading', { name: '川のまつり' }).waitFor();
        await connected(visitor);
        assert.ok(await found());
    });
});

describe('a long list', () => {
    it('is read on from the beginning of its next page', async (test) => {
        const page = await town.open(test, '/events');
        await page.locator('.find-lists .card').first().waitFor();
        await pressed(page, '.find-pages a');
        await page.getByText('2 / ').waitFor();
        await arrive(page, '.found');
        const at = await page.locator('.found').evaluate((found) => found.getBoundingClientRect().top);
        assert.ok(at >= 0 && at < 800, `the heading stands at ${at}`);
    });

    it('of the board goes on with the next roles, and after the last of them one is not lost', async (test) => {
        const page = await town.open(test, '/board/1', town.coordinator);
        const rows = page.locator('.board-rows > li');
        const more = '.board-rows + .button';
        await page.locator(more).waitFor();
        for (let before = await rows.count(); await page.locator(more).count(); before = await rows.count()) {
            await pressed(page, more);
            await arrive(page, `.board-rows > li:nth-child(${before + 1})`);
        }
    });
});

describe('a list of the desk', () => {
    for (const [what, address] of [
        ['whom to ring up', '/board/1'],
        ['groups to check', '/board/1?desk=groups'],
    ])
        it(`says at every button whom it is of: ${what}`, async (test) => {
            const page = await town.open(test, address, town.coordinator);
            await page.locator('.person .button').first().waitFor();
            assert.deepEqual(await sameNames(page), []);
        });
});

describe('an address that is no number', () => {
    it('is a page that is not there, with a way on', async (test) => {
        const visitor = await town.open(test, '/n/abc');
        await visitor.getByRole('heading', { name: 'ページが見つかりません' }).waitFor();
        await visitor.locator('main a[href="/search"]').waitFor();
    });
});

describe('what must not be public', () => {
    const leaves = async (visitor) => {
        await visitor.getByRole('heading', { name: 'ページが見つかりません' }).waitFor();
        assert.equal(await visitor.locator('main .details').count(), 0);
    };
    const takeOff = async (page) => {
        await pressed(page, 'main .disclosure summary:has-text("すぐに公開を止める")');
        await type(page, 'main .disclosure[open] input', '内容を確かめています');
        await pressed(page, 'main .disclosure[open] .button-danger');
        await pressed(page, 'main .disclosure[open] .panel .button-danger');
        await arrive(page, '.panel-done');
    };

    it('an event is taken off at once, leaves a page that was open, and comes back to it, live', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, Date.now() + 13 * day, 20);
        const { need } = await postNeed(town.organizer, Date.now() + 13 * day, {}, { event });
        const visitor = await town.open(test, `/e/${event}`);
        await connected(visitor);
        const helper = await town.open(test, `/n/${need}`);
        await connected(helper);
        const page = await town.open(test, `/desk/${town.group}?event=${event}`, town.coordinator);
        await takeOff(page);
        await leaves(visitor);
        await leaves(helper);
        await town.coordinator.tell({ type: 'publish_event', event });
        await helper.getByText('あと2人').first().waitFor();
        await visitor.getByText('○ 空きあり（あと20人）').first().waitFor();
        const guest = { adults: 1, children: 0, name: 'めじろ', channel: 'phone' };
        await town.coordinator.tell({ type: 'enter_sign_up', occurrence, ...guest });
        await visitor.getByText('○ 空きあり（あと19人）').first().waitFor();
    });

    it('a single need is taken off and shown again, with the keyboard alone', async (test) => {
        const { need } = await postNeed(town.organizer, Date.now() + 14 * day);
        const visitor = await town.open(test, `/n/${need}`);
        await connected(visitor);
        const page = await town.open(test, `/desk/${town.group}?need=${need}`, town.coordinator);
        await takeOff(page);
        await leaves(visitor);
        const group = await town.open(test, `/desk/${town.group}?need=${need}`, town.organizer);
        const off = group.locator('.panel-warning', { hasText: '公開を止めています' });
        await off.getByText('内容を確かめています').waitFor();
        assert.equal(await off.getByRole('button').count(), 0, 'only its center shows it again');

        await pressed(page, '.panel-warning:has-text("公開を止めています") button');
        await arrive(page, '.panel-done');
        await page.getByText('もう一度公開しました。').waitFor();
        await visitor.getByText('あと2人').first().waitFor();
    });
});
