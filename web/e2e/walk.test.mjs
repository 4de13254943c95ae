// The main path of a resident on the real server, with Tab, Enter, arrows and Space only: in Japanese, in easy Japanese,
// and with an empty profile. And two people at the last seat, in two open pages.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { bareKanji, fillInProfile, giveUpPlace, offerHelp, press, register, signUp } from './people.mjs';
import { postNeed, publishEvent } from './post.mjs';
import { Caller, startTown } from './town.mjs';
import { visit } from './visit.mjs';

const day = 86_400_000;

let town;
let browser;
let origin;
let organizer;
before(async () => {
    browser = await launch();
    town = await startTown('sqlite');
    [origin] = town.origins;
    organizer = await Caller.of(origin, '団体の担当さん');
});
after(async () => {
    await browser?.close();
    await town?.stop();
});

// Every walk has days of its own, so that none of its dates meets another one.
let days = 3;
const nextDay = () => Date.now() + (days += 1) * day;
const open = (test, path, locale) => visit(test, browser, origin + path, { locale });

for (const locale of ['ja', 'easy'])
    describe(`by keyboard, in ${locale === 'ja' ? 'Japanese' : 'easy Japanese'}`, () => {
        const readable = async (page) => {
            if (locale === 'easy') assert.deepEqual(await bareKanji(page), [], page.url());
        };

        it('one registers, tells about oneself, finds a need and offers help', async (test) => {
            const { need, role } = await postNeed(organizer, nextDay());
            const { page, problems } = await open(test, '/', locale);
            await readable(page);
            await press(page, 'main a[href="/help"]');
            await page.locator('.find-lists .card').first().waitFor();
            await readable(page);
            await page.goto(`${origin}/n/${need}`);
            await readable(page);
            await press(page, `#role-${role} a.button-main`);
            await readable(page);
            await register(page, `みち${locale}`);

            await page.waitForURL(`**/n/${need}#role-${role}`);
            await page.waitForFunction((id) => document.activeElement?.id === id, `offer-${role}`);
            await page.goto(`${origin}/my/profile`);
            await fillInProfile(page);
            await readable(page);
            await page.goto(`${origin}/n/${need}`);
            await page.locator(`#role-${role} .reason-line`).waitFor();
            await offerHelp(page, role);
            await readable(page);
            assert.deepEqual(problems, []);
        });

        it('one signs up for an event, sees it among the own dates, and gives the place back', async (test) => {
            const { event, occurrence } = await publishEvent(organizer, nextDay(), 20);
            const { page, problems } = await open(test, `/e/${event}`, locale);
            await readable(page);
            await press(page, `#sign-up-${occurrence} a.button-main`);
            await register(page, `あき${locale}`);
            await page.locator(`#adults-${occurrence}`).waitFor();
            await press(page, `#sign-up-${occurrence} form button[type="submit"]`);
            await page.locator(`#sign-up-${occurrence} .receipt strong`).waitFor();
            await readable(page);
            await page.goto(`${origin}/my`);
            await page.locator('.plan').waitFor();
            await readable(page);
            await press(page, `.plan a[href="/e/${event}"]`);
            await giveUpPlace(page, occurrence);
            await signUp(page, occurrence);
            assert.deepEqual(problems, []);
        });
    });

describe('with an empty profile', () => {
    it('one sees what is wanted, offers help at a rule of age, and is told to wait or that it is settled', async (test) => {
        const { need, role } = await postNeed(organizer, nextDay(), { min_age: 18 });
        const { page } = await open(test, `/n/${need}`);
        await press(page, `#role-${role} a.button-main`);
        await register(page, 'からっぽ');
        await page.locator('.birth-year').waitFor();
        await press(page, `#offer-${role}`);
        await page.locator(`#role-${role} .panel-done`).getByText('主催者の返事を待っています').waitFor();
        await page.goto(`${origin}/help`);
        await page.locator('.find-lists .card').nth(4).waitFor();
        await page.goto(`${origin}/my`);
        await page.getByText('あと1つ答えると').waitFor();
    });

    it('one year of birth lets the rule be settled at once', async (test) => {
        const { need, role } = await postNeed(organizer, nextDay(), { min_age: 18 });
        const { page } = await open(test, `/n/${need}`);
        await press(page, `#role-${role} a.button-main`);
        await register(page, 'うまれどし');
        await page.locator('.birth-year input').fill('昭和53');
        await page.locator('.birth-year button').click();
        await page.locator('.birth-year').waitFor({ state: 'detached' });
        await page.locator(`#offer-${role}`).click();
        await page.locator(`#role-${role} .panel-done`).getByText('✓ 決まりました').waitFor();
    });
});

describe('the last seats', () => {
    it('go to one of two people who tap at the same moment, and the other is told so', async (test) => {
        for (const [round, family] of [
            [1, 0],
            [2, 2],
        ]) {
            const { event, occurrence } = await publishEvent(organizer, nextDay(), 1 + family);
            const pages = [];
            for (const [who, children] of [
                ['いえ', family],
                ['ひと', 0],
            ]) {
                const { cookie } = await Caller.newcomer(origin, `${who}${round}`);
                const sheet = `${origin}/e/${event}#sign-up-${occurrence}`;
                const { page } = await visit(test, browser, sheet, { cookie });
                await page.locator(`#adults-${occurrence}`).waitFor();
                await page.getByLabel('子ども').selectOption(String(children));
                pages.push(page);
            }
            await Promise.all(pages.map((page) => page.locator('.sheet button[type="submit"]').click()));
            const got = (page) => page.locator('.receipt strong').count();
            const refused = (page) => page.locator('.panel-problem').count();
            await Promise.all(
                pages.map((page) => page.locator('.receipt strong, .panel-problem').first().waitFor()),
            );
            const won = await Promise.all(pages.map(got));
            const lost = await Promise.all(pages.map(refused));
            const { occurrences } = await organizer.ask({ type: 'get_event', event });
            const [{ seats }] = occurrences;
            assert.ok(seats.taken <= seats.capacity);
            assert.equal(won[0] + won[1], 1, 'one of them');
            assert.equal(lost[0] + lost[1], 1, 'and the other knows');
        }
    });
});

describe('a date that is full', () => {
    it('tells who waits for it when a place becomes free', async (test) => {
        const { event, occurrence } = await publishEvent(organizer, nextDay(), 1);
        const first = await Caller.of(origin, 'よく手伝うさん');
        const { sign_up } = await first.tell({ type: 'sign_up', occurrence, adults: 1, children: 0 });
        const { page, problems } = await open(test, `/e/${event}`);
        await press(page, `#wait-${occurrence} a`);
        await register(page, 'まっている');
        await page.waitForFunction((id) => document.activeElement?.id === id, `tell-${occurrence}`);
        await page.keyboard.press('Enter');
        await page.getByText('空きが出たら、お知らせします。').waitFor();
        await page.goto(`${origin}/my`);
        await page.locator(`section[aria-labelledby="waits"] a[href="/e/${event}"]`).waitFor();
        await first.tell({ type: 'withdraw_sign_up', sign_up });
        await page.goto(`${origin}/notices`);
        await page.locator('.notice', { hasText: 'に空きが出ました。' }).waitFor();
        await page.locator(`.notice a[href="/e/${event}"]`).click();
        await signUp(page, occurrence);
        assert.deepEqual(problems, []);
    });
});

describe('somebody with an account', () => {
    it('changes the contact, and logs in by the new one', async (test) => {
        const { page } = await open(test, '/register?to=%2Fmy');
        await register(page, 'れんらく');
        await page.waitForURL('**/my');
        await page.goto(`${origin}/my/contact`);
        await page.getByLabel('メール').check();
        await page.locator('#contact').fill('renraku@mihon.example.jp');
        await page.locator('#password').fill('tanuki-kitsune-8');
        await page.locator('main form button[type="submit"]').click();
        await page.getByText('連絡先を変えました').waitFor();
        const again = new Caller(origin);
        const login = { login: 'renraku@mihon.example.jp', password: 'tanuki-kitsune-8' };
        await again.tell({ type: 'log_in', ...login });
        assert.equal((await again.ask({ type: 'get_session' })).display_name, 'れんらく');
    });
});

describe('wanted help', () => {
    it('is found by its day; what has no day stays', async (test) => {
        const near = await postNeed(organizer, nextDay());
        const far = await postNeed(organizer, Date.now() + 50 * day);
        const japan = new Date(Date.now() + 50 * day + 9 * 3_600_000).toISOString().slice(0, 10);
        const { page } = await open(test, `/help?day=${japan}&area=all`);
        await page.locator(`.find-lists a[href="/n/${far.need}"]`).waitFor();
        await page.locator('.find-lists .card').nth(1).waitFor(); // any time is that day, too
        assert.equal(await page.locator(`.find-lists a[href="/n/${near.need}"]`).count(), 0);
        await page.getByRole('button', { name: 'すべて', exact: true }).waitFor();
    });
});

describe('a visitor', () => {
    it('reports what is not right on every public page, without an account', async (test) => {
        const { page, problems } = await open(test, '/about');
        for (const path of ['/e/1', '/n/1', '/g/1', '/f/1']) {
            await page.goto(origin + path);
            await press(page, '.report .button-quiet');
            await page.waitForFunction(() => document.activeElement?.id === 'report-words');
            await page.keyboard.type(`${path}の電話番号がちがいます。`);
            await press(page, '.report button[type="submit"]');
            await page.locator('.report .panel-done').waitFor();
            assert.deepEqual(problems, []);
        }
        const center = await Caller.of(origin, '調整係さん');
        const { reports } = await center.ask({ type: 'list_reports' });
        const told = new Set(reports.map(({ subject }) => subject));
        for (const subject of ['e/1', 'n/1', 'g/1', 'f/1']) assert.ok(told.has(subject), subject);
    });

    it('who lost the password makes a new one with the code that was written down', async (test) => {
        const { page } = await open(test, '/register');
        await page.locator('#display_name').fill('わすれた');
        await page.locator('#password').fill('tanuki-kitsune-8');
        await page.locator('main form button[type="submit"]').click();
        const code = await page.locator('.panel-done .receipt strong').textContent();
        await page.context().clearCookies();
        await page.goto(`${origin}/recover`);
        await page.locator('#login').fill('わすれた');
        await page.locator('#code').fill(code.toLowerCase());
        await page.locator('#password').fill('みじかい');
        await page.locator('main form button[type="submit"]').click();
        await page.locator('.field-error').waitFor();
        await page.locator('#password').fill('kawauso-musasabi-9');
        await page.locator('main form button[type="submit"]').click();
        await page.locator('.panel-done .receipt strong').waitFor();
        assert.notEqual(await page.locator('.panel-done .receipt strong').textContent(), code);
    });
});
