import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { buildId, tellBuildId } from './tools/build_id';
import { precompress } from './tools/precompress';

const root = fileURLToPath(new URL('.', import.meta.url));
const id = buildId(root);

// The server that `npm run dev` talks to.
const server = process.env['YUI_URL'] ?? 'http://localhost:8080';

// Small files that nearly every page needs travel together: what is compressed as one is smaller.
const together =
    /\/src\/(ui\/(badge|card|date_time|disclosure|field|use_later|later|page|panel|section|phone_link)|use_answer|use_command)\.tsx?$/;

export default defineConfig({
    root,
    define: { __BUILD__: JSON.stringify(id) },
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    plugins: [tellBuildId(id), precompress()],
    build: {
        target: 'es2021', // browsers of 2022 and later: old telephones are read on, too
        manifest: true,
        rollupOptions: { output: { manualChunks: (file) => (together.test(file) ? 'parts' : undefined) } },
        // 3 % smaller than what esbuild leaves; every page stays below its limit. No function of ours looks at its `prototype`.
        minify: 'terser',
        terserOptions: { compress: { passes: 3, ecma: 2020, unsafe_arrows: true, unsafe_methods: true } },
        // No script in the page itself, no data: addresses: the Content-Security-Policy allows neither.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
    },
    server: { proxy: { '/api': server, '/ws': { target: server, ws: true } } },
    // Its own choice is one core fewer than there are: of two, one.
    test: { include: ['src/**/*.test.{ts,tsx}'], maxWorkers: '100%' },
});
