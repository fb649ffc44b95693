// How are names of operations found in a text? Words as stems, adjective and organ as one, in any order near each other.
import { fold, STOP, stemOf } from '#search';
import type { Sentence, Token } from '../text/tokens.ts';

/** Adjective and organ, short form and name: one word for both, as stems. */
const SAME: ReadonlyMap<string, string> = sameWords(`
femoral femur|femurs femur|tibial tibia|fibular fibula|humeral humerus|radial radius|ulnar ulna|patellar patella|pelvic pelvis
gastric stomach|hepatic liver|renal kidney|splenic spleen|pancreatic pancreas|colonic colon|duodenal duodenum|jejunal jejunum
ileal ileum|cecal cecum|caecum cecum|rectal rectum|esophageal esophagus|ovarian ovary|uterine uterus|cervical cervix
prostatic prostate|ureteral ureter|urethral urethra|thyroidal thyroid|pleural pleura|pericardial pericardium
peritoneal peritoneum|ascitic peritoneum|ascites peritoneum|mandibular mandible|maxillary maxilla|nasal nose|laryngeal larynx
tracheal trachea|bronchial bronchus|pulmonary lung|ventricular ventricle|cerebellar cerebellum|cerebral brain|aortic aorta
bowel intestine|bowels intestine|tubes tube|ovaries ovary|kidneys kidney|lungs lung|breasts breast|nodes node|clavicular clavicle
scapular scapula|sternal sternum|acetabular acetabulum|malleolar malleolus|calcaneal calcaneus|vertebrae vertebra|gum gingiva
carotids carotid|iliacs iliac|antrum pylorus|antral pylorus|pyloric pylorus|axillary axilla|inguinal inguinal
abdominal abdomen|sacral sacrum|buttocks buttock|perineal perineum|hypopharynx pharynx|omental omentum|dermal skin|lobes lobe|meningeal meninges
`);

function sameWords(list: string): Map<string, string> {
  return new Map(
    list
      .trim()
      .split(/[|\n]/)
      .map(
        (pair) =>
          pair
            .trim()
            .split(' ')
            .map((word) => stemOf(fold(word))) as [string, string],
      ),
  );
}

function sameStem(stem: string): string {
  return SAME.get(stem) ?? stem;
}

/** The words of a name, as `wordAt` gives those of a text. */
export function nameWords(name: string): string[] {
  return name
    .split(/[^\p{L}\p{N}&]+/u)
    .map(nameWord)
    .filter((word) => word !== '' && (!STOP.has(word) || (word === 'with' && name.includes('without'))));
}

export function nameWord(word: string): string {
  return word.includes('&') ? word : sameStem(stemOf(fold(word)));
}

const REGIONS: Record<string, string> = { c: 'cervical', t: 'thoracic', l: 'lumbar' };

/** A word of a text as the lists have it; `I & D` is one, `L4` says the lumbar spine. */
export function wordAt(tokens: readonly Token[], at: number): string {
  let words = WORDS.get(tokens);
  if (!words) {
    words = tokens.map((_, one) => wordOf(tokens, one));
    WORDS.set(tokens, words);
  }
  return words[at] ?? '';
}

/** Of a text that is read; each word is asked for again and again. */
const WORDS = new WeakMap<readonly Token[], readonly string[]>();

function wordOf(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (token?.kind !== 'word' && token?.kind !== 'number') return '';
  const next = tokens[at + 2];
  if (token.plain.length === 1 && tokens[at + 1]?.plain === '&' && next?.plain.length === 1)
    return `${token.plain}&${next.plain}`;
  const region = /^[ctl]\d{1,2}$/.test(token.plain) ? REGIONS[token.plain[0] as string] : undefined;
  return region === undefined ? sameStem(token.stem) : nameWord(region);
}

/** Each name under each of its words: it is tried at the first that stands in a text. */
export function byWord<T extends { words: readonly string[] }>(
  names: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const filed = new Map<string, T[]>();
  for (const name of names)
    for (const word of new Set(name.words)) {
      const known = filed.get(word);
      if (known) known.push(name);
      else filed.set(word, [name]);
    }
  return filed;
}

/** Tokens from the first to the last word of a name. */
const WIDEST = 9;

function isNear(tokens: readonly Token[], word: string, from: number, to: number): boolean {
  for (let next = from; next < Math.min(to, from + WIDEST); next++)
    if (wordAt(tokens, next) === word) return true;
  return false;
}

/** The tokens of a name that begins here, its words in any order; null where one is missing. */
export function spanOf(
  tokens: readonly Token[],
  { to }: Sentence,
  from: number,
  words: readonly string[],
): number[] | null {
  if (!words.every((word) => isNear(tokens, word, from, to))) return null;
  const missing = new Set(words);
  const at: number[] = [];
  for (let next = from; next < Math.min(to, from + WIDEST); next++) {
    const { plain } = tokens[next] as Token;
    if (plain === ';' || plain === '.') return null;
    if (missing.delete(wordAt(tokens, next))) at.push(next);
    if (missing.size === 0) return at;
  }
  return null;
}
