// Every crosswalk is a list of links: a code of one system, and what it is called or grouped as elsewhere.
import { citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { Crosswalk, CrosswalkSystem, Slice } from './links.ts';

export interface Link {
  /** `cpt`, `hcpcs`, `icd-10-cm`, `icd-9-cm`. */
  system: string;
  /** Display form. */
  code: string;
  /** The list's name on a page: `CMS-HCC V28`. */
  list: string;
  target: string | null;
  text: string;
  detail: string | null;
}

export const linkTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE link (system TEXT NOT NULL, code TEXT NOT NULL, list TEXT NOT NULL, target TEXT, text TEXT NOT NULL,
      detail TEXT); CREATE INDEX link_code ON link (system, code); CREATE INDEX link_target ON link (target, list)`);
  },
  insert(writer: PartWriter, { system, code, list, target, text, detail }: Link): void {
    writer.insert('link', system, code, list, target, text, detail);
  },
  /** The code's links in one source, list by list, in the release that applies on the date. */
  find(edition: Edition, source: string, system: string, code: string, asOf: IsoDate): Crosswalk[] {
    const part = edition.pick(source, asOf)?.part;
    if (!part) return [];
    const rows = part.all<Link>(
      'SELECT list, target, text, detail FROM link WHERE system = ? AND code = ? ORDER BY rowid',
      system,
      code,
    );
    const lists = new Map<string, Crosswalk>();
    for (const { list, target, text, detail } of rows) {
      let crosswalk = lists.get(list);
      if (!crosswalk) {
        crosswalk = { name: list, approximate: source === 'gem-icd9', items: [], cite: citeOf(part) };
        lists.set(list, crosswalk);
      }
      crosswalk.items.push({ system: targetSystem(source, list), code: target, text, detail, related: [] });
    }
    return [...lists.values()];
  },
  /** The codes that a list links to the target, in the order of the file. */
  members(
    part: Part,
    list: string,
    target: string,
    { from, limit }: Slice,
  ): { total: number; codes: string[] } {
    const total = part.get<{ n: number }>(
      'SELECT count(*) AS n FROM link WHERE target = ? AND list = ?',
      target,
      list,
    );
    const rows = part.all<{ code: string }>(
      'SELECT code FROM link WHERE target = ? AND list = ? ORDER BY rowid LIMIT ? OFFSET ?',
      target,
      list,
      limit,
      from,
    );
    return { total: total?.n ?? 0, codes: rows.map(({ code }) => code) };
  },
  /** Whether the list names the code or one that begins with it. */
  holdsBelow(part: Part, system: string, code: string): boolean {
    return (
      part.get(
        "SELECT 1 FROM link WHERE system = ?1 AND code >= ?2 AND code < ?2 || '~' LIMIT 1",
        system,
        code,
      ) !== undefined
    );
  },
};

/** What a link of this source leads to; the ICD-9 list holds both directions. */
function targetSystem(source: string, list: string): CrosswalkSystem {
  if (source === 'hcc') return 'hcc';
  if (source === 'gem-icd9') return list === 'ICD-9-CM' ? 'icd-9-cm' : 'icd-10-cm';
  return 'cc';
}
