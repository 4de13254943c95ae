// The whole path, on the real server in a real browser: from a posted need to a filled seat, on two nodes with
// PostgreSQL and Redis, and again on one node with SQLite.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { postNeed, publishEvent } from './post.mjs';
import { Caller, startTown } from './town.mjs';
import { connected, visit } from './visit.mjs';

const day = 86_400_000;

for (const kind of ['postgres', 'sqlite']) {
    describe(`the path on ${kind}`, () => {
        let town;
        let browser;
        let here;
        let there;
        before(async () => {
            town = await startTown(kind);
            [here, there = here] = town.origins;
            browser = await launch();
        });
        after(async () => {
            await browser?.close();
            await town?.stop();
        });

        async function open(test, origin, path, cookie) {
            const { page } = await visit(test, browser, origin + path, { cookie });
            await connected(page);
            return page;
        }

        async function register(page, name) {
            await page.getByLabel('表示名').fill(name);
            await page.getByLabel('パスワード').fill('たぬき-きつね-8');
            await page.getByRole('button', { name: '同意して登録する' }).click();
            await page.getByText('登録しました').waitFor();
            await page.getByRole('button', { name: 'つづける' }).click();
        }

        it('shows a visitor on one node how a resident of the other takes a seat', async (test) => {
            const visitor = await open(test, here, '/e/1');
            await visitor.getByText('○ 空きあり（あと14人）').first().waitFor();

            const newcomer = await open(test, there, '/e/1');
            await newcomer
                .locator('.one-date')
                .getByRole('link', { name: '参加を申し込む あと14人' })
                .click();
            await register(newcomer, `めじろ${kind}`);
            await newcomer.getByLabel('子ども').selectOption('1');
            await newcomer.getByRole('button', { name: '参加を申し込む' }).click();

            await newcomer.getByText('受付番号').first().waitFor();
            await visitor.getByText('○ 空きあり（あと12人）').first().waitFor();
        });

        it('fills a need by an offer, an accepted question and a telephone answer, and every page agrees', async (test) => {
            const organizer = await Caller.of(here, '団体の担当さん');
            const heads = { heads_min: 3, heads_max: 3 };
            const { need, role } = await postNeed(organizer, Date.now() + 5 * day, heads);
            const watching = await open(test, here, `/n/${need}`);
            await watching.getByText('あと3人').first().waitFor();

            const helper = await open(test, there, `/n/${need}`);
            await helper.getByRole('link', { name: '手伝います' }).click();
            await register(helper, `つばき${kind}`);
            await helper.getByRole('button', { name: '手伝います' }).click();
            await helper.getByText('✓ 決まりました').first().waitFor();
            await watching.getByText('あと2人').first().waitFor();

            const coordinator = await Caller.of(there, '調整係さん');
            const asked = await Caller.of(here, 'よく手伝うさん');
            const { resident } = await asked.ask({ type: 'get_session' });
            for (const { assignment } of (await asked.ask({ type: 'get_my_page' })).asked)
                await asked.tell({ type: 'answer_ask', assignment, answer: 'decline' });
            const my = await open(test, here, '/my', asked.cookie);
            await coordinator.tell({ type: 'ask', role, resident });
            await my.getByText('お願いが届いています').first().waitFor();

            await town.killRedis();
            await my.getByRole('button', { name: '引き受けます' }).click();
            await watching.getByText('あと1人').first().waitFor();
            town.reviveRedis();

            const { resident: byPhone } = await coordinator.tell({
                type: 'add_resident',
                display_name: 'くすのき',
                phone: '0000-00-0000',
                reached_by: 'phone',
                profile: {},
            });
            const { assignment } = await coordinator.tell({ type: 'ask', role, resident: byPhone });
            const board = await coordinator.ask({ type: 'get_board', center: 1 });
            assert.ok(
                board.calls.some((call) => call.assignment === assignment),
                'a call to make',
            );
            await coordinator.tell({ type: 'enter_answer', assignment, result: 'accept', channel: 'phone' });

            for (const page of [watching, helper])
                await page.getByText('✓ 人数がそろいました').first().waitFor();
        });

        it('sells the last seat once, however many tap', async () => {
            const organizer = await Caller.of(here, '団体の担当さん');
            const { event, occurrence } = await publishEvent(organizer, Date.now() + 20 * day, 3);
            const family = await Caller.of(there, 'はじめてさん');
            const single = await Caller.of(here, 'よく手伝うさん');
            for (let round = 0; round < 20; round += 1) {
                const taps = await Promise.allSettled([
                    family.tell({ type: 'sign_up', occurrence, adults: 1, children: 2 }),
                    single.tell({ type: 'sign_up', occurrence, adults: 1, children: 0 }),
                ]);
                const won = taps.map((tap, i) => tap.status === 'fulfilled' && [family, single][i]);
                assert.equal(won.filter(Boolean).length, 1);
                const page = await organizer.ask({ type: 'get_event', event });
                assert.ok(page.occurrences[0].seats.taken <= 3);
                const winner = taps.findIndex((tap) => tap.status === 'fulfilled');
                await [family, single][winner].tell({
                    type: 'withdraw_sign_up',
                    sign_up: taps[winner].value.sign_up,
                });
            }
        });
    });
}
