// /admin/jobs and /admin/reports: what waits to be read before it goes live, and what readers report. Behind the door of /admin.
import type { Hand } from '#accounts';
import { approvePosting, openReports, pendingPostings, refusePosting, settleReport } from '#careers';
import { self } from './accountRoutes.tsx';
import { typed } from './enterRoutes.tsx';
import { ModerationPage, ReportsPage } from './pages/people/AdminCareerPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const PER_PAGE = 25;
const SAID: Record<string, string> = {
  approved: 'The job is live.',
  refused: 'Refused. The employer is told why.',
  down: 'Taken down.',
  leave: 'The report is settled; the job stays.',
};

export function adminCareerRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;
  const said = (c: Ctx) => SAID[c.req.query('said') ?? ''] ?? null;

  app.get('/admin/jobs', (c) => queue(c, null));
  app.post('/admin/jobs/:id/approve', async (c) => {
    const id = c.req.param('id');
    const fault = await approvePosting(db, site.origin(c), id, hand(c));
    return fault === null
      ? c.redirect('/admin/jobs?said=approved', 303)
      : queue(c, { id, reason: '', fault });
  });
  app.post('/admin/jobs/:id/refuse', async (c) => {
    const id = c.req.param('id');
    const reason = (await typed(c))('reason');
    const fault = await refusePosting(db, site.origin(c), id, reason, hand(c));
    return fault === null ? c.redirect('/admin/jobs?said=refused', 303) : queue(c, { id, reason, fault });
  });

  app.get('/admin/reports', (c) => reports(c, null));
  app.post('/admin/reports/:id', async (c) => {
    const isDown = (await typed(c))('act') === 'down';
    const fault = await settleReport(db, site.origin(c), c.req.param('id'), isDown, hand(c));
    if (fault !== null) return reports(c, fault);
    return c.redirect(`/admin/reports?said=${isDown ? 'down' : 'leave'}`, 303);
  });

  async function queue(
    c: Ctx,
    sent: { id: string; reason: string; fault: string } | null,
  ): Promise<Response> {
    const frame = site.frame(c, { path: '/admin/jobs', query: {} });
    const postings = await pendingPostings(db, PER_PAGE);
    const page = <ModerationPage frame={frame} postings={postings} sent={sent} said={said(c)} />;
    return c.html(page, sent === null ? 200 : 422);
  }

  async function reports(c: Ctx, fault: string | null): Promise<Response> {
    const frame = site.frame(c, { path: '/admin/reports', query: {} });
    const found = await openReports(db, PER_PAGE);
    return c.html(
      <ReportsPage frame={frame} reports={found} fault={fault} said={said(c)} />,
      fault === null ? 200 : 422,
    );
  }

  function hand(c: Ctx): Hand {
    return { by: self(c).id, now: now() };
  }
}
