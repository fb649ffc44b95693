// Which codes conflict? The pairs of a set as a triangle and as a list, with what would lift each edit, and as text for an appeal.
import { procedureSystem } from '#catalog';
import { MOST_CODES_OF_SET, type SetCheck, type SetPair } from '#claims';
import type { Finding, PtpPair } from '#edits';
import { proseDate } from '#kit';
import type { Frame } from '../../frame.ts';
import { type IconName, icon } from '../../ui/icons.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { count, source } from '../../ui/words.tsx';
import { SETTINGS } from '../code/rules.tsx';
import { caveatList, claimTabs, codeAnchor, findingItem } from './findings.tsx';

export interface SetPageProps {
  frame: Frame;
  /** As typed. */
  codes: string;
  setting: string;
  /** What cannot be read, in words; null when all can, or nothing was typed. */
  error: string | null;
  set: SetCheck | null;
  labels: Map<string, string>;
  /** The release that the address names, where another applies now. */
  madeWith: string | null;
  /** The whole result as a text to paste into a letter. */
  text: string;
}

const STATES: Record<SetPair['state'], { words: string; icon: IconName; tone: string }> = {
  denied: { words: 'Column two is denied', icon: 'deleted', tone: 'red' },
  passes: { words: 'Passes with its modifier', icon: 'active', tone: 'green' },
  doubtful: { words: 'Passes, but will be questioned', icon: 'warning', tone: 'amber' },
};

const INDICATORS = {
  0: 'Modifier indicator 0: no modifier lifts this edit.',
  1: 'Modifier indicator 1: an NCCI modifier on either code may lift it.',
  9: 'Modifier indicator 9: the pair was never in force.',
} as const;

export function SetPage({ frame, codes, setting, error, set, labels, madeWith, text }: SetPageProps) {
  return (
    <Layout
      frame={frame}
      title={set ? `Codes together: ${set.entries.map((one) => one.code).join(', ')}` : 'Codes together'}
      description="Which procedure codes conflict by NCCI on a date, and whether a modifier may help."
    >
      <div class="claims">
        {claimTabs(frame, '/claims/pairs')}
        <h1>Codes together</h1>
        <p class="lead">
          Two to {MOST_CODES_OF_SET} codes of one patient, one day, one practitioner or hospital. Modifiers
          stand behind their code: <span class="code">45385, 45380-59</span>.
        </p>
        {form(frame, codes, setting, error)}
        {set ? resultOf(frame, set, labels, madeWith, text) : null}
      </div>
    </Layout>
  );
}

function form(frame: Frame, codes: string, setting: string, error: string | null) {
  return (
    <form action="/claims/pairs" class="set-form">
      <label class="set-codes">
        Codes
        <textarea
          name="codes"
          rows={3}
          maxlength={1000}
          spellcheck={false}
          autocapitalize="characters"
          aria-invalid={error === null ? undefined : 'true'}
          aria-describedby={error === null ? undefined : 'codes-error'}
        >
          {codes}
        </textarea>
        {error === null ? null : (
          <span class="error" id="codes-error" role="alert">
            {error}
          </span>
        )}
      </label>
      <label>
        Date of service
        <input type="date" name="asOf" value={frame.asOf} required />
      </label>
      <label>
        Setting
        <select name="setting">
          {(['practitioner', 'hospital', 'dme'] as const).map((one) => (
            <option value={one} selected={setting === one}>
              {SETTINGS[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="primary">
        Check
      </button>
    </form>
  );
}

function resultOf(
  frame: Frame,
  set: SetCheck,
  labels: Map<string, string>,
  madeWith: string | null,
  text: string,
) {
  const { entries, pairs, findings, otherDays, cite, caveats } = set;
  const denied = pairs.filter(({ state }) => state === 'denied').length;
  const all = (entries.length * (entries.length - 1)) / 2;
  return (
    <section aria-labelledby="result" class="result">
      <h2 id="result">
        {pairs.length === 0
          ? 'No edit in force'
          : `${count(pairs.length, 'pair')} with an edit, ${denied} denied`}
      </h2>
      <p class="quiet">
        {SETTINGS[set.setting]}, {proseDate(set.dateOfService)}
        {cite ? ` · ${cite.title} ${cite.version}` : ''}
      </p>
      {madeWith === null ? null : (
        <p class="note amber">
          {icon('warning')}
          <span>
            This address was made with {madeWith}. The release that applies here now is{' '}
            {cite ? `${cite.title} ${cite.version}` : 'not loaded'}: the result below is by that one.
          </span>
        </p>
      )}
      {cite === null ? (
        <p>{caveats[0] ?? 'No pair table of this setting is loaded.'}</p>
      ) : (
        <p>
          {pairs.length === 0 ? 'None' : `${all - pairs.length} other`} of the {count(all, 'pair')}{' '}
          {pairs.length === 0 ? 'has an edit on this day' : 'have no edit on this day'}. That means only that
          NCCI has none; other rules may still apply.
        </p>
      )}
      <p class="actions">
        <button type="button" data-copy={text}>
          {icon('copy')}
          <span>Copy as text</span>
        </button>
        <button type="button" data-copy="address">
          {icon('link')}
          <span>Copy the address</span>
        </button>
        <button type="button" data-print="">
          {icon('print')}
          <span>Print</span>
        </button>
      </p>
      {findings.length === 0 ? null : codeFindings(frame, findings)}
      {entryList(frame, set, labels)}
      {pairs.length === 0 ? null : matrix(set)}
      {pairs.length === 0 ? null : (
        <ol class="pairs" aria-label="Pairs with an edit in force">
          {pairs.map((one) => pairItem(frame, one, labels))}
        </ol>
      )}
      {otherDays.length === 0 ? null : otherDaysOf(frame, otherDays)}
      {caveatList(caveats)}
      {cite ? source(cite) : null}
      <details class="as-text">
        <summary>As text</summary>
        <pre>{text}</pre>
      </details>
    </section>
  );
}

function codeFindings(frame: Frame, findings: readonly Finding[]) {
  return (
    <ul class="findings" aria-label="About single codes">
      {findings.map((finding) => findingItem(frame, finding))}
    </ul>
  );
}

function entryList(frame: Frame, { entries }: SetCheck, labels: Map<string, string>) {
  return (
    <ol class="set-entries" aria-label="Codes of the set">
      {entries.map(({ code, modifiers }) => (
        <li>
          {anchor(frame, code)}
          {modifiers.length === 0 ? null : <span class="code"> {modifiers.join(' ')}</span>}{' '}
          <span>{labels.get(code) ?? ''}</span>
        </li>
      ))}
    </ol>
  );
}

/** Below the diagonal: the code in a cell is column two, the one that is denied. */
function matrix({ entries, pairs }: SetCheck) {
  const byPlace = new Map(pairs.map((one) => [one.entries.join(' '), one]));
  return (
    <section class="scroll" aria-label="Pairs of the set" tabindex={0}>
      <table class="triangle narrow">
        <caption>
          The code in a cell is column two: the one that is denied, or passes with its modifier.
        </caption>
        <thead>
          <tr>
            <td />
            {entries.slice(0, -1).map(({ code }, n) => (
              <th scope="col">
                <small>{n + 1}</small> <span class="code">{code}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.slice(1).map(({ code }, n) => (
            <tr>
              <th scope="row">
                <small>{n + 2}</small> <span class="code">{code}</span>
              </th>
              {entries.slice(0, n + 1).map((_, column) => cellOf(byPlace.get(`${column + 1} ${n + 2}`)))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellOf(one: SetPair | undefined) {
  if (!one) return <td class="free">–</td>;
  const { words, icon: name, tone } = STATES[one.state];
  return (
    <td>
      <a href={`#pair-${one.entries.join('-')}`} class={`cell ${tone}`} title={words}>
        {icon(name)}
        <span class="code">{one.pair.columnTwo}</span>
        <span class="sr">{words}</span>
      </a>
    </td>
  );
}

function pairItem(
  frame: Frame,
  { entries, pair, state, message, resolution }: SetPair,
  labels: Map<string, string>,
) {
  const { words, icon: name, tone } = STATES[state];
  return (
    <li id={`pair-${entries.join('-')}`} class="pair">
      <h3>
        {anchor(frame, pair.columnOne)} <span class="quiet">column one</span> ·{' '}
        {anchor(frame, pair.columnTwo)} <span class="quiet">column two</span>{' '}
        <span class={`badge ${tone}`}>
          {icon(name)}
          {words}
        </span>
      </h3>
      <p class="quiet">
        {[pair.columnOne, pair.columnTwo].flatMap((code) => labels.get(code) ?? []).join(' · ')}
      </p>
      <p>{message}</p>
      <p>{INDICATORS[pair.modifierIndicator]}</p>
      {resolution === null ? null : (
        <p>
          <strong>To resolve:</strong> {resolution}
        </p>
      )}
    </li>
  );
}

function otherDaysOf(frame: Frame, rows: readonly PtpPair[]) {
  return (
    <details class="other-days">
      <summary>{count(rows.length, 'edit')} of these codes that is not in force on this day</summary>
      <section class="scroll" aria-label="Edits of other days" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Column one</th>
              <th scope="col">Column two</th>
              <th scope="col">Indicator</th>
              <th scope="col">Effective</th>
              <th scope="col">Last day</th>
              <th scope="col">CMS’s reason</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                <td>{anchor(frame, row.columnOne)}</td>
                <td>{anchor(frame, row.columnTwo)}</td>
                <td class="code">{row.modifierIndicator}</td>
                <td class="code">{row.effective ?? 'not in the file'}</td>
                <td class="code">{row.deletion ?? 'open'}</td>
                <td>{row.rationale}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function anchor(frame: Frame, code: string) {
  const system = procedureSystem(code);
  return system === null ? <span class="code">{code}</span> : codeAnchor(frame, system, code);
}
