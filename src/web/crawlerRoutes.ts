// What do crawlers read? robots.txt and a sitemap of each system and of the live jobs; no licensed word stands in either.

import { liveCount, liveSlugs } from '#careers';
import { isSystem } from '#catalog';
import { xml } from './addresses.ts';
import { JOBS_PER_SITEMAP, jobSitemap } from './jobFeeds.ts';
import type { Site, SiteApp } from './site.tsx';
import { guidelinesSitemap, robotsText, sitemapIndex, sitemapOf } from './webIndex.ts';

export function crawlerRoutes(app: SiteApp, site: Site): void {
  const { db } = site.options;
  app.get('/robots.txt', (c) => c.text(robotsText(site.origin(c))));
  app.get('/sitemap.xml', async (c) => {
    const jobMaps = Math.ceil((await liveCount(db)) / JOBS_PER_SITEMAP);
    return xml(c, sitemapIndex(c.get('edition'), c.get('today'), site.origin(c), jobMaps));
  });
  app.get('/sitemaps/guidelines.xml', (c) => xml(c, guidelinesSitemap(c.get('edition'), site.origin(c))));
  app.get('/sitemaps/:name', async (c) => {
    const match = /^([a-z0-9-]+)-(\d{1,4})\.xml$/.exec(c.req.param('name'));
    const system = match?.[1] ?? '';
    if (system === 'jobs') {
      const from = (Number(match?.[2]) - 1) * JOBS_PER_SITEMAP;
      const jobs = from < 0 ? [] : await liveSlugs(db, { from, limit: JOBS_PER_SITEMAP });
      return jobs.length === 0 ? site.notFound(c) : xml(c, jobSitemap(jobs, site.origin(c)));
    }
    const body = isSystem(system)
      ? sitemapOf(c.get('edition'), c.get('today'), system, Number(match?.[2]), site.origin(c))
      : null;
    return body === null ? site.notFound(c) : xml(c, body);
  });
}
