// The setup of a file whose pages meet the real server on SQLite: one town, one browser, the two people of the staff.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch } from './chromium.mjs';
import { groupOf } from './post.mjs';
import { Caller, startTown } from './town.mjs';
import { visit } from './visit.mjs';

// Filled before the first test: origin, folder, organizer, coordinator, and the organizer's `group`. `options` are those of every
// page.
export function realTown(options = {}) {
    const town = {
        run: (...words) => running.run(...words), // the program on the same data
        open: async (test, path, caller) => {
            const all = { ...options, cookie: caller?.cookie };
            const { page, problems } = await visit(test, town.browser, town.origin + path, all);
            test.after(() => assert.deepEqual(problems, []));
            return page;
        },
    };
    let running;
    before(async () => {
        town.browser = await launch();
        running = await startTown('sqlite');
        [town.origin] = running.origins;
        town.folder = running.folder;
        town.organizer = await Caller.of(town.origin, '団体の担当さん');
        town.coordinator = await Caller.of(town.origin, '調整係さん');
        town.group = await groupOf(town.organizer);
    });
    after(async () => {
        await town.browser?.close();
        await running?.stop();
    });
    return town;
}

export const press = (page, name) => page.getByRole('button', { name, exact: true }).click();
