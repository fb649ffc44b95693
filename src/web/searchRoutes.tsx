// What does the reader's text mean? A whole code leads to its page; anything else to what was found, system by system.

import { rememberSearch } from '#accounts';
import { guessSystems, isSystem, nearest, pathOf, statusOf } from '#catalog';
import { findCodes } from '#tools';
import { redirect } from './addresses.ts';
import { SearchPage, type SearchQuery } from './pages/SearchPage.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';
import { suggestions } from './suggesting.ts';

/** Results of one system among others, and alone; each step of "more" adds as many as stand there. */
const FOUND_EACH = 12;
const FOUND_ALONE = 50;
const MOST_ALONE = 200;
const LONGEST = 200;

export function searchRoutes(app: SiteApp, site: Site): void {
  app.get('/search', (c) => searchPage(c));
  app.get('/search/suggest', (c) => {
    const query = (c.req.query('q') ?? '').slice(0, LONGEST);
    // Alike for every reader, and soon asked again: going back over letters asks for what was just answered.
    c.header('Cache-Control', 'private, max-age=60');
    return c.json(suggestions(c.get('edition'), query, c.get('asOf'), c.get('today')));
  });

  async function searchPage(c: Ctx): Promise<Response> {
    const query = queryOf(c);
    const { person } = c.get('viewing');
    const { db, now } = site.options;
    if (person && c.req.method === 'GET') await rememberSearch(db, person.id, query.text, now());
    const edition = c.get('edition');
    const asOf = c.get('asOf');
    const exact = guessSystems(query.text).filter((ref) => statusOf(edition, ref, asOf) !== null);
    const [only] = exact;
    // A whole code typed into the box is a wish to see its page.
    if (only && exact.length === 1) return redirect(c, pathOf(only), 302);
    const perSystem = query.system === null ? FOUND_EACH : query.show;
    const found = findCodes(edition, query.text, {
      system: query.system,
      billable: query.billable,
      validOn: query.valid ? asOf : null,
      asOf,
      limit: 4 * perSystem,
      perSystem,
    });
    const near =
      found.hits.length === 0 && query.text !== ''
        ? nearest(edition, query.system ?? 'icd-10-cm', query.text, asOf)
        : [];
    const frame = site.frame(c, {
      searched: query.text,
      system: query.system,
      releases: found.releases,
    });
    const recent = await site.recent(c);
    return c.html(
      <SearchPage frame={frame} query={query} exact={exact} found={found} near={near} recent={recent} />,
    );
  }
}

function queryOf(c: Ctx): SearchQuery {
  const asked = c.req.query('system') ?? '';
  const show = Number.parseInt(c.req.query('show') ?? '', 10) || FOUND_ALONE;
  return {
    text: (c.req.query('q') ?? '').trim().slice(0, LONGEST),
    system: isSystem(asked) ? asked : null,
    billable: c.req.query('billable') === 'yes',
    valid: c.req.query('valid') === 'yes',
    show: Math.min(Math.max(show, FOUND_ALONE), MOST_ALONE),
  };
}
