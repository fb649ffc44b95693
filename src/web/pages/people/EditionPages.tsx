// Which editions are there, what is in them, how does an import go, and what did a newer one change?
import type { EditionListing, SourceDifference } from '#editions';
import type { UploadFault } from '../../adminEditionRoutes.tsx';
import type { ImportRun } from '../../editionWork.ts';
import type { Frame } from '../../frame.ts';
import { figure } from '../../ui/words.tsx';
import { UPLOAD_PATH } from '../../uploading.ts';
import { faultLine } from './form.tsx';
import { AdminFrame } from './PeopleFrames.tsx';

export function EditionsPage({
  frame,
  editions,
  stack,
  canImport,
  run,
  upload,
  fault,
  said,
}: {
  frame: Frame;
  editions: readonly EditionListing[];
  /** Those that were published, the serving one first. */
  stack: readonly string[];
  canImport: boolean;
  run: ImportRun | null;
  upload: UploadFault | null;
  fault: string | null;
  said: string | null;
}) {
  return (
    <AdminFrame frame={frame} title="Editions" said={said}>
      {fault === null ? null : faultLine('edition-fault', fault, true)}
      <section class="scroll" aria-label="Editions" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Edition</th>
              <th scope="col">State</th>
              <th scope="col" class="right">
                Releases
              </th>
              <th scope="col" class="right">
                Size
              </th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {editions.map((one) => (
              <tr>
                <th scope="row" class="code">
                  {one.id}
                </th>
                <td>{stateOf(one, stack)}</td>
                <td class="right code">{one.manifest ? figure(one.manifest.parts.length) : ''}</td>
                <td class="right code">{one.manifest ? mebibytes(sizeOf(one)) : ''}</td>
                <td>{one.manifest && !one.serving ? publishForm(one.id) : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="row">
        {editions.length > 1 ? <a href="/admin/editions/compare">Compare two editions</a> : null}
        {stack.length > 1 ? (
          <form method="post" action="/admin/editions/rollback">
            <button type="submit">Roll back to {stack[1]}</button>
          </form>
        ) : null}
      </p>
      {run === null ? null : importRun(run)}
      {canImport ? uploadForm(upload) : null}
      {editions.flatMap((one) => (one.serving && one.manifest ? [releases(one)] : []))}
    </AdminFrame>
  );
}

function stateOf({ id, serving, problem }: EditionListing, stack: readonly string[]): string {
  if (problem !== null) return `unfit: ${problem.slice(0, 200)}`;
  if (serving) return 'serves';
  return stack.includes(id) ? 'served before' : 'built, not published';
}

function publishForm(id: string) {
  return (
    <form method="post" action="/admin/editions/publish" class="within">
      <button type="submit" name="edition" value={id} aria-label={`Publish ${id}`}>
        Publish
      </button>
    </form>
  );
}

function sizeOf({ manifest }: EditionListing): number {
  const files = manifest?.parts.flatMap((part) => part.files) ?? [];
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

function importRun(run: ImportRun) {
  return (
    <section aria-labelledby="import-title">
      <h2 id="import-title">{run.endedAt === null ? 'An import runs' : 'The last import'}</h2>
      <p>
        {run.files.join(', ')}; begun {instant(run.startedAt)}
        {run.endedAt === null ? '' : `, over ${instant(run.endedAt)}`} UTC
      </p>
      {run.endedAt === null ? (
        <p>
          {run.doing}. <a href="/admin/editions">Look again</a>
        </p>
      ) : (
        <p>
          <strong>{run.outcome}</strong>
        </p>
      )}
      {run.refused.length === 0 ? null : (
        <>
          <h3>Refused</h3>
          <ul class="refused">
            {run.refused.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      )}
      {run.notes.length === 0 ? null : (
        <>
          <h3>Read</h3>
          <ul>
            {run.notes.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function uploadForm(sent: UploadFault | null) {
  return (
    <section aria-labelledby="upload-title">
      <h2 id="upload-title">Load official files</h2>
      <form method="post" action={UPLOAD_PATH} enctype="multipart/form-data" class="people-form">
        <div class="field">
          <label for="official-files">Files or zips, as their publisher gives them</label>
          <p class="hint" id="official-hint">
            At most 1 GiB at once. What serves stays until you publish the edition that is built of them.
          </p>
          <input
            id="official-files"
            name="files"
            type="file"
            multiple
            aria-invalid={sent ? 'true' : undefined}
            aria-describedby={sent ? 'official-hint official-fault' : 'official-hint'}
          />
          {sent ? faultLine('official-fault', sent.fault) : null}
        </div>
        <label>
          <input type="checkbox" name="skip-damaged" value="yes" checked={sent?.skipDamaged} /> Leave damaged
          and unknown files out instead of building nothing
        </label>
        <label>
          <input type="checkbox" name="accept-sizes" value="yes" checked={sent?.acceptSizes} /> Take releases
          much larger or smaller than the ones before
        </label>
        <button type="submit" class="button first">
          Load
        </button>
      </form>
    </section>
  );
}

function releases({ id, manifest }: EditionListing) {
  return (
    <section aria-labelledby="releases-title">
      <h2 id="releases-title">In {id}</h2>
      <section class="scroll" aria-label="Releases" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Source</th>
              <th scope="col">Release</th>
              <th scope="col">From</th>
              <th scope="col" class="right">
                Rows
              </th>
              <th scope="col" class="right">
                Size
              </th>
            </tr>
          </thead>
          <tbody>
            {manifest?.parts.map((part) => (
              <tr>
                <th scope="row">
                  {part.title}
                  {part.starter ? <small>our own selection</small> : null}
                </th>
                <td>{part.version}</td>
                <td class="code">{part.effective ?? ''}</td>
                <td class="right code">{figure(part.counts.rows ?? 0)}</td>
                <td class="right code">{mebibytes(part.files.reduce((sum, { bytes }) => sum + bytes, 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

export function ComparePage({
  frame,
  ids,
  before,
  after,
  differences,
}: {
  frame: Frame;
  ids: readonly string[];
  before: string;
  after: string;
  differences: readonly SourceDifference[];
}) {
  return (
    <AdminFrame frame={frame} title="Editions" said={null}>
      <form class="within" action="/admin/editions/compare">
        {choice('before', 'From', ids, before)}
        {choice('after', 'to', ids, after)}
        <button type="submit">Compare</button>
      </form>
      {differences.length === 0 ? <p>No list of codes differs.</p> : null}
      {differences.map((one) => (
        <section aria-labelledby={`source-${one.source}`}>
          <h2 id={`source-${one.source}`}>{one.title}</h2>
          <p>
            {one.from ?? 'not loaded'} → {one.to ?? 'not loaded'}: {figure(one.added)} added,{' '}
            {figure(one.revised)} revised, {figure(one.deleted)} deleted
          </p>
          <ul>
            {one.examples.map(({ key, change, before: old, after: young }) => (
              <li>
                <span class="code">{key}</span> {change}
                {old !== null && young !== null
                  ? `: ${clip(old)} → ${clip(young)}`
                  : `: ${clip(young ?? old ?? '')}`}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p>
        <a href="/admin/editions">Back to the editions</a>
      </p>
    </AdminFrame>
  );
}

function choice(name: string, label: string, ids: readonly string[], chosen: string) {
  return (
    <label>
      {label}{' '}
      <select name={name}>
        {ids.map((id) => (
          <option value={id} selected={id === chosen}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}

function clip(text: string): string {
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}

function instant(at: Date): string {
  return at.toISOString().slice(0, 19).replace('T', ' ');
}
