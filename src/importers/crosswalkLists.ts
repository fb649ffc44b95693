// Crosswalk and group lists, one importer a list. They are derived from CMS tables and recognised by their header row;
// the release stands in their names (`_2026`, `_41`, `_2024`).
import { displayCode, procedureSystem } from '#catalog';
import { lifeTable, linkTable, numberTables } from '#crosswalks';
import type { PartWriter } from '#editions';
import { parseIsoDate, Refused } from '#kit';
import { readTable, type TableRow, type TableShape } from './columns.ts';
import type { Anchor, Importer, Recognition, SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

const csv = (header: RegExp, columns: Record<string, RegExp>): TableShape => ({ delimiter: ',', encoding: 'utf8', header, columns });

interface ListSpec {
  source: string;
  title: string;
  head: RegExp;
  /** How the number in the name becomes a release. */
  release(number: string): Omit<Recognition, 'slot'>;
  create(writer: PartWriter): void;
  read(file: SourceFile, writer: PartWriter): Promise<number>;
  anchors?: readonly Anchor[];
}

const calendarYear = (year: string) => ({ version: year, effective: `${year}-01-01`, ends: `${year}-12-31` });
/** MS-DRG version 41 is that of fiscal year 2024. */
const grouper = (version: string) => {
  const year = 1983 + Number(version);
  return { version: `v${version}`, effective: `${year - 1}-10-01`, ends: `${year}-09-30` };
};

function listImporter(spec: ListSpec): Importer {
  return {
    source: spec.source,
    title: spec.title,
    authority: 'CMS',
    licence: 'public',
    builder: 1,
    requires: ['list'],
    recognise({ name, head }) {
      const number = /_(\d{2,4})\.(csv|psv)$/i.exec(name)?.[1];
      if (!spec.head.test(head)) return null;
      // The code editor list does not carry a number in its name.
      return { slot: 'list', ...(number ? spec.release(number) : { version: 'undated', effective: null, ends: null }) };
    },
    async write(writer, slots) {
      spec.create(writer);
      let rows = 0;
      for (const file of slots.get('list') ?? []) rows += await spec.read(file, writer);
      return { rows };
    },
    anchors: spec.anchors ?? [],
  };
}

function icdCode(row: TableRow, column: string): string {
  const code = row.cell(column).replace('.', '').toUpperCase();
  if (!/^[A-Z]\d[0-9AB][0-9A-Z]{0,4}$/.test(code)) throw row.refuse(column, 'an ICD-10-CM code');
  return displayCode('icd-10-cm', code);
}

/** Rows that give one diagnosis one word, such as its complication status. */
function diagnosisList(list: string, shape: TableShape, wordsOf: (row: TableRow) => { target: string | null; text: string; detail: string | null }) {
  return async (file: SourceFile, writer: PartWriter): Promise<number> => {
    let rows = 0;
    await readTable(file, shape, (row) => {
      linkTable.insert(writer, { system: 'icd-10-cm', code: icdCode(row, 'code'), list, ...wordsOf(row) });
      rows++;
    });
    return rows;
  };
}

const COMPLICATION = csv(/^icd_code$/, { code: /^icd_code$/, type: /^dx_type$/ });
const complication = (source: string, head: RegExp, text: string): Importer =>
  listImporter({
    source,
    title: `MS-DRG list of ${source === 'ms-cc' ? 'complications (CC)' : 'major complications (MCC)'}`,
    head,
    release: grouper,
    create: linkTable.create,
    read: diagnosisList('MS-DRG complication status', COMPLICATION, (row) => ({ target: row.cell('type'), text, detail: null })),
  });

async function readRbcs(file: SourceFile, writer: PartWriter): Promise<number> {
  let rows = 0;
  const shape = csv(/^hcpcs_code$/, {
    code: /^hcpcs_code$/,
    procedure: /^rbcs_procedure$/,
    category: /^rbcs_category$/,
    subcategory: /^rbcs_subcategory$/,
    family: /^rbcs_family$/,
    added: /^hcpcs_date_added$/,
    ended: /^hcpcs_date_ended$/,
    effective: /^rbcs_date_effective$/,
  });
  await readTable(file, shape, (row) => {
    const code = row.cell('code');
    const system = procedureSystem(code);
    rows++;
    // CDT codes are the ADA's; they are counted and left out.
    if (system === null) return;
    const added = parseIsoDate(row.cell('added'));
    const ended = parseIsoDate(row.cell('ended'));
    if (added === null) throw row.refuse('added', 'a day, YYYY-MM-DD');
    if (ended === null) throw row.refuse('ended', 'a day, YYYY-MM-DD');
    lifeTable.insert(writer, code, added, ended === '9999-12-31' ? null : ended);
    const text = [row.cell('category'), row.cell('subcategory'), row.cell('family')].filter((part) => part !== '' && part !== 'No RBCS Family').join(' › ');
    linkTable.insert(writer, { system, code, list: 'RBCS', target: null, text, detail: `${row.cell('procedure')}; since ${row.cell('effective')}` });
  });
  return rows;
}

/** Rows of the ICD-9 list whose code cannot be read; more than these mean another layout. */
const MOST_DAMAGED = 10;

async function readGem(file: SourceFile, writer: PartWriter): Promise<number> {
  let rows = 0;
  let damaged = 0;
  await readLines(file, 'utf8', (line, number) => {
    if (line.trim() === '') return;
    // A stray apostrophe follows a few codes.
    const [nine = '', ten = '', text = ''] = line.split('|').map((cell) => cell.trim().replace(/'$/, ''));
    const compact = ten.replace('.', '');
    // This list, not an official one, has a few rows whose code lost a letter; guessing which would be inventing.
    if (/^(\d{2}\.\d{1,2})?$/.test(nine) && ++damaged <= MOST_DAMAGED) return;
    if (!/^([0-9]{3}|V\d{2}|E\d{3})(\.\d{1,2})?$/.test(nine)) {
      throw new Refused({ file: file.label, line: number, field: 'ICD-9-CM code', found: nine, expected: 'a code such as 250.00, V58.67 or E880.1' });
    }
    rows++;
    // Some ICD-9 codes have no counterpart.
    if (!/^[A-Z]\d[0-9AB][0-9A-Z]{0,4}$/.test(compact)) return;
    linkTable.insert(writer, { system: 'icd-10-cm', code: displayCode('icd-10-cm', compact), list: 'ICD-9-CM', target: nine, text: '', detail: 'approximate' });
    linkTable.insert(writer, { system: 'icd-9-cm', code: nine, list: 'ICD-10-CM', target: displayCode('icd-10-cm', compact), text, detail: 'approximate' });
  });
  return rows;
}

async function readNumbers(file: SourceFile, writer: PartWriter, shape: TableShape, pattern: RegExp): Promise<number> {
  let rows = 0;
  await readTable(file, shape, (row) => {
    if (!pattern.test(row.cell('code'))) throw row.refuse('code', `a number like ${pattern.source}`);
    numberTables.insert(writer, row.cell('code'), row.cell('kind'), row.cell('name'), row.cell('text'));
    rows++;
  });
  return rows;
}

export const crosswalkLists: readonly Importer[] = [
  complication('ms-cc', /^icd_code,icd_description,dx_type\r?\n[^\n]*,CC\r?\n/, 'Complication or comorbidity'),
  complication('ms-mcc', /^icd_code,icd_description,dx_type\r?\n[^\n]*,MCC\r?\n/, 'Major complication or comorbidity'),
  listImporter({
    source: 'mce',
    title: 'Medicare code editor: age, sex and other limits',
    head: /^icd_code,icd_description,icd_conflict_group,icd_conflict_rule/,
    release: grouper,
    create: linkTable.create,
    read: diagnosisList('Medicare code editor', csv(/^icd_code$/, { code: /^icd_code$/, group: /^icd_conflict_group$/, rule: /^icd_conflict_rule$/ }), (row) => ({
      target: null,
      text: row.cell('rule'),
      detail: row.cell('group'),
    })),
    anchors: [{ truth: 'neonatal tetanus (A33) is for newborns', against: "SELECT text FROM link WHERE code = 'A33' AND text NOT LIKE '%ewborn%'" }],
  }),
  listImporter({
    source: 'rbcs',
    title: 'Restructured BETOS classification (RBCS)',
    head: /^hcpcs_code,rbcs_procedure,rbcs_category/,
    release: calendarYear,
    create: (writer) => {
      linkTable.create(writer);
      lifeTable.create(writer);
    },
    read: readRbcs,
    anchors: [{ truth: '64561 was added on 2002-01-01', against: "SELECT first FROM life WHERE code = '64561' AND first <> '2002-01-01'" }],
  }),
  listImporter({
    source: 'gem-icd9',
    title: 'ICD-9-CM to ICD-10-CM, about one target each',
    head: /^\d{3}(\.\d{1,2})?\|[A-Z]\d[0-9AB]/,
    release: calendarYear,
    create: linkTable.create,
    read: readGem,
  }),
  listImporter({
    source: 'msdrg',
    title: 'MS-DRG list',
    head: /^drg,mdc,drg_abb,drg_description/,
    release: grouper,
    create: numberTables.create,
    read: (file, writer) => readNumbers(file, writer, csv(/^drg$/, { code: /^drg$/, kind: /^mdc$/, name: /^drg_description$/, text: /^drg_abb$/ }), /^\d{3}$/),
  }),
  listImporter({
    source: 'pos',
    title: 'Place of service codes',
    head: /^pos_code,pos_type,pos_name,pos_description/,
    release: calendarYear,
    create: numberTables.create,
    read: (file, writer) => readNumbers(file, writer, csv(/^pos_code$/, { code: /^pos_code$/, kind: /^pos_type$/, name: /^pos_name$/, text: /^pos_description$/ }), /^\d{2}$/),
    anchors: [{ truth: 'place of service 11 is the office', against: "SELECT name FROM number WHERE code = '11' AND name <> 'Office'" }],
  }),
];
