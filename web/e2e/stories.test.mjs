// The stories that the product stands for, walked with Tab, Enter, arrows and Space alone through real pages on the real
// server. Whoever presses a key is never lost: the focus stays on something that says where one is.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arrive, chooseOption, press, pressed, tabTo, type } from './people.mjs';
import { postNeed, publishEvent } from './post.mjs';
import { realTown } from './real_town.mjs';
import { Caller } from './town.mjs';
import { until } from './until.mjs';
import { connected } from './visit.mjs';

const day = 86_400_000;
const town = realTown({ width: 1280 });
const goOn = (page) => pressed(page, 'form button[type="submit"].button-main');

// Every story has days of its own.
let days = 20;
const nextDay = () => Date.now() + (days += 1) * day;

// 9:00 in Japan, three or four weeks from now. Day 2 of 1970 was a Saturday.
const saturdayMorning = () => (Math.ceil((Date.now() / day + 19) / 7) * 7 + 2) * day;

async function typeDay(page, id, at) {
    const [year, month, date] = new Date(at + 9 * 3_600_000).toISOString().split(/[-T]/);
    await type(page, `#${id}`, year);
    await type(page, `#${id}-month`, String(Number(month)));
    await type(page, `#${id}-day`, String(Number(date)));
}

describe('a newcomer', () => {
    it('sees how far it is on foot from the area that was chosen, and open help first', async (test) => {
        const page = await town.open(test, '/help');
        await page.locator('.find-lists .card').first().waitFor();
        const badges = await page.$$eval('.find-lists .card', (cards) =>
            cards.map((card) => card.querySelector('.badge-filled') !== null),
        );
        assert.deepEqual([...new Set(badges)], [false], 'what is filled lies on a later page');
        assert.equal(await page.getByText('歩いて約').count(), 0);
        await page.goto(`${town.origin}/`);
        await chooseOption(page, '.home-where select', 2);
        await page
            .locator('.card')
            .getByText(/歩いて約\d+分/)
            .first()
            .waitFor();
    });
});

describe('a resident', () => {
    const far = (page) =>
        page
            .locator('.card')
            .getByText(/歩いて約\d+分/)
            .first();
    it('sees how far it is from home as soon as home is written down, and nobody else does', async (test) => {
        const me = await Caller.newcomer(town.origin, 'こげら6');
        const page = await town.open(test, '/', me);
        await page.locator('.home-events .card').first().waitFor();
        assert.equal(await far(page).count(), 0);
        await pressed(page, 'a[href="/my"]');
        await pressed(page, 'main a[href="/my/profile"]');
        await chooseOption(page, 'form.profile select', 2);
        await pressed(page, 'form.profile button[type="submit"]');
        await arrive(page, '.panel-done');
        await pressed(page, 'a.brand');
        await far(page).waitFor();
        await pressed(page, 'a[href="/my"]');
        await pressed(page, 'main button:has-text("ログアウト")');
        await page.locator('a.account[href="/login"]').waitFor();
        await page.goto(`${town.origin}/`);
        await page.locator('.home-events .card').first().waitFor();
        assert.equal(await far(page).count(), 0);
    });
});

describe('somebody with a telephone only', () => {
    it('is written down at the desk, asked by telephone, and on the list of the day', async (test) => {
        const { role, need } = await postNeed(town.organizer, nextDay(), { heads_min: 1, heads_max: 1 });
        const page = await town.open(test, '/board/1?desk=people', town.coordinator);
        await press(page, 'main .disclosure summary:has-text("書き足す")');
        await page.locator('#new-displayName').waitFor();
        await page.locator('input[type="radio"]').first().waitFor();
        await type(page, '#new-displayName', 'やまばと7');
        await type(page, '#new-phone', '0000-00-0007');
        await pressed(page, 'form:has(#new-phone) button[type="submit"]');
        await arrive(page, '.panel-done');

        const { residents } = await town.coordinator.ask({ type: 'find_residents', text: 'やまばと7' });
        await town.coordinator.tell({ type: 'ask', role, resident: residents[0].resident });
        await page.goto(`${town.origin}/board/1`);
        const call = '.calls .person:has-text("やまばと7")';
        await pressed(page, `${call} button:has(span:text-is("引き受け"))`);
        await arrive(page, '#calls ~ .panel-done, .panel-done');
        await page.getByText('やまばと7さんの「引き受け」を記録しました。').waitFor();
        const { assignments } = await town.coordinator.ask({ type: 'list_assignments', need });
        assert.deepEqual(
            assignments.map(({ state, channel }) => [state, channel]),
            [['confirmed', 'phone']],
        );
    });

    it('is written down with what they can do and when, found by it among the candidates, asked, and answers', async (test) => {
        // Nobody of the demonstration speaks it: whoever does comes first.
        const skills = [{ skill: 'S27', level: 'done' }];
        const { skills: names } = await town.coordinator.ask({ type: 'get_city' });
        const skillName = names.S27.ja;
        const wanted = { heads_min: 1, heads_max: 1, language: 'ne', skills };
        const { role, need } = await postNeed(town.organizer, saturdayMorning(), wanted);
        const page = await town.open(test, '/board/1?desk=people', town.coordinator);
        const form = page.locator('form:has(#new-phone)');
        await page.getByText('利用登録のない住民を書き足す').click();
        await form.locator('#new-displayName').fill('うみねこ4');
        await form.locator('#new-phone').fill('0000-00-0004');
        await form.getByText('都合のよい時間・できることも書く').click();
        await form.locator('summary', { hasText: '得意なこと・できること' }).click();
        await form.getByLabel(skillName, { exact: true }).selectOption('done');
        await form.getByLabel('土日の午前').check();
        await form.locator('summary', { hasText: '話せることば' }).click();
        await form.getByLabel('ネパール語').check();
        await form.getByRole('button', { name: '書き足す' }).click();
        await page.locator('.panel-done', { hasText: 'うみねこ4さんを書き足しました' }).waitFor();
        await page.getByRole('button', { name: 'つづけてもう一人書き足す' }).click();
        assert.equal(await page.locator('#new-displayName').inputValue(), '');
        await page.goto(`${town.origin}/board/1?role=${role}`);
        await pressed(
            page,
            '.board-role .person:has-text("うみねこ4") button:has(span:text-is("お願いする"))',
        );
        await arrive(page, '.board-role .panel-done');
        await pressed(page, '.calls .person:has-text("うみねこ4") button:has(span:text-is("引き受け"))');
        await arrive(page, '.panel-done');
        await page.getByText('うみねこ4さんの「引き受け」を記録しました。').waitFor();
        const { assignments } = await town.coordinator.ask({ type: 'list_assignments', need });
        assert.deepEqual(
            assignments.map(({ state, channel }) => [state, channel]),
            [['confirmed', 'phone']],
        );
    });
});

describe('the head of a group', () => {
    it('copies an event of last year, and asks for helpers', async (test) => {
        const { event } = await publishEvent(town.organizer, nextDay(), 30);
        const page = await town.open(test, `/desk/${town.group}`, town.organizer);
        await press(page, `main a[href="/desk/${town.group}/event"]`);
        await page.locator('#title').waitFor();
        await page.goto(`${town.origin}/desk/${town.group}/event?copy=${event}`);
        await type(page, '#title', '夏祭り');
        await goOn(page);
        await typeDay(page, 'day0', nextDay());
        await goOn(page);
        await page.locator('#capacity').waitFor();
        await goOn(page);
        await pressed(page, '.post .buttons .button-main');
        await arrive(page, '.panel-done');

        await pressed(page, '.panel-done a[href*="/need?event="]');
        await type(page, '#title', '夏祭りの手伝い');
        await goOn(page);
        await typeDay(page, 'day', nextDay());
        await type(page, '#from', '9:00');
        await type(page, '#to', '12:00');
        await type(page, '#place', 'かせんしき');
        await goOn(page);
        await type(page, '#role0-title', '交通整理');
        await type(page, '#role0-min', '6');
        await goOn(page);
        await pressed(page, '.post .buttons .button-main');
        await arrive(page, '.panel-done');
        await pressed(page, '.panel-done a[href^="/n/"]');
        await page.waitForURL('**/n/*');
        await page.getByText('あと6人').first().waitFor();
    });
});

describe('a helper who cannot come after all', () => {
    it('says so, and the desk of the group shows who is missing while it is open', async (test) => {
        const { need, role } = await postNeed(town.organizer, nextDay());
        const helper = await Caller.newcomer(town.origin, 'ひよどり3');
        await helper.tell({ type: 'offer_help', role });
        const { assignments } = await town.organizer.ask({ type: 'list_assignments', need });
        if (assignments[0].state === 'applied')
            await town.organizer.tell({
                type: 'decide_offer',
                assignment: assignments[0].id,
                decision: 'confirm',
            });
        const desk = await town.open(test, `/desk/${town.group}?need=${need}`, town.organizer);
        await connected(desk);
        await desk.getByText('あと1人').first().waitFor();
        const page = await town.open(test, '/my', helper);
        await pressed(page, '.plan button');
        await arrive(page, '.panel-warning');
        await page.keyboard.press('Escape');
        await arrive(page, '.plan button');
        await page.keyboard.press('Enter');
        await pressed(page, '.plan .button-danger');
        await arrive(page, '.panel-done');
        await desk.getByText('あと2人').first().waitFor();
    });
});

describe('the organizer', () => {
    it('decides about an offer and hears that it is done', async (test) => {
        const { need, role } = await postNeed(town.organizer, nextDay(), { min_age: 18 });
        const helper = await Caller.newcomer(town.origin, 'しじゅうから5');
        await helper.tell({ type: 'offer_help', role });
        const page = await town.open(test, `/desk/${town.group}?need=${need}`, town.organizer);
        await pressed(page, 'button:has(span:text-is("担当と申し出を見る"))');
        await arrive(page, '.people-of-need');
        await pressed(page, '.person:has-text("しじゅうから5") .button-main');
        await arrive(page, '.panel-done');
        await page.locator('.person:has-text("しじゅうから5")').getByText('決まり').first().waitFor();
    });
});

describe('a company', () => {
    it('asks for a page of its own, which the center checks', async (test) => {
        const clerk = await Caller.newcomer(town.origin, 'かいしゃ9');
        const page = await town.open(test, '/groups/new', clerk);
        await type(page, '#name', 'みほん工業');
        await chooseOption(page, 'main form select:not(#area)', 3);
        await chooseOption(page, '#area', 2);
        await type(page, '#purpose', '社員20人が、平日の午後に、軽トラックで手伝えます。');
        await type(page, '#contact', 'せわやく');
        await press(page, '#declaration input', 'Space');
        await pressed(page, 'main form button[type="submit"]');
        await arrive(page, '.panel-done');
        const desk = await town.open(test, '/board/1?desk=groups', town.coordinator);
        const row = '.person:has-text("みほん工業")';
        await pressed(desk, `${row} > .button`);
        await arrive(desk, '.panel-warning');
        await pressed(desk, `${row} .panel .button-danger`);
        await arrive(desk, '.panel-done');
        const { groups } = await clerk.ask({ type: 'list_groups', text: 'みほん工業' });
        assert.equal(groups.length, 1);
    });
});

describe('whoever leaves', () => {
    it('reads what is kept, takes it along, and is forgotten', async (test) => {
        const me = await Caller.newcomer(town.origin, 'つぐみ8');
        const { occurrence } = await publishEvent(town.organizer, nextDay(), 9);
        await me.tell({ type: 'sign_up', occurrence, adults: 1, children: 0 });
        const page = await town.open(test, '/my', me);
        await pressed(page, 'main a[href="/my/data"]');
        await tabTo(page, 'main .button-main');
        const saving = page.waitForEvent('download');
        await page.keyboard.press('Enter');
        assert.match((await saving).suggestedFilename(), /\.json$/);
        await pressed(page, 'main a[href="/my/leave"]');
        await type(page, '#password', 'tanuki-kitsune-8');
        await pressed(page, 'main form button[type="submit"]');
        await arrive(page, '.panel-done');
        await until('the place is free', async () => {
            const { sign_ups } = await town.organizer.ask({ type: 'list_sign_ups', occurrence });
            return sign_ups.every(({ state, name }) => state === 'withdrawn' && name === undefined);
        });
    });
});

describe('the board in the week before', () => {
    it('is walked from the row to the question and its answer on another page', async (test) => {
        const { role } = await postNeed(town.organizer, nextDay());
        const page = await town.open(test, `/board/1?role=${role}`, town.coordinator);
        await page.locator('#selected').waitFor();
        const person = '.board-role .person:has(button:has(span:text-is("お願いする")))';
        await pressed(page, `${person} button`);
        await arrive(page, '.board-role .panel-done');
        await page.locator('#selected ~ .work-numbers').getByText('お願い中 1').waitFor();
    });
});

describe('an event whose place is full', () => {
    it('is given to the next one at once by whoever gives it back', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, nextDay(), 1);
        const me = await Caller.newcomer(town.origin, 'かわらひわ2');
        await me.tell({ type: 'sign_up', occurrence, adults: 1, children: 0 });
        const visitor = await town.open(test, `/e/${event}`);
        await visitor.getByText('× 満員').first().waitFor();
        const page = await town.open(test, '/my', me);
        await pressed(page, '.plan button');
        await pressed(page, '.plan .button-danger');
        await arrive(page, '.panel-done');
        await visitor.getByText('あと1人').first().waitFor();
    });
});

describe('a tablet in the lobby', () => {
    it('says in words that the line is cut, and then shows what happened meanwhile', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, nextDay(), 30);
        const page = await town.open(test, '/about');
        let cut = false;
        let line;
        await page.routeWebSocket('**/ws', (tablet) => {
            if (cut) return tablet.close({ code: 4007 });
            tablet.connectToServer();
            line = tablet;
        });
        await page.goto(`${town.origin}/e/${event}`);
        await connected(page);
        await page.getByText('あと30人').first().waitFor();
        await page.clock.install();
        cut = true;
        line.close({ code: 4001 });
        await until('offline in words', async () => {
            await page.clock.runFor(1_000);
            return page.getByText('○ つながっていません').first().isVisible();
        });
        for (let n = 0; n < 12; n += 1)
            await town.organizer.tell({
                type: 'enter_sign_up',
                occurrence,
                adults: 1,
                children: 0,
                name: `みほん ${n}`,
                channel: 'phone',
            });
        assert.ok(await page.getByText('あと30人').first().isVisible(), 'what was read stays');
        await tabTo(page, 'a[href^="tel:"]');
        cut = false;
        await until('what happened meanwhile', async () => {
            await page.clock.runFor(1_000);
            return page.getByText('あと18人').first().isVisible();
        });
        await connected(page);
    });
});

describe('a post of an office', () => {
    it('is written by a coordinator in place of the group, with its term', async (test) => {
        const page = await town.open(test, `/desk/${town.group}/need`, town.coordinator);
        await type(page, '#title', '共同代表を2人で');
        await goOn(page);
        await page.locator('#day').waitFor();
        await chooseOption(page, 'main form select', 3);
        await page.locator('#from').waitFor({ state: 'detached' });
        await typeDay(page, 'day', nextDay());
        await type(page, '#place', 'しゅうかいじょ');
        await goOn(page);
        await type(page, '#role0-title', '共同代表');
        await type(page, '#role0-min', '2');
        await goOn(page);
        await pressed(page, '.post .buttons .button-main');
        await arrive(page, '.panel-done');
    });
});
