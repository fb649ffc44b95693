// Which documents of the downloaded coverage database are in force on a date, and which of them speak of a code?
import type { Edition, Part } from '#editions';
import type { IsoDate } from '#kit';
import { type Jurisdictions, statesServed } from './contractors.ts';
import type { CoverageDocument, DocumentType } from './documents.ts';

export const DATABASE_SOURCES: Record<DocumentType, string> = {
  NCD: 'mcd-ncd',
  LCD: 'mcd-lcd',
  Article: 'mcd-article',
};

export interface StoredDocument {
  id: number;
  version: number;
  display: string;
  title: string;
  effective: IsoDate | null;
  ends: IsoDate | null;
  level: string | null;
}

/** In force on `?1`, and no later version of it is. Dates are of the version. */
const IN_FORCE = `(document.effective IS NULL OR document.effective <= ?1) AND (document.ends IS NULL OR document.ends >= ?1)
  AND NOT EXISTS (SELECT 1 FROM document AS later WHERE later.id = document.id AND later.version > document.version
    AND later.effective <= ?1)`;

/** Every document in force whose title holds all the words, or words that begin so; all of them for no words. */
export function titled(part: Part, words: readonly string[], asOf: IsoDate): StoredDocument[] {
  return part.all<StoredDocument>(
    `SELECT document.* FROM document WHERE ${IN_FORCE} AND (json_array_length(?2) = 0 OR (document.id, document.version) IN (
       SELECT title_word.id, title_word.version FROM json_each(?2) AS wanted JOIN title_word ON word >= wanted.value AND word < wanted.value || '~'
       GROUP BY title_word.id, title_word.version HAVING count(DISTINCT wanted.key) = json_array_length(?2)))`,
    asOf,
    JSON.stringify(words),
  );
}

/** Documents in force that list a procedure code, in the order of their numbers. */
export function listing(part: Part, code: string, asOf: IsoDate): StoredDocument[] {
  return part.all<StoredDocument>(
    `SELECT document.* FROM document WHERE ${IN_FORCE}
       AND (id, version) IN (SELECT id, version FROM listed_code WHERE code = ?2) ORDER BY display`,
    asOf,
    code,
  );
}

/** Where a document applies. */
export interface Reach {
  /** Keys of contractors; empty for a national document. */
  issuers: string[];
  /** States of its own, where its one contractor serves more; empty: all that its contractors serve. */
  ownStates: number[];
}

export function reachOf(part: Part, { id, version }: StoredDocument): Reach {
  return {
    issuers: part
      .all<{ contractor: string }>(
        'SELECT DISTINCT contractor FROM issuer WHERE id = ? AND version = ?',
        id,
        version,
      )
      .map(({ contractor }) => contractor),
    ownStates: part
      .all<{ state: number }>(
        'SELECT DISTINCT state FROM jurisdiction WHERE id = ? AND version = ?',
        id,
        version,
      )
      .map(({ state }) => state),
  };
}

/** What was asked of a document's place; null: anywhere. */
export interface Wanted {
  /** Contractors that serve the state asked for. */
  serving: ReadonlySet<string> | null;
  states: ReadonlySet<number> | null;
  /** Contractors whose name or number was asked for. */
  named: ReadonlySet<string> | null;
}

/** A national document applies everywhere, but no contractor issued it. */
export function reaches(reach: Reach, wanted: Wanted, isNational: boolean): boolean {
  if (wanted.named && !reach.issuers.some((key) => wanted.named?.has(key))) return false;
  if (!wanted.states || isNational) return true;
  if (reach.ownStates.length > 0) return reach.ownStates.some((state) => wanted.states?.has(state));
  return reach.issuers.some((key) => wanted.serving?.has(key));
}

/** The document with its contractors and states by name. */
export function shown(
  part: Part,
  type: DocumentType,
  stored: StoredDocument,
  all: Jurisdictions | null,
  asOf: IsoDate,
): CoverageDocument {
  const { issuers, ownStates } = reachOf(part, stored);
  const own = ownStates.map((state) => all?.states.get(state)?.name ?? '');
  const served = all ? issuers.flatMap((key) => statesServed(all, key, asOf)) : [];
  const contractors = issuers.map((key) => all?.contractors.get(key)?.name ?? '');
  return {
    id: stored.display,
    version: stored.version,
    type,
    title: stored.level === null ? stored.title : `${stored.title} (${stored.level})`,
    contractors: once(contractors),
    states: type === 'NCD' ? [] : all ? once(own.length > 0 ? own : served) : null,
    effective: stored.effective,
    ends: stored.ends,
    url: addressOf(type, stored),
  };
}

function once(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => name !== '').sort();
}

const ADDRESS = 'https://www.cms.gov/medicare-coverage-database/view';

/** Spelled as the addresses in CMS's own index of documents. */
function addressOf(type: DocumentType, { id, version }: StoredDocument): string {
  if (type === 'NCD') return `${ADDRESS}/ncd.aspx?ncdid=${id}&ncdver=${version}`;
  return type === 'LCD'
    ? `${ADDRESS}/lcd.aspx?lcdid=${id}&ver=${version}`
    : `${ADDRESS}/article.aspx?articleid=${id}&ver=${version}`;
}

/** Which kinds are loaded, with the part that applies on the date. */
export function databaseParts(edition: Edition, asOf: IsoDate): Map<DocumentType, Part> {
  const found = new Map<DocumentType, Part>();
  for (const [type, source] of Object.entries(DATABASE_SOURCES) as [DocumentType, string][]) {
    const part = edition.pick(source, asOf)?.part;
    if (part) found.set(type, part);
  }
  return found;
}
