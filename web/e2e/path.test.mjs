// The whole path, on the real server in a real browser: from a posted need to a filled seat, on two nodes with
// PostgreSQL and Redis, and again on one node with SQLite.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { groupOf, postNeed, publishEvent } from './post.mjs';
import { Caller, startTown } from './town.mjs';
import { connected, visit } from './visit.mjs';

const day = 86_400_000;
const hour = 3_600_000;

// Ten o'clock in Japan, on the Saturday after next.
function saturdayMorning() {
    const today = Math.floor((Date.now() + 9 * hour) / day);
    const saturday = today + 7 + ((9 - (today % 7)) % 7); // day 0 was a Thursday
    return saturday * day + hour;
}

// Nobody of the demonstration speaks it, so that those who do are asked first; who does not say is asked by the organizer.
const guidingInNepali = {
    heads_min: 3,
    heads_max: 3,
    skills: [{ skill: 'S27', level: 'done' }],
    language: 'ne',
};
const fitting = {
    skills: [{ skill: 'S27', level: 'teach' }],
    times: [{ weekday: 6, block: 'morning' }],
    languages: ['ja', 'ne'],
    interests: ['festival'],
};

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

        async function open(test, origin, path, caller, width) {
            const { page } = await visit(test, browser, origin + path, { cookie: caller?.cookie, width });
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

        // A skill that is wanted, and Saturday morning.
        async function tellOfOneself(page, origin) {
            await page.goto(`${origin}/my/profile`);
            await page.getByText('くわしく（曜日と時間帯）').click();
            await page
                .getByRole('group', { name: '土曜日' })
                .getByRole('checkbox', { name: '午前（9–12時）' })
                .check();
            await page.locator('#skills summary').click();
            await page.getByLabel('案内・歴史').selectOption('done');
            await page.locator('form.profile button[type="submit"]').click();
            await page.locator('.panel-done').waitFor();
        }

        const candidate = (board, name) => board.locator('.board-role .person', { hasText: name });

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
            const coordinator = await Caller.of(there, '調整係さん');
            const { need, role } = await postNeed(organizer, saturdayMorning(), guidingInNepali);
            const group = await groupOf(organizer);
            const watching = await open(test, here, `/n/${need}`);
            await watching.getByText('あと3人').first().waitFor();
            const desk = await open(test, here, `/desk/${group}?need=${need}`, organizer);
            await desk.getByRole('button', { name: '担当と申し出を見る' }).click();
            await desk.getByText('まだだれもいません。').waitFor();
            const board = await open(test, there, `/board/1?role=${role}`, coordinator, 1280);
            const row = board.locator('.board-row[data-chosen="true"]');
            await row.getByText('あと3人').waitFor();

            const helper = await open(test, there, `/n/${need}`);
            await helper.getByRole('link', { name: '手伝います' }).click();
            await register(helper, `つばき${kind}`);
            await tellOfOneself(helper, there);
            await helper.goto(`${there}/n/${need}`);
            await helper
                .locator('.reason-line')
                .getByText('「案内・歴史」が役に立ちます / 土曜の午前が空いています')
                .waitFor();
            await helper.getByRole('button', { name: '手伝います' }).click();
            await helper.getByText('主催者の返事を待っています').first().waitFor();

            await desk.getByRole('button', { name: '変わったところがあります　読み直す' }).click();
            const offer = desk.locator('.person', { hasText: `つばき${kind}` }).first();
            await offer.getByText('申し出あり（返事待ち）').waitFor();
            await offer.getByRole('button', { name: 'お願いする（決まり）' }).click();
            await helper.getByText('✓ 決まりました').first().waitFor();
            for (const page of [watching, row]) await page.getByText('あと2人').first().waitFor();

            const asked = await Caller.newcomer(here, `ひいらぎ${kind}`);
            await asked.tell({ type: 'save_profile', profile: fitting });
            const my = await open(test, here, '/my', asked);
            const byPhone = { display_name: `くすのき${kind}`, phone: '0000-00-0000', reached_by: 'phone' };
            await coordinator.tell({ type: 'add_resident', ...byPhone, profile: fitting });
            await board.reload();
            const best = board.locator('.board-role .person').first();
            await best.getByRole('heading', { name: /^(ひいらぎ|くすのき)/ }).waitFor();
            await candidate(board, `ひいらぎ${kind}`).getByRole('button', { name: 'お願いする' }).click();
            await my.getByText('お願いが届いています').first().waitFor();

            await town.killRedis();
            await my.getByRole('button', { name: '引き受けます' }).click();
            await watching.getByText('あと1人').first().waitFor();
            town.reviveRedis();

            await candidate(board, `くすのき${kind}`).getByRole('button', { name: 'お願いする' }).click();
            const call = board.locator('.calls .person', { hasText: `くすのき${kind}` });
            await call.getByRole('button', { name: /^引き受け / }).click();
            await board.getByText(`くすのき${kind}さんの「引き受け」を記録しました。`).waitFor();

            for (const page of [watching, helper, desk])
                await page.getByText('✓ 人数がそろいました').first().waitFor();
            await board.locator('.board-role').getByText('✓ そろいました').waitFor();
            await my.goto(`${here}/n/${need}`);
            await my.getByText('✓ 決まりました').first().waitFor();
        });

        for (const { seats, children, rounds } of [
            { seats: 1, children: 0, rounds: 100 },
            { seats: 3, children: 2, rounds: 20 },
        ])
            it(`sells the last ${seats} once, ${rounds} times over`, async () => {
                const organizer = await Caller.of(here, '団体の担当さん');
                const { event, occurrence } = await publishEvent(organizer, Date.now() + 20 * day, seats);
                const family = await Caller.of(there, 'はじめてさん');
                const single = await Caller.of(here, 'よく手伝うさん');
                for (let round = 0; round < rounds; round += 1) {
                    const taps = await Promise.allSettled([
                        family.tell({ type: 'sign_up', occurrence, adults: 1, children }),
                        single.tell({ type: 'sign_up', occurrence, adults: 1, children: 0 }),
                    ]);
                    const won = taps.findIndex(({ status }) => status === 'fulfilled');
                    assert.match(taps[1 - won].reason.code, /^(event_full|too_few_seats)$/);
                    const page = await organizer.ask({ type: 'get_event', event });
                    assert.equal(page.occurrences[0].seats.taken, won === 0 ? seats : 1);
                    const { sign_up } = taps[won].value;
                    await [family, single][won].tell({ type: 'withdraw_sign_up', sign_up });
                }
            });
    });
}
