// Where in a text stand the words that were asked for, and which other text explains a hit?
import type { Span, Why } from './found.ts';
import { KINDS } from './layout.ts';
import type { Index } from './opening.ts';
import type { Ranked } from './ranking.ts';
import type { Slot } from './understanding.ts';
import { wordsOf } from './words.ts';

/** Longest text that is marked, in UTF-16 units. */
const LONGEST = 600;

/** Words that fill a slot well, or begin with what is still being typed. */
export function markedIn(index: Index, text: string, slots: readonly Slot[]): Span[] {
  const marks: Span[] = [];
  for (const { stem, plain, start, end } of wordsOf(text.slice(0, LONGEST))) {
    const word = index.wordOf.get(stem);
    const open = slots.find((slot) => slot.open && plain.startsWith(slot.typed));
    if (open)
      marks.push({ start, end: plain === open.typed ? end : Math.min(end, start + open.typed.length) });
    else if (word !== undefined && slots.some((slot) => fills(slot, word))) marks.push({ start, end });
  }
  return marks;
}

function fills(slot: Slot, word: number): boolean {
  const at = slot.words.indexOf(word);
  return at >= 0 && (slot.factors[at] as number) >= 0.5;
}

/** The line that says most of the query, when it is not the title. */
export function whyOf(index: Index, ranked: Ranked, slots: readonly Slot[]): Why | null {
  if (ranked.line < 0) return null;
  const kind = KINDS[index.lineKind[ranked.line] as number];
  if (kind === undefined || kind === 'title' || kind === 'around') return null;
  const text = index.lineText(ranked.line);
  return { kind, text, marks: markedIn(index, text, slots) };
}
