// Imports a folder into an editions folder and prints how long it took and how much memory, for tests.
import { join, resolve } from 'node:path';
import { importPaths } from '#importers';

const [root = '', sources = ''] = process.argv.slice(2);
const started = performance.now();
const outcome = await importPaths({
  root,
  paths: [sources],
  content: join(resolve(import.meta.dirname, '..'), 'content'),
  now: new Date('2026-11-24T12:00:00Z'),
  skipDamaged: false,
  acceptSizes: false,
  progress: () => {},
});
if (!outcome.published) throw new Error(outcome.refused.join('\n'));
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ seconds, peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }));
