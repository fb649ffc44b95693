// How long does it take to import everything in the sources folder into an empty data folder, and how much memory?
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { importPaths } from '#importers';
import { EDITIONS, HOME, SOURCES } from './place.ts';

rmSync(EDITIONS, { recursive: true, force: true });
const rows: [string, number, number][] = [];
const started = performance.now();
const outcome = await importPaths({
  root: EDITIONS,
  paths: [SOURCES],
  content: join(HOME, 'content'),
  now: new Date(),
  skipDamaged: false,
  acceptSizes: false,
  progress: (event) => {
    if (event.step === 'built') rows.push([`${event.source} ${event.version}`, event.rows, event.seconds]);
  },
});
const seconds = (performance.now() - started) / 1000;
if (!outcome.published) {
  console.error(outcome.refused.join('\n'));
  process.exit(1);
}
for (const [name, count, took] of rows.toSorted((a, b) => b[2] - a[2])) {
  console.log(`${name.padEnd(44)} ${String(count).padStart(9)} rows ${took.toFixed(2).padStart(7)} s`);
}
const bytes = outcome.published.parts
  .flatMap((part) => part.files)
  .reduce((sum, file) => sum + file.bytes, 0);
console.log(
  `import of everything: ${seconds.toFixed(1)} s, peak resident memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB,`,
);
console.log(
  `${rows.reduce((sum, row) => sum + row[1], 0).toLocaleString('en-US')} rows, edition of ${(bytes / 2 ** 20).toFixed(0)} MiB`,
);
