// A session that ends while its page is open: the page says so, what was typed is there again after logging in.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';
import { fake } from './fake.mjs';
import { publishEvent } from './post.mjs';
import { press, realTown } from './real_town.mjs';
import { Caller } from './town.mjs';

const day = 86_400_000;
const old = 'tanuki-kitsune-8';
const chosen = 'tanuki-kitsune-9';

describe('where the password was changed elsewhere', () => {
    const town = realTown();
    const changePassword = (me) =>
        me.tell({ type: 'change_password', old_password: old, new_password: chosen });

    async function logInAgain(page, name) {
        await page.getByRole('link', { name: /^ログイン/ }).click();
        await page.locator('#login').fill(name);
        await page.locator('#password').fill(chosen);
        await press(page, 'ログイン');
    }

    it('an own page says so, leads back, and what was written down about oneself is still there', async (test) => {
        const me = await Caller.newcomer(town.origin, 'ひがら3');
        const page = await town.open(test, '/my/profile', me);
        const cannotSay = page.getByLabel('土日の午後');
        await cannotSay.check();
        await changePassword(me);
        await page.getByText('ログアウトしました。').waitFor();
        await page.getByText('書きかけの内容は残っています。').waitFor();
        await logInAgain(page, 'ひがら3');
        await page.waitForURL('**/my/profile');
        await cannotSay.waitFor();
        assert.ok(await cannotSay.isChecked());
    });

    it('a sign-up that is refused for it leads through the log-in back to the sheet as it was', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, Date.now() + 5 * day, 9);
        const me = await Caller.newcomer(town.origin, 'こがら4');
        const page = await town.open(test, `/e/${event}`, me);
        const sheet = page.locator(`#sign-up-${occurrence}`);
        await sheet.locator('.button-main').click();
        await sheet.getByLabel('お名前').fill('もりの こがら');
        await changePassword(me);
        await sheet.locator('button[type="submit"]').click();
        await page.getByText('つづけるにはログインしてください。').waitFor();
        await logInAgain(page, 'こがら4');
        await page.waitForURL(`**/e/${event}#sign-up-${occurrence}`);
        assert.equal(await sheet.getByLabel('お名前').inputValue(), 'もりの こがら');
    });

    it('whoever logs out leaves nothing typed for the next one at this screen', async (test) => {
        const me = await Caller.newcomer(town.origin, 'ごじゅうから5');
        const page = await town.open(test, '/groups/new', me);
        const drafts = () =>
            page.evaluate(() => Object.keys(sessionStorage).filter((name) => name.startsWith('yui.draft.')));
        await page.locator('main input').first().fill('みほんの会');
        await page.waitForFunction(() => Object.keys(sessionStorage).length > 0);
        await page.goto(`${town.origin}/my`);
        await press(page, 'ログアウト');
        await page.waitForURL((url) => url.pathname === '/');
        await page.locator('.home-events .card').first().waitFor();
        assert.deepEqual(await drafts(), []);
    });
});

describe('whoever presses 「ログアウト」', () => {
    let browser;
    before(async () => (browser = await startBrowser()));
    after(() => browser.stop());

    async function presses(test, answered) {
        const { page, close } = await openPage(browser, {
            path: '/my',
            answers: { get_session: () => fake.resident, commands: () => ({}) },
        });
        test.after(close);
        await page.route('**/api/commands', answered);
        await press(page, 'ログアウト');
        return page;
    }
    const refused = (status, code) => (route) =>
        route.fulfill({ status, json: { code, status, title: '', detail: 'この操作はできませんでした。' } });

    it('reads that it is not done yet while the line is down, and is out when it is back', async (test) => {
        const page = await presses(test, (route) => route.abort());
        await page.getByText('まだログアウトできていません。').waitFor();
        assert.equal(new URL(page.url()).pathname, '/my');
        await page.unroute('**/api/commands');
        await page.evaluate(() => dispatchEvent(new Event('online')));
        await page.waitForURL((url) => url.pathname === '/');
    });

    it('reads why it was refused, and stays', async (test) => {
        const page = await presses(test, refused(403, 'not_allowed'));
        await page.getByText('この操作はできませんでした。').waitFor();
        assert.equal(new URL(page.url()).pathname, '/my');
    });

    it('is out where the session had ended before, and where nothing can be written now', async (test) => {
        for (const answered of [refused(401, 'log_in_first'), refused(503, 'unavailable')]) {
            const page = await presses(test, answered);
            await page.waitForURL((url) => url.pathname === '/');
        }
    });
});

describe('on a shared computer', () => {
    let browser;
    before(async () => (browser = await startBrowser()));
    after(() => browser.stop());

    it('a session that the server has ended leaves the page, and the next one reads what happened', async (test) => {
        let session = { ...fake.resident, shared_computer: true };
        const { page, socket, close } = await openPage(browser, {
            path: '/help',
            answers: { get_session: () => session },
        });
        test.after(close);
        await page.getByText('● つながっています').waitFor();
        await page.locator('.card').first().waitFor();
        session = fake.visitor;
        socket.say({ type: 'unsubscribed', stream: 'user:7', code: 'log_in_first' });
        socket.say({ type: 'resync', stream: 'user:7', epoch: fake.epoch, head: 0 });
        await page.waitForURL((url) => url.pathname === '/login');
        await page.getByText('しばらく使われなかったので、ログアウトしました。').waitFor();
    });
});
