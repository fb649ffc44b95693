// Part B drugs: ASP payment limits and the NDC to HCPCS crosswalk of one quarter. Short descriptions are not kept.
import { drugTable } from '#fees';
import { addDays, monthNumber, parseIsoDate } from '#kit';
import { readTable, scaled, type TableShape } from './columns.ts';
import type { Importer, Recognition } from './importing.ts';

const LIMITS: TableShape = {
  delimiter: ',',
  encoding: 'latin1',
  header: /^HCPCS Code$/i,
  columns: {
    code: /^HCPCS Code$/i,
    dosage: /^HCPCS Code Dosage$/i,
    limit: /^Payment Limit$/i,
    'coinsurance?': /^Co-?insurance Percentage$/i,
    'vaccineAwp?': /^Vaccine AWP%$/i,
    'vaccineLimit?': /^Vaccine Limit$/i,
    'bloodAwp?': /^Blood AWP%$/i,
    'bloodLimit?': /^Blood limit$/i,
    'clotting?': /^Clotting Factor$/i,
    'notes?': /^Notes$/i,
  },
};
const NDCS: TableShape = {
  delimiter: ',',
  encoding: 'latin1',
  header: /^_?\d{4}_CODE$/i,
  columns: {
    code: /^_?\d{4}_CODE$/i,
    labeler: /^LABELER NAME$/i,
    ndc: /^NDC2?$/i,
    drug: /^Drug Name$/i,
    dosage: /^HCPCS dosage$/i,
    size: /^PKG SIZE$/i,
    quantity: /^PKG QTY$/i,
    billingUnits: /^BILLUNITS$/i,
    units: /^BILLUNITSPKG$/i,
  },
};
const EFFECTIVE = /Effective (\w+) (\d{1,2}), (\d{4}) through (\w+) (\d{1,2}), (\d{4})/i;

export const asp: Importer = {
  source: 'asp',
  title: 'Part B drug payment limits (ASP)',
  authority: 'CMS',
  licence: 'public',
  builder: 2,
  requires: ['limits'],
  recognise({ head }) {
    const slot = /^\W*Payment Allowance Limits for Medicare Part B Drugs/i.test(head)
      ? 'limits'
      : /ASP NDC - HCPCS Crosswalk/i.test(head)
        ? 'crosswalk'
        : null;
    const release = releaseIn(head);
    return slot && release ? { slot, ...release } : null;
  },
  async write(writer, slots) {
    drugTable.create(writer);
    const counts = { rows: 0, limits: 0, packages: 0 };
    for (const file of slots.get('limits') ?? []) {
      await readTable(file, LIMITS, (row) => {
        const code = row.cell('code');
        if (!/^[0-9A-Z]{5}$/.test(code)) throw row.refuse('code', 'a code of five capitals and digits');
        const [limitMills, coinsuranceMills] = [scaled(row, 'limit', 3), scaled(row, 'coinsurance', 3)];
        drugTable.insertLimit(writer, {
          code,
          dosage: row.cell('dosage'),
          limitMills,
          coinsuranceMills,
          vaccineAwpPercent: scaled(row, 'vaccineAwp', 0),
          vaccineLimitMills: scaled(row, 'vaccineLimit', 3),
          bloodAwpPercent: scaled(row, 'bloodAwp', 0),
          bloodLimitMills: scaled(row, 'bloodLimit', 3),
          clottingFactor: row.cell('clotting') === '1' ? 1 : 0,
          notes: row.cell('notes'),
        });
        counts.limits++;
      });
    }
    for (const file of slots.get('crosswalk') ?? []) {
      await readTable(file, NDCS, (row) => {
        const code = row.cell('code');
        if (!/^[0-9A-Z]{5}$/.test(code)) throw row.refuse('code', 'a code of five capitals and digits');
        // Mostly three groups; skin substitutes and other products come with a maker's number of any form.
        if (!/^[0-9A-Z][0-9A-Z./ -]{0,30}$/i.test(row.cell('ndc')))
          throw row.refuse('ndc', 'a National Drug Code or product number');
        drugTable.insertNdc(writer, code, row.cell('dosage'), {
          ndc: row.cell('ndc'),
          drug: row.cell('drug'),
          labeler: row.cell('labeler'),
          packageSize: row.cell('size'),
          packageQuantity: row.cell('quantity'),
          billingUnits: row.cell('billingUnits'),
          unitsPerPackage: row.cell('units'),
        });
        counts.packages++;
      });
    }
    counts.rows = counts.limits + counts.packages;
    return counts;
  },
  anchors: [
    {
      truth: 'J1885 is counted in 15 mg',
      against: "SELECT dosage FROM asp WHERE code = 'J1885' AND dosage <> '15 MG'",
    },
  ],
};

function releaseIn(head: string): Omit<Recognition, 'slot'> | null {
  const match = EFFECTIVE.exec(head);
  const effective = match ? dayOf(match[1], match[2], match[3]) : null;
  const ends = match ? dayOf(match[4], match[5], match[6]) : null;
  if (effective === null || ends === null || addDays(effective, 120) < ends) return null;
  return {
    version: `${effective.slice(0, 4)} Q${Math.ceil(Number(effective.slice(5, 7)) / 3)}`,
    effective,
    ends,
  };
}

function dayOf(month = '', day = '', year = ''): string | null {
  return parseIsoDate(`${year}-${String(monthNumber(month) ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
