// /admin/editions: what is loaded, official files that come in, what a newer edition changed, publish, roll back. Behind the door of /admin.
import { type Hand, recordAct } from '#accounts';
import { BuildLocked, listEditions, publish, publishedStack, rollback, UnfitEdition } from '#editions';
import { self } from './accountRoutes.tsx';
import { typed } from './enterRoutes.tsx';
import { ComparePage, EditionsPage } from './pages/people/EditionPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';
import { saveUpload, UPLOAD_PATH } from './uploading.ts';

const SAID: Record<string, string> = {
  begun: 'The files are here and are being read.',
  published: 'Published. It serves from now on.',
  back: 'Rolled back. The edition before serves again.',
};

export interface UploadFault {
  fault: string;
  skipDamaged: boolean;
  acceptSizes: boolean;
}

export function adminEditionRoutes(app: SiteApp, site: Site): void {
  const { db, now, library, editionsDir, editionWork } = site.options;

  app.get('/admin/editions', (c) => page(c, null, null));

  app.post(UPLOAD_PATH, async (c) => {
    if (!editionWork) return site.notFound(c);
    const none = { skipDamaged: false, acceptSizes: false };
    if (isBusy()) return page(c, { fault: BUSY, ...none }, null);
    const folder = await editionWork.folder();
    let hasBegun = false;
    try {
      const saved = await saveUpload(c.req.raw.body, c.req.header('content-type') ?? '', folder);
      if (typeof saved === 'string') return await page(c, { fault: saved, ...none }, null);
      const options = {
        skipDamaged: saved.fields.get('skip-damaged') === 'yes',
        acceptSizes: saved.fields.get('accept-sizes') === 'yes',
      };
      if (saved.files.length === 0)
        return await page(c, { fault: 'Choose at least one file.', ...options }, null);
      hasBegun = editionWork.begin(folder, saved.files, options);
      if (!hasBegun) return await page(c, { fault: BUSY, ...options }, null);
      await recordAct(db, hand(c), 'edition imported', 'editions', saved.files.join(', '));
      return c.redirect('/admin/editions?said=begun', 303);
    } finally {
      if (!hasBegun) await editionWork.discard(folder);
    }
  });

  app.post('/admin/editions/publish', async (c) => {
    const id = (await typed(c))('edition');
    const known = listEditions(editionsDir).find((one) => one.id === id && one.manifest !== null);
    if (!known) return page(c, null, 'There is no such edition any more.');
    return change(c, 'edition published', 'published', async () => (await publish(editionsDir, id)).id);
  });

  app.post('/admin/editions/rollback', (c) =>
    change(c, 'edition rolled back', 'back', async () => (await rollback(editionsDir))?.id ?? null),
  );

  app.get('/admin/editions/compare', async (c) => {
    const editions = listEditions(editionsDir).filter(({ manifest }) => manifest !== null);
    const ids = editions.map(({ id }) => id);
    const serving = editions.find((one) => one.serving)?.id ?? ids[0] ?? '';
    const asked = (name: string, otherwise: string) =>
      ids.find((id) => id === c.req.query(name)) ?? otherwise;
    const after = asked('after', ids[0] ?? '');
    const before = asked('before', serving === after ? (ids[ids.indexOf(after) + 1] ?? after) : serving);
    const differences = editionWork && before !== '' ? await editionWork.compare(before, after) : [];
    const frame = site.frame(c, { path: '/admin/editions', query: {} });
    return c.html(
      <ComparePage frame={frame} ids={ids} before={before} after={after} differences={differences} />,
    );
  });

  async function change(
    c: Ctx,
    act: 'edition published' | 'edition rolled back',
    said: string,
    work: () => Promise<string | null>,
  ): Promise<Response> {
    try {
      const id = await work();
      if (id === null) return page(c, null, 'There is no edition to go back to.');
      library.refresh();
      await recordAct(db, hand(c), act, id, '');
      return c.redirect(`/admin/editions?said=${said}`, 303);
    } catch (error) {
      if (error instanceof BuildLocked || error instanceof UnfitEdition) return page(c, null, error.message);
      throw error;
    }
  }

  async function page(c: Ctx, upload: UploadFault | null, fault: string | null): Promise<Response> {
    const isWrong = upload !== null || fault !== null;
    return c.html(
      <EditionsPage
        frame={site.frame(c, { path: '/admin/editions', query: {} })}
        editions={listEditions(editionsDir)}
        stack={stack()}
        canImport={editionWork !== undefined}
        run={editionWork?.run() ?? null}
        upload={upload}
        fault={fault}
        said={isWrong ? null : (SAID[c.req.query('said') ?? ''] ?? null)}
      />,
      isWrong ? 422 : 200,
    );
  }

  function isBusy(): boolean {
    const run = editionWork?.run();
    return run !== undefined && run !== null && run.endedAt === null;
  }

  /** A damaged pointer names none; the table says what is there. */
  function stack(): string[] {
    try {
      return publishedStack(editionsDir);
    } catch {
      return [];
    }
  }

  function hand(c: Ctx): Hand {
    return { by: self(c).id, now: now() };
  }
}

const BUSY = 'Another import runs. Wait until it is over.';
