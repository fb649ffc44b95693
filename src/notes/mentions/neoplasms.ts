// Which row and column of the table of neoplasms? The head says how it behaves (`cancer`, `metastases`, `tumor`), the words
// around it where. Authority: ICD-10-CM Table of Neoplasms; Official Guidelines I.C.2.
import { PLACES } from '../dictionary/bodyWords.ts';
import { type Lexicon, TRAIT } from '../dictionary/lexicon.ts';
import type { Saying } from '../dictionary/saying.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './mentions.ts';
import { siteBefore } from './siteBefore.ts';

type Behaviour = 'primary' | 'secondary' | 'situ' | 'benign' | 'uncertain' | 'unspecified';

const HEADS: ReadonlyMap<string, Behaviour> = new Map(
  Object.entries({
    primary:
      'cancer cancers carcinoma carcinomas adenocarcinoma adenocarcinomas malignancy malignancies ca adenoca nsclc sclc scc',
    secondary:
      'metastasis metastases metastatic mets met metastasized metastasised metastasize metastatically secondaries',
    unspecified:
      'tumor tumors tumoration tumorations neoplasm neoplasms neoplasia tumoral neoplastic neoformation',
  }).flatMap(([behaviour, words]) => words.split(' ').map((word) => [word, behaviour as Behaviour])),
);
/** `macroadenoma`: the size says nothing of the kind. */
const SIZE = /^(?:macro|micro)(?=adenoma)/;
const MALIGNANT = new Set(['malignant', 'cancerous']);
/** A part of the code's first characters says the column: C77 to C79 secondary, D00 to D09 in situ, D10 to D36 benign, D49. */
const COLUMN: Record<Behaviour, RegExp> = {
  primary: /^C(?!7[7-9])/,
  secondary: /^C7[7-9]/,
  situ: /^D0/,
  benign: /^D(?:1|2|3[0-6])/,
  uncertain: /^D(?:3[7-9]|4[0-48])/,
  unspecified: /^D49/,
};
const COLUMN_OF = {
  malignant: 'primary',
  benign: 'benign',
  'in situ': 'situ',
  'uncertain behavior': 'uncertain',
} as const;
const JOINS = new Set([
  'of',
  'in',
  'the',
  'to',
  'on',
  'at',
  'from',
  'and',
  'or',
  ',',
  '/',
  '-',
  'with',
  'involving',
  'both',
  'his',
  'her',
  'a',
  'an',
  'within',
  'multiple',
  'left',
  'right',
  'bilateral',
  'cell',
  'squamous',
  'invasive',
  'infiltrating',
  'primary',
  'known',
  'advanced',
  'stage',
  'grade',
  'high',
  'low',
  'differentiated',
  'poorly',
  'moderately',
  'well',
  'ductal',
  'lobular',
  'small',
  'non',
  'large',
  'type',
  'recurrent',
  'new',
  'disease',
  'lesions',
  'lesion',
  'mass',
  'spread',
  'deposits',
  'diffuse',
  'neuroendocrine',
  'papillary',
  'serous',
  'mucinous',
  'clear',
  'distant',
  'node',
  'nodes',
  'located',
  'arising',
  'originating',
  'locally',
  'her2',
  'er',
  'positive',
  'negative',
  'hormone',
  'receptor',
  'possible',
  'probable',
  'suspected',
  '(',
  'castrate',
  'resistant',
  'therapy',
  'iv',
  'iii',
  'ii',
  '4',
  '3',
  '2',
  '1',
  'extensive',
  'region',
  'area',
  'level',
  'solid',
  'cystic',
  'malignant',
  'benign',
  'cancer',
  'carcinoma',
  'adenocarcinoma',
  'tumor',
]);
const FURTHEST = 9;

/** `when we met him`, `criteria were met`: the verb. */
function isMeeting(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:we|he|she|they|i|who|patient|was|were|is|are|be|been|being|has|had|have|not|never|first|also|fully|criteria|goals?|targets?|needs?)$/.test(
      tokens[at - 1]?.plain ?? '',
    ) ||
    /^(?:him|her|his|them|us|me|it|the|this|these|all|any|our|their|criteria|by|with|no|none|every|each)$/.test(
      tokens[at + 1]?.plain ?? '',
    )
  );
}

export function neoplasmsIn(
  lexicon: Lexicon,
  tokens: readonly Token[],
  said: ReadonlyMap<number, Saying>,
  { from, to }: { from: number; to: number },
  places: ReadonlyMap<number, readonly number[]>,
): Mention[] {
  const mentions: Mention[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const histology = HEADS.has(token.plain)
      ? undefined
      : lexicon.histologies.get(token.stem.replace(SIZE, ''));
    let behaviour = histology ? COLUMN_OF[histology.behaviour] : HEADS.get(token.plain);
    if (behaviour === undefined || token.kind !== 'word') continue;
    if (isOfSpread(tokens, at) || isOfPotential(tokens, at)) continue;
    const tissue = histology?.tissue ?? [];
    if (token.plain === 'met' && isMeeting(tokens, at)) continue;
    if (token.plain === 'ca' && !isCancer(tokens, at)) continue;
    if (token.plain === 'ca' && /^(?!(?:19|20)\d\d$)[0-9-]/.test(tokens[at + 1]?.plain ?? '')) continue;
    const before = tokens[at - 1]?.plain ?? '';
    if (behaviour === 'unspecified' && MALIGNANT.has(before)) behaviour = 'primary';
    else if (behaviour === 'unspecified' && before === 'benign') behaviour = 'benign';
    else if (behaviour === 'unspecified' && isBorderline(tokens, at)) behaviour = 'uncertain';
    else if (behaviour === 'unspecified' && (before === 'metastatic' || before === 'secondary'))
      behaviour = 'secondary';
    if (
      behaviour === 'unspecified' &&
      /^(?:markers?|necrosis|board|lysis|thrombus|thrombosis|cells?|tissue|size|growth|infiltration|invasion|recurrence|progression)$/.test(
        tokens[at + 1]?.plain ?? '',
      )
    )
      continue;
    if (tokens[at + 1]?.plain === 'in' && tokens[at + 2]?.plain === 'situ') behaviour = 'situ';
    // `metastatic breast cancer`: the adjective speaks of the spread, not of the breast.
    const spreads =
      token.plain.startsWith('metast') && token.plain !== 'metastasis' && token.plain !== 'metastases';
    const primary = spreads ? headAhead(tokens, at, to) : -1;
    // `cancer of the kidney metastatic to the lung`: the kidney is where it came from.
    const leaves = spreads && tokens[at + 1]?.plain === 'to';
    const target = leaves ? at + 1 : primary < 0 ? at : spreadFrom(tokens, primary, to);
    const sites = sitesOf(lexicon, tokens, said, at, target, behaviour, { from, to }, places, tissue);
    const placed = sites.filter((site) => site.at.length > 1);
    // `Biopsy of the tongue: squamous cell carcinoma`: the place stands elsewhere in the sentence.
    const named =
      placed.length > 0 || target !== at || (behaviour === 'secondary' && !ofLesions(tokens, at))
        ? placed
        : sitesOf(lexicon, tokens, said, at, at, behaviour, { from, to }, places, tissue, 12).filter(
            (site) => site.at.length > 1,
          );
    for (const site of named.length > 0 ? named : sites) mentions.push(site);
    if (named.length > 0 || sites.length > 0) continue;
    const mayRecall =
      target === at &&
      !token.plain.startsWith('malignanc') &&
      (histology !== undefined || behaviour === 'primary' || behaviour === 'situ');
    const column = behaviour;
    const recalled =
      mayRecall && !tellsSpread(tokens, from, to)
        ? siteBefore(lexicon, tokens, said, at, from, (head, sayings, range, near) =>
            sitesOf(lexicon, tokens, sayings, head, head, column, range, near, tissue),
          )
        : null;
    if (recalled) mentions.push(recalled);
    else if (histology) mentions.push(...withoutSite(lexicon, tissue, at, behaviour));
  }
  return mentions;
}

/** `borderline serous tumor`, `tumor of borderline malignancy`, `tumor of low malignant potential` */
function isBorderline(tokens: readonly Token[], at: number): boolean {
  const of = tokens.slice(at + 1, at + 5).map(({ plain }) => plain);
  return (
    [1, 2, 3].some((back) => tokens[at - back]?.plain === 'borderline') ||
    (of[0] === 'of' &&
      (/^(?:borderline|uncertain)$/.test(of[1] ?? '') || (of[2] === 'malignant' && of[3] === 'potential')))
  );
}

/** `of borderline malignancy`, `low malignancy potential`: how it may behave. */
function isOfPotential(tokens: readonly Token[], at: number): boolean {
  return (
    (tokens[at] as Token).plain.startsWith('malignanc') &&
    (tokens[at - 1]?.plain === 'borderline' || tokens[at + 1]?.plain === 'potential')
  );
}

/** `metastases of the carcinoma`: a tumor that is known, where only its spread is told. */
function isOfSpread(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:the|this|his|her|known)$/.test(tokens[at - 1]?.plain ?? '') &&
    /^(?:of|from|by)$/.test(tokens[at - 2]?.plain ?? '') &&
    [3, 4].some((back) => (tokens[at - back]?.plain ?? '').startsWith('metast'))
  );
}

/** `lesions in the liver compatible with metastases` */
function ofLesions(tokens: readonly Token[], at: number): boolean {
  return [2, 3].some((back) =>
    /^(?:compatible|consistent|corresponding|suggestive|suggesting|suggested|indicative|corresponded|concordant|diagnostic)$/.test(
      tokens[at - back]?.plain ?? '',
    ),
  );
}

function tellsSpread(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((tokens[at] as Token).plain.startsWith('metast')) return true;
  return false;
}

/** `breast ca`, `Ca R breast`, `CA of colon`; not calcium, not an antigen. */
function isCancer(tokens: readonly Token[], at: number): boolean {
  const names = (n: number) => PLACES.has(tokens[n]?.stem ?? '');
  return (
    names(at - 1) ||
    tokens[at + 1]?.plain === 'of' ||
    [1, 2, 3].some((n) => names(at + n) && tokens[at + 1]?.kind === 'word')
  );
}

/** The head of the primary that an adjective before it speaks of; -1 where there is none. */
function headAhead(tokens: readonly Token[], at: number, to: number): number {
  for (let next = at + 1; next < Math.min(to, at + 6); next++) {
    const { plain } = tokens[next] as Token;
    if (plain === 'to' || plain === 'in' || plain === 'of' || plain === ',') return -1;
    if (HEADS.get(plain) === 'primary' || plain === 'melanoma' || plain === 'sarcoma') return next;
  }
  return -1;
}

/** `metastatic breast cancer to bone`: where the sites of the spread begin; -1 when none is named. */
function spreadFrom(tokens: readonly Token[], primary: number, to: number): number {
  for (let at = primary + 1; at < Math.min(to, primary + 5); at++) {
    const { plain } = tokens[at] as Token;
    if (plain === 'to') return at;
    if (plain === ',' || plain === '.') return -1;
  }
  return -1;
}

/** The rows that are named nearest to the head; several for a spread to several organs. */
function sitesOf(
  lexicon: Lexicon,
  tokens: readonly Token[],
  said: ReadonlyMap<number, Saying>,
  head: number,
  target: number,
  behaviour: Behaviour,
  { from, to }: { from: number; to: number },
  places: ReadonlyMap<number, readonly number[]>,
  tissue: readonly number[],
  wide = 0,
): Mention[] {
  const { sites, wantedStart, wanted, lineOf, nodeOf, index } = lexicon;
  if (target < 0) return [];
  const low =
    wide > 0
      ? Math.max(from, head - wide)
      : target === head
        ? reach(tokens, head, from - 1, -1, behaviour)
        : target;
  const high = wide > 0 ? Math.min(to - 1, head + wide) : reach(tokens, target, to, 1, behaviour);
  const found: Mention[] = [];
  const headScore = 4 + (behaviour === 'secondary' ? (wide > 0 ? 6 : 1) : behaviour === 'situ' ? 6 : 0);
  for (let spot = low; spot <= high; spot++) {
    // `adenoid cystic`, `clear cell`: what the tumor is like, not where.
    if (isKind(tokens, spot)) continue;
    for (const id of said.get(spot)?.ids ?? []) {
      for (let n = sites.anchorStart[id] as number; n < (sites.anchorStart[id + 1] as number); n++) {
        const form = sites.anchored[n] as number;
        const line = lineOf[form] as number;
        const node = nodeOf[line] as number;
        if (!COLUMN[behaviour].test(index.compactOf(node)) || /specified sites/.test(index.lineText(line)))
          continue;
        const at = [spot];
        let score = headScore;
        let cost = 0;
        for (let w = wantedStart[form] as number; w < (wantedStart[form + 1] as number); w++) {
          const word = wanted[w] as number;
          score += index.idf[word] as number;
          if (word === id) continue;
          // The femur of a tumour of bone is the row `bone, femur`.
          if (tissue.includes(word)) continue;
          const near = (places.get(word) ?? []).filter(
            (one) => one >= low && one <= high && Math.abs(one - spot) <= Math.max(4, wide),
          );
          if (near.length === 0) {
            cost = 99;
            break;
          }
          const best = near.reduce((a, b) => (Math.abs(a - spot) <= Math.abs(b - spot) ? a : b));
          cost += Math.max(0, Math.abs(best - spot) - 1) * (wide > 0 ? 0.05 : 0.2);
          if (!at.includes(best)) at.push(best);
        }
        if (isDenied(tokens, Math.min(spot, head), Math.max(spot, head))) continue;
        if (cost > 1.5 || belongsToNext(tokens, said, lexicon, at, head)) continue;
        const distance = Math.min(...at.map((one) => Math.abs(one - target)));
        cost +=
          Math.max(0, distance - 2) * 0.12 +
          (spot > head &&
          behaviour !== 'secondary' &&
          tokens[head + 1]?.plain !== 'of' &&
          tokens[head + 1]?.plain !== 'in'
            ? 0.2
            : 0);
        if (!at.includes(head)) at.push(head);
        at.sort((a, b) => a - b);
        found.push({
          line,
          own: false,
          node,
          at,
          // A spread to bone and liver has one head and two sites.
          heads:
            behaviour === 'secondary' && at.length > 1 && wide === 0
              ? at.filter((one) => one !== head)
              : [head],
          from: at[0] as number,
          to: at.at(-1) as number,
          score: score * (1 - 0.16 * cost) + 0.4,
          cost,
        });
      }
    }
  }
  return found;
}

function isKind(tokens: readonly Token[], at: number): boolean {
  const { plain } = tokens[at] as Token;
  const next = tokens[at + 1]?.plain ?? '';
  return (
    (plain === 'adenoid' && next === 'cystic') ||
    (plain === 'cystic' && next !== 'duct') ||
    (/^(?:clear|giant|germ|squamous|basal|small|large|islet|granular|spindle)$/.test(plain) &&
      next === 'cell')
  );
}

/** `liver without metastases` */
function isDenied(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from + 1, to)
    .some(({ plain }) => plain === 'without' || plain === 'no' || plain === 'not');
}

/** The row of its tissue where no site is named; `by site` alone leads to no row. */
function withoutSite(
  { sites, wantedStart, wanted, lineOf, nodeOf, index }: Lexicon,
  tissue: readonly number[],
  at: number,
  behaviour: Behaviour,
): Mention[] {
  const [anchor] = tissue;
  if (anchor === undefined) return [];
  for (const word of tissue)
    for (let n = sites.anchorStart[word] as number; n < (sites.anchorStart[word + 1] as number); n++) {
      const form = sites.anchored[n] as number;
      const line = lineOf[form] as number;
      const node = nodeOf[line] as number;
      const own = wanted.subarray(wantedStart[form], wantedStart[form + 1]);
      if (!COLUMN[behaviour].test(index.compactOf(node)) || !own.every((one) => tissue.includes(one)))
        continue;
      return [{ line, own: false, node, at: [at], heads: [at], from: at, to: at, score: 4, cost: 0 }];
    }
  return [];
}

/** `metastases and retroperitoneal adenopathies`: the place is of the noun behind it. */
function belongsToNext(
  tokens: readonly Token[],
  said: ReadonlyMap<number, Saying>,
  { traits }: Lexicon,
  at: readonly number[],
  head: number,
): boolean {
  const last = Math.max(...at);
  let behind = last + 1;
  // `tumor of the parotid gland`: one place in two words.
  while (PLACES.has(tokens[behind]?.stem ?? '')) behind++;
  const next = tokens[behind];
  if (
    last < head ||
    next === undefined ||
    next.kind !== 'word' ||
    HEADS.has(next.plain) ||
    JOINS.has(next.plain) ||
    /^(?:only|alone|since|diagnosed|dx|s\/p|found|noted|seen|vermil+ion|mucosa|border|wall|region|apex|convexity)$/.test(
      next.plain,
    )
  )
    return false;
  const ids = said.get(behind)?.ids ?? [];
  return ids.some(
    (id) => ((traits[id] as number) & (TRAIT.place | TRAIT.shading | TRAIT.soft | TRAIT.side)) === 0,
  );
}

/** `bone metastases and mediastinal metastases`: what stands behind the last `and` is of the second. */
function lastJoint(tokens: readonly Token[], head: number, at: number): number {
  for (let back = at; back > head; back--) {
    const { plain } = tokens[back] as Token;
    if (plain === 'and' || plain === ',') return back - 1;
    if (plain === 'of' || plain === 'in' || plain === 'to') return at;
  }
  return head;
}

function joinsPlaces(tokens: readonly Token[], joint: number): boolean {
  const { plain } = tokens[joint] as Token;
  const isPlace = (at: number) => PLACES.has(tokens[at]?.stem ?? '');
  if ((plain !== ',' && plain !== 'and') || !isPlace(joint - 1) || !isPlace(joint + 1)) return false;
  // In `metastases to lymph nodes and liver metastases` the nodes have a head of their own.
  const before = tokens.slice(Math.max(0, joint - FURTHEST), joint);
  return !before.some(({ plain }) => HEADS.get(plain) === 'secondary');
}

const FINDS =
  /^(?:revealed|showed|demonstrated|confirmed|detected|disclosed|found|evidenced|reported|shows|reveals)$/;
const VERBS = new Set(
  'was were is are had has invaded invades invading infiltrated infiltrates infiltrating compressed compressing displaced displacing reached showed underwent appeared'.split(
    ' ',
  ),
);

function isOrigin(tokens: readonly Token[], head: number, at: number): boolean {
  const { plain } = tokens[at] as Token;
  return (
    /^(?:of|from|by)$/.test(tokens[head + 1]?.plain ?? '') &&
    at > head + 1 &&
    (HEADS.get(plain) === 'primary' || /[a-z]{4}omas?$/.test(plain))
  );
}

/** `metastases to the liver from colon cancer`, `metastases secondary to prostate cancer`: what follows is the origin. */
function comesFrom(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  switch ((tokens[at] as Token).plain) {
    case 'from':
      return next?.kind === 'word';
    case 'secondary':
    case 'due':
      return next?.plain === 'to';
    default:
      return false;
  }
}

/** How far the words that may name the site go. */
function reach(
  tokens: readonly Token[],
  head: number,
  limit: number,
  step: 1 | -1,
  behaviour: Behaviour,
): number {
  let at = head;
  let misses = 0;
  for (let n = 0; n < (step < 0 ? FURTHEST - 3 : behaviour === 'secondary' ? FURTHEST + 6 : FURTHEST); n++) {
    const next = at + step;
    if (step < 0 ? next <= limit : next >= limit) break;
    const token = tokens[next] as Token;
    if (token.kind === 'ticked' || token.kind === 'unticked' || /^[.;:?!)]$/.test(token.plain)) break;
    // `lung, liver and bone metastases`: one head behind several places.
    if (step < 0 && behaviour === 'secondary' && joinsPlaces(tokens, next)) {
      at = next;
      continue;
    }
    if ((token.plain === ',' || token.plain === 'with') && (step < 0 || behaviour !== 'secondary')) break;
    if (
      step < 0 &&
      (token.plain === 'of' ||
        token.plain === 'with' ||
        token.plain === 'and' ||
        token.plain === 'to' ||
        token.plain === 'for')
    )
      break;
    // `metastases, and a tubular adenoma of the colon`: a new thing begins.
    if (step > 0 && /^an?$/.test(token.plain) && tokens[next - 1]?.plain === 'and') return at - 1;
    // `Spinal MRI revealed leptomeningeal metastases`
    if (step < 0 && FINDS.test(token.plain)) break;
    // `The tumor invaded the duodenum`: what a verb parts from it is another place.
    if (step > 0 && behaviour !== 'secondary' && VERBS.has(token.plain)) break;
    // `metastases of lung carcinoma`: the lung is where it came from.
    if (step > 0 && behaviour === 'secondary' && isOrigin(tokens, head, next)) return head;
    if (step > 0 && behaviour === 'secondary' && comesFrom(tokens, next)) return at;
    // Another head has its own site, which stands before it.
    if (HEADS.has(token.plain) && step > 0) return lastJoint(tokens, head, at);
    if (
      HEADS.has(token.plain) &&
      step < 0 &&
      HEADS.get(token.plain) !== behaviour &&
      token.plain !== 'metastatic'
    )
      break;
    if (!JOINS.has(token.plain) && token.kind === 'word') misses++;
    if (misses > 5) break;
    at = next;
  }
  return at;
}
