// A file of claims: choose it, and what came of each claim of it.
import type { FileFinding, Outcome } from '#claims';
import type { Finding } from '#edits';
import type { Frame } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { count, figure } from '../../ui/words.tsx';
import { SETTINGS } from '../code/rules.tsx';
import { caveatList, claimTabs, counted, findingItem, verdictBadge } from './findings.tsx';

export interface FilePageProps {
  frame: Frame;
  /** Null before a file was sent. */
  result: {
    name: string;
    outcomes: Outcome[];
    /** The file has more claims than are shown here. */
    hasMore: boolean;
    /** Why the file, or the rest of it, cannot be read. */
    refusal: string | null;
  } | null;
  /** Of a claim, and of a file, for this page. */
  limits: { claims: number; mebibytes: number };
}

export function FilePage({ frame, result, limits }: FilePageProps) {
  return (
    <Layout
      frame={frame}
      title="Check a file of claims"
      description="Claims as JSON, CSV or X12 837P and 837I, checked in memory and not kept."
    >
      <div class="claims">
        {claimTabs(frame, '/claims/file')}
        <h1>Check a file of claims</h1>
        <p class="lead">
          JSON, JSON Lines, CSV or X12 837 (professional and institutional, version 5010); the file itself
          tells which. It is read in memory and not kept.
        </p>
        <form method="post" action="/claims/file#result" enctype="multipart/form-data" class="within upload">
          <label>
            File
            <input type="file" name="file" required accept=".json,.jsonl,.csv,.txt,.tsv,.837,.edi,.x12" />
          </label>
          <label>
            Setting
            <select name="setting">
              <option value="">As the file says</option>
              {(['practitioner', 'hospital', 'dme'] as const).map((one) => (
                <option value={one}>{SETTINGS[one]}</option>
              ))}
            </select>
          </label>
          <label>
            Answer
            <select name="answer">
              <option value="page">On this page</option>
              <option value="json">JSON Lines</option>
              <option value="csv">CSV</option>
            </select>
          </label>
          <button type="submit" class="primary">
            Check the file
          </button>
        </form>
        <p class="quiet">
          Up to {limits.mebibytes} MiB and {figure(limits.claims)} claims here; the command line takes any
          number: <code>coding-ahead check FILE</code>. Columns of a CSV: <code>claim</code>,{' '}
          <code>code</code>, <code>modifiers</code>, <code>units</code>, <code>pos</code>,{' '}
          <code>diagnoses</code>, <code>diagnosisPointers</code>, <code>dateOfService</code>,{' '}
          <code>birthDate</code>, <code>sex</code>, <code>setting</code>, <code>asOf</code>, in any order.
        </p>
        {result ? resultOf(frame, result) : null}
      </div>
    </Layout>
  );
}

function resultOf(frame: Frame, { name, outcomes, hasMore, refusal }: NonNullable<FilePageProps['result']>) {
  const caveats = [...new Set(outcomes.flatMap((one) => one.caveats))];
  return (
    <section aria-labelledby="result" class="result">
      <h2 id="result">
        {name}: {count(outcomes.length, 'claim')}
      </h2>
      {refusal === null ? null : (
        <p class="note amber" role="alert">
          {icon('warning')}
          <span>
            {outcomes.length === 0 ? 'This file cannot be read.' : 'The rest of this file cannot be read.'}{' '}
            {refusal}
          </span>
        </p>
      )}
      {hasMore ? (
        <p class="note amber">
          {icon('warning')}
          <span>The file has more claims than are checked here. Use the command line for all of them.</span>
        </p>
      ) : null}
      {outcomes.length === 0 ? null : tally(outcomes)}
      {caveatList(caveats)}
      <ol class="outcomes">
        {outcomes.map((outcome) => (
          <li>{outcomeOf(frame, outcome)}</li>
        ))}
      </ol>
    </section>
  );
}

function tally(outcomes: Outcome[]) {
  const of = (verdict: Outcome['verdict']) => outcomes.filter((one) => one.verdict === verdict).length;
  return (
    <p>
      {figure(of('errors'))} with errors, {figure(of('warnings'))} with warnings, {figure(of('information'))}{' '}
      with notes, {figure(of('clean'))} clean.
    </p>
  );
}

function outcomeOf(frame: Frame, { claim, row, verdict, findings }: Outcome) {
  const name = claim === '' ? `Claim at ${row}` : claim;
  if (findings.length === 0) {
    return (
      <p class="outcome">
        <span class="code">{name}</span> {verdictBadge(verdict)}
      </p>
    );
  }
  return (
    <details open={verdict === 'errors'}>
      <summary>
        <span class="code">{name}</span> {verdictBadge(verdict)} {counted(findings)}
      </summary>
      <ul class="findings">{findings.map((finding) => findingItem(frame, withRows(finding)))}</ul>
    </details>
  );
}

/** In a file a line is found by its row. */
function withRows(finding: FileFinding): Finding {
  const { lines, rows, message } = finding;
  return lines.length === 0
    ? finding
    : { ...finding, message: `${message} (${rows.map((row) => `row ${row}`).join(', ')})` };
}
