// `npm run evaluate -- privacy`: how many of the identifiers that were put into invented notes are found, and is anything masked that a coder needs?
// Promise PHI2: at least 99 % of all, 100 % of those with a pattern, 97 % of names that no list knows, and no code changed.
import { identifiersIn } from '#privacy';
import { type PrivateNote, privateNote, type Span, seeded, unseenNote } from './privacyNotes.ts';

/** Kinds whose form or label gives them away: every one must be found. */
const PATTERNED = new Set(
  'date dateShort monthYear dob birthYear age phone fax email ssn mrn mbi member group policy account claim auth npi dea licence serial device vin plate ip photo url zip'.split(
    ' ',
  ),
);

export interface PrivacyScore {
  notes: number;
  /** By kind: how many there were, how many were masked whole. */
  kinds: Map<string, { all: number; found: number }>;
  changedCodes: number;
  /** Doses, values, eponyms and the like of which a part was masked. */
  changedWords: number;
  /** Masked characters that belong to no identifier, of all masked. */
  needless: number;
  masked: number;
  misses: string[];
}

export function scorePrivacy(notes: Iterable<PrivateNote>): PrivacyScore {
  const score: PrivacyScore = {
    notes: 0,
    kinds: new Map(),
    changedCodes: 0,
    changedWords: 0,
    needless: 0,
    masked: 0,
    misses: [],
  };
  for (const note of notes) {
    score.notes += 1;
    const covered = new Uint8Array(note.text.length);
    for (const { start, end } of identifiersIn(note.text)) covered.fill(1, start, end);
    for (const span of note.identifiers) {
      const kind = score.kinds.get(span.kind) ?? { all: 0, found: 0 };
      score.kinds.set(span.kind, kind);
      kind.all += 1;
      if (isCovered(note.text, span, covered)) kind.found += 1;
      else score.misses.push(`${span.kind}: ${around(note.text, span)}`);
    }
    for (const { kind, start, end } of note.kept) {
      if (!covered.subarray(start, end).includes(1)) continue;
      if (kind === 'code') score.changedCodes += 1;
      else score.changedWords += 1;
      score.misses.push(`changed ${kind}: ${around(note.text, { start, end })}`);
    }
    const gold = new Uint8Array(note.text.length);
    for (const { start, end } of note.identifiers) gold.fill(1, start, end);
    for (let at = 0; at < covered.length; at += 1) {
      if (!covered[at]) continue;
      score.masked += 1;
      if (!gold[at] && /[\p{L}\p{N}]/u.test(note.text[at] as string)) score.needless += 1;
    }
  }
  return score;
}

export function evaluatePrivacy({
  notes,
  details,
  write,
}: {
  notes: number;
  details: boolean;
  write(line: string): void;
}): boolean {
  let holds = true;
  for (const { what, made, leastNamed } of SETS) {
    const score = scorePrivacy(privateNotes(notes, made));
    const total = sum([...score.kinds.values()]);
    const patterned = sum([...score.kinds].filter(([kind]) => PATTERNED.has(kind)).map(([, value]) => value));
    const named = score.kinds.get('name') ?? { all: 0, found: 0 };
    write(`${score.notes} notes, ${what}: ${total.all} identifiers`);
    write(`  all ${percent(total)}   with a pattern ${percent(patterned)}   names ${percent(named)}`);
    write(
      `  codes changed ${score.changedCodes}   other words of the trade changed ${score.changedWords}   masked without need ${((100 * score.needless) / score.masked).toFixed(2)} % of characters`,
    );
    for (const [kind, value] of [...score.kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
      write(`    ${kind.padEnd(10)} ${String(value.all).padStart(6)}  ${percent(value)}`);
    if (details) for (const miss of score.misses.slice(0, 200)) write(`  - ${miss}`);
    holds &&=
      total.found / total.all >= leastNamed + 0.02 &&
      patterned.found === patterned.all &&
      named.found / named.all >= leastNamed &&
      score.changedCodes === 0;
  }
  return holds;
}

const SETS: { what: string; made(random: () => number): PrivateNote; leastNamed: number }[] = [
  {
    what: 'names that no list of the product has',
    made: (random) => privateNote(random, 'unknown'),
    leastNamed: 0.97,
  },
  { what: 'frequent names', made: (random) => privateNote(random, 'known'), leastNamed: 0.97 },
  {
    what: 'frames with few labels, written after the rules, and names that no list has',
    made: unseenNote,
    leastNamed: 0.95,
  },
];

export function* privateNotes(
  count: number,
  made: (random: () => number) => PrivateNote,
): Generator<PrivateNote> {
  for (let seed = 1; seed <= count; seed += 1) yield made(seeded(seed));
}

function isCovered(text: string, { start, end }: Pick<Span, 'start' | 'end'>, covered: Uint8Array): boolean {
  for (let at = start; at < end; at += 1)
    if (!covered[at] && /[\p{L}\p{N}]/u.test(text[at] as string)) return false;
  return true;
}

const around = (text: string, { start, end }: Pick<Span, 'start' | 'end'>): string =>
  `${text.slice(Math.max(0, start - 40), start)}«${text.slice(start, end)}»${text.slice(end, end + 25)}`.replaceAll(
    '\n',
    '⏎',
  );

const sum = (kinds: { all: number; found: number }[]) =>
  kinds.reduce((total, { all, found }) => ({ all: total.all + all, found: total.found + found }), {
    all: 0,
    found: 0,
  });

const percent = ({ all, found }: { all: number; found: number }): string =>
  `${((100 * found) / all).toFixed(2)} %`;
