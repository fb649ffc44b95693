// A team: its seats and who sits in them, sums of what they used, invitations; and the page that an invitation leads to.
import {
  type Invitation,
  LONGEST_TEAM_NAME,
  type Membership,
  TEAM_ROLES,
  type TeamMember,
  type TeamRole,
} from '#accounts';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { registerLink } from '../../ui/views.tsx';
import { figure } from '../../ui/words.tsx';
import { faultLine } from './form.tsx';
import { AccountFrame } from './PeopleFrames.tsx';

export type TeamFaults = Partial<Record<'name' | 'email' | 'role' | 'close' | 'form', string>>;

const ROLES: Record<TeamRole, string> = {
  member: 'reads under the plan of the team',
  editor: 'also proposes changes of our descriptions',
  manager: 'also invites, removes, and sees seats and sums',
  admin: 'also gives roles and closes the team',
};

const USED: Record<string, string> = {
  pages: 'code pages',
  questions: 'questions',
  letters: 'letters',
  apiCalls: 'API calls',
};

interface TeamProps {
  frame: Frame;
  /** Whose page it is. */
  self: string;
  membership: Membership | null;
  /** For those who manage; null: for everyone else. */
  seen: { members: TeamMember[]; invitations: Invitation[]; usage: Record<string, number> } | null;
  faults: TeamFaults;
  sent: { email: string; name: string };
  said: string | null;
}

export function TeamPage(props: TeamProps) {
  const { frame, membership, seen, faults, sent, said } = props;
  if (!membership) {
    return (
      <AccountFrame frame={frame} title="Team" said={said}>
        <p>
          A coding team reads under one plan, in seats, and has the plan’s allowance for each seat together.
          Found one here, or open the link of an invitation.
        </p>
        <form method="post" action="/account/team" class="people-form" novalidate>
          {input(
            'name',
            'Name of the team',
            'text',
            sent.name,
            faults.name,
            'organization',
            LONGEST_TEAM_NAME,
          )}
          <button type="submit" class="button first">
            Found the team
          </button>
        </form>
      </AccountFrame>
    );
  }
  const { team, role } = membership;
  const plan = frame.viewing?.plans.find(({ name }) => name === team.plan);
  return (
    <AccountFrame frame={frame} title="Team" said={said}>
      {faults.form === undefined ? null : faultLine('team-fault', faults.form, true)}
      <p>
        <strong>{team.name}</strong>: {team.taken} of {team.seats} seats taken,{' '}
        {plan ? `plan ${plan.title}` : 'no plan yet'}. You are {role}: {ROLES[role]}.
      </p>
      {plan && (role === 'admin' || role === 'editor') ? (
        <p>
          <a href="/editing">Propose changes of our descriptions</a>
        </p>
      ) : null}
      {role === 'admin' ? (
        <p>
          <a href="/account/upgrade">{plan ? 'Another plan or other seats' : 'A plan for the team'}</a>
        </p>
      ) : null}
      {seen === null ? null : manage(props, role, seen)}
      <section aria-labelledby="leave-title">
        <h2 id="leave-title">Leave</h2>
        <form method="post" action="/account/team/leave">
          <button type="submit">Leave the team</button>
        </form>
      </section>
      {role === 'admin' ? (
        <section aria-labelledby="close-title">
          <h2 id="close-title">Close the team</h2>
          <p>All members fall back on plans of their own, at once.</p>
          <form method="post" action="/account/team/close" class="people-form" novalidate>
            {input('close', 'Name of the team, to be sure', 'text', '', faults.close, 'off', 80, 'name')}
            <button type="submit">Close the team</button>
          </form>
        </section>
      ) : null}
    </AccountFrame>
  );
}

function manage(
  { self, faults, sent }: TeamProps,
  role: TeamRole,
  { members, invitations, usage }: NonNullable<TeamProps['seen']>,
) {
  const used = Object.entries(USED).map(([what, words]) => `${figure(usage[what] ?? 0)} ${words}`);
  return (
    <>
      <p>In this period the team has used together {used.join(', ')}.</p>
      <section aria-labelledby="members-title">
        <h2 id="members-title">Seats</h2>
        <ul class="sessions">
          {members.map((member) => (
            <li>
              <span>
                {member.email} {member.personId === self ? <strong>(you)</strong> : null}
                <small>
                  {member.role}, since {member.since.slice(0, 10)}
                </small>
              </span>
              <div class="row">
                {role === 'admin' ? (
                  <form method="post" action="/account/team/role" class="row">
                    <input type="hidden" name="person" value={member.personId} />
                    <select name="role" aria-label={`Role of ${member.email}`}>
                      {TEAM_ROLES.map((one) => (
                        <option value={one} selected={one === member.role}>
                          {one}
                        </option>
                      ))}
                    </select>
                    <button type="submit" aria-label={`Change the role of ${member.email}`}>
                      Change
                    </button>
                  </form>
                ) : null}
                {member.personId === self ? null : (
                  <form method="post" action="/account/team/remove">
                    <button
                      type="submit"
                      name="person"
                      value={member.personId}
                      aria-label={`Remove ${member.email}`}
                    >
                      Remove
                    </button>
                  </form>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="invite-title">
        <h2 id="invite-title">Invite</h2>
        <form method="post" action="/account/team/invite" class="people-form" novalidate>
          {input('email', 'E-mail address', 'email', sent.email, faults.email, 'off', 254)}
          <div class="field">
            <label for="team-role">Role</label>
            <select id="team-role" name="role" aria-describedby={faults.role ? 'team-role-fault' : undefined}>
              {TEAM_ROLES.filter((one) => one === 'member' || role === 'admin').map((one) => (
                <option value={one}>
                  {one}: {ROLES[one]}
                </option>
              ))}
            </select>
            {faults.role === undefined ? null : faultLine('team-role-fault', faults.role)}
          </div>
          <button type="submit" class="button first">
            Send the invitation
          </button>
        </form>
        <ul class="sessions">
          {invitations.map(({ id, email, role: as, expiresAt }) => (
            <li>
              <span>
                {email}
                <small>
                  invited as {as}, until {expiresAt.slice(0, 10)}
                </small>
              </span>
              <form method="post" action="/account/team/withdraw">
                <button type="submit" name="invitation" value={id} aria-label={`Withdraw ${email}`}>
                  Withdraw
                </button>
              </form>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function input(
  of: string,
  label: string,
  type: string,
  value: string,
  fault: string | undefined,
  autocomplete: string,
  longest: number,
  name = of,
) {
  const id = `team-${of}`;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        maxlength={longest}
        autocomplete={autocomplete}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
      />
      {fault === undefined ? null : faultLine(`${id}-fault`, fault)}
    </div>
  );
}

export function InvitationPage({
  frame,
  invitation,
  token,
  fault,
}: {
  frame: Frame;
  invitation: { teamName: string; email: string; role: TeamRole } | null;
  token: string;
  fault: string | null;
}) {
  const person = frame.viewing?.person ?? null;
  return (
    <Layout frame={frame} title="Invitation to a team" description={null}>
      <div class="people">
        <h1>Invitation to a team</h1>
        {fault === null ? null : faultLine('invitation-fault', fault, true)}
        {invitation === null ? (
          <p>
            This link was withdrawn, has been used, or is older than a week. Ask the team for another one.
          </p>
        ) : (
          <>
            <p>
              <strong>{invitation.teamName}</strong> invites {invitation.email} as {invitation.role}: you read
              under the plan of the team. Its managers see how much the team uses, not what you look up.
            </p>
            {person === null ? (
              <p>
                <a href="/login">Sign in</a> or <a href={registerLink(frame)}>create a free account</a> with
                that address, then open the link of the letter again.
              </p>
            ) : (
              <form method="post" action="/invitation">
                <input type="hidden" name="token" value={token} />
                <button type="submit" class="button first">
                  Take the seat
                </button>
              </form>
            )}
          </>
        )}
      </div>
    </Layout>
  );
}
