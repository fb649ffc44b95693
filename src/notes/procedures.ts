// What was done, and which numbers stand for it? Phrases of ours for what the release and our descriptions have a code for: CPT
// and HCPCS for an outpatient or professional text, ICD-10-PCS for an inpatient one.
import { type CodeRef, ownNameOf, parseCode, procedureSystem, type System, statusOf } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { fold, STOP, stemOf } from '#search';
import { SAID } from './assertions.ts';
import type { Side } from './narrowing.ts';
import { GIVEN, PROCEDURES } from './procedurePhrases.ts';
import type { SectionKind } from './sections.ts';
import type { Sentence, Token } from './tokens.ts';

export interface Done {
  ref: CodeRef;
  /** First and last token. */
  from: number;
  to: number;
  rule: string;
  missing: string[];
}

interface Phrase {
  words: readonly string[];
  cpt: string;
  pcs: string;
}

const stems = (text: string) =>
  text
    .split(/[\s-]+/)
    .map((word) => stemOf(fold(word)))
    .filter((word) => !STOP.has(word));

const PHRASES: readonly Phrase[] = PROCEDURES.trim()
  .split('\n')
  .map((line) => {
    const [phrase = '', cpt = '', pcs = ''] = line.split('|').map((part) => part.trim());
    return { words: stems(phrase), cpt, pcs };
  });
/** The last word of a phrase is its head: `release`, `appendectomy`; filed under every word, tried at the first that stands there. */
const BY_WORD: ReadonlyMap<string, readonly Phrase[]> = fileByWord();
const DRUGS: ReadonlyMap<string, string> = new Map(
  GIVEN.trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(' ');
      return [stems(line.slice(0, at))[0] as string, line.slice(at + 1)];
    }),
);

function fileByWord(): Map<string, Phrase[]> {
  const filed = new Map<string, Phrase[]>();
  for (const phrase of PHRASES)
    for (const word of new Set(phrase.words)) {
      const known = filed.get(word);
      if (known) known.push(phrase);
      else filed.set(word, [phrase]);
    }
  return filed;
}

/** Words that say that it was done, in a text that may also plan or deny it. */
const DONE = new Set(
  'underwent performed done did completed received given administered placed inserted obtained taken undergo injected infused started repaired removed excised drained intubated transfused today perform'.split(
    ' ',
  ),
);
const GAVE = new Set(
  'given administered injected injection im iv infusion infused intramuscular intravenous intramuscularly intravenously sc subq intravitreal dose received shot'.split(
    ' ',
  ),
);
const WIDEST = 9;

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
  const { tokens } = doing;
  if (
    section === 'advice' ||
    section === 'allergy' ||
    section === 'family' ||
    section === 'history' ||
    section === 'earlier'
  )
    return [];
  const isDone = section === 'procedure' || saysDone(tokens, sentence);
  if (!isDone) return [];
  const found: { done: Done; words: number }[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const token = tokens[at] as Token;
    if (token.kind !== 'word') continue;
    const bits = assertions.get(at) ?? 0;
    if ((bits & (SAID.no | SAID.maybe | SAID.past | SAID.other)) !== 0) continue;
    for (const phrase of BY_WORD.get(token.stem) ?? []) {
      const to = spanOf(tokens, sentence, at, phrase.words);
      if (to === null) continue;
      for (const done of codesOf(doing, phrase, at, to)) found.push({ done, words: phrase.words.length });
    }
    const drug = DRUGS.get(token.stem);
    if (
      drug !== undefined &&
      doing.systems.has('hcpcs') &&
      !doing.inpatient &&
      section !== 'medication' &&
      gave(tokens, sentence)
    ) {
      const done = doneOf(doing, drug, at, at, 'Drug given, by our list; the dose decides the units');
      if (done) found.push({ done, words: 1 });
    }
  }
  // The longest phrase at a place says what a shorter one says in part.
  return found
    .filter(
      ({ done, words }) =>
        !found.some(
          (other) =>
            other.words > words &&
            other.done.ref.system === done.ref.system &&
            other.done.from <= done.to &&
            done.from <= other.done.to,
        ),
    )
    .map(({ done }) => done);
}

function saysDone(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (DONE.has((tokens[at] as Token).plain)) return true;
  return false;
}

function gave(tokens: readonly Token[], { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if (GAVE.has((tokens[at] as Token).plain)) return true;
  return false;
}

/** The last token of the phrase that begins here, its words in any order; null where one is missing. */
function spanOf(
  tokens: readonly Token[],
  { to }: Sentence,
  at: number,
  words: readonly string[],
): number | null {
  const missing = new Set(words);
  let last = at;
  for (let next = at; next < Math.min(to, at + WIDEST); next++) {
    const token = tokens[next] as Token;
    if (token.plain === ';' || token.plain === '.') break;
    if (missing.delete(token.stem)) last = next;
    if (missing.size === 0) return last;
  }
  return null;
}

function codesOf(doing: Doing, phrase: Phrase, from: number, to: number): Done[] {
  const list: Done[] = [];
  const side = doing.sideNear(from, to);
  const add = (code: string, missing: string[]) => {
    const done = doneOf(doing, code, from, to, 'Procedure by our list of operation names', missing);
    if (done) list.push(done);
  };
  if (doing.inpatient) {
    if (phrase.pcs !== '') {
      const sides = [...phrase.pcs.matchAll(/([RL]):(\S+)/g)].map((match) => ({
        side: match[1],
        code: match[2] as string,
      }));
      if (sides.length === 0) add(phrase.pcs, []);
      else if (side === 'bilateral') for (const one of sides) add(one.code, []);
      else {
        const wanted = side === 'left' ? 'L' : 'R';
        const one = sides.find((entry) => entry.side === wanted);
        // Without a side there is no code to give: it waits for the coder.
        if (one && side !== null) add(one.code, []);
      }
    }
  } else if (phrase.cpt !== '')
    add(
      phrase.cpt,
      side === null && /R:/.test(phrase.pcs) ? ['laterality not stated: modifier RT or LT'] : [],
    );
  return list;
}

function doneOf(
  doing: Doing,
  code: string,
  from: number,
  to: number,
  rule: string,
  missing: string[] = [],
): Done | null {
  const system = code.length === 7 ? 'icd-10-pcs' : procedureSystem(code);
  if (system === null || !doing.systems.has(system)) return null;
  const ref = parseCode(system, code);
  if (!ref) return null;
  const kind = statusOf(doing.edition, ref, doing.asOf)?.kind;
  if (kind !== 'active' && kind !== 'new' && kind !== 'revised') return null;
  // A CPT number is given only where its meaning can be shown.
  if (system === 'cpt' && ownNameOf(doing.edition, ref.code) === null) return null;
  return { ref, from, to, rule, missing };
}
