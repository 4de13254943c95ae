// The made-up answers of gallery/fake.ts, for tests: read as they are, nothing is built.
import { runnerImport } from 'vite';

const file = new URL('../gallery/fake.ts', import.meta.url).pathname;

export const { module: fake } = await runnerImport(file, { configFile: false, logLevel: 'error' });
