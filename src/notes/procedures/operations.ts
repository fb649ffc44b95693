// Which operation does a sentence of an inpatient text name, and which ICD-10-PCS codes follow? The name gives the table, the words
// around it approach, body part, device and qualifier. Authority: CMS, ICD-10-PCS index, tables and Official Guidelines A11, B3, B5.
import { pcsOperations } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { fold } from '#search';
import type { Side } from '../mentions/narrowing.ts';
import { numberWord } from '../text/numbers.ts';
import type { Sentence, Token } from '../text/tokens.ts';
import { ACTIONS, TABLES_OF } from './operationActions.ts';
import { COUNTED, OPERATIONS } from './operationNames.ts';
import { type Around, bypasses, fusions, stents } from './operationsCounted.ts';
import { type Filled, type Named, OperationTables, type Wanted } from './operationTables.ts';
import { byWord, nameWord, nameWords, spanOf, wordAt } from './operationWords.ts';
import type { Kind } from './procedureDone.ts';

export interface Operated {
  /** Worked out when they are asked for. */
  codes(): Filled[];
  /** Tokens of the name, in order. */
  named: readonly number[];
  /** The same for every mention of this operation. */
  name: string;
  rule: string;
  kind: Kind;
}

/** Words of which each group must have one said, or none where it is denied. */
type Condition = readonly { words: readonly string[]; denied: boolean }[];

interface Template {
  when: Condition;
  tables: readonly string[];
  slots: readonly Slot[];
}

type Slot =
  | { kind: 'approach'; usual: string; silent: boolean }
  | { kind: 'part'; each: boolean; usual: string }
  | { kind: 'side'; of: ReadonlyMap<Side, string>; usual: string }
  | { kind: 'hours'; three: string; usual: string }
  | {
      kind: 'words';
      choices: readonly { when: Condition; character: string }[];
      usual: string;
      silent: boolean;
    };

interface Name {
  words: readonly string[];
  key: string;
  templates: readonly Template[] | keyof typeof COUNTED;
  /** A verb or noun of doing: its body part stands in its clause. */
  isAction?: boolean;
  kind?: Kind;
}

function conditionOf(text: string): Condition {
  return text.split('_').map((group) => ({
    denied: group.startsWith('!'),
    words: group.replace('!', '').split(',').map(nameWord),
  }));
}

function slotOf(text: string): Slot {
  if (text.startsWith('~'))
    return { kind: 'approach', usual: text.at(-1) as string, silent: text.includes('=') };
  if (text.startsWith('*'))
    return { kind: 'part', each: text.startsWith('**'), usual: text.replaceAll('*', '') };
  if (text.startsWith('^'))
    return { kind: 'hours', three: text.slice(1, 4), usual: text.split('/')[1] ?? '' };
  const parts = text.split('/');
  const last = parts.at(-1) as string;
  if (parts.some((part) => /^[RLB]:/.test(part))) {
    const sides = { R: 'right', L: 'left', B: 'bilateral' } as const;
    const sided = parts.filter((part) => part.includes(':'));
    const worded = parts.filter((part) => part.includes('>'));
    return {
      kind: 'side',
      of: new Map(sided.map((part) => [sides[part[0] as 'R' | 'L' | 'B'], part.slice(2)])),
      usual: worded.join('/'),
    };
  }
  return {
    kind: 'words',
    choices: parts
      .filter((part) => part.includes('>'))
      .map((part) => {
        const [when = '', character = ''] = part.split('>');
        return { when: conditionOf(when), character };
      }),
    usual: last.includes('>') ? '' : last.replace('=', ''),
    silent: parts.length === 1 || last.startsWith('='),
  };
}

function templateOf(text: string): Template {
  const [first = '', ...rest] = text.trim().split(' ');
  const when = first.endsWith('?') ? conditionOf(first.slice(0, -1)) : [];
  const [tables = '', ...slots] = when.length > 0 ? rest : [first, ...rest];
  const ids = tables.startsWith('@') ? (TABLES_OF[tables.slice(1)] ?? '') : tables;
  return { when, tables: ids.split(','), slots: slots.map(slotOf) };
}

/** A catheter in a vein, a picture. */
function kindOf(templates: string): Kind {
  if (/(?:02H V|06H 0) 3 3/.test(templates)) return 'line';
  return /^(?:\S+\? )?B[0-9A-Z]{2} /.test(templates) ? 'image' : 'operation';
}

function namesOf(list: string, isAction: boolean): Name[] {
  return list
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [names = '', templates = ''] = line.split(' | ');
      const read = templates.split(' + ').map(templateOf);
      return names.split(',').map((name) => ({
        words: nameWords(name),
        key: names,
        templates: read,
        isAction,
        kind: kindOf(templates),
      }));
    });
}

const NAMES: readonly Name[] = [
  ...namesOf(OPERATIONS, false),
  ...namesOf(ACTIONS, true),
  ...Object.entries(COUNTED).flatMap(([key, names]) =>
    names.split(',').map((name) => ({ words: nameWords(name), key, templates: key as keyof typeof COUNTED })),
  ),
];
const BY_WORD = byWord(NAMES);

/** Tokens around a name that may say more of it. */
const AROUND = 14;

export interface Theatre {
  edition: Edition;
  asOf: IsoDate;
  tokens: readonly Token[];
  sideOf(from: number, to: number, places: ReadonlySet<string>): Side | null;
}

/** Every operation that the sentence names, whether or not it was done. */
export function operationsIn(theatre: Theatre, sentence: Sentence): Operated[] {
  const { tokens } = theatre;
  const found: Operated[] = [];
  const named = new Set<number>();
  for (let at = sentence.from; at < sentence.to; at++) {
    for (const name of BY_WORD.get(wordAt(tokens, at)) ?? []) {
      const span = spanOf(tokens, sentence, at, name.words);
      if (span === null) continue;
      for (const one of span) named.add(one);
      found.push({
        codes: () =>
          namedCodes(theatre, name, aroundOf(theatre, sentence, at, span.at(-1) as number, name.isAction)),
        named: span,
        name: name.key,
        rule: 'ICD-10-PCS tables, by our list of operation names',
        kind: name.kind ?? 'operation',
      });
    }
  }
  for (let at = sentence.from; at < sentence.to; at++) {
    if (named.has(at)) continue;
    const one = indexed(theatre, sentence, at);
    if (one) found.push(one);
  }
  return found;
}

function namedCodes({ edition, asOf }: Theatre, { templates }: Name, around: Around): Filled[] {
  const tables = tablesOf(edition, asOf);
  const codes =
    typeof templates === 'string'
      ? counted(tables, templates, around)
      : templates.flatMap((template) => codesOf(tables, template, around));
  const made = codes.filter(
    ({ code }) => !(isWay(around) && PUT_IN.test(code)) && !(isKept(around) && code.startsWith('0BH1')),
  );
  return [...made, ...robotOf(made, around)];
}

/** Devices, and what is drained by one. */
const PUT_IN = /^(?:0.H|0.9..0|02HV)/;

/** `given through the central line`: a way, and nothing that was put in. */
function isWay({ tokens, first, last, from }: Around): boolean {
  for (let at = from; at < Math.min(last, from + TIP_REACH); at++)
    if (/^(?:tip|ending)$/.test((tokens[at] as Token).plain)) return false;
  for (let at = from - 1; at >= Math.max(first, from - 4); at--) {
    const { plain, kind } = tokens[at] as Token;
    if (plain === 'through' || plain === 'via') return true;
    if (kind !== 'word' || !WAY_WORDS.test(plain)) return false;
  }
  return false;
}

/** Tokens behind a catheter that tell where it ends, and so that it was put there. */
const TIP_REACH = 8;

/** `arrived intubated`: by others. */
function isKept({ tokens, from }: Around): boolean {
  return /^(?:arrived|transferred|came|remained|remains|stayed|still|already|kept|brought|while|when)$/.test(
    tokens[from - 1]?.plain ?? '',
  );
}

const WAY_WORDS = /^(?:the|a|an|his|her|their|right|left|existing|indwelling|same|tunneled|peripheral)$/;

function tablesOf(edition: Edition, asOf: IsoDate): OperationTables {
  const version = edition.pick('icd-10-pcs-tables', asOf)?.part.entry.version;
  return edition.remember(`operation tables ${version}`, () => new OperationTables(edition, asOf));
}

function aroundOf(theatre: Theatre, sentence: Sentence, from: number, to: number, isAction = false): Around {
  const { tokens } = theatre;
  const said = new Map<string, number>();
  const first = Math.max(sentence.from, from - AROUND);
  const last = Math.min(sentence.to, to + AROUND);
  for (let at = first; at < last; at++) {
    const word = wordAt(tokens, at);
    if (word === '' || isWithout(tokens, at)) continue;
    const far = at < from ? from - at : at > to ? at - to : 0;
    for (const one of [word, ...(MEANS.get(word) ?? []), ...levelWords(tokens, at)])
      said.set(one, Math.min(said.get(one) ?? AROUND, far));
  }
  return {
    placed: isAction ? placedIn(tokens, { from: first, to: last }, from, to) : said,
    tokens,
    first,
    last,
    end: sentence.to,
    from,
    to,
    said,
    side: (places) => sideSaid(said) ?? theatre.sideOf(from, to, places),
  };
}

/** `no mesh`, `without a stent` */
function isWithout(tokens: readonly Token[], at: number): boolean {
  const back = /^(?:a|an|any)$/.test(tokens[at - 1]?.plain ?? '') ? at - 2 : at - 1;
  return /^(?:no|without)$/.test(tokens[back]?.plain ?? '');
}

/** Only the clause of an action tells what it was done to. */
function placedIn(
  tokens: readonly Token[],
  { from: first, to: last }: { from: number; to: number },
  from: number,
  to: number,
): Map<string, number> {
  const placed = new Map<string, number>();
  const take = (at: number, far: number) => {
    const word = wordAt(tokens, at);
    if (word === '') return;
    for (const one of [word, ...(MEANS.get(word) ?? []), ...levelWords(tokens, at)])
      placed.set(one, Math.min(placed.get(one) ?? AROUND, far));
  };
  for (let at = from; at <= to; at++) take(at, 0);
  for (let at = from - 1; at >= first && !parts(tokens, at); at--) take(at, from - at);
  for (let at = to + 1; at < last && !parts(tokens, at); at++) take(at, at - to);
  return placed;
}

/** A sign, or the `and` of another clause. */
function parts(tokens: readonly Token[], at: number): boolean {
  const { plain } = tokens[at] as Token;
  if (/^[,;:.()]$/.test(plain)) return true;
  return plain === 'and' && /^(?:the|a|an|in|then|was|were)$/.test(tokens[at + 1]?.plain ?? '');
}

/** Short forms that say side and place, and names that say a place. */
const MEANS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    rul: 'right upper lobe',
    rml: 'right middle lobe',
    rll: 'right lower lobe',
    lul: 'left upper lobe',
    lll: 'left lower lobe',
    lobectomy: 'lobe',
    hallux: '1st toe',
    great: '1st',
    big: '1st',
    first: '1st',
    second: '2nd',
    third: '3rd',
    fourth: '4th',
    fifth: '5th',
    bimalleolar: 'medial lateral malleolus',
    trimalleolar: 'medial lateral malleolus',
    toes: 'toe',
    mca: 'intracranial artery',
    sdh: 'subdural',
    gastrotomy: 'stomach',
    ileotomy: 'ileum',
    jejunotomy: 'jejunum',
    duodenotomy: 'duodenum',
    cystotomy: 'bladder',
    choledochotomy: 'common bile duct',
    cavotomy: 'inferior vena cava',
    pyelotomy: 'kidney pelvis',
    ureterotomy: 'ureter',
  }).map(([word, words]) => [nameWord(word), nameWords(words)]),
);

/** Only where a short form said it: `RUL`. */
function sideSaid(said: ReadonlyMap<string, number>): Side | null {
  const right = ['rul', 'rml', 'rll'].some((word) => said.has(word));
  const left = ['lul', 'lll'].some((word) => said.has(word));
  return right === left ? null : right ? 'right' : 'left';
}

const LUMBOSACRAL = nameWords('lumbosacral');

/** `L5-S1` says the end of the lumbar spine as well. */
function levelWords(tokens: readonly Token[], at: number): readonly string[] {
  return tokens[at]?.plain === 'l5' && tokens[at + 2]?.plain === 's1' ? LUMBOSACRAL : [];
}

/** What is denied is looked for where the body part is. */
function holds(when: Condition, { said, placed }: Around): boolean {
  return when.every(
    ({ words, denied }) => words.some((word) => (denied ? placed : said).has(word)) !== denied,
  );
}

function counted(tables: OperationTables, which: keyof typeof COUNTED, around: Around): Filled[] {
  const rule = { stents, bypass: bypasses, fusion: fusions }[which];
  return rule(around).flatMap(({ table, characters, missing }) => {
    const filled = tables.fill(
      table,
      characters.map((one) => ({ characters: [one], given: true })),
    );
    return filled ? [{ code: filled.code, missing }] : [];
  });
}

function codesOf(tables: OperationTables, template: Template, around: Around): Filled[] {
  if (!holds(template.when, around)) return [];
  const [place, ...others] = template.slots as [Slot, ...Slot[]];
  const rest = others.map((slot) => wantedOf(slot, around));
  return partsOf(tables, template.tables, place, around).flatMap(({ table, wanted }) => {
    const filled = fillOpenly(tables, table, [wanted, ...rest]);
    return filled ? [filled] : [];
  });
}

/** Where the table does not know the approach that the words say, the others are tried, and said to be taken. */
function fillOpenly(tables: OperationTables, table: string, wanted: readonly Wanted[]): Filled | null {
  const filled = tables.fill(table, wanted);
  if (filled || !wanted[1]?.isApproach) return filled;
  const any = { characters: [...wanted[1].characters, ...'0438X7'], given: false };
  return tables.fill(table, [wanted[0] as Wanted, any, ...wanted.slice(2)]);
}

function partsOf(
  tables: OperationTables,
  ids: readonly string[],
  slot: Slot,
  around: Around,
): { table: string; wanted: Wanted }[] {
  const first = ids[0] as string;
  if (slot.kind === 'side') {
    const worded = slot.usual === '' ? null : wantedOf(slotOf(`${slot.usual}/`), around);
    if (worded?.given) return [{ table: first, wanted: worded }];
    return sided(slot.of, around.side(new Set())).map((one) => ({ table: first, wanted: certain(one) }));
  }
  if (slot.kind !== 'part') return [{ table: first, wanted: wantedOf(slot, around) }];
  const named = tables.partsNamed(ids, around.placed, slot.each);
  const parts = named.flatMap((group) => sidedParts(group, around));
  if (parts.length > 0) return parts.map(({ table, character }) => ({ table, wanted: certain(character) }));
  if (slot.usual === '' || named.length > 0) return [];
  return [{ table: first, wanted: { characters: [slot.usual], given: false } }];
}

const certain = (character: string): Wanted => ({ characters: [character], given: true });

/** Without a side there is no code to give: it waits for the coder. */
function sided(of: ReadonlyMap<Side, string>, side: Side | null): string[] {
  const own = side === null ? undefined : of.get(side);
  if (own !== undefined) return [own];
  return side === 'bilateral' ? [...of.values()] : [];
}

/** Of one body part the sides that are said. */
function sidedParts(group: readonly Named[], around: Around): Named[] {
  const unsided = group.filter(({ side }) => side === null);
  if (unsided.length > 0) return unsided.slice(0, 1);
  // There is but one middle lobe, and one lingula.
  if (group.length === 1) return [...group];
  const side = around.side(new Set(group[0]?.words));
  const own = group.filter((one) => one.side === side);
  if (own.length > 0) return own.slice(0, 1);
  return side === 'bilateral' ? group.filter((one) => one.side !== null) : [];
}

function wantedOf(slot: Slot, around: Around): Wanted {
  switch (slot.kind) {
    case 'approach': {
      const said = approachSaid(around);
      return said
        ? { characters: said, given: true, isApproach: true }
        : { characters: [slot.usual, ...'0438X7'], given: slot.silent, isApproach: true };
    }
    case 'hours': {
      const hours = hoursSaid(around);
      if (hours === null) return { characters: [slot.usual], given: false };
      return certain(slot.three[hours < 24 ? 0 : hours <= 96 ? 1 : 2] as string);
    }
    case 'words': {
      const choice = slot.choices.find(({ when }) => holds(when, around));
      return choice ? certain(choice.character) : { characters: [slot.usual], given: slot.silent };
    }
    default:
      return { characters: [], given: false };
  }
}

const APPROACHES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    laparoscopic: '4',
    laparoscopically: '4',
    laparoscopy: '4',
    lap: '4',
    thoracoscopic: '4',
    thoracoscopy: '4',
    vats: '4',
    arthroscopic: '4',
    arthroscopically: '4',
    robotic: '4',
    robotically: '4',
    robot: '4',
    open: '0',
    laparotomy: '0',
    thoracotomy: '0',
    sternotomy: '0',
    craniotomy: '0',
    percutaneous: '3',
    percutaneously: '3',
    needle: '3',
    core: '3',
    guided: '3',
    endovascular: '3',
    transcatheter: '3',
    stereotactic: '3',
    endoscopic: '84',
    endoscopically: '84',
    bronchoscopic: '8',
    bronchoscopy: '8',
    transbronchial: '8',
    ebus: '843',
    colonoscopy: '8',
    egd: '8',
    cystoscopy: '8',
    cystoscopic: '8',
    transurethral: '8',
    transvaginal: '7',
    transvaginally: '7',
    ercp: '8',
    gastroscopy: '8',
    gastroscopic: '8',
    bronchoscope: '8',
    ureteroscopic: '8',
    ureteroscopy: '8',
    hysteroscopic: '8',
    incisional: '0',
    incision: '0',
    gastrotomy: '0',
    enterotomy: '0',
    ileotomy: '0',
    duodenotomy: '0',
    colotomy: '0',
    choledochotomy: '0',
    cystotomy: '0',
    arteriotomy: '0',
    cavotomy: '0',
    pyelotomy: '0',
    minilaparotomy: '0',
    laparoscope: '4',
  }).map(([word, characters]) => [word, [...characters]]),
);
/** Tokens between a name and the word that tells how it was reached. */
const NEAR = 8;
const OPEN = ['0'];
const PERCUTANEOUS = ['3'];
const OPEN_THINGS = new Set(nameWords('fracture wound tibia femur'));

/** The nearest word for an approach; one before the name sooner than one behind it. */
function approachSaid({ tokens, first, last, from, to }: Around): readonly string[] | null {
  let best: readonly string[] | null = null;
  let nearest = NEAR + 3;
  for (let at = Math.max(first, from - NEAR); at < Math.min(last, to + NEAR); at++) {
    const { plain } = tokens[at] as Token;
    // `closed reduction, cephalomedullary nail`: what holds it goes in through the skin.
    const isClosed = plain === 'closed' && tokens[at + 1]?.plain === 'reduction' && (at < from || at > to);
    const approach = isClosed ? PERCUTANEOUS : APPROACHES.get(plain);
    if (!approach || (plain === 'open' && OPEN_THINGS.has(wordAt(tokens, at + 1)))) continue;
    if (plain === 'lap' && tokens[at - 1]?.plain === 'ex') return OPEN;
    if (plain === 'open' && /^convert/.test(tokens[at - 2]?.plain ?? '')) return approach;
    const far = at < from ? from - at : at > to ? at - to + 2 : 0;
    if (far < nearest) [best, nearest] = [approach, far];
  }
  return best;
}

/** `for 36 hours`, `x 5 days`, `overnight`; `intubated 3/1, extubated 3/6`. */
function hoursSaid({ tokens, first, last: near, to: nameEnd, said, end }: Around): number | null {
  const last = Math.max(near, Math.min(end, nameEnd + HOURS_REACH));
  const dates: number[] = [];
  let isRange = false;
  for (let at = first; at < last; at++) {
    const { plain, kind } = tokens[at] as Token;
    if (plain === 'overnight') return 12;
    const day = tokens[at + 1]?.plain === '/' ? Number(tokens[at + 2]?.plain) : Number.NaN;
    if (kind === 'number' && day >= 1 && day <= 31) {
      dates.push(Number(plain) * DAYS_OF_MONTH + day);
      isRange ||= dates.length === 2 && UNTIL.test(tokens[at - 1]?.plain ?? '');
    }
    const number = kind === 'number' ? Number.parseFloat(plain) : numberWord(plain);
    if (number === undefined || Number.isNaN(number)) continue;
    const next = /^(?:-|consecutive|total|full|straight|continuous|more)$/.test(tokens[at + 1]?.plain ?? '');
    const unit = tokens[next ? at + 2 : at + 1]?.plain ?? '';
    const before = tokens[at - 1]?.plain ?? '';
    // `at 24 hours`, `3 h of life`: when, and not how long.
    if (/^(?:at|within|first|next|last|every|after|following)$/.test(before)) continue;
    if (
      tokens[(next ? at + 2 : at + 1) + 1]?.plain === 'of' &&
      /^(?:life|age)$/.test(tokens[(next ? at + 2 : at + 1) + 2]?.plain ?? '')
    )
      continue;
    const more = before === 'than' && /^(?:greater|more|longer)$/.test(tokens[at - 2]?.plain ?? '');
    const less = (before === 'than' && !more) || before === '<' || before === 'under';
    const step = more || before === '>' || before === 'over' ? 1 : less ? -1 : 0;
    if (/^(?:h|hr|hrs|hour|hours)$/.test(unit)) return number + step;
    if (/^(?:d|day|days)$/.test(unit) && !/^(?:hospital|post|pod)$/.test(before)) return number * 24 + step;
  }
  const [from, to] = dates;
  const ends = from !== undefined && to !== undefined && to > from && (isRange || said.has(EXTUBATED));
  return ends ? (to - from) * 24 : null;
}

/** `HFNC up to 10 L/40 %, 12/17 1900 to 12/19 1000 (39 h)` */
const HOURS_REACH = 24;
const DAYS_OF_MONTH = 30;
/** `4/1 1400 – 4/9 1100` */
const UNTIL = /^(?:[-–—]|->|→|to|until|till|thru|through)$/;
const [EXTUBATED] = nameWords('extubated') as [string];

/** Guidelines: the assistance of a robot is a code of its own, beside the operation. */
function robotOf(codes: readonly Filled[], { said }: Around): Filled[] {
  const code = codes[0]?.code;
  if (code === undefined || !/^0[0-9B-Z]/.test(code)) return [];
  if (!ROBOTS.some((word) => (said.get(word) ?? AROUND) < NEAR)) return [];
  const region = /^0[QSY]/.test(code) ? 'Y' : /^0[PRX]/.test(code) ? 'X' : /^0[9CG]/.test(code) ? '9' : 'W';
  const approach = code[4] as string;
  return '03478'.includes(approach) ? [{ code: `8E0${region}${approach}CZ`, missing: [] }] : [];
}

const ROBOTS = nameWords('robotic robot robotically');

const OPERATION_NAME = /(?:tomy|plasty|pexy|scopy|rrhaphy|centesis|desis|lysis)$/;

/** The long tail: a main term of the index that the list does not have. */
function indexed(theatre: Theatre, sentence: Sentence, at: number): Operated | null {
  const { plain } = theatre.tokens[at] as Token;
  if (!OPERATION_NAME.test(plain) || isApproach(theatre.tokens, sentence, at)) return null;
  const { edition, asOf } = theatre;
  const leads = operationsOfIndex(edition, asOf).get(plain);
  if (!leads) return null;
  return {
    codes: () => {
      const around = aroundOf(theatre, sentence, at, at);
      const codes = indexedCodes(tablesOf(edition, asOf), leadsWanted(leads, around), around);
      return [...codes, ...robotOf(codes, around)];
    },
    named: [at],
    kind: 'operation',
    name: plain,
    rule: `ICD-10-PCS index: ${plain}, and its tables`,
  };
}

/** Guideline B3.1b: opening an organ to reach what was done in it. */
function isApproach(tokens: readonly Token[], { from, to }: Sentence, at: number): boolean {
  if (!/(?<!ec|os)tomy$/.test(tokens[at]?.plain ?? '')) return false;
  for (let back = at - 1; back >= Math.max(from, at - 6); back--)
    if (/^(?:through|via)$/.test(tokens[back]?.plain ?? '')) return true;
  for (let next = Math.max(from, at - AROUND); next < Math.min(to, at + AROUND); next++)
    if (TAKEN_OUT.test(tokens[next]?.plain ?? '')) return true;
  return false;
}

const TAKEN_OUT =
  /^(?:extract(?:ed|ion)|remov(?:ed|al)|retriev(?:ed|al)|delivered|evacuat(?:ed|ion)|excised)$/;

function operationsOfIndex(edition: Edition, asOf: IsoDate): ReadonlyMap<string, readonly string[]> {
  const version = edition.pick('icd-10-pcs-index', asOf)?.part.entry.version;
  return edition.remember(
    `operations of the index ${version}`,
    () => new Map([...pcsOperations(edition, asOf)].map(([term, leads]) => [fold(term), leads])),
  );
}

const [PARTIAL, SEGMENTAL, WEDGE, BIOPSY] = nameWords('partial segmental wedge biopsy') as [
  string,
  string,
  string,
  string,
];

/** Guideline B3.8: all of a body part is Resection (T), a part of it Excision (B). Other roots must leave no choice. */
function leadsWanted(leads: readonly string[], { said }: Around): readonly string[] {
  const roots = new Set(leads.map((lead) => lead[2]));
  if (roots.size === 1) return leads;
  const isPart = [PARTIAL, SEGMENTAL, WEDGE, BIOPSY].some((word) => said.has(word));
  const root = roots.has('T') && roots.has('B') && roots.size === 2 ? (isPart ? 'B' : 'T') : null;
  return leads.filter((lead) => lead[2] === root);
}

function indexedCodes(tables: OperationTables, leads: readonly string[], around: Around): Filled[] {
  const whole = leads.filter((lead) => lead.length === 7);
  if (whole.length > 0) return whole.length === 1 ? [{ code: whole[0] as string, missing: [] }] : [];
  const isBiopsy = around.said.has(BIOPSY);
  const rest = [
    wantedOf({ kind: 'approach', usual: '0', silent: false }, around),
    { characters: ['Z'], given: true },
    { characters: isBiopsy ? ['X'] : ['Z'], given: true },
  ];
  const fill = (table: string, character: string) => {
    const filled = fillOpenly(tables, table, [certain(character), ...rest]);
    return filled ? [filled] : [];
  };
  const open = [...new Set(leads.filter((lead) => lead.length === 3))];
  const placed = leads.filter((lead) => lead.length === 4);
  if (placed.length === 1 && open.length === 0)
    return fill((placed[0] as string).slice(0, 3), (placed[0] as string)[3] as string);
  if (open.length === 0) return [];
  const [group] = tables.partsNamed(open, around.placed, false);
  return group ? sidedParts(group, around).flatMap(({ table, character }) => fill(table, character)) : [];
}
