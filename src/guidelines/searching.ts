// Which passages say how it is to be coded? Sections by the share of the question's words that they hold, rare words and headings more.
// Our own pages and the operator's documents may be quoted; passages of the NCCI policy manual only through the licence gate.
import { mayQuoteCpt, type Reader } from '#catalog';
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { type SectionRow, spelled } from './guidelineTable.ts';
import { pageCite, partOf } from './pages.ts';
import { MANUAL_BUILDER } from './passageTable.ts';

export const OPERATOR_DOCUMENTS = 'operator-documents';
const POLICY_MANUAL = 'ncci-policy-manual';

export interface GuidelinePassage {
  title: string;
  /** `Modifier 59 › When XS is better` */
  heading: string;
  /** A paragraph or list item (`- …`) a line. */
  text: string;
  /** What it rests on, in words. */
  source: string;
  page: string | null;
  /** `/guidelines/modifier-59`; null for a document of the operator. */
  path: string | null;
  /** Share of the question's words, by weight, that it holds; from 0 to 1. */
  score: number;
  cite: Cite;
}

/** Of a question; the rest is not looked at. */
const MOST_WORDS = 16;
/** Below this a passage speaks of something else. */
const LEAST_SCORE = 0.38;
/** Sections of one page beside others. */
const MOST_OF_PAGE = 2;
const COLUMNS = [
  ['{title also}', 1],
  ['heading', 0.85],
  ['text', 0.55],
] as const;

const EMPTY_WORDS = new Set(
  (
    'a about all also am an and any are as at be because been before being but by can cant could did do does doing done for from get give had has ' +
    'have having he her here his how i if in into is it its just know like many may me mean means might more most much must my need needed no not ' +
    'of on one only or other our out please rule rules say says she should show so some tell than that the their them then there these they this ' +
    'those to under up us use used using was we were what when where whether which while who why will with would you your guideline guidelines ' +
    'guidance explain define definition difference between vs versus code codes coding coded bill billed billing report reported reporting way work ' +
    'works correct correctly right apply applies allowed patient patients'
  ).split(' '),
);

/** As billers write in haste. */
const SHORT_FORMS: Record<string, string> = {
  addl: 'additional',
  asst: 'assistant',
  bilat: 'bilateral',
  dc: 'discharge',
  doc: 'documentation',
  docs: 'documentation',
  dx: 'diagnosis',
  er: 'emergency',
  eval: 'evaluation',
  fx: 'fracture',
  hosp: 'hospital',
  hx: 'history',
  inpt: 'inpatient',
  med: 'medical',
  mgmt: 'management',
  mod: 'modifier',
  mods: 'modifier',
  mult: 'multiple',
  obs: 'observation',
  outpt: 'outpatient',
  postop: 'postoperative',
  preop: 'preoperative',
  px: 'procedure',
  rx: 'prescription',
  tx: 'treatment',
};

/** Best first. `reader`: passages of manuals that quote CPT words leave only for one who has accepted. */
export function searchGuidelines(
  edition: Edition,
  text: string,
  { asOf, limit, reader }: { asOf: IsoDate; limit: number; reader: Reader },
): GuidelinePassage[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const mayQuote = mayQuoteCpt(edition, reader);
  const own = partOf(edition);
  const [manual] = mayQuote ? edition.releases(POLICY_MANUAL) : [];
  const parts = [
    ...(own ? [own] : []),
    ...edition.releases(OPERATOR_DOCUMENTS),
    ...(manual && manual.entry.builder >= MANUAL_BUILDER ? [manual] : []),
  ];
  const defines = ASKS_WHAT_IT_IS.test(text.trim());
  const found = parts.flatMap((part) => sectionsIn(part, words, asOf, defines));
  const ranked = found.sort((a, b) => b.score - a.score).filter(({ score }) => score >= LEAST_SCORE);
  const seen = new Map<string, number>();
  const shown = ranked.filter(({ title }) => {
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return count <= MOST_OF_PAGE;
  });
  const given = shown.filter(({ namesCpt }) => !namesCpt || mayQuote).slice(0, limit);
  if (given.some(({ namesCpt }) => namesCpt)) reader.onAmaWords?.();
  return given.map(({ namesCpt: _namesCpt, ...passage }) => passage);
}

interface Held extends GuidelinePassage {
  /** A document of others that names CPT numbers may quote their descriptors. */
  namesCpt: boolean;
}

/** Then a page begins at its beginning. */
const ASKS_WHAT_IT_IS = /^(?:what(?:['’]s| is| are| does)|define|explain|meaning of|how does)\b/i;

function sectionsIn(part: Part, words: readonly string[], asOf: IsoDate, defines: boolean): Held[] {
  const total = part.get<{ n: number }>('SELECT count(*) AS n FROM section')?.n ?? 0;
  const scores = new Map<number, number>();
  // What a section says itself: the title and the other words are the same for all of its page.
  const own = new Map<number, number>();
  let weights = 0;
  for (const word of words) {
    const best = new Map<number, number>();
    for (const [column, weight] of COLUMNS)
      for (const id of rowsWith(part, `${column}: ${quoted(word)}`)) {
        best.set(id, Math.max(best.get(id) ?? 0, weight));
        if (weight < 1) own.set(id, (own.get(id) ?? 0) + weight);
      }
    // A word that all sections hold says nothing; one that none holds counts in full against all of them.
    const rarity = Math.log(1 + total / (1 + best.size));
    weights += rarity;
    for (const [id, weight] of best) scores.set(id, (scores.get(id) ?? 0) + weight * rarity);
  }
  for (let n = 1; n < words.length; n++)
    for (const id of rowsWith(part, `{title also heading}: ${quoted(`${words[n - 1]} ${words[n]}`)}`))
      scores.set(id, (scores.get(id) ?? 0) + 0.08 * weights);
  if (defines)
    for (const { id } of part.all<{ id: number }>(
      'SELECT min(id) AS id FROM section GROUP BY document, page',
    ))
      own.set(id, Number.MAX_SAFE_INTEGER);
  const ownOf = (id: number) => own.get(id) ?? 0;
  const top = [...scores]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || ownOf(b) - ownOf(a) || a - b)
    .slice(0, 40);
  return top.flatMap(([id, score]) => {
    const row = part.get<SectionRow>(
      'SELECT id, document, title, heading, page, text, sources, since AS "from", until FROM section WHERE id = ?',
      id,
    );
    return row && isInForce(row, asOf) ? [heldOf(part, row, Math.min(1, score / weights))] : [];
  });
}

function rowsWith(part: Part, query: string): number[] {
  return part
    .all<{ id: number }>(
      'SELECT rowid AS id FROM section_words WHERE section_words MATCH ? LIMIT 2000',
      query,
    )
    .map(({ id }) => id);
}

/** A string of FTS5: nothing in it is an operator. */
function quoted(words: string): string {
  return `"${words}"`;
}

function isInForce({ from, until }: SectionRow, asOf: IsoDate): boolean {
  return (from === null || from <= asOf) && (until === null || until >= asOf);
}

function heldOf(part: Part, row: SectionRow, score: number): Held {
  const isOwn = part.entry.source === 'own-content';
  return {
    title: row.title,
    heading: `${row.title} › ${row.heading}`,
    text: row.text,
    source: row.sources,
    page: row.page,
    path: isOwn ? `/guidelines/${row.document}` : null,
    score,
    cite: isOwn
      ? pageCite(part, row.document, row.sources.split('; '))
      : row.document === ''
        ? citeOf(part)
        : { ...citeOf(part), files: [row.document] },
    namesCpt:
      part.entry.source === POLICY_MANUAL || (!isOwn && /(?<!\d)\d{4}[\dAFMTU](?![\dA-Za-z])/.test(row.text)),
  };
}

/** Letters and digits alone, so that each is a plain word for FTS5. */
function wordsOf(text: string): string[] {
  const words = spelled(text.slice(0, 600))
    .toLowerCase()
    .replaceAll(/['’]s?\b/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return [...new Set((words ?? []).map((word) => SHORT_FORMS[word] ?? word))]
    .filter((word) => !EMPTY_WORDS.has(word))
    .slice(0, MOST_WORDS);
}
