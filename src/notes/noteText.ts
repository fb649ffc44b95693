// What is known of a text before its sentences are read: its words in the words of the books, setting, sex, weeks, sides.
import { compactCode } from '#catalog';
import type { Edition } from '#editions';
import { type IsoDate, toDayNumber } from '#kit';
import { FLAG, stemOf } from '#search';
import { type Lexicon, lexiconOf } from './dictionary/lexicon.ts';
import { aroundOf, type Saying, sayingsOf } from './dictionary/saying.ts';
import { sidesIn } from './mentions/sides.ts';
import type { Evidence, NoteSetting } from './readings.ts';
import { weeksIn } from './text/gestation.ts';
import { isOfVisit } from './text/letters.ts';
import { looksBack } from './text/lookingBack.ts';
import { type ReportHead, reportHead } from './text/reportHeads.ts';
import { type Token, tokensOf } from './text/tokens.ts';

export class NoteText {
  readonly edition: Edition;
  readonly text: string;
  readonly asOf: IsoDate;
  readonly day: number;
  /** Of the date of service. */
  readonly year: number;
  readonly lexicon: Lexicon;
  readonly tokens: readonly Token[];
  readonly said: ReadonlyMap<number, Saying>;
  readonly setting: NoteSetting;
  readonly sex: 'female' | 'male' | null;
  readonly sides: ReturnType<typeof sidesIn>;
  readonly weeks: ReturnType<typeof weeksIn>;
  /** A cancer is treated and gone (Official Guidelines I.C.2.m). */
  readonly isCured: boolean;
  #isProse: boolean | undefined;
  /** Where a report of a case goes over to what is known of such cases. */
  readonly discussionAt: number;
  /** Where the title and the addresses of a report end. */
  readonly head: ReportHead;
  /** The visit follows an injury up. */
  readonly followUp: boolean;
  /** It has headings of a report of a case. */
  readonly isReport: boolean;
  /** Its lines are paragraphs and no items. */
  readonly hasParagraphs: boolean;
  /** It knows what came of it, as no note of a visit does. */
  readonly looksBack: boolean;
  /** A dictated visit, or a letter about one. */
  readonly isOfVisit: boolean;

  constructor(edition: Edition, text: string, asOf: IsoDate, setting: NoteSetting | null) {
    this.edition = edition;
    this.text = text;
    this.asOf = asOf;
    this.day = toDayNumber(asOf);
    this.year = Number(asOf.slice(0, 4));
    this.lexicon = lexiconOf(edition, 'icd-10-cm');
    this.tokens = tokensOf(text);
    const around = aroundOf(this.tokens);
    this.said = sayingsOf(this.lexicon, this.tokens, around);
    this.setting = setting ?? settingOf(around.stems);
    this.sex = sexOf(this.tokens);
    this.sides = sidesIn(this.tokens);
    this.weeks = weeksIn(this.tokens);
    this.isCured =
      (CURED.test(text) || (SURVEILLED.test(text) && !WATCHED.test(text))) &&
      !SPREAD.test(text.replaceAll(NO_SPREAD, ' '));
    this.isReport = REPORT.test(text);
    const lines = text.split('\n').filter((line) => line.trim() !== '').length;
    this.hasParagraphs = this.tokens.length / Math.max(1, lines) >= PARAGRAPH;
    this.looksBack = this.hasParagraphs && looksBack(text);
    this.isOfVisit = !this.isReport && isOfVisit(text);
    this.followUp = followsUp(text);
    this.head = this.hasParagraphs ? reportHead(text) : { title: 0, end: 0 };
    this.discussionAt = DISCUSSION.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  }

  /** Tokens from and to, both included. */
  evidence(from: number, to: number): Evidence {
    // `type 2` is one word, though only its number is looked for.
    const isTyped = this.tokens[from]?.kind === 'number' && this.tokens[from - 1]?.plain === 'type';
    const { start } = this.tokens[isTyped ? from - 1 : from] as Token;
    const { end } = this.tokens[to] as Token;
    return { start, end, text: this.text.slice(start, end) };
  }

  /** The node of a code that is billable on the date, or null. */
  nodeOf(code: string): number | null {
    const { index, system } = this.lexicon;
    const compact = compactCode(code);
    const node = index.firstAt(system, compact);
    const isIt = node < index.nodes && index.compactOf(node) === compact && index.nodeSystem[node] === system;
    return isIt && index.has(node, FLAG.billable) && index.livesOn(node, this.day) ? node : null;
  }

  /** A case report tells; a note lists. */
  get isProse(): boolean {
    this.#isProse ??= this.looksBack || this.#tellsInSentences();
    return this.#isProse;
  }

  #tellsInSentences(): boolean {
    const words = this.text.split(/\s+/).length;
    const ends = Math.max(1, this.text.match(/[.;]\s|[.;]$|\n/g)?.length ?? 0);
    const verbs = this.text.match(TELLING)?.length ?? 0;
    const perSentence = words / ends;
    const long = this.hasParagraphs ? LONG_IN_PARAGRAPH : LONG_SENTENCE;
    return (
      perSentence >= long ||
      (perSentence >= FULL_SENTENCE && verbs * 3 >= ends) ||
      this.#isTerseReport(perSentence, verbs / ends)
    );
  }

  /** A short report leaves its verbs out, and is still told in paragraphs that introduce somebody: `A 44-year-old farmer …`. */
  #isTerseReport(perSentence: number, verbs: number): boolean {
    if (!this.hasParagraphs || perSentence < TERSE_SENTENCE) return false;
    const paragraphs = this.text.split('\n').filter((line) => line.length >= PARAGRAPH_LENGTH).length;
    return this.isReport || (paragraphs >= PARAGRAPHS && (OF_AGE.test(this.text) || verbs >= SOME_VERBS));
  }
}

/** Headings of a report of a case, which are none of a note; and how it names itself or closes. */
const REPORT =
  /^[#\d. ]{0,6}(?:case (?:presentation|report|description)|presentation of (?:the )?case|the case|clinical findings|diagnostic assessment|therapeutic interventions?|patient information|anamnesis|(?:clinical )?evolution|complementary (?:tests?|examinations?|explorations?|studies)|physical exploration|clinical (?:case|course|observation)|current (?:illness|disease)|abstract|aftermath)[ :.]{0,3}$|^[#\d. ]{0,6}(?:(?:clinical|medical|educational) images?|images? in (?:clinical )?\w+|lessons? of the (?:week|month)|(?:learning|teaching) points?|take-home (?:message|point)s?|lessons?(?: learn(?:ed|t))?|key ?words|aftermath|case \d{1,2})\b[ .:]/im;

/** How a report introduces the patient. */
const OF_AGE = /\b(?:year|month|week|day)-old\b/i;
/** Words of a sentence of a report that leaves verbs out, its verbs a sentence; its paragraphs, in characters. */
const TERSE_SENTENCE = 6;
const SOME_VERBS = 0.15;
const PARAGRAPHS = 4;
const PARAGRAPH_LENGTH = 100;
/** Words of a sentence with its verb; and of one that no list has, whatever its tense. */
const FULL_SENTENCE = 6;
const LONG_SENTENCE = 11;
const LONG_IN_PARAGRAPH = 8.5;
/** Tokens of a line that is a paragraph. */
const PARAGRAPH = 35;
const CURED =
  /\b(?:NED|no evidence of (?:disease|recurrence|recurrent disease)|no recurrence|without recurrence|cancer[- ]free|completed treatment)\b/i;
const SURVEILLED = /\bsurveillance\b/i;
/** A cancer that is left where it is and looked at: the surveillance follows no cure. */
const WATCHED =
  /\b(?:active surveillance|watchful waiting|expectant management|surveillance for (?:an? |his |her |the )?(?:low|very low|favorable|intermediate)[- ])|\bon AS\b/i;
const SPREAD = /\b(?:metastatic|metastases|progression|currently on chemo\w*|chemotherapy cycle)\b/i;
const NO_SPREAD = /no (?:evidence of )?(?:distant )?metasta\w+/gi;
const DISCUSSION =
  /^[#*_\d. ]{0,8}(?:(?:DISCUSSION|Discussion|COMMENT(?:S|ARY)?|Comment(?:s|ary)?|REVIEW OF THE LITERATURE|Review of the literature|What is known|What this case teaches|LEARNING POINTS|Learning points|TEACHING POINTS|Teaching points)\b(?:[ .:*_]|$)|(?:Background|BACKGROUND) and discussion\b)/m;
const FOLLOW_UP =
  /\b(?:follow[ -]?up|f\/u|recheck|post[ -]?op(?:erative)? (?:visit|check)|healing|cast (?:removal|off))\b/i;
/** Characters in which a note says what it is. */
const HEAD = 600;
/** What a note plans tells of the next visit, not of this one. */
const CONCLUDES =
  /^[ \t]*(?:a ?[/&+] ?p|plan|assessment|impression|imp|dx|diagnos[ei]s|(?:ed|final|clinical) (?:dx|diagnos[ei]s|impression)|disp\w*|rec\w*|p|a)[ \t]*[:/-]/im;
const EMERGENCY = /\b(?:ED|ER|emergency|urgent care|triage|walk-in)\b/;
const CHECK = /\b(?:wound check|recheck|suture removal|sutures? out|staple removal)\b/i;

/** Who trains what was hurt comes after those who treated it (Official Guidelines I.C.19.a, aftercare by the seventh character). */
const THERAPY =
  /\b(?:(?:physical|occupational|speech|hand|vestibular) therapy|physiotherapy|(?:PT|OT) (?:(?:initial|re)[- ]?)?(?:eval\w*|visit|note|daily|treatment|progress|discharge)|athletic training)\b/i;
const TITLE = 90;

function followsUp(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (THERAPY.test(head.slice(0, TITLE))) return true;
  const told = head.slice(0, CONCLUDES.exec(head)?.index ?? HEAD);
  if (EMERGENCY.test(told.slice(0, HEAD / 4)) && !CHECK.test(told)) return false;
  return FOLLOW_UP.test(told);
}
const TELLING =
  /\b(?:was|were|had|presented|showed|revealed|underwent|developed|reported|consulted|received|improved|detected|disclosed|demonstrated|confirmed|recovered|required|began|appeared|remained|died|came|attended|evolved|suffered|grew|brought|observed|admitted|diagnosed)\b/gi;

function settingOf(stems: ReadonlySet<string>): NoteSetting {
  const said = (words: string) => words.split(' ').filter((word) => stems.has(stemOf(word))).length;
  return said('discharge admitted admission hospitalization inpatient hospitalized ward icu') >= 1
    ? 'inpatient'
    : 'outpatient';
}

/** What a word weighs for the sex that it tells. */
const weights = (pairs: readonly [string, number][]): ReadonlyMap<string, number> =>
  new Map(pairs.flatMap(([words, weight]) => words.split(' ').map((word) => [word, weight] as const)));
const FEMALE = weights([
  [
    'gravida primigravida primiparous multiparous pregnant postpartum menopausal postmenopausal premenopausal',
    6,
  ],
  ['female woman girl lady', 3],
  ['she her mrs f yof', 1],
]);
const MALE = weights([
  ['male man boy gentleman', 3],
  ['he his him mr yom', 1],
]);
const PARITY = /^g\d+p\d+$/;
const OFFSPRING = new Set(['infant', 'newborn', 'baby', 'fetus', 'child', 'neonate', 'sex', 'partner']);

function sexOf(tokens: readonly Token[]): 'female' | 'male' | null {
  let female = 0;
  let male = 0;
  for (const [at, { plain, kind, capitals }] of tokens.entries()) {
    // A child that was born says nothing of its mother.
    if (kind !== 'word' || OFFSPRING.has(tokens[at + 1]?.plain ?? '')) continue;
    if (plain !== 'f' || capitals) female += FEMALE.get(plain) ?? (PARITY.test(plain) ? 6 : 0);
    male += MALE.get(plain) ?? 0;
  }
  return female === male ? null : female > male ? 'female' : 'male';
}
