// What was done, and which numbers stand for it? Phrases of ours for what the release and our descriptions have a code for: CPT
// and HCPCS for an outpatient or professional text, ICD-10-PCS for an inpatient one.
import { type CodeRef, parseCode, procedureSystem, statusOf, titleOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import type { Side } from '../mentions/narrowing.ts';
import { sideAt, sidesIn } from '../mentions/sides.ts';
import type { SectionKind } from '../text/sections.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import { operationsIn } from './operations.ts';
import { byWord, nameWords, spanOf, wordAt } from './operationWords.ts';
import { type Kind, tellsOfDoing, wasDone } from './procedureDone.ts';
import { GIVEN, PROCEDURES } from './procedurePhrases.ts';

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
  tokens: readonly Token[];
  sideNear(from: number, to: number): Side | null;
}

export function proceduresIn(
  doing: Doing,
  sentence: Sentence,
  section: SectionKind | null,
  assertions: ReadonlyMap<number, number>,
): Done[] {
  const { tokens, asOf, inpatient } = doing;
  const telling = { tokens, sentence, section, assertions, asOf, inpatient };
  if (!tellsOfDoing(telling)) return [];
  const found = doing.inpatient ? operated(doing, sentence) : served(doing, sentence, section);
  const done = found.filter(({ named, kind }) => wasDone(telling, named, kind));
  return longest(done).flatMap(({ codes }) => codes());
}

/** What a name comes to, before it is known whether it was done. */
interface Found {
  codes(): Done[];
  /** Tokens of the name, in order. */
  named: readonly number[];
  isDrug: boolean;
  kind: Kind;
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
  const { edition, asOf, tokens } = doing;
  const theatre = { edition, asOf, tokens, sideOf: sideOf(doing, sentence) };
  return operationsIn(theatre, sentence).map(({ codes, named, name, rule, kind }) => ({
    named,
    kind,
    isDrug: false,
    codes: () =>
      codes().flatMap(
        ({ code, missing }, n) => doneOf(doing, { code, named, rule, missing, name: `${name} ${n}` }) ?? [],
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
      const side = sideAt(doing.tokens, at);
      if (side !== null) inSentence.add(side);
    }
    if (inSentence.size > 0) return inSentence.size === 1 ? ([...inSentence][0] as Side) : null;
    const own = doing.tokens.slice(from, to + 1).map(({ stem }) => stem);
    return sideOfPlaces(doing.tokens, [...places, ...own]);
  };
}

/** What is looked up once a note. */
interface Memo {
  sides: ReturnType<typeof sidesIn> | undefined;
  /** Null: not to be reported on the date. */
  refs: Map<string, CodeRef | null>;
}

const MEMOS = new WeakMap<readonly Token[], Memo>();

function memoOf(tokens: readonly Token[]): Memo {
  let memo = MEMOS.get(tokens);
  if (!memo) {
    memo = { sides: undefined, refs: new Map() };
    MEMOS.set(tokens, memo);
  }
  return memo;
}

function sideOfPlaces(tokens: readonly Token[], places: readonly string[]): Side | null {
  const memo = memoOf(tokens);
  memo.sides ??= sidesIn(tokens);
  const sides = new Set(places.flatMap((place) => [...(memo.sides?.get(place) ?? [])]));
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
      found.push({
        codes: () => servedCodes(doing, phrase, span),
        named: span,
        isDrug: false,
        kind: 'operation',
      });
    }
    for (const { words, code } of isGiven ? (DRUGS.get(wordAt(tokens, at)) ?? []) : []) {
      const span = spanOf(tokens, sentence, at, words);
      if (span === null) continue;
      const given = { code, named: span, missing: [], name: code, rule: DRUG_RULE };
      found.push({
        codes: () => [doneOf(doing, given) ?? []].flat(),
        named: span,
        isDrug: true,
        kind: 'operation',
      });
    }
  }
  return found;
}

function gave(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (GAVE.has((tokens[at] as Token).plain)) return true;
  return false;
}

const DRUG_RULE = 'Drug given, by our list; the dose decides the units';

function servedCodes(doing: Doing, { words, code, isSided }: Phrase, named: readonly number[]): Done[] {
  const lacksSide = isSided && doing.sideNear(named[0] as number, named.at(-1) as number) === null;
  const done = doneOf(doing, {
    code,
    named,
    missing: lacksSide ? ['laterality not stated: modifier RT or LT'] : [],
    name: words.join(' '),
    rule: 'Procedure by our list of operation names',
  });
  return done ? [done] : [];
}

function doneOf(
  doing: Doing,
  one: { code: string; named: readonly number[]; rule: string; missing: string[]; name: string },
): Done | null {
  const { refs } = memoOf(doing.tokens);
  let ref = refs.get(one.code);
  if (ref === undefined) {
    ref = reportable(doing, one.code);
    refs.set(one.code, ref);
  }
  if (!ref) return null;
  const { named, rule, missing, name } = one;
  return { ref, from: named[0] as number, to: named.at(-1) as number, rule, missing, name };
}

function reportable({ edition, asOf }: Doing, code: string): CodeRef | null {
  const system = code.length === 7 ? 'icd-10-pcs' : procedureSystem(code);
  const ref = system && parseCode(system, code);
  const kind = ref && statusOf(edition, ref, asOf)?.kind;
  if (kind !== 'active' && kind !== 'new' && kind !== 'revised') return null;
  // A CPT number is given only where there are words for what it means: ours, or the licensed ones.
  const isMute =
    system === 'cpt' && titleOf(edition, ref as CodeRef, asOf, { cptAccepted: true }).text === null;
  return isMute ? null : ref;
}

/** Of one operation, told several times, what says most; and no examination beside the operation on what it examined. */
export function settledProcedures(all: readonly Done[]): Done[] {
  const least = new Map<string, number>();
  const keep = (key: string, missing: readonly string[]) =>
    least.set(key, Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, missing.length));
  for (const { ref, name, missing } of all) {
    keep(name, missing);
    keep(sameOperation(ref), missing);
  }
  const told = all.filter(
    ({ ref, name, missing }) =>
      missing.length === least.get(name) && missing.length === least.get(sameOperation(ref)),
  );
  const codes = [...new Set(told.map(({ ref }) => ref.code))];
  const included = new Set(codes.filter((code) => isIncluded(code, codes)));
  const names = new Map(told.map(({ ref, name }) => [name, { code: ref.code, words: name.split(' ') }]));
  const shorter = new Set([...names.keys()].filter((name) => saysLess(name, names)));
  return told.filter(
    ({ ref, name }) => !included.has(ref.code) && (ref.system === 'icd-10-pcs' || !shorter.has(name)),
  );
}

/** Of ICD-10-PCS the operation on the body part, whatever the approach. */
function sameOperation({ system, code }: CodeRef): string {
  return system === 'icd-10-pcs' ? code.slice(0, 4) : code;
}

/** `the appendectomy` of a text that has told of a laparoscopic one. */
function saysLess(
  name: string,
  names: ReadonlyMap<string, { code: string; words: readonly string[] }>,
): boolean {
  const own = names.get(name);
  return [...names.values()].some(
    ({ code, words }) =>
      own !== undefined &&
      code !== own.code &&
      words.length > own.words.length &&
      own.words.every((word) => words.includes(word)),
  );
}

/** Guideline B3.11a: an inspection to achieve the objective of an operation is not coded. */
function isIncluded(code: string, all: readonly string[]): boolean {
  const reaches = code.length === 7 ? INSPECTED.get(code.slice(0, 4)) : undefined;
  const approach = code[4];
  const fits = (other: string) => other[4] === approach || approach === '0' || other === '0DH63UZ';
  return all.some((other) => other !== code && reaches?.test(other) === true && fits(other));
}

/** What is examined → the operations on it. */
const INSPECTED: ReadonlyMap<string, RegExp> = new Map([
  ['0DJ0', /^(?:0D[^J][1-9]|0DH63U|0W3P|06L[23]|0F[79C])/],
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
