// From a typed text to the rows a reader sees: codes that it spells first, then what its words mean, one row a family.
import { toDayNumber } from '#kit';
import { headerOf } from './evidence.ts';
import type { Found, Hit, SearchOptions } from './found.ts';
import { FLAG, NONE } from './layout.ts';
import { markedIn, whyOf } from './marking.ts';
import type { Index } from './opening.ts';
import { better, type Ranked, type Ranking, rank } from './ranking.ts';
import { type Intent, understand, wordForWord } from './understanding.ts';

/** Rows that are ever shown for one text, and codes that begin with it. */
const MOST_ROWS = 400;
const MOST_CODES = 200;

type Accepts = ((node: number) => boolean) | null;

export function answer(index: Index, query: string, options: SearchOptions, perSystem: number | null): Found {
  const intent = understand(index, query);
  const accepts = filterOf(index, options);
  const acceptsLeaf = accepts === null ? null : (leaf: number) => anyOf(index, leaf, accepts);
  const spelled = intent.code === null ? [] : codesFrom(index, intent.code, accepts);
  const day = toDayNumber(options.asOf);
  const meant = rank(index, intent, acceptsLeaf, day);
  const literal = wordForWord(index, query, intent);
  const ranking = literal ? better(meant, rank(index, literal, acceptsLeaf, day)) : meant;
  const rows =
    perSystem === null
      ? inOrder(index, intent, spelled, ranking)
      : bySystem(index, intent, spelled, ranking, perSystem);
  const characters = charactersAsked(intent, accepts);
  const shown = rows.slice(0, Math.max(0, Math.min(options.limit, MOST_ROWS)));
  return {
    query,
    hits: shown.map((row) => hitOf(index, ranking, row, characters)),
    groups: groupsOf(index, spelled, ranking),
    understood: intent.understood,
    didYouMean: intent.didYouMean,
    typoFallback: intent.typoFallback,
  };
}

interface Row {
  node: number;
  ranked: Ranked | null;
  /** Others of its family that match as well. */
  more: number;
}

function filterOf(index: Index, options: SearchOptions): Accepts {
  const system = options.system == null ? null : index.systems.indexOf(options.system);
  const day = options.validOn == null ? null : toDayNumber(options.validOn);
  const billable = options.billable === true;
  if (system === null && day === null && !billable) return null;
  return (node) =>
    (system === null || index.nodeSystem[node] === system) &&
    (!billable || index.has(node, FLAG.billable)) &&
    (day === null || index.livesOn(node, day));
}

/** A leaf stands for its codes with a 7th character. */
function anyOf(index: Index, leaf: number, accepts: (node: number) => boolean): boolean {
  if (accepts(leaf)) return true;
  for (let node = leaf + 1; node < (index.nodeEnd[leaf] as number); node++)
    if (index.has(node, FLAG.shown) && accepts(node)) return true;
  return false;
}

/** The code itself, then those that begin with it, system by system. */
function codesFrom(index: Index, code: string, accepts: Accepts): number[] {
  const exact: number[] = [];
  const longer: number[] = [];
  for (const [system] of index.systems.entries()) {
    const first = index.firstAt(system, code);
    const end = index.firstAt(system, `${code}\x7f`);
    for (let node = first; node < end && longer.length < MOST_CODES; node++) {
      if (!index.has(node, FLAG.shown) || (accepts !== null && !accepts(node))) continue;
      if (index.compactOf(node) === code) exact.push(node);
      else longer.push(node);
    }
  }
  return [...exact, ...longer];
}

function inOrder(index: Index, intent: Intent, spelled: readonly number[], ranking: Ranking): Row[] {
  const rows = folded(index, ranking.ranked);
  const seen = new Set<number>();
  const codes = spelled.map((node) => ({ node, ranked: null, more: 0 }));
  const exact = codes.filter(({ node }) => index.compactOf(node) === intent.code);
  const begun = codes.slice(exact.length);
  // `b12` is a word of the trade before it is the beginning of a code.
  const ordered = intent.slots.some((slot) => slot.known)
    ? [...exact, ...rows, ...begun]
    : [...exact, ...begun, ...rows];
  return ordered.filter(({ node }) => !seen.has(node) && seen.add(node));
}

function bySystem(
  index: Index,
  intent: Intent,
  spelled: readonly number[],
  ranking: Ranking,
  perSystem: number,
): Row[] {
  const taken = index.systems.map(() => 0);
  return inOrder(index, intent, spelled, ranking).filter(({ node }) => {
    const system = index.nodeSystem[node] as number;
    const count = taken[system] as number;
    taken[system] = count + 1;
    return count < perSystem;
  });
}

/** Scores closer than this say the same. */
const SAME_SCORE = 0.005;

/** Leaves of one family that say the same of the query become one row, the best of them. */
function folded(index: Index, ranked: readonly Ranked[]): Row[] {
  const rows: Row[] = [];
  const byFamily = new Map<number, (Row & { ranked: Ranked })[]>();
  for (const one of ranked) {
    const header = headerOf(index, one.node);
    const next = { node: one.node, ranked: one, more: 0 };
    const family = header === NONE ? undefined : byFamily.get(header);
    // Ranked from the best down: only the last row of the family can be as good.
    const last = family?.at(-1);
    if (last && last.ranked.mask === one.mask && last.ranked.score - one.score < SAME_SCORE) {
      last.more++;
      continue;
    }
    if (family) family.push(next);
    else if (header !== NONE) byFamily.set(header, [next]);
    rows.push(next);
  }
  return rows;
}

function hitOf(index: Index, ranking: Ranking, { node, ranked, more }: Row, characters: Characters): Hit {
  const shown = ranked === null ? node : withCharacter(index, node, characters);
  const title = index.titleOf(shown);
  const header = more > 0 ? headerOf(index, node) : NONE;
  return {
    system: index.systemOf(shown),
    code: index.codeOf(shown),
    title,
    titleMarks: ranked === null ? [] : markedIn(index, title, ranking.slots),
    billable: index.has(shown, FLAG.billable),
    score: ranked === null ? EXACT_SCORE : Math.round(ranked.score * 1000) / 1000,
    why: ranked === null ? null : whyOf(index, ranked, ranking.slots),
    family: header === NONE ? null : { code: index.codeOf(header), title: index.titleOf(header), more },
  };
}

/** Above every score of words. */
const EXACT_SCORE = 100;

interface Characters {
  /** Word → how much the query asks for it. */
  asked: ReadonlyMap<number, number>;
  accepts: Accepts;
}

function charactersAsked({ slots }: Intent, accepts: Accepts): Characters {
  const asked = new Map<number, number>();
  for (const slot of slots)
    for (const [n, word] of slot.words.entries()) asked.set(word, (slot.factors[n] as number) * slot.weight);
  return { asked, accepts };
}

/** The code of a leaf with the 7th character that the query speaks of, else the first, the initial encounter. */
function withCharacter(index: Index, leaf: number, { asked, accepts }: Characters): number {
  let best = leaf;
  let most = -1;
  for (let node = leaf + 1; node < (index.nodeEnd[leaf] as number); node++) {
    if (!index.has(node, FLAG.extension) || (accepts !== null && !accepts(node))) continue;
    const title = index.lineStart[node] as number;
    let said = 0;
    for (let at = index.lineWordStart[title] as number; at < (index.lineWordStart[title + 1] as number); at++)
      said += asked.get(index.lineWords[at] as number) ?? 0;
    if (said > most + 1e-6) {
      most = said;
      best = node;
    }
  }
  return best;
}

function groupsOf(index: Index, spelled: readonly number[], { full, any }: Ranking): Found['groups'] {
  return index.systems.flatMap((system, n) => {
    const codes = spelled.filter((node) => index.nodeSystem[node] === n).length;
    const words = (full[n] as number) > 0 ? (full[n] as number) : (any[n] as number);
    const count = codes + words;
    return count === 0 ? [] : [{ system, count, capped: codes >= MOST_CODES }];
  });
}
