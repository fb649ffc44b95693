// /crosswalks: what a code, package or group corresponds to, both ways, on a date of service.
import { crosswalk, LONGEST_CROSSWALK_QUERY } from '#tools';
import { CrosswalksPage } from './pages/CrosswalksPage.tsx';
import type { Site, SiteApp } from './site.tsx';

/** Items of one list on one page. */
const SHOWN = 50;
const FARTHEST = 100_000;

export function crosswalksRoutes(app: SiteApp, site: Site): void {
  app.get('/crosswalks', (c) => {
    const typed = (c.req.query('code') ?? '').trim().slice(0, LONGEST_CROSSWALK_QUERY);
    const from = Math.min(Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0), FARTHEST);
    const readings =
      typed === ''
        ? null
        : crosswalk(c.get('edition'), typed, c.get('asOf'), site.reader(c), { from, limit: SHOWN });
    const releases = readings?.flatMap(({ lists }) => lists.map(({ cite }) => cite)) ?? [];
    return c.html(
      <CrosswalksPage
        frame={site.frame(c, { releases, canonical: '/crosswalks' })}
        typed={typed}
        readings={readings}
        from={from}
        shown={SHOWN}
      />,
    );
  });
}
