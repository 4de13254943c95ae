// The desk of a group on the real server: what its organizer types is what everybody reads a moment later, on pages that
// were open all the time.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sameNames } from './look_at.mjs';
import { postNeed, publishEvent } from './post.mjs';
import { press, realTown } from './real_town.mjs';
import { Caller } from './town.mjs';
import { connected, fill } from './visit.mjs';

const day = 86_400_000;

const town = realTown();

const atDesk = (test, more = '') => town.open(test, `/desk/${town.group}${more}`, town.organizer);
const goOn = (page) => press(page, '次へ進む');

// Days from now, as they are typed.
function typedDay(days) {
    const [year, month, date] = new Date(Date.now() + days * day + day / 2).toISOString().split(/[-T]/);
    return { '': year, '-month': String(Number(month)), '-day': String(Number(date)) };
}

async function fillDay(page, id, days) {
    await fill(
        page,
        Object.fromEntries(Object.entries(typedDay(days)).map(([part, words]) => [id + part, words])),
    );
}

// Another day, and no longer free of charge.
async function moved(event) {
    const { fields, version, occurrences } = await town.organizer.ask({ type: 'get_event', event });
    const paid = { ...fields, fee: 'paid', fee_yen: 500 };
    await town.organizer.tell({ type: 'change_event', event, version, fields: paid });
    const [{ id, starts_at, ends_at, capacity }] = occurrences;
    const later = { starts_at: starts_at + day, ends_at: ends_at + day, capacity };
    await town.organizer.tell({ type: 'change_occurrence', occurrence: id, fields: later });
}

describe('the desk of a group', () => {
    it('posts an event in four steps, and the next one from it', async (test) => {
        const page = await atDesk(test, '/event');
        await page.fill('#title', '川の清掃');
        await goOn(page);
        await fillDay(page, 'day0', 40);
        await fill(page, { from0: '9:00', to0: '11:30', place: 'かせんしき' });
        await goOn(page);
        await page.fill('#capacity', '12');
        await goOn(page);
        await press(page, '公開する');
        await page.getByText('公開しました').waitFor();
        await page.getByRole('link', { name: '公開ページを見る' }).click();
        await page.waitForURL('**/e/*');
        const first = Number(page.url().split('/').at(-1));
        const visitor = await town.open(test, `/e/${first}`);
        await visitor.getByText('○ 空きあり（あと12人）').first().waitFor();

        await page.goto(`${town.origin}/desk/${town.group}/event?copy=${first}`);
        await page.locator('#title').waitFor();
        assert.equal(await page.inputValue('#title'), '川の清掃');
        await page.fill('#title', '川の清掃（冬）');
        await goOn(page);
        assert.equal(await page.inputValue('#place'), 'かせんしき');
        assert.equal(await page.inputValue('#from0'), '9:00');
        assert.equal(await page.inputValue('#day0'), '', 'only the day is new');
        await fillDay(page, 'day0', 90);
        await goOn(page);
        assert.equal(await page.inputValue('#capacity'), '12');
        await goOn(page);
        await press(page, '公開する');
        await page.getByText('公開しました').waitFor();
        const { events } = await town.organizer.ask({ type: 'get_group_desk', group: town.group });
        const posted = events.map(({ title }) => title.ja).filter((title) => title.startsWith('川の清掃'));
        assert.deepEqual(posted.sort(), ['川の清掃', '川の清掃（冬）']);
    });

    it('says at every button of a row which event it is of', async (test) => {
        const page = await atDesk(test, '');
        await page.getByRole('link', { name: /^参加する人を見る .*自主防災訓練/ }).waitFor();
        assert.deepEqual(await sameNames(page), []);
    });

    it('is one press away from the pages that everybody reads, for its own people alone', async (test) => {
        const { event } = await publishEvent(town.organizer, Date.now() + 20 * day, 20);
        const { need } = await postNeed(town.organizer, Date.now() + 20 * day);
        for (const [path, work] of [
            [`/e/${event}`, `event=${event}`],
            [`/n/${need}`, `need=${need}`],
        ]) {
            const way = `main a[href="/desk/${town.group}?${work}"]`;
            const page = await town.open(test, path, town.organizer);
            await page.locator(way).click();
            await page.locator('.desk-role').waitFor();
            const stranger = await town.open(test, path);
            await stranger.locator('.print-block').waitFor();
            assert.equal(await stranger.locator(way).count(), 0);
        }
    });

    it('hangs on a wall: an event and a need are one sheet of paper each', async (test) => {
        const { event } = await publishEvent(town.organizer, Date.now() + 21 * day, 20);
        const { need } = await postNeed(town.organizer, Date.now() + 21 * day);
        for (const path of [`/e/${event}`, `/n/${need}`]) {
            const page = await town.open(test, path);
            await page.locator('.print-block .qr').waitFor();
            const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
            assert.equal(paper.match(/\/Type \/Page\b/g).length, 1, path);
        }
    });

    it('changes an event, and calls it off: an open page says so both times', async (test) => {
        const { event } = await publishEvent(town.organizer, Date.now() + 12 * day, 20);
        const visitor = await town.open(test, `/e/${event}`);
        await connected(visitor);
        const page = await atDesk(test, `?event=${event}`);
        await page.getByRole('link', { name: '内容を変える' }).click();
        await page.fill('#place', 'としょかん');
        await press(page, '変わるところを確かめる');
        await page.locator('.desk-changes s', { hasText: 'しゅうかいじょ' }).waitFor();
        await press(page, 'この内容に変える');
        await page.getByText('変更しました。').waitFor();
        await visitor.getByText('！変更あり').first().waitFor();
        await visitor.locator('.details s', { hasText: 'しゅうかいじょ' }).waitFor();
        await moved(event);
        const times = visitor.locator('.details .soft:has(s time)');
        await times.waitFor();
        assert.equal(await times.count(), 1, 'start and end are said together');
        await visitor
            .locator('.details', { hasText: '変わったところ' })
            .locator('s', { hasText: '無料' })
            .waitFor();

        await page.goto(`${town.origin}/desk/${town.group}?event=${event}`);
        await page.getByText('この催しを中止する').click();
        await page.getByLabel('中止の理由').fill('かぜが つよい ため');
        await press(page, '中止にする');
        await page.getByText('元には戻せません').waitFor();
        await press(page, '中止にする');
        await page.getByText('この催しは中止になりました。').first().waitFor();
        await visitor.locator('.panel-warning', { hasText: 'かぜが つよい ため' }).waitFor();
        await visitor.locator('main .badge').first().getByText('中止').waitFor();
    });

    it('tells whoever comes in one message what was changed in one go', async (test) => {
        const { event, occurrence } = await publishEvent(town.organizer, Date.now() + 12 * day, 20);
        const me = await Caller.newcomer(town.origin, 'のびたき8');
        await me.tell({ type: 'sign_up', occurrence, adults: 1, children: 0 });
        await moved(event);
        const page = await town.open(test, '/notices', me);
        const notice = page.locator('.notice');
        await notice.getByText('無料 → 有料').waitFor();
        await notice.getByText('【変更】開始').waitFor();
        assert.equal(await notice.count(), 1);
    });

    it('postpones an event: the open page says so, and that another date will come', async (test) => {
        const { event } = await publishEvent(town.organizer, Date.now() + 13 * day, 20);
        const visitor = await town.open(test, `/e/${event}`);
        await connected(visitor);
        const page = await atDesk(test, `?event=${event}`);
        await page.getByText('この催しを中止する').click();
        await page.getByLabel('中止の理由').fill('かぜが つよい ため');
        await page.getByLabel('別の日に行う（延期）').check();
        await press(page, '延期にする');
        await page.getByText('元には戻せません').waitFor();
        await page.locator('.panel').getByRole('button', { name: '延期にする', exact: true }).click();
        await visitor.locator('.panel-warning', { hasText: 'この催しは延期です' }).waitFor();
        await visitor.locator('main .badge').first().getByText('延期').waitFor();
    });

    it('changes what the group says about itself', async (test) => {
        const visitor = await town.open(test, `/g/${town.group}`);
        const page = await atDesk(test);
        await page.getByRole('link', { name: '団体の紹介を直す' }).click();
        await page.fill('#meets', '毎週火曜 10時から');
        await page.getByLabel('いつでも見学できます').check();
        await press(page, 'この内容に直す');
        await page.getByText('紹介を直しました').waitFor();
        await visitor.reload();
        await visitor.locator('.term', { hasText: '毎週火曜 10時から' }).waitFor();
        await visitor.getByText('見学できます').waitFor();
    });

    it('asks for help in four steps, and sees whom it could ask', async (test) => {
        const page = await atDesk(test, '/need');
        await page.fill('#title', '会場の案内');
        await goOn(page);
        await fillDay(page, 'day', 15);
        await fill(page, { from: '9:00', to: '12:00', place: 'かせんしき' });
        await goOn(page);
        await fill(page, { 'role0-title': '道案内', 'role0-min': '2' });
        await page.getByLabel('最大何人').fill('2');
        await goOn(page);
        await press(page, '公開する');
        await page.getByRole('link', { name: '候補を見てお願いする' }).click();
        await page.getByText('道案内').first().waitFor();
        await page.getByRole('button', { name: 'お願いする' }).first().waitFor();
        const need = Number(new URL(page.url()).searchParams.get('need'));
        const visitor = await town.open(test, `/n/${need}`);
        await visitor.getByText('あと2人').first().waitFor();
    });

    it('welcomes who would like to join', async (test) => {
        const newcomer = await Caller.of(town.origin, 'はじめてさん');
        await newcomer.tell({ type: 'join_group', group: town.group, as: 'member' });
        const page = await atDesk(test);
        await page.getByRole('link', { name: '入会・見学の人を見る' }).click();
        await press(page, '入会を認める');
        await page.getByText('を迎えました。').waitFor();
        const { account } = await newcomer.ask({ type: 'get_session' });
        const { members } = await town.organizer.ask({ type: 'list_members', group: town.group });
        assert.equal(members.find((row) => row.account === account)?.state, 'active');
    });

    it('writes down who rang up, and gives the place back when they ring again', async (test) => {
        const { event } = await publishEvent(town.organizer, Date.now() + 14 * day, 20);
        const visitor = await town.open(test, `/e/${event}`);
        await connected(visitor);
        const page = await atDesk(test, `?event=${event}`);
        await page.getByText('電話・窓口・紙の申し込みを書き入れる').click();
        await page.getByLabel('お名前').fill('みほん はなこ');
        assert.equal(await page.getByLabel('住民の番号').count(), 0, 'an organizer knows no numbers');
        await page.getByLabel('大人（人）').fill('2');
        await press(page, '申し込みを書き入れる');
        const receipt = await page.locator('.desk-receipt').first().textContent();
        await visitor.getByText('あと18人').first().waitFor();
        await press(page, '参加者名簿を開く');
        await page.locator('.person', { hasText: receipt }).getByText('みほん はなこ').waitFor();
        await press(page, '取りやめの連絡を受けた');
        await press(page, '取りやめにする');
        await visitor.getByText('あと20人').first().waitFor();
    });
});
