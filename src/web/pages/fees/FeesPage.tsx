// What Medicare pays a physician for the lines of one day: the form, each price with its arithmetic, every reduction with its reason.
import { procedureSystem } from '#catalog';
import {
  formatFactor,
  type Locality,
  localityKey,
  type Priced,
  type PricedLine,
  priceInWords,
  RULES,
  type Setting,
  type Spread,
  shareOf,
} from '#fees';
import { type Frame, link } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { codeLink, money, source } from '../../ui/words.tsx';
import { indicators } from '../code/money.tsx';
import { anyProblem, asText, field, type Problems, placeFields, tabs, wrong } from './fields.tsx';
import { componentBar, localityDots, localityName } from './pictures.tsx';

export interface TypedFees {
  rows: { code: string; modifiers: string; units: string }[];
  zip: string;
  locality: string;
  setting: Setting;
  date: string;
  qualifying: boolean;
}

export interface FeesProps {
  frame: Frame;
  typed: TypedFees;
  problems: Problems;
  localities: Locality[];
  /** The loaded release has a factor for qualifying participants. */
  hasQualifying: boolean;
  priced: Priced | null;
  /** The same lines in the other setting. */
  other: Priced | null;
  spread: Spread | null;
  /** Query of this answer, without the date. */
  query: Record<string, string>;
  isLoaded: boolean;
}

export const SETTINGS: Record<Setting, string> = {
  nonFacility: 'Outside a facility (office, home)',
  facility: 'In a facility (hospital, surgical center)',
};

export function FeesPage(props: FeesProps) {
  const { frame, problems, priced, isLoaded } = props;
  return (
    <Layout
      frame={frame}
      title="Medicare fees"
      description="What Medicare pays for a code on a date of service, in a locality, with the arithmetic and every reduction explained."
    >
      <div class="browse fees">
        <h1>What Medicare pays</h1>
        {tabs(frame)}
        {isLoaded ? null : <p>No physician fee schedule is loaded.</p>}
        {anyProblem(problems)}
        {form(props)}
        {priced ? answer(props, priced) : isLoaded ? hint(frame) : null}
      </div>
    </Layout>
  );
}

function form({ frame, typed, problems, localities, hasQualifying }: FeesProps) {
  return (
    <form class="ask" action="/fees">
      <fieldset class="lines">
        <legend>Lines of one day</legend>
        <div class="row heads" aria-hidden="true">
          <span>Code</span>
          <span>Modifiers</span>
          <span>Units</span>
        </div>
        {typed.rows.map((row, i) => {
          const n = i + 1;
          return (
            <div class="row">
              {field({
                name: `code${n}`,
                label: `Code, line ${n}`,
                value: row.code,
                problems,
                size: 7,
                quiet: true,
              })}
              {field({
                name: `modifiers${n}`,
                label: `Modifiers, line ${n}`,
                value: row.modifiers,
                problems,
                size: 8,
                quiet: true,
              })}
              {field({
                name: `units${n}`,
                label: `Units, line ${n}`,
                value: row.units,
                problems,
                size: 3,
                numeric: true,
                quiet: true,
              })}
            </div>
          );
        })}
        {wrong('lines', problems)}
      </fieldset>
      <fieldset class="place">
        <legend>Where and when</legend>
        {placeFields(typed, problems, localities)}
        {field({ name: 'date', label: 'Date of service', value: typed.date, problems, type: 'date' })}
        <div class="field">
          {(['nonFacility', 'facility'] as const).map((one) => (
            <label class="pick">
              <input type="radio" name="setting" value={one} checked={typed.setting === one} />{' '}
              {SETTINGS[one]}
            </label>
          ))}
        </div>
        {hasQualifying ? (
          <label class="pick">
            <input type="checkbox" name="qualifying" value="yes" checked={typed.qualifying} /> Qualifying
            participant of an advanced payment model
          </label>
        ) : null}
      </fieldset>
      <p class="go">
        <button type="submit">Price</button> <a href={link(frame, '/fees')}>Start again</a>
      </p>
    </form>
  );
}

function hint(frame: Frame) {
  const example = { lines: '45385,45380-59', zip: '90001', setting: 'facility' };
  return (
    <p class="lead">
      Type one code or all lines of a day; they are reduced together as Medicare does. For example{' '}
      <a href={link(frame, '/fees', example)}>two endoscopies of one family in Los Angeles</a>.
    </p>
  );
}

function answer({ frame, priced: _, other, spread, query }: FeesProps, priced: Priced) {
  const { lines, where } = priced;
  const [only] = lines.length === 1 ? lines : [];
  const place = where.locality ? localityName(where.locality) : 'National';
  const permalink = `/fees?${new URLSearchParams({ ...query, asOf: frame.asOf })}`;
  const text = priceInWords(priced, frame.asOf);
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">
        {priced.linesWithoutPrice === lines.length ? 'No fixed price' : money(priced.totalCents)}
      </h2>
      <p class="lead">
        {place}
        {where.locality ? `, locality ${localityKey(where.locality)}` : ''}.{' '}
        {priced.setting === 'facility' ? 'In a facility' : 'Outside a facility'}
        {otherSetting(frame, priced, other, query)}
        {priced.linesWithoutPrice > 0 && lines.length > 1
          ? ` Lines without a fixed price: ${priced.linesWithoutPrice} of ${lines.length}.`
          : ''}
      </p>
      {priced.notes.map((note) => (
        <p class="note amber">{note}</p>
      ))}
      {asText(text, permalink)}
      {lines.length > 1 ? summary(frame, priced) : null}
      {lines.map((line) => lineOf(frame, line, priced))}
      {only && spread ? localities(spread, where.locality) : null}
      {only?.amountCents != null && only.amountCents > 0 ? charges(only.amountCents) : null}
      {only?.row ? (
        <section aria-labelledby="indicators">
          <h3 id="indicators">Indicators</h3>
          {indicators(frame, only.row)}
        </section>
      ) : null}
      <div class="sources">
        <p class="source">
          What Medicare allows, before deductible and coinsurance; less where the charge is lower. The product
          of all figures is rounded once, to the cent; each later percentage once more.
        </p>
        {priced.cites.map(source)}
      </div>
    </section>
  );
}

function otherSetting(frame: Frame, priced: Priced, other: Priced | null, query: Record<string, string>) {
  if (!other) return '.';
  const setting = priced.setting === 'facility' ? 'nonFacility' : 'facility';
  const words = setting === 'facility' ? 'in a facility' : 'outside a facility';
  const amount = other.linesWithoutPrice === other.lines.length ? 'no fixed price' : money(other.totalCents);
  return (
    <>
      ; <a href={link(frame, '/fees', { ...query, setting })}>{words}</a> {amount}.
    </>
  );
}

function summary(frame: Frame, priced: Priced) {
  return (
    <section class="scroll" aria-label="All lines" tabindex={0}>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col" class="right">
              Units
            </th>
            <th scope="col" class="right">
              Fee schedule
            </th>
            <th scope="col" class="right">
              Paid
            </th>
          </tr>
        </thead>
        <tbody>
          {priced.lines.map(({ line, amount, amountCents }) => (
            <tr>
              <th scope="row">{named(frame, line)}</th>
              <td class="right code">{line.units}</td>
              <td class="right code">{amount ? money(amount.cents) : '—'}</td>
              <td class="right code">{amountCents === null ? 'no price' : money(amountCents)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Together</th>
            <td />
            <td />
            <td class="right code">
              <strong>{money(priced.totalCents)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function named(frame: Frame, line: PricedLine['line']) {
  const system = procedureSystem(line.code);
  return (
    <>
      {system ? codeLink(frame, { system, code: line.code }) : <span class="code">{line.code}</span>}
      {line.modifiers.map((one) => (
        <span class="code modifier-of"> {one}</span>
      ))}
    </>
  );
}

function lineOf(frame: Frame, one: PricedLine, { lines, conversionFactor }: Priced) {
  const { line, row, amount, steps, amountCents, why, notes } = one;
  const madeOf =
    amount && conversionFactor !== null
      ? componentBar(amount.components, formatFactor(conversionFactor))
      : null;
  return (
    <article class="priced">
      <h3>
        <span>
          {named(frame, line)}
          {line.units > 1 ? <small> × {line.units}</small> : null}
        </span>
        <span class="amount">{amountCents === null ? 'no fixed price' : money(amountCents)}</span>
      </h3>
      {row && why === null ? (
        <p class="status-of">
          Status <span class="code">{row.status.code}</span> {row.status.text}
        </p>
      ) : null}
      {why === null ? null : <p>{why}</p>}
      {amount ? <p class="formula">{amount.arithmetic}</p> : null}
      {amount?.capArithmetic ? (
        <p class="formula">
          {RULES.cap.title}: {amount.capArithmetic} <small>{RULES.cap.authority}</small>
        </p>
      ) : null}
      {steps.length === 0 ? null : (
        <ol class="steps">
          {steps.map((step) => (
            <li>
              <span>
                <strong>{RULES[step.rule].title}.</strong> {step.text}
              </span>
              <span class="change code">
                {money(step.beforeCents)} → {money(step.afterCents)}
              </span>
              <small>{RULES[step.rule].authority}</small>
            </li>
          ))}
        </ol>
      )}
      {notes.map((note) => (
        <p class="aside">{note}</p>
      ))}
      {madeOf === null || lines.length === 1 ? (
        madeOf
      ) : (
        <details>
          <summary>What the fee schedule amount is made of</summary>
          {madeOf}
        </details>
      )}
    </article>
  );
}

function localities({ amounts, nationalCents }: Spread, mine: Locality | null) {
  const [lowest] = amounts;
  const highest = amounts.at(-1);
  if (!lowest || !highest) return null;
  const own = mine && amounts.find((one) => localityKey(one.locality) === localityKey(mine));
  const point = (one: { locality: Locality; cents: number }) => ({
    name: localityName(one.locality),
    cents: one.cents,
  });
  return (
    <section aria-labelledby="localities">
      <h3 id="localities">One unit over the localities</h3>
      {localityDots({
        nationalCents,
        cents: amounts.map((one) => one.cents),
        lowest: point(lowest),
        highest: point(highest),
        mine: own ? point(own) : null,
      })}
      <details>
        <summary>All {amounts.length} localities as a table</summary>
        <table class="narrow">
          <thead>
            <tr>
              <th scope="col">Locality</th>
              <th scope="col">Name</th>
              <th scope="col" class="right">
                Amount
              </th>
            </tr>
          </thead>
          <tbody>
            {amounts.map(({ locality, cents }) => (
              <tr>
                <td class="code">{localityKey(locality)}</td>
                <td>
                  {locality.name}, {locality.state}
                </td>
                <td class="right code">{money(cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** By law 95 % for who does not participate, who may charge at most 115 % of that (record layout of the RVU file). */
function charges(cents: number) {
  return (
    <dl class="facts">
      <div>
        <dt>Who does not participate</dt>
        <dd>
          <span class="code">{money(shareOf(cents, 9500))}</span>, 95 % of the amount
        </dd>
      </div>
      <div>
        <dt>Limiting charge</dt>
        <dd>
          <span class="code">{money(shareOf(cents, 10_925))}</span>, 109.25 % of the amount
        </dd>
      </div>
    </dl>
  );
}
