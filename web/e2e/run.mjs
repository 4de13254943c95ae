// Runs every file of tests, two at a time: a page spends half its time waiting. Each speaks when it is done, and the
// closing lines say how long each took.
//
//   node e2e/run.mjs [FILE…]      without names: all of them
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTowns } from './town.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const lanes = 2;
// Begun first, so that no long one is left alone at the end.
const long = ['pages', 'screenshots', 'walk', 'path', 'stories', 'reach', 'center', 'desk', 'ended'].map(
    (name) => `${name}.test.mjs`,
);

function files() {
    const named = process.argv.slice(2).map((path) => basename(path));
    const all = named.length > 0 ? named : readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
    return [...long.filter((name) => all.includes(name)), ...all.filter((name) => !long.includes(name))];
}

async function runFile(name) {
    const from = performance.now();
    const options = ['--test', '--test-reporter=spec', `${folder}${name}`];
    const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'], env });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (words) => (said += words));
    const status = await new Promise((resolve) => child.once('close', resolve));
    process.stdout.write(said);
    return { name, ok: status === 0, seconds: (performance.now() - from) / 1000 };
}

const from = performance.now();
const towns = loadTowns();
const env = { ...process.env, ...towns.env };
const waiting = files();
const done = [];
async function lane() {
    for (let name = waiting.shift(); name; name = waiting.shift()) done.push(await runFile(name));
}
await Promise.all(Array.from({ length: lanes }, lane));
towns.drop();

console.log(`\nfile${' '.repeat(24)}time`);
for (const { name, ok, seconds } of done.sort((a, b) => b.seconds - a.seconds))
    console.log(`${name.padEnd(26)} ${seconds.toFixed(1).padStart(5)} s${ok ? '' : '   failed'}`);
console.log(
    `${'together, two at a time'.padEnd(26)} ${((performance.now() - from) / 1000).toFixed(1).padStart(5)} s`,
);
process.exitCode = done.every(({ ok }) => ok) ? 0 : 1;
