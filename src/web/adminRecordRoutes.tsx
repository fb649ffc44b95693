// /admin/audit: what the operator looks up and hands on. Behind the door of /admin, which adminRoutes.tsx keeps.
import { ACTS, auditTrail } from '#accounts';
import { AuditPage } from './pages/people/AdminRecordPages.tsx';
import type { Site, SiteApp } from './site.tsx';

const PER_PAGE = 50;

export function adminRecordRoutes(app: SiteApp, site: Site): void {
  const { db } = site.options;

  app.get('/admin/audit', async (c) => {
    const person = (c.req.query('person') ?? '').trim().slice(0, 254);
    const act = Object.keys(ACTS).find((one) => one === c.req.query('act')) ?? '';
    const after = c.req.query('after') ?? '';
    const found = await auditTrail(db, { person, act, after, limit: PER_PAGE });
    return c.html(<AuditPage frame={site.frame(c, {})} found={found} query={{ person, act, after }} />);
  });
}
