// The Chromium of this machine, without a screen. Its headless shell is the same engine without windows, tabs and menus
// around it, which nobody sees here: a page costs half as much.
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright-core';

export async function launch() {
    // `which` names those that are there, in this order.
    const { stdout } = spawnSync('which', ['chromium-headless-shell', 'chromium'], { encoding: 'utf8' });
    const executablePath = process.env.CHROMIUM ?? stdout.split('\n')[0];
    return chromium.launch({
        executablePath,
        args: [
            '--no-sandbox',
            '--disable-gpu',
            '--disable-background-networking',
            '--disable-component-update',
        ],
    });
}
