// An old telephone on a bad line, to prove that no test lives by being fast:
//
//   YUI_E2E_SLOW=6 npm run e2e -- walk.test.mjs      pages compute six times slower, answers come 300 ms late
const rate = Number(process.env.YUI_E2E_SLOW ?? 1);

export const late = () => rate > 1 && new Promise((resolve) => setTimeout(resolve, 300));

export async function slowDown(page) {
    if (rate <= 1) return;
    const door = await page.context().newCDPSession(page);
    await door.send('Emulation.setCPUThrottlingRate', { rate });
}

// For a page of the real server; what is still held up when the page goes is nobody's any more.
export async function slowAnswers(page) {
    if (rate <= 1) return;
    const isQuestion = ({ pathname }) => pathname.startsWith('/api/') && pathname !== '/api/live';
    await page.route(isQuestion, async (route) => {
        await late();
        await route.continue().catch(() => {});
    });
}
