// What the operator looks up: who did what, who accepted which CPT terms, how many read CPT content.
import { ACTS, type Act, type AuditEntry, type LicenceAcceptance, type QuarterOfUse } from '#accounts';
import type { Frame } from '../../frame.ts';
import { figure } from '../../ui/words.tsx';
import { AdminFrame } from './PeopleFrames.tsx';

export function AuditPage({
  frame,
  found,
  query,
}: {
  frame: Frame;
  found: { entries: AuditEntry[]; next: string | null };
  query: { person: string; act: string; after: string };
}) {
  const { person, act, after } = query;
  const pageAt = (place: string) => `/admin/audit?${new URLSearchParams({ person, act, after: place })}`;
  return (
    <AdminFrame frame={frame} title="Audit log" said={null}>
      <form class="within" action="/admin/audit">
        <label>
          E-mail contains <input type="search" name="person" value={person} maxlength={254} />
        </label>
        <label>
          Act{' '}
          <select name="act">
            <option value="">any</option>
            {Object.entries(ACTS).map(([name, words]) => (
              <option value={name} selected={name === act}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Look up</button>
      </form>
      <p>The newest first, kept for two years. An account that is gone is known by its number only.</p>
      {found.entries.length === 0 ? (
        <p>Nothing here.</p>
      ) : (
        <section class="scroll" aria-label="Audit log" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">When (UTC)</th>
                <th scope="col">Who</th>
                <th scope="col">Act</th>
                <th scope="col">On</th>
                <th scope="col">Detail</th>
              </tr>
            </thead>
            <tbody>
              {found.entries.map((entry) => (
                <tr>
                  <th scope="row" class="code">
                    {instant(entry.at)}
                  </th>
                  <td>{entry.by === null ? 'console' : (entry.byEmail ?? entry.by)}</td>
                  <td>{ACTS[entry.act as Act] ?? entry.act}</td>
                  <td>{entry.onEmail ?? entry.onTeam ?? entry.on}</td>
                  <td>{entry.detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="pager">
        {after === '' ? null : <a href={pageAt('')}>Newest</a>}
        {found.next === null ? null : <a href={pageAt(found.next)}>Older</a>}
      </p>
    </AdminFrame>
  );
}

export function AcceptancesPage({
  frame,
  found,
  query,
}: {
  frame: Frame;
  found: { acceptances: LicenceAcceptance[]; more: boolean };
  query: { from: number; limit: number };
}) {
  const { from, limit } = query;
  return (
    <AdminFrame frame={frame} title="CPT terms" said={null}>
      <p>
        Who accepted the AMA’s end-user terms, for which release, and when. It goes with the account; guests
        accept in a cookie and are not listed. <a href="/admin/licence.csv">All as CSV</a>
      </p>
      {found.acceptances.length === 0 ? (
        <p>Nobody yet.</p>
      ) : (
        <section class="scroll" aria-label="Acceptances" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">When (UTC)</th>
                <th scope="col">Version</th>
                <th scope="col">E-mail</th>
              </tr>
            </thead>
            <tbody>
              {found.acceptances.map((one) => (
                <tr>
                  <th scope="row" class="code">
                    {instant(one.at)}
                  </th>
                  <td>{one.version}</td>
                  <td>{one.email}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <p class="pager">
        {from > 0 ? <a href={`/admin/licence?from=${Math.max(0, from - limit)}`}>Newer</a> : null}
        {found.more ? <a href={`/admin/licence?from=${from + limit}`}>Older</a> : null}
      </p>
    </AdminFrame>
  );
}

export function UsagePage({ frame, quarters }: { frame: Frame; quarters: QuarterOfUse[] }) {
  return (
    <AdminFrame frame={frame} title="CPT usage" said={null}>
      <p>
        How many signed-in people, each once, were shown words of the AMA in a calendar quarter (UTC), on a
        page or by the API, for the report to the AMA. Guests have no account and are not counted.{' '}
        <a href="/admin/usage.csv">All as CSV</a>
      </p>
      {quarters.length === 0 ? (
        <p>Nobody yet.</p>
      ) : (
        <section class="scroll" aria-label="CPT usage" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Quarter</th>
                <th scope="col" class="right">
                  Distinct users
                </th>
              </tr>
            </thead>
            <tbody>
              {quarters.map(({ quarter, people }) => (
                <tr>
                  <th scope="row" class="code">
                    {quarter}
                  </th>
                  <td class="right code">{figure(people)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </AdminFrame>
  );
}

/** `2026-11-24 12:00:00`. */
function instant(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
