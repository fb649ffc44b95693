// Which teams are there, how full are they, and what may they read? The operator grants plan and seats.
import type { ListedTeam } from '#accounts';
import type { PlanRow } from '#store';
import type { Frame } from '../../frame.ts';
import { AdminFrame } from './PeopleFrames.tsx';

/** As it was sent, with what is wrong. */
export interface TeamGrant {
  id: string;
  plan: string;
  seats: string;
  fault: string;
}

export function AdminTeamsPage({
  frame,
  found,
  plans,
  query,
  sent,
  said,
}: {
  frame: Frame;
  found: { teams: ListedTeam[]; more: boolean };
  plans: readonly PlanRow[];
  query: { from: number; limit: number };
  sent: TeamGrant | null;
  said: string | null;
}) {
  const { from, limit } = query;
  return (
    <AdminFrame frame={frame} title="Teams" said={said}>
      <p>
        Members read under the team’s plan, or their own where that holds more. In force with the next
        request.
      </p>
      {found.teams.length === 0 ? (
        <p>No teams yet.</p>
      ) : (
        <section class="scroll" aria-label="Teams" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Team</th>
                <th scope="col">Since</th>
                <th scope="col" class="right">
                  Seats taken
                </th>
                <th scope="col">Plan and seats</th>
              </tr>
            </thead>
            <tbody>
              {found.teams.map((team) => (
                <tr>
                  <th scope="row">{team.name}</th>
                  <td class="code">{team.createdAt.slice(0, 10)}</td>
                  <td class="right code">
                    {team.taken} of {team.seats}
                  </td>
                  <td>{grantForm(team, plans, from, sent?.id === team.id ? sent : null)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="pager">
        {from > 0 ? <a href={`/admin/teams?from=${Math.max(0, from - limit)}`}>Newer</a> : null}
        {found.more ? <a href={`/admin/teams?from=${from + limit}`}>Older</a> : null}
      </p>
    </AdminFrame>
  );
}

function grantForm(team: ListedTeam, plans: readonly PlanRow[], from: number, sent: TeamGrant | null) {
  const plan = sent?.plan ?? team.plan ?? '';
  const faultId = `fault-${team.id}`;
  return (
    <form method="post" action={`/admin/teams/${encodeURIComponent(team.id)}`} class="within">
      <input type="hidden" name="from" value={String(from)} />
      <select name="plan" aria-label={`Plan of ${team.name}`}>
        <option value="">no plan</option>
        {plans.map(({ name, title }) => (
          <option value={name} selected={name === plan}>
            {title}
          </option>
        ))}
      </select>
      <input
        name="seats"
        inputmode="numeric"
        size={5}
        maxlength={6}
        value={sent?.seats ?? String(team.seats)}
        aria-label={`Seats of ${team.name}`}
        aria-invalid={sent ? 'true' : undefined}
        aria-describedby={sent ? faultId : undefined}
      />
      <button type="submit">Grant</button>
      {sent ? (
        <p class="fault" id={faultId}>
          <span>{sent.fault}</span>
        </p>
      ) : null}
    </form>
  );
}
