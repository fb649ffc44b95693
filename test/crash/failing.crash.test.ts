// When any single step of building and publishing fails (bad disk, full disk, no handle left), does a whole edition serve?
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { Library, publishedStack, verify } from '#editions';
import { openHandles, removeFolders, temporaryFolder } from '../edition.ts';
import { numberOf, publishNumbered } from './numbered.ts';
import { atStep } from './steps.ts';

after(removeFolders);

async function serving(root: string): Promise<number> {
  const library = new Library(root);
  try {
    await verify(join(root, library.current.id));
    return numberOf(library.current);
  } finally {
    library.close();
  }
}

for (const code of ['EIO', 'ENOSPC', 'EMFILE']) {
  test(`whichever step fails with ${code}, the old edition or the new one serves whole, and the next build succeeds`, async (t) => {
    let failures = 0;
    let survived = 0;
    for (let step = 1; ; step++) {
      const root = temporaryFolder();
      for (let n = 1; n <= 4; n++) await publishNumbered(root, n);
      const handles = openHandles();
      const fail = () => {
        throw Object.assign(new Error(`${code}: step ${step}`), { code, syscall: 'injected' });
      };
      const takeAway = atStep(step, { before: fail });
      let failed = false;
      try {
        await publishNumbered(root, 5);
      } catch (error) {
        failed = true;
        assert.match((error as Error).message, new RegExp(code));
      }
      const reached = takeAway();
      assert.equal(openHandles(), handles, `step ${step}: no handle stays open`);
      const found = await serving(root);
      assert.ok(failed ? found === 4 || found === 5 : found === 5, `step ${step}: ${found} serves`);
      await publishNumbered(root, 6);
      assert.equal(await serving(root), 6);
      assert.deepEqual(readdirSync(root).sort(), [...publishedStack(root), 'build.lock', 'current'].sort());
      if (!reached) break;
      if (failed) failures++;
      else survived++;
    }
    t.diagnostic(`${failures} failures were reported, ${survived} were got round`);
    assert.ok(failures > 15);
  });
}
