// Prices that are not made of relative values: anesthesia, outpatient hospital, surgical center, drugs. One form and one answer each.
import { procedureSystem } from '#catalog';
import {
  ANESTHESIA_MODIFIERS,
  ANESTHESIA_WORDS,
  type AnesthesiaPrice,
  type CenterPrice,
  type DrugPrice,
  formatUnits,
  type HospitalPrice,
  type Locality,
  type Package,
  type WageArea,
} from '#fees';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { codeLink, money, source } from '../../ui/words.tsx';
import { anyProblem, asText, choice, field, type Problems, placeFields, tabs } from './fields.tsx';

export type Typed = Record<string, string>;

interface Shared {
  frame: Frame;
  typed: Typed;
  problems: Problems;
}

function page(
  { frame, problems }: Shared,
  title: string,
  lead: string,
  form: ReturnType<typeof field>,
  answer: ReturnType<typeof field> | null,
) {
  return (
    <Layout frame={frame} title={title} description={lead}>
      <div class="browse fees">
        <h1>{title}</h1>
        {tabs(frame)}
        <p class="lead">{lead}</p>
        {anyProblem(problems)}
        {form}
        {answer}
      </div>
    </Layout>
  );
}

const go = () => (
  <p class="go">
    <button type="submit">Price</button>
  </p>
);

const of = (
  shared: Shared,
  name: string,
  label: string,
  more: { hint?: string; size?: number; numeric?: boolean } = {},
) => field({ name, label, value: shared.typed[name] ?? '', problems: shared.problems, ...more });

const dateOf = ({ typed, problems }: Shared) =>
  field({ name: 'date', label: 'Date of service', value: typed.date ?? '', problems, type: 'date' });

export function AnesthesiaPage(
  props: Shared & { localities: Locality[]; found: AnesthesiaPrice | null; permalink: string },
) {
  const { typed, problems, localities, found, permalink } = props;
  const form = (
    <form class="ask" action="/fees/anesthesia">
      <fieldset class="place">
        <legend>Service</legend>
        {of(props, 'code', 'Anesthesia code', { size: 7 })}
        {of(props, 'baseUnits', 'Base units', {
          size: 4,
          numeric: true,
          hint: 'From the list of CMS; in no loaded file',
        })}
        {of(props, 'minutes', 'Minutes', { size: 5, numeric: true })}
        {choice(
          { name: 'modifier', label: 'Modifier', value: typed.modifier ?? 'AA', problems },
          ANESTHESIA_MODIFIERS.map((one) => ({ value: one, text: `${one} ${ANESTHESIA_WORDS[one]}` })),
        )}
        <label class="pick">
          <input type="checkbox" name="induction" value="yes" checked={typed.induction === 'yes'} /> With AD:
          present at induction
        </label>
      </fieldset>
      <fieldset class="place">
        <legend>Where and when</legend>
        {placeFields({ zip: typed.zip ?? '', locality: typed.locality ?? '' }, problems, localities)}
        {dateOf(props)}
      </fieldset>
      {go()}
    </form>
  );
  const answer = found ? (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">{found.amountCents === null ? 'No price' : money(found.amountCents)}</h2>
      {found.why === null ? null : <p>{found.why}</p>}
      <p class="formula">{found.arithmetic}</p>
      {found.notes.map((note) => (
        <p class="aside">{note}</p>
      ))}
      {asText(
        [
          `${found.code}-${found.modifier}  ${found.amountCents === null ? found.why : money(found.amountCents)}`,
          found.arithmetic,
          ...found.notes,
        ].join('\n'),
        permalink,
      )}
      <div class="sources">{found.cites.map(source)}</div>
    </section>
  ) : null;
  return page(
    props,
    'Anesthesia',
    'Base units and time units of 15 minutes, times the anesthesia conversion factor of the locality.',
    form,
    answer,
  );
}

type FacilityLine = {
  code: string;
  units: number;
  rateCents: number | null;
  indicator: string;
  apc?: string | null;
  copaymentCents?: number | null;
  amountCents: number | null;
  outcome: string;
};

function facilityAnswer(
  frame: Frame,
  found: { totalCents: number; notes: string[]; cites: HospitalPrice['cites'] },
  lines: FacilityLine[],
  permalink: string,
) {
  const isHospital = lines.some((line) => line.apc !== undefined);
  const text = [
    ...lines.map(
      ({ code, units, amountCents, outcome }) => `${code} x ${units}  ${money(amountCents)}  ${outcome}`,
    ),
    `Together  ${money(found.totalCents)}`,
    ...found.notes,
    ...found.cites.map(({ title, version }) => `Source: ${title} ${version}`),
  ].join('\n');
  return (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">{money(found.totalCents)}</h2>
      {asText(text, permalink)}
      <section class="scroll" aria-label="Lines" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Indicator</th>
              {isHospital ? <th scope="col">APC</th> : null}
              <th scope="col" class="right">
                Rate
              </th>
              {isHospital ? (
                <th scope="col" class="right">
                  Copayment
                </th>
              ) : null}
              <th scope="col" class="right">
                Paid
              </th>
              <th scope="col">On this claim</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr>
                <th scope="row">
                  {codeOf(frame, line.code)}
                  {line.units > 1 ? <small> × {line.units}</small> : null}
                </th>
                <td class="code">{line.indicator}</td>
                {isHospital ? <td class="code">{line.apc ?? '—'}</td> : null}
                <td class="right code">{money(line.rateCents)}</td>
                {isHospital ? <td class="right code">{money(line.copaymentCents ?? null)}</td> : null}
                <td class="right code">{line.amountCents === null ? 'no price' : money(line.amountCents)}</td>
                <td class="outcome">{line.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.notes.map((note) => (
        <p class="aside">{note}</p>
      ))}
      <div class="sources">{found.cites.map(source)}</div>
    </section>
  );
}

function codeOf(frame: Frame, code: string) {
  const system = procedureSystem(code);
  return system ? codeLink(frame, { system, code }) : <span class="code">{code}</span>;
}

export function HospitalPage(props: Shared & { found: HospitalPrice | null; permalink: string }) {
  const { frame, found, permalink } = props;
  const form = (
    <form class="ask" action="/fees/hospital">
      <fieldset class="place">
        <legend>Outpatient claim</legend>
        {of(props, 'codes', 'Codes', { size: 32, hint: 'With commas; 45385x2 for two units' })}
        {of(props, 'wageIndex', 'Wage index of the hospital', {
          size: 7,
          numeric: true,
          hint: 'Such as 0.9234; empty for national rates',
        })}
        {dateOf(props)}
      </fieldset>
      {go()}
    </form>
  );
  const answer = found
    ? facilityAnswer(
        frame,
        found,
        found.lines.map(({ opps, ...line }) => ({
          ...line,
          indicator: opps?.statusIndicator.code ?? '—',
          apc: opps?.apc ?? null,
          rateCents: opps?.paymentCents ?? null,
          copaymentCents: opps?.copaymentCents ?? opps?.minimumCopaymentCents ?? null,
        })),
        permalink,
      )
    : null;
  return page(
    props,
    'Outpatient hospital (OPPS)',
    'Rate and copayment by APC, and what one claim packages or discounts.',
    form,
    answer,
  );
}

export function CenterPage(
  props: Shared & { areas: WageArea[]; found: CenterPrice | null; permalink: string },
) {
  const { frame, typed, problems, areas, found, permalink } = props;
  const options = [
    { value: '', text: 'National rates' },
    ...areas.map(({ cbsa, name, indexTenThousandths }) => ({
      value: cbsa,
      text: `${name} ${(indexTenThousandths / 10_000).toFixed(4)}`,
    })),
  ];
  const form = (
    <form class="ask" action="/fees/surgical-center">
      <fieldset class="place">
        <legend>Procedures of one day</legend>
        {of(props, 'codes', 'Codes', { size: 32, hint: 'With commas' })}
        {choice(
          { name: 'area', label: 'Wage area of the center', value: typed.area ?? '', problems },
          options,
        )}
        {dateOf(props)}
      </fieldset>
      {go()}
    </form>
  );
  const answer = found
    ? facilityAnswer(
        frame,
        found,
        found.lines.map(({ asc, ...line }) => ({
          ...line,
          indicator: asc?.paymentIndicator?.code ?? '—',
          rateCents: asc?.paymentCents ?? null,
        })),
        permalink,
      )
    : null;
  return page(
    props,
    'Ambulatory surgical center',
    'Rates of Addenda AA and BB, the wage area, and the discount of further procedures.',
    form,
    answer,
  );
}

export function DrugsPage(
  props: Shared & { packages: Package[]; found: DrugPrice | null; code: string; permalink: string },
) {
  const { frame, found, code, packages, permalink } = props;
  const form = (
    <form class="ask" action="/fees/drugs">
      <fieldset class="place">
        <legend>Drug</legend>
        {of(props, 'code', 'HCPCS code', { size: 7 })}
        {of(props, 'ndc', 'or National Drug Code', {
          size: 15,
          hint: 'Ten or eleven digits, with or without hyphens',
        })}
        {of(props, 'packages', 'Packages opened', { size: 6, numeric: true, hint: 'With an NDC' })}
        {of(props, 'units', 'HCPCS units given', { size: 8, numeric: true })}
        {dateOf(props)}
      </fieldset>
      {go()}
    </form>
  );
  const answer = found ? (
    <section class="answer" aria-labelledby="answer">
      <h2 id="answer">
        {codeOf(frame, code)} {total(found)}
      </h2>
      <p class="lead">
        One unit is {found.drug.dosage}
        {found.drug.limitMills === null ? '' : `, limit $${(found.drug.limitMills / 1000).toFixed(3)}`}
        {found.drug.coinsurancePercent === null ? '' : `, coinsurance ${found.drug.coinsurancePercent} %`}.
      </p>
      {packages.map((pack) => (
        <p>
          <span class="code">{pack.ndc}</span> {pack.drug}, {pack.labeler}: one package is{' '}
          <strong>
            {pack.unitsThousandths === null ? pack.unitsPerPackage : formatUnits(pack.unitsThousandths)} units
          </strong>{' '}
          of {codeOf(frame, pack.code)} ({pack.dosage}).
        </p>
      ))}
      {found.arithmetic.map((line) => (
        <p class="formula">{line}</p>
      ))}
      {found.notes.map((note) => (
        <p class="aside">{note}</p>
      ))}
      {asText(
        [
          code,
          ...found.arithmetic,
          ...found.notes,
          ...found.cites.map(({ title, version }) => `Source: ${title} ${version}`),
        ].join('\n'),
        permalink,
      )}
      <h3>Packages that are billed by this code</h3>
      {found.drug.ndcs.length === 0 ? <p>The loaded crosswalk has none.</p> : ndcs(found)}
      <div class="sources">{found.cites.map(source)}</div>
    </section>
  ) : null;
  return page(
    props,
    'Part B drugs and NDC',
    'The payment limit of one unit, packages in units and units in packages, discarded amounts.',
    form,
    answer,
  );
}

function total({ lines }: DrugPrice): string {
  if (lines.some((line) => line.amountCents === null)) return 'no limit';
  return money(lines.reduce((sum, line) => sum + (line.amountCents ?? 0), 0));
}

function ndcs({ drug }: DrugPrice) {
  return (
    <section class="scroll" aria-label="Packages" tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">NDC</th>
            <th scope="col">Drug</th>
            <th scope="col">Labeler</th>
            <th scope="col" class="right">
              Size
            </th>
            <th scope="col" class="right">
              Pieces
            </th>
            <th scope="col" class="right">
              Units a package
            </th>
          </tr>
        </thead>
        <tbody>
          {drug.ndcs.map((row) => (
            <tr>
              <th scope="row" class="code">
                {row.ndc}
              </th>
              <td>{row.drug}</td>
              <td>{row.labeler}</td>
              <td class="right code">{row.packageSize}</td>
              <td class="right code">{row.packageQuantity}</td>
              <td class="right code">{row.unitsPerPackage}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
