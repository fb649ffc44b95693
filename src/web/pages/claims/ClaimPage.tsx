// One claim as a sheet to type into, the verdict above it and each finding beside the line that it concerns.
import type { Outcome } from '#claims';
import type { Finding } from '#edits';
import { LINE_FIELDS, type LineField, type ReadForm, type TypedLine } from '../../claimForm.ts';
import type { Frame } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { count } from '../../ui/words.tsx';
import { SETTINGS } from '../code/rules.tsx';
import { caveatList, claimTabs, counted, findingItem, verdictBadge } from './findings.tsx';

export interface ClaimPageProps {
  frame: Frame;
  form: ReadForm;
  /** Null before the first check, and while a field cannot be read. */
  outcome: Outcome | null;
  /** What each code of the claim says, through the licence gate; by code as it is displayed. */
  labels: Map<string, string>;
  /** Diagnoses in display form, in order. */
  diagnoses: string[];
  /** Where the claim came from, when not from the keyboard. */
  from: string | null;
}

const COLUMNS: Record<
  LineField,
  { name: string; short: string; size: number; longest: number; hint: string }
> = {
  code: { name: 'Code', short: 'Code', size: 7, longest: 20, hint: 'CPT or HCPCS' },
  modifiers: { name: 'Modifiers', short: 'Modifiers', size: 11, longest: 20, hint: '59 RT' },
  units: { name: 'Units', short: 'Units', size: 5, longest: 9, hint: '1' },
  pos: { name: 'POS', short: 'POS', size: 4, longest: 2, hint: '11' },
  pointers: { name: 'Diagnoses', short: 'Diagnoses', size: 7, longest: 40, hint: 'A B' },
  date: { name: 'Date, if another', short: 'Date', size: 11, longest: 10, hint: 'YYYY-MM-DD' },
};

export function ClaimPage({ frame, form, outcome, labels, diagnoses, from }: ClaimPageProps) {
  const { typed, errors } = form;
  const general = outcome?.findings.filter(({ lines }) => lines.length === 0) ?? [];
  return (
    <Layout
      frame={frame}
      title="Check a claim"
      description="What Medicare would deny a claim for: code sets, NCCI pairs, units, add-ons, diagnoses."
    >
      <div class="claims">
        {claimTabs(frame, '/claims')}
        <h1>Check a claim</h1>
        <p class="lead">
          Type it, or paste lines from a spreadsheet. It is checked in memory and not kept: it stands in no
          address, no log and no store.
        </p>
        {errors.size > 0 ? (
          <p class="note amber" role="alert" id="verdict">
            {icon('warning')}
            <span>
              Not checked yet: {count(errors.size, 'field')} cannot be read. Each says what it expects.
            </span>
          </p>
        ) : null}
        {outcome ? verdict(frame, outcome, general, from) : null}
        <form method="post" action="/claims#verdict" class="claim" autocomplete="off">
          {head(form)}
          {diagnosisList(diagnoses, labels)}
          <section class="scroll sheet" aria-label="Service lines">
            <table>
              <thead>
                <tr>
                  <th scope="col">Line</th>
                  {LINE_FIELDS.map((field) => (
                    <th scope="col">{COLUMNS[field].name}</th>
                  ))}
                  <th scope="col">Description</th>
                </tr>
              </thead>
              {typed.lines.map((line, at) => lineRows(frame, line, at + 1, errors, labels, outcome))}
            </table>
          </section>
          <p class="buttons">
            <button type="submit" class="primary" name="do" value="check">
              Check
            </button>
            <button type="submit" name="do" value="more">
              Add lines
            </button>
            {outcome ? downloads() : null}
          </p>
          <p class="keys quiet">
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> move by line, <kbd>Tab</kbd> by cell, <kbd>Ctrl</kbd>{' '}
            <kbd>Enter</kbd> checks.
          </p>
        </form>
      </div>
    </Layout>
  );
}

function downloads() {
  return (
    <span class="downloads">
      <button type="submit" name="do" value="findings.json">
        Findings as JSON
      </button>
      <button type="submit" name="do" value="findings.csv">
        Findings as CSV
      </button>
      <button type="submit" name="do" value="claim.json">
        Claim as JSON
      </button>
      <button type="submit" name="do" value="claim.csv">
        Claim as CSV
      </button>
    </span>
  );
}

function verdict(frame: Frame, outcome: Outcome, general: Finding[], from: string | null) {
  return (
    <section class="verdict" aria-labelledby="verdict">
      <h2 id="verdict">
        {verdictBadge(outcome.verdict)} <span>{counted(outcome.findings)}</span>
      </h2>
      {from === null ? null : <p class="quiet">{from}</p>}
      {outcome.verdict === 'clean' ? (
        <p>No loaded rule speaks against this claim. That is no promise of payment.</p>
      ) : null}
      {general.length === 0 ? null : (
        <ul class="findings">{general.map((finding) => findingItem(frame, finding))}</ul>
      )}
      {caveatList(outcome.caveats)}
    </section>
  );
}

function head({ typed, errors }: ReadForm) {
  return (
    <div class="claim-head">
      <label>
        Setting
        <select name="setting">
          {(['practitioner', 'hospital', 'dme'] as const).map((one) => (
            <option value={one} selected={typed.setting === one}>
              {SETTINGS[one]}
            </option>
          ))}
        </select>
      </label>
      {field('asOf', 'Date of service', typed.asOf, errors, { type: 'date', size: undefined })}
      {field('birthDate', 'Birth date', typed.birthDate, errors, { type: 'date', size: undefined })}
      <label>
        Sex
        <select name="sex">
          {(
            [
              ['', 'Not given'],
              ['F', 'Female'],
              ['M', 'Male'],
            ] as const
          ).map(([value, word]) => (
            <option value={value} selected={typed.sex === value}>
              {word}
            </option>
          ))}
        </select>
      </label>
      {field('diagnoses', 'Diagnoses, the principal one first', typed.diagnoses, errors, {
        type: 'text',
        size: 40,
      })}
    </div>
  );
}

function field(
  name: string,
  label: string,
  value: string,
  errors: Map<string, string>,
  { type, size }: { type: 'date' | 'text'; size: number | undefined },
) {
  const error = errors.get(name);
  return (
    <label class={name}>
      {label}
      <input
        name={name}
        type={type}
        value={value}
        size={size}
        maxlength={600}
        spellcheck={false}
        autocapitalize="off"
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `${name}-error`}
      />
      {error === undefined ? null : (
        <span class="error" id={`${name}-error`}>
          {error}
        </span>
      )}
    </label>
  );
}

function diagnosisList(diagnoses: string[], labels: Map<string, string>) {
  return (
    <ol class="diagnoses" aria-label="Diagnoses of the claim">
      {diagnoses.map((code) => (
        <li>
          <span class="code">{code}</span> <span>{labels.get(code) ?? ''}</span>
        </li>
      ))}
    </ol>
  );
}

function lineRows(
  frame: Frame,
  line: TypedLine,
  number: number,
  errors: Map<string, string>,
  labels: Map<string, string>,
  outcome: Outcome | null,
) {
  const own = outcome?.findings.filter(({ lines }) => lines[0] === number) ?? [];
  const also = outcome?.findings.filter(({ lines }) => lines.indexOf(number) > 0) ?? [];
  const wrong = LINE_FIELDS.flatMap((name) => errors.get(`lines[${number}].${name}`) ?? []);
  const whole = errors.get(`lines[${number}]`);
  return (
    <tbody class="line" data-line={number}>
      <tr>
        <th scope="row">{number}</th>
        {LINE_FIELDS.map((name) => lineCell(line, name, number, errors))}
        <td class="label">{labels.get(line.code.toUpperCase().slice(0, 5)) ?? ''}</td>
      </tr>
      {wrong.length + own.length + also.length === 0 && whole === undefined ? null : (
        <tr class="said">
          <td colspan={LINE_FIELDS.length + 2}>
            {wrong.length === 0 ? null : (
              <ul class="errors" id={`line-${number}-error`}>
                {wrong.map((text) => (
                  <li class="error">{text}</li>
                ))}
              </ul>
            )}
            {own.length === 0 ? null : (
              <ul class="findings" aria-label={`Findings of line ${number}`}>
                {own.map((finding) => findingItem(frame, finding))}
              </ul>
            )}
            {also.length === 0 ? null : (
              <p class="also">
                {icon('link')}
                {alsoSaid(also)}
              </p>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** A finding about several lines stands under the first of them. */
function alsoSaid(findings: Finding[]): string {
  const lines = [...new Set(findings.map((one) => one.lines[0]))];
  return `See also line ${lines.join(', ')}: ${count(findings.length, 'finding')} there ${findings.length === 1 ? 'is' : 'are'} about this line too.`;
}

function lineCell(line: TypedLine, name: LineField, number: number, errors: Map<string, string>) {
  const { name: label, short, size, longest, hint } = COLUMNS[name];
  const isWrong = errors.has(`lines[${number}].${name}`);
  return (
    <td data-name={short}>
      <input
        name={name}
        value={line[name]}
        size={size}
        maxlength={longest}
        placeholder={hint}
        aria-label={`${label}, line ${number}`}
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={isWrong ? `line-${number}-error` : undefined}
        spellcheck={false}
        autocapitalize="characters"
        class="code"
      />
    </td>
  );
}
