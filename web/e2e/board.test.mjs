// The coordinator's board is live: numbers change in their rows, what is new waits behind a button, and a row says how
// many could be asked. The desk of a group reads itself again when something moves on it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPage, startBrowser } from './browser.mjs';
import { fake } from './fake.mjs';
import { answers } from './pages_fake.mjs';
import { until } from './until.mjs';

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.stop());

const at = (stream) => ({ epoch: fake.epoch, streams: { [stream]: 0 } });
const work = (role, more) => ({
    kind: 'role_work',
    need: 1,
    role,
    confirmed: 0,
    heads_min: 2,
    heads_max: 3,
    closed: false,
    applied: 1,
    invited: 2,
    to_call: 1,
    ...more,
});
const entry = (stream, role, version, more = {}) => ({
    type: 'state',
    stream,
    key: `role:${role}`,
    version,
    state: work(role, more),
});

async function open(test, path, more) {
    const visited = await openPage(browser, { path, width: 1280, answers: { ...answers, ...more } });
    test.after(() => visited.close());
    await visited.page.waitForSelector('h1');
    await visited.page.getByText('● つながっています').waitFor();
    return visited;
}

const board = 'center:1:board';
const live = { get_board: () => ({ ...answers.get_board(), at: at(board) }) };
const counter = (page, name) => page.locator('.board-counts > div', { hasText: name }).locator('dd');

describe('the board', () => {
    it('says of work without hours by which day it is to be done', async (test) => {
        const given = answers.get_board();
        const { starts_at: _, ends_at: __, ...first } = given.rows[0];
        const rows = [{ ...first, need_kind: 'deadline', due: '2099-12-23' }];
        const { page } = await open(test, '/board/1', { get_board: () => ({ ...given, rows }) });
        const when = await page.locator('.board-when').innerText();
        assert.ok(when.startsWith('2099年12月23日（水）まで'), when);
    });

    it('changes a row and the counters in place, and reads nothing again', async (test) => {
        const { page, socket, asked } = await open(test, '/board/1', live);
        const row = page.locator('.board-row').first();
        await row.getByText('あと2人').waitFor();
        const reads = () => asked.filter(({ type }) => type === 'get_board').length;
        const first = reads();
        assert.ok(first > 0);
        socket.say(entry(board, 1, 9, { confirmed: 2, invited: 0, to_call: 0 }));
        await row.getByText('✓ そろいました').waitFor();
        await counter(page, '急ぎ').getByText('0', { exact: true }).waitFor();
        await counter(page, 'そろった').getByText('42', { exact: true }).waitFor();
        assert.equal(reads(), first);
        assert.equal(await page.locator('.new-items').count(), 0);
    });

    it('says of each call what it is about and when, for who dials', async (test) => {
        const answer = live.get_board();
        const { page } = await open(test, '/board/1', { get_board: () => answer });
        const { rows, calls } = answer;
        const row = rows.find(({ work }) => work.role === calls[0].role);
        const call = page.locator('.calls .person', { hasText: calls[0].display_name });
        await call.getByText(row.need_title.ja).waitFor();
        const when = await call.locator('time').first().getAttribute('datetime');
        assert.equal(Date.parse(when), Math.floor(row.starts_at / 1000) * 1000);
    });

    it('lets a new role wait behind a button', async (test) => {
        const { page, socket } = await open(test, '/board/1', live);
        await page.locator('.board-row').first().waitFor();
        const before = await page.locator('.board-row').count();
        socket.say(entry(board, 77, 1));
        await page.getByRole('button', { name: '新しい募集や変わったところがあります' }).click();
        await page.locator('.new-items').waitFor({ state: 'detached' });
        assert.equal(await page.locator('.board-row').count(), before);
    });

    it('says who else looks at a need, until they go', async (test) => {
        const colleagues = [
            { account: 71, display_name: '窓口の田中' },
            { account: 72, display_name: '調整係の森' },
        ];
        const staffed = { get_board: () => ({ ...live.get_board(), colleagues }) };
        const { page, socket } = await open(test, '/board/1', staffed);
        const row = page.locator('.board-row').first();
        await row.waitFor();
        const viewers = row.locator('.board-viewers');
        assert.equal(await viewers.count(), 0);
        const says = (source, version, accounts) =>
            socket.say({
                type: 'state',
                stream: 'center:1:viewers',
                key: source,
                version,
                state: { kind: 'viewers', needs: accounts.length > 0 ? [{ need: 1, accounts }] : [] },
            });
        says('one', 1, [71]);
        await row.getByText('いま見ている人：窓口の田中', { exact: true }).waitFor();
        says('other', 1, [72, 99]);
        await row.getByText('いま見ている人：窓口の田中、調整係の森、ほか1人', { exact: true }).waitFor();
        says('one', 2, []);
        await row.getByText('いま見ている人：調整係の森、ほか1人', { exact: true }).waitFor();
        says('other', 2, []);
        await viewers.waitFor({ state: 'detached' });
        assert.equal(
            await page.locator('[aria-live] .board-viewers, [role=status] .board-viewers').count(),
            0,
        );
    });

    it('looks at a need for as long as its role is open', async (test) => {
        const { page, socket } = await open(test, '/board/1?role=1', live);
        const look = 'center:1:viewers:1';
        await until('others are told', () => socket.subscribed.includes(look));
        assert.ok(!socket.left.includes(look));
        await page.locator('a[href="/board/1?desk=people"]').first().click();
        await until('others are told of the end', () => socket.left.includes(look));
    });

    it('names the rule that left nobody to ask', async (test) => {
        const nobody = {
            ...live,
            people_for_role: () => ({
                ...answers.people_for_role(),
                candidates: [],
                eligible: 0,
                funnel: [{ term: 'time', before: 41, after: 0 }],
            }),
        };
        const { page } = await open(test, '/board/1', nobody);
        await page.locator('.board-row').first().scrollIntoViewIfNeeded();
        await page.getByText('候補 0（時間が合う：41人 → 0人）').first().waitFor();
    });
});

describe("a group's desk", () => {
    it('reads what to do next again when somebody offers to help', async (test) => {
        const stream = 'group:1:board';
        let todos = [];
        const desk = () => ({ ...answers.get_group_desk(), members_waiting: 0, todos, at: at(stream) });
        const { page, socket } = await open(test, '/desk/1', { get_group_desk: desk });
        await page.getByText('いま急ぐことはありません。').waitFor();
        const title = { ja: '受付', easy: '{受付|うけつけ}', en: 'Reception' };
        todos = [{ todo: 'decide', need: 1, role: 1, title, count: 1 }];
        socket.say(entry(stream, 1, 2));
        await page.getByText('返事を待っている人が1人います').waitFor();
    });
});
