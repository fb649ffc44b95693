// What does CMS record about a HCPCS Level II code? Words, coverage, pricing, first and last day, by release.
// Authority: CMS, alpha-numeric HCPCS file (`HCPC…_ANWEB.txt`), and the plain lists of codes.
import { type Cite, COMPARABLE_SCHEMA, citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { releasesFrom } from './diagnosis.ts';
import {
  ACTION,
  BETOS,
  COVERAGE,
  type Decoded,
  decode,
  LABORATORY,
  MULTIPLE_PRICING,
  PRICING,
  TYPE_OF_SERVICE,
} from './hcpcsWords.ts';
import type { HcpcsRecord } from './types.ts';
import type { Testimony } from './universe.ts';

/** One code or modifier as the file has it; lists in the order of their columns, blanks as empty strings. */
export interface HcpcsRow {
  code: string;
  /** Sequence number of its first line. */
  sequence: number;
  long: string;
  short: string;
  pricing: string[];
  multiplePricing: string;
  coverageManual: string[];
  carriersManual: string[];
  statute: string;
  laboratory: string[];
  crossReferences: string[];
  coverage: string;
  ascGroup: string;
  ascEffective: IsoDate | null;
  processingNote: string;
  betos: string;
  typeOfService: string[];
  added: IsoDate | null;
  actionEffective: IsoDate | null;
  terminated: IsoDate | null;
  action: string;
}

export const hcpcsTables = {
  create(writer: PartWriter): void {
    const columns = `(code TEXT PRIMARY KEY, added TEXT, terminated TEXT, body TEXT NOT NULL) WITHOUT ROWID`;
    writer.schema(`CREATE TABLE record ${columns}; CREATE TABLE modifier ${columns}`);
    writer.schema(COMPARABLE_SCHEMA);
  },
  insertRecord(writer: PartWriter, row: HcpcsRow): void {
    writer.insert('record', row.code, row.added, row.terminated, JSON.stringify(row));
    const ended = row.terminated === null ? '' : `, ended ${row.terminated}`;
    writer.insert(
      'comparable',
      row.code,
      `${row.long} (coverage ${row.coverage}, pricing ${row.pricing.join(' ')}${ended})`,
    );
  },
  insertModifier(writer: PartWriter, row: HcpcsRow): void {
    writer.insert('modifier', row.code, row.added, row.terminated, JSON.stringify(row));
  },

  createList(writer: PartWriter): void {
    writer.schema('CREATE TABLE listed (code TEXT PRIMARY KEY) WITHOUT ROWID');
  },
  insertListed(writer: PartWriter, code: string): void {
    writer.insert('listed', code);
  },
};

/** The record in the release in effect, else in the nearest release that has the code; null where none has. */
export function hcpcsRecordOf(edition: Edition, code: string, asOf: IsoDate): HcpcsRecord | null {
  for (const part of releasesFrom(edition, 'hcpcs', asOf)) {
    const found = part.get<{ body: string }>('SELECT body FROM record WHERE code = ?', code);
    if (found) return recordOf(JSON.parse(found.body) as HcpcsRow, citeOf(part));
  }
  return null;
}

/** CMS's own words for a Level II modifier, of the newest release that lists modifiers at all. */
export function levelTwoModifier(edition: Edition, modifier: string): { text: string; cite: Cite } | null {
  for (const part of edition.releases('hcpcs')) {
    const found = part.get<{ body: string }>('SELECT body FROM modifier WHERE code = ?', modifier);
    if (found) return { text: (JSON.parse(found.body) as HcpcsRow).long, cite: citeOf(part) };
    if (part.get('SELECT 1 FROM modifier LIMIT 1')) return null;
  }
  return null;
}

/** Every Level II modifier that CMS words, of the newest release that lists modifiers at all. */
export function levelTwoModifiers(edition: Edition): string[] {
  for (const part of edition.releases('hcpcs')) {
    const rows = part.all<{ code: string }>('SELECT code FROM modifier ORDER BY code');
    if (rows.length > 0) return rows.map(({ code }) => code);
  }
  return [];
}

/** Every code that a HCPCS file names, with its first and last day where the file has them. */
export function* testimoniesOfHcpcs(edition: Edition): Iterable<Testimony> {
  for (const part of edition.releases('hcpcs')) {
    const rows = part.iterate<{ code: string; first: IsoDate | null; last: IsoDate | null }>(
      'SELECT code, added AS first, terminated AS last FROM record',
    );
    for (const { code, first, last } of rows) yield { ...witness(part, code), kind: 'dated', first, last };
  }
  for (const part of edition.releases('hcpcs-list')) {
    for (const { code } of part.iterate<{ code: string }>('SELECT code FROM listed'))
      yield witness(part, code);
  }
}

function witness(part: Part, code: string): Testimony {
  return { code, slug: part.entry.slug, kind: 'listed', first: null, last: null, rows: 1, endingThen: 0 };
}

function recordOf(row: HcpcsRow, cite: Cite): HcpcsRecord {
  const one = (table: Record<string, string>, code: string): Decoded | null =>
    code === '' ? null : decode(table, code);
  const many = (table: Record<string, string>, codes: string[]) => codes.map((code) => decode(table, code));
  return {
    long: row.long,
    short: row.short,
    added: row.added,
    actionEffective: row.actionEffective,
    terminated: row.terminated,
    action: one(ACTION, row.action),
    coverage: one(COVERAGE, row.coverage),
    pricing: many(PRICING, row.pricing),
    multiplePricing: one(MULTIPLE_PRICING, row.multiplePricing),
    typeOfService: many(TYPE_OF_SERVICE, row.typeOfService),
    betos: row.betos === '' ? null : `${row.betos}: ${decode(BETOS, row.betos).text}`,
    crossReferences: row.crossReferences,
    statute: row.statute || null,
    coverageManual: row.coverageManual,
    carriersManual: row.carriersManual,
    laboratory: many(LABORATORY, row.laboratory),
    ascGroup: row.ascGroup || null,
    ascEffective: row.ascEffective,
    processingNote: row.processingNote || null,
    cite,
  };
}
