// わたしのデータ on the real server: what is kept can be read and saved, who of the staff looked is said, and who leaves
// is forgotten while the pages of others see their place come free.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { launch } from './chromium.mjs';
import { publishEvent } from './post.mjs';
import { Caller, startTown } from './town.mjs';
import { until } from './until.mjs';
import { connected, visit } from './visit.mjs';

const day = 86_400_000;
const password = 'tanuki-kitsune-8'; // of every newcomer
const contact = { contact_kind: 'mail', contact: 'hanako@mail.example.jp' };
const marker = 'みほん はなこ';

let town;
let browser;
before(async () => {
    browser = await launch();
    town = await startTown('sqlite');
});
after(async () => {
    await browser?.close();
    await town?.stop();
});

describe('what is kept about me', () => {
    it('is seen where it is changed: single times that no preset tells of', async (test) => {
        const me = await Caller.of(town.origins[0], 'よく手伝うさん');
        const { profile } = await me.ask({ type: 'get_profile' });
        const { page } = await visit(test, browser, `${town.origins[0]}/my/profile`, { cookie: me.cookie });
        await page.locator('#times').waitFor();
        const chosen = page.locator('#times input:checked:visible');
        assert.equal(await chosen.count(), profile.times.length);
    });

    it('says which contact is missing where somebody would like to be reached by it', async (test) => {
        const me = await Caller.newcomer(town.origins[0], 'めじろ98');
        const { page } = await visit(test, browser, `${town.origins[0]}/my/profile`, { cookie: me.cookie });
        await page.getByLabel('連絡のしかた').selectOption('mail');
        await page.locator('form.profile button[type="submit"]').click();
        await page.getByText('連絡先がまだ登録されていません').waitFor();
        await page.getByRole('link', { name: '連絡先を変える' }).click();
        await page.waitForURL('**/my/contact');
    });

    it('is read and saved, with who saw it, and is gone when I leave', async (test) => {
        const organizer = await Caller.of(town.origins[0], '団体の担当さん');
        const { event, occurrence } = await publishEvent(organizer, Date.now() + 5 * day, 4);
        const me = await Caller.newcomer(town.origins[0], 'めじろ99', contact);
        await me.tell({ type: 'sign_up', occurrence, adults: 2, children: 0, name: marker });
        await organizer.ask({ type: 'list_sign_ups', occurrence });
        await until('the look is noted', async () => (await me.ask({ type: 'get_my_data' })).readings);

        const open = (path, cookie) => visit(test, browser, town.origins[0] + path, { cookie });
        const visitor = await open(`/e/${event}`);
        await connected(visitor.page);
        await visitor.page.getByText('あと2人').first().waitFor();

        const { page, problems } = await open('/my', me.cookie);
        await page.locator('a[href="/my/data"]').click();
        await page.getByText(marker).waitFor();
        await page.getByText('参加者の名簿').waitFor();
        const saving = page.waitForEvent('download');
        await page.locator('main .button-main').click();
        const file = await saving;
        assert.match(file.suggestedFilename(), /\.json$/);
        const kept = JSON.parse(await readFile(await file.path(), 'utf8'));
        assert.equal(kept['登録'][0]['表示名'], 'めじろ99');
        assert.equal(kept['参加の申込'][0]['伝えた名前'], marker);
        assert.equal(kept['あなたの名前や連絡先がのった一覧を見た人'].length, 1);

        await page.locator('a[href="/my/leave"]').click();
        await page.locator('#password').fill(password);
        await page.locator('main form button[type="submit"]').click();
        await page.locator('.panel-done').waitFor();

        await visitor.page.getByText('あと4人').first().waitFor();
        const { sign_ups } = await organizer.ask({ type: 'list_sign_ups', occurrence });
        assert.deepEqual(
            sign_ups.map(({ state, name }) => [state, name]),
            [['withdrawn', undefined]],
        );
        await page.locator('.panel-done .button-main').click();
        await page.locator('a.account[href="/login"]').waitFor({ state: 'attached' });
        assert.deepEqual([...problems, ...visitor.problems], []);
    });
});
