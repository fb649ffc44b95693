// /caseconsultant: a case by form instead of by mail; /account/letters: the mailbox with every letter, its answer, and what was held.
import { bodyLimit } from 'hono/body-limit';
import {
  deleteHeld,
  deleteThread,
  heldOf,
  judgeAnswer,
  releaseLetter,
  submit,
  threadIn,
  threadsOf,
  waitForAnswer,
} from '#consultant';
import { self } from './accountRoutes.tsx';
import { EMPTY_CASE, readCase, type TypedCase } from './consultantForm.ts';
import { typed as typedForm } from './enterRoutes.tsx';
import { ConsultantPage } from './pages/consultant/ConsultantPage.tsx';
import { MailboxPage, ThreadPage } from './pages/consultant/MailboxPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const MEBIBYTES = 22;
/** Most answers are made by then, and the page shows them at once. */
const PATIENCE_MS = 4_000;
const SAID: Record<string, string> = {
  released: 'The letter goes on its way to an answer.',
  deleted: 'Deleted.',
  thanks: 'Thank you. The operator reads what readers say of answers.',
};

export function consultantRoutes(app: SiteApp, site: Site): void {
  const { db, desk } = site.options;
  const limit = bodyLimit({
    maxSize: MEBIBYTES << 20,
    onError: (c) => c.text('A case with its files may have 20 MiB here.\n', 413),
  });
  const said = (c: Ctx) => SAID[c.req.query('said') ?? ''] ?? null;

  app.use('/caseconsultant', async (c, next) => {
    await next();
    c.header('Cache-Control', 'private, no-store');
  });
  app.get('/caseconsultant', (c) => page(c, EMPTY_CASE, null));
  app.post('/caseconsultant', limit, async (c) => {
    const { person } = c.get('viewing');
    if (!person) return c.redirect('/login?back=%2Fcaseconsultant', 303);
    const typed = await readCase(await c.req.parseBody({ all: true }), c.get('today'));
    const isTheirs = typed.thread === null || (await threadIn(db, person.id, typed.thread)) !== null;
    if (!isTheirs) return site.notFound(c);
    if (Object.keys(typed.faults).length > 0) return page(c, typed, null, 422);
    const sent = await submit(desk, { ...typed, person });
    if ('closed' in sent) return page(c, typed, sent.closed.renewsOn, 429);
    await waitForAnswer(db, sent.id, PATIENCE_MS, c.req.raw.signal);
    return c.redirect(`/account/letters/${sent.thread}#letter-${sent.id}`, 303);
  });

  app.get('/account/letters', async (c) => {
    const person = self(c);
    const before = c.req.query('before') ?? null;
    const threads = await threadsOf(db, person.id, before);
    const held = before === null ? await heldOf(db, person.id) : [];
    const frame = site.frame(c, {});
    return c.html(<MailboxPage frame={frame} threads={threads} held={held} renewsOn={null} said={said(c)} />);
  });
  app.get('/account/letters/:thread', async (c) => {
    const thread = await threadIn(db, self(c).id, c.req.param('thread'));
    if (!thread) return site.notFound(c);
    const releases = thread.all.flatMap(({ consultation }) =>
      (consultation?.sources ?? []).flatMap(({ evidence }) => evidence.cites),
    );
    return c.html(<ThreadPage frame={site.frame(c, { releases })} thread={thread} said={said(c)} />);
  });
  app.post('/account/letters/:thread/delete', async (c) => {
    await deleteThread(db, self(c).id, c.req.param('thread'));
    return c.redirect('/account/letters?said=deleted', 303);
  });
  app.post('/account/letters/:thread/:id/vote', async (c) => {
    const form = await typedForm(c);
    const vote = form('vote') === 'up' || form('vote') === 'down' ? (form('vote') as 'up' | 'down') : null;
    await judgeAnswer(db, self(c).id, c.req.param('id'), { vote, reason: form('reason') });
    const thread = encodeURIComponent(c.req.param('thread'));
    return c.redirect(
      `/account/letters/${thread}?said=thanks#letter-${encodeURIComponent(c.req.param('id'))}`,
      303,
    );
  });
  app.post('/account/held/:id/release', async (c) => {
    const person = self(c);
    const outcome = await releaseLetter(desk, person, c.req.param('id'));
    if (outcome === null) return c.redirect('/account/letters?said=released', 303);
    if (outcome === false) return site.notFound(c);
    const frame = site.frame(c, { path: '/account/letters', query: {} });
    const threads = await threadsOf(db, person.id, null);
    const held = await heldOf(db, person.id);
    return c.html(
      <MailboxPage frame={frame} threads={threads} held={held} renewsOn={outcome.renewsOn} said={null} />,
      429,
    );
  });
  app.post('/account/held/:id/delete', async (c) => {
    await deleteHeld(db, self(c).id, c.req.param('id'));
    return c.redirect('/account/letters?said=deleted', 303);
  });

  function page(c: Ctx, typed: TypedCase, renewsOn: string | null, status: 200 | 422 | 429 = 200) {
    const frame = site.frame(c, { canonical: '/caseconsultant' });
    return c.html(
      <ConsultantPage frame={frame} typed={typed} address={desk.address} renewsOn={renewsOn} />,
      status,
    );
  }
}
