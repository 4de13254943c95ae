// The made-up answers of gallery/fake.ts, for tests: types are taken away on the fly, nothing is built.
import { readFile } from 'node:fs/promises';
import { transformWithEsbuild } from 'vite';

const file = new URL('../gallery/fake.ts', import.meta.url);
const { code } = await transformWithEsbuild(await readFile(file, 'utf8'), file.pathname);

export const fake = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
