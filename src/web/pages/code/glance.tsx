// The facts at a glance: what a coder looks up most, beside the sections, each leading to its block.
import type { CodeRecord } from '#tools';
import { figure, money, rvu } from '../../ui/words.tsx';
import { SETTINGS } from './rules.tsx';

interface Fact {
  name: string;
  value: string;
  to: string;
}

export function glance(record: CodeRecord) {
  const facts = factsOf(record);
  if (facts.length === 0) return null;
  return (
    <aside class="glance" aria-label="Facts at a glance">
      <dl>
        {facts.map(({ name, value, to }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <a href={`#${to}`}>{value}</a>
            </dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}

function factsOf({ ref, fees, edits, diagnosis, crosswalks, pcsTable }: CodeRecord): Fact[] {
  const facts: Fact[] = [];
  const add = (name: string, value: string | null | undefined, to: string) => {
    if (value) facts.push({ name, value, to });
  };
  const row = fees.physician?.rows[0];
  if (row) {
    add('Medicare status', row.status.code, 'fee');
    add('Global days', row.globalDays.code, 'fee');
    add('Work RVU', row.workRvuHundredths > 0 ? rvu(row.workRvuHundredths) : null, 'fee');
    add(
      'National, non-facility',
      row.nonFacility.notApplicable ? 'NA' : amount(row.nonFacility.amountCents),
      'fee',
    );
    add('National, facility', row.facility.notApplicable ? 'NA' : amount(row.facility.amountCents), 'fee');
  }
  for (const { setting, units } of edits.mue)
    add(`Units, ${SETTINGS[setting].toLowerCase()}`, figure(units), 'units');
  add('OPPS status', fees.opps?.statusIndicator.code, 'outpatient');
  add('APC', fees.opps?.apc, 'outpatient');
  add('OPPS payment', amount(fees.opps?.paymentCents ?? null), 'outpatient');
  add(
    'ASC payment',
    amount(fees.asc.find((one) => one.paymentCents !== null)?.paymentCents ?? null),
    'surgery-center',
  );
  if (fees.drug?.limitMills)
    add(`Limit for ${fees.drug.dosage}`, `$${(fees.drug.limitMills / 1000).toFixed(3)}`, 'drug');
  if (diagnosis) {
    add(
      'Billable',
      diagnosis.billable ? 'yes' : 'no, more digits needed',
      ref.system === 'icd-10-cm' ? 'notes' : 'axes',
    );
    add('Chapter', diagnosis.chapter, 'notes');
  }
  for (const name of ['CMS-HCC V28', 'CMS-HCC V24', 'MS-DRG complication status']) {
    const list = crosswalks.find((one) => one.name === name);
    add(
      name.replace('MS-DRG complication status', 'CC or MCC'),
      list?.items[0]?.code ?? list?.items[0]?.text,
      'crosswalks',
    );
  }
  add('Table', pcsTable?.table, 'axes');
  return facts;
}

function amount(cents: number | null): string | null {
  return cents === null ? null : money(cents);
}
