// The downloads of the Medicare Coverage Database: `current_article.zip`, `current_lcd.zip` and `ncd.zip`, each a zip of a zip
// of CSV tables. Four sources, since they may be downloaded in different weeks; the lookup tables of contractors and states
// come in two of them. A release is named by the last day on which a document, or a contractor, in it was changed.
import { contractorTables, databaseTables, type Listing } from '#coverage';
import type { PartWriter } from '#editions';
import { Refused } from '#kit';
import type { TableRow } from './columns.ts';
import {
  COVERAGE_TABLES,
  type CoverageSource,
  contractorKey,
  dayIn,
  diagnosisIn,
  groupIn,
  numberIn,
  procedureIn,
  readCoverageTable,
  tableOf,
} from './coverageTables.ts';
import {
  type Counts,
  type Importer,
  onlyFile,
  type Recognition,
  type Slots,
  type SourceFile,
} from './importing.ts';
import { plainText } from './plainText.ts';

const TITLES: Record<CoverageSource, string> = {
  'mcd-article': 'Medicare coverage database: articles',
  'mcd-lcd': 'Medicare coverage database: local determinations (LCD)',
  'mcd-ncd': 'Medicare coverage database: national determinations (NCD)',
  'mcd-contractor': 'Medicare coverage database: contractors and states',
};

/** The slot whose rows name the release. */
const DATED: Record<CoverageSource, string> = {
  'mcd-article': 'documents',
  'mcd-lcd': 'documents',
  'mcd-ncd': 'documents',
  'mcd-contractor': 'contractors',
};

function databaseImporter(
  source: CoverageSource,
  requires: readonly string[],
  write: (writer: PartWriter, slots: Slots) => Promise<Counts>,
): Importer {
  return {
    source,
    title: TITLES[source],
    authority: 'CMS',
    licence: 'public',
    builder: 1,
    requires,
    recognise(look) {
      const table = tableOf(source, look);
      return table && { slot: table.slot, version: null, effective: null, ends: null };
    },
    async inspect(file, seen) {
      if (seen.slot !== DATED[source]) return seen;
      const day = await lastUpdate(file, source, seen);
      return { ...seen, version: day, effective: day };
    },
    write,
    anchors: [],
  };
}

async function lastUpdate(file: SourceFile, source: CoverageSource, seen: Recognition): Promise<string> {
  let latest = '';
  await readCoverageTable(file, shapeOf(source, seen.slot), (row) => {
    const day = dayIn(row, 'updated');
    if (day !== null && day > latest) latest = day;
  });
  if (latest === '')
    throw new Refused({ file: file.label, expected: 'at least one row with the day of its last update' });
  return latest;
}

function shapeOf(source: CoverageSource, slot: string) {
  const found = COVERAGE_TABLES[source].find((one) => one.slot === slot);
  if (!found) throw new Error(`${source} has no table ${slot}`);
  return found;
}

/** Reads the one file of a slot, if there is one; returns its number of rows. */
async function readSlot(
  source: CoverageSource,
  slots: Slots,
  slot: string,
  onRow: (row: TableRow) => void,
): Promise<number> {
  if (!slots.has(slot)) return 0;
  let rows = 0;
  await readCoverageTable(onlyFile(slots, slot), shapeOf(source, slot), (row) => {
    onRow(row);
    rows++;
  });
  return rows;
}

/** A document in force ends on the first of its days of ending that is given. */
function firstOf(...days: (string | null | undefined)[]): string | null {
  return days.filter((day) => typeof day === 'string').sort()[0] ?? null;
}

/** Drafts are in files of their own; one that strays into another is not in force. */
function isDraft(row: TableRow): boolean {
  return /^P/i.test(row.cell('status')) || /^D/i.test(row.cell('display'));
}

function writeLocal(source: 'mcd-article' | 'mcd-lcd', letter: 'A' | 'L') {
  return async (writer: PartWriter, slots: Slots): Promise<Counts> => {
    databaseTables.create(writer);
    const retiring = new Map<number, string | null>();
    await readSlot(source, slots, 'retiring', (row) => {
      retiring.set(numberIn(row, 'id'), dayIn(row, 'date'));
    });
    const counts = { rows: 0, drafts: 0, codes: 0, covered: 0, noncovered: 0, placeholders: 0 };
    await readSlot(source, slots, 'documents', (row) => {
      if (isDraft(row)) {
        counts.drafts++;
        return;
      }
      const id = numberIn(row, 'id');
      if (row.cell('title') === '') throw row.refuse('title', 'a title');
      const ends = ['ends', 'revisionEnds', 'retired'].map((column) => dayIn(row, column));
      databaseTables.document(writer, {
        id,
        version: numberIn(row, 'version'),
        display: /^[AL]\d+$/.test(row.cell('display')) ? row.cell('display') : `${letter}${id}`,
        title: plainText(row.cell('title')),
        effective: dayIn(row, 'effective') ?? (source === 'mcd-lcd' ? dayIn(row, 'original') : null),
        ends: firstOf(...ends, retiring.get(id)),
        level: null,
      });
      counts.rows++;
    });
    const key = (row: TableRow) => [numberIn(row, 'id'), numberIn(row, 'version')] as const;
    await readSlot(source, slots, 'contractors', (row) =>
      databaseTables.issuer(writer, ...key(row), contractorKey(row)),
    );
    await readSlot(source, slots, 'jurisdictions', (row) =>
      databaseTables.jurisdiction(writer, ...key(row), numberIn(row, 'state')),
    );
    await readSlot(source, slots, 'codes', (row) => {
      const code = procedureIn(row);
      if (code === null) counts.placeholders++;
      else {
        databaseTables.code(writer, ...key(row), code, groupIn(row));
        counts.codes++;
      }
    });
    await readSlot(source, slots, 'related', (row) => {
      if (/^[1-9]\d*$/.test(row.cell('lcd')))
        databaseTables.related(writer, ...key(row), 'LCD', numberIn(row, 'lcd'));
      if (/^[1-9]\d*$/.test(row.cell('article')))
        databaseTables.related(writer, ...key(row), 'Article', numberIn(row, 'article'));
    });
    // NCD 0 stands for none.
    await readSlot(source, slots, 'national', (row) => {
      if (/^[1-9]\d*$/.test(row.cell('ncd')))
        databaseTables.related(writer, ...key(row), 'NCD', numberIn(row, 'ncd'));
    });
    if (source === 'mcd-article') {
      for (const listing of ['covered', 'noncovered'] as const)
        await readListing(writer, slots, listing, counts);
    }
    databaseTables.finish(writer);
    return counts;
  };
}

async function readListing(
  writer: PartWriter,
  slots: Slots,
  listing: Listing,
  counts: { covered: number; noncovered: number; placeholders: number },
): Promise<void> {
  await readSlot('mcd-article', slots, listing, (row) => {
    const code = diagnosisIn(row);
    if (code === null) {
      counts.placeholders++;
      return;
    }
    const [id, version] = [numberIn(row, 'id'), numberIn(row, 'version')];
    const asterisk = /^[Y*1]/i.test(row.cell('asterisk'));
    databaseTables.diagnosis(writer, { id, version, code, listing, group: groupIn(row), asterisk });
    counts[listing]++;
  });
  await readSlot('mcd-article', slots, `${listing} paragraphs`, (row) => {
    const text = plainText(row.cell('text'));
    const asteriskText = plainText(row.cell('asteriskText'));
    if (text === '' && asteriskText === '') return;
    const [id, version] = [numberIn(row, 'id'), numberIn(row, 'version')];
    databaseTables.paragraph(writer, { id, version, listing, group: groupIn(row), text, asteriskText });
  });
}

/** Of `cvrg_lvl_cd`; the dictionary has three, and a fourth is in the file. */
const LEVELS: Record<string, string> = { 1: 'covered', 2: 'covered with restrictions', 3: 'not covered' };

async function writeNational(writer: PartWriter, slots: Slots): Promise<Counts> {
  databaseTables.create(writer);
  const rows = await readSlot('mcd-ncd', slots, 'documents', (row) => {
    if (!/^\d+(\.\d+)*[A-Z]?$/i.test(row.cell('display')))
      throw row.refuse('display', 'a section of the manual such as 220.6.17');
    databaseTables.document(writer, {
      id: numberIn(row, 'id'),
      version: numberIn(row, 'version'),
      display: row.cell('display'),
      title: plainText(row.cell('title')),
      effective: dayIn(row, 'effective'),
      ends: dayIn(row, 'ends'),
      level: LEVELS[row.cell('level')] ?? null,
    });
  });
  databaseTables.finish(writer);
  return { rows };
}

async function writeContractors(writer: PartWriter, slots: Slots): Promise<Counts> {
  contractorTables.create(writer);
  const counts = { rows: 0, jurisdictions: 0 };
  // Both downloads of one week carry these tables; where they differ, both are read.
  const each = async (slot: string, onRow: (row: TableRow) => void) => {
    for (const file of slots.get(slot) ?? [])
      await readCoverageTable(file, shapeOf('mcd-contractor', slot), onRow);
  };
  await each('kinds', (row) => contractorTables.kind(writer, numberIn(row, 'kind'), row.cell('name')));
  await each('states', (row) => {
    if (!/^[A-Z]{2,4}$/.test(row.cell('abbreviation')))
      throw row.refuse('abbreviation', 'two to four capitals');
    contractorTables.state(writer, numberIn(row, 'state'), row.cell('abbreviation'), row.cell('name'));
  });
  const seen = new Set<string>();
  await each('contractors', (row) => {
    const key = contractorKey(row);
    contractorTables.contractor(writer, key, row.cell('name'), row.cell('number'), numberIn(row, 'kind'));
    seen.add(key);
    counts.rows = seen.size;
  });
  await each('jurisdictions', (row) => {
    const days = [dayIn(row, 'begins'), dayIn(row, 'ends')] as const;
    contractorTables.serves(writer, contractorKey(row), numberIn(row, 'state'), ...days);
    counts.jurisdictions++;
  });
  return counts;
}

export const coverageDatabase: readonly Importer[] = [
  databaseImporter(
    'mcd-article',
    ['documents', 'contractors', 'codes', 'covered', 'noncovered'],
    writeLocal('mcd-article', 'A'),
  ),
  databaseImporter('mcd-lcd', ['documents', 'contractors'], writeLocal('mcd-lcd', 'L')),
  databaseImporter('mcd-ncd', ['documents'], writeNational),
  databaseImporter('mcd-contractor', ['contractors', 'jurisdictions', 'states'], writeContractors),
];
