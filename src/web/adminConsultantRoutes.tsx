// /admin/consultant: letters by state, with what the operator may do about them; /admin/templates: every letter that the site sends.
import type { Hand } from '#accounts';
import {
  answerAnyway,
  dropLetter,
  feedbackOf,
  LETTER_STATES,
  letterCounts,
  lettersIn,
  originalOf,
} from '#consultant';
import { self } from './accountRoutes.tsx';
import { typed } from './enterRoutes.tsx';
import { letterPolicy } from './guard.ts';
import { letterTemplates } from './letterTemplates.ts';
import { ConsultantQueuePage, TemplatesPage } from './pages/people/AdminConsultantPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const PER_PAGE = 50;
const MOST_FEEDBACK = 20;
const SAID: Record<string, string> = {
  answer: 'Queued. It is answered in a moment.',
  drop: 'Dropped.',
};

export function adminConsultantRoutes(app: SiteApp, site: Site): void {
  const { db, desk, now } = site.options;

  app.get('/admin/consultant', async (c) => {
    const state = LETTER_STATES.find((one) => one === c.req.query('state')) ?? 'held';
    const before = c.req.query('before') ?? null;
    const letters = await lettersIn(db, state, { before, limit: PER_PAGE });
    return c.html(
      <ConsultantQueuePage
        frame={site.frame(c, {})}
        counts={await letterCounts(db)}
        state={state}
        letters={letters}
        isFull={letters.length === PER_PAGE}
        feedback={await feedbackOf(db, MOST_FEEDBACK)}
        said={SAID[c.req.query('said') ?? ''] ?? null}
      />,
    );
  });
  app.post('/admin/consultant/:id', async (c) => {
    const form = await typed(c);
    const id = c.req.param('id');
    const act = form('do') === 'answer' ? 'answer' : 'drop';
    const isDone =
      act === 'answer' ? await answerAnyway(desk, id, hand(c)) : await dropLetter(db, id, hand(c));
    if (!isDone) return site.notFound(c);
    return c.redirect(`/admin/consultant?${new URLSearchParams({ state: form('state'), said: act })}`, 303);
  });
  app.get('/admin/consultant/:id/original', async (c) => {
    const raw = await originalOf(desk, c.req.param('id'), hand(c));
    if (raw === null) return site.notFound(c);
    return c.body(new Uint8Array(raw), 200, {
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': 'attachment; filename="letter.eml"',
    });
  });

  app.get('/admin/templates', (c) => {
    const templates = letterTemplates(site.origin(c));
    const shown = templates.find(({ name }) => name === c.req.query('name')) ?? templates[0];
    return c.html(<TemplatesPage frame={site.frame(c, {})} templates={templates} shown={shown ?? null} />);
  });
  // As a mail program shows it: a page of its own that may do nothing.
  app.get('/admin/templates/:name', (c) => {
    const name = c.req.param('name');
    const html = letterTemplates(site.origin(c)).find((one) => one.name === name)?.html;
    if (html == null) return site.notFound(c);
    c.set('policy', letterPolicy(html));
    return c.html(html);
  });

  function hand(c: Ctx): Hand {
    return { by: self(c).id, now: now() };
  }
}
