// What do crawlers read? robots.txt and a sitemap of each system; no licensed word stands in either.
import { isSystem } from '#catalog';
import { xml } from './addresses.ts';
import type { Site, SiteApp } from './site.tsx';
import { guidelinesSitemap, robotsText, sitemapIndex, sitemapOf } from './webIndex.ts';

export function crawlerRoutes(app: SiteApp, site: Site): void {
  app.get('/robots.txt', (c) => c.text(robotsText(site.origin(c))));
  app.get('/sitemap.xml', (c) => xml(c, sitemapIndex(c.get('edition'), c.get('today'), site.origin(c))));
  app.get('/sitemaps/guidelines.xml', (c) => xml(c, guidelinesSitemap(c.get('edition'), site.origin(c))));
  app.get('/sitemaps/:name', (c) => {
    const match = /^([a-z0-9-]+)-(\d{1,4})\.xml$/.exec(c.req.param('name'));
    const system = match?.[1] ?? '';
    const body = isSystem(system)
      ? sitemapOf(c.get('edition'), c.get('today'), system, Number(match?.[2]), site.origin(c))
      : null;
    return body === null ? site.notFound(c) : xml(c, body);
  });
}
