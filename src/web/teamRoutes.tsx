// /account/team: found a team, invite by letter, change roles, leave, close. And /invitation, where the letter leads to.
import {
  acceptInvitation,
  changeTeamRole,
  closeTeam,
  createTeam,
  type Hand,
  invitationBehind,
  invitationsOf,
  invite,
  leaveTeam,
  type Membership,
  mayManage,
  membershipOf,
  membersOf,
  openSession,
  teamInvitationLetter,
  teamUsage,
  withdrawInvitation,
} from '#accounts';
import { self } from './accountRoutes.tsx';
import { askingOf, privatePage, sendCookies, typed } from './enterRoutes.tsx';
import { InvitationPage, type TeamFaults, TeamPage } from './pages/people/TeamPages.tsx';
import type { Ctx, Site, SiteApp } from './site.tsx';

const SAID: Record<string, string> = {
  founded: 'The team is founded. You are its admin.',
  joined: 'You have a seat in the team.',
  invited: 'The invitation is on its way.',
  withdrawn: 'The invitation is withdrawn.',
  role: 'The role is changed. That person signs in again.',
  removed: 'The seat is free.',
  left: 'You have left the team.',
  closed: 'The team is closed.',
};
const NOTHING = { email: '', name: '' };

export function teamRoutes(app: SiteApp, site: Site): void {
  const { auth, db, now } = site.options;
  app.use('/invitation', privatePage(site));

  app.get('/account/team', (c) => show(c, {}, NOTHING, SAID[c.req.query('said') ?? ''] ?? null));

  app.post('/account/team', async (c) => {
    const name = (await typed(c))('name');
    const fault = await createTeam(db, self(c).id, name, now());
    if (fault !== null) return show(c, { name: fault }, { ...NOTHING, name }, null);
    await renew(c);
    return done(c, 'founded');
  });

  app.post('/account/team/invite', async (c) => {
    const membership = await managing(c);
    if (!membership) return site.notFound(c);
    const form = await typed(c);
    const wanted = { email: form('email'), role: form('role') };
    // Rights are not given away by those who do not have them.
    if (wanted.role !== 'member' && membership.role !== 'admin')
      return show(
        c,
        { role: 'Only an admin gives another role than member.' },
        { ...NOTHING, email: wanted.email },
        null,
      );
    const made = await invite(db, membership.team.id, wanted, hand(c));
    if ('faults' in made) return show(c, made.faults, { ...NOTHING, email: wanted.email }, null);
    const link = `${site.origin(c)}/invitation?token=${made.secret}`;
    site.options.post(teamInvitationLetter(wanted.email.trim().toLowerCase(), membership.team.name, link));
    return done(c, 'invited');
  });

  app.post('/account/team/withdraw', async (c) => {
    const membership = await managing(c);
    if (!membership) return site.notFound(c);
    await withdrawInvitation(db, membership.team.id, (await typed(c))('invitation'), hand(c));
    return done(c, 'withdrawn');
  });

  app.post('/account/team/role', async (c) => {
    const membership = await managing(c);
    if (membership?.role !== 'admin') return site.notFound(c);
    const form = await typed(c);
    const person = form('person');
    const fault = await changeTeamRole(db, membership.team.id, person, form('role'), hand(c));
    if (fault !== null) return show(c, { form: fault }, NOTHING, null);
    if (person === self(c).id) await renew(c);
    return done(c, 'role');
  });

  app.post('/account/team/remove', async (c) => {
    const membership = await managing(c);
    if (!membership) return site.notFound(c);
    const person = (await typed(c))('person');
    const fault = await leaveTeam(db, membership.team.id, person, hand(c), membership.role !== 'admin');
    if (fault !== null) return show(c, { form: fault }, NOTHING, null);
    if (person === self(c).id) await renew(c);
    return done(c, 'removed');
  });

  app.post('/account/team/leave', async (c) => {
    const membership = await membershipOf(db, self(c).id);
    if (!membership) return done(c, 'left');
    const fault = await leaveTeam(db, membership.team.id, self(c).id, hand(c));
    if (fault !== null) return show(c, { form: fault }, NOTHING, null);
    await renew(c);
    return done(c, 'left');
  });

  app.post('/account/team/close', async (c) => {
    const membership = await managing(c);
    if (membership?.role !== 'admin') return site.notFound(c);
    if ((await typed(c))('name').trim() !== membership.team.name)
      return show(c, { close: 'Type the name of the team as it stands above.' }, NOTHING, null);
    await closeTeam(db, membership.team.id, hand(c));
    await renew(c);
    return done(c, 'closed');
  });

  app.get('/invitation', (c) => invitationPage(c, c.req.query('token') ?? '', null));
  app.post('/invitation', async (c) => {
    const token = (await typed(c))('token');
    const { person } = c.get('viewing');
    if (!person) return invitationPage(c, token, 'Sign in first.');
    const fault = await acceptInvitation(db, person, token, now());
    if (fault !== null) return invitationPage(c, token, fault);
    await renew(c);
    return done(c, 'joined');
  });

  async function invitationPage(c: Ctx, token: string, fault: string | null): Promise<Response> {
    const found = await invitationBehind(db, token, now());
    const frame = site.frame(c, { query: {} });
    const page = <InvitationPage frame={frame} invitation={found} token={token} fault={fault} />;
    return c.html(page, fault === null && found ? 200 : 422);
  }

  function hand(c: Ctx): Hand {
    return { by: self(c).id, now: now() };
  }

  /** The sessions of before have ended with the role of before. */
  async function renew(c: Ctx): Promise<void> {
    sendCookies(c, await openSession(auth, self(c).id, askingOf(c, now()).headers));
  }

  function done(c: Ctx, said: string): Response {
    return c.redirect(`/account/team?said=${said}`, 303);
  }

  async function managing(c: Ctx): Promise<Membership | null> {
    const membership = await membershipOf(db, self(c).id);
    return membership && mayManage(membership.role) ? membership : null;
  }

  async function show(
    c: Ctx,
    faults: TeamFaults,
    sent: { email: string; name: string },
    said: string | null,
  ): Promise<Response> {
    const person = self(c);
    const membership = await membershipOf(db, person.id);
    const frame = site.frame(c, { path: '/account/team', query: {} });
    const seen =
      membership && mayManage(membership.role)
        ? {
            members: await membersOf(db, membership.team.id),
            invitations: await invitationsOf(db, membership.team.id, now()),
            usage: await teamUsage(db, membership.team, now()),
          }
        : null;
    const page = (
      <TeamPage
        frame={frame}
        self={person.id}
        membership={membership}
        seen={seen}
        faults={faults}
        sent={sent}
        said={said}
      />
    );
    return c.html(page, Object.keys(faults).length > 0 ? 422 : 200);
  }
}
