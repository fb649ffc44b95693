// /editing: our own descriptions, proposed by one and published by another. For editors; to everyone else there is no such page.
import { type Hand, mayPropose, operatorDoor } from '#accounts';
import { type CodeRef, parseCode, procedureOf, procedureSystem, statusOf } from '#catalog';
import {
  blankText,
  declineRevision,
  faultsOf,
  fieldsOf,
  inForce,
  type ProcedureText,
  propose,
  publishRevision,
  revisionNumbered,
  revisionsOf,
  rollBackText,
  type TextFaults,
  typedText,
  waitingRevisions,
  withdrawRevision,
} from '#editing';
import { self } from './accountRoutes.tsx';
import { privatePage, typed } from './enterRoutes.tsx';
import { EditingPage, EditorPage, RevisionPage } from './pages/people/EditingPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const LARGEST_TEXT = 131_072;
const LISTED = 100;
const SAID: Record<string, string> = {
  proposed: 'Proposed. Another editor reviews it.',
  published: 'Published. It is on the pages within a minute.',
  declined: 'Declined. The author sees why.',
  withdrawn: 'Taken back.',
  back: 'Rolled back. It is on the pages within a minute.',
};

export function editingRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;
  for (const path of ['/editing', '/editing/*']) {
    app.use(path, privatePage(site, LARGEST_TEXT));
    app.use(path, async (c, next) => {
      const { person } = c.get('viewing');
      if (!person) return c.redirect('/login?back=%2Fediting', 303);
      return (await mayPropose(db, person.id)) ? next() : site.notFound(c);
    });
  }
  const said = (c: Ctx) => SAID[c.req.query('said') ?? ''] ?? null;

  app.get('/editing', async (c) => {
    const asked = (c.req.query('code') ?? '').trim().slice(0, 20).toUpperCase();
    const ref = asked === '' ? null : refOf(c, asked);
    if (ref) return c.redirect(`/editing/codes/${ref.code}`, 303);
    const page = (
      <EditingPage
        frame={site.frame(c, { path: '/editing', query: {} })}
        asked={asked}
        waiting={await waitingRevisions(db, { author: null, limit: LISTED })}
        own={await waitingRevisions(db, { author: self(c).id, limit: LISTED })}
        said={said(c)}
      />
    );
    return c.html(page, asked === '' ? 200 : 422);
  });

  app.get('/editing/codes/:code', async (c) => {
    const ref = refOf(c, c.req.param('code'));
    if (!ref) return site.notFound(c);
    return editor(c, ref, await presentText(c, ref), '', null);
  });

  app.post('/editing/codes/:code', async (c) => {
    const ref = refOf(c, c.req.param('code'));
    if (!ref) return site.notFound(c);
    const form = await typed(c);
    const [text, note] = [typedText(form), form('note')];
    const faults = faultsOf(c.get('edition'), ref.code, text);
    if (faults) return editor(c, ref, text, note, faults);
    const made = await propose(db, ref.code, { text, note }, hand(c));
    if ('fault' in made) return editor(c, ref, text, note, { note: made.fault });
    return c.redirect('/editing?said=proposed', 303);
  });

  app.get('/editing/revisions/:id', (c) => revision(c, c.req.param('id'), null, ''));

  app.post('/editing/revisions/:id', async (c) => {
    const id = c.req.param('id');
    const form = await typed(c);
    const act = form('act');
    if (act === 'withdraw') {
      const isGone = await withdrawRevision(db, id, hand(c));
      return isGone
        ? c.redirect('/editing?said=withdrawn', 303)
        : revision(c, id, 'This text was settled meanwhile.', '');
    }
    const closed = await reviewersDoor(c);
    if (closed) return closed;
    const answer = form('answer');
    if (act === 'decline') {
      const fault = await declineRevision(db, id, answer, hand(c));
      return fault === null ? c.redirect('/editing?said=declined', 303) : revision(c, id, fault, answer);
    }
    // The edition may have taken in a release of the AMA since this was written.
    const found = await revisionNumbered(db, id);
    const faults = found?.text ? faultsOf(c.get('edition'), found.code, found.text) : null;
    const fault = faults
      ? (Object.values(faults)[0] ?? null)
      : await publishRevision(db, id, Number(form('seen')), hand(c));
    if (fault !== null) return revision(c, id, fault, answer);
    return c.redirect('/editing?said=published', 303);
  });

  app.post('/editing/codes/:code/back', async (c) => {
    const ref = refOf(c, c.req.param('code'));
    if (!ref) return site.notFound(c);
    const closed = await reviewersDoor(c);
    if (closed) return closed;
    const to = (await typed(c))('to');
    const fault = await rollBackText(db, ref.code, to === 'own' ? null : to, hand(c));
    if (fault !== null) return editor(c, ref, await presentText(c, ref), '', { form: fault });
    return c.redirect(`/editing/codes/${ref.code}?said=back`, 303);
  });

  /** Whoever lets a text out has proven who they are twice. */
  async function reviewersDoor(c: Ctx): Promise<Response | null> {
    switch (await operatorDoor(db, self(c), now(), ['admin', 'editor'])) {
      case 'open':
        return null;
      case 'not an operator':
        return site.notFound(c);
      case 'second factor first':
        return c.redirect('/account?said=operator#two-factor', 303);
      case 'sign in again':
        return c.redirect('/login?back=%2Fediting', 303);
    }
  }

  /** A procedure code that some loaded list knows. */
  function refOf(c: Ctx, code: string): CodeRef | null {
    const system = procedureSystem(code);
    const ref = system && parseCode(system, code);
    return ref && statusOf(c.get('edition'), ref, c.get('today')) ? ref : null;
  }

  /** What serves, or was published and comes with the next edition. */
  async function presentText(c: Ctx, ref: CodeRef): Promise<ProcedureText> {
    const published = await inForce(db, ref.code);
    if (published?.text) return published.text;
    const own = procedureOf(c.get('edition'), ref.code);
    return own ? fieldsOf(own) : blankText;
  }

  async function editor(
    c: Ctx,
    ref: CodeRef,
    text: ProcedureText,
    note: string,
    faults: TextFaults | null,
  ): Promise<Response> {
    const page = (
      <EditorPage
        frame={site.frame(c, { path: '/editing', query: {} })}
        code={ref}
        text={text}
        note={note}
        faults={faults ?? {}}
        history={await revisionsOf(db, ref.code)}
        mayReview={isReviewer(c)}
        said={faults ? null : said(c)}
      />
    );
    return c.html(page, faults ? 422 : 200);
  }

  async function revision(c: Ctx, id: string, fault: string | null, answer: string): Promise<Response> {
    const found = await revisionNumbered(db, id);
    if (!found) return site.notFound(c);
    const ref = refOf(c, found.code);
    const current = await inForce(db, found.code);
    const before = ref && current?.id !== id ? await presentText(c, ref) : blankText;
    const page = (
      <RevisionPage
        frame={site.frame(c, { path: '/editing', query: {} })}
        revision={found}
        before={before}
        seen={current?.number ?? 0}
        isOwn={found.author === self(c).id}
        mayReview={isReviewer(c)}
        fault={fault}
        answer={answer}
      />
    );
    return c.html(page, fault === null ? 200 : 422);
  }

  function isReviewer(c: Ctx): boolean {
    return ['admin', 'editor'].includes(self(c).role);
  }

  function hand(c: Ctx): Hand & { by: string } {
    return { by: self(c).id, now: now() };
  }
}
