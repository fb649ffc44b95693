// What did a visit do, in the short forms of an office? `Shave bx x1 after lido`, `RSV rapid antigen POS`, `Tdap 0.5 mL IM R deltoid`:
// no verb tells of doing, but a site, a dose, a result or the reader does.
import type { IsoDate } from '#kit';
import { lineAt } from '../text/passages.ts';
import { matchesIn, type Triggers, triggersOf } from '../text/triggers.ts';
import { OFFICE_DRUGS, VACCINES } from './officeDrugs.ts';
import { FILMS, OFFICE_SERVICES } from './officeServices.ts';
import { type Item, MAY_BE_SIZED, numberOf, sizedIn } from './sizedServices.ts';

export interface Served {
  code: string;
  /** Our words for it, where no others may be shown. */
  label: string;
  /** In the text. */
  start: number;
  end: number;
  kind: 'service' | 'vaccine' | 'drug';
}

interface Name {
  code: string;
  marks: string;
  label: string;
  pattern: RegExp;
}

function namesOf(list: string): Name[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [head = '', label = '', ...rest] = line.split(' | ');
      const [code = '', marks = ''] = head.split(' ');
      return { code, marks, label, pattern: new RegExp(`\\b(?:${rest.join(' | ')})(?![a-z])`, 'gi') };
    });
}

const SERVICES = namesOf(OFFICE_SERVICES);
const SHOTS = namesOf(VACCINES);
const DRUGS = namesOf(OFFICE_DRUGS);
/** All that are looked for by a pattern. */
export const PATTERNS: readonly { pattern: RegExp }[] = [...SERVICES, ...SHOTS, ...DRUGS];
const AMONG_SERVICES = triggersOf(SERVICES, ({ pattern }) => pattern);
const AMONG_SHOTS = triggersOf(SHOTS, ({ pattern }) => pattern);
const AMONG_DRUGS = triggersOf(DRUGS, ({ pattern }) => pattern);
const VIEWS = String.raw`(\d|one|two|three|four|five|single) ?-? ?(?:views?|v)\b`;
const FILM_NAMES = FILMS.flatMap(({ place, name, byViews }) =>
  [`\\b${place}\\b[^.;\\n\\d[]{0,16}\\b${VIEWS}`, `\\b${VIEWS}[^.;\\n[]{0,16}\\b${place}\\b`].map(
    (pattern) => ({
      name,
      byViews,
      pattern: new RegExp(pattern, 'i'),
    }),
  ),
);
const FILMED = /\b(?:xr|x-?rays?|films?|radiograph\w*|views?)\b/i;

/** Labels by number: ours, where neither our descriptions nor licensed files have words. */
export const LABELS: ReadonlyMap<string, string> = new Map([
  ...[...SERVICES, ...SHOTS, ...DRUGS].map(({ code, label }): [string, string] => [code, label]),
  ...FILMS.flatMap(({ name, byViews }) =>
    byViews.map(([, code]): [string, string] => [code, `Film of the ${name}`]),
  ),
]);

/** Antineoplastics and antibodies, whose infusion is one of those. */
export const CHEMOTHERAPY: ReadonlySet<string> = new Set(
  DRUGS.filter(({ marks }) => marks !== '').map(({ code }) => code),
);

/** Units of a sentence and of what stands around it that are looked at. */
const SENTENCE = 1500;
const BEFORE = 90;
const BEHIND = 90;
const ITEM = 420;
const AROUND = 6000;

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
/** In the same clause before it: not now, or not at all. */
const NOT_BEFORE =
  /\b(?:no|not|without|declin\w*|refus\w*|deferr?\w*|order(?:ed)?|schedul\w*|will|plans?|planned|consider\w*|discuss\w*|offer\w*|recommend\w*|refer\w*|prior|previous\w*|last|outside|h\/o|hx|history|s\/p|due(?: for)?|needs?|if|before|never|until|may|would|next|await\w*|pending|vs|since|instead of|call for|allerg\w+|get|also due)\b[^.;:,\n]{0,28}$/i;
const NOT_BEHIND = new RegExp(
  String.raw`^[^.;:\n]{0,22}\b(?:declin\w*|refus\w*|deferr\w*|order(?:ed|s)?|schedul\w*|planned|discussed|offered|recommended|due|pending|not (?:done|given|performed|needed|indicated)|next|on file|up to date|utd|ago|previously|elsewhere|pharmacy|last (?:visit|week|month|year|time)|(?:in|since|last) ${MONTH}|current(?:ly)?|complete)\b|^[^.;:\n]{0,45}\b(?:at|from|by|per) (?:(?:the|her|his|a|local|outside) ){0,2}(?:walgreens|cvs|rite ?aid|walmart|costco|kroger|publix|safeway|target|sam's|pharmacy|health dept|health department|work|employer|outside|state registry)\b|^[^.;:\n]{0,70}\b(?:historical(?:ly)?|elsewhere)\b`,
  'i',
);
/** A date behind it that is not the day of the note. */
const DATED =
  /^[ ,(]{0,3}(?:\d{1,4} ?(?:mg|mcg|ml) )?(?:(?:given|done|placed|performed) )?(?:on |in |dated |from )?(?:(\d{1,2})\/(\d{1,4})(?:\/\d{2,4})?|((?:19|20)\d\d))(?![%\d])/i;
const TELLS =
  /\b(?:today|here|now|done|performed|completed|obtained|given|administered|placed|collected|received|my (?:own )?(?:read\w*|interp\w*|review)|(?:read|interpreted) by me|by eye|in[- ](?:office|clinic|house)|poc|point of care|bedside|fingerstick|interp\w*|shows?|showed|reveal\w*|pos|positive|neg|negative|normal|wnl|tolerated|lido(?:caine)?|unremarkable|non-?reactive|\d{1,4}(?:\.\d+)?(?: ?(?:%|ml|cc|um|db|ppb|percent|m\b))?)\b|[:=+]|\[x\]|☒|☑/i;
const GIVEN =
  /\b(?:given|administered|today|im|sq|sc|subq|subcut\w*|deltoid|thigh|vastus|(?:[lr]|left|right) (?:arm|leg|thigh|delt\w*|glut\w*)|glut\w*|lot|vis\b|intranasal|injected|injection|dose #?\d|iv|ivp|infus\w+|push|intravitreal|intra-?articular|intralesional|lido(?:caine)?|\d+(?:\.\d+)? ?(?:ml|cc))\b/i;
const DOSED = /\d ?(?:mg|mcg|g|ml|cc|units?|u|mu|million)\b/i;
/** Prescribed or at home. */
const AT_HOME =
  /\b(?:daily|bid|tid|qid|qhs|qd|nightly|weekly|monthly|q\d+\w{0,4}|every|refill\w*|rx|script|prescri\w+|continue\w*|start\w*|resum\w*|at home|home|take[sn]?|taking|on\b(?= \w+ \d)|cream|ointment|drops|gtts|tabs?|po)\b/i;

export interface Visit {
  text: string;
  asOf: IsoDate;
  /** A physician of an emergency room does not report what its nurses and laboratory do. */
  isEmergency: boolean;
  isChild: boolean;
}

const EMERGENCY =
  /\b(?:emergency (?:department|room|medicine|physician)|ed (?:course|physician|provider|note)|trauma bay)\b/i;
const CHILD =
  /\b(?:(\d{1,2})[- ]?(?:m\.?o\.?|months?|mos?|wks?|weeks?)[- ]old|(\d{1,2}) ?(?:mo|months?|wks?|weeks?) (?:boy|girl|male|female|infant|baby|m|f|wcc|well)\b|(\d{1,2}) ?m\.o\.|(\d|1[0-8])[- ]?(?:y\.?\/?o\.?|yrs?|years?)\b|well[- ]child|wcc)/i;

export function visitOf(text: string, asOf: IsoDate): Visit {
  const head = text.slice(0, 1500);
  return {
    text,
    asOf,
    isEmergency: EMERGENCY.test(text.slice(0, 400)) || /\bED (?:course|Course|COURSE)\b/.test(text),
    isChild: CHILD.test(head),
  };
}

/** What a sentence tells of; offsets are those of the text. */
export function servicesIn(visit: Visit, from: number, to: number): Served[] {
  const sentence = visit.text.slice(from, Math.min(to, from + SENTENCE));
  const found = [
    ...named(visit, sentence, from),
    ...filmed(visit, sentence, from),
    ...filmedByNames(visit, sentence, from),
    ...given(visit, sentence, from),
  ];
  return [...found, ...sized(visit, sentence, from)];
}

function wasServed({ asOf, text }: Visit, start: number, end: number): boolean {
  // A dash parts what is done from what it is done for: `Tetanus not up to date - Boostrix`.
  const before = text.slice(Math.max(0, start - BEFORE), start).replace(/ [-–—] /g, '; ');
  const behind = text.slice(end, end + BEHIND);
  if (NOT_BEFORE.test(before) || NOT_BEHIND.test(behind)) return false;
  const dated = DATED.exec(behind);
  if (!dated) return true;
  const [year, month, day] = asOf.split('-').map(Number);
  if (dated[3]) return Number(dated[3]) === year;
  return (
    Number(dated[1]) === month && (Number(dated[2]) === day || Number(dated[2]) % 100 === Number(year) % 100)
  );
}

/** A word or a result beside it, within its sentence. */
function isTold(sentence: string, at: number, end: number): boolean {
  const before = sentence.slice(Math.max(0, at - BEFORE), at);
  const behind = sentence.slice(end, end + BEHIND);
  // `Spirometry was performed before and after albuterol`: the words themselves may tell.
  return TELLS.test(`${before} ${sentence.slice(at, end)} ${behind}`);
}

const IN_CLINIC = /^(?:93000|93010)$/;

function named(visit: Visit, sentence: string, from: number): Served[] {
  const found: Served[] = [];
  for (const { code, marks, label, pattern } of AMONG_SERVICES.among(sentence)) {
    if (marks.includes('X') !== visit.isEmergency && IN_CLINIC.test(code)) continue;
    if (marks.includes('L') && visit.isEmergency) continue;
    for (const match of matchesIn(pattern, sentence)) {
      const start = from + match.index;
      const end = start + match[0].length;
      if (!wasServed(visit, start, end)) continue;
      if (!marks.includes('!') && !isTold(sentence, match.index, match.index + match[0].length)) continue;
      found.push({ code, label, start, end, kind: 'service' });
      break;
    }
  }
  return [...found, ...byMinutes(visit, sentence, from)];
}

const QUIT = /\b(?:quit\w*|smok\w+|tobacco|cessation|cigarettes?|nicotine|vap\w+)\b/i;
const MINUTES =
  /\b(?:(?:spent|for|x) )?(\d{1,3}|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|twenty) ?(?:min\b|mins\b|minutes\b)/i;
const DIRECTIVES =
  /\b(?:advance(?:d)? (?:care (?:planning|plan)|directives?)|ACP|POLST|MOLST|goals of care|code status|living will|health ?care (?:proxy|power of attorney))\b/i;
const TALK = /\b(?:supportive|psycho-?therapy|cbt|talk therapy|individual therapy|insight)\b/i;

/** Talks by their minutes. */
function byMinutes(visit: Visit, sentence: string, from: number): Served[] {
  const match = MINUTES.exec(sentence);
  if (!match || visit.isEmergency) return [];
  const start = from + match.index;
  const end = start + match[0].length;
  const minutes = numberOf(match[1]);
  const near = sentence.slice(Math.max(0, match.index - 120), match.index + 120);
  const one = (code: string, label: string): Served[] => [{ code, label, start, end, kind: 'service' }];
  if (
    QUIT.test(near) &&
    /\b(?:counsel\w*|quit\w*|cessation|advis\w*|discuss\w*|spent)\b/i.test(near) &&
    minutes > 3 &&
    minutes < 60 &&
    !/\bof exercise|after\b|\bwait/i.test(near)
  )
    return one(minutes > 10 ? '99407' : '99406', 'Talk on giving up tobacco');
  if (
    minutes > 15 &&
    minutes < 90 &&
    DIRECTIVES.test(visit.text.slice(Math.max(0, start - 120), end + 120)) &&
    /\b(?:face[- ]to[- ]face|spent|discuss\w*|voluntary|patient|daughter|son|wife|husband|spouse|family)\b/i.test(
      near,
    )
  )
    return one('99497', 'Talk on advance care planning');
  if (
    TALK.test(near) &&
    /\b(?:med(?:ication)? (?:mgmt|management)|e\/m|apart from|separate\w*|in addition)\b/i.test(near) &&
    minutes > 15
  )
    return one(
      minutes < 38 ? '90833' : minutes < 53 ? '90836' : '90838',
      'Talking therapy beside a medical visit',
    );
  return [];
}

/** `L ankle AP/mortise/lat`: the views by their names, two at least. */
const VIEW =
  '(?:AP|PA|lat(?:eral)?|obl(?:ique)?|mortise|sunrise|merchant|skyline|tunnel|axillary|scap(?:ular)? ?Y|Grashey|outlet|odontoid|flex(?:ion)?|ext(?:ension)?)';
const NAMED_VIEWS = FILMS.map(({ place, name, byViews }) => ({
  name,
  byViews,
  pattern: new RegExp(`\\b${place}[ :,(-]{1,3}(${VIEW}(?: ?[/,+&] ?(?:and )?${VIEW}){1,4})\\b`, 'i'),
}));
const SLASHED = /\b(?:AP|PA|lat(?:eral)?|obl(?:ique)?|mortise) ?[/,+&] ?\w/i;

function filmedByNames(visit: Visit, sentence: string, from: number): Served[] {
  if (visit.isEmergency || !SLASHED.test(sentence)) return [];
  return NAMED_VIEWS.flatMap(({ name, byViews, pattern }) => {
    const match = pattern.exec(sentence);
    if (!match) return [];
    const start = from + match.index;
    const end = start + match[0].length;
    const views = (match[1] as string).split(/[/,+&]/).length;
    const code = byViews.findLast(([least]) => views >= least)?.[1];
    if (code === undefined || !wasServed(visit, start, end)) return [];
    return [{ code, label: `Film of the ${name}`, start, end, kind: 'service' as const }];
  });
}

function filmed(visit: Visit, sentence: string, from: number): Served[] {
  if (visit.isEmergency || !FILMED.test(sentence)) return [];
  const found: Served[] = [];
  for (const { name, byViews, pattern } of FILM_NAMES) {
    const match = pattern.exec(sentence);
    if (!match) continue;
    const start = from + match.index;
    const end = start + match[0].length;
    if (!wasServed(visit, start, end)) continue;
    const views = match[1]?.toLowerCase() === 'single' ? 1 : numberOf(match[1]);
    const code = byViews.findLast(([least]) => views >= least)?.[1];
    if (code !== undefined && !found.some((one) => one.start <= end && one.end >= start))
      found.push({ code, label: `Film of the ${name}`, start, end, kind: 'service' });
  }
  return found;
}

function given(visit: Visit, sentence: string, from: number): Served[] {
  const found: Served[] = [];
  const take = (names: Triggers<Name>, kind: 'vaccine' | 'drug') => {
    for (const { code, marks, label, pattern } of names.among(sentence)) {
      if (kind === 'vaccine' && marks !== '' && (marks === 'C') !== visit.isChild) continue;
      for (const match of matchesIn(pattern, sentence)) {
        const start = from + match.index;
        const end = start + match[0].length;
        if (!wasServed(visit, start, end)) continue;
        const before = sentence.slice(Math.max(0, match.index - BEFORE), match.index);
        // What follows a semicolon tells how all of the line was given.
        const behind =
          /^[^\n]*/.exec(visit.text.slice(end, end + BEHIND))?.[0].replace(/\.\s[\s\S]*/, '') ?? '';
        const near = `${before} ${behind}`;
        if (!GIVEN.test(near)) continue;
        if (
          kind === 'drug' &&
          (AT_HOME.test(near) ||
            !(DOSED.test(near + match[0]) || /\b(?:given|injected|administered|today)\b/i.test(near)))
        )
          continue;
        found.push({ code, label, start, end, kind });
        break;
      }
    }
  };
  take(AMONG_SHOTS, 'vaccine');
  if (!visit.isEmergency) take(AMONG_DRUGS, 'drug');
  return found;
}

function sized(visit: Visit, sentence: string, from: number): Served[] {
  const at = sentence.search(MAY_BE_SIZED);
  if (at < 0) return [];
  const start = from + at;
  const end = Math.min(from + sentence.length, start + 60);
  if (NOT_BEFORE.test(visit.text.slice(Math.max(0, start - BEFORE), start))) return [];
  if (NOT_BEHIND.test(visit.text.slice(start, start + BEHIND).replace(/^\S+/, ''))) return [];
  const one: Item = {
    sentence,
    item: itemBefore(visit.text, from) + sentence,
    around: visit.text.slice(Math.max(0, from - AROUND), from + sentence.length),
  };
  return sizedIn(one).map(({ code, label }) => ({ code, label, start, end, kind: 'service' }));
}

/** From the mark of the item to the sentence. */
function itemBefore(text: string, from: number): string {
  const before = text.slice(Math.max(0, from - ITEM), from);
  let begins = 0;
  for (const match of before.matchAll(/\n[ \t]{0,8}(?:\(?\d{1,2}[.)]|[-*•#])|\n[ \t]{0,8}\n/g))
    begins = match.index;
  return before.slice(begins) + (before.endsWith(' ') ? '' : ' ');
}

/** The line of something, for how it was given. */
export function lineOf({ text }: Visit, { start, end }: Served): string {
  return lineAt(text, start, end, 160);
}
