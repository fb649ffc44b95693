// Under which words do the books' indexes lead to a code? Alphabetic index, index to external causes, table of
// neoplasms, table of drugs and chemicals (NCHS), and the index of ICD-10-PCS (CMS).
import { citeOf, type Edition, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { type CodeRef, compactCode } from './codes.ts';
import type { IndexHit } from './types.ts';

/** A main term or a term below one. */
export interface IndexTerm {
  id: number;
  /** Null for a main term. */
  parent: number | null;
  /** 0 for a main term. */
  level: number;
  /** Empty where the PCS index has only a reference. */
  title: string;
  /** Nonessential modifiers, in their brackets; empty when there are none. */
  nemod: string;
}

/** What an entry says instead of, or beside, a code: `see Maltreatment`. */
export interface IndexPointer {
  term: number;
  kind: 'see' | 'seeAlso' | 'use' | 'category' | 'manifestation';
  text: string;
}

/** An entry that leads to a code, or to all codes that begin with these characters. */
export interface IndexLead {
  seq: number;
  term: number;
  /** Without dot and dash. */
  code: string;
  /** More characters are needed: `C79.8-`, a subcategory, a PCS prefix. */
  open: 0 | 1;
  kind: 'code' | 'manifestation';
  /** Column of a table, from 2; null in the others. */
  column: number | null;
  path: string;
}

export const indexTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE term (id INTEGER PRIMARY KEY, parent INTEGER, level INTEGER NOT NULL, title TEXT NOT NULL,
        nemod TEXT NOT NULL);
      CREATE TABLE pointer (term INTEGER NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (term, seq)) WITHOUT ROWID;
      CREATE TABLE lead (code TEXT NOT NULL, seq INTEGER NOT NULL, term INTEGER NOT NULL, open INTEGER NOT NULL,
        kind TEXT NOT NULL, col INTEGER, path TEXT NOT NULL, PRIMARY KEY (code, seq)) WITHOUT ROWID;
      CREATE TABLE head (col INTEGER PRIMARY KEY, title TEXT NOT NULL)`);
  },
  insertTerm(writer: PartWriter, { id, parent, level, title, nemod }: IndexTerm): void {
    writer.insert('term', id, parent, level, title, nemod);
  },
  insertPointer(writer: PartWriter, seq: number, { term, kind, text }: IndexPointer): void {
    writer.insert('pointer', term, seq, kind, text);
  },
  insertLead(writer: PartWriter, { code, seq, term, open, kind, column, path }: IndexLead): void {
    writer.insert('lead', code, seq, term, open, kind, column, path);
  },
  insertHead(writer: PartWriter, column: number, title: string): void {
    writer.insert('head', column, title);
  },
};

export const INDEXES: { source: string; system: CodeRef['system']; index: IndexHit['index'] }[] = [
  { source: 'icd-10-cm-index', system: 'icd-10-cm', index: 'alphabetic' },
  { source: 'icd-10-cm-eindex', system: 'icd-10-cm', index: 'external cause' },
  { source: 'icd-10-cm-neoplasm', system: 'icd-10-cm', index: 'neoplasm' },
  { source: 'icd-10-cm-drug', system: 'icd-10-cm', index: 'drug' },
  { source: 'icd-10-pcs-index', system: 'icd-10-pcs', index: 'procedure' },
];

/** ?1 and ?2 are the code as an index may spell it in full; ?3 to ?7 its beginnings. */
const HITS = `SELECT lead.path, head.title AS heading FROM lead LEFT JOIN head ON head.col = lead.col
  WHERE lead.code IN (?1, ?2, ?3, ?4, ?5, ?6, ?7) AND (lead.open = 1 OR lead.code IN (?1, ?2))
  ORDER BY length(lead.code) DESC, lead.seq LIMIT ?8`;

/** Entries that lead to a code: index by index, the most exact first, at most `limit` in all. */
export function indexHitsOn(edition: Edition, ref: CodeRef, asOf: IsoDate, limit: number): IndexHit[] {
  const compact = compactCode(ref.code);
  const beginnings = [3, 4, 5, 6, 7].map((length) =>
    compact.length >= length ? compact.slice(0, length) : '',
  );
  const hits: IndexHit[] = [];
  for (const { source, system, index } of INDEXES) {
    const part = system === ref.system ? edition.pick(source, asOf)?.part : undefined;
    const left = limit - hits.length;
    if (!part || left <= 0) continue;
    const cite = citeOf(part);
    const rows = part.all<{ path: string; heading: string | null }>(
      HITS,
      compact,
      inIndex(ref),
      ...beginnings,
      left,
    );
    for (const { path, heading } of rows) hits.push({ path, index, column: heading, cite });
  }
  return hits;
}

/** Where the main terms of the ICD-10-PCS index that are names of operations lead: codes or their beginnings, by the term. */
export function pcsOperations(edition: Edition, asOf: IsoDate): ReadonlyMap<string, readonly string[]> {
  const rows = edition.pick('icd-10-pcs-index', asOf)?.part.all<{ path: string; code: string }>(
    `SELECT path, code FROM lead WHERE path GLOB '*tomy*' OR path GLOB '*ectomy*' OR path GLOB '*plasty*' OR path GLOB '*pexy*'
      OR path GLOB '*scopy*' OR path GLOB '*rrhaphy*' OR path GLOB '*centesis*' OR path GLOB '*desis*' OR path GLOB '*lysis*'`,
  );
  const leads = new Map<string, string[]>();
  for (const { path, code } of rows ?? []) {
    // `Appendectomy, see Excision, Appendix`; a term below it asks for words of its own.
    const [term = '', next] = path.split(', ');
    if (!/^[A-Z][a-z]+$/.test(term) || (next !== undefined && !next.startsWith('see '))) continue;
    const known = leads.get(term);
    if (known) known.push(code);
    else leads.set(term, [code]);
  }
  return leads;
}

/** The indexes list injuries without 7th character and its placeholders: `S02.0` leads to `S02.0XXA`. */
function inIndex({ system, code }: CodeRef): string {
  const compact = compactCode(code);
  return system === 'icd-10-cm' && compact.length === 7 ? compact.slice(0, 6).replace(/X+$/, '') : compact;
}
