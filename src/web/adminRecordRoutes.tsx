// /admin/audit, /admin/licence, /admin/usage: what the operator looks up and hands on. Behind the door of /admin, which adminRoutes.tsx keeps.
import { ACTS, auditTrail, cptUsage, listLicenceAcceptances } from '#accounts';
import { csv } from './addresses.ts';
import { AcceptancesPage, AuditPage, UsagePage } from './pages/people/AdminRecordPages.tsx';
import type { Site, SiteApp } from './site.tsx';

const PER_PAGE = 50;
/** Of a CSV, which is made in memory. */
const MOST_ROWS = 100_000;

export function adminRecordRoutes(app: SiteApp, site: Site): void {
  const { db } = site.options;

  app.get('/admin/audit', async (c) => {
    const person = (c.req.query('person') ?? '').trim().slice(0, 254);
    const act = Object.keys(ACTS).find((one) => one === c.req.query('act')) ?? '';
    const after = c.req.query('after') ?? '';
    const found = await auditTrail(db, { person, act, after, limit: PER_PAGE });
    return c.html(<AuditPage frame={site.frame(c, {})} found={found} query={{ person, act, after }} />);
  });

  app.get('/admin/usage', async (c) =>
    c.html(<UsagePage frame={site.frame(c, {})} quarters={await cptUsage(db)} />),
  );
  app.get('/admin/usage.csv', async (c) => {
    const rows = (await cptUsage(db)).map(({ quarter, people }) => [quarter, people]);
    return csv(c, 'cpt-usage', [['quarter', 'distinct users'], ...rows]);
  });

  app.get('/admin/licence', async (c) => {
    const from = Math.min(Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0), 1_000_000);
    const found = await listLicenceAcceptances(db, { from, limit: PER_PAGE });
    const query = { from, limit: PER_PAGE };
    return c.html(<AcceptancesPage frame={site.frame(c, {})} found={found} query={query} />);
  });
  app.get('/admin/licence.csv', async (c) => {
    const { acceptances, more } = await listLicenceAcceptances(db, { from: 0, limit: MOST_ROWS });
    const rows = acceptances.map((one) => [one.at, one.version, one.email, one.personId]);
    if (more) rows.push(['cut off', `the newest ${MOST_ROWS} only`, '', '']);
    return csv(c, 'cpt-licence-acceptances', [['accepted', 'version', 'e-mail', 'account'], ...rows]);
  });
}
