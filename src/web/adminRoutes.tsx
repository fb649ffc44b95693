// /admin: people and teams with their plans, and what each plan holds. For operators only; to everyone else there is no such page.
import {
  addPlan,
  changeRole,
  grantPlan,
  grantTeamPlan,
  type Hand,
  listPeople,
  listPlans,
  listRequests,
  listTeams,
  operatorDoor,
  PLAN_LIMITS,
  PLAN_PRICES,
  type PlanField,
  savePlan,
  settleRequest,
} from '#accounts';
import { self } from './accountRoutes.tsx';
import { privatePage, typed } from './enterRoutes.tsx';
import { PeoplePage, type PlanForm, PlansPage } from './pages/people/AdminPages.tsx';
import { AdminRequestsPage, type SentAnswer } from './pages/people/AdminRequestsPage.tsx';
import { AdminTeamsPage, type TeamGrant } from './pages/people/AdminTeamsPage.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';
import { LARGEST_UPLOAD, UPLOAD_PATH } from './uploading.ts';

const PER_PAGE = 50;
const SAID: Record<string, string> = {
  plan: 'The plan is in force.',
  role: 'The role is in force. That person signs in again.',
  granted: 'Granted. A letter tells the asker.',
  declined: 'Declined. A letter tells the asker why.',
};

export function adminRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;
  app.use('/admin', privatePage(site));
  const form = privatePage(site);
  const files = privatePage(site, LARGEST_UPLOAD);
  app.use('/admin/*', (c, next) => (c.req.path === UPLOAD_PATH ? files : form)(c, next));
  app.use('/admin/*', async (c, next) => {
    const { person } = c.get('viewing');
    if (!person) return c.redirect('/login?back=%2Fadmin', 303);
    switch (await operatorDoor(db, person, now())) {
      case 'open':
        return next();
      case 'not an operator':
        return site.notFound(c);
      case 'second factor first':
        return c.redirect('/account?said=operator#two-factor', 303);
      case 'sign in again':
        return c.redirect('/login?back=%2Fadmin', 303);
    }
  });

  app.get('/admin', (c) => peoplePage(c, c.req.query('q'), c.req.query('from'), null));

  async function peoplePage(
    c: Ctx,
    q: string | undefined,
    at: string | undefined,
    sent: { id: string; role: string; fault: string } | null,
  ): Promise<Response> {
    const contains = (q ?? '').trim().slice(0, 254);
    const from = Math.min(Math.max(0, Number.parseInt(at ?? '0', 10) || 0), 1_000_000);
    const found = await listPeople(db, { contains, from, limit: PER_PAGE, now: now() });
    if (sent && !found.people.some(({ id }) => id === sent.id)) return site.notFound(c);
    const page = (
      <PeoplePage
        frame={site.frame(c, { path: '/admin', query: {} })}
        found={found}
        plans={(await listPlans(db)).filter(({ name }) => name !== 'guest')}
        query={{ contains, from, limit: PER_PAGE }}
        sent={sent}
        said={SAID[c.req.query('said') ?? ''] ?? null}
      />
    );
    return c.html(page, sent ? 422 : 200);
  }

  app.post('/admin/people/:id/role', async (c) => {
    const form = await typed(c);
    const [id, role] = [c.req.param('id'), form('role')];
    const fault = await changeRole(db, id, role, hand(c));
    if (fault !== null) return peoplePage(c, form('q'), form('from'), { id, role, fault });
    const back = new URLSearchParams({ q: form('q'), from: form('from'), said: 'role' });
    return c.redirect(`/admin?${back}`, 303);
  });

  app.post('/admin/people/:id', async (c) => {
    const form = await typed(c);
    const id = c.req.param('id');
    const plan = form('plan');
    if ((await grantPlan(db, id, plan, hand(c))) === null) return site.notFound(c);
    const back = new URLSearchParams({ q: form('q'), from: form('from'), said: 'plan' });
    return c.redirect(`/admin?${back}`, 303);
  });

  app.get('/admin/plans', (c) =>
    plansPage(c, null, c.req.query('said') === 'saved' ? 'Saved, and in force.' : null),
  );
  app.post('/admin/plans', async (c) => {
    const title = (await typed(c))('title');
    const fault = await addPlan(db, title, hand(c));
    if (fault !== null) return plansPage(c, null, null, { title, fault });
    return c.redirect('/admin/plans?said=saved', 303);
  });
  app.post('/admin/plans/:name', async (c) => {
    const form = await typed(c);
    const name = c.req.param('name');
    const wanted = { period: form('period') } as Record<PlanField, string>;
    for (const field of [...PLAN_LIMITS, ...PLAN_PRICES]) wanted[field] = form(field);
    if (!(await listPlans(db)).some((plan) => plan.name === name)) return site.notFound(c);
    const faults = await savePlan(db, name, wanted, hand(c));
    if (faults) return plansPage(c, { name, typed: wanted, faults }, null);
    return c.redirect('/admin/plans?said=saved', 303);
  });

  app.get('/admin/teams', (c) =>
    teamsPage(c, null, c.req.query('said') === 'saved' ? 'Granted, and in force.' : null),
  );
  app.post('/admin/teams/:id', async (c) => {
    const form = await typed(c);
    const sent = { id: c.req.param('id'), plan: form('plan'), seats: form('seats').trim() };
    const seats = /^\d{1,6}$/.test(sent.seats) ? Number(sent.seats) : Number.NaN;
    const wanted = { plan: sent.plan === '' ? null : sent.plan, seats };
    const fault = await grantTeamPlan(db, sent.id, wanted, hand(c));
    if (fault !== null) return teamsPage(c, { ...sent, fault }, null, form('from'));
    return c.redirect(`/admin/teams?${new URLSearchParams({ from: form('from'), said: 'saved' })}`, 303);
  });

  app.get('/admin/requests', (c) => requestsPage(c, null));
  app.post('/admin/requests/:id', async (c) => {
    const form = await typed(c);
    const [id, answer] = [c.req.param('id'), form('answer')];
    const isGranted = form('act') === 'grant';
    const fault = await settleRequest(db, site.origin(c), id, { isGranted, answer }, hand(c));
    if (fault !== null) return requestsPage(c, { id, answer, fault });
    return c.redirect(`/admin/requests?said=${isGranted ? 'granted' : 'declined'}`, 303);
  });

  async function requestsPage(c: Ctx, sent: SentAnswer | null): Promise<Response> {
    const found = await listRequests(db, PER_PAGE);
    const frame = site.frame(c, { path: '/admin/requests', query: {} });
    const said = SAID[c.req.query('said') ?? ''] ?? null;
    const page = (
      <AdminRequestsPage frame={frame} found={found} plans={await listPlans(db)} sent={sent} said={said} />
    );
    return c.html(page, sent ? 422 : 200);
  }

  async function teamsPage(c: Ctx, sent: TeamGrant | null, said: string | null, at = c.req.query('from')) {
    const from = Math.min(Math.max(0, Number.parseInt(at ?? '0', 10) || 0), 1_000_000);
    const found = await listTeams(db, { from, limit: PER_PAGE });
    // A team that was closed meanwhile stands in no row to say it beside.
    if (sent && !found.teams.some(({ id }) => id === sent.id)) return site.notFound(c);
    const plans = (await listPlans(db)).filter(({ name }) => name !== 'guest');
    const frame = site.frame(c, { path: '/admin/teams', query: {} });
    const query = { from, limit: PER_PAGE };
    const page = (
      <AdminTeamsPage frame={frame} found={found} plans={plans} query={query} sent={sent} said={said} />
    );
    return c.html(page, sent ? 422 : 200);
  }

  function hand(c: Ctx): Hand {
    return { by: self(c).id, now: now() };
  }

  async function plansPage(
    c: Ctx,
    sent: PlanForm | null,
    said: string | null,
    added: { title: string; fault: string } | null = null,
  ): Promise<Response> {
    const frame = site.frame(c, { path: '/admin/plans', query: {} });
    const page = (
      <PlansPage frame={frame} plans={await listPlans(db)} sent={sent} added={added} said={said} />
    );
    return c.html(page, sent || added ? 422 : 200);
  }
}
