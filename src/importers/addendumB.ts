// OPPS Addendum B: the CMS table, and a derived list of the same facts. CPT short descriptions are not kept, D codes neither.
import { isCdt } from '#catalog';
import { oppsTable } from '#fees';
import { monthNumber, parseCents } from '#kit';
import { readTable, scaled, type TableRow, type TableShape } from './columns.ts';
import type { Importer, Look, Recognition } from './importing.ts';
import { quarterOf } from './quarters.ts';

const OFFICIAL: TableShape = {
  delimiter: ',',
  encoding: 'latin1',
  header: /^HCPCS Code$/i,
  columns: {
    code: /^HCPCS Code$/i,
    si: /^SI$/i,
    apc: /^APC$/i,
    'weight?': /^Relative Weight$/i,
    payment: /^Payment Rate$/i,
    'copayment?': /^National Unadjusted Copayment$/i,
    'minimum?': /^Minimum Unadjusted Copayment$/i,
    'passThrough?': /^Drug and Device Pass-Through Expiration/i,
  },
};
const DERIVED: TableShape = {
  delimiter: ',',
  encoding: 'utf8',
  header: /^hcpcs$/,
  columns: {
    code: /^hcpcs$/,
    si: /^status_indicator$/,
    apc: /^apc$/,
    payment: /^payment_rate$/,
    'apcSource?': /^apc_source$/,
  },
};

export const addendumB: Importer = {
  source: 'opps-addendum-b',
  title: 'OPPS Addendum B',
  authority: 'CMS',
  licence: 'public',
  builder: 3,
  requires: ['rates'],
  recognise,
  async write(writer, slots) {
    oppsTable.create(writer);
    const counts = { rows: 0, cdtDropped: 0 };
    for (const file of slots.get('rates') ?? []) {
      await readTable(file, /derived/i.test(file.name) ? DERIVED : OFFICIAL, (row) => {
        const code = row.cell('code');
        if (!/^[0-9A-Z]{5}$/.test(code)) {
          // Notes stand below the table, in the first column only; a few words, not half a code.
          if (row.isAlone && code.length > 12) return;
          throw row.refuse('code', 'a code of five capitals and digits');
        }
        if (isCdt(code)) {
          counts.cdtDropped++;
          return;
        }
        if (!/^[A-Z]\d?$/.test(row.cell('si')))
          throw row.refuse('si', 'a status indicator such as J1, N or V');
        oppsTable.insert(writer, {
          code,
          statusIndicator: row.cell('si'),
          apc: row.cell('apc') || null,
          relativeWeight: scaled(row, 'weight', 4),
          payment: scaled(row, 'payment', 4),
          copayment: cents(row, 'copayment'),
          minimumCopayment: cents(row, 'minimum'),
          note: noteOf(row),
        });
        counts.rows++;
      });
    }
    return counts;
  },
  anchors: [
    {
      truth: 'a hospital clinic visit (G0463) is paid by APC 5012',
      against: "SELECT * FROM opps WHERE code = 'G0463' AND apc <> '5012'",
    },
    {
      truth: '29881 is a comprehensive service, J1',
      against: "SELECT * FROM opps WHERE code = '29881' AND statusIndicator <> 'J1'",
    },
  ],
};

const DERIVED_NOTE =
  'Not CMS’s own table but one derived from it: status and rate are of this release, APCs are filled in from other files, weights and copayments are missing.';

function recognise({ name, head }: Look): Recognition | null {
  if (/^hcpcs,short_desc_l2_only,status_indicator,payment_rate/.test(head)) {
    const [, year, month] = /(20\d{2})-(0[1-9]|1[0-2])/.exec(name) ?? [];
    return { slot: 'rates', ...quarterNamed(year, Number(month)), note: DERIVED_NOTE };
  }
  if (!/(^|\n)"?HCPCS Code"?,"?Short Descriptor"?,"?SI"?,/.test(head)) return null;
  // `2023_January_Web_Addendum_B`, `january_2019_opps_web_addendum_b.12312018`: the month stands beside the year that it is for.
  const [, before, after, month = ''] =
    /(?:(20\d{2})|(?=[a-z]+[ _-]+(20\d{2})))[ _-]*(january|april|july|october)/i.exec(name) ?? [];
  return { slot: 'rates', ...quarterNamed(before ?? after, monthNumber(month)) };
}

const QUARTERS = ['January', 'April', 'July', 'October'];

/** A name that says no quarter takes that of its neighbours. */
function quarterNamed(year: string | undefined, month: number | null): Omit<Recognition, 'slot'> {
  if (year === undefined || !month) return { version: null, effective: null, ends: null };
  const { effective, ends } = quarterOf(Number(year), Math.ceil(month / 3));
  return { version: `${year} ${QUARTERS[Math.ceil(month / 3) - 1]}`, effective, ends };
}

/** Where the derived table has an APC from: `asc_ff_2026-01`, `addB_2023-01`. */
const APC_SOURCES: Record<string, string> = { asc_ff: 'ASC addendum FF', addB: 'Addendum B' };

function noteOf(row: TableRow): string | null {
  const [, list = '', month = ''] = /^(\w+?)_(\d{4}-\d{2})$/.exec(row.cell('apcSource')) ?? [];
  if (list !== '') return `APC as in ${APC_SOURCES[list] ?? list} of ${month}`;
  return row.cell('passThrough') === '' ? null : 'Pass-through status ends within the calendar year';
}

function cents(row: TableRow, column: string): number | null {
  const text = row.cell(column);
  if (text === '' || text === '.') return null;
  const amount = parseCents(text);
  if (amount === null) throw row.refuse(column, 'an amount in dollars');
  return amount;
}
