// JavaScript of a first visit, page by page, as it travels (gzip). Fails if a page where people arrive, or one of the
// staff, goes above 45 kB, or any other page above 60.
import { existsSync, readFileSync } from 'node:fs';

const arrivals = ['home', 'events', 'event', 'help', 'need', 'group', 'facility', 'profile', 'my', 'notices'];
// A desk has old computers, too.
const staff = ['board', 'desk', 'import_review', 'post_event', 'post_need'];
const small = new Set([...arrivals, ...staff].map((name) => `src/pages/${name}.tsx`));
const limitOf = (page) => (small.has(page) ? 45 : 60) * 1000;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const entry = Object.values(manifest).find(({ isEntry }) => isEntry);

// Everything that loads before this chunk runs.
function filesOf(chunk, found = new Set()) {
    if (found.has(chunk.file)) return found;
    found.add(chunk.file);
    for (const name of chunk.imports ?? []) filesOf(manifest[name], found);
    return found;
}

// Files too small to be compressed travel as they are.
function sizeOf(file) {
    const compressed = new URL(`${file}.gz`, dist);
    return readFileSync(existsSync(compressed) ? compressed : new URL(file, dist)).length;
}

// A page that shares code with its later parts goes by the name of its chunk, not of its file: _desk-XYZ.js.
const fileOf = (name) => manifest[name].src ?? `src/pages/${manifest[name].name}.tsx`;
const pages = entry.dynamicImports.filter((name) =>
    existsSync(new URL(`../${fileOf(name)}`, import.meta.url)),
);
const sizes = pages.map((name) => {
    const files = filesOf(manifest[name], filesOf(entry));
    return { page: fileOf(name), bytes: [...files].reduce((sum, file) => sum + sizeOf(file), 0) };
});

for (const { page, bytes } of sizes) console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB  ${page}`);
const tooLarge = sizes.filter(({ page, bytes }) => bytes > limitOf(page));
console.log(
    `${sizes.length} pages, ${tooLarge.length} above their limit of JavaScript on a first visit (where people arrive: 45 kB)`,
);
process.exitCode = sizes.length > 0 && tooLarge.length === 0 ? 0 : 1;
