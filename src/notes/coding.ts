// From a clinical text to codes, each with the words that it rests on; and what was considered and ruled out.
//
//   text → tokens → sentences under headings → mentions (lines of the books that the sentence says) → said how?
//        → the code on the date, side and encounter → what the codes make together
import {
  compactCode,
  isReferredTo,
  notesOf,
  type Reader,
  type Reference,
  referencesIn,
  SYSTEMS,
  type System,
  titleOf,
} from '#catalog';
import { type Cite, citeOf, type Edition } from '#editions';
import { type IsoDate, toDayNumber } from '#kit';
import { FLAG, stemOf } from '#search';
import { assertionsOf, SAID } from './assertions.ts';
import { causeIn } from './causes.ts';
import { CAPITAL_SIDES, PLACES, SIDES } from './bodyWords.ts';
import { drugIn, drugsOf } from './drugs.ts';
import { familyCode, historyCode, isLasting } from './histories.ts';
import { type Lexicon, lexiconOf, stemOfWord } from './lexicon.ts';
import { Finder, type Mention } from './mentions.ts';
import { type Narrowed, narrow, type Phase, type Side, type Surroundings } from './narrowing.ts';
import { type Doing, type Done, proceduresIn } from './procedures.ts';
import { combinations, EXPLAINED, isComplaint, isSymptom, isVague, saysLess } from './relations.ts';
import { aroundOf, type Saying, sayingsOf } from './saying.ts';
import { headingAt, type SectionKind } from './sections.ts';
import { ALLERGIES, STATUS_RULES } from './statuses.ts';
import { type Sentence, sentencesOf, type Token, tokensOf } from './tokens.ts';

export type NoteSetting = 'outpatient' | 'inpatient';

export interface Note {
  text: string;
  asOf: IsoDate;
  /** Null: read off the text. */
  setting: NoteSetting | null;
  /** Code systems that are wanted; null: all. */
  systems: readonly System[] | null;
}

/** UTF-16 units of a text that is read in one piece. */
export const LONGEST_NOTE = 1_000_000;

export interface Evidence {
  /** UTF-16 units of the text. */
  start: number;
  end: number;
  /** The text between them, verbatim. */
  text: string;
}

export interface NoteCode {
  system: System;
  code: string;
  /** Null: no words for it may be shown. */
  display: string | null;
  /** From 0 to 1. */
  confidence: number;
  evidence: Evidence[];
  /** Why this code, in a sentence. */
  rule: string;
  /** What a more specific code would need. */
  missing: string[];
}

export interface RuledOut extends Evidence {
  code: string;
  display: string | null;
  reason: string;
}

export interface CodedNote {
  setting: NoteSetting;
  systems: readonly System[];
  /** The first-listed one first. */
  codes: NoteCode[];
  ruledOut: RuledOut[];
  releases: Cite[];
}

interface Finders {
  finder: Finder;
  personal: Finder;
  family: Finder;
}

/** A mention with what became of it. */
interface Reading {
  evidence: Evidence;
  node: number;
  code: string;
  score: number;
  settled: boolean;
  section: SectionKind | null;
  rule: string;
  missing: string[];
  unspecified: boolean;
  symptom: boolean;
}

/**
 * Diagnoses in the order in which they would be listed, then procedures. `reader` decides which words stand beside a CPT number.
 * @throws {RangeError} when the text is longer than `LONGEST_NOTE`
 */
export function codeNote(edition: Edition, note: Note, reader: Reader): CodedNote {
  if (note.text.length > LONGEST_NOTE) throw new RangeError(`a note has at most ${LONGEST_NOTE} characters`);
  return new Coder(edition, note, reader).code();
}

class Coder {
  readonly #edition: Edition;
  readonly #text: string;
  readonly #asOf: IsoDate;
  readonly #day: number;
  readonly #lexicon: Lexicon;
  readonly #tokens: Token[];
  readonly #said: Map<number, Saying>;
  readonly #setting: NoteSetting;
  readonly #sex: Surroundings['sex'];
  readonly #followUp: boolean;
  /** Stem of a place of the body → the sides that the whole text gives it. */
  readonly #sides: ReadonlyMap<string, ReadonlySet<Side>>;
  /** Weeks of gestation, where the text tells them once. */
  readonly #weeks: { weeks: number; from: number; to: number } | null;
  /** What the sentence at hand says of the past and of the family, in codes of their own. */
  #once: Record<'personal' | 'family', readonly Mention[]> = { personal: [], family: [] };
  #hasSettled = false;
  /** No headings and whole sentences: a case report, in which each finding is told for its own sake. */
  #isNarrative = true;
  readonly #readings: Reading[] = [];
  readonly #ruledOut: RuledOut[] = [];
  /** The text says that a cancer is treated and gone (Official Guidelines I.C.2.m). */
  readonly #isCured: boolean;
  readonly #done: Done[] = [];
  readonly #systems: ReadonlySet<System>;
  readonly #reader: Reader;

  constructor(edition: Edition, { text, asOf, setting, systems }: Note, reader: Reader) {
    this.#edition = edition;
    this.#reader = reader;
    this.#systems = new Set(systems ?? SYSTEMS);
    this.#text = text;
    this.#asOf = asOf;
    this.#day = toDayNumber(asOf);
    this.#lexicon = lexiconOf(edition, 'icd-10-cm');
    this.#tokens = tokensOf(text);
    const around = aroundOf(this.#tokens);
    this.#said = sayingsOf(this.#lexicon, this.#tokens, around);
    this.#setting = setting ?? settingOf(around.stems);
    this.#sex = sexOf(this.#tokens);
    this.#sides = sidesIn(this.#tokens);
    this.#weeks = weeksIn(this.#tokens);
    this.#isCured =
      /\b(?:NED|no evidence of (?:disease|recurrence|recurrent disease)|no recurrence|without recurrence|surveillance|cancer[- ]free|completed treatment)\b/i.test(text) &&
      !/\b(?:metastatic|metastases|progression|currently on chemo\w*|chemotherapy cycle)\b/i.test(text.replaceAll(/no (?:evidence of )?(?:distant )?metasta\w+/gi, ' '));
    this.#followUp =
      /\b(?:follow[ -]?up|f\/u|recheck|post[ -]?op(?:erative)? (?:visit|check)|healing|cast (?:removal|off))\b/i.test(
        text.slice(0, 600),
      );
  }

  code(): CodedNote {
    const personal = this.#rangeFinder('Z85', 'Z88', ['history', 'personal']);
    const family = this.#rangeFinder('Z80', 'Z85', ['history', 'family']);
    const finder = new Finder(this.#lexicon, this.#tokens, this.#said, this.#context());
    let section: SectionKind | null = null;
    for (const sentence of sentencesOf(this.#text, this.#tokens)) {
      let from = sentence.from;
      // Several headings may stand in one line: `PMH: HTN. FH: none.`
      const first = this.#tokens[from] as Token;
      if (first.opensBlock && section === 'form') section = null;
      for (let at = from; at < sentence.to; at++) {
        const heading =
          at === from || (this.#tokens[at] as Token).opensLine ? headingAt(this.#tokens, at) : null;
        if (!heading) continue;
        if (at > from) this.#read({ finder, personal, family }, { from, to: at }, section);
        section = heading.kind;
        if ((this.#tokens[at] as Token).opensLine && LISTING.has(heading.kind)) this.#isNarrative = false;
        from = Math.min(sentence.to, heading.next);
        at = from - 1;
      }
      if (from < sentence.to) this.#read({ finder, personal, family }, { from, to: sentence.to }, section);
    }
    return this.#decide();
  }

  #read({ finder, personal, family }: Finders, sentence: Sentence, under: SectionKind | null): void {
    if (under === 'form') return;
    // A numbered list behind the findings is the assessment, whether it is called so or not.
    const section = (under === null || under === 'results' || under === 'examination') && isNumbered(this.#tokens, sentence.from) ? 'diagnosis' : under;
    const assertions = assertionsOf(this.#tokens, sentence, section);
    const mentions = section === 'allergy' ? [] : finder.find(sentence, section === 'diagnosis');
    const all = [...assertions.values()];
    const isPast = section === 'history' || section === 'surgical' || all.some((bits) => (bits & SAID.past) !== 0);
    this.#once = {
      personal: isPast ? personal.find(sentence, false) : [],
      family: all.some((bits) => (bits & SAID.other) !== 0) ? family.find(sentence, false) : [],
    };
    const taken = new Set<number>();
    this.#done.push(...proceduresIn(this.#doing(), sentence, section, assertions));
    this.#drug(sentence, section, assertions);
    this.#statuses(sentence, section, assertions, mentions, taken);
    const words = this.#wordsOf(sentence, assertions);
    for (const mention of mentions) {
      if (mention.heads.some((at) => taken.has(at))) continue;
      this.#consider(mention, sentence, section, assertions, words);
    }
  }

  /** Lines of a stretch of the book, to which the words of their heading need not be said again. */
  #rangeFinder(from: string, to: string, words: readonly string[]): Finder {
    const { index, system, wordOf } = this.#lexicon;
    const context = new Set(words.flatMap((word) => wordOf.get(stemOf(word)) ?? []));
    const nodes = { from: index.firstAt(system, from), to: index.firstAt(system, to) };
    return new Finder(this.#lexicon, this.#tokens, this.#said, context, nodes);
  }

  /** A newborn's jaundice and a pregnant woman's anemia have codes of their own. */
  #context(): Set<number> {
    const plain = new Set(this.#tokens.map((token) => token.plain));
    const says = (words: string) => words.split(' ').some((word) => plain.has(word));
    const words = [
      ...(says('newborn neonate neonatal') ? ['newborn', 'neonatal'] : []),
      ...(this.#weeks !== null || says('gravida primigravida postpartum antepartum') ? ['pregnancy', 'complicating', 'complicated'] : []),
      ...(says('postpartum puerperium puerperal') ? ['puerperium', 'postpartum'] : []),
    ];
    return new Set(words.flatMap((word) => this.#lexicon.index.wordOf.get(stemOf(word)) ?? []));
  }

  #doing(): Doing {
    return {
      edition: this.#edition,
      asOf: this.#asOf,
      inpatient: this.#setting === 'inpatient',
      systems: this.#systems,
      tokens: this.#tokens,
      sideNear: (from, to) => this.#sideNear(from, to),
    };
  }

  /** Word → tokens that say it, for narrowing. */
  #wordsOf({ from, to }: Sentence, assertions: ReadonlyMap<number, number>): Map<number, number[]> {
    const words = new Map<number, number[]>();
    for (let at = from; at < to; at++) {
      // What is denied tells no code apart.
      if (((assertions.get(at) ?? 0) & (SAID.no | SAID.other)) !== 0) continue;
      for (const id of this.#said.get(at)?.ids ?? []) {
        const known = words.get(id);
        if (known) known.push(at);
        else words.set(id, [at]);
      }
    }
    return words;
  }

  #consider(
    mention: Mention,
    sentence: Sentence,
    section: SectionKind | null,
    assertions: ReadonlyMap<number, number>,
    words: ReadonlyMap<number, readonly number[]>,
  ): void {
    const { index } = this.#lexicon;
    const compact = index.compactOf(mention.node);
    // `SLE:` and `NS:` in a list of findings are labels.
    const only = mention.at.length === 1 ? (this.#tokens[mention.at[0] as number] as Token) : null;
    if (only?.capitals && only.plain.length <= 4 && section !== 'diagnosis' && this.#tokens[mention.to + 1]?.plain === ':') return;
    // Birth weights, places of occurrence and the like are not read from single words.
    if (!mention.own && !isMentionable(compact)) return;
    // `Skin warm, dry`: what stands behind a comma of the examination is said of the place, not of its disease.
    if (section === 'examination' && this.#tokens.slice(mention.from, mention.to).some(({ plain }) => plain === ',')) return;
    const around = this.#surroundings(mention, sentence, words);
    if (around.side === 'bilateral' && this.#consideredEach(mention, around, section, assertions)) return;
    const narrowed = narrow(this.#lexicon, mention.node, around);
    if (narrowed) this.#judge(this.#reading(mention, narrowed, section), this.#bitsOf(mention, assertions));
  }

  /** Both sides where the book has no code for both (Official Guidelines I.B.13). */
  #consideredEach(
    mention: Mention,
    around: Surroundings,
    section: SectionKind | null,
    assertions: ReadonlyMap<number, number>,
  ): boolean {
    const [both, left, right] = (['bilateral', 'left', 'right'] as const).map((side) =>
      narrow(this.#lexicon, mention.node, { ...around, side }),
    );
    const { index } = this.#lexicon;
    if (
      !both ||
      !left ||
      !right ||
      left.node === right.node ||
      /\bbilateral\b/i.test(index.titleOf(both.node))
    )
      return false;
    for (const one of [left, right])
      this.#judge(this.#reading(mention, one, section), this.#bitsOf(mention, assertions));
    return true;
  }

  #reading(mention: Mention, narrowed: Narrowed, section: SectionKind | null): Reading {
    const { index } = this.#lexicon;
    const code = index.codeOf(narrowed.node);
    return {
      evidence: this.#evidence(mention.from, mention.to),
      node: narrowed.node,
      code,
      score: mention.score,
      settled: section === 'diagnosis',
      section,
      rule: this.#ruleOf(mention),
      missing: narrowed.missing,
      unspecified: index.has(narrowed.node, FLAG.unspecified) || /\.\d?9$/.test(code),
      symptom: isSymptom(code),
    };
  }

  /** Whether the patient has it: else it is ruled out, with the reason. */
  #judge(reading: Reading, bits: number): void {
    const { section, code } = reading;
    if (this.#sex === 'female' && /^N(?:4|5[0-3])/.test(code))
      return this.#ruleOut(reading, 'A diagnosis of men');
    if (this.#sex === 'male' && /^(?:N(?:7[0-7]|8|9[0-8])|O)/.test(code) && !/^N6/.test(code))
      return this.#ruleOut(reading, 'A diagnosis of women');
    if ((bits & SAID.no) !== 0) return this.#ruleOut(reading, 'Negated: the note says that it is absent');
    if ((bits & SAID.other) !== 0) {
      this.#ruleOut(reading, 'Another person’s: family history');
      const family = this.#onceCode('family', reading) ?? familyCode(code);
      if (family !== null)
        this.#add({
          ...reading,
          code: family,
          rule: 'Family history of a disease (Official Guidelines I.C.21.c.4)',
          missing: [],
          symptom: false,
          unspecified: false,
        });
      return;
    }
    if (section === 'advice' || (bits & SAID.maybe) !== 0)
      return this.#ruleOut(reading, 'Only possible: a risk, a warning or a plan, not a finding');
    if ((bits & SAID.doubt) !== 0 && this.#setting === 'outpatient')
      return this.#ruleOut(
        reading,
        'Uncertain: an outpatient diagnosis must be established (Official Guidelines IV.H)',
      );
    if ((bits & SAID.doubt) !== 0 && !reading.settled)
      return this.#ruleOut(
        reading,
        'Uncertain where it stands: an inpatient diagnosis may be coded as if it existed only when it is still so at discharge (Official Guidelines II.H)',
      );
    if (section === 'before') {
      reading.score -= 1;
    }
    const isCured = this.#isCured && /^C(?!7[7-9]|8[1-9]|9[0-6])/.test(code);
    const isPast = (bits & SAID.past) !== 0 || section === 'surgical' || isCured;
    if (isPast && !isLasting(code)) {
      this.#ruleOut(reading, 'History: it is past and is not treated now');
      const past = this.#onceCode('personal', reading) ?? historyCode(code);
      if (past !== null)
        this.#add({
          ...reading,
          code: past,
          rule: 'Personal history of a disease (Official Guidelines I.C.21.c.4)',
          missing: [],
          symptom: false,
          unspecified: false,
        });
      return;
    }
    if (section === 'history' && !isLasting(code)) {
      const past = this.#onceCode('personal', reading) ?? historyCode(code);
      if (past !== null && !/^C/.test(code)) {
        this.#ruleOut(reading, 'History: it stands in the past medical history and is not treated now');
        this.#add({
          ...reading,
          code: past,
          rule: 'Personal history of a disease (Official Guidelines I.C.21.c.4)',
          missing: [],
          symptom: false,
          unspecified: false,
        });
        return;
      }
    }
    if (reading.settled) this.#hasSettled ||= !reading.symptom;
    this.#readings.push(reading);
  }

  /** The history code that the same words say, valid and billable. */
  #onceCode(whose: 'personal' | 'family', { evidence }: Reading): string | null {
    const { index } = this.#lexicon;
    for (const mention of this.#once[whose]) {
      const own = this.#evidence(mention.from, mention.to);
      if (own.start >= evidence.end || evidence.start >= own.end) continue;
      if (index.has(mention.node, FLAG.billable) && index.livesOn(mention.node, this.#day)) return index.codeOf(mention.node);
    }
    return null;
  }

  #ruleOut({ code, node, evidence }: Reading, reason: string): void {
    this.#ruledOut.push({ ...evidence, code, display: this.#lexicon.index.titleOf(node), reason });
  }

  /** A code by its name, when it is valid on the date. */
  #add(reading: Omit<Reading, 'node'>): void {
    const node = this.#nodeOf(reading.code);
    if (node !== null) this.#readings.push({ ...reading, node });
  }

  #nodeOf(code: string): number | null {
    const { index, system } = this.#lexicon;
    const compact = compactCode(code);
    const node = index.firstAt(system, compact);
    const isIt = node < index.nodes && index.compactOf(node) === compact && index.nodeSystem[node] === system;
    return isIt && index.has(node, FLAG.billable) && index.livesOn(node, this.#day) ? node : null;
  }

  #bitsOf(mention: Mention, assertions: ReadonlyMap<number, number>): number {
    let bits = 0;
    for (const at of mention.heads) bits |= assertions.get(at) ?? 0;
    // A denial of the place alone: `right knee: no effusion`.
    return bits;
  }

  #evidence(from: number, to: number): Evidence {
    // `type 2` is one word, though only its number is looked for.
    const isTyped = (this.#tokens[from] as Token).kind === 'number' && this.#tokens[from - 1]?.plain === 'type';
    const { start } = this.#tokens[isTyped ? from - 1 : from] as Token;
    const { end } = this.#tokens[to] as Token;
    return { start, end, text: this.#text.slice(start, end) };
  }

  #ruleOf(mention: Mention): string {
    const { index } = this.#lexicon;
    return mention.own
      ? `Our list of clinicians’ phrases: ${index.lineText(mention.line)}`
      : `Index or tabular list: ${index.lineText(mention.line)}`;
  }

  #surroundings(
    mention: Mention,
    sentence: Sentence,
    words: ReadonlyMap<number, readonly number[]>,
  ): Surroundings {
    const near = new Map<number, number>();
    for (const [id, spots] of words) {
      let distance = Number.POSITIVE_INFINITY;
      for (const at of spots)
        distance = Math.min(
          distance,
          at < mention.from ? mention.from - at : at > mention.to ? at - mention.to : 0,
        );
      if (distance <= 14) near.set(id, distance === 0 ? 1 : distance <= 6 ? 0.9 : 0.6);
    }
    if (this.#weeks !== null)
      for (const stem of ['trimest', TRIMESTERS[trimesterOf(this.#weeks.weeks)] as string]) {
        const word = this.#lexicon.index.wordOf.get(stem);
        // Not said by the mention itself.
        if (word !== undefined) near.set(word, 0.95);
      }
    const text = this.#text.slice(
      (this.#tokens[sentence.from] as Token).start,
      (this.#tokens[sentence.to - 1] as Token).end,
    );
    return {
      words: near,
      side: this.#sideOf(mention, sentence) ?? this.#sideElsewhere(mention),
      sex: this.#sex,
      phase: phaseOf(text, this.#followUp),
      open: this.#isOpen(mention, sentence),
      day: this.#day,
    };
  }

  #isOpen(mention: Mention, { from, to }: Sentence): boolean {
    for (let at = Math.max(from, mention.from - 3); at < Math.min(to, mention.to + 4); at++) {
      const { plain } = this.#tokens[at] as Token;
      if (plain === 'open' || plain === 'compound') return true;
    }
    return false;
  }

  /** The one side that the rest of the text gives to a place that the mention names. */
  #sideElsewhere(mention: Mention): Side | null {
    const sides = new Set<Side>();
    for (const at of mention.at)
      for (const id of this.#said.get(at)?.ids ?? [])
        for (const side of this.#sides.get(stemOfWord(this.#lexicon, id)) ?? []) sides.add(side);
    return sides.size === 1 ? ([...sides][0] as Side) : null;
  }

  /** The side inside the mention, else the nearest one before or behind it that no other place of the body parts from it. */
  #sideOf(mention: Mention, sentence: Sentence): Side | null {
    const sideAt = (at: number): Side | null => {
      const token = this.#tokens[at];
      if (!token || token.kind !== 'word') return null;
      const side = SIDES.get(token.plain);
      return side !== undefined && (token.capitals || !CAPITAL_SIDES.has(token.plain)) ? side : null;
    };
    const inside = new Set<Side>();
    for (let at = mention.from; at <= mention.to; at++) {
      const side = sideAt(at);
      if (side !== null) inside.add(side);
    }
    // The words of one place: the side right before each counts first.
    for (const at of mention.at) {
      for (let back = at - 1; back >= Math.max(sentence.from, at - 5); back--) {
        const side = sideAt(back);
        if (side !== null) return side;
        const token = this.#tokens[back] as Token;
        if (token.kind === 'sign' && token.plain !== '-') break;
        if (mention.at.includes(back)) continue;
        if (token.kind === 'word' && this.#said.has(back) && !SMALL.has(token.plain)) break;
      }
    }
    if (inside.size === 1) return [...inside][0] as Side;
    for (let at = mention.to + 1; at < Math.min(sentence.to, mention.to + 5); at++) {
      const side = sideAt(at);
      const token = this.#tokens[at] as Token;
      if (side !== null) {
        // `knee pain and left hip pain`: the side is of the place behind it.
        const next = this.#tokens[at + 1];
        const parts = next !== undefined && at + 1 < sentence.to && PLACES.has(next.stem) && !CAPITAL_SIDES.has(token.plain);
        return parts ? null : side;
      }
      if (token.plain === 'and' || token.plain === ';' || token.plain === '.') break;
    }
    return null;
  }

  #statuses(
    sentence: Sentence,
    section: SectionKind | null,
    assertions: ReadonlyMap<number, number>,
    mentions: readonly Mention[],
    taken: Set<number>,
  ): void {
    for (let at = sentence.from; at < sentence.to; at++) {
      const token = this.#tokens[at] as Token;
      if (token.kind !== 'word' || taken.has(at)) continue;
      const bits = assertions.get(at) ?? 0;
      const allergen = ALLERGIES.get(token.stem);
      if (allergen !== undefined && this.#isAllergy(sentence, section, at)) {
        if ((bits & (SAID.no | SAID.other)) === 0 || section === 'allergy')
          this.#addStatus(
            allergen,
            at,
            at,
            section,
            'Allergy status (Official Guidelines I.C.21.c.3)',
            taken,
          );
        continue;
      }
      if (section === 'allergy') continue;
      for (const rule of STATUS_RULES.get(token.stem) ?? []) {
        const last = this.#follows(rule.words, at, sentence.to);
        if (last === null) continue;
        const all = bits | (assertions.get(last) ?? 0);
        // A visit that is for screening says `screening`, which elsewhere is a plan.
        const isVisit = /^Z[0-35]/.test(rule.code);
        const denies = rule.words.includes('negat') ? 0 : SAID.no;
        if ((all & (denies | SAID.other | (isVisit ? 0 : SAID.doubt | SAID.maybe))) !== 0) break;
        // `advised to quit smoking`
        if (rule.code === 'Z87.891' && /^(?:to|should|must)$/.test(this.#tokens[at - 1]?.plain ?? '')) break;
        if (rule.when === 'past' && (all & SAID.past) === 0 && section !== 'surgical' && section !== 'history' && !this.#isDated(last)) continue;
        if (rule.when === 'drug' && rule.code !== 'Z79.4' && !this.#isTaken(section, sentence, at)) break;
        if (rule.when === 'past' && this.#isFuture(sentence, at)) continue;
        this.#addStatus(rule.code, at, last, section, STATUS_WHY[rule.when], taken);
        break;
      }
    }
    void mentions;
  }

  #drug(sentence: Sentence, section: SectionKind | null, assertions: ReadonlyMap<number, number>): void {
    if (section === 'advice' || section === 'allergy' || section === 'plan') return;
    const found = drugIn(drugsOf(this.#edition), this.#tokens, sentence, this.#text);
    if (!found || ((assertions.get(found.from) ?? 0) & (SAID.no | SAID.other | SAID.maybe | SAID.doubt | SAID.past)) !== 0) return;
    const narrowed = narrow(this.#lexicon, found.node, {
      words: new Map(),
      side: null,
      sex: null,
      phase: 'initial',
      open: false,
      day: this.#day,
    });
    if (!narrowed) return;
    this.#add({
      evidence: this.#evidence(found.from, found.to),
      code: this.#lexicon.index.codeOf(narrowed.node),
      score: 8,
      settled: section === 'diagnosis',
      section,
      rule: 'Table of drugs and chemicals (Official Guidelines I.C.19.e)',
      missing: [],
      unspecified: false,
      symptom: false,
    });
  }

  /** An external cause beside an injury (Official Guidelines I.C.20). */
  #addCause(): void {
    const injury = this.#readings.find(({ code }) => /^S/.test(code));
    const cause = injury && causeIn(this.#tokens);
    if (!injury || !cause) return;
    const phase = /[A-Z]$/.exec(injury.code)?.[0];
    this.#add({
      evidence: this.#evidence(cause.from, cause.to),
      code: phase && /[DS]/.test(phase) ? cause.code.replace(/A$/, phase) : cause.code,
      score: 7,
      settled: false,
      section: null,
      rule: 'External cause of the injury (Official Guidelines I.C.20)',
      missing: [],
      unspecified: false,
      symptom: false,
    });
  }

  #addStatus(
    code: string,
    from: number,
    to: number,
    section: SectionKind | null,
    rule: string,
    taken: Set<number>,
  ): void {
    const evidence = this.#evidence(from, to);
    let name = code;
    const missing: string[] = [];
    if (code.endsWith('-')) {
      const side = this.#sideNear(from, to);
      const digit = { right: '1', left: '2', bilateral: '3' }[side ?? 'right'];
      const unspecified = /^Z9[68]\./.test(code)
        ? code.startsWith('Z98.4')
          ? '9'
          : '9'
        : code.startsWith('Z90.1')
          ? '0'
          : '9';
      name = `${code.slice(0, -1)}${side === null ? unspecified : digit}`;
      if (side === null) missing.push('laterality not stated');
    }
    for (let at = from; at <= to; at++) taken.add(at);
    this.#add({
      evidence,
      code: name,
      score: 9,
      settled: section === 'diagnosis',
      section,
      rule,
      missing,
      unspecified: false,
      symptom: false,
    });
  }

  #sideNear(from: number, to: number): Side | null {
    for (let at = from; at <= to; at++) {
      const token = this.#tokens[at] as Token;
      const side = SIDES.get(token.plain);
      if (side !== undefined && (token.capitals || !CAPITAL_SIDES.has(token.plain))) return side;
    }
    for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
      const token = this.#tokens[at] as Token;
      const side = SIDES.get(token.plain);
      if (side !== undefined && (token.capitals || !CAPITAL_SIDES.has(token.plain))) return side;
      if (token.plain === ',' || token.plain === '.' || token.plain === ';') break;
    }
    for (let at = to + 1; at < Math.min(this.#tokens.length, to + 4); at++) {
      const token = this.#tokens[at] as Token;
      const side = SIDES.get(token.plain);
      if (side !== undefined && (token.capitals || !CAPITAL_SIDES.has(token.plain))) return side;
      if (token.plain === '.' || token.plain === ';' || token.plain === 'and') break;
    }
    return null;
  }

  #follows(words: readonly string[], at: number, to: number): number | null {
    let last = at;
    for (const word of words.slice(1)) {
      let found = -1;
      for (let next = last + 1; next < Math.min(to, last + 4); next++) {
        const token = this.#tokens[next] as Token;
        if (token.kind === 'sign' && token.plain !== '-' && token.plain !== '/') break;
        if (token.stem === word) {
          found = next;
          break;
        }
      }
      if (found < 0) return null;
      last = found;
    }
    return last;
  }

  #isAllergy({ from }: Sentence, section: SectionKind | null, at: number): boolean {
    if (section === 'allergy') return true;
    for (let back = at - 1; back >= Math.max(from, at - 12); back--) {
      const { plain } = this.#tokens[back] as Token;
      if (plain === 'allergic' || plain === 'allergy' || plain === 'allergies') return true;
    }
    const next = this.#tokens[at + 1]?.plain;
    return next === 'allergy' || next === 'allergic';
  }

  /** A drug that the patient takes for long, not one that is given once. */
  #isTaken(section: SectionKind | null, { from }: Sentence, at: number): boolean {
    if (section === 'medication' || section === 'history') return true;
    for (let back = at - 1; back >= Math.max(from, at - 5); back--) {
      const { plain } = this.#tokens[back] as Token;
      if (
        plain === 'on' ||
        plain === 'takes' ||
        plain === 'taking' ||
        plain === 'continue' ||
        plain === 'continues' ||
        plain === 'home' ||
        plain === 'chronic' ||
        plain === 'daily'
      )
        return true;
      if (plain === ',' || plain === 'given' || plain === 'started' || plain === 'start') return false;
    }
    return false;
  }

  /** `Tubal ligation 2009`, `BKA in 2019`. */
  #isDated(last: number): boolean {
    return [1, 2, 3].some((n) => {
      const token = this.#tokens[last + n];
      return token?.kind === 'number' && /^(?:19[4-9]\d|20[0-4]\d)$/.test(token.plain);
    });
  }

  #isFuture({ from }: Sentence, at: number): boolean {
    for (let back = at - 1; back >= Math.max(from, at - 6); back--) {
      const { plain } = this.#tokens[back] as Token;
      if (
        plain === 'plan' ||
        plain === 'planned' ||
        plain === 'scheduled' ||
        plain === 'for' ||
        plain === 'consider' ||
        plain === 'needs' ||
        plain === 'recommend'
      )
        return true;
    }
    return false;
  }

  /** Weeks of gestation beside a code of pregnancy (Official Guidelines I.C.21.c.11). */
  #addWeeks(): void {
    if (this.#weeks === null || !this.#readings.some(({ code }) => /^O(?!0[0-7])/.test(code))) return;
    const { weeks, from, to } = this.#weeks;
    this.#add({
      evidence: this.#evidence(from, to),
      code: `Z3A.${weeks < 8 ? '01' : weeks > 42 ? '49' : String(weeks).padStart(2, '0')}`,
      score: 9,
      settled: false,
      section: null,
      rule: 'Weeks of gestation (Official Guidelines I.C.21.c.11)',
      missing: [],
      unspecified: false,
      symptom: false,
    });
  }

  /** The body mass index beside a diagnosis of weight (Official Guidelines I.B.14). */
  /** The stage of a kidney disease beside what it is due to, and dialysis beside its last stage. */
  #addKidney(): void {
    const has = (pattern: RegExp) => this.#readings.find(({ code }) => pattern.test(code));
    const due = has(/^E(?:08|09|10|11|13)\.22$|^I1[23]\./);
    const common = { score: 9, settled: false, section: null, missing: [], unspecified: false, symptom: false };
    if (due && !has(/^N18\./)) {
      const stage = /\b(?:ckd|kidney disease|stage)[ ,]{0,2}(?:stage )?(1|2|3a|3b|3|4|5|iii[ab]?|iv|v|ii|i)\b/i.exec(this.#text.slice(due.evidence.start));
      const code = stage && KIDNEY_STAGES[(stage[1] as string).toLowerCase()];
      if (stage && code) {
        const start = due.evidence.start + stage.index;
        const end = start + stage[0].length;
        this.#add({ ...common, evidence: { start, end, text: this.#text.slice(start, end) }, code, rule: 'Stage of chronic kidney disease (use additional code)', settled: due.settled });
      }
    }
    if (!has(/^N18\.6$/) || has(/^Z99\.2$/)) return;
    const at = this.#tokens.findIndex(({ plain, capitals }) => plain === 'dialysis' || plain === 'hemodialysis' || (plain === 'hd' && capitals));
    if (at >= 0) this.#add({ ...common, evidence: this.#evidence(at, at), code: 'Z99.2', rule: 'Dialysis status (use additional code at N18.6)' });
  }

  /** Fever in neutropenia is coded beside it (use additional code at D70). */
  #addNeutropenicFever(): void {
    const found = /\b(?:febrile neutropenia|neutropenic fever)\b/i.exec(this.#text);
    if (!found || !this.#readings.some(({ code }) => /^D70\./.test(code))) return;
    const end = found.index + found[0].length;
    this.#add({ evidence: { start: found.index, end, text: found[0] }, code: 'R50.81', score: 9, settled: true, section: null, rule: 'Fever in neutropenia (use additional code at D70)', missing: [], unspecified: false, symptom: false });
  }

  #addBodyMass(): void {
    if (!this.#readings.some(({ code }) => /^(?:E66|E44|E43|E46|R63\.[46]|E40|E41|E64\.0)/.test(code))) return;
    for (const [at, token] of this.#tokens.entries()) {
      if (token.plain !== 'bmi') continue;
      for (let next = at + 1; next < Math.min(this.#tokens.length, at + 4); next++) {
        const value = Number((this.#tokens[next] as Token).plain);
        if (!(value >= 10 && value <= 100)) continue;
        this.#add({
          evidence: this.#evidence(at, next),
          code: bodyMassCode(value),
          score: 9,
          settled: false,
          section: null,
          rule: 'Body mass index beside a diagnosis of weight (Official Guidelines I.B.14)',
          missing: [],
          unspecified: false,
          symptom: false,
        });
        return;
      }
    }
  }

  #decide(): CodedNote {
    this.#addWeeks();
    this.#addBodyMass();
    this.#addKidney();
    this.#addNeutropenicFever();
    this.#addCause();
    this.#typeDiabetes();
    let readings = this.#withoutRetold(this.#withoutReplaced(this.#withoutIntegral()));
    readings = this.#combined(readings);
    const groups = Map.groupBy(readings, ({ code }) => code);
    let codes = [...groups].map(([code, same]) => this.#codeOf(code, same));
    codes = this.#withoutLess(codes, groups);
    if (!this.#tells()) codes = this.#withoutExcluded(codes, groups);
    const diagnoses = this.#systems.has('icd-10-cm') ? ordered(codes, groups) : [];
    return {
      setting: this.#setting,
      systems: SYSTEMS.filter((system) => this.#systems.has(system)),
      codes: [...diagnoses, ...this.#procedures()],
      ruledOut: dedupe(this.#ruledOut),
      releases: this.#releases(),
    };
  }

  #tells(): boolean {
    return this.#isNarrative && isProse(this.#text);
  }

  /** Symptoms outside the list of diagnoses, where that list settles what they come from. */
  #withoutIntegral(): Reading[] {
    if (this.#tells()) return this.#readings;
    // A note without a list of diagnoses: any established disease is what its symptoms come from.
    if (!this.#hasSettled) {
      if (!this.#readings.some(({ code, symptom }) => !symptom && !/^(?:[VWXYZ]|T(?:3[6-9]|4|50))/.test(code))) return this.#readings;
    }
    const settled = new Set(this.#readings.filter((one) => one.settled).map(({ code }) => code));
    return this.#readings.filter((one) => {
      if (one.settled || settled.has(one.code)) return true;
      if (isVague(one.code)) {
        this.#ruleOut(one, 'Too vague where it stands: the note does not list it as a finding');
        return false;
      }
      if (this.#hasSettled && BESIDE.has(one.section) && !isLasting(one.code) && !/^[STVWXYZO]/.test(one.code)) {
        this.#ruleOut(one, 'Told beside the assessment, which does not list it');
        return false;
      }
      if (!one.symptom && !(this.#hasSettled && isComplaint(one.code))) return true;
      // What a drug did is coded beside the drug.
      if (this.#readings.some(({ code, evidence }) => /^T(?:3[6-9]|4|50)/.test(code) && Math.abs(evidence.start - one.evidence.start) < 80)) return true;
      // An enlarged prostate with symptoms asks for the symptoms as well.
      if (/^R3[3-9]/.test(one.code) && [...settled].some((code) => /^N40\.[13]/.test(code))) return true;
      this.#ruleOut(
        one,
        'Symptom: the assessment settles a disease, and a symptom integral to it is not coded (Official Guidelines I.B.5)',
      );
      return false;
    });
  }

  /** `diabetic retinopathy` is of the type that the note names elsewhere; where it names none, type 2 (I.C.4.a.2). */
  #typeDiabetes(): void {
    const typed = /^E(?:08|09|10|11)\./;
    const named = this.#readings.find(
      ({ code, evidence }) =>
        typed.test(code) &&
        DIABETES_TYPED.test(evidence.text),
    );
    for (const one of this.#readings) {
      if (!/^E(?:08|09|10|11|13)\./.test(one.code)) continue;
      const says = DIABETES_TYPED.test(
        one.evidence.text,
      );
      if (says) continue;
      const to = `${named?.code.slice(0, 3) ?? 'E11'}${one.code.slice(3)}`;
      const node = this.#nodeOf(to);
      if (node === null || to === one.code) continue;
      one.code = to;
      one.node = node;
      if (named === undefined) one.missing = [...one.missing, 'type of diabetes not stated: taken as type 2'];
    }
  }

  /** What the findings say of a disease that the assessment settles is said better there. */
  #withoutRetold(readings: Reading[]): Reading[] {
    const settled = new Map(readings.filter((one) => one.settled).map((one) => [one.code.slice(0, 3), one]));
    return readings.filter((one) => {
      const better = one.settled ? undefined : settled.get(one.code.slice(0, 3));
      if (!better || better.code === one.code || /^(?:C7[7-9]|D[123]|[ORSTZ])/.test(one.code)) return true;
      if (one.section === 'history' || one.section === null) return true;
      this.#ruleOut(one, `The assessment settles ${better.code}`);
      return false;
    });
  }

  /** The diagnosis before an operation gives way to the one after it. */
  #withoutReplaced(readings: Reading[]): Reading[] {
    if (!this.#hasSettled) return readings;
    const settled = new Set(readings.filter((one) => one.settled).map(({ code }) => code));
    return readings.filter((one) => {
      if (one.section !== 'before' || settled.has(one.code)) return true;
      this.#ruleOut(one, 'The postoperative diagnosis takes the place of the preoperative one');
      return false;
    });
  }

  /** A fracture that the note lays to osteoporosis is one code with it (Official Guidelines I.C.13.d). */
  #osteoporotic(readings: Reading[]): Reading[] {
    if (!readings.some(({ code }) => code === 'M81.0' || code === 'M81.8')) return readings;
    const made = readings.flatMap((one) => {
      const near = this.#text.slice(Math.max(0, one.evidence.start - 80), one.evidence.end + 80);
      const code = /osteoporo|fragility/i.test(near) ? osteoporoticCode(one.code) : null;
      const node = code === null ? null : this.#nodeOf(code);
      return code === null || node === null ? [] : [{ from: one, to: { ...one, code, node, rule: 'Fracture in osteoporosis (Official Guidelines I.C.13.d)' } }];
    });
    if (made.length === 0) return readings;
    const replaced = new Set(made.map(({ from }) => from));
    return [...readings.filter((one) => !replaced.has(one) && !/^M81\./.test(one.code)), ...made.map(({ to }) => to)];
  }

  #combined(readings: Reading[]): Reading[] {
    let current = this.#osteoporotic(readings);
    for (let round = 0; round < 8; round++) {
      const codes = [...new Set(current.map(({ code }) => code))];
      const next = combinations(codes).find(
        ({ from, to }) =>
          (from.length > 0 || !codes.includes(to)) &&
          this.#nodeOf(to) !== null &&
          !(from.length === 0 && codes.includes(to)),
      );
      if (!next) break;
      const parts = current.filter(({ code }) => next.from.includes(code));
      const base =
        parts.length > 0 ? parts : current.filter(({ code }) => code.slice(0, 3) === next.to.slice(0, 3));
      if (base.length === 0) break;
      const node = this.#nodeOf(next.to) as number;
      const rest = current.filter((one) => !next.from.includes(one.code));
      current = [
        ...rest,
        ...base.map((one) => ({
          ...one,
          code: next.to,
          node,
          rule: next.why,
          missing: [],
          unspecified: false,
          symptom: false,
        })),
      ];
    }
    return current;
  }

  #procedures(): NoteCode[] {
    const groups = Map.groupBy(this.#done, ({ ref }) => ref.code);
    return [...groups.values()].map((same) => {
      const [{ ref, rule, missing }] = same as [Done];
      return {
        system: ref.system,
        code: ref.code,
        display: titleOf(this.#edition, ref, this.#asOf, this.#reader).text,
        confidence: missing.length > 0 ? 0.6 : 0.7,
        evidence: dedupe(same.map(({ from, to }) => this.#evidence(from, to))).slice(0, MOST_EVIDENCE),
        rule,
        missing,
      };
    });
  }

  #codeOf(code: string, same: readonly Reading[]): NoteCode {
    const best = same.reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));
    const evidence = dedupe(same.map((one) => one.evidence)).sort((a, b) => a.start - b.start);
    return {
      system: 'icd-10-cm',
      code,
      display: this.#lexicon.index.titleOf(best.node),
      confidence: confidenceOf(best, same.length),
      evidence: evidence.slice(0, MOST_EVIDENCE),
      rule: best.rule,
      missing: [...new Set(best.missing)],
    };
  }

  #withoutLess(codes: NoteCode[], groups: ReadonlyMap<string, readonly Reading[]>): NoteCode[] {
    const held = codes.map(({ code, evidence }) => {
      const readings = groups.get(code) as readonly Reading[];
      return {
        code,
        settled: readings.some((one) => one.settled),
        unspecified: readings.every((one) => one.unspecified),
        start: evidence[0]?.start ?? 0,
      };
    });
    const hasPrimary = codes.some(({ code }) => /^C(?:[0-6]|7[0-5])/.test(code));
    const hasSpread = codes.some(({ code }) => /^C7[78]|^C79\.[0-8]/.test(code));
    return codes.filter((one, n) => {
      const explained = EXPLAINED.find(([less]) => less.test(one.code));
      const by = explained && codes.find(({ code }) => explained[1].test(code));
      if (by) {
        this.#ruleOut((groups.get(one.code) as readonly Reading[])[0] as Reading, `${by.code} says what it comes from`);
        return false;
      }
      if ((one.code === 'C80.1' && (hasPrimary || hasSpread)) || (one.code === 'C79.9' && hasSpread)) {
        this.#ruleOut((groups.get(one.code) as readonly Reading[])[0] as Reading, 'The site is named elsewhere in the text');
        return false;
      }
      const more = held.find((other) => saysLess(held[n] as (typeof held)[number], other));
      if (!more) return true;
      this.#ruleOut(
        (groups.get(one.code) as readonly Reading[])[0] as Reading,
        `${more.code} says more of the same`,
      );
      return false;
    });
  }

  /** Of two codes that an Excludes1 note parts, a symptom or unspecified one gives way. */
  #withoutExcluded(codes: NoteCode[], groups: ReadonlyMap<string, readonly Reading[]>): NoteCode[] {
    const weak = (code: string) => {
      const readings = groups.get(code) as readonly Reading[];
      return readings.every((one) => one.symptom || (one.unspecified && !one.settled));
    };
    const references = new Map(codes.map(({ code }) => [code, excludesOf(this.#edition, code, this.#asOf)]));
    return codes.filter(({ code }) => {
      if (!weak(code)) return true;
      const compact = compactCode(code);
      const other = codes.find(
        (one) =>
          one.code !== code &&
          !weak(one.code) &&
          ((references.get(code) as Reference[]).some((reference) =>
            isReferredTo(reference, compactCode(one.code)),
          ) ||
            (references.get(one.code) as Reference[]).some((reference) => isReferredTo(reference, compact))),
      );
      if (!other) return true;
      this.#ruleOut(
        (groups.get(code) as readonly Reading[])[0] as Reading,
        `Excludes1: not coded together with ${other.code}`,
      );
      return false;
    });
  }

  #releases(): Cite[] {
    return [
      'icd-10-cm',
      'icd-10-cm-tabular',
      'icd-10-cm-index',
      'icd-10-cm-neoplasm',
      'icd-10-pcs',
      'hcpcs',
      'own-content',
    ].flatMap((source) => {
      const picked = this.#edition.pick(source, this.#asOf);
      return picked ? [citeOf(picked.part)] : [];
    });
  }
}

/** Headings of a note that lists; a case report has `Laboratory tests:` as well. */
const LISTING: ReadonlySet<SectionKind> = new Set(['diagnosis', 'before', 'complaint', 'story', 'history', 'review', 'medication', 'allergy', 'plan', 'procedure', 'social', 'family']);
/** Sections that tell and look, where the assessment is what counts. */
const BESIDE: ReadonlySet<SectionKind | null> = new Set(['examination', 'results', 'plan', 'review', 'procedure', 'complaint', 'social']);
const MOST_EVIDENCE = 12;
const DIABETES_TYPED = /\b(?:type|t[12]dm|dm ?-?[12i]|iddm|niddm|due|induced|secondary|juvenile|related)\b/i;
const SMALL = new Set([
  'displaced', 'nondisplaced', 'closed', 'open', 'comminuted', 'acute', 'chronic', 'severe', 'mild', 'moderate', 'intertrochanteric', 'supracondylar', 'midshaft', 'oblique', 'transverse', 'spiral', 'primary', 'painful', 'large', 'small',
  'the',
  'of',
  'in',
  'a',
  'an',
  'his',
  'her',
  'upper',
  'lower',
  'distal',
  'proximal',
  'lateral',
  'medial',
  'anterior',
  'posterior',
  'side',
  'sided',
]);
const STATUS_WHY = {
  past: 'Status after an earlier operation (Official Guidelines I.C.21.c.3)',
  any: 'Status or use as documented (Official Guidelines I.C.21.c)',
  drug: 'Long-term drug therapy (Official Guidelines I.C.21.c.3)',
} as const;

/** Chapters of circumstances are read by rules of their own, not from words anywhere. */
function isMentionable(compact: string): boolean {
  return !/^(?:Z|Y|[VWX]|P0|P9[0-9]$|O8[0-2]|T788|T887)/.test(compact);
}

function rankOf(one: Reading): number {
  return one.score + (one.settled ? 4 : 0);
}

function confidenceOf(best: Reading, times: number): number {
  const base =
    0.5 +
    Math.min(0.3, best.score / 40) +
    (best.settled ? 0.12 : 0) +
    Math.min(0.06, (times - 1) * 0.02) -
    (best.missing.length > 0 ? 0.06 : 0);
  return Math.round(Math.max(0.3, Math.min(0.98, base)) * 100) / 100;
}

/** First-listed: what the assessment names first; then by place; symptoms, then Z codes, at the end. */
function ordered(codes: readonly NoteCode[], groups: ReadonlyMap<string, readonly Reading[]>): NoteCode[] {
  const key = ({ code, evidence }: NoteCode) => {
    const readings = groups.get(code) as readonly Reading[];
    const settled = readings.find((one) => one.settled);
    const kind = /^Z(?!0|38|51)/.test(code) ? 3 : readings.every((one) => one.symptom) ? 2 : 1;
    return [settled ? 0 : 1, kind, settled?.evidence.start ?? evidence[0]?.start ?? 0] as const;
  };
  return codes.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || (a.code < b.code ? -1 : 1);
  });
}

function dedupe<T extends Evidence & { code?: string }>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ start, end, code }) => {
    const key = `${start} ${end} ${code ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

function excludesOf(edition: Edition, code: string, asOf: IsoDate): Reference[] {
  const known = edition.remember('note excludes', () => new Map<string, Reference[]>());
  const key = `${code} ${edition.stretchOf(asOf)}`;
  let references = known.get(key);
  if (!references) {
    references = (notesOf(edition, code, asOf)?.notes ?? []).flatMap(({ kind, texts }) =>
      kind === 'excludes1' ? texts.flatMap(referencesIn) : [],
    );
    if (known.size > 20_000) known.clear();
    known.set(key, references);
  }
  return references;
}

const OSTEOPOROTIC: Record<string, string> = { S72: 'M80.05', S52: 'M80.03', S42: 'M80.02', S22: 'M80.08', S32: 'M80.08', S82: 'M80.06', M80: '' };

/** `S72.002A` → `M80.052A`. */
function osteoporoticCode(code: string): string | null {
  const base = OSTEOPOROTIC[code.slice(0, 3)];
  if (!base) return null;
  const phase = /[DGKPS]$/.exec(code)?.[0] ?? 'A';
  if (base === 'M80.08') return `${base}X${phase}`;
  const side = code.charAt(6);
  const known = side === '1' || side === '2' ? side : '9';
  return `${base}${known}${phase}`;
}

const KIDNEY_STAGES: Record<string, string> = {
  1: 'N18.1', 2: 'N18.2', 3: 'N18.30', '3a': 'N18.31', '3b': 'N18.32', 4: 'N18.4', 5: 'N18.5',
  i: 'N18.1', ii: 'N18.2', iii: 'N18.30', iiia: 'N18.31', iiib: 'N18.32', iv: 'N18.4', v: 'N18.5',
};

/** `2. Anemia …` at the beginning of a line. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  return token.opensLine && token.kind === 'number' && Number(token.plain) < 30 && next?.start === token.end && (next.plain === '.' || next.plain === ')');
}

/** Z68 for adults: below 20, each unit to 39, then by fives. */
function bodyMassCode(value: number): string {
  if (value < 20) return 'Z68.1';
  if (value < 40) return `Z68.${Math.floor(value)}`;
  return `Z68.4${value < 45 ? 1 : value < 50 ? 2 : value < 60 ? 3 : value < 70 ? 4 : 5}`;
}

/** A case report tells; a note lists. */
function isProse(text: string): boolean {
  const words = text.split(/\s+/).length;
  const ends = text.match(/[.;]\s|[.;]$|\n/g)?.length ?? 0;
  const verbs = text.match(/\b(?:was|were|had|presented|showed|revealed|underwent|developed|reported|consulted|received|improved)\b/gi)?.length ?? 0;
  return words / Math.max(1, ends) >= 6 && verbs * 3 >= ends;
}

function settingOf(stems: ReadonlySet<string>): NoteSetting {
  const said = (words: string) => words.split(' ').filter((word) => stems.has(stemOf(word))).length;
  return said('discharge admitted admission hospitalization inpatient hospitalized ward icu') >= 1
    ? 'inpatient'
    : 'outpatient';
}

/** `right knee`, `knee (right)`: which sides a text gives to each place. */
function sidesIn(tokens: readonly Token[]): Map<string, Set<Side>> {
  const sides = new Map<string, Set<Side>>();
  for (const [at, token] of tokens.entries()) {
    const side = token.kind === 'word' ? SIDES.get(token.plain) : undefined;
    if (side === undefined || (!token.capitals && CAPITAL_SIDES.has(token.plain))) continue;
    for (let next = at + 1; next < Math.min(tokens.length, at + 4); next++) {
      const place = tokens[next] as Token;
      if (place.kind !== 'word' || (!PLACES.has(place.stem) && !SMALL.has(place.plain))) break;
      if (SMALL.has(place.plain)) continue;
      const known = sides.get(place.stem);
      if (known) known.add(side);
      else sides.set(place.stem, new Set([side]));
    }
  }
  return sides;
}

/** `32 weeks gestation`, `at 32 weeks`, `32w4d`: once, else it is not clear which counts. */
function weeksIn(tokens: readonly Token[]): { weeks: number; from: number; to: number } | null {
  for (const [at, token] of tokens.entries()) {
    const weeks = token.kind === 'number' ? Number(token.plain) : Number(/^(\d{1,2})w(?:ks?)?(?:\d?d?)?$/.exec(token.plain)?.[1]);
    if (!Number.isInteger(weeks) || weeks < 4 || weeks > 43) continue;
    const after = tokens.slice(at + 1, at + 9).map(({ plain }) => plain);
    const counts = token.kind === 'word' || after[0] === 'weeks' || after[0] === 'week' || after[0] === 'wks' || after[0] === 'wk' || (after[1] === '/' && after[2] === '7');
    const before = tokens.slice(Math.max(0, at - 4), at).map(({ plain }) => plain);
    const isGestation =
      after[1] === '/' ||
      (token.kind === 'word' && /\d{2}w\d/.test(token.plain)) || [...after, ...before].some((word) => /^(?:gestation|gestational|pregnant|pregnancy|iup|ga|ega|amenorrhea)$/.test(word));
    if (counts && isGestation) return { weeks, from: at, to: token.kind === 'word' ? at : after[1] === '/' ? at + 4 : at + 1 };
  }
  return null;
}

const TRIMESTERS: Record<1 | 2 | 3, string> = { 1: 'first', 2: 'second', 3: 'third' };

/** Official Guidelines I.C.15.a.3: less than 14 weeks, to less than 28, from 28. */
function trimesterOf(weeks: number): 1 | 2 | 3 {
  return weeks < 14 ? 1 : weeks < 28 ? 2 : 3;
}

function sexOf(tokens: readonly Token[]): 'female' | 'male' | null {
  let female = 0;
  let male = 0;
  for (const [at, { plain, kind, capitals }] of tokens.entries()) {
    if (kind !== 'word') continue;
    // A child that was born says nothing of its mother.
    if (/^(?:infant|newborn|baby|fetus|child|neonate|sex|partner)$/.test(tokens[at + 1]?.plain ?? '')) continue;
    if (/^(?:gravida|primigravida|primiparous|multiparous|pregnant|postpartum|menopausal|postmenopausal|premenopausal|g\d+p\d+)$/.test(plain)) female += 6;
    if (/^(?:female|woman|girl|she|her|lady|mrs|ms|f|yof)$/.test(plain))
      female +=
        plain === 'female' || plain === 'woman' || plain === 'girl' || plain === 'lady'
          ? 3
          : plain === 'f'
            ? capitals
              ? 1
              : 0
            : plain === 'ms'
              ? 0
              : 1;
    if (/^(?:male|man|boy|he|his|him|gentleman|mr|yom)$/.test(plain))
      male += /^(?:male|man|boy|gentleman)$/.test(plain) ? 3 : 1;
  }
  return female === male ? null : female > male ? 'female' : 'male';
}

function phaseOf(sentence: string, followUp: boolean): Phase {
  if (/\b(?:sequelae?|late effects?|residuals? (?:of|from))\b/i.test(sentence)) return 'sequela';
  if (
    /\b(?:healing|healed|follow[ -]?up|f\/u|weeks? (?:ago|out|post)|status post|s\/p|post[ -]?op|subsequent|cast removal|routine healing|nonunion|malunion)\b/i.test(
      sentence,
    )
  )
    return 'subsequent';
  return followUp ? 'subsequent' : 'initial';
}
