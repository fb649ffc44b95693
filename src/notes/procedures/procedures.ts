// What was done, and which numbers stand for it? Phrases of ours for what the release and our descriptions have a code for: CPT
// and HCPCS for an outpatient or professional text, ICD-10-PCS for an inpatient one.
import { type CodeRef, parseCode, procedureSystem, statusOf, titleOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { SAID } from '../assertions/assertions.ts';
import type { Side } from '../mentions/narrowing.ts';
import { sideAt, sidesIn } from '../mentions/sides.ts';
import type { SectionKind } from '../text/sections.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import { administrations } from './administrations.ts';
import { operationsIn } from './operations.ts';
import { byWord, nameWords, spanOf, wordAt } from './operationWords.ts';

import { isVisitService, type Kind, type Telling, tellsOfDoing, wasDone } from './procedureDone.ts';

import { GIVEN, PROCEDURES } from './procedurePhrases.ts';
import { LABELS, type Served, servicesIn, type Visit } from './visitServices.ts';

export interface Done {
  ref: CodeRef;
  /** First and last token. */
  from: number;
  to: number;
  rule: string;
  missing: string[];
  /** The same for every mention of this operation. */
  name: string;
  /** Told in the short forms of a visit. */
  served?: Served;
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

/** Words of ours for a number that neither our descriptions nor the licensed files word: the name by which it was found. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...PROCEDURES.trim()
    .split('\n')
    .map((line): [string, string] => {
      const [service = '', names = ''] = line.split(' | ');
      const name = names.split(',')[0] as string;
      return [service.split(' ')[0] as string, name.charAt(0).toUpperCase() + name.slice(1)];
    }),
  ...LABELS,
]);

export function nameOfService(code: string): string | null {
  return NAMED.get(code) ?? null;
}

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
  /** Null in a stay. */
  visit: Visit | null;
}

export function proceduresIn(
  doing: Doing,
  sentence: Sentence,
  section: SectionKind | null,
  assertions: ReadonlyMap<number, number>,
): Done[] {
  const { tokens, asOf, inpatient } = doing;
  const telling = { tokens, sentence, section, assertions, asOf, inpatient };
  const short = doing.visit && isVisitService(telling) ? inShort(doing, doing.visit, telling) : [];
  if (!tellsOfDoing(telling)) return short;
  const found = inpatient ? operated(doing, sentence) : served(doing, sentence, section);
  const done = found.filter(({ named, kind }) => wasDone(telling, named, kind));
  return [...longest(done).flatMap(({ codes }) => codes()), ...short];
}

const SHORT_RULE = 'Service of the visit by our list of its short forms';

function inShort(doing: Doing, visit: Visit, { sentence, assertions }: Telling): Done[] {
  const { tokens } = doing;
  const { start } = tokens[sentence.from] as Token;
  const { end } = tokens[sentence.to - 1] as Token;
  return servicesIn(visit, start, end).flatMap((served) => {
    let from = sentence.from;
    while (from < sentence.to - 1 && (tokens[from] as Token).end <= served.start) from++;
    let to = from;
    while (to < sentence.to - 1 && (tokens[to + 1] as Token).start < served.end) to++;
    // `☐ Shingrix #2` of a list of what is due.
    if (isUnticked(tokens, sentence, from)) return [];
    let bits = SAID.past | SAID.other;
    for (let at = from; at <= to; at++) bits &= assertions.get(at) ?? 0;
    if (bits !== 0) return [];
    const done = shortDone(doing, served, from, to);
    return done ? [done] : [];
  });
}

/** The last box before it is empty. */
function isUnticked(tokens: readonly Token[], { from }: Sentence, at: number): boolean {
  for (let back = at; back >= from; back--) {
    const { kind } = tokens[back] as Token;
    if (kind === 'unticked') return true;
    if (kind === 'ticked') return false;
  }
  return false;
}

function shortDone(doing: Doing, served: Served, from: number, to: number): Done | null {
  const { code, label } = served;
  const done = doneOf(doing, { code, named: [from, to], rule: SHORT_RULE, missing: [], name: label, label });
  return done && { ...done, served };
}

/** The giving of what a visit gave, beside the vaccines and drugs themselves. */
export function administered(doing: Doing, all: readonly Done[]): Done[] {
  const { visit } = doing;
  if (!visit) return [];
  const served = all.flatMap((one) => one.served ?? []);
  const tokenOf = new Map(
    all.flatMap(({ served: one, from, to }) => (one ? [[one.start, { from, to }]] : [])),
  );
  return administrations(visit, served).flatMap((one) => {
    const at = tokenOf.get(one.start);
    return (at && shortDone(doing, one, at.from, at.to)) ?? [];
  });
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
      if (span === null || (LABORATORY.test(phrase.code) && !ofVisit(section))) continue;
      // In an emergency room a tracing is only read.
      if (phrase.code === '93000' && doing.visit?.isEmergency) continue;
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

/** A report of an operation tells of the laboratory before it, a plan of what is drawn and sent out. */
function ofVisit(section: SectionKind | null): boolean {
  return section !== 'procedure' && section !== 'plan' && section !== 'diagnosis';
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
  one: {
    code: string;
    named: readonly number[];
    rule: string;
    missing: string[];
    name: string;
    label?: string;
  },
): Done | null {
  const { refs } = memoOf(doing.tokens);
  let ref = refs.get(one.code);
  if (ref === undefined) {
    ref = reportable(doing, one.code, one.label ?? nameOfService(one.code));
    refs.set(one.code, ref);
  }
  if (!ref) return null;
  const { named, rule, missing, name } = one;
  return { ref, from: named[0] as number, to: named.at(-1) as number, rule, missing, name };
}

function reportable({ edition, asOf }: Doing, code: string, label: string | null): CodeRef | null {
  const system = code.length === 7 ? 'icd-10-pcs' : procedureSystem(code);
  const ref = system && parseCode(system, code);
  const kind = ref && statusOf(edition, ref, asOf)?.kind;
  if (kind !== 'active' && kind !== 'new' && kind !== 'revised') return null;
  // A CPT number is given only where there are words for what it means: ours, or the licensed ones.
  const isMute =
    system === 'cpt' &&
    label === null &&
    titleOf(edition, ref as CodeRef, asOf, { cptAccepted: true }).text === null;
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
  const lesser = new Set(codes.flatMap((code) => LESSER.get(code) ?? []));
  const counted = told.filter(({ served }) => served !== undefined).map(({ ref }) => ref.code);
  // `Vaccine given IM` is no injection of a drug.
  const isShot = codes.some((code) => SHOT.test(code)) && !counted.includes('96372');
  const bySize = counted.some((code) => CLOSURE.test(code));
  const included = new Set(codes.filter((code) => isIncluded(code, codes)));
  const names = new Map(told.map(({ ref, name }) => [name, { code: ref.code, words: name.split(' ') }]));
  const shorter = new Set([...names.keys()].filter((name) => saysLess(name, names)));
  return told.filter(
    ({ ref, name, served }) =>
      !included.has(ref.code) &&
      !lesser.has(ref.code) &&
      !(isShot && ref.code === '96372') &&
      !(bySize && CLOSURE.test(ref.code) && served === undefined && !counted.includes(ref.code)) &&
      (ref.system === 'icd-10-pcs' || served !== undefined || !shorter.has(name)),
  );
}

const SHOT = /^(?:9047[12]|G000[89]|G0010)$/;
const CLOSURE = /^120[0-5]\d$/;

/** The service that says more → what it holds. */
const LESSER: ReadonlyMap<string, readonly string[]> = new Map([
  ...[3, 4, 5, 6, 7, 8].map((help): [string, string[]] => [`10D07Z${help}`, ['10E0XZZ']]),
  ['93010', ['93000']],
  ['94060', ['94010']],
  ['80305', ['80307']],
  ['25608', ['25607']],
  ['25609', ['25607', '25608']],
  ['64483', ['62323']],
  ['90662', ['90686', '90656']],
  ['20611', ['20610']],
  ['20604', ['20600']],
  ['69210', ['69209']],
  ['11720', ['11721']],
  ['11750', ['11730']],
  ['11983', ['11981', '11982']],
  ['66982', ['66984']],
  ['90792', ['90791']],
  ['93279', ['93288']],
  ['93280', ['93288']],
  ['93281', ['93288']],
  ['93282', ['93289']],
  ['93283', ['93289']],
  ['93284', ['93289']],
  ['96413', ['96365']],
  ['11042', ['97597']],
  ['11043', ['11042', '97597']],
  ['11044', ['11043', '11042', '97597']],
  ['95117', ['95115']],
  ['17004', ['17000', '17003']],
  ['20553', ['20552']],
  ['10061', ['10060']],
  ['10080', ['10060']],
  ['56420', ['10060']],
]);

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
