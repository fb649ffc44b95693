// Which codes come first? The finalists by the weighted sum of what was measured in them.
import { type Evidence, measure } from './evidence.ts';
import { forget, gather } from './gathering.ts';
import type { Index } from './opening.ts';
import type { Intent, Slot } from './understanding.ts';
import { WEIGHTS } from './weights.ts';

export interface Ranked extends Evidence {
  score: number;
}

export interface Ranking {
  ranked: Ranked[];
  /** By system: leaves that speak of every slot, and of any. */
  full: number[];
  any: number[];
  slots: readonly Slot[];
}

/** What a code loses that is not valid on the day: behind living ones that match alike, before those that match poorly. */
const NOT_VALID = 3;

/** The same whatever number of rows is wanted: the best five are the first of the best fifty. `day` as in the arrays. */
export function rank(
  index: Index,
  intent: Intent,
  accepts: ((leaf: number) => boolean) | null,
  day: number,
): Ranking {
  const slots = intent.slots.filter((slot) => slot.weight > 0);
  const total = slots.reduce((sum, slot) => sum + slot.weight, 0);
  const { finalists, full, any } = gather(index, slots, total, accepts);
  const found = measure(index, slots, total, finalists);
  forget(index);
  const ranked = found.map(({ node, line, mask, measures }) => ({
    node,
    line,
    mask,
    measures,
    score: scoreOf(measures) - (index.livesOn(node, day) ? 0 : NOT_VALID),
  }));
  ranked.sort((a, b) => b.score - a.score || a.node - b.node);
  return { ranked, full, any, slots };
}

/** What a text says word for word counts a little less than what it is taken to mean, each code as the better of the two. */
const LITERAL = 1;

export function better(meant: Ranking, literal: Ranking): Ranking {
  const best = new Map(meant.ranked.map((one) => [one.node, one]));
  for (const one of literal.ranked) {
    const score = one.score - LITERAL;
    if (score > (best.get(one.node)?.score ?? Number.NEGATIVE_INFINITY))
      best.set(one.node, { ...one, score });
  }
  const ranked = [...best.values()].sort((a, b) => b.score - a.score || a.node - b.node);
  return { ...meant, ranked, slots: [...meant.slots, ...literal.slots] };
}

function scoreOf(measures: Float32Array): number {
  let score = 0;
  for (let n = 0; n < measures.length; n++) score += (measures[n] as number) * (WEIGHTS[n] as number);
  return score;
}
