// A real town for tests: the demonstration city on a real database, one or two nodes of the built server, a Redis that
// can be killed. Everything lives in a temporary folder and is stopped by its id.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './until.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.YUI_PROGRAM ?? join(root, 'build/yui');

function load(url) {
    execFileSync(program, ['demo', 'yatsushiro', '--db', url, '--log', 'warn'], { cwd: root });
}

// A PostgreSQL database of its own beside the one that YUI_TEST_PG names.
function postgresDatabase(template) {
    const server = process.env.YUI_TEST_PG;
    if (!server)
        throw new Error('YUI_TEST_PG is not set: run scripts/test, which starts a private PostgreSQL');
    const name = `yui_e2e_${randomBytes(6).toString('hex')}`;
    const sql = (text) => execFileSync('psql', [server, '--quiet', '--command', text], { stdio: 'pipe' });
    sql(`CREATE DATABASE ${name} TEMPLATE ${template ?? 'template0'}`);
    const url = server.replace('/postgres?', `/${name}?`);
    if (!template) load(url);
    return { name, url, drop: () => sql(`DROP DATABASE ${name} WITH (FORCE)`) };
}

function sqliteDatabase(folder, template) {
    const file = join(folder, 'yui.db');
    if (template) copyFileSync(template, file);
    else load(`sqlite:${file}`);
    return { name: file, url: `sqlite:${file}`, drop: () => {} };
}

// The towns that every file of tests copies, each loaded once for a whole run: what `startTown` reads in the
// environment. `drop` is for after the run.
export function loadTowns() {
    const folder = mkdtempSync(join(tmpdir(), 'yui-towns-'));
    const sqlite = sqliteDatabase(folder);
    const postgres = process.env.YUI_TEST_PG ? postgresDatabase() : undefined;
    return {
        env: { YUI_E2E_SQLITE: sqlite.name, ...(postgres && { YUI_E2E_POSTGRES: postgres.name }) },
        drop: () => {
            postgres?.drop();
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

const ended = (child) =>
    new Promise((resolve) =>
        (child.exitCode ?? child.signalCode) !== null ? resolve() : child.once('exit', resolve),
    );

async function stop(child, signal) {
    child.kill(signal);
    await ended(child);
}

function startRedis(folder) {
    const socket = join(folder, 'redis.sock');
    const options = [
        '--port',
        '0',
        '--unixsocket',
        socket,
        '--save',
        '',
        '--appendonly',
        'no',
        '--dir',
        folder,
    ];
    return spawn('redis-server', options, { stdio: 'ignore' });
}

async function startNode(options) {
    const child = spawn(
        program,
        ['serve', '--still', '--port', '0', '--web', join(root, 'web/dist'), '--log', 'warn', ...options],
        {
            cwd: root,
            stdio: ['ignore', 'pipe', 'inherit'],
        },
    );
    let printed = '';
    child.stdout.on('data', (text) => (printed += text));
    await until('the address of a node', () => {
        if (child.exitCode !== null) throw new Error(`a node ended with ${child.exitCode}`);
        return /^http:\/\/\S+$/m.test(printed);
    });
    const origin = printed.match(/^http:\/\/\S+$/m)[0];
    await until('ready', async () => (await fetch(`${origin}/readyz`)).ok);
    return { origin, child };
}

// `kind`: 'postgres' (two nodes, Redis between them) or 'sqlite' (one node alone).
export async function startTown(kind) {
    const folder = mkdtempSync(join(tmpdir(), 'yui-town-'));
    const many = kind === 'postgres';
    const { YUI_E2E_POSTGRES, YUI_E2E_SQLITE } = process.env;
    const database = many ? postgresDatabase(YUI_E2E_POSTGRES) : sqliteDatabase(folder, YUI_E2E_SQLITE);
    let redis = many ? startRedis(folder) : undefined;
    if (many) await until('Redis', () => existsSync(join(folder, 'redis.sock')));
    const bus = many ? `unix://${join(folder, 'redis.sock')}` : 'local:';
    const nodes = [];
    for (let i = 0; i < (many ? 2 : 1); i += 1)
        nodes.push(await startNode(['--db', database.url, '--bus', bus, '--key', join(folder, 'yui.key')]));
    return {
        origins: nodes.map(({ origin }) => origin),
        // What the program does besides serving: yui import …
        run: (...args) =>
            execFileSync(program, [...args, '--db', database.url, '--log', 'warn'], {
                cwd: root,
                stdio: 'pipe',
            }),
        folder,
        killRedis: () => redis && stop(redis, 'SIGKILL'),
        reviveRedis: () => {
            if (many) redis = startRedis(folder);
        },
        stop: async () => {
            await Promise.all(nodes.map(({ child }) => stop(child, 'SIGTERM')));
            if (redis) await stop(redis, 'SIGTERM');
            database.drop();
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

// Somebody who speaks to the server without a page: the desk's own program, a script of the city.
export class Caller {
    constructor(origin) {
        this.origin = origin;
        this.cookie = '';
    }

    static async of(origin, login) {
        const caller = new Caller(origin);
        await caller.tell({ type: 'log_in', login, password: 'yui-mihon' });
        return caller;
    }

    // Somebody who was not here before.
    static async newcomer(origin, display_name, contact = { contact_kind: 'none' }) {
        const caller = new Caller(origin);
        const { consent_version: consent } = await caller.ask({ type: 'get_city' });
        const password = 'tanuki-kitsune-8';
        await caller.tell({ type: 'register', display_name, ...contact, password, consent, locale: 'ja' });
        return caller;
    }

    // The answer, or throws the problem with its code.
    async tell(command) {
        const response = await fetch(`${this.origin}/api/commands`, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', Cookie: this.cookie },
            body: JSON.stringify({ type: 'command', id: randomUUID(), command }),
        });
        const cookie = response.headers.get('set-cookie');
        if (cookie) this.cookie = cookie.split(';')[0];
        return this.#read(response);
    }

    async ask({ type, ...fields }) {
        const address = `${this.origin}/api/query/${type}?${new URLSearchParams(fields)}`;
        return this.#read(await fetch(address, { headers: { Cookie: this.cookie } }));
    }

    async #read(response) {
        const body = await response.json();
        if (!response.ok) throw Object.assign(new Error(`${body.code}: ${body.detail}`), { code: body.code });
        return body;
    }
}
