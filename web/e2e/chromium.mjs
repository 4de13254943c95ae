// The Chromium of this machine, without a screen.
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

export async function launch() {
    const executablePath =
        process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
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
