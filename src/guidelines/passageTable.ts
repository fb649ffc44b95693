// Passages of an official manual, by chapter, heading and page, and the codes that each names.
import { citeOf, type Edition, type PartWriter } from '#editions';
import type { Passage } from './guidelines.ts';

/** A range wider than this is a chapter's span, not a mention. */
const WIDEST_RANGE = 1000;

export const passageTable = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE passage (id INTEGER PRIMARY KEY, heading TEXT NOT NULL, page TEXT NOT NULL, text TEXT NOT NULL);
      CREATE TABLE mention (first TEXT NOT NULL, last TEXT NOT NULL, passage INTEGER NOT NULL);
      CREATE INDEX mention_first ON mention (first, last)`);
  },

  /** Ids count from 1 in book order. */
  insert(writer: PartWriter, id: number, heading: string, page: string, text: string): void {
    writer.insert('passage', id, heading, page, text);
    for (const [first, last] of mentionsIn(text)) writer.insert('mention', first, last, id);
  },

  /** Passages of every loaded manual that name the code alone or in a range, in book order. */
  find(edition: Edition, source: string, code: string, mayQuote: boolean): Passage[] {
    return edition.releases(source).flatMap((part) =>
      part
        .all<{ heading: string; page: string; text: string }>(
          `SELECT heading, page, text FROM passage WHERE id IN
             (SELECT passage FROM mention WHERE first <= ?1 AND last >= ?1 AND length(first) = length(?1)
              AND substr(first, 1, 1) GLOB CASE WHEN ?1 GLOB '[0-9]*' THEN '[0-9]' ELSE substr(?1, 1, 1) END) ORDER BY id`,
          code,
        )
        .map(({ heading, page, text }) => ({ heading, page, text: mayQuote ? text : null, cite: citeOf(part) })),
    );
  },
};

/** Codes and code ranges that a text names, each as first and last. */
export function mentionsIn(text: string): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const match of text.matchAll(/\b(\d{4}[0-9AFMTU]|[ABCE-V]\d{4})(?:\s?[-–—]\s?(\d{4}[0-9AFMTU]|[ABCE-V]\d{4}))?\b/g)) {
    const first = match[1] as string;
    const last = match[2] ?? first;
    const isRange = last > first && Number(last.replaceAll(/\D/g, '')) - Number(first.replaceAll(/\D/g, '')) <= WIDEST_RANGE;
    if (last === first || isRange) found.set(`${first} ${last}`, [first, last]);
    else if (last < first) for (const one of [first, last]) found.set(`${one} ${one}`, [one, one]);
  }
  return [...found.values()];
}
