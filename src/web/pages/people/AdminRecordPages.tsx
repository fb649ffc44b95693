// What the operator looks up: who did what.
import { ACTS, type Act, type AuditEntry } from '#accounts';
import type { Frame } from '../../frame.ts';
import { AdminFrame } from './AdminPages.tsx';

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
                  <td>{entry.onEmail ?? entry.on}</td>
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

/** `2026-11-24 12:00:00`. */
function instant(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
