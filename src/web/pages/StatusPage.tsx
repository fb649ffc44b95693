// Which release of which source is in use, what was left out, and how to load more.
import type { EditionListing, Manifest, PartEntry } from '#editions';
import type { IsoDate } from '#kit';
import type { Frame } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { count, figure } from '../ui/words.tsx';

export function StatusPage({
  frame,
  manifest,
  editions,
}: {
  frame: Frame;
  manifest: Manifest;
  editions: EditionListing[];
}) {
  const parts = manifest.parts.filter((part) => part.authority !== 'Coding Ahead');
  return (
    <Layout
      frame={frame}
      title="Releases in use"
      description="Which official release of which source this site answers from, and until when each was made for."
    >
      <div class="browse">
        <h1>Releases in use</h1>
        <p class="lead">
          Edition <span class="code">{manifest.id}</span>, built {manifest.builtAt.slice(0, 10)} from{' '}
          {count(parts.length, 'release')}.
        </p>
        {manifest.refused.length === 0 ? null : (
          <div class="note amber">
            <div>
              <p>These were offered and left out:</p>
              <ul>
                {manifest.refused.map((message) => (
                  <li>{message}</li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <section class="scroll" aria-label="Releases" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Source</th>
                <th scope="col">Release</th>
                <th scope="col">From</th>
                <th scope="col">Until</th>
                <th scope="col" class="right">
                  Rows
                </th>
                <th scope="col">On {frame.asOf}</th>
              </tr>
            </thead>
            <tbody>
              {parts
                .toSorted((a, b) =>
                  a.title < b.title
                    ? -1
                    : a.title > b.title
                      ? 1
                      : (b.effective ?? '') < (a.effective ?? '')
                        ? -1
                        : 1,
                )
                .map((part) => (
                  <tr>
                    <th scope="row" title={part.inputs.map((input) => input.name).join('\n')}>
                      {part.title}
                      {part.starter ? <small>our selection</small> : null}
                      {part.note === null ? null : <small>{part.note}</small>}
                    </th>
                    <td class="code">{part.version}</td>
                    <td class="code">{part.effective ?? '—'}</td>
                    <td class="code">{part.ends ?? '—'}</td>
                    <td class="right code">{figure(part.counts.rows ?? 0)}</td>
                    <td>{standing(part, parts, frame.asOf)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
        <section id="load" aria-labelledby="load-title" class="prose">
          <h2 id="load-title">Load official files</h2>
          <p>
            The files are free from CMS and CDC. An operator gives them to the command line, as folders, zips
            or files; it finds out what each one is, and this site takes the new edition up while it runs.
          </p>
          <pre>
            <code>npm run cli -- import PATH…</code>
          </pre>
          <p>
            Or let it fetch them from their publishers: <code>npm run cli -- update --list</code>. Files in a
            folder named <code>sources</code> beside the program are read at the first start. What is read,
            and what is refused, stands in <code>docs/importing.md</code>.
          </p>
        </section>
        <section aria-labelledby="kept-title">
          <h2 id="kept-title">Editions on disk</h2>
          <ul class="plain">
            {editions.map(({ id, serving, manifest: other, problem }) => (
              <li>
                <span class="code">{id}</span> {problem ?? count(other?.parts.length ?? 0, 'part')}
                {serving ? <strong> serves</strong> : null}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
}

/** How a release stands on a date: the one that answers, past its end, superseded, or still to come. */
function standing(part: PartEntry, all: PartEntry[], asOf: IsoDate): string {
  if (part.effective === null) return 'in use, undated';
  if (part.effective > asOf) return 'takes effect later';
  const newer = all.some(
    (other) =>
      other.source === part.source &&
      other.effective !== null &&
      other.effective > (part.effective ?? '') &&
      other.effective <= asOf,
  );
  if (newer) return 'superseded';
  return part.ends !== null && part.ends < asOf ? 'in use; a newer release is due' : 'in use';
}
