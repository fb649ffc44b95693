// What does the operator's licensed CPT release say of a code? Descriptors, modifiers, changes, successors.
// Authority: AMA, CPT data files and CPT Link history. Words are read here and leave the room only through licence.ts;
// dates, change types and code numbers are facts, and the tables hold no wording beside them.
import { createHash } from 'node:crypto';
import { COMPARABLE_SCHEMA, type Edition, type Part, type PartWriter } from '#editions';
import { addDays, type IsoDate } from '#kit';
import type { Testimony } from './universe.ts';

/** The source of the parts. */
export const AMA = 'cpt-ama';

export interface AmaDescriptor {
  code: string;
  long: string | null;
  medium: string | null;
  short: string | null;
  consumer: string | null;
  /** In a descriptor file of the release; 0 where only the deletion list still words it. */
  listed: 0 | 1;
}

export interface AmaChange {
  code: string;
  /** First day on which the change holds: a code deleted on 2012-01-01 was last valid on 2011-12-31. */
  date: IsoDate | null;
  /** The AMA knows only that it was before this year (`Pre-1982`); then `date` is null. */
  beforeYear: number | null;
  kind: 'added' | 'revised' | 'deleted' | 'other';
  /** The AMA's own word for the change, lower case. */
  label: string;
}

/** Section of Appendix A in which a modifier stands. */
export type AmaModifierKind = 'general' | 'physical status' | 'outpatient' | 'category II' | 'level II';

/** What the importer writes with. */
export const amaTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE notice (copyright_year INTEGER NOT NULL);
      CREATE TABLE descriptor (code TEXT PRIMARY KEY, long TEXT, medium TEXT, short TEXT, consumer TEXT,
        listed INTEGER NOT NULL) WITHOUT ROWID;
      CREATE TABLE clinician (code TEXT NOT NULL, seq INTEGER NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (code, seq)) WITHOUT ROWID;
      CREATE TABLE modifier (kind TEXT NOT NULL, modifier TEXT NOT NULL, text TEXT NOT NULL,
        PRIMARY KEY (modifier, kind)) WITHOUT ROWID;
      CREATE TABLE change (code TEXT NOT NULL, seq INTEGER NOT NULL, date TEXT, before_year INTEGER, kind TEXT NOT NULL,
        label TEXT NOT NULL, PRIMARY KEY (code, seq)) WITHOUT ROWID;
      CREATE TABLE successor (code TEXT NOT NULL, successor TEXT NOT NULL,
        PRIMARY KEY (code, successor)) WITHOUT ROWID`);
    writer.schema(COMPARABLE_SCHEMA);
  },

  insertNotice(writer: PartWriter, copyrightYear: number): void {
    writer.insert('notice', copyrightYear);
  },

  insertDescriptor(writer: PartWriter, one: AmaDescriptor): void {
    const { code, long, medium, short, consumer, listed } = one;
    writer.insert('descriptor', code, long, medium, short, consumer, listed);
    if (listed === 0) return;
    // The comparison of editions is shown to everybody: it tells that words changed, never which.
    const digest = createHash('sha256')
      .update(JSON.stringify([long, medium, short]))
      .digest('hex');
    writer.insert('comparable', code, digest.slice(0, 16));
  },

  insertClinician(writer: PartWriter, code: string, seq: number, text: string): void {
    writer.insert('clinician', code, seq, text);
  },

  insertModifier(writer: PartWriter, kind: AmaModifierKind, modifier: string, text: string): void {
    writer.insert('modifier', kind, modifier, text);
  },

  insertChange(writer: PartWriter, seq: number, one: AmaChange): void {
    writer.insert('change', one.code, seq, one.date, one.beforeYear, one.kind, one.label);
  },

  insertSuccessor(writer: PartWriter, code: string, successor: string): void {
    writer.insert('successor', code, successor);
  },
};

/** What this room reads; the face does not hand it on, so that no AMA word leaves but through licence.ts. */
export const amaWords = {
  copyrightYear(part: Part): number {
    return part.get<{ year: number }>('SELECT copyright_year AS year FROM notice')?.year ?? 0;
  },

  descriptor(part: Part, code: string): AmaDescriptor | undefined {
    return part.get(
      'SELECT code, long, medium, short, consumer, listed FROM descriptor WHERE code = ?',
      code,
    );
  },

  clinician(part: Part, code: string): string[] {
    return part
      .all<{ text: string }>('SELECT text FROM clinician WHERE code = ? ORDER BY seq', code)
      .map((row) => row.text);
  },

  /** Every wording of every code, to compare with. */
  *everything(part: Part): Iterable<{ code: string; text: string }> {
    const rows = part.iterate<AmaDescriptor>(
      'SELECT code, long, medium, short, consumer, listed FROM descriptor',
    );
    for (const { code, long, medium, short, consumer } of rows)
      for (const text of [long, medium, short, consumer]) if (text !== null) yield { code, text };
    yield* part.iterate<{ code: string; text: string }>('SELECT code, text FROM clinician');
  },

  modifier(part: Part, modifier: string): string | undefined {
    // General before outpatient: the first tells more.
    return part.get<{ text: string }>(
      "SELECT text FROM modifier WHERE modifier = ? ORDER BY kind = 'outpatient' LIMIT 1",
      modifier,
    )?.text;
  },

  /** In the order in which they took effect. */
  changes(part: Part, code: string): AmaChange[] {
    return part.all(
      'SELECT code, date, before_year AS beforeYear, kind, label FROM change WHERE code = ? ORDER BY seq',
      code,
    );
  },

  successors(part: Part, code: string): string[] {
    return part
      .all<{ successor: string }>('SELECT successor FROM successor WHERE code = ? ORDER BY successor', code)
      .map((row) => row.successor);
  },
};

/** `listed` for every code of the descriptor files, `dated` for every code that the history knows. */
export function* testimoniesOfAma(edition: Edition): Iterable<Testimony> {
  for (const part of edition.releases(AMA)) {
    const base = { slug: part.entry.slug, rows: 1, endingThen: 0 };
    for (const { code } of part.iterate<{ code: string }>('SELECT code FROM descriptor WHERE listed = 1')) {
      yield { ...base, code, kind: 'listed', first: null, last: null };
    }
    for (const { code } of part.all<{ code: string }>(
      "SELECT DISTINCT code FROM change WHERE kind IN ('added', 'deleted')",
    )) {
      yield { ...base, code, kind: 'dated', ...lifeIn(amaWords.changes(part, code)) };
    }
  }
}

/** First and last valid day; a code that was added again after its deletion is open. */
function lifeIn(changes: AmaChange[]): { first: IsoDate | null; last: IsoDate | null } {
  const first = changes.find((one) => one.kind === 'added')?.date ?? null;
  const latest = changes.filter((one) => one.kind !== 'revised' && one.kind !== 'other').at(-1);
  if (latest?.kind !== 'deleted') return { first, last: null };
  // Of `Pre-1982` the last day of 1981 is the latest that can be meant.
  return { first, last: latest.date ? addDays(latest.date, -1) : `${(latest.beforeYear ?? 1) - 1}-12-31` };
}
