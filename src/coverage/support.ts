// Does a diagnosis support a procedure? What each loaded billing and coding article says, article by article, never summed up
// into one verdict. Authority: the articles of the Medicare contractors, as the Medicare Coverage Database lists their codes.
import { type Cite, citeOf, type Edition, type Part } from '#editions';
import type { IsoDate } from '#kit';
import { jurisdictionsOn } from './contractors.ts';
import { DATABASE_SOURCES, listing, reaches, reachOf, type StoredDocument, shown } from './database.ts';
import type { Listing } from './databaseTables.ts';
import type { CoverageDocument } from './documents.ts';
import { fitOf, onceEach, placeOf } from './searching.ts';

export interface SupportQuery {
  /** A procedure code. */
  code: string;
  /** In display form: `E11.9`. */
  diagnosis: string;
  /** An abbreviation or name; empty or left out: all states. */
  state?: string;
  /** A name, a part of one or a number; empty or left out: all contractors. */
  contractor?: string;
  asOf: IsoDate;
}

export type SupportVerdict =
  | 'supported'
  /** Listed, but its paragraph speaks of more than one diagnosis or code. */
  | 'supported in combination'
  | 'not supported'
  | 'listed as non-covered'
  /** In a list of either kind: the paragraphs tell which applies when. */
  | 'listed both ways'
  /** The article only lists what is not covered, and this is not in it. */
  | 'not among the non-covered'
  | 'no diagnosis list';

export const SUPPORT_WORDS: Record<SupportVerdict, string> = {
  supported: 'Listed as supporting medical necessity',
  'supported in combination': 'Listed, together with something else that the paragraph names',
  'not supported': 'Not in the list of diagnoses that support the code',
  'listed as non-covered': 'Listed as not covered',
  'listed both ways': 'In a covered and in a non-covered list; the paragraphs tell when',
  'not among the non-covered': 'Not among the diagnoses listed as not covered; no list of supporting ones',
  'no diagnosis list': 'The article names the code but lists no diagnoses',
};

/** One list of diagnoses in which the diagnosis stands. */
export interface SupportGroup {
  listing: Listing;
  number: number;
  /** CMS marks codes with an asterisk that the group explains. */
  asterisk: boolean;
  /** What the article says of the group, as plain text; null: nothing. */
  paragraph: Paragraph | null;
}

export interface Paragraph {
  text: string;
  /** It names CPT numbers, and may quote their descriptors: only through the licence gate. */
  namesCpt: boolean;
}

export interface ArticleSupport {
  document: CoverageDocument;
  verdict: SupportVerdict;
  groups: SupportGroup[];
  /** The article has several groups; which codes go with which diagnoses is in its words only. */
  hasSeveralGroups: boolean;
  /** Determinations that the article belongs to: `L33797`. */
  determinations: string[];
}

export interface Supported {
  answer: 'not loaded' | 'code in no article' | 'answered';
  /** The answer in one sentence. */
  sentence: string;
  articles: ArticleSupport[];
  caveats: string[];
  cites: Cite[];
}

const NOT_LOADED =
  'No coverage articles with their codes are loaded, so nothing can be said of medical necessity.';

export function supports(edition: Edition, query: SupportQuery): Supported {
  const { code, diagnosis, asOf } = query;
  const part = edition.pick(DATABASE_SOURCES.Article, asOf)?.part;
  if (!part) return { answer: 'not loaded', sentence: NOT_LOADED, articles: [], caveats: [], cites: [] };
  const place = placeOf(edition, { contractor: query.contractor ?? '', state: query.state ?? '', asOf });
  const naming = listing(part, code, asOf).filter((one) => reaches(reachOf(part, one), place.wanted, false));
  const all = jurisdictionsOn(edition, asOf);
  const articles = naming.map((one) =>
    articleSupport(part, one, diagnosis, (own) => shown(part, 'Article', own, all, asOf)),
  );
  const where = query.state || query.contractor ? ' for this state or contractor' : '';
  return {
    answer: articles.length === 0 ? 'code in no article' : 'answered',
    sentence:
      articles.length === 0
        ? `No loaded article in force on ${asOf} names ${code}${where}. That says nothing about coverage.`
        : sentenceOf(articles, code, diagnosis),
    articles,
    caveats: [...place.caveats, ...fitOf(part, asOf)],
    cites: onceEach([citeOf(part), ...(all ? [all.cite] : [])]),
  };
}

function articleSupport(
  part: Part,
  article: StoredDocument,
  diagnosis: string,
  show: (article: StoredDocument) => CoverageDocument,
): ArticleSupport {
  const { id, version } = article;
  const lists = part.all<{ listing: Listing; groupNumber: number }>(
    'SELECT DISTINCT listing, groupNumber FROM diagnosis WHERE id = ? AND version = ?',
    id,
    version,
  );
  const groups = part
    .all<{ listing: Listing; groupNumber: number; asterisk: number }>(
      `SELECT listing, groupNumber, max(asterisk) AS asterisk FROM diagnosis WHERE id = ? AND version = ? AND code = ?
       GROUP BY listing, groupNumber ORDER BY listing, groupNumber`,
      id,
      version,
      diagnosis,
    )
    .map((one) => ({
      listing: one.listing,
      number: one.groupNumber,
      asterisk: one.asterisk === 1,
      paragraph: paragraphOf(part, article, one),
    }));
  return {
    document: show(article),
    verdict: verdictOf(lists, groups),
    groups,
    hasSeveralGroups: lists.filter((one) => one.listing === 'covered').length > 1,
    determinations: part
      .all<{ target: number }>(
        "SELECT DISTINCT target FROM related WHERE id = ? AND version = ? AND type = 'LCD' ORDER BY target",
        id,
        version,
      )
      .map(({ target }) => `L${target}`),
  };
}

function verdictOf(lists: readonly { listing: Listing }[], groups: readonly SupportGroup[]): SupportVerdict {
  const covered = groups.filter((group) => group.listing === 'covered');
  const isNoncovered = groups.length > covered.length;
  if (covered.length > 0 && isNoncovered) return 'listed both ways';
  if (isNoncovered) return 'listed as non-covered';
  if (covered.length > 0) return covered.every(asksForMore) ? 'supported in combination' : 'supported';
  if (lists.some((list) => list.listing === 'covered')) return 'not supported';
  return lists.length > 0 ? 'not among the non-covered' : 'no diagnosis list';
}

/**
 * Words by which contractors tie a list to another one. Where one of them stands in a paragraph, being listed is not called
 * enough; that is said too often rather than too seldom.
 */
const COMBINATION =
  /\b(both|dual|combination|together with|in conjunction|in addition to|secondary|primary|along with|accompan\w+|one (?:\w+ ){0,4}from)\b/i;

function asksForMore({ paragraph, asterisk }: SupportGroup): boolean {
  return asterisk || (paragraph !== null && COMBINATION.test(paragraph.text));
}

function paragraphOf(
  part: Part,
  { id, version }: StoredDocument,
  group: { listing: Listing; groupNumber: number; asterisk: number },
): Paragraph | null {
  const found = part.get<{ text: string; asteriskText: string }>(
    'SELECT text, asteriskText FROM paragraph WHERE id = ? AND version = ? AND listing = ? AND groupNumber = ?',
    id,
    version,
    group.listing,
    group.groupNumber,
  );
  const text = [found?.text, group.asterisk === 1 ? found?.asteriskText : ''].filter(Boolean).join(' * ');
  return text === '' ? null : { text, namesCpt: /(?<!\d)\d{4}[\dAFMTU](?![\dA-Za-z])/.test(text) };
}

function sentenceOf(articles: readonly ArticleSupport[], code: string, diagnosis: string): string {
  const counts = new Map<SupportVerdict, number>();
  for (const { verdict } of articles) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const each = [...counts].map(([verdict, n]) => `${n} ${verdict}`).join(', ');
  return `${articles.length === 1 ? 'One loaded article names' : `${articles.length} loaded articles name`} ${code}; with ${diagnosis}: ${each}.`;
}
