// ASC addenda: AA (surgery), BB (ancillary), EE (excluded), FF (device offsets), wage index. Each begins with its title.
import { isCdt } from '#catalog';
import type { PartWriter } from '#editions';
import { type AscAddendum, ascTable } from '#fees';
import { monthNumber } from '#kit';
import { readTable, scaled, type TableRow, type TableShape } from './columns.ts';
import type { Counts, Importer, Recognition, SourceFile } from './importing.ts';

const shape = (columns: Record<string, RegExp>, header = /^HCPCS Code$/i): TableShape => ({
  delimiter: ',',
  encoding: 'latin1',
  header,
  columns,
});
const CODE = { code: /^HCPCS Code$/i, 'mark?': /^$/ };
const RATE = {
  indicator: /Payment Indicator$/i,
  weight: /Payment Weight$/i,
  payment: /Payment Rate$/i,
  'copayment?': /Adjusted Copayment/i,
};
const SHAPES: Record<AscAddendum, TableShape> = {
  AA: shape({ ...CODE, discount: /Multiple Procedure Discounting/i, ...RATE }),
  BB: shape({ ...CODE, ...RATE }),
  EE: shape(CODE),
};
const OFFSETS = shape({
  ...CODE,
  apc: / APC$/i,
  apcPercent: /APC Device Offset Percentage$/i,
  oppsPayment: /OPPS Payment Rate$/i,
  percent: /^\S+ \d{4} Device Offset Percentage$/i,
  offset: /Device Offset Amount/i,
});
const WAGES = shape({ cbsa: /^CBSA$/i, name: /^CBSA Name$/i, index: /^WI\d*$/i }, /^CBSA$/i);

export const ascAddenda: Importer = {
  source: 'asc',
  title: 'Ambulatory surgical center addenda',
  authority: 'CMS',
  licence: 'public',
  builder: 3,
  requires: ['AA'],
  recognise({ head }) {
    const addendum = /Addendum (AA|BB|EE|FF) -- /.exec(head)?.[1];
    if (!addendum)
      return /^CBSA,CBSA Name,WI\d\d/.test(head)
        ? { slot: 'wage index', version: null, effective: null, ends: null }
        : null;
    return { slot: addendum, ...releaseIn(head) };
  },
  async write(writer, slots) {
    ascTable.create(writer);
    const counts: Counts = { rows: 0, cdtDropped: 0 };
    for (const [slot, files] of slots) {
      for (const file of files) {
        const rows = await readSlot(slot, file, writer, counts);
        counts[slot] = (counts[slot] ?? 0) + rows;
        counts.rows += rows;
      }
    }
    return counts;
  },
  anchors: [
    {
      truth: '29881 has been on the ASC list since before 2008 (A2)',
      against: "SELECT * FROM asc_rate WHERE code = '29881' AND addendum = 'AA' AND indicator <> 'A2'",
    },
  ],
};

/** Column heads say `January 2026`; EE says only the year and takes the month of its neighbours. */
function releaseIn(head: string): Omit<Recognition, 'slot'> {
  const match = /\b(January|April|July|October) (\d{4})\s+(?:Payment|APC|OPPS|Device)/.exec(head);
  if (!match) return { version: null, effective: null, ends: null };
  const month = monthNumber(match[1] as string) as number;
  const year = Number(match[2]);
  const effective = `${year}-${String(month).padStart(2, '0')}-01`;
  return {
    version: `${year} ${match[1]}`,
    effective,
    ends: new Date(Date.UTC(year, month + 2, 0)).toISOString().slice(0, 10),
  };
}

async function readSlot(slot: string, file: SourceFile, writer: PartWriter, counts: Counts): Promise<number> {
  let rows = 0;
  const seen = new Set<string>();
  if (slot === 'wage index') {
    await readTable(file, WAGES, (row) => {
      const index = scaled(row, 'index', 4);
      if (index === null) throw row.refuse('index', 'a wage index');
      ascTable.insertWage(writer, row.cell('cbsa'), row.cell('name'), index);
      rows++;
    });
  } else if (slot === 'FF') {
    await readTable(file, OFFSETS, (row) => {
      if (!isRow(row, counts)) return;
      ascTable.insertOffset(writer, {
        code: row.cell('code'),
        apc: row.cell('apc') || null,
        apcPercent: scaled(row, 'apcPercent', 2),
        oppsPayment: scaled(row, 'oppsPayment', 2),
        percent: scaled(row, 'percent', 2),
        offset: scaled(row, 'offset', 2),
      });
      rows++;
    });
  } else {
    const addendum = slot as AscAddendum;
    await readTable(file, SHAPES[addendum], (row) => {
      if (!isRow(row, counts)) return;
      // CMS repeats a line here and there (90684 in BB of January 2026); a repeated line that differs is refused below.
      const whole = ['code', 'discount', 'indicator', 'weight', 'payment'].map(row.cell).join(' ');
      if (seen.has(whole)) return;
      seen.add(whole);
      const discount = row.cell('discount');
      if (addendum === 'AA' && discount !== 'Y' && discount !== 'N') throw row.refuse('discount', 'Y or N');
      // CMS writes `k5` once; indicators are capitals.
      const indicator = row.cell('indicator').toUpperCase();
      if (addendum !== 'EE' && !/^[A-Z]\d$/.test(indicator))
        throw row.refuse('indicator', 'a payment indicator such as A2');
      ascTable.insertRate(writer, {
        code: row.cell('code'),
        addendum,
        indicator: indicator || null,
        discount: addendum === 'AA' ? (discount === 'Y' ? 1 : 0) : null,
        weight: scaled(row, 'weight', 4),
        payment: scaled(row, 'payment', 2),
        adjustedCopayment: scaled(row, 'copayment', 2),
        mark: row.cell('mark'),
      });
      rows++;
    });
  }
  return rows;
}

/** False for the notes below a table, and for CDT codes. A cell that looks half like a code is refused. */
function isRow(row: TableRow, counts: Counts): boolean {
  const code = row.cell('code');
  if (isCdt(code)) counts.cdtDropped = (counts.cdtDropped ?? 0) + 1;
  if (/^[0-9A-Z]{5}$/.test(code)) return !isCdt(code);
  if (row.isAlone && code.length > 12) return false;
  throw row.refuse('code', 'a code of five capitals and digits');
}
