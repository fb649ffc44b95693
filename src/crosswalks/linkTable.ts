// Every crosswalk is a list of links: a code of one system, and what it is called or grouped as elsewhere.
import { citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import type { Crosswalk, Page } from './crosswalks.ts';

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
      detail TEXT); CREATE INDEX link_code ON link (system, code); CREATE INDEX link_target ON link (target)`);
  },
  insert(writer: PartWriter, { system, code, list, target, text, detail }: Link): void {
    writer.insert('link', system, code, list, target, text, detail);
  },
  /** The code's links in one source, list by list, in the release that applies on the date. */
  find(edition: Edition, source: string, system: string, code: string, asOf: IsoDate): Crosswalk[] {
    const picked = edition.pick(source, asOf);
    if (!picked) return [];
    const rows = picked.part.all<Link>(
      'SELECT list, target, text, detail FROM link WHERE system = ? AND code = ? ORDER BY rowid',
      system,
      code,
    );
    const lists = new Map<string, Crosswalk>();
    for (const { list, target, text, detail } of rows) {
      let crosswalk = lists.get(list);
      if (!crosswalk) {
        crosswalk = { name: list, approximate: source === 'gem-icd9', items: [], cite: citeOf(picked.part) };
        lists.set(list, crosswalk);
      }
      crosswalk.items.push({ code: target, text, detail });
    }
    return [...lists.values()];
  },
  /** The lists of a release that lead to a target, in the order of the file: `HCC 19` stands in several models. */
  listsTo(
    part: Part,
    target: string,
  ): { list: string; text: string; detail: string | null; total: number }[] {
    return part.all(
      `SELECT list, text, detail, count(DISTINCT code) AS total FROM link WHERE target = ? GROUP BY list ORDER BY min(rowid)`,
      target,
    );
  },
  /** Codes of one list that lead to a target. */
  codesTo(part: Part, list: string, target: string, { from, limit }: Page): { code: string }[] {
    return part.all(
      'SELECT DISTINCT code FROM link WHERE target = ? AND list = ? ORDER BY code LIMIT ? OFFSET ?',
      target,
      list,
      limit,
      from,
    );
  },
  /** Targets whose label has the words, each list apart. `like` is a pattern of LIKE with `\\` before its own signs. */
  targetsLike(part: Part, like: string, most: number): { list: string; target: string; text: string }[] {
    return part.all(
      `SELECT list, target, text FROM link WHERE text LIKE ? ESCAPE '\\' AND target IS NOT NULL
       GROUP BY list, target ORDER BY min(rowid) LIMIT ?`,
      like,
      most,
    );
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
