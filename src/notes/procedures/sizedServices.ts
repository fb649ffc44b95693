// Services of the skin whose number depends on where, how long, how large or how many: wounds closed, lesions destroyed, excised or
// sampled, calluses and nails, debridement, burns dressed. Read from a sentence and the item of the note in which it stands.

import { numberWord } from '../text/numbers.ts';

export interface Sized {
  code: string;
  label: string;
}

export interface Item {
  /** The sentence, from the words that tell of the service. */
  sentence: string;
  /** The numbered item or line with what stands before it. */
  item: string;
  /** Of the whole text what lies near: where the item does not say the place or the length. */
  around: string;
}

const NUMBER = String.raw`(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;

export function numberOf(word: string | undefined): number {
  return word === undefined ? 0 : (numberWord(word.toLowerCase()) ?? Number(word));
}

function firstNumber(text: string, ...patterns: readonly RegExp[]): number {
  for (const pattern of patterns) {
    const found = numberOf(pattern.exec(text)?.[1]);
    if (found > 0) return found;
  }
  return 0;
}

const FACE =
  /\b(?:face|facial|forehead|cheek|chin|nose|nasal|ala|ears?|auric\w+|helix|pinna|eyelids?|eyebrow|brow|lips?|temple|perioral|jaw\w*)\b/i;
const HANDS_FEET =
  /\b(?:scalp|neck|hands?|fingers?|thumb|palm|feet|foot|toes?|sole|heel|genital\w*|penis|penile|scrot\w+|labia\w*|vulva\w*)\b/i;
const ELSEWHERE =
  /\b(?:trunk|back|chest|abdom\w+|flank|arms?|forearms?|legs?|thighs?|shin|calf|ankle|wrist|shoulder|buttock|knees?|axilla|hip|elbow|shoulder|belt|waist\w*)\b/i;
type Place = 'face' | 'hands' | 'elsewhere';

/** The place named first. */
function placeIn(text: string): Place | null {
  const found = (
    [
      ['face', FACE],
      ['hands', HANDS_FEET],
      ['elsewhere', ELSEWHERE],
    ] as const
  ).flatMap(([place, pattern]) => {
    const at = text.search(pattern);
    return at < 0 ? [] : [{ place, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.place ?? null;
}

const LENGTH = /\b(\d{1,2}(?:\.\d{1,2})?) ?-?(?:cm|centimet\w+)\b(?! ?(?:x|deep|from))/i;

/** Upper bounds in centimeters, and the number up to there. */
type Steps = readonly (readonly [number, string])[];

function stepOf(steps: Steps, size: number): string | null {
  return steps.find(([most]) => size <= most)?.[1] ?? null;
}

const SIMPLE: Record<'face' | 'body', Steps> = {
  body: [
    [2.5, '12001'],
    [7.5, '12002'],
    [12.5, '12004'],
    [20, '12005'],
  ],
  face: [
    [2.5, '12011'],
    [5, '12013'],
    [7.5, '12014'],
    [12.5, '12015'],
  ],
};
const LAYERED: Record<Place, Steps> = {
  elsewhere: [
    [2.5, '12031'],
    [7.5, '12032'],
    [12.5, '12034'],
  ],
  hands: [
    [2.5, '12041'],
    [7.5, '12042'],
    [12.5, '12044'],
  ],
  face: [
    [2.5, '12051'],
    [5, '12052'],
    [7.5, '12053'],
  ],
};

const CLOSED =
  /\b(?:clos(?:ed|ure)|repair(?:ed)?|sutured|approximated|brought together|stapled|glued|re-?approximated)\b/i;
const HOW =
  /\bsimple\b|single[- ]layer|one layer|interrupted|running|\b\d-0\b|nylon|prolene|ethilon|staples|dermabond|skin glue|tissue adhesive|steri/i;
const DEEP =
  /\blayered\b|(?:two|2|double)[- ]layer|\bintermediate\b|\b(?:deep|dermal|subcut\w*|sub-?q)[^.]{0,30}(?:monocryl|vicryl|\d-0|suture)|(?:monocryl|vicryl)[^.]{0,40}(?:nylon|prolene|skin|deep)/i;
const WOUND = /\blac(?:eration|s|\b)|\b(?:dog|cat|human) ?bite|\bcut\b|\bgash|\bgaping|\bwound/i;
const OPERATION = /\bexcis|\bincision\b(?! and)|\bmohs\b|\boperative report\b|\bpost-?op/i;

function closures({ sentence, item, around }: Item): Sized[] {
  if (!CLOSED.test(sentence) || /\bcomplex\b|\bflap\b|\bgraft\b/i.test(sentence)) return [];
  const isLayered = DEEP.test(sentence);
  if (!isLayered && !HOW.test(sentence)) return [];
  const isOfExcision = OPERATION.test(item) || OPERATION.test(around.slice(0, 400));
  if (isOfExcision && !isLayered) return [];
  if (!WOUND.test(item) && !WOUND.test(around) && !isLayered) return [];
  const wound = nearWound(around);
  const length = Number(
    (LENGTH.exec(sentence) ??
      LENGTH.exec(isOfExcision ? '' : item) ??
      LENGTH.exec(isOfExcision ? '' : wound))?.[1] ?? 0,
  );
  if (length === 0) return [];
  const place = placeIn(sentence) ?? placeIn(item) ?? placeIn(wound);
  if (place === null) return [];
  const code = isLayered
    ? stepOf(LAYERED[place], length)
    : stepOf(SIMPLE[place === 'face' ? 'face' : 'body'], length);
  return code === null
    ? []
    : [{ code, label: isLayered ? 'Wound closed in layers' : 'Wound closed in one layer' }];
}

/** Where and how long the wound is, by the words around its first name. */
function nearWound(around: string): string {
  const at = around.search(/\blac(?:eration|\b)|\bcut\b|\bbite\b|\bgash/i);
  return at < 0 ? '' : around.slice(Math.max(0, at - 60), at + 120);
}

const FROZEN =
  /\b(?:ln2|ln 2|liquid nitrogen|cryo(?:therapy|surgery|destruction|'d|ed)?|froze(?:n)?|freeze[- ]thaw)\b/i;
const ACTINIC = /\b(?:aks?|actinic)\b/i;
const BENIGN = /\b(?:warts?|verruca\w*|sks?|seborrh?e?ic|molluscum|isk|condylom\w+|skin tags?)\b/i;
const SOME = new RegExp(
  String.raw`\b(?:aks?|keratos[ei]s|lesions?|spots?|warts?|verrucae?|sks?)\b[^.;\n]{0,14}?(?:,|\bx|\(|#) ?(${NUMBER})\b(?! ?(?:cm|mm|sec|s\b|cycles?|mo|wk|y))`,
  'i',
);
const COUNTED = new RegExp(
  String.raw`\b(${NUMBER}) (?:\w+ ){0,2}?(?:aks?|actinic|lesions?|spots?|papules|warts?|verrucae?|sks?)\b`,
  'i',
);
const MORE = new RegExp(String.raw`\b(${NUMBER}) (?:more|others?|additional)\b`, 'i');
const FURTHER = /\b(?:plantar|mole)\b/;

function destructions({ sentence, item }: Item): Sized[] {
  if (!FROZEN.test(sentence)) return [];
  const own = FURTHER.test(sentence) || ACTINIC.test(sentence) || BENIGN.test(sentence) ? sentence : item;
  const more = firstNumber(sentence, MORE);
  const count = more > 0 ? more + 1 : firstNumber(own, COUNTED, SOME) || 1;
  // What is named last before the cold is what it was for.
  const isActinic = lastOf(own, ACTINIC) > lastOf(own, BENIGN);
  if (isActinic) {
    if (count > 14) return [{ code: '17004', label: 'Sun-damage spots destroyed, 15 or more' }];
    const first = { code: '17000', label: 'Sun-damage spot destroyed, the first' };
    return count > 1
      ? [first, { code: '17003', label: 'Sun-damage spots destroyed, each of the next' }]
      : [first];
  }
  if (!BENIGN.test(own)) return [];
  return [
    count > 14
      ? { code: '17111', label: 'Harmless skin lesions destroyed, 15 or more' }
      : { code: '17110', label: 'Harmless skin lesions destroyed, up to 14' },
  ];
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, 'gi'))) last = match.index;
  return last;
}

const SAMPLED: readonly [RegExp, string, string, string][] = [
  [
    /\b(?:shave|tangential|saucerization)[- ](?:removal )?(?:bx|biops\w+)/i,
    '11102',
    '11103',
    'Skin sampled by shaving',
  ],
  [
    /\bpunch(?:ed)?[- ](?:bx|biops\w+)|\b\d ?mm punch\b(?! excision)/i,
    '11104',
    '11105',
    'Skin sampled by a punch',
  ],
  [/\bincisional (?:skin )?(?:bx|biops\w+)/i, '11106', '11107', 'Skin sampled by a cut'],
];
const TIMES = /\bx ?([2-9])\b(?! ?(?:mm|cm|wk|mo|day|d\b|\d))/i;

function samples({ sentence }: Item): Sized[] {
  return SAMPLED.flatMap(([pattern, first, further, label]) => {
    const found = pattern.exec(sentence);
    if (!found) return [];
    const count = firstNumber(sentence.slice(found.index, found.index + 60), TIMES);
    return [
      { code: first, label },
      ...(count > 1 ? [{ code: further, label: `${label}, each further` }] : []),
    ];
  });
}

const SCRAPED =
  /\b(?:ed ?& ?c|edc|electrodes+icat\w+ (?:and|&|\+) curett\w+|curett\w+ (?:and|&|\+) electrodes+icat\w+|c ?& ?e)\b/i;
const MALIGNANT = /\b(?:bcc|scc|sccis|carcinoma|bowen\w*|melanoma|malignan\w+|c44|d04)\b/i;
const SIZE = /\b(\d(?:\.\d{1,2})?) ?(cm|mm)\b/gi;

function largest(text: string): number {
  let size = 0;
  for (const [, number, unit] of text.matchAll(SIZE))
    size = Math.max(size, unit?.toLowerCase() === 'mm' ? Number(number) / 10 : Number(number));
  return size;
}

const SCRAPES: Record<Place, number> = { elsewhere: 17260, hands: 17270, face: 17280 };
const CUTS: Record<'malignant' | 'benign', Record<Place, number>> = {
  malignant: { elsewhere: 11600, hands: 11620, face: 11640 },
  benign: { elsewhere: 11400, hands: 11420, face: 11440 },
};
/** Centimeters up to which a number of the row is meant. */
const WIDTHS = [0.5, 1, 2, 3, 4] as const;

function ofRow(first: number, size: number): string {
  const step = WIDTHS.findIndex((most) => size <= most);
  return String(first + (step < 0 ? 6 : step));
}

function scrapings({ sentence, item }: Item): Sized[] {
  if (!SCRAPED.test(sentence) || !MALIGNANT.test(item)) return [];
  const size = largest(sentence) || largest(item);
  const place = placeIn(sentence) ?? placeIn(item);
  if (size === 0 || place === null) return [];
  return [{ code: ofRow(SCRAPES[place], size), label: 'Skin cancer destroyed' }];
}

const EXCISED =
  /\bexcised diameter|\bexcision (?:of|to|with|performed|done)|\bexcised (?:with|to|in toto|elliptic\w+)/i;
const DIAMETER = /\bexcised diameter[^.;\n\d]{0,12}(\d(?:\.\d{1,2})?) ?(cm|mm)/i;

/** Another way that was talked of. */
const NOT_CHOSEN = /\bmohs (?:surgery )?(?:was |were )?(?:offered|discussed|declined|considered|refused)/gi;

function excisions({ sentence, item, around }: Item): Sized[] {
  if (!EXCISED.test(sentence) || /mohs|shave|node|breast/i.test(item.replace(NOT_CHOSEN, ' '))) return [];
  const told = DIAMETER.exec(sentence) ?? DIAMETER.exec(item) ?? DIAMETER.exec(around);
  if (!told) return [];
  const size = told[2]?.toLowerCase() === 'mm' ? Number(told[1]) / 10 : Number(told[1]);
  const place = placeIn(sentence) ?? placeIn(item) ?? placeIn(around);
  if (place === null) return [];
  const kind =
    MALIGNANT.test(item) || (MALIGNANT.test(around) && !/\bcyst|lipoma|nevus/i.test(item))
      ? 'malignant'
      : 'benign';
  return [
    {
      code: ofRow(CUTS[kind][place], size),
      label: kind === 'malignant' ? 'Skin cancer cut out' : 'Harmless skin lesion cut out',
    },
  ];
}

const PARED =
  /\bpar(?:ed|ing)\b|\b(?:callus|corn|hyperkerato\w+)[^.;\n]{0,40}(?:trimmed|shaved|debrided|reduced)/i;
const HARD_SKIN =
  /\b(?:callus(?:es)?|calluses|corns?|hyperkerat\w+|hpk|ipk|lesions?|tyloma\w*|heloma\w*|porokerat\w+)\b/i;
const HARD_COUNT = new RegExp(
  String.raw`\b(${NUMBER}) (?:\w+ ){0,2}?(?:callus(?:es)?|corns?|hyperkerat\w+|hpks?|ipks?|lesions?|tyloma\w*|heloma\w*)\b|\b(?:callus(?:es)?|corns?|hyperkerat\w+|hpks?|ipks?|lesions?)[^.;\n]{0,10}\bx ?(\d)\b`,
  'i',
);

function parings({ sentence, item }: Item): Sized[] {
  if (!PARED.test(sentence) || !HARD_SKIN.test(sentence)) return [];
  const found = HARD_COUNT.exec(sentence) ?? HARD_COUNT.exec(item);
  const count = numberOf(found?.[1] ?? found?.[2]) || (/\bcalluses|corns|lesions\b/i.test(sentence) ? 2 : 1);
  const code = count === 1 ? '11055' : count < 5 ? '11056' : '11057';
  return [{ code, label: 'Corns or calluses pared' }];
}

const NAILS = /\bdebrid\w*[^.;\n]{0,40}\bnails?\b|\b(?:toe)?nails?\b[^.;\n]{0,50}debrid\w*/i;
const NAIL_COUNT = new RegExp(
  String.raw`\b(${NUMBER}) (?:\w+ ){0,2}?(?:toe)?nails?\b|\bnails?[^.;\n]{0,10}\bx ?(\d{1,2})\b|\bx ?(\d{1,2})\b`,
  'i',
);

function nails({ sentence, item }: Item): Sized[] {
  if (!NAILS.test(sentence)) return [];
  const found = NAIL_COUNT.exec(sentence) ?? NAIL_COUNT.exec(item);
  const count = numberOf(found?.[1] ?? found?.[2] ?? found?.[3]);
  if (count === 0) return [];
  return [{ code: count < 6 ? '11720' : '11721', label: 'Nails thinned and cut back' }];
}

const CLEARED =
  /\bdebrid\w*|\bcurett\w*|\brongeur|\bexcised devitali[sz]ed|\bsharply (?:removed|excised)|\bscalpel\b/i;
const TISSUES: readonly [RegExp, string, string][] = [
  [
    /\b(?:to|into|through|including|of|and) (?:the )?bone\b(?! (?:not|is))/i,
    '11044',
    'Wound cleared down to the bone',
  ],
  [/\b(?:muscle|fascia)\b/i, '11043', 'Wound cleared down to the muscle'],
  [
    /\bsub-?cut\w*|\bfat\b|\bsub-?q\b|\bfull[- ]thickness/i,
    '11042',
    'Wound cleared down to the fat below the skin',
  ],
];

function clearings({ sentence, item, around }: Item): Sized[] {
  if (!CLEARED.test(sentence) || /\bnails?\b|\bcallus(?:es)?\b|\bno (?:sharp )?debrid/i.test(sentence))
    return [];
  if (!/\b(?:wounds?|ulcers?|slough|devitali[sz]ed|necrotic|eschar|nonviable|biofilm)\b/i.test(item))
    return [];
  // A wound of today is cleaned before it is closed.
  if (CLOSED.test(around.slice(0, 2000)) && WOUND.test(item) && /\blac/i.test(around)) return [];
  const bare = sentence.replace(/\b(?:no|without|not)\b[^.;,]{0,40}/gi, ' ');
  const found = TISSUES.find(([pattern]) => pattern.test(bare));
  return found ? [{ code: found[1], label: found[2] }] : [];
}

const DRESSED = /\b(?:debrid\w*|dressed|dressing (?:applied|changed)|silvadene applied|de-?roofed)\b/i;
const BURNT = /\b(?:burns?|scald\w*|partial[- ]thickness|second[- ]degree|tbsa)\b/i;
const SURFACE = /(\d{1,2}(?:\.\d)?) ?(?:%|percent)/;

function burns({ sentence, item, around }: Item): Sized[] {
  if (!DRESSED.test(sentence) || !BURNT.test(`${item} ${sentence}`)) return [];
  if (/\bgraft/i.test(sentence)) return [];
  const share = Number(
    (SURFACE.exec(sentence) ??
      SURFACE.exec(item) ??
      /\b(\d{1,2}(?:\.\d)?) ?% ?(?:tbsa|bsa)/i.exec(around))?.[1] ?? 0,
  );
  if (share === 0) return [];
  const code = share < 5 ? '16020' : share <= 10 ? '16025' : '16030';
  return [{ code, label: 'Burn cleaned and dressed' }];
}

const READERS = [
  closures,
  destructions,
  samples,
  scrapings,
  excisions,
  parings,
  nails,
  clearings,
  burns,
] as const;

export function sizedIn(one: Item): Sized[] {
  return READERS.flatMap((read) => read(one));
}

/** Could a sentence tell of any of them? Looked at before its surroundings are. */
export const MAY_BE_SIZED =
  /clos|repair|sutur|approximat|brought|stapl|glue|ln ?2|nitrogen|cryo|froze|freez|bx|biops|punch|curett|edc|ed ?&|electrodes|excis|par(?:ed|ing)|trimmed|debrid|dress|roof|scalpel|rongeur|sharply/i;
