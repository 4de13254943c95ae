// Lints the OpenAPI document of standard input by Redocly's recommended rules; a warning counts as a fault.
// The engine alone: its command line brings 250 packages, one of which refuses Node 18.
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';

const problems = await lintFromString({
    source: readFileSync(0, 'utf8'),
    absoluteRef: '/openapi.json',
    config: await createConfig({ extends: ['recommended'] }),
});

for (const { ruleId, message, location } of problems) {
    console.error(`${location[0]?.pointer ?? '#/'}: ${message} (${ruleId})`);
}
console.log(`${problems.length} problems in the OpenAPI document`);
process.exitCode = problems.length === 0 ? 0 : 1;
