// Names the sources of a build: the same sources give the same name on every machine. The page says it in `hello`,
// the server finds it in dist/build.txt and tells pages of another build to load themselves again.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';

const parts = ['src', 'public', 'index.html', 'package-lock.json'];
const noPartOfIt = /\.test\.tsx?$|\/testing\//;

function filesUnder(path: string): string[] {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

export function buildId(root: string): string {
    const hash = createHash('sha256');
    const files = parts.flatMap((part) => filesUnder(join(root, part))).sort();
    for (const file of files.filter((name) => !noPartOfIt.test(name)))
        hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
    return hash.digest('hex').slice(0, 12);
}

export function tellBuildId(id: string): Plugin {
    return {
        name: 'yui-build-id',
        apply: 'build',
        generateBundle() {
            this.emitFile({ type: 'asset', fileName: 'build.txt', source: `${id}\n` });
        },
    };
}
