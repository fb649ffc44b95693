// What does Medicare pay? The fee schedule with its indicators in words, outpatient and surgery center rates, drugs, the HCPCS record.
import type { Indicator, PhysicianRow } from '#fees';
import type { CodeRecord } from '#tools';
import { type Frame, link } from '../../frame.ts';
import { codeLink, count, money as dollars, rvu, source } from '../../ui/words.tsx';
import { localityDots, localityName } from '../fees/pictures.tsx';
import { refOf } from './rules.tsx';
import type { Body, Section } from './section.tsx';

export function money(frame: Frame, record: CodeRecord): Section[] {
  return [
    { id: 'fee', title: 'Physician fee schedule', group: 'money', body: physician(frame, record) },
    {
      id: 'outpatient',
      title: 'Hospital outpatient (OPPS)',
      group: 'money',
      body: outpatient(frame, record),
    },
    {
      id: 'surgery-center',
      title: 'Ambulatory surgical center',
      group: 'money',
      body: surgeryCenter(frame, record),
    },
    { id: 'drug', title: 'Part B drug price', group: 'money', body: drug(frame, record) },
    { id: 'hcpcs', title: 'HCPCS record', group: 'money', body: hcpcs(frame, record) },
  ];
}

function physician(frame: Frame, record: CodeRecord): Body {
  const found = record.fees.physician;
  if (!found) return null;
  const [first] = found.rows;
  return (
    <>
      <section class="scroll" aria-label="Relative values" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Modifier</th>
              <th scope="col" class="right">
                Work
              </th>
              <th scope="col" class="right">
                PE non-facility
              </th>
              <th scope="col" class="right">
                PE facility
              </th>
              <th scope="col" class="right">
                Malpractice
              </th>
              <th scope="col" class="right">
                Total non-facility
              </th>
              <th scope="col" class="right">
                Total facility
              </th>
              <th scope="col" class="right">
                National, non-facility
              </th>
              <th scope="col" class="right">
                National, facility
              </th>
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row) => (
              <tr>
                <th scope="row" class="code">
                  {row.modifier === '' ? 'none' : row.modifier}
                </th>
                <td class="right code">{rvu(row.workRvuHundredths)}</td>
                <td class="right code">
                  {row.nonFacility.notApplicable ? 'NA' : rvu(row.nonFacility.peRvuHundredths)}
                </td>
                <td class="right code">
                  {row.facility.notApplicable ? 'NA' : rvu(row.facility.peRvuHundredths)}
                </td>
                <td class="right code">{rvu(row.mpRvuHundredths)}</td>
                <td class="right code">
                  {row.nonFacility.notApplicable ? 'NA' : rvu(row.nonFacility.totalRvuHundredths)}
                </td>
                <td class="right code">
                  {row.facility.notApplicable ? 'NA' : rvu(row.facility.totalRvuHundredths)}
                </td>
                <td class="right code">
                  {row.nonFacility.notApplicable ? 'NA' : dollars(row.nonFacility.amountCents)}
                </td>
                <td class="right code">
                  {row.facility.notApplicable ? 'NA' : dollars(row.facility.amountCents)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.arithmetic === null ? null : <p class="arithmetic">{found.arithmetic}</p>}
      {first ? split(first) : null}
      {localities(frame, record)}
      {first ? indicators(frame, first) : null}
      {source(found.cite)}
    </>
  );
}

/** How far the localities lie apart, and the way to the price of one of them. */
function localities(frame: Frame, { ref, fees }: CodeRecord) {
  const range = fees.localities;
  const isAnesthesia = fees.physician?.rows[0]?.status.code === 'J';
  return (
    <>
      {range && range.lowest.cents < range.highest.cents ? (
        <>
          <h3>
            Over the localities{range.modifier === '' ? '' : `, with ${range.modifier}`},{' '}
            {range.setting === 'facility' ? 'in a facility' : 'outside a facility'}
          </h3>
          {localityDots({
            nationalCents: range.nationalCents,
            cents: range.cents,
            lowest: { name: localityName(range.lowest), cents: range.lowest.cents },
            highest: { name: localityName(range.highest), cents: range.highest.cents },
            mine: null,
          })}
        </>
      ) : null}
      {isAnesthesia
        ? onward(frame, '/fees/anesthesia', { code: ref.code }, 'Price it by base and time units')
        : onward(
            frame,
            '/fees',
            { lines: ref.code },
            'Price it for a ZIP code, with modifiers, beside other lines',
          )}
    </>
  );
}

/** To the calculator, with the code already in it. */
function onward(frame: Frame, path: string, query: Record<string, string>, words: string) {
  return (
    <p>
      <a href={link(frame, path, query)}>{words}</a>
    </p>
  );
}

/** The RVU split as one stacked bar; the table above says the same in figures. */
function split(row: PhysicianRow) {
  const side = row.nonFacility.notApplicable ? row.facility : row.nonFacility;
  const total = side.totalRvuHundredths;
  if (total === 0) return null;
  const width = (part: number) => Math.round((part / total) * 3000) / 10;
  const [work, pe] = [width(row.workRvuHundredths), width(side.peRvuHundredths)];
  return (
    <svg
      class="split"
      viewBox="0 0 300 12"
      preserveAspectRatio="none"
      role="img"
      aria-label={`Of ${rvu(total)} RVUs ${rvu(row.workRvuHundredths)} are work, ${rvu(side.peRvuHundredths)} practice expense, ${rvu(row.mpRvuHundredths)} malpractice`}
    >
      <rect class="work" x="0" y="0" width={work} height="12" />
      <rect class="pe" x={work} y="0" width={pe} height="12" />
      <rect class="mp" x={work + pe} y="0" width={Math.max(0, 300 - work - pe)} height="12" />
    </svg>
  );
}

export function indicators(frame: Frame, row: PhysicianRow) {
  const base = row.endoscopicBase === null ? null : refOf(row.endoscopicBase);
  const rows: [string, Indicator | null][] = [
    ['Status', row.status],
    ['Global days', row.globalDays],
    ['PC/TC', row.pcTc],
    ['Multiple procedures', row.multipleProcedure],
    ['Bilateral', row.bilateral],
    ['Assistant at surgery', row.assistant],
    ['Co-surgeons', row.coSurgeon],
    ['Team', row.team],
    ['Supervision', row.supervision],
    ['Imaging family', row.imagingFamily],
  ];
  return (
    <dl class="facts">
      {rows.map(([name, indicator]) =>
        indicator === null ? null : (
          <div>
            <dt>{name}</dt>
            <dd>
              <span class="code">{indicator.code}</span> {indicator.text}
            </dd>
          </div>
        ),
      )}
      {row.globalSplit === null ? null : (
        <div>
          <dt>Global package</dt>
          <dd>
            {row.globalSplit.pre} % before, {row.globalSplit.intra} % during, {row.globalSplit.post} % after
            the operation
          </dd>
        </div>
      )}
      {base === null ? null : (
        <div>
          <dt>Endoscopic base</dt>
          <dd>{codeLink(frame, base)}</dd>
        </div>
      )}
    </dl>
  );
}

function outpatient(frame: Frame, { ref, fees: { opps } }: CodeRecord): Body {
  if (!opps) return null;
  const rows: [string, string | null][] = [
    ['APC', opps.apc],
    ['Relative weight', opps.relativeWeight === null ? null : (opps.relativeWeight / 10_000).toFixed(4)],
    ['Payment', opps.paymentCents === null ? null : dollars(opps.paymentCents)],
    ['Copayment', opps.copaymentCents === null ? null : dollars(opps.copaymentCents)],
    ['Minimum copayment', opps.minimumCopaymentCents === null ? null : dollars(opps.minimumCopaymentCents)],
    ['Note', opps.note],
  ];
  return (
    <>
      <dl class="facts">
        <div>
          <dt>Status indicator</dt>
          <dd>
            <span class="code">{opps.statusIndicator.code}</span> {opps.statusIndicator.text}
          </dd>
        </div>
        {rows.map(([name, text]) =>
          text === null ? null : (
            <div>
              <dt>{name}</dt>
              <dd class="code">{text}</dd>
            </div>
          ),
        )}
      </dl>
      {onward(frame, '/fees/hospital', { codes: ref.code }, 'Price a claim with it, and a wage index')}
      {source(opps.cite)}
    </>
  );
}

const ADDENDA = {
  AA: 'Surgical procedure on the list',
  BB: 'Ancillary service on the list',
  EE: 'Excluded from payment in a center',
} as const;

function surgeryCenter(frame: Frame, { ref, fees: { asc } }: CodeRecord): Body {
  const [first] = asc;
  if (!first) return null;
  return (
    <>
      {asc.map((one) => (
        <dl class="facts">
          <div>
            <dt>Addendum {one.addendum}</dt>
            <dd>{ADDENDA[one.addendum]}</dd>
          </div>
          {one.paymentIndicator === null ? null : (
            <div>
              <dt>Payment indicator</dt>
              <dd>
                <span class="code">{one.paymentIndicator.code}</span> {one.paymentIndicator.text}
              </dd>
            </div>
          )}
          {one.paymentCents === null ? null : (
            <div>
              <dt>Payment</dt>
              <dd>
                <span class="code">{dollars(one.paymentCents)}</span>
                {one.multipleProcedureDiscount === true ? ', reduced with other procedures of the day' : ''}
              </dd>
            </div>
          )}
          {one.deviceOffsetCents === null ? null : (
            <div>
              <dt>Of it the device</dt>
              <dd class="code">{dollars(one.deviceOffsetCents)}</dd>
            </div>
          )}
        </dl>
      ))}
      {onward(frame, '/fees/surgical-center', { codes: ref.code }, 'Price it in a wage area, beside others')}
      {source(first.cite)}
    </>
  );
}

/** Packages shown before the rest is folded in, and the most that a page lists. */
const NDCS_AT_ONCE = 8;
const MOST_NDCS = 200;

function drug(frame: Frame, { ref, fees: { drug: found } }: CodeRecord): Body {
  if (!found) return null;
  const { dosage, limitMills, coinsurancePercent, notes, ndcs } = found;
  return (
    <>
      <dl class="facts">
        <div>
          <dt>One unit</dt>
          <dd>{dosage}</dd>
        </div>
        {limitMills === null ? null : (
          <div>
            <dt>Payment limit for one unit</dt>
            <dd class="code">${(limitMills / 1000).toFixed(3)}</dd>
          </div>
        )}
        {coinsurancePercent === null ? null : (
          <div>
            <dt>Coinsurance</dt>
            <dd class="code">{coinsurancePercent} %</dd>
          </div>
        )}
        {notes === '' ? null : (
          <div>
            <dt>Note of the file</dt>
            <dd>{notes}</dd>
          </div>
        )}
      </dl>
      {ndcs.length === 0 ? null : packages(ndcs.slice(0, NDCS_AT_ONCE))}
      {ndcs.length > NDCS_AT_ONCE ? (
        <details>
          <summary>{count(ndcs.length - NDCS_AT_ONCE, 'more package')}</summary>
          {packages(ndcs.slice(NDCS_AT_ONCE, MOST_NDCS))}
        </details>
      ) : null}
      {onward(frame, '/fees/drugs', { code: ref.code }, 'Convert packages and units')}
      {source(found.cite)}
    </>
  );
}

function packages(rows: NonNullable<CodeRecord['fees']['drug']>['ndcs']) {
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
              Quantity
            </th>
            <th scope="col" class="right">
              Units a package
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <td class="code">{row.ndc}</td>
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

function hcpcs(frame: Frame, { hcpcs: found }: CodeRecord): Body {
  if (!found) return null;
  const list = (items: readonly { code: string; text: string }[]) =>
    items.map(({ code, text }) => `${code} ${text}`).join('; ');
  const rows: [string, string | null][] = [
    ['Short description', found.short],
    ['Added', found.added],
    [
      'Action',
      found.action === null
        ? null
        : `${found.action.code} ${found.action.text}${found.actionEffective ? `, effective ${found.actionEffective}` : ''}`,
    ],
    ['Terminated', found.terminated],
    ['Coverage', found.coverage === null ? null : `${found.coverage.code} ${found.coverage.text}`],
    ['Pricing', found.pricing.length === 0 ? null : list(found.pricing)],
    ['Type of service', found.typeOfService.length === 0 ? null : list(found.typeOfService)],
    ['BETOS', found.betos],
    ['Statute', found.statute],
  ];
  return (
    <>
      <dl class="facts">
        {rows.map(([name, text]) =>
          text === null || text === '' ? null : (
            <div>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
        {found.crossReferences.length === 0 ? null : (
          <div>
            <dt>See also</dt>
            <dd>
              {found.crossReferences.map((code) => {
                const ref = refOf(code);
                return ref ? <>{codeLink(frame, ref)} </> : `${code} `;
              })}
            </dd>
          </div>
        )}
      </dl>
      {source(found.cite)}
    </>
  );
}
