// Which procedure codes exist at all, and which official file says so? CPT and HCPCS have no free master list,
// so every loaded file that names a code is a witness; this derived part keeps what each of them testifies.
import type { Edition, Part, PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { procedureSystem } from './codes.ts';

/** The name of the derived part. */
export const UNIVERSE = 'code-universe';

/** What one release of one source testifies about one code. */
export interface Testimony {
  code: string;
  /** The part that says it. */
  slug: string;
  /**
   * `listed`: the release carries it. `dated`: the file states first and last day.
   * `pairs`: NCCI pairs name it; `last` is the latest end of any of them, null while one is open.
   */
  kind: 'listed' | 'dated' | 'pairs';
  first: IsoDate | null;
  last: IsoDate | null;
  /** `pairs`: rows in all, and rows that end on `last`. */
  rows: number;
  endingThen: number;
}

/** Writes the part. CDT codes and anything that is no procedure code are left out. */
export function writeUniverse(
  writer: PartWriter,
  testimonies: Iterable<Testimony>,
): { rows: number; codes: number } {
  writer.schema(`CREATE TABLE code (system TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (system, code)) WITHOUT ROWID;
    CREATE TABLE testimony (code TEXT NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL, first TEXT, last TEXT,
      rows INTEGER NOT NULL, ending_then INTEGER NOT NULL, PRIMARY KEY (code, slug, kind)) WITHOUT ROWID`);
  let rows = 0;
  for (const one of testimonies) {
    if (procedureSystem(one.code) === null) continue;
    writer.insert('testimony', one.code, one.slug, one.kind, one.first, one.last, one.rows, one.endingThen);
    rows++;
  }
  const codes = writer.rows<{ code: string }>('SELECT DISTINCT code FROM testimony');
  for (const { code } of codes) writer.insert('code', procedureSystem(code), code);
  return { rows, codes: codes.length };
}

export function testimoniesOn(edition: Edition, code: string): Testimony[] {
  return (
    universe(edition)?.all<Testimony>(
      'SELECT code, slug, kind, first, last, rows, ending_then AS endingThen FROM testimony WHERE code = ?',
      code,
    ) ?? []
  );
}

/** Codes of a system in order, from `from` on (inclusive), at most `limit`. */
export function codesFrom(edition: Edition, system: string, from: string, limit: number): string[] {
  const rows = universe(edition)?.all<{ code: string }>(
    'SELECT code FROM code WHERE system = ? AND code >= ? ORDER BY code LIMIT ?',
    system,
    from,
    limit,
  );
  return (rows ?? []).map((row) => row.code);
}

/** Codes of a system before `before`, nearest first. */
export function codesBefore(edition: Edition, system: string, before: string, limit: number): string[] {
  const rows = universe(edition)?.all<{ code: string }>(
    'SELECT code FROM code WHERE system = ? AND code < ? ORDER BY code DESC LIMIT ?',
    system,
    before,
    limit,
  );
  return (rows ?? []).map((row) => row.code);
}

/** A range of the book: of numbers, or of codes that end in the same letter (`0001T` to `9999T`). */
const BETWEEN = `FROM code WHERE system = ?1 AND code BETWEEN ?2 AND ?3
  AND CASE WHEN substr(?2, -1) GLOB '[0-9]' THEN substr(code, -1) GLOB '[0-9]' ELSE substr(code, -1) = substr(?2, -1) END`;

export function codesBetween(edition: Edition, system: string, from: string, to: string): string[] {
  const rows = universe(edition)?.all<{ code: string }>(
    `SELECT code ${BETWEEN} ORDER BY code`,
    system,
    from,
    to,
  );
  return (rows ?? []).map((row) => row.code);
}

export function countBetween(edition: Edition, system: string, from: string, to: string): number {
  return universe(edition)?.get<{ n: number }>(`SELECT count(*) AS n ${BETWEEN}`, system, from, to)?.n ?? 0;
}

/** Every code of a system, in order. */
export function* universeCodes(edition: Edition, system: string): Iterable<string> {
  const part = universe(edition);
  if (!part) return;
  for (const { code } of part.iterate<{ code: string }>(
    'SELECT code FROM code WHERE system = ? ORDER BY code',
    system,
  )) {
    yield code;
  }
}

export function countCodes(edition: Edition, system: string): number {
  return edition.remember(
    `count ${system}`,
    () =>
      universe(edition)?.get<{ n: number }>('SELECT count(*) AS n FROM code WHERE system = ?', system)?.n ??
      0,
  );
}

export function pageOfCodes(edition: Edition, system: string, from: number, limit: number): string[] {
  const rows = universe(edition)?.all<{ code: string }>(
    'SELECT code FROM code WHERE system = ? ORDER BY code LIMIT ? OFFSET ?',
    system,
    limit,
    from,
  );
  return (rows ?? []).map((row) => row.code);
}

/** Every part under the name by which testimonies call it. */
export function partsBySlug(edition: Edition): ReadonlyMap<string, Part> {
  return edition.remember('parts by slug', () => {
    const bySlug = new Map<string, Part>();
    for (const source of new Set(edition.manifest.parts.map((entry) => entry.source))) {
      for (const part of edition.releases(source)) bySlug.set(part.entry.slug, part);
    }
    return bySlug;
  });
}

function universe(edition: Edition): Part | undefined {
  return edition.releases(UNIVERSE)[0];
}
