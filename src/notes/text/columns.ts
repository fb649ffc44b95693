// Which part of a note does a title in capitals open in the middle of a line, or without a colon? `MEDS none   ALLERGIES NKDA`,
// `ALL  PCN    SH  ex-smoker`: forms and hurried notes set them in columns.
import type { Heading, SectionKind } from './sections.ts';
import type { Token } from './tokens.ts';

/** Plain by themselves. */
const PLAIN: Record<string, SectionKind> = {
  meds: 'medication',
  medications: 'medication',
  allergies: 'allergy',
  pmh: 'history',
  pmhx: 'history',
  psh: 'earlier',
  pshx: 'earlier',
  fhx: 'family',
  famhx: 'family',
};
/** Other words as well, unless a gap sets them apart. */
const APART: Record<string, SectionKind> = { all: 'allergy', fh: 'family', sh: 'social', soc: 'social' };
/** Blanks between columns. */
const GAP = 2;

export function columnHeadingAt(text: string, tokens: readonly Token[], at: number): Heading | null {
  const token = tokens[at] as Token;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (token.kind !== 'word' || !token.capitals || next === undefined || next.opensLine) return null;
  if (next.kind === 'sign' && next.plain !== '-') return null;
  const opens = token.opensLine || /^[.;]$/.test(before?.plain ?? '') || gap(before, token) > GAP;
  if (!opens) return null;
  const kind = Object.hasOwn(PLAIN, token.plain)
    ? PLAIN[token.plain]
    : Object.hasOwn(APART, token.plain) && gap(token, next) >= GAP
      ? APART[token.plain]
      : undefined;
  return kind === undefined || text.charAt(token.end) === '-'
    ? null
    : { kind, next: at + 1, title: token.plain };
}

function gap(one: Token | undefined, other: Token): number {
  return one === undefined ? 0 : other.start - one.end;
}
