// What does a question name? Codes with the modifiers and units hanging on them, ranges, modifiers, a day, a place, amounts of things;
// and the words that are left, which say what is wanted.
import type { IsoDate } from '#kit';
import {
  type Asking,
  type CodeRef,
  isModifier,
  isZip,
  localityNamed,
  type NamedCode,
  namedCodes,
} from '#tools';
import { mendCues } from './cueSpelling.ts';
import { dateIn } from './questionDates.ts';
import { indicatorIn, type NamedIndicator } from './questionIndicators.ts';
import { type NamedPlace, placeIn, type Site, siteIn } from './questionPlaces.ts';

export interface AskedCode extends NamedCode {
  /** Hanging on it: `29881-RT-59`. */
  modifiers: string[];
  /** `J1885 x 4`; null where none are said. */
  units: number | null;
}

export interface Parts {
  /** Each code once, in the order of the text. */
  codes: AskedCode[];
  ranges: { from: CodeRef; to: CodeRef }[];
  /** Named by themselves: `modifier 59 or XS`. */
  modifiers: string[];
  asOf: IsoDate | null;
  place: string | null;
  site: Site | null;
  minutes: number | null;
  /** `60 mg`, in the unit as written. */
  dose: { amount: number; unit: string } | null;
  age: number | null;
  sex: 'F' | 'M' | null;
  /** A National Drug Code, as written. */
  ndc: string | null;
  /** Groups and codes of other books, as the crosswalk reads them: `HCC 37`, `APC 5114`, `POS 22`, `250.00`. */
  groups: string[];
  /** Of a fee or edit file, where no code is named. */
  indicator: NamedIndicator | null;
  /** Number of a coverage document: `L33452`. */
  document: string | null;
  /** `470` of `MS-DRG 470`. */
  drg: string | null;
  /** The beginning of an ICD-10-PCS code: `0DT`, `0DTJ4`. */
  pcs: string | null;
  /** The text without what was named; lower case, one blank between words. */
  words: string;
}

/** Numbers of two digits that are no modifier when one of these follows. */
const COUNTED =
  /^\s?(?:%|-?(?:min|minute|hour|hr|day|week|month|year|yr|yo\b|y\/o|mg|mcg|ml|cc|unit|time|mm|cm|lesion|view|code|of\b))/i;

/** `oldCodes`: the talk is of ICD-9, so that a bare number is one of its codes. */
export function partsOf(text: string, asking: Asking, today: IsoDate, oldCodes = false): Parts {
  const rest = new Blanking(text);
  const day = dateIn(text, today);
  if (day) rest.blank(day.start, day.end);
  const ndc = /\b\d{4,5}-\d{3,4}-\d{1,2}\b|\bndc:? ?(\d{10,11})\b/i.exec(rest.text);
  if (ndc) rest.blank(ndc.index, ndc.index + ndc[0].length);
  const asOf = day?.day ?? asking.asOf;
  const known = (number: string) => namedCodes(asking.edition, number, asOf).some((one) => one.known);
  const document = taken(rest, /\b([LA]\d{5})\b/i);
  const drg = taken(rest, /\b(?:ms-?)?drg ?#?(\d{1,3})\b/i);
  const groups = groupsIn(rest, oldCodes);
  const isZipCode = (number: string) => isZip(asking.edition, number, asOf);
  const place = placeIn(rest.text, known, isZipCode) ?? localityIn(rest.text, asking);
  if (place) rest.blank(place.start, place.end);
  const { codes: all, ranges } = codesIn(rest, asking, asOf);
  // A number that no book has may be the ZIP code, beside a code that is known; a dotted one may be of ICD-9.
  const zip = place ? undefined : all.find(({ known, text }) => !known && isZipCode(text));
  const isPlace = zip !== undefined && all.some((one) => one.known);
  const old = all.filter(({ known, text }) => !known && OLD_CODE.test(text));
  groups.push(...old.map(({ text }) => text.toUpperCase()));
  const codes = all.filter((one) => !old.includes(one) && !(isPlace && one === zip));
  const pcs =
    codes.length > 0
      ? null
      : taken(
          rest,
          /^\s*([0-9B-DF-HX][0-9A-HJ-NP-Z]{2,5})\s*\??$|\b(?:pcs|table)(?: table)? ([0-9B-DF-HX][0-9A-HJ-NP-Z]{2,5})\b/i,
        );
  const minutes = numberBefore(rest, /\b(\d{1,3}) ?-?(?:min\b|mins\b|minutes?\b)/i);
  const dose = doseIn(rest);
  const age = numberBefore(rest, /\b(\d{1,3}) ?-?(?:yo\b|y\/o\b|years? old|year-old|yrs? old)/i);
  const indicator = codes.length > 0 ? null : indicatorIn(rest.text);
  const modifiers = indicator ? [] : modifiersIn(rest, asking, codes.length > 0);
  return {
    codes,
    ranges,
    modifiers,
    asOf: day?.day ?? null,
    place: place?.place ?? (isPlace ? zip.text : null),
    site: siteIn(rest.text),
    minutes,
    dose,
    age,
    sex: /\b(female|woman|girl)\b/i.test(rest.text)
      ? 'F'
      : /\b(male|man|boy)\b/i.test(rest.text)
        ? 'M'
        : null,
    ndc: ndc ? (ndc[1] ?? ndc[0]) : null,
    groups,
    indicator,
    document,
    drg,
    pcs,
    words: mendCues(sidesSpelled(rest.text.toLowerCase()).replaceAll(/\s+/g, ' ').trim()),
  };
}

const GROUPS = /\b(?:(rx)?hcc|apc|rbcs|pos|place of service)(?: code)? ?#?(?!20\d\d)(\d{1,4})\b/gi;
/** ICD-9-CM: three digits and up to two behind a dot, E and V codes. */
const OLD_CODE = /^(?:V\d{2}\.\d{1,2}|E\d{3}\.\d)$/i;
const ICD_9 = /(?<![\w$.])(\d{3}\.\d{1,2}|[EV]\d{2,3}\.\d{1,2}|\d{3})(?![\w%]|\.\d)/gi;

function groupsIn(rest: Blanking, oldCodes: boolean): string[] {
  const found: string[] = [];
  for (const match of rest.text.matchAll(GROUPS)) {
    const name = /hcc/i.test(match[0])
      ? `${match[1] ? 'Rx' : ''}HCC`
      : /apc/i.test(match[0])
        ? 'APC'
        : /rbcs/i.test(match[0])
          ? 'RBCS'
          : 'POS';
    found.push(`${name} ${match[2]}`);
    rest.blank(match.index, match.index + match[0].length);
  }
  if (oldCodes || /\bicd-?9/i.test(rest.text)) {
    for (const match of rest.text
      .replace(/icd-?(?:9|10)/gi, (one) => ' '.repeat(one.length))
      .matchAll(ICD_9)) {
      if (!match[1]) continue;
      found.push(match[1].toUpperCase());
      rest.blank(match.index, match.index + match[0].length);
    }
  } else {
    const old = /(?<![\w$.])(\d{3}\.\d{1,2})(?![\w%]|\.\d)/.exec(rest.text);
    if (old?.[1] && (/crosswalk|convert|map|icd/i.test(rest.text) || rest.text.trim().length < SHORT)) {
      found.push(old[1]);
      rest.blank(old.index, old.index + old[0].length);
    }
  }
  return found;
}

/** UTF-16 units: hardly more than the number itself. */
const SHORT = 24;

function taken(rest: Blanking, pattern: RegExp): string | null {
  const match = pattern.exec(rest.text);
  const found = match?.[1] ?? match?.[2];
  // A start of a code has a digit; a word has none.
  if (!match || !found || !/\d/.test(found)) return null;
  rest.blank(match.index, match.index + match[0].length);
  return found.toUpperCase();
}

/** A city or county by which CMS calls a locality. */
function localityIn(text: string, { edition, asOf }: Asking): NamedPlace | null {
  const found = localityNamed(edition, text, asOf);
  return found && { start: found.start, end: found.end, place: found.locality };
}

/** A text in which what is read gives way to blanks, so that nothing is read twice and offsets stay. */
class Blanking {
  text: string;
  constructor(text: string) {
    this.text = text;
  }
  blank(start: number, end: number): void {
    this.text = this.text.slice(0, start) + ' '.repeat(end - start) + this.text.slice(end);
  }
}

// Behind a code: `-RT`, ` RT 59`, `.59`, `x 4`, `(x2)`.
const MODIFIER_BEHIND = /^(?:\s?[-–.,/]\s?|\s)([0-9A-Z]{2})(?![0-9A-Za-z.])/;
const UNITS_BEHIND = /^\s?\(?(?:x|×|\*)\s?(\d{1,3})\)?(?![0-9A-Za-z])|^\s?\(?(\d{1,3}) ?units?\b\)?/i;
/** `2 units of 97110` */
const UNITS_BEFORE = /\b(\d{1,3}) (?:units?|x) (?:of )?$/i;
const RANGE_BETWEEN = /^\s?(?:-|–|—|to|through|thru)\s?$/i;
const BETWEEN = /\bcodes? (?:between|from)\s*$/i;

function codesIn(rest: Blanking, { edition }: Asking, asOf: IsoDate): Pick<Parts, 'codes' | 'ranges'> {
  const codes: AskedCode[] = [];
  const ranges: Parts['ranges'] = [];
  const all = namedCodes(edition, rest.text, asOf).filter(isMeant);
  // Beside another code these are editions of the risk models.
  const named = all.filter(({ text }) => all.length === 1 || !RISK_MODEL.test(text));
  const before = rest.text;
  named.forEach((one, index) => {
    const next = named[index + 1];
    const previous = named[index - 1];
    const opens =
      next !== undefined && isRange(one, next, before.slice(one.end, next.start), before.slice(0, one.start));
    const closes =
      previous !== undefined &&
      isRange(previous, one, before.slice(previous.end, one.start), before.slice(0, previous.start));
    let end = one.end;
    const modifiers: string[] = [];
    let units: number | null = null;
    for (;;) {
      const behind = before.slice(end, end + 16);
      const modifier = MODIFIER_BEHIND.exec(behind);
      if (
        modifier?.[1] &&
        isModifier(edition, modifier[1]) &&
        !COUNTED.test(behind.slice(modifier[0].length))
      ) {
        modifiers.push(modifier[1]);
        end += modifier[0].length;
        continue;
      }
      const counted = UNITS_BEHIND.exec(behind);
      if (counted && units === null) {
        units = Number(counted[1] ?? counted[2]);
        end += counted[0].length;
        continue;
      }
      break;
    }
    const counted =
      units === null ? UNITS_BEFORE.exec(before.slice(Math.max(0, one.start - 24), one.start)) : null;
    if (counted) units = Number(counted[1]);
    rest.blank(one.start, end);
    if (opens && next) ranges.push({ from: one.ref, to: next.ref });
    if (opens || closes) return;
    const again = codes.find(({ ref }) => ref.system === one.ref.system && ref.code === one.ref.code);
    if (again) again.modifiers.push(...modifiers.filter((modifier) => !again.modifiers.includes(modifier)));
    else codes.push({ ...one, modifiers, units });
  });
  return { codes, ranges };
}

const RISK_MODEL = /^V2[248]$/i;

/** `B12` and `A1C` are words, unless some book has them as codes. */
function isMeant({ known, text }: NamedCode): boolean {
  return known || /[.]/.test(text) || text.length === 5 || (text.length === 7 && /\d.*\d/.test(text));
}

function isRange(one: NamedCode, two: NamedCode, between: string, before: string): boolean {
  const joins = RANGE_BETWEEN.test(between) || (/^\s?and\s?$/i.test(between) && BETWEEN.test(before));
  return one.ref.system === two.ref.system && one.ref.code < two.ref.code && joins;
}

function numberBefore(rest: Blanking, pattern: RegExp): number | null {
  const match = pattern.exec(rest.text);
  if (!match?.[1]) return null;
  rest.blank(match.index, match.index + match[0].length);
  return Number(match[1]);
}

function doseIn(rest: Blanking): Parts['dose'] {
  const match = /\b(\d{1,6}(?:\.\d{1,3})?) ?(mg|mcg|ug|g|ml|cc|iu|units?)\b/i.exec(rest.text);
  if (!match?.[1] || !match[2]) return null;
  rest.blank(match.index, match.index + match[0].length);
  return { amount: Number(match[1]), unit: match[2].toLowerCase() };
}

/** `modifier 59`, `59 vs XS`, `-25`, `mod xs`: capitals or digits, or anything behind the word. */
function modifiersIn(rest: Blanking, { edition }: Asking, besideCode: boolean): string[] {
  const found = new Set<string>();
  const isOnlyModifiers = ONLY_MODIFIERS.test(rest.text);
  const look = (aboutModifiers: boolean) => {
    for (const match of rest.text.matchAll(TWO_CHARACTERS)) {
      const written = match[1] as string;
      const upper = written.toUpperCase();
      const isNamed =
        isOnlyModifiers || NAMED_BEFORE.test(rest.text.slice(Math.max(0, match.index - 12), match.index));
      // Behind the very word it is one, known or not.
      // `Is 99215 ok?`: a small word, with a capital where a sentence begins.
      const isSmall = written !== upper && SMALL_WORDS.has(written.toLowerCase());
      if (isNamed ? isSmall : !isMeantAsModifier(rest.text, match, aboutModifiers)) continue;
      if (!isNamed && !isModifier(edition, upper)) continue;
      // "rt ear pain": a side in words.
      if (!isNamed && !besideCode && !aboutModifiers && SIDES[written]) continue;
      found.add(upper);
      rest.blank(match.index, match.index + match[0].length);
    }
  };
  const aboutModifiers = /\bmod(?:ifiers?|s)?\b/i.test(rest.text);
  look(aboutModifiers || isOnlyModifiers);
  // Beside one that is sure, a number is one, too: `difference between 59 and XS`.
  if (found.size > 0 && !aboutModifiers) look(true);
  return [...found];
}

/** `xs`, `NU RR UE`, `25 vs 59`: nothing else is said. */
const ONLY_MODIFIERS =
  /^\s*(?:-?[0-9A-Za-z]{2}(?![0-9A-Za-z])(?:[\s,/&?]|\bvs\.?(?= )|\band(?= )|\bor(?= ))*)+$/;
const NAMED_BEFORE = /\bmod(?:ifiers?|s)?[ #:]{1,2}$/i;
const TWO_CHARACTERS = /(?<![0-9A-Za-z.$])-?([0-9A-Za-z]{2})(?![0-9A-Za-z]|\.\d)/g;

function isMeantAsModifier(text: string, match: RegExpExecArray, aboutModifiers: boolean): boolean {
  const written = match[1] as string;
  if (/^\d\d$/.test(written)) {
    if (COUNTED.test(text.slice(match.index + match[0].length))) return false;
    return aboutModifiers || match[0].startsWith('-') || COMPARED.test(text);
  }
  if (written !== written.toUpperCase())
    return (aboutModifiers && !SMALL_WORDS.has(written.toLowerCase())) || PLAIN.has(written);
  // Where no word is spelled like it, two capitals are one.
  return aboutModifiers || !ALSO_WORDS.has(written);
}

/** As notes write them. */
const SIDES: Record<string, string> = { rt: 'right', lt: 'left' };

function sidesSpelled(words: string): string {
  return words.replaceAll(/\b(?:rt|lt)\b/g, (side) => SIDES[side] ?? side);
}

const SMALL_WORDS = new Set(
  'as at am an be by do go he if in is it me my no of ok on or so to up us we vs er ed md np pa em cc'.split(
    ' ',
  ),
);
const COMPARED = /\b(?:vs\.?|versus|or|with|use|append|needs?|add|have|has|allows?|accepts?|takes?|goes?)\b/i;
/** No word is spelled like these. */
const PLAIN = new Set([
  'tc',
  'lt',
  'rt',
  'xs',
  'xe',
  'xp',
  'xu',
  'gt',
  'gp',
  'gy',
  'gz',
  'jw',
  'jz',
  'kx',
  'qw',
  'lc',
  'ld',
  'rc',
  'fa',
  'ta',
]);
/** Capitals that more often are something else: Evaluation and Management, nurse practitioner, United States … */
const ALSO_WORDS = new Set(
  (
    'EM NP PA US OR IN ER ED MD DO PT OT CC AI CR CT MR ET SC SW ST CS CG FP G0 GO NO IS AM PM AS AT SA SH HE PO PN RD LD LC QA LM ' +
    'CF SI FY CY UA OV HP IV IM ID TX DX RX HX SX FX OP IP OB GI GU RA MA UC BP CA SQ CV MI TB OA'
  ).split(' '),
);
