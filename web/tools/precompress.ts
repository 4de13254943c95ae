// Writes .br and .gz beside every text file of the build, once and as small as they get: the server only sends them.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const texts = /\.(html|js|css|svg|json|txt)$/;
// What zlib may remember decides where its blocks end; less is often smaller, and no one of them always is.
const memories = [5, 6, 7, 8, 9];
const worth = 256; // bytes; below, the headers weigh more

export function precompress(): Plugin {
    let folder = '';
    return {
        name: 'yui-precompress',
        apply: 'build',
        configResolved: ({ root, build }) => {
            folder = join(root, build.outDir);
        },
        closeBundle: async () => {
            const names = await readdir(folder, { recursive: true });
            await Promise.all(
                names.filter((name) => texts.test(name)).map((name) => compress(join(folder, name))),
            );
        },
    };
}

async function compress(file: string): Promise<void> {
    const bytes = await readFile(file);
    if (bytes.length < worth) return;
    const [br, gz] = await Promise.all([
        promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
        smallestGzip(bytes),
    ]);
    await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

async function smallestGzip(bytes: Buffer): Promise<Buffer> {
    const all = await Promise.all(memories.map((memLevel) => promisify(gzip)(bytes, { level: 9, memLevel })));
    return all.reduce((best, next) => (next.length < best.length ? next : best));
}
