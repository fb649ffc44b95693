// What do the guidelines say? Their best passages, alone or beside another answer.
import type { Step, Turn } from '../turn.ts';

/** @param least how sure the search has to be, from 0 to 1. @returns whether anything was said */
export function* rules(turn: Turn, words: string, most: number, least = 0): Step<boolean> {
  const found = yield* turn.use('search_guidelines', { words: words.slice(0, 300), limit: most });
  if (found.value === null || (found.value.passages[0]?.score ?? 0) < least) return false;
  for (const [place, { heading, text }] of found.value.passages.entries())
    yield* turn.passage(heading, text, found.evidence.slice(place, place + 1));
  return true;
}
