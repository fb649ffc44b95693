// Operations whose ICD-10-PCS code depends on a number: coronary arteries and stents, bypass grafts, levels of a fusion.
// Authority: ICD-10-PCS Official Guidelines B3.6b, B3.10, B4.4; tables 027, 021, 0RG, 0SG.
import type { Side } from '../mentions/narrowing.ts';
import type { Token } from '../text/tokens.ts';

/** A name of an operation, and what stands around it. */
export interface Around {
  tokens: readonly Token[];
  /** Tokens that are looked at, `last` excluded. */
  first: number;
  last: number;
  /** Of the sentence, excluded. */
  end: number;
  /** The name itself, both included. */
  from: number;
  to: number;
  /** Word → tokens between it and the name. */
  said: ReadonlyMap<string, number>;
  /** The same of what may name the body part. */
  placed: ReadonlyMap<string, number>;
  side(places: ReadonlySet<string>): Side | null;
}

export interface Counted {
  table: string;
  /** Characters 4 to 7. */
  characters: string[];
  missing: string[];
}

const ARTERIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    lad: 'lad',
    rca: 'rca',
    lcx: 'lcx',
    circumflex: 'lcx',
    circ: 'lcx',
    cx: 'lcx',
    om: 'om',
    om1: 'om',
    om2: 'om2',
    marginal: 'om',
    diagonal: 'diagonal',
    diag: 'diagonal',
    d1: 'diagonal',
    d2: 'd2',
    ramus: 'ramus',
    pda: 'pda',
    plv: 'plv',
    lm: 'lm',
    lmca: 'lm',
  }),
);

/** The plain words from one token up to another. */
function plainly({ tokens }: Around, from: number, to: number): string[] {
  return tokens.slice(from, to).map(({ plain }) => plain);
}

function arteriesIn(words: readonly string[]): number {
  const named = new Set(words.map((word) => ARTERIES.get(word)).filter((one) => one !== undefined));
  // `left main`, `left anterior descending`, `right coronary artery`
  for (const [n, word] of words.entries()) {
    const next = words[n + 1];
    if (word === 'left' && next === 'main') named.add('lm');
    if (word === 'anterior' && next === 'descending') named.add(words[n - 1] === 'posterior' ? 'pda' : 'lad');
    if (word === 'posterior' && next === 'descending') named.add('pda');
    if (word === 'right' && next === 'coronary') named.add('rca');
  }
  return named.size;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    single: 1,
    one: 1,
    double: 2,
    two: 2,
    triple: 3,
    three: 3,
    quadruple: 4,
    four: 4,
    quintuple: 5,
    five: 5,
    x1: 1,
    x2: 2,
    x3: 3,
    x4: 4,
    x5: 5,
  }),
);

function numberAt(words: readonly string[], at: number): number | null {
  const word = words[at] ?? '';
  const number = /^[1-6]$/.test(word) ? Number(word) : NUMBERS.get(word);
  return number ?? null;
}

/** `x 3`, `x3`, `three-vessel`, `2 stents`: a number right before one of the units, or behind an x. */
function numberOf(words: readonly string[], units: RegExp): number | null {
  for (const [at, word] of words.entries()) {
    const number = numberAt(words, at);
    if (number === null) continue;
    if (/^x\d$/.test(word) || words[at - 1] === 'x' || /^(?:double|triple|quadruple|quintuple)$/.test(word))
      return number;
    for (let next = at + 1; next < Math.min(words.length, at + 6); next++) {
      const unit = words[next] as string;
      if (units.test(unit)) return number;
      if (!/^(?:-|drug|eluting|bare|metal|des|coronary|overlapping|new|v)$/.test(unit)) break;
    }
  }
  return null;
}

const capped = (number: number) => Math.min(4, Math.max(1, number));

/** Guideline B4.4: one code for all arteries that were given the same device. */
export function stents(around: Around): Counted[] {
  const words = plainly(around, around.first, around.last);
  const said = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const arteries = capped(arteriesIn(words) || (numberOf(words, /^(?:vessels?|arter(?:y|ies))$/) ?? 1));
  const isEluting = said(/^(?:eluting|des|xience|synergy|resolute|promus|onyx)$/);
  const isBare = said(/^(?:bms|bare)$/);
  const hasStent = isEluting || isBare || said(/^(?:stent|stents|stented|stenting)$/);
  const onlyBalloon = !hasStent && said(/^(?:balloon|ptca|poba|angioplasty)$/);
  const count = capped(Math.max(arteries, numberOf(words, /^(?:stents?|des|bms)$/) ?? 1));
  const device = onlyBalloon ? 'Z' : ((isBare ? 'DEFG' : '4567')[count - 1] as string);
  return [
    {
      table: '027',
      characters: [String(arteries - 1), '3', device, said(/^bifurcation$/) ? '6' : 'Z'],
      missing: isEluting || isBare || onlyBalloon ? [] : ['kind of stent: drug-eluting taken'],
    },
  ];
}

/** Guideline B3.6b: a code for each kind of graft and where it comes from, by the number of arteries that it reaches. */
export function bypasses(around: Around): Counted[] {
  const words = plainly(around, around.from > around.first ? around.first : around.from, around.last);
  const find = (pattern: RegExp) => words.findIndex((word) => pattern.test(word));
  const mammary = find(/^(?:lima|rima|mammary|ita|lita|thoracic)$/);
  const isRight =
    words[mammary] === 'rima' || words.slice(Math.max(0, mammary - 2), mammary).includes('right');
  const vein = find(/^(?:svg|svgs|saphenous|vein|venous)$/);
  const radial = find(/^radial$/);
  const grafts = numberOf(words, /^(?:vessels?|grafts?|arter(?:y|ies))$/);
  const arteries = grafts ?? arteriesIn(words);
  const others = arteries - (mammary >= 0 ? 1 : 0) - (radial >= 0 ? 1 : 0);
  const bypass = (number: number, device: string, from: string, missing: string[] = []) => ({
    table: '021',
    characters: [String(capped(number) - 1), '0', device, from],
    missing,
  });
  if (mammary < 0 && vein < 0 && radial < 0)
    return [bypass(arteries, '9', 'W', ['grafts and arteries: vein from the aorta taken'])];
  return [
    ...(mammary >= 0 ? [bypass(1, 'Z', isRight ? '8' : '9')] : []),
    ...(vein >= 0 ? [bypass(others, '9', 'W', arteries === 0 ? ['number of arteries: one taken'] : [])] : []),
    ...(radial >= 0 ? [bypass(1, 'A', 'W')] : []),
  ];
}

/** C1 is 1, T1 8, L1 20, S1 25. */
const BEFORE: Record<string, number> = { c: 0, t: 7, l: 19, s: 24 };
const JOINTS: readonly { from: number; to: number; table: string; one: string; more: string }[] = [
  { from: 1, to: 6, table: '0RG', one: '1', more: '2' },
  { from: 7, to: 7, table: '0RG', one: '4', more: '4' },
  { from: 8, to: 18, table: '0RG', one: '6', more: '7' },
  { from: 19, to: 19, table: '0RG', one: 'A', more: 'A' },
  { from: 20, to: 23, table: '0SG', one: '0', more: '1' },
  { from: 24, to: 24, table: '0SG', one: '3', more: '3' },
];

/** Joints from the highest to the lowest vertebra: `L4-S1`, `C5-6`. */
function jointsIn(words: readonly string[]): { table: string; part: string }[] {
  let high = Number.POSITIVE_INFINITY;
  let low = 0;
  for (const [at, word] of words.entries()) {
    const match = /^([ctls])(\d{1,2})$/.exec(word);
    if (!match) continue;
    const region = match[1] as string;
    const levels = [BEFORE[region] as number].map((base) => base + Number(match[2]));
    const next = words[at + 2] ?? '';
    if (words[at + 1] === '-' && /^\d{1,2}$/.test(next))
      levels.push((BEFORE[region] as number) + Number(next));
    for (const level of levels) {
      high = Math.min(high, level);
      low = Math.max(low, level);
    }
  }
  return JOINTS.flatMap(({ from, to, table, one, more }) => {
    const count = Math.min(low - 1, to) - Math.max(high, from) + 1;
    if (count < 1) return [];
    return [{ table, part: count === 1 ? one : table === '0RG' && from === 8 && count > 7 ? '8' : more }];
  });
}

/** Guideline B3.10: the joints, the column and the side from which it is reached, the device by B3.10c. */
export function fusions(around: Around): Counted[] {
  const words = plainly(around, around.first, around.last);
  const said = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const missing: string[] = [];
  let joints = jointsIn(words);
  if (joints.length === 0) {
    const number = numberOf(words, /^levels?$/);
    if (number === null) missing.push('levels: one joint taken');
    const many = (number ?? 1) > 1;
    if (said(/^(?:cervical|acdf)$/)) joints = [{ table: '0RG', part: many ? '2' : '1' }];
    else if (said(/^thoracic$/)) joints = [{ table: '0RG', part: many ? '7' : '6' }];
    else if (said(/^lumbosacral$/)) joints = [{ table: '0SG', part: '3' }];
    else if (said(/^lumbar$/)) joints = [{ table: '0SG', part: many ? '1' : '0' }];
  }
  const isPosterior = said(/^(?:tlif|plif|posterior|transforaminal)$/);
  const graft = said(/^(?:autograft|autologous|iliac)$/)
    ? '7'
    : said(/^(?:allograft|cadaveric)$/)
      ? 'K'
      : null;
  const isFront = said(/^acdf$/) || (said(/^anterior$/) && said(/^discectomy$/));
  const isInterbody =
    said(/^(?:interbody|tlif|plif|alif|xlif|llif|olif|cage|cages)$/) || (isFront && graft === null);
  const isOnlyBehind = said(/^posterolateral$/) || (isPosterior && !isInterbody);
  const device = isInterbody ? 'A' : (graft ?? '7');
  if (!isInterbody && graft === null) missing.push('graft: autologous tissue taken');
  const column = isInterbody ? (isPosterior ? 'J' : '0') : isOnlyBehind ? '1' : '0';
  const discs = said(/^(?:acdf|discectomy|tlif|plif|alif)$/);
  return joints.flatMap(({ table, part }) => [
    { table, characters: [part, '0', device, column], missing },
    ...(isInterbody && said(/^posterolateral$/)
      ? [{ table, characters: [part, '0', graft ?? '7', '1'], missing }]
      : []),
    ...(discs ? [{ table: table === '0RG' ? '0RB' : '0SB', characters: discOf(table, part), missing }] : []),
  ]);
}

function discOf(table: string, part: string): string[] {
  const disc =
    table === '0SG' ? (part === '3' ? '4' : '2') : '12'.includes(part) ? '3' : part === '4' ? '5' : '9';
  return [disc, '0', 'Z', 'Z'];
}
