// Where is a tumor whose name stands alone? `A mass of the sigmoid colon was resected. Pathology: adenocarcinoma.` The organ is that of the
// last lump, biopsy or operation that was told before. Authority: ICD-10-CM Table of Neoplasms.

import { stemOf } from '#search';
import { idsOf, type Lexicon } from '../dictionary/lexicon.ts';
import type { Saying } from '../dictionary/saying.ts';
import type { Token } from '../text/tokens.ts';
import type { Mention } from './mentions.ts';

const LUMPS = new Set(
  'tumor tumors tumoration tumour neoplasm neoplasia neoformation mass lesion lesions nodule lump polyp polyps swelling ulcer biopsy biopsies resection excision exeresis specimen piece'.split(
    ' ',
  ),
);
/** An operation that takes an organ → the organ. */
const TAKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nephrectomy: 'kidney',
    nephroureterectomy: 'kidney',
    orchiectomy: 'testis',
    orchidectomy: 'testis',
    cystectomy: 'bladder',
    cystoprostatectomy: 'bladder',
    prostatectomy: 'prostate',
    penectomy: 'penis',
    gastrectomy: 'stomach',
    esophagectomy: 'esophagus',
    thyroidectomy: 'thyroid',
    parotidectomy: 'parotid',
    laryngectomy: 'larynx',
    glossectomy: 'tongue',
    mastectomy: 'breast',
    lumpectomy: 'breast',
    hysterectomy: 'uterus',
    oophorectomy: 'ovary',
    vulvectomy: 'vulva',
    cholecystectomy: 'gallbladder',
    hepatectomy: 'liver',
    splenectomy: 'spleen',
    adrenalectomy: 'adrenal',
    appendectomy: 'appendix',
    hemicolectomy: 'colon',
    sigmoidectomy: 'sigmoid',
    thymectomy: 'thymus',
  }),
);
/** Tokens before the sentence that are looked at, lumps that are tried, and how far the sentence of one goes. */
const BACK = 110;
const MOST_LUMPS = 4;
const SENTENCE = 30;

const NO_TUMOR = /^(?:benign|prophylactic|suppression|fibroids?|endometriosis|gallstones)$/;

/** The rows that stand near a head, among these words. */
type SitesAt = (
  head: number,
  said: ReadonlyMap<number, Saying>,
  range: { from: number; to: number },
  places: ReadonlyMap<number, readonly number[]>,
) => Mention[];

export function siteBefore(
  lexicon: Lexicon,
  tokens: readonly Token[],
  said: ReadonlyMap<number, Saying>,
  at: number,
  sentenceFrom: number,
  sitesAt: SitesAt,
): Mention | null {
  let tried = 0;
  for (let back = sentenceFrom - 1; back >= Math.max(0, sentenceFrom - BACK); back--) {
    const { plain, stem } = tokens[back] as Token;
    const organ = TAKEN.get(plain);
    if (organ === undefined && !LUMPS.has(plain) && !LUMPS.has(stem)) continue;
    if (isDenied(tokens, back)) continue;
    if (++tried > MOST_LUMPS) return null;
    const range = around(tokens, back);
    // An ovary that was taken to still its hormones held no tumor.
    if (tokens.slice(range.from, range.to).some((one) => NO_TUMOR.test(one.plain))) continue;
    const places = new Map<number, number[]>();
    const add = (id: number, spot: number) => {
      const known = places.get(id);
      if (known) known.push(spot);
      else places.set(id, [spot]);
    };
    const sayings = new Map<number, Saying>();
    for (let spot = range.from; spot < range.to; spot++) {
      const saying = said.get(spot);
      if (!saying) continue;
      sayings.set(spot, saying);
      for (const id of saying.ids) add(id, spot);
    }
    if (organ !== undefined) {
      const ids = idsOf(lexicon, stemOf(organ));
      for (const id of ids) add(id, back);
      sayings.set(back, { token: back, ids, from: back, to: back, short: false });
    }
    const sites = sitesAt(back, sayings, range, places);
    const [first] = sites.sort((a, b) => b.score - a.score || a.line - b.line);
    if (first) return { ...first, at: [at], heads: [at], from: at, to: at };
  }
  return null;
}

/** `no masses`, `without lesions` */
function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    const { plain } = tokens[back] as Token;
    if (plain === 'no' || plain === 'without' || plain === 'not') return true;
    if (plain === '.' || plain === ',') return false;
  }
  return false;
}

function around(tokens: readonly Token[], at: number): { from: number; to: number } {
  const ends = (one: number) => /^[.;]$/.test(tokens[one]?.plain ?? '.');
  let from = at;
  while (from > Math.max(0, at - SENTENCE) && !ends(from - 1)) from--;
  let to = at + 1;
  while (to < Math.min(tokens.length, at + SENTENCE) && !ends(to)) to++;
  return { from, to };
}
