// What does the reader's text mean? A whole code leads to its page; anything else to what was found, system by system.

import { guessSystems, isSystem, nearest, parseCode, pathOf, SYSTEMS, statusOf } from '#catalog';
import { search } from '#search';
import { redirect } from './addresses.ts';
import { SearchPage } from './pages/SearchPage.tsx';
import type { Answer, Ctx, Site, SiteApp } from './site.tsx';

/** Results of one system among others, and alone. */
const FOUND_EACH = 15;
const FOUND_ALONE = 100;

export function searchRoutes(app: SiteApp, site: Site): void {
  app.get('/search', (c) => searchPage(c));

  function searchPage(c: Ctx): Answer {
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const asked = c.req.query('system') ?? '';
    const system = isSystem(asked) ? asked : null;
    const edition = c.get('edition');
    const exact = guessSystems(query).filter((ref) => statusOf(edition, ref, c.get('asOf')) !== null);
    const [only] = exact;
    // A whole code typed into the box is a wish to see its page.
    if (only && exact.length === 1) return redirect(c, pathOf(only), 302);
    // Each system by itself, so that the largest book does not push out the others.
    const asOf = c.get('asOf');
    const perSystem = system === null ? FOUND_EACH : FOUND_ALONE;
    const limit = perSystem * SYSTEMS.length;
    const hits = query === '' ? [] : search(edition, query, { system, asOf, limit, perSystem }).hits;
    const results = hits.flatMap((hit) => {
      const ref = isSystem(hit.system) ? parseCode(hit.system, hit.code) : null;
      const status = ref ? statusOf(edition, ref, c.get('asOf')) : null;
      return ref && status ? [{ ref, title: hit.title, why: hit.why?.text ?? null, status }] : [];
    });
    const near =
      results.length === 0 && query !== ''
        ? nearest(edition, system ?? 'icd-10-cm', query, c.get('asOf'))
        : [];
    const page = site.frame(c, { searched: query, system });
    return c.html(
      <SearchPage frame={page} query={query} system={system} exact={exact} results={results} near={near} />,
    );
  }
}
