// From a clinical text to codes, each with the words that it rests on; and what was considered and ruled out.
//
//   text → tokens → sentences under headings → mentions (lines of the books that the sentence says) → said how?
//        → the code on the date, side and encounter → what the codes make together
import { type Reader, SYSTEMS, type System, titleOf } from '#catalog';
import { type Cite, citeOf, type Edition } from '#editions';
import type { IsoDate } from '#kit';
import { FLAG, stemOf } from '#search';
import { additions } from './additions/additions.ts';
import { figureAt, isOneFinding } from './additions/figures.ts';
import { foreignBodies } from './additions/foreignBodies.ts';
import { lysedElsewhere } from './additions/hospitalFacts.ts';
import { measuredSigns } from './additions/measuredSigns.ts';
import { reportAdditions } from './additions/reportAdditions.ts';
import { assertionsOf, SAID } from './assertions/assertions.ts';
import { SetAside } from './assertions/setAside.ts';
import { choose, dedupe, MOST_EVIDENCE } from './choosing.ts';
import { isPerson } from './dictionary/eponyms.ts';
import { namesakesIn } from './dictionary/namesakes.ts';
import { type Judged, judge } from './judging.ts';
import { Finder, type Mention } from './mentions/mentions.ts';
import { type Narrowed, narrow, type Surroundings } from './mentions/narrowing.ts';
import { hasOtherSense } from './mentions/otherSenses.ts';
import { sideNear } from './mentions/sides.ts';
import { surroundings, wordsOf } from './mentions/surroundings.ts';
import { isOfTissue } from './mentions/tissues.ts';
import { NoteText } from './noteText.ts';
import { birthWeight } from './perinatal/birthWeight.ts';
import { isNewborn } from './perinatal/newborns.ts';
import { isOfOtherDay } from './procedures/otherDay.ts';
import {
  administered,
  type Doing,
  type Done,
  nameOfService,
  proceduresIn,
  settledProcedures,
} from './procedures/procedures.ts';
import { visitOf } from './procedures/visitServices.ts';
import { type Proposal, Proposed } from './proposals.ts';
import type { Evidence, Made, NoteCode, NoteSetting, Reading, RuledOut } from './readings.ts';
import { isSymptom } from './settling/relations.ts';
import { settle } from './settling/settling.ts';
import { ALLERGIES } from './statuses/statuses.ts';
import { drugReading, statusesIn } from './statuses/statusReading.ts';
import { addendumAt } from './text/addenda.ts';
import { isAdvice } from './text/advising.ts';
import { columnHeadingAt } from './text/columns.ts';
import { isOfPatient, mayGoOn, speaksInGeneral } from './text/generalities.ts';
import { atEarlierWeek } from './text/gestation.ts';
import { quotedIn, struckIn } from './text/quotations.ts';
import { CHART_LIST, CONCLUSION, headingAt, LIST_TITLE, type SectionKind, tells } from './text/sections.ts';
import { type Sentence, sentencesOf, type Token } from './text/tokens.ts';

export interface Note {
  text: string;
  asOf: IsoDate;
  /** Null: read off the text. */
  setting: NoteSetting | null;
  /** Code systems that are wanted; null: all. */
  systems: readonly System[] | null;
  /** What another reader, such as a model, points at. */
  proposals?: readonly Proposal[];
}

/** UTF-16 units of a text that is read in one piece. */
export const LONGEST_NOTE = 1_000_000;

export interface CodedNote {
  setting: NoteSetting;
  systems: readonly System[];
  /** The first-listed one first. */
  codes: NoteCode[];
  ruledOut: RuledOut[];
  releases: Cite[];
}

/**
 * Diagnoses in the order in which they would be listed, then procedures. `reader` decides which words stand beside a CPT number.
 * @throws {RangeError} when the text is longer than `LONGEST_NOTE`
 */
export function codeNote(edition: Edition, note: Note, reader: Reader): CodedNote {
  if (note.text.length > LONGEST_NOTE) throw new RangeError(`a note has at most ${LONGEST_NOTE} characters`);
  return new Coder(edition, note, reader).code();
}

/** Of less nobody makes a report. */
const FEW_TOKENS = 120;

/** What one sentence is read with. */
interface Context {
  section: SectionKind | null;
  sentence: Sentence;
  assertions: ReadonlyMap<number, number>;
  words: ReadonlyMap<number, readonly number[]>;
  /** Tokens of names that are none of a disease. */
  namesakes: ReadonlySet<number>;
  /** Tokens in quotation marks. */
  quoted: ReadonlySet<number>;
  /** History codes that the sentence says, of the patient and of the family. */
  once: { personal: readonly Mention[]; family: readonly Mention[] };
}

class Coder {
  readonly #note: NoteText;
  readonly #reader: Reader;
  readonly #systems: ReadonlySet<System>;
  readonly #finder: Finder;
  readonly #proposed: Proposed;
  readonly #personal: Finder;
  readonly #family: Finder;
  /** Lines that begin with a heading of a note that lists. */
  #listings = 0;
  /** The sentence before spoke of such cases. */
  #inGeneral = false;
  /** An earlier sentence of the paragraph was about the patient, and none since in general. */
  #isOfPatient = false;
  /** A numbered item of the course is being read. */
  #isInItem = false;
  readonly #readings: Reading[] = [];
  readonly #ruledOut: RuledOut[] = [];
  readonly #done: Done[] = [];
  /** What the note says of others, of forms and of what may come. */
  #asideOfNote: SetAside | undefined;
  /** Figures that stand for a finding, until it is known what else says it. */
  readonly #figures: (Made & { unless?: RegExp })[] = [];

  constructor(edition: Edition, { text, asOf, setting, systems, proposals = [] }: Note, reader: Reader) {
    this.#note = new NoteText(edition, text, asOf, setting);
    this.#reader = reader;
    this.#systems = new Set(systems ?? SYSTEMS);
    const { lexicon, tokens, said } = this.#note;
    this.#finder = new Finder(lexicon, tokens, said, contextOf(this.#note));
    this.#proposed = new Proposed(this.#note, proposals);
    this.#personal = rangeFinder(this.#note, 'Z85', 'Z88', ['history', 'personal']);
    this.#family = rangeFinder(this.#note, 'Z80', 'Z85', ['history', 'family']);
  }

  code(): CodedNote {
    const note = this.#note;
    const { text, tokens } = note;
    let section: SectionKind | null = null;
    let outer: SectionKind | null = null;
    let isListed = false;
    let isWithinLine = false;
    // Where a finding of the course is told by its study: `On day 4 she vomited. CT: …`
    let beforeStudy: SectionKind | null = null;
    let isDoubted = false;
    let isOfOneLine = false;
    let isConsent = false;
    // Beside an assessment a list of problems is the chart's, carried from visit to visit.
    const concludes = CONCLUSION.test(text);
    for (const sentence of sentencesOf(text, tokens)) {
      let from = sentence.from;
      // A field of a form ends with its sentence, a list of diagnoses where a letter begins to tell.
      if (section === 'form') section = null;
      // `PMH: OA.  FHx: sister glaucoma`: what begins within a line ends with its paragraph.
      if (isWithinLine && (tokens[from] as Token).opensBlock) {
        section = null;
        isWithinLine = false;
      }
      if (
        beforeStudy !== null &&
        ((tokens[from] as Token).opensLine || TELLS_ON.has((tokens[from] as Token).plain))
      ) {
        section = beforeStudy;
        beforeStudy = null;
      }
      // A differential that is a paragraph of the assessment ends with it.
      if (isDoubted && (tokens[from] as Token).opensBlock) {
        section = 'diagnosis';
        isDoubted = false;
      }
      // `Family: mother …` and its line; what stands behind a gap is another part.
      if (section === 'family' && isOfOneLine && (tokens[from] as Token).opensBlock) section = null;
      // What was consented to in the line of its heading; what stands behind a gap is the report.
      if (section === 'advice' && isConsent && (tokens[from] as Token).opensBlock) section = null;
      // A complaint is one paragraph.
      if (section === 'complaint' && (tokens[from] as Token).opensBlock) section = null;
      if (section === 'diagnosis' && isListed && tells(tokens, sentence)) section = 'story';
      // Several headings may stand in one line: `PMH: HTN. FH: none.`
      for (let at = from; at < sentence.to; at++) {
        const { opensLine } = tokens[at] as Token;
        const isItem = !opensLine && opensItem(tokens, at);
        const column = columnHeadingAt(text, tokens, at);
        const heading =
          (at === from || opensLine || isItem ? (addendumAt(tokens, at) ?? headingAt(tokens, at)) : null) ??
          column;
        if (!heading || (isItem && at !== from && heading !== column && heading.kind !== 'allergy')) continue;
        if (at > from) this.#read({ from, to: at }, section);
        // A course or an assessment by system: `NEURO: … RESP: …` go on with it.
        const isOfSystem = outer !== null && BY_SYSTEM.test(heading.title);
        if (opensLine && !isOfSystem)
          outer =
            note.setting === 'inpatient' && /^(?:course|diagnosis)$/.test(heading.kind) ? heading.kind : null;
        if (!opensLine && (section === 'course' || section === 'story') && STUDY.has(heading.kind))
          beforeStudy = section;
        else if (opensLine) beforeStudy = null;
        isDoubted = opensLine && section === 'diagnosis' && /^(?:ddx|differential)/.test(heading.title);
        isOfOneLine = opensLine && tokens[heading.next]?.opensLine === false;
        if (isOfSystem) section = outer;
        else section = concludes && CHART_LIST.test(heading.title) ? 'history' : heading.kind;
        if (section === 'plan' && note.isReport && TOLD_TREATMENT.test(heading.title)) section = 'course';
        if (at === 0 && SPECIALTY.test(heading.title) && goesOnInLine(tokens, heading.next)) section = null;
        isConsent = isOfOneLine && /^(?:informed )?consent/.test(heading.title);
        isListed = LIST_TITLE.test(heading.title);
        isWithinLine = !opensLine && ENDING_WITH_LINE.has(heading.kind);
        if (opensLine && LISTING.has(heading.kind)) this.#listings++;
        from = Math.min(sentence.to, heading.next);
        // `Patient: J. Doe, seen for …`
        if (heading.title === 'patient') {
          let comma = from;
          while (comma < sentence.to && (tokens[comma] as Token).plain !== ',') comma++;
          if (comma < sentence.to) {
            section = null;
            from = comma + 1;
          }
        }
        at = from - 1;
      }
      if (from < sentence.to) this.#read({ from, to: sentence.to }, section);
    }
    return this.#decide();
  }

  #read(sentence: Sentence, under: SectionKind | null): void {
    if (under === 'form') return;
    const note = this.#note;
    const { start: at } = note.tokens[sentence.from] as Token;
    // Below its title stand the addresses of a report.
    if (at < note.head.end && at >= note.head.title && this.#tells) return;
    const isAside = this.#isInGeneral(sentence) || isAdvice(this.#textOf(sentence), under);
    const section = isAside ? 'advice' : underNumbers(note.tokens, sentence.from, under);
    this.#isInItem = under === 'course' && (this.#isInItem || section === 'diagnosis');
    const assertions = assertionsOf(
      note.tokens,
      sentence,
      section,
      note.year,
      this.#tells || this.#isOfStay(section),
    );
    if (note.weeks !== null)
      for (const at of atEarlierWeek(note.tokens, sentence.from, sentence.to, note.weeks.weeks))
        assertions.set(at, (assertions.get(at) ?? 0) | SAID.past);
    for (const at of struckIn(note.text, note.tokens, sentence))
      assertions.set(at, (assertions.get(at) ?? 0) | SAID.no);
    this.#setAside(sentence, assertions, ~SAID.maybe);
    const own = section === 'allergy' ? [] : this.#finder.find(sentence, section === 'diagnosis');
    const mentions = section === 'allergy' ? [] : [...own, ...this.#proposed.within(sentence, own)];
    const done = proceduresIn(this.#doing(), sentence, section, assertions).filter(
      ({ from, to }) =>
        note.setting === 'inpatient' ||
        // `his head, and your CT showed no bleed`: what the reader of a letter did.
        (!/\byour\b/i.test(note.evidence(from, to).text) &&
          !isOfOtherDay(note.text, note.evidence(to, to).end, note.asOf)),
    );
    this.#done.push(...done);
    // `Flu shot given`: what the shot prevents is not there; that it was given is so.
    this.#setAside(sentence, assertions, SAID.maybe);
    const operations = done.filter(({ served }) => served === undefined);
    this.#take(drugReading(note, sentence, section, assertions));
    if (section === 'diagnosis' || isOneFinding(note)) {
      const { start } = note.tokens[sentence.from] as Token;
      const figure = figureAt(note.text.slice(start, (note.tokens[sentence.to - 1] as Token).end), start);
      if (figure) this.#figures.push({ ...figure, settled: section === 'diagnosis', section });
    }
    const { readings, taken } = statusesIn(note, sentence, section, assertions);
    const spoken: { from: number; to: number }[] = [];
    // `Infected pacemaker`: what went wrong with a device says that it is there.
    for (const mention of mentions) {
      if (!mention.own || !COMPLICATION.test(note.lexicon.index.compactOf(mention.node))) continue;
      for (let at = mention.from; at <= mention.to; at++) if (taken.delete(at)) spoken.push(mention);
    }
    const isWithin = ({ start, end }: Evidence, spans: readonly { from: number; to: number }[]) =>
      spans.some(({ from, to }) => {
        const span = note.evidence(from, to);
        return span.start <= start && end <= span.end;
      });
    const quoted = quotedIn(note.text, note.tokens, sentence);
    const isListed = section !== 'social' && section !== 'diagnosis';
    const quotedStarts = new Set(isListed ? [...quoted].map((at) => (note.tokens[at] as Token).start) : []);
    for (const one of readings) {
      // What a chart calls it: `"on home O2"` in a list of another house.
      if (quotedStarts.has(one.evidence.start)) continue;
      // What is put in now is no status of this stay: `pacemaker implantation`.
      const isNew = PUT_IN.test(one.code) && isWithin(one.evidence, operations);
      if (!isNew && !isWithin(one.evidence, spoken)) this.#take(one);
    }
    const words = wordsOf(note, sentence, assertions);
    const context = {
      section,
      sentence,
      assertions,
      words,
      namesakes: namesakesIn(note.tokens, sentence),
      quoted,
      once: this.#onceIn(sentence, section, assertions),
    };
    for (const mention of mentions)
      if (!mention.heads.some((at) => taken.has(at))) this.#consider(mention, context);
  }

  /** At most one such heading, in a text of long paragraphs: `Diagnosis: …` closes many a report. */
  get #isNarrative(): boolean {
    return this.#listings === 0 || (this.#listings === 1 && this.#note.hasParagraphs);
  }

  /** A report of a case, in which each finding is told for its own sake; known at the end, and well enough before. */
  get #tells(): boolean {
    const { isReport, isProse, looksBack, isOfVisit } = this.#note;
    if (isOfVisit) return false;
    return (this.#isNarrative || isReport || (looksBack && this.#listings <= FEW_LISTINGS)) && isProse;
  }

  /** What resolved on the ward was there in the stay. */
  #isOfStay(section: SectionKind | null): boolean {
    return this.#note.setting === 'inpatient' && (section === 'diagnosis' || section === 'course');
  }

  #textOf({ from, to }: Sentence): string {
    const { tokens, text } = this.#note;
    return text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end);
  }

  /** Forms, leaflets and lists of the chart, which a report of a case has not; a few lines are none. */
  get #aside(): SetAside | null {
    const { text, tokens, setting } = this.#note;
    if (this.#tells && tokens.length > FEW_TOKENS) return null;
    this.#asideOfNote ??= new SetAside(text, tokens, setting === 'inpatient');
    return this.#asideOfNote;
  }

  #setAside({ from, to }: Sentence, assertions: Map<number, number>, which: number): void {
    const said = this.#aside?.bits;
    if (!said || said.size === 0) return;
    for (let at = from; at < to; at++) {
      const bits = (said.get(at) ?? 0) & which;
      if (bits !== 0) assertions.set(at, (assertions.get(at) ?? 0) | bits);
    }
  }

  #isMute({ start, end }: Evidence): boolean {
    return this.#aside?.isMute(start, end) === true;
  }

  #isInGeneral({ from, to }: Sentence): boolean {
    const { tokens, isProse, discussionAt } = this.#note;
    if (isProse && (tokens[from] as Token).start >= discussionAt) return true;
    const sentence = this.#textOf({ from, to });
    const wasOfPatient = this.#isOfPatient && !(tokens[from] as Token).opensBlock;
    this.#inGeneral =
      this.#tells && (speaksInGeneral(sentence, wasOfPatient) || (this.#inGeneral && mayGoOn(sentence)));
    this.#isOfPatient = !this.#inGeneral && (wasOfPatient || isOfPatient(sentence));
    return this.#inGeneral;
  }

  #onceIn(
    sentence: Sentence,
    section: SectionKind | null,
    assertions: ReadonlyMap<number, number>,
  ): Context['once'] {
    let bits = section === 'history' || section === 'earlier' ? SAID.past : 0;
    for (const one of assertions.values()) bits |= one;
    return {
      personal: (bits & SAID.past) === 0 ? [] : this.#personal.find(sentence, false),
      family: (bits & SAID.other) === 0 ? [] : this.#family.find(sentence, false),
    };
  }

  #consider(mention: Mention, context: Context): void {
    const { index } = this.#note.lexicon;
    if (!mention.own && !isMentionable(index.compactOf(mention.node), mention.at.length)) return;
    if (isLabel(this.#note.tokens, mention, context.section) || isManner(this.#note.tokens, mention)) return;
    if (this.#note.isProse && isOfTissue(this.#note.text, this.#note.tokens, context.sentence, mention))
      return;
    const compact = index.compactOf(mention.node);
    if (
      mention.own &&
      mention.at.length === 1 &&
      isPerson(this.#note.text, this.#note.tokens, mention.at[0] as number)
    )
      return;
    if (isOperation(this.#note.tokens, mention, compact)) return;
    if (isReaction(this.#note.tokens, mention, compact)) return;
    if (hasOtherSense(this.#note, mention, context.section, compact)) return;
    const around = surroundings(this.#note, mention, context.sentence, context.words);
    for (const narrowed of this.#narrowed(mention, around)) this.#judge(mention, narrowed, context);
  }

  /** One code, or one for each side where the book has none for both (Official Guidelines I.B.13). */
  #narrowed(mention: Mention, around: Surroundings): Narrowed[] {
    const { lexicon } = this.#note;
    const narrowTo = (side: Surroundings['side']) => narrow(lexicon, mention.node, { ...around, side });
    const one = narrowTo(around.side);
    if (!one || around.side !== 'bilateral') return one ? [one] : [];
    const left = narrowTo('left');
    const right = narrowTo('right');
    const hasBoth = /\bbilateral\b/i.test(lexicon.index.titleOf(one.node));
    return left && right && left.node !== right.node && !hasBoth ? [left, right] : [one];
  }

  #judge(
    mention: Mention,
    narrowed: Narrowed,
    { section, assertions, namesakes, quoted, once }: Context,
  ): void {
    const { index } = this.#note.lexicon;
    const code = index.codeOf(narrowed.node);
    const reading: Reading = {
      evidence: this.#note.evidence(mention.from, mention.to),
      node: narrowed.node,
      code,
      score: mention.score,
      settled: section === 'diagnosis',
      section,
      rule: `${mention.proposed ? 'Pointed at by the language model. ' : ''}${mention.own ? 'Our list of clinicians’ phrases' : 'Index or tabular list'}: ${index.lineText(mention.line)}`,
      missing: narrowed.missing,
      unspecified: index.has(narrowed.node, FLAG.unspecified) || isRest(code, index.titleOf(narrowed.node)),
      symptom: isSymptom(code),
      isDealtWith: this.#isInItem,
    };
    const isName = mention.at.every((at) => namesakes.has(at));
    let bits = isName ? SAID.maybe : 0;
    for (const at of mention.heads) bits |= assertions.get(at) ?? 0;
    // An epilepsy surgeon in the family has no epilepsy.
    if (isName) bits &= ~SAID.other;
    // `absent bowel sounds`, `unable to walk`: a phrase of ours that holds the denial.
    if (mention.own && mention.at.some((at) => DENIES.test((this.#note.tokens[at] as Token).plain)))
      bits &= ~SAID.no;
    // `antiphospholipid antibody syndrome`, `fear of flying`, `hepatitis B carrier`: the name holds what else only looks for it.
    const within = this.#note.tokens.slice(mention.from, mention.to + 1);
    if (mention.at.length > 1 && within.some(({ plain }) => IN_NAMES.test(plain))) bits &= ~SAID.maybe;
    // `abnormal liver function tests`: the test is a word of the finding.
    if (OF_TESTS.test(code) && this.#isTestFound(mention)) bits &= ~SAID.maybe;
    // `hives on exposure to cold`: the word is one of the phrase.
    if (mention.own && mention.at.some((at) => WARNS.test((this.#note.tokens[at] as Token).plain)))
      bits &= ~SAID.maybe;
    if (!reading.symptom && section !== 'diagnosis' && mention.at.some((at) => quoted.has(at)))
      bits |= SAID.maybe;
    // A title says in short what the text tells in full.
    if (
      reading.evidence.start < this.#note.head.title &&
      (reading.symptom || (reading.unspecified && !code.startsWith('O'))) &&
      this.#tells
    ) {
      this.#ruleOut(reading, 'In the title of a report, which tells it in its text');
      return;
    }
    if (this.#isMute(reading.evidence)) {
      this.#ruleOut(reading, 'Set aside: a name, a form answered no, or what is said of somebody else');
      return;
    }
    const judged: Judged = judge(this.#note, reading, bits, this.#tells);
    if (judged.reason === null) {
      this.#readings.push(reading);
      return;
    }
    this.#ruleOut(reading, judged.reason);
    if (judged.once === null) return;
    const own = this.#onceCode(once[judged.once], reading) ?? judged.code;
    if (own === null) return;
    const rule = ONCE[judged.once];
    this.#take({ ...reading, code: own, rule, missing: [], symptom: false, unspecified: false });
  }

  #isTestFound({ at, from, to }: Mention): boolean {
    const { tokens } = this.#note;
    return (
      at.some((one) => TEST.test((tokens[one] as Token).plain)) &&
      tokens.slice(Math.max(0, from - 2), to + 3).some(({ plain }) => FOUND.test(plain))
    );
  }

  /** The history code that the same words say, valid and billable. */
  #onceCode(mentions: readonly Mention[], { evidence }: Reading): string | null {
    const { index } = this.#note.lexicon;
    const within = (at: number) => {
      const { start, end, plain } = this.#note.tokens[at] as Token;
      return start >= evidence.start && end <= evidence.end && !HISTORY.test(plain);
    };
    for (const { at, node } of mentions)
      if (at.some(within) && index.has(node, FLAG.billable) && index.livesOn(node, this.#note.day))
        return index.codeOf(node);
    return null;
  }

  #ruleOut({ code, node, evidence }: Reading, reason: string): void {
    this.#ruledOut.push({ ...evidence, code, display: this.#note.lexicon.index.titleOf(node), reason });
  }

  /** A code by its name, when it is valid on the date. */
  #take(one: Made | null): void {
    const node = one && this.#note.nodeOf(one.code);
    if (one && node !== null && !this.#isMute(one.evidence)) this.#readings.push({ ...one, node });
  }

  #doingOf: Doing | undefined;

  #doing(): Doing {
    const note = this.#note;
    this.#doingOf ??= {
      edition: note.edition,
      asOf: note.asOf,
      inpatient: note.setting === 'inpatient',
      tokens: note.tokens,
      sideNear: (from, to) => sideNear(note, from, to),
      visit: note.setting === 'inpatient' ? null : visitOf(note.text, note.asOf),
    };
    return this.#doingOf;
  }

  #decide(): CodedNote {
    const note = this.#note;
    this.#done.push(...administered(this.#doing(), this.#done));
    this.#leaveOutNew();
    const tells = this.#tells;
    for (const one of additions(note, this.#readings)) this.#take(one);
    const codes = new Set(this.#readings.map(({ code }) => code));
    for (const { unless, ...one } of this.#figures)
      if (!unless || ![...codes].some((code) => unless.test(code))) this.#take(one);
    const told = tells ? [...measuredSigns(note, codes), ...foreignBodies(note, codes)] : [];
    for (const one of [...told, ...birthWeight(note)]) this.#take(one);
    if (tells) for (const one of reportAdditions(note, this.#readings)) this.#take(one);
    const ruleOut = (reading: Reading, reason: string) => this.#ruleOut(reading, reason);
    const readings = settle(note, this.#readings, tells, ruleOut);
    const diagnoses = choose(note, readings, tells, ruleOut);
    return {
      setting: note.setting,
      systems: SYSTEMS.filter((system) => this.#systems.has(system)),
      codes: [...(this.#systems.has('icd-10-cm') ? diagnoses : []), ...this.#procedures()],
      ruledOut: dedupe(this.#ruledOut),
      releases: SOURCES.flatMap((source) => {
        const picked = note.edition.pick(source, note.asOf);
        return picked ? [citeOf(picked.part)] : [];
      }),
    };
  }

  /** `Discharged with the nephrostomy` that was placed in the stay: no status of it. */
  #leaveOutNew(): void {
    const codes = new Set(this.#done.map(({ ref }) => ref.code));
    const made = MADE_NEW.filter(([operation]) => [...codes].some((code) => operation.test(code)));
    if (made.length === 0) return;
    const kept = this.#readings.filter(({ code }) => !made.some(([, status]) => status.test(code)));
    this.#readings.splice(0, this.#readings.length, ...kept);
  }

  #procedures(): NoteCode[] {
    const { edition, asOf } = this.#note;
    // How a newborn was delivered is an operation on its mother.
    const isOfChild = isNewborn(this.#note.text);
    const isLysedElsewhere = lysedElsewhere(this.#note) !== null;
    const wanted = this.#done.filter(
      ({ ref }) =>
        this.#systems.has(ref.system) &&
        !(isOfChild && ref.system === 'icd-10-pcs' && ref.code.startsWith('10')) &&
        !(isLysedElsewhere && /^3E0[3-6]317$/.test(ref.code)),
    );
    const groups = Map.groupBy(settledProcedures(wanted), ({ ref }) => ref.code);
    return [...groups.values()].map((same) => {
      const [{ ref, rule, missing, served }] = same as [Done];
      return {
        system: ref.system,
        code: ref.code,
        display: titleOf(edition, ref, asOf, this.#reader).text ?? served?.label ?? nameOfService(ref.code),
        confidence: missing.length > 0 ? 0.6 : 0.7,
        evidence: dedupe(same.map(({ from, to }) => this.#note.evidence(from, to))).slice(0, MOST_EVIDENCE),
        rule,
        missing,
      };
    });
  }
}

/** `Psych: …`, `GI: …`: where the first word of a note is a specialty, it names the clinic and no part of an examination. */
const SPECIALTY =
  /^(?:psych|psychiatric|gi|gu|ent|neuro|neurologic|eyes?|skin|heme|msk|musculoskeletal|endocrine|breast|spine|back)$/;
/** In a report they tell what was done and what came of it; in a note of a visit what is meant to be done. */
const TOLD_TREATMENT = /^(?:treatment|therapy|follow up|followup)$/;

/** Tokens of a line that tells a whole visit. */
const WHOLE_VISIT = 12;

function goesOnInLine(tokens: readonly Token[], from: number): boolean {
  const line = tokens.slice(from, from + WHOLE_VISIT);
  return line.length === WHOLE_VISIT && !line.some(({ opensLine }) => opensLine);
}

/** The releases that codes and words come from. */
const SOURCES = [
  'icd-10-cm',
  'icd-10-cm-tabular',
  'icd-10-cm-index',
  'icd-10-cm-neoplasm',
  'icd-10-cm-drug',
  'icd-10-pcs',
  'hcpcs',
  'own-content',
];

/** Words of denial that may be part of a finding. */
const DENIES = /^(?:absent|absence|lack|lacking|no|non|not|neither|without|unable|cannot)$/;

/** Abnormal findings of laboratories and studies. */
const OF_TESTS = /^R(?:[78]|9[0-47])/;
const TEST = /^(?:tests?|testing|antibod(?:y|ies)|antigens?|markers?|screen(?:ing)?|studies|smears?)$/;
const FOUND =
  /^(?:abnormal(?:ity|ities)?|deranged|altered|impaired|elevated|elevation|raised|increased|high|rising|decreased|reduced|low|positive|reactive|failed|indeterminate|inconclusive|equivocal)$/;

/** Words of warnings and of care that may be part of a finding. */
const WARNS = /^(?:exposure|awareness|clearance)$/;

/** Words of doubt and of tests that may be part of a diagnosis. */
const IN_NAMES = /^(?:fear|carrier|antibody|antibodies)$/;

/** Complications of devices, stomas and transplants. */
const COMPLICATION = /^(?:T8[2-6]|J950|K94)/;

/** ICD-10-PCS codes, and the status that the operation leaves behind. */
const MADE_NEW: readonly [RegExp, RegExp][] = [
  [/^0T9[0134].30Z|^0T9[0134]30Z/, /^Z93\.6$/],
  [/^0T9B30Z/, /^Z93\.5/],
  [/^0B11/, /^Z93\.0$/],
  [/^0DH6.UZ/, /^Z93\.1$/],
  [/^0D1B/, /^Z93\.2$/],
  [/^0D1[K-N]/, /^Z93\.3$/],
  [/^0JH6|^02HK/, /^Z95\.(?:0|810)$/],
  [/^02R[FG]/, /^Z95\.[234]$/],
  [/^027[0-3]/, /^Z95\.5$/],
  [/^0S[R]/, /^Z96\.6/],
  [/^0TY/, /^Z94\.0$/],
  [/^0FY/, /^Z94\.4$/],
];

/** Artificial openings, devices and implants. */
const PUT_IN = /^Z9[3-7]/;

/** The last of its category, for what is not told; `Other persistent …` is told. */
function isRest(code: string, title: string): boolean {
  return /\.\d?9$/.test(code) && !title.startsWith('Other persistent');
}

/** Words of the headings of history codes. */
const HISTORY = /^(?:history|hx|personal|family)$/;

const ONCE = {
  personal: 'Personal history of a disease (Official Guidelines I.C.21.c.4)',
  family: 'Family history of a disease (Official Guidelines I.C.21.c.4)',
} as const;

/** Words with which a course goes on behind the findings of a study. */
const TELLS_ON = new Set('this these he she they we pt patient it diagnosed treated'.split(' '));

/** What a study shows within the course. */
const STUDY: ReadonlySet<SectionKind> = new Set(['results', 'examination']);

/** Parts that are one line of a paragraph as often as one of their own. */
const ENDING_WITH_LINE: ReadonlySet<SectionKind> = new Set([
  'allergy',
  'family',
  'social',
  'medication',
  'review',
]);

/** Headings of a note that lists; a case report has `Laboratory tests:` as well. */
const LISTING: ReadonlySet<SectionKind> = new Set([
  'diagnosis',
  'before',
  'complaint',
  'story',
  'history',
  'review',
  'medication',
  'allergy',
  'plan',
  'procedure',
  'social',
  'family',
]);

/** Such headings in a report that knows what came of it. */
const FEW_LISTINGS = 3;

/** Lines of a stretch of the book, to which the words of their heading need not be said again. */
function rangeFinder(
  { lexicon, tokens, said }: NoteText,
  from: string,
  to: string,
  words: readonly string[],
): Finder {
  const { index, system, wordOf } = lexicon;
  const context = new Set(words.flatMap((word) => wordOf.get(stemOf(word)) ?? []));
  const nodes = { from: index.firstAt(system, from), to: index.firstAt(system, to) };
  return new Finder(lexicon, tokens, said, context, nodes);
}

const AGE = /\b(\d{2,3})[- ]?(?:y\/?o\b|yo\b|yr|year|F\b)/;
const NOW =
  /\b(?:gravida|primigravida|antepartum|puerper\w+|post-?partum (?:day|week|visit|check|hemorrhage|haemorrhage|fever|endometritis|preeclampsia|hypertension)|(?:day|days|week|weeks|wks?|months?) post-?partum|delivered|delivery|cesarean|caesarean|breast-?feeding|lochia)\b/i;

/** `Sister: embolism postpartum` in the note of a woman of 58 is no pregnancy. */
function mayBeExpecting(text: string): boolean {
  const age = Number(AGE.exec(text)?.[1] ?? 0);
  return age < 52 && NOW.test(text);
}

/** A newborn's jaundice and a pregnant woman's anemia have codes of their own. */
function contextOf({ text, tokens, weeks, lexicon }: NoteText): Set<number> {
  const plain = new Set(tokens.map((token) => token.plain));
  const says = (words: string) => words.split(' ').some((word) => plain.has(word));
  const words = [
    ...(isNewborn(text) ? ['newborn', 'neonatal'] : []),
    ...(weeks !== null || (says('gravida primigravida postpartum antepartum') && mayBeExpecting(text))
      ? ['pregnancy', 'complicating', 'complicated']
      : []),
    ...(says('postpartum puerperium puerperal') && mayBeExpecting(text) ? ['puerperium', 'postpartum'] : []),
  ];
  return new Set(words.flatMap((word) => lexicon.wordOf.get(stemOf(word)) ?? []));
}

/** Behind the dash of a list. */
function opensItem(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.opensLine === true && /^[-*•–]$/.test(before.plain);
}

/** A numbered list behind the findings is the assessment, whether it is called so or not; so is what heads an item of the course. */
function underNumbers(tokens: readonly Token[], at: number, section: SectionKind | null): SectionKind | null {
  if (section !== null && section !== 'results' && section !== 'examination' && section !== 'course')
    return section;
  const token = tokens[at] as Token;
  const next = tokens[at + 1];
  const isNumbered =
    token.opensLine &&
    ((token.kind === 'number' &&
      Number(token.plain) < 30 &&
      next?.start === token.end &&
      (next.plain === '.' || next.plain === ')')) ||
      // `#AKI: …` of a course by problem
      (section === 'course' && token.plain === '#' && next?.opensLine === false));
  return isNumbered ? 'diagnosis' : section;
}

/** `SLE:` and `NS:` in a list of findings, and what stands behind a comma of the examination: `Skin warm, dry`. */
function isLabel(tokens: readonly Token[], mention: Mention, section: SectionKind | null): boolean {
  if (section === 'examination' && tokens.slice(mention.from, mention.to).some(({ plain }) => plain === ','))
    return true;
  const only = mention.at.length === 1 ? tokens[mention.at[0] as number] : undefined;
  // `PACU: stable`
  if (only?.capitals === true && WARD.test(only.plain)) return true;
  if (only?.capitals !== true || only.plain.length > 4 || tokens[mention.to + 1]?.plain !== ':') return false;
  if (CLOT.test(only.plain) && isPrevented(tokens, mention.to + 2)) return true;
  // `COPD: Yes` of a form.
  if (section === 'diagnosis' || /^(?:yes|y|\+|positive|pos)$/.test(tokens[mention.to + 2]?.plain ?? ''))
    return false;
  // `HTN: amlodipine restarted`: a course by problem without numbers.
  const heads = only.opensLine || opensItem(tokens, mention.from);
  return !(heads && PROBLEM.test(only.plain) && !ANSWERED_NO.test(tokens[mention.to + 2]?.plain ?? ''));
}

/** Diseases by which a course goes; no other short form of a findings list reads like them. */
const PROBLEM =
  /^(?:htn|hld|i?ddm|dm|[dt][12]dm|dm[12]|aki|atn|ckd|esrd|cad|chf|cap|hap|uti|pna|copd|osa|ohs|gerd|bph|dka|hhs|mdd|gad|oud|aud|ptsd|adhd|pad|pvd|gout|hiv|hcv|sbo|gib|abla|ida|tia|ild|ipf|itp|nash)$/;
/** `CAD: no` of a form. */
const ANSWERED_NO = /^(?:no|none|neg|negative|denies|denied|n|n\/a|absent)$/;
const CLOT = /^(?:vte|dvt|pe|pud)$/;
const PREVENTS = /^(?:ppx|px|proph|prophylaxis|prophylactic|scds?|sqh|hsq|teds?)$/;
/** Tokens of a line that are looked at. */
const LINE_REACH = 16;

/** `VTE: SCDs`, `Skin/DVT: intact, heparin ppx`: what is done against it. */
function isPrevented(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + LINE_REACH); at++) {
    const { plain, opensLine } = tokens[at] as Token;
    if (opensLine) return false;
    if (PREVENTS.test(plain)) return true;
  }
  return false;
}

/** Places of a hospital whose short forms hold words of findings. */
const WARD = /^(?:[cimnps]icu|ccu|icu|pacu)$/;

/** Systems of the body by which hospital notes go through what was found and done. */
const BY_SYSTEM =
  /^(?:neuro(?:logic|logical|logy)?|cv|cardiovascular|cardiac|resp(?:iratory)?|pulm(?:onary)?|gi|gu|fen|fen gi|renal|id|heme(?: onc)?|hematologic|endo(?:crine)?|msk|skin|psych(?:iatric)?|substance(?: use| abuse)?|alcohol(?: use)?|etoh|eyes|ent|genitourinary|medical)$/;

/** `crushing chest pain`: how it hurts. */
function isManner(tokens: readonly Token[], { from, to }: Mention): boolean {
  if ((tokens[from] as Token).plain !== 'crushing') return false;
  return tokens
    .slice(from + 1, to + 3)
    .some(({ plain }) => /^(?:pain|pressure|tightness|discomfort)$/.test(plain));
}

const MAKES = /^(?:made|makes|gave|gives)$/;
const REACTION = /^(?:L50|L27|L29|R06|R11|R21|R22|R60|T78|T886)/;

/** `penicillin allergy (hives)`: what the allergen once did. */
function isReaction(tokens: readonly Token[], { from }: Mention, compact: string): boolean {
  if (!REACTION.test(compact)) return false;
  const before = tokens.slice(Math.max(0, from - 7), from);
  const ends = before.findLastIndex(({ plain }) => plain === '.' || plain === ';');
  const said = before.slice(ends + 1);
  // `codeine made her itch`: why it is not given again.
  if (
    said.some(({ plain }, n) => MAKES.test(plain) && said.slice(0, n).some(({ stem }) => ALLERGIES.has(stem)))
  )
    return true;
  return (
    said.some(({ plain }) => /^allerg(?:y|ic|ies)$/.test(plain)) &&
    said.some(({ stem }) => ALLERGIES.has(stem)) &&
    !said.some(({ plain }) => /^(?:reaction|reactions|presents|with|developed)$/.test(plain))
  );
}

/** `breast cancer s/p lumpectomy`: how it was taken out, no cancer of the skin where the breast was. */
function isOperation(tokens: readonly Token[], { from, to }: Mention, compact: string): boolean {
  if (!/^C44/.test(compact)) return false;
  const said = tokens.slice(from, to + 2).map(({ plain }) => plain);
  return said.some((word) => /^(?:lump|mast)ectomy$/.test(word)) && !said.includes('site');
}

/**
 * Chapters of circumstances are read by rules of their own, not from words anywhere; but contacts, screenings, hazards and
 * habits that two words name are what the index calls them.
 */
function isMentionable(compact: string, words: number): boolean {
  if (/^(?:Y|[VWX]|P0|P9[0-9]$|O8[0-2]|T788|T887)/.test(compact)) return false;
  return !compact.startsWith('Z') || (words > 1 && CIRCUMSTANCES.test(compact));
}

const CIRCUMSTANCES =
  /^Z(?:1[14-68]|12(?![39])|13[0-24-9]|20|21|22|28|3[0169]|4[1-357]|52|5[5-9]|6[0-5]|67|69|7[02-57]|71[0-24578]|8[0-36]\d|8[47][0-7]|89|91|92|93|97(?!5)|98|99(?!81|89))/;
