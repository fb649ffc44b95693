// What was done, and which numbers stand for it? Phrases of ours for what the release and our descriptions have a code for: CPT
// and HCPCS for an outpatient or professional text, ICD-10-PCS for an inpatient one.
import { type CodeRef, parseCode, procedureSystem, type System, statusOf, titleOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import type { Side } from './narrowing.ts';
import { operationsIn } from './operations.ts';
import { byWord, nameWords, spanOf, wordAt } from './operationWords.ts';
import { tellsOfDoing, wasDone } from './procedureDone.ts';
import { GIVEN, PROCEDURES } from './procedurePhrases.ts';
import type { SectionKind } from './sections.ts';
import { sideAt, sidesIn } from './sides.ts';
import type { Sentence, Token } from './tokens.ts';

export interface Done {
  ref: CodeRef;
  /** First and last token. */
  from: number;
  to: number;
  rule: string;
  missing: string[];
  /** The same for every mention of this operation. */
  name: string;
}

interface Phrase {
  words: readonly string[];
  code: string;
  isSided: boolean;
}

const BY_WORD = byWord(
  PROCEDURES.trim()
    .split('\n')
    .flatMap((line): Phrase[] => {
      const [service = '', names = ''] = line.split(' | ');
      const [code = '', side] = service.split(' ');
      return names.split(',').map((name) => ({ words: nameWords(name), code, isSided: side === 'LR' }));
    }),
);
const DRUGS = byWord(
  GIVEN.trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(' ');
      return { words: nameWords(line.slice(0, at)), code: line.slice(at + 1) };
    }),
);

const LABORATORY = /^8[0-7]\d{3}$/;
const GAVE = new Set(
  'given administered injected injection im iv infusion infused intramuscular intravenous intramuscularly intravenously sc subq intravitreal dose received shot'.split(
    ' ',
  ),
);

export interface Doing {
  edition: Edition;
  asOf: IsoDate;
  inpatient: boolean;
  systems: ReadonlySet<System>;
  tokens: readonly Token[];
  sideNear(from: number, to: number): Side | null;
}

export function proceduresIn(
  doing: Doing,
  sentence: Sentence,
  section: SectionKind | null,
  assertions: ReadonlyMap<number, number>,
): Done[] {
  const telling = { tokens: doing.tokens, sentence, section, assertions, asOf: doing.asOf };
  if (!tellsOfDoing(telling)) return [];
  const found = doing.inpatient ? operated(doing, sentence) : served(doing, sentence, section);
  const done = found.filter(({ named }) => wasDone(telling, named));
  return longest(done).flatMap(({ codes }) => codes);
}

/** What a name comes to, before it is known whether it was done. */
interface Found {
  codes: Done[];
  /** Tokens of the name, in order. */
  named: readonly number[];
  isDrug: boolean;
}

/** Of names that share a word the one with more words, then the closer ones; a drug stands beside the service that gives it. */
function longest(found: readonly Found[]): Found[] {
  const width = ({ named }: Found) => (named.at(-1) as number) - (named[0] as number);
  const taken = new Set<number>();
  return [...found]
    .sort((a, b) => b.named.length - a.named.length || width(a) - width(b))
    .filter(({ named, isDrug }) => {
      if (isDrug) return true;
      if (named.some((at) => taken.has(at))) return false;
      for (const at of named) taken.add(at);
      return true;
    })
    .sort((a, b) => (a.named[0] as number) - (b.named[0] as number));
}

function operated(doing: Doing, sentence: Sentence): Found[] {
  if (!doing.systems.has('icd-10-pcs')) return [];
  const { edition, asOf, tokens } = doing;
  const theatre = { edition, asOf, tokens, sideOf: sideOf(doing, sentence) };
  return operationsIn(theatre, sentence).map(({ codes, named, name, rule }) => ({
    named,
    isDrug: false,
    codes: codes.flatMap(
      ({ code, missing }, n) => doneOf(doing, code, named, rule, missing, `${name} ${n}`) ?? [],
    ),
  }));
}

/** Beside the name, else the only one of the sentence, else the only one that the text gives to the place. */
function sideOf(doing: Doing, sentence: Sentence) {
  return (from: number, to: number, places: ReadonlySet<string>): Side | null => {
    const near = doing.sideNear(from, to);
    if (near !== null) return near;
    const inSentence = new Set<Side>();
    for (let at = sentence.from; at < sentence.to; at++) {
      const side = sideAt(doing.tokens[at]);
      if (side !== null) inSentence.add(side);
    }
    if (inSentence.size > 0) return inSentence.size === 1 ? ([...inSentence][0] as Side) : null;
    const own = doing.tokens.slice(from, to + 1).map(({ stem }) => stem);
    return sideOfPlaces(doing.tokens, [...places, ...own]);
  };
}

const SIDES_OF = new WeakMap<readonly Token[], ReturnType<typeof sidesIn>>();

function sideOfPlaces(tokens: readonly Token[], places: readonly string[]): Side | null {
  let all = SIDES_OF.get(tokens);
  if (!all) {
    all = sidesIn(tokens);
    SIDES_OF.set(tokens, all);
  }
  const sides = new Set(places.flatMap((place) => [...(all.get(place) ?? [])]));
  return sides.size === 1 ? ([...sides][0] as Side) : null;
}

function served(doing: Doing, sentence: Sentence, section: SectionKind | null): Found[] {
  const { tokens } = doing;
  const found: Found[] = [];
  const isGiven = section !== 'medication' && gave(tokens, sentence);
  for (let at = sentence.from; at < sentence.to; at++) {
    for (const phrase of BY_WORD.get(wordAt(tokens, at)) ?? []) {
      const span = spanOf(tokens, sentence, at, phrase.words);
      // Of the laboratory an operation's report tells what was known before.
      if (span === null || (section === 'procedure' && LABORATORY.test(phrase.code))) continue;
      const missing =
        phrase.isSided && doing.sideNear(at, span.at(-1) as number) === null
          ? ['laterality not stated: modifier RT or LT']
          : [];
      const done = doneOf(doing, phrase.code, span, 'Procedure by our list of operation names', missing);
      if (done) found.push({ codes: [done], named: span, isDrug: false });
    }
    for (const { words, code } of isGiven ? (DRUGS.get(wordAt(tokens, at)) ?? []) : []) {
      const span = spanOf(tokens, sentence, at, words);
      const done = span && doneOf(doing, code, span, 'Drug given, by our list; the dose decides the units');
      if (done) found.push({ codes: [done], named: span, isDrug: true });
    }
  }
  return found;
}

function gave(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (GAVE.has((tokens[at] as Token).plain)) return true;
  return false;
}

function doneOf(
  doing: Doing,
  code: string,
  named: readonly number[],
  rule: string,
  missing: string[] = [],
  name = code,
): Done | null {
  const system = code.length === 7 ? 'icd-10-pcs' : procedureSystem(code);
  if (system === null || !doing.systems.has(system)) return null;
  const ref = parseCode(system, code);
  if (!ref) return null;
  const kind = statusOf(doing.edition, ref, doing.asOf)?.kind;
  if (kind !== 'active' && kind !== 'new' && kind !== 'revised') return null;
  // A CPT number is given only where its meaning can be shown.
  if (system === 'cpt' && titleOf(doing.edition, ref, doing.asOf, { cptAccepted: true }).text === null)
    return null;
  return { ref, from: named[0] as number, to: named.at(-1) as number, rule, missing, name };
}

/** Of one operation, told several times, what says most; and no examination beside the operation on what it examined. */
export function settledProcedures(all: readonly Done[]): Done[] {
  const least = new Map<string, number>();
  for (const { name, missing } of all)
    least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, missing.length));
  const told = all.filter(({ name, missing }) => missing.length === least.get(name));
  return told.filter(({ ref }) => ref.system !== 'icd-10-pcs' || !isIncluded(ref.code, told));
}

/** Guideline B3.11a: an inspection to achieve the objective of an operation is not coded. */
function isIncluded(code: string, all: readonly Done[]): boolean {
  const reaches = INSPECTED.get(code.slice(0, 4));
  if (!reaches) return false;
  const approach = code[4] as string;
  return all.some(
    ({ ref }) =>
      ref.code !== code && reaches.test(ref.code) && (ref.code[4] === approach || approach === '0'),
  );
}

/** What is examined → the operations on it. */
const INSPECTED: ReadonlyMap<string, RegExp> = new Map([
  ['0DJ0', /^(?:0D[^J][1-9]|0W3P|06L[23]|0F[79C])/],
  ['0DJD', /^(?:0D[^J][8A-Q]|0W3P|06LY)/],
  ['0FJB', /^0F[^J]/],
  ['0BJ0', /^(?:0B[^J]|07B7)/],
  ['0CJS', /^0B1/],
  ['0TJB', /^(?:0T[^J]|0VB0)/],
  ['0WJG', /^0(?:D[^J]|F[^J]|T[^J]|U[^J]|7T|W[^J])/],
  ['0SJC', /^0S[^J]C/],
  ['0SJD', /^0S[^J]D/],
  ['0WJC', /^0(?:7|B)/],
]);
