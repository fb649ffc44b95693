// Crosswalk and group lists, one importer a list. They are derived from CMS tables and recognised by their header row;
// the release stands in their names (`_2026`, `_41`, `_2024`).
import { displayCode, isCdt } from '#catalog';
import { linkTable, numberTable, rbcsTable } from '#crosswalks';
import { COMPARABLE_SCHEMA, type PartWriter } from '#editions';
import { LIMIT_BUILDER, limitOf, limitTable } from '#edits';
import { parseIsoDate, Refused } from '#kit';
import { readTable, type TableRow, type TableShape } from './columns.ts';
import {
  type Anchor,
  type Counts,
  type Importer,
  onlyFile,
  type Recognition,
  type SourceFile,
} from './importing.ts';
import { readLines } from './reading.ts';

const csv = (header: RegExp, columns: Record<string, RegExp>): TableShape => ({
  delimiter: ',',
  encoding: 'utf8',
  header,
  columns,
});

interface ListSpec {
  source: string;
  title: string;
  head: RegExp;
  /** 3 where not given. */
  builder?: number;
  /** How the number in the name becomes a release. */
  release(number: string): Omit<Recognition, 'slot'>;
  create(writer: PartWriter): void;
  read(file: SourceFile, writer: PartWriter): Promise<Counts>;
  anchors?: readonly Anchor[];
}

/** These lists hold until the next one; none says when that will be. */
const calendarYear = (year: string) => ({ version: year, effective: `${year}-01-01`, ends: null });
const fiscalYear = (year: string) => ({ version: year, effective: `${Number(year) - 1}-10-01`, ends: null });
/** MS-DRG version 41 is that of fiscal year 2024. */
const grouper = (version: string) => {
  const year = 1983 + Number(version);
  return { version: `v${version}`, effective: `${year - 1}-10-01`, ends: `${year}-09-30` };
};

const UNDATED = {
  version: 'undated',
  effective: null,
  ends: null,
  note: 'Neither the file nor its name says which release it is.',
};

function listImporter(spec: ListSpec): Importer {
  return {
    source: spec.source,
    title: spec.title,
    authority: 'CMS',
    licence: 'public',
    builder: spec.builder ?? 3,
    requires: ['list'],
    recognise({ name, head }) {
      const number = /_(\d{2,4})\.(csv|psv)$/i.exec(name)?.[1];
      if (!spec.head.test(head)) return null;
      // The code editor list does not carry a number in its name.
      return { slot: 'list', ...(number ? spec.release(number) : UNDATED) };
    },
    async write(writer, slots) {
      spec.create(writer);
      return spec.read(onlyFile(slots, 'list'), writer);
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
function diagnosisList(
  list: string,
  shape: TableShape,
  wordsOf: (row: TableRow) => { target: string | null; text: string; detail: string | null },
) {
  return async (file: SourceFile, writer: PartWriter): Promise<Counts> => {
    let rows = 0;
    const limits = new Map<string, string[]>();
    await readTable(file, shape, (row) => {
      const code = icdCode(row, 'code');
      const words = wordsOf(row);
      linkTable.insert(writer, { system: 'icd-10-cm', code, list, ...words });
      limits.set(code, [...(limits.get(code) ?? []), words.text]);
      rows++;
    });
    writer.schema(COMPARABLE_SCHEMA);
    for (const [code, texts] of limits) writer.insert('comparable', code, texts.join('; '));
    return { rows, codes: limits.size };
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
    read: diagnosisList('MS-DRG complication status', COMPLICATION, (row) => ({
      target: row.cell('type'),
      text,
      detail: null,
    })),
  });

async function readLimits(file: SourceFile, writer: PartWriter): Promise<Counts> {
  let rows = 0;
  const codes = new Set<string>();
  const shape = csv(/^icd_code$/, { code: /^icd_code$/, rule: /^icd_conflict_rule$/ });
  await readTable(file, shape, (row) => {
    const code = icdCode(row, 'code');
    const text = row.cell('rule');
    if (limitOf(text) === null)
      throw row.refuse('rule', 'a limit of age or sex, such as Adult (Ages 15-124), or Manifestation …');
    limitTable.insert(writer, code, text);
    codes.add(code);
    rows++;
  });
  return { rows, codes: codes.size };
}

async function readRbcs(file: SourceFile, writer: PartWriter): Promise<Counts> {
  const counts = { rows: 0, cdtDropped: 0 };
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
    if (!/^[0-9A-Z]{5}$/.test(code)) throw row.refuse('code', 'a code of five capitals and digits');
    const category = row.cell('category');
    if (category === '') throw row.refuse('category', 'a category');
    counts.rows++;
    if (isCdt(code)) {
      counts.cdtDropped++;
      return;
    }
    rbcsTable.insert(writer, {
      code,
      effective: dayIn(row, 'effective'),
      procedure: row.cell('procedure'),
      category,
      subcategory: row.cell('subcategory'),
      family: row.cell('family'),
      added: dayIn(row, 'added'),
      ended: dayIn(row, 'ended'),
    });
  });
  return counts;
}

function dayIn(row: TableRow, column: string): string {
  const day = parseIsoDate(row.cell(column));
  if (day === null) throw row.refuse(column, 'a day, YYYY-MM-DD');
  return day;
}

/** Rows of the ICD-9 list whose code cannot be read; more than these mean another layout. */
const MOST_DAMAGED = 10;

async function readGem(file: SourceFile, writer: PartWriter): Promise<Counts> {
  const counts = { rows: 0, withoutTarget: 0, unreadable: 0 };
  await readLines(file, 'utf8', (line, number) => {
    // Blank lines, and lines of separators alone.
    if (/^[\s|]*$/.test(line)) return;
    // Stray apostrophes stand beside a few codes; placeholders of the 7-character codes are written x.
    const [nine = '', ten = '', text = ''] = line
      .split('|')
      .map((cell) => cell.trim().replaceAll(/^'|'$/g, ''));
    const compact = ten.replace('.', '').toUpperCase();
    counts.rows++;
    // This list, not an official one, has a few rows where a code lost its letter; guessing which would be inventing.
    if ([nine, ten].some((code) => /^\d{2}\.\d{1,2}$/.test(code)) && ++counts.unreadable <= MOST_DAMAGED)
      return;
    const refuse = (field: string, found: string, expected: string) =>
      new Refused({ file: file.label, line: number, field, found, expected });
    if (!/^([0-9]{3}|V\d{2}|E\d{3})(\.\d{1,2})?$/.test(nine))
      throw refuse('ICD-9-CM code', nine, 'a code such as 250.00, V58.67 or E880.1');
    if (compact === '') {
      counts.withoutTarget++;
      return;
    }
    if (!/^[A-Z]\d[0-9AB][0-9A-Z]{0,4}$/.test(compact))
      throw refuse('ICD-10-CM code', ten, 'a code such as E11.9, or nothing');
    const code = displayCode('icd-10-cm', compact);
    linkTable.insert(writer, {
      system: 'icd-10-cm',
      code,
      list: 'ICD-9-CM',
      target: nine,
      text: 'In use until 2015-09-30',
      detail: null,
    });
    linkTable.insert(writer, {
      system: 'icd-9-cm',
      code: nine,
      list: 'ICD-10-CM',
      target: code,
      text,
      detail: null,
    });
  });
  return counts;
}

async function readNumbers(
  file: SourceFile,
  writer: PartWriter,
  shape: TableShape,
  pattern: RegExp,
): Promise<Counts> {
  let rows = 0;
  await readTable(file, shape, (row) => {
    if (!pattern.test(row.cell('code'))) throw row.refuse('code', `a number like ${pattern.source}`);
    numberTable.insert(writer, row.cell('code'), row.cell('kind'), row.cell('name'), row.cell('text'));
    rows++;
  });
  return { rows };
}

export const crosswalkLists: readonly Importer[] = [
  complication(
    'ms-cc',
    /^icd_code,icd_description,dx_type\r?\n[^\n]*,CC\r?\n/,
    'Complication or comorbidity',
  ),
  complication(
    'ms-mcc',
    /^icd_code,icd_description,dx_type\r?\n[^\n]*,MCC\r?\n/,
    'Major complication or comorbidity',
  ),
  listImporter({
    source: 'mce',
    title: 'Medicare code editor: age, sex and other limits',
    head: /^icd_code,icd_description,icd_conflict_group,icd_conflict_rule/,
    builder: LIMIT_BUILDER,
    release: grouper,
    create: limitTable.create,
    read: readLimits,
    anchors: [
      {
        truth: 'neonatal tetanus (A33) is for newborns',
        against: "SELECT text FROM diagnosis_limit WHERE code = 'A33' AND text NOT LIKE '%ewborn%'",
      },
    ],
  }),
  listImporter({
    source: 'rbcs',
    title: 'Restructured BETOS classification (RBCS)',
    head: /^hcpcs_code,rbcs_procedure,rbcs_category/,
    release: calendarYear,
    create: rbcsTable.create,
    read: readRbcs,
    anchors: [
      {
        truth: '64561 was added on 2002-01-01',
        against: "SELECT added FROM rbcs WHERE code = '64561' AND added <> '2002-01-01'",
      },
    ],
  }),
  listImporter({
    source: 'gem-icd9',
    title: 'ICD-9-CM to ICD-10-CM, about one target each',
    head: /^\d{3}(\.\d{1,2})?\|[A-Z]\d[0-9AB]/,
    release: fiscalYear,
    create: linkTable.create,
    read: readGem,
  }),
  listImporter({
    source: 'msdrg',
    title: 'MS-DRG list',
    head: /^drg,mdc,drg_abb,drg_description/,
    release: grouper,
    create: numberTable.create,
    read: (file, writer) =>
      readNumbers(
        file,
        writer,
        csv(/^drg$/, { code: /^drg$/, kind: /^mdc$/, name: /^drg_description$/, text: /^drg_abb$/ }),
        /^\d{3}$/,
      ),
  }),
  listImporter({
    source: 'pos',
    title: 'Place of service codes',
    head: /^pos_code,pos_type,pos_name,pos_description/,
    release: calendarYear,
    create: numberTable.create,
    read: (file, writer) =>
      readNumbers(
        file,
        writer,
        csv(/^pos_code$/, {
          code: /^pos_code$/,
          kind: /^pos_type$/,
          name: /^pos_name$/,
          text: /^pos_description$/,
        }),
        /^\d{2}$/,
      ),
    anchors: [
      {
        truth: 'place of service 11 is the office',
        against: "SELECT name FROM number WHERE code = '11' AND name <> 'Office'",
      },
    ],
  }),
];
