// /guidelines: our summaries of the rules by topic, and a search of them; /guidelines/{slug}: one of them.
import { guidelineList, guidelineOf, searchGuidelines } from '#guidelines';
import { GuidelinePage } from './pages/GuidelinePage.tsx';
import { GuidelinesPage } from './pages/GuidelinesPage.tsx';
import type { Site, SiteApp } from './site.tsx';

const FOUND = 20;
const LONGEST = 200;

export function guidelinesRoutes(app: SiteApp, site: Site): void {
  app.get('/guidelines', (c) => {
    const edition = c.get('edition');
    const asOf = c.get('asOf');
    const typed = (c.req.query('q') ?? '').trim().slice(0, LONGEST);
    const reader = site.reader(c);
    const found = typed === '' ? null : searchGuidelines(edition, typed, { asOf, limit: FOUND, reader });
    const cites = found?.map(({ cite }) => cite) ?? [];
    return c.html(
      <GuidelinesPage
        frame={site.frame(c, { canonical: '/guidelines', releases: cites.slice(0, 1) })}
        typed={typed}
        list={guidelineList(edition)}
        found={found}
      />,
    );
  });
  app.get('/guidelines/:slug', (c) => {
    const slug = c.req.param('slug');
    const page = /^[a-z0-9-]{1,60}$/.test(slug) ? guidelineOf(c.get('edition'), slug) : null;
    if (!page) return site.notFound(c);
    const list = guidelineList(c.get('edition')).filter(
      (one) => one.topic === page.topic && one.slug !== slug,
    );
    return c.html(
      <GuidelinePage
        frame={site.frame(c, { canonical: `/guidelines/${slug}`, releases: [page.cite] })}
        page={page}
        beside={list}
      />,
    );
  });
}
