// /admin: people and teams with their plans, and what each plan holds. For operators only; to everyone else there is no such page.
import {
  grantPlan,
  grantTeamPlan,
  type Hand,
  listPeople,
  listPlans,
  listTeams,
  operatorDoor,
  PLAN_LIMITS,
  type PlanLimit,
  savePlan,
} from '#accounts';
import { self } from './accountRoutes.tsx';
import { privatePage, typed } from './enterRoutes.tsx';
import { PeoplePage, type PlanForm, PlansPage } from './pages/people/AdminPages.tsx';
import { AdminTeamsPage, type TeamGrant } from './pages/people/AdminTeamsPage.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const PER_PAGE = 50;
export function adminRoutes(app: SiteApp, site: Site): void {
  const { db, now } = site.options;
  app.use('/admin', privatePage(site));
  app.use('/admin/*', privatePage(site));
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

  app.get('/admin', async (c) => {
    const contains = (c.req.query('q') ?? '').trim().slice(0, 254);
    const from = Math.min(Math.max(0, Number.parseInt(c.req.query('from') ?? '0', 10) || 0), 1_000_000);
    const found = await listPeople(db, { contains, from, limit: PER_PAGE, now: now() });
    const said = c.req.query('said') === 'plan' ? 'The plan is in force.' : null;
    const plans = (await listPlans(db)).filter(({ name }) => name !== 'guest');
    return c.html(
      <PeoplePage
        frame={site.frame(c, {})}
        found={found}
        plans={plans}
        query={{ contains, from, limit: PER_PAGE }}
        said={said}
      />,
    );
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
  app.post('/admin/plans/:name', async (c) => {
    const form = await typed(c);
    const name = c.req.param('name');
    const wanted = { period: form('period') } as Record<PlanLimit | 'period', string>;
    for (const limit of PLAN_LIMITS) wanted[limit] = form(limit);
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

  async function plansPage(c: Ctx, sent: PlanForm | null, said: string | null): Promise<Response> {
    const frame = site.frame(c, { path: '/admin/plans', query: {} });
    const page = <PlansPage frame={frame} plans={await listPlans(db)} sent={sent} said={said} />;
    return c.html(page, sent ? 422 : 200);
  }
}
