// Twenty editions are published by another process while the site is read: no request fails, no page mixes two editions.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import test, { after } from 'node:test';
import { publish, publishedStack } from '#editions';
import { importPaths } from '#importers';
import { fixture } from '../part.ts';
import { type RunningSite, startSite } from './browser.ts';

const SWAPS = 20;
const READERS = 40;
const PATHS = [
  '/cpt/codes/29881',
  '/cpt/codes/64560',
  '/icd-10-cm/codes/E11.9',
  '/hcpcs/codes/J1885',
  '/cpt',
  '/search?q=knee',
];

const dataDir = mkdtempSync(join(tmpdir(), 'coding-ahead-swap-'));
const root = join(dataDir, 'editions');
let site: RunningSite | null = null;
after(async () => {
  await site?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function build(paths: string[], at: string): Promise<string> {
  const outcome = await importPaths({
    root,
    paths,
    content: join(resolve(import.meta.dirname, '..', '..'), 'content'),
    now: new Date(at),
    skipDamaged: false,
    acceptSizes: false,
    progress: () => {},
  });
  assert.ok(outcome.published, outcome.refused.join('\n'));
  return outcome.published.id;
}

test('twenty swaps under load: nothing fails, nothing is mixed', async () => {
  const first = await build([], '2026-11-24T00:00:00Z');
  const second = await build([fixture('cpt-ama')], '2026-11-24T01:00:00Z');
  site = await startSite({ DATA_DIR: dataDir });
  const { url } = site;
  const seen = new Map<string, number>();
  let isDone = false;
  let served = 0;
  const read = async (reader: number) => {
    for (let turn = reader; !isDone; turn++) {
      const response = await fetch(`${url}${PATHS[turn % PATHS.length]}`);
      const body = await response.text();
      assert.equal(response.status, 200);
      const edition = response.headers.get('x-edition') ?? '';
      // The footer names the edition that the page was rendered from.
      assert.ok(body.includes(`Edition ${edition}`), `the page is not of edition ${edition}`);
      seen.set(edition, (seen.get(edition) ?? 0) + 1);
      served++;
    }
  };
  const readers = Array.from({ length: READERS }, (_, n) => read(n));
  for (let swap = 0; swap < SWAPS; swap++) {
    const id = swap % 2 === 0 ? first : second;
    await publish(root, id);
    assert.equal(publishedStack(root)[0], id);
    // The site looks at the pointer twice a second.
    const until = performance.now() + 10_000;
    const before = seen.get(id) ?? 0;
    while ((seen.get(id) ?? 0) < before + READERS && performance.now() < until)
      await new Promise((done) => setTimeout(done, 20));
    assert.ok((seen.get(id) ?? 0) > before, `edition ${id} was never served`);
  }
  isDone = true;
  await Promise.all(readers);
  assert.deepEqual(new Set(seen.keys()), new Set([first, second]));
  assert.ok(served > SWAPS * READERS);
});
