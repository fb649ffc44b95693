// Our own summaries of the rules: topics, a page, and what is shown of it. The words are ours; each page names its official sources.
import type { Block } from '#catalog';
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { GUIDELINE_BUILDER } from './guidelineTable.ts';

/** In the order of the list. */
export const TOPICS = [
  'evaluation and management',
  'modifiers',
  'surgery and procedures',
  'NCCI and claim edits',
  'diagnosis coding',
  'inpatient procedure coding',
  'Medicare payment',
  'Medicare coverage',
  'compliance',
  'code sets',
] as const;
export type Topic = (typeof TOPICS)[number];

export function isTopic(text: string): text is Topic {
  return (TOPICS as readonly string[]).includes(text);
}

export interface GuidelinePage {
  slug: string;
  title: string;
  topic: Topic;
  /** Manual, chapter, section, year. */
  sources: string[];
  /** Other words for it: `distinct procedural service`. */
  also: string[];
  /** Dates of service for which the rules hold. */
  from: IsoDate | null;
  until: IsoDate | null;
  reviewed: IsoDate;
  sections: { heading: string; blocks: Block[] }[];
}

export interface ListedGuideline {
  slug: string;
  title: string;
  topic: Topic;
}

/** By topic in their order, then by title. */
export function guidelineList(edition: Edition): ListedGuideline[] {
  const rows = partOf(edition)?.all<ListedGuideline>('SELECT slug, title, topic FROM guideline') ?? [];
  return inOrder(rows);
}

/** Pages that name the code, as it is displayed (`E11.42`), in the order of the list. */
export function guidelinesNaming(edition: Edition, code: string): ListedGuideline[] {
  const pages = partOf(edition)?.all<ListedGuideline>(
    `SELECT slug, title, topic FROM guideline WHERE slug IN
       (SELECT document FROM section WHERE id IN (SELECT rowid FROM section_words WHERE section_words MATCH ?))`,
    `"${code.replaceAll('"', '')}"`,
  );
  return inOrder(pages ?? []);
}

/** The page on a modifier; null where none has it in its title. */
export function guidelineOfModifier(edition: Edition, modifier: string): ListedGuideline | null {
  const pages = partOf(edition)?.all<ListedGuideline>(
    "SELECT slug, title, topic FROM guideline WHERE topic = 'modifiers'",
  );
  return pages?.find(({ title }) => title.split(/[^A-Z0-9]+/).includes(modifier)) ?? null;
}

export function guidelineOf(edition: Edition, slug: string): (GuidelinePage & { cite: Cite }) | null {
  const part = partOf(edition);
  const row = part?.get<{ body: string }>('SELECT body FROM guideline WHERE slug = ?', slug);
  if (!part || !row) return null;
  const page = JSON.parse(row.body) as GuidelinePage;
  return { ...page, cite: pageCite(part, slug, page.sources) };
}

/** The one file that a reader would mend, and the official sources that it rests on. */
export function pageCite(part: Part, slug: string, sources: readonly string[]): Cite {
  return { ...citeOf(part), files: [`content/guidelines/${slug}.md`], note: `After ${sources.join('; ')}` };
}

/** Null where the content was read by a builder that knew no guidelines. */
export function partOf(edition: Edition): Part | null {
  const part = edition.releases('own-content')[0];
  return part && part.entry.builder >= GUIDELINE_BUILDER ? part : null;
}

function inOrder(pages: ListedGuideline[]): ListedGuideline[] {
  return pages.sort(
    (a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic) || (a.title < b.title ? -1 : 1),
  );
}
