// OPPS Addendum B: the CMS table, and a derived list of the same facts. CPT short descriptions are not kept, D codes neither.
import { isCdt } from '#catalog';
import { oppsTable } from '#fees';
import { monthNumber, parseCents } from '#kit';
import { readTable, scaled, type TableRow, type TableShape } from './columns.ts';
import type { Importer, Look, Recognition } from './importing.ts';

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
  columns: { code: /^hcpcs$/, si: /^status_indicator$/, apc: /^apc$/, payment: /^payment_rate$/ },
};

export const addendumB: Importer = {
  source: 'opps-addendum-b',
  title: 'OPPS Addendum B',
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['rates'],
  recognise,
  async write(writer, slots) {
    oppsTable.create(writer);
    const counts = { rows: 0, cdtDropped: 0 };
    for (const file of slots.get('rates') ?? []) {
      await readTable(file, /derived/i.test(file.name) ? DERIVED : OFFICIAL, (row) => {
        const code = row.cell('code');
        if (!/^[0-9A-Z]{5}$/.test(code)) {
          // Notes stand below the table, in the first column only.
          if (row.cell('si') === '') return;
          throw row.refuse('code', 'a code of five capitals and digits');
        }
        if (isCdt(code)) {
          counts.cdtDropped++;
          return;
        }
        if (!/^[A-Z]\d?$/.test(row.cell('si'))) throw row.refuse('si', 'a status indicator such as J1, N or V');
        oppsTable.insert(writer, {
          code,
          statusIndicator: row.cell('si'),
          apc: row.cell('apc') || null,
          relativeWeight: scaled(row, 'weight', 4),
          payment: cents(row, 'payment'),
          copayment: cents(row, 'copayment'),
          minimumCopayment: cents(row, 'minimum'),
          note: row.cell('passThrough') ? `Pass-through until ${row.cell('passThrough')}` : null,
        });
        counts.rows++;
      });
    }
    return counts;
  },
  anchors: [
    { truth: 'a hospital clinic visit (G0463) is paid by APC 5012', against: "SELECT * FROM opps WHERE code = 'G0463' AND apc <> '5012'" },
    { truth: '29881 is a comprehensive service, J1', against: "SELECT * FROM opps WHERE code = '29881' AND statusIndicator <> 'J1'" },
  ],
};

function recognise({ name, head }: Look): Recognition | null {
  if (/^hcpcs,short_desc_l2_only,status_indicator,payment_rate/.test(head)) {
    const match = /_(\d{4})-(\d{2})_derived/.exec(name);
    const month = Number(match?.[2]);
    if (!match || month < 1 || month > 12) return null;
    return { ...quarterly(Number(match[1]), month), note: 'A list derived from the CMS addendum: status and rate; the APC is filled in from other files.' };
  }
  if (!/(^|\n)"?HCPCS Code"?,"?Short Descriptor"?,"?SI"?,/.test(head)) return null;
  const match = /(\d{4})_([A-Za-z]+)_.*Addendum_?B/i.exec(name) ?? /([A-Za-z]+)[_-](\d{4})[_-].*Addendum[_-]?B/i.exec(name);
  const year = Number(match?.slice(1).find((part) => /^\d{4}$/.test(part)));
  const month = monthNumber(match?.slice(1).find((part) => /^[A-Za-z]{3,}$/.test(part)) ?? '');
  return year && month ? quarterly(year, month) : null;
}

const MONTHS: Record<number, string> = { 1: 'January', 4: 'April', 7: 'July', 10: 'October' };

function quarterly(year: number, month: number): Recognition {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const end = new Date(Date.UTC(year, month + 2, 0)).toISOString().slice(0, 10);
  return { slot: 'rates', version: `${year} ${MONTHS[month] ?? String(month)}`, effective: first, ends: end };
}

function cents(row: TableRow, column: string): number | null {
  const text = row.cell(column);
  if (text === '' || text === '.') return null;
  const amount = parseCents(text);
  if (amount === null) throw row.refuse(column, 'an amount in dollars');
  return amount;
}
