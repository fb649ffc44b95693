// The tables of the Medicare Coverage Database's downloads: which one is this, and what do its columns say?
// Column names and what is not in the data dictionary of CMS: docs/coverage.md.
import { displayCode, isCdt } from '#catalog';
import { fromUsDate, parseIsoDate } from '#kit';
import { readTable, type TableRow, type TableShape } from './columns.ts';
import type { Look, SourceFile } from './importing.ts';

/** Rows of documents hold their whole text in HTML; the longest known stay below 1 MiB, so this leaves room. */
const LONGEST_RECORD = 16 << 20;

interface CoverageTable {
  /** Name of the file without `.csv`. */
  name: string;
  slot: string;
  /** Our name → theirs; a `?` after ours: may be missing. */
  columns: Record<string, string>;
}

const table = (name: string, slot: string, columns: Record<string, string>): CoverageTable => ({
  name,
  slot,
  columns,
});

const documentKey = (kind: 'article' | 'lcd') => ({ id: `${kind}_id`, version: `${kind}_version` });
const CONTRACTOR_KEY = {
  contractor: 'contractor_id',
  kind: 'contractor_type_id',
  contractorVersion: 'contractor_version',
};

/** The tables that articles and local determinations have alike. */
const shared = (kind: 'article' | 'lcd'): CoverageTable[] => [
  table(`${kind}_x_contractor`, 'contractors', { ...documentKey(kind), ...CONTRACTOR_KEY }),
  table(`${kind}_x_primary_jurisdiction`, 'jurisdictions', { ...documentKey(kind), state: 'state_id' }),
  // The columns of descriptions, which are the AMA's for CPT, are not named here, so they are never looked at.
  table(`${kind}_x_hcpc_code`, 'codes', {
    ...documentKey(kind),
    code: 'hcpc_code_id',
    group: 'hcpc_code_group',
  }),
  table(`${kind}_related_documents`, 'related', {
    ...documentKey(kind),
    article: 'r_article_id',
    lcd: 'r_lcd_id',
  }),
  table(`${kind}_related_ncd_documents`, 'national', { ...documentKey(kind), ncd: 'r_ncd_id' }),
  table(`${kind}_future_retire`, 'retiring', { id: `${kind}_id`, date: 'retire_dt' }),
];

const diagnoses = (listing: 'covered' | 'noncovered'): CoverageTable[] => [
  table(`article_x_icd10_${listing}_group`, `${listing} paragraphs`, {
    ...documentKey('article'),
    group: `icd10_${listing}_group`,
    text: 'paragraph',
    ...(listing === 'covered' ? { 'asteriskText?': 'icd10_covered_ast' } : {}),
  }),
  table(`article_x_icd10_${listing}`, listing, {
    ...documentKey('article'),
    code: 'icd10_code_id',
    group: `icd10_${listing}_group`,
    'asterisk?': 'asterisk',
  }),
];

export const COVERAGE_TABLES = {
  'mcd-article': [
    table('article', 'documents', {
      ...documentKey('article'),
      title: 'title',
      effective: 'article_eff_date',
      ends: 'article_end_date',
      revisionEnds: 'article_rev_end_date',
      retired: 'date_retired',
      updated: 'last_updated',
      'status?': 'status',
      'display?': 'display_id',
    }),
    ...shared('article'),
    ...diagnoses('covered'),
    ...diagnoses('noncovered'),
  ],
  'mcd-lcd': [
    table('lcd', 'documents', {
      ...documentKey('lcd'),
      title: 'title',
      original: 'orig_det_eff_date',
      effective: 'rev_eff_date',
      ends: 'ent_det_end_date',
      revisionEnds: 'rev_end_date',
      retired: 'date_retired',
      updated: 'last_updated',
      'status?': 'status',
      'display?': 'display_id',
    }),
    ...shared('lcd'),
  ],
  'mcd-ncd': [
    table('ncd_trkg', 'documents', {
      id: 'NCD_id',
      version: 'NCD_vrsn_num',
      display: 'NCD_mnl_sect',
      title: 'NCD_mnl_sect_title',
      effective: 'NCD_efctv_dt',
      ends: 'NCD_trmntn_dt',
      level: 'cvrg_lvl_cd',
      updated: 'last_updt_tmstmp',
    }),
  ],
  'mcd-contractor': [
    table('contractor', 'contractors', {
      ...CONTRACTOR_KEY,
      name: 'contractor_bus_name',
      number: 'contractor_number',
      updated: 'last_updated',
    }),
    table('contractor_jurisdiction', 'jurisdictions', {
      ...CONTRACTOR_KEY,
      state: 'state_id',
      begins: 'active_date',
      ends: 'term_date',
    }),
    table('contractor_type_lookup', 'kinds', { kind: 'contractor_type_id', name: 'description' }),
    table('state_lookup', 'states', { state: 'state_id', abbreviation: 'state_abbrev', name: 'description' }),
  ],
} satisfies Record<string, CoverageTable[]>;

export type CoverageSource = keyof typeof COVERAGE_TABLES;

/**
 * The table of this source that a file is. By its header row, columns in any order and others beside them; a file that has
 * the name of a table but lacks one of its columns is that table too, so that reading it says which.
 */
export function tableOf(source: CoverageSource, { name, head }: Look): CoverageTable | null {
  const firstLine = head.replace(/^\u00ef\u00bb\u00bf/, '').split(/\r?\n/, 1)[0] ?? '';
  const cells = new Set(firstLine.split(',').map((cell) => cell.trim().replaceAll('"', '').toLowerCase()));
  const all = Object.entries(COVERAGE_TABLES).flatMap(([of, tables]) =>
    (tables as CoverageTable[]).map((one) => ({ of, table: one })),
  );
  const stem = name.replace(/\.csv$/i, '').toLowerCase();
  const named = all.find((one) => one.table.name === stem && /\.csv$/i.test(name));
  const fitting = all.filter((one) =>
    Object.entries(one.table.columns).every(
      ([own, theirs]) => own.endsWith('?') || cells.has(theirs.toLowerCase()),
    ),
  );
  // Of tables that fit, the one with the most columns: all of a smaller one's may stand in a larger one.
  const widest = fitting.toSorted((a, b) => sizeOf(b.table) - sizeOf(a.table))[0];
  const found = named ?? (isBeside(stem) ? undefined : widest);
  return found?.of === source ? found.table : null;
}

function sizeOf({ columns }: CoverageTable): number {
  return Object.keys(columns).length;
}

/** Tables that have all columns of another one, and mean something else. */
function isBeside(stem: string): boolean {
  return /^(article_x_code_table|contractor_oversight|article_x_other_coding_group)$/.test(stem);
}

export async function readCoverageTable(
  file: SourceFile,
  { columns }: CoverageTable,
  onRow: (row: TableRow) => void,
): Promise<void> {
  const shape: TableShape = {
    delimiter: ',',
    encoding: 'utf8',
    longestRecord: LONGEST_RECORD,
    header: /\S/,
    columns: Object.fromEntries(
      Object.entries(columns).map(([own, theirs]) => [own, new RegExp(`^"?${theirs}"?$`, 'i')]),
    ),
  };
  await readTable(file, shape, onRow);
}

/** A number of CMS's own; numbers beyond nine digits are none. */
export function numberIn(row: TableRow, column: string): number {
  const text = row.cell(column);
  if (!/^\d{1,9}$/.test(text)) throw row.refuse(column, 'a whole number');
  return Number(text);
}

/** As `numberIn`; a blank group is group 1. */
export function groupIn(row: TableRow): number {
  return row.cell('group') === '' ? 1 : numberIn(row, 'group');
}

/** `2020-07-01 00:00:00`, `7/1/2020` or nothing. */
export function dayIn(row: TableRow, column: string): string | null {
  const text = row.cell(column);
  if (text === '' || text === 'N/A') return null;
  const day = parseIsoDate(text.slice(0, 10)) ?? fromUsDate(text.split(' ')[0] ?? '');
  if (day === null) throw row.refuse(column, 'a day such as 2020-07-01 00:00:00, or nothing');
  return day;
}

/** Contractor, kind of contract and version make the key. */
export function contractorKey(row: TableRow): string {
  return ['contractor', 'kind', 'contractorVersion'].map((column) => numberIn(row, column)).join('-');
}

/** CMS writes `XX000` where an article has to have a list and has no code for it. */
const PLACEHOLDER = /^X{2}\d{3}$/;

/** Null: a placeholder, nothing, or a CDT code, which is the ADA's. */
export function procedureIn(row: TableRow): string | null {
  const code = row.cell('code').toUpperCase();
  if (code === '' || PLACEHOLDER.test(code) || isCdt(code)) return null;
  if (!/^[0-9A-Z]{5}$/.test(code)) throw row.refuse('code', 'a code of five capitals and digits');
  return code;
}

export function diagnosisIn(row: TableRow): string | null {
  const code = row.cell('code').toUpperCase().replace('.', '');
  if (code === '' || PLACEHOLDER.test(code)) return null;
  if (!/^[A-Z]\d[0-9A-Z][0-9A-Z]{0,4}$/.test(code)) throw row.refuse('code', 'an ICD-10-CM code');
  return displayCode('icd-10-cm', code);
}
