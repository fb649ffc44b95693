// /admin/queues: letters that wait or were given up, and what this server does again and again. Behind the door of /admin.
import { type Hand, recordAct } from '#accounts';
import { dropLetter, letterQueue, transact, tryLetterAgain } from '#store';
import { self } from './accountRoutes.tsx';
import { typed } from './enterRoutes.tsx';
import { QueuesPage } from './pages/people/QueuesPage.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const SHOWN = 100;
const SAID: Record<string, string> = {
  again: 'It is tried again now.',
  drop: 'Dropped. It never leaves.',
};

export function adminQueueRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;

  app.get('/admin/queues', (c) => page(c, null));
  app.post('/admin/queues/letters/:id', async (c) => {
    const id = c.req.param('id');
    const act = (await typed(c))('act') === 'drop' ? 'drop' : 'again';
    const hand: Hand = { by: self(c).id, now: now() };
    const isDone = await transact(db, async (trx) => {
      const done = act === 'drop' ? await dropLetter(trx, id) : await tryLetterAgain(trx, id, now());
      if (done) await recordAct(trx, hand, act === 'drop' ? 'letter dropped' : 'letter queued again', id, '');
      return done;
    });
    if (!isDone) return page(c, 'This letter was sent, dropped or is on its way.');
    return c.redirect(`/admin/queues?said=${act}`, 303);
  });

  async function page(c: Ctx, fault: string | null): Promise<Response> {
    return c.html(
      <QueuesPage
        frame={site.frame(c, { path: '/admin/queues', query: {} })}
        queue={await letterQueue(db, SHOWN)}
        rounds={site.options.rounds?.() ?? []}
        now={now()}
        fault={fault}
        said={SAID[c.req.query('said') ?? ''] ?? null}
      />,
      fault === null ? 200 : 409,
    );
  }
}
