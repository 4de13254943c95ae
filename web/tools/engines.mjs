// Every package of the lock file must accept the floor of Node: newer machines would never notice.
import { readFileSync } from 'node:fs';
import semver from 'semver';

const floor = '18.20.4';
const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const refusing = packages.filter(
    ([, { engines }]) => engines?.node && !semver.satisfies(floor, engines.node),
);

for (const [path, { version, engines }] of refusing) {
    console.error(`${path}@${version} refuses Node ${floor}: needs ${engines.node}`);
}
console.log(`${packages.length} packages, ${refusing.length} refuse Node ${floor}`);
process.exitCode = refusing.length === 0 ? 0 : 1;
