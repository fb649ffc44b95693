// What are the words of a text, and which spellings are one word? Used alike on what is indexed and what is typed.
// Plain rules for English and the Latin and Greek of medicine; everything that needs a list is in `content/search`.

export interface Word {
  /** As matched: folded and cut to its stem; `-stem` when the text denies it. */
  stem: string;
  /** Folded but not cut. */
  plain: string;
  start: number;
  end: number;
  denied: boolean;
}

/** How many of the words that follow are denied, unless a comma or `with` ends it sooner. */
const DENIERS: Readonly<Record<string, number>> = { without: 3, 'w/o': 3, wo: 3, no: 2, not: 1, non: 1 };
/** Words that no line is found by. */
export const STOP: ReadonlySet<string> = new Set(
  'a an the of in on at to for from by and or as is are be with w due other than that this its it per via'.split(
    ' ',
  ),
);

/** A code with its dot, `w/o`, `s/p`, `I&D`, a word with its possessive, or a sign that ends what is denied. */
const TOKEN =
  /(?<![\p{L}\p{N}])(?:[a-z]\d[0-9a-z]\.[0-9a-z]{1,4}(?![\p{L}\p{N}])|[a-z][/&][a-z](?![\p{L}\p{N}])|w\/)|[\p{L}\p{N}]+(?:['’]\p{L}+)?|[,;:()[\]]/giu;

/** Words in order. Text that is much longer than any title is cut by the caller. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let denying = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    if (/^[,;:()[\]]$/.test(raw)) {
      if (raw !== '(' && raw !== ')') denying = 0;
      // `jaw(s)`: the ending in brackets belongs to the word before it.
      continue;
    }
    const plain = fold(raw.includes('.') ? raw.replace('.', '') : raw);
    if (plain === '') continue;
    const denies = Object.hasOwn(DENIERS, plain) ? DENIERS[plain] : undefined;
    if (denies !== undefined) {
      denying = denies;
      continue;
    }
    if (plain === 'with' || plain === 'w/' || plain === 'but') denying = 0;
    if (STOP.has(plain) || plain === 'w/') continue;
    if (plain === 's' || plain === 'es') {
      if (text[start - 1] === '(') continue;
    }
    const stem = stemOf(plain);
    const denied = denying > 0;
    if (denied) denying--;
    words.push({ stem: denied ? `-${stem}` : stem, plain, start, end, denied });
  }
  return words;
}

const ACCENTS = /\p{M}+/gu;

/** Lower case, no accents, no possessive, American spelling of the classical diphthongs. */
export function fold(raw: string): string {
  let text = raw.toLowerCase();
  if (!/^[\x20-\x7f]*$/.test(text)) text = text.normalize('NFKD').replace(ACCENTS, '').replaceAll('’', "'");
  if (text.includes("'")) text = text.replace(/'s?$/, '').replaceAll("'", '');
  return american(text);
}

const americans = new Map<string, string>();

function american(word: string): string {
  if (word.length < 5) return word;
  let text = americans.get(word);
  if (text === undefined) {
    text = respelled(word);
    if (americans.size > MOST_KNOWN) americans.clear();
    americans.set(word, text);
  }
  return text;
}

function respelled(word: string): string {
  let text = word;
  if (text.includes('ae') && !text.endsWith('ae')) text = text.replace(/ae(?!r[ot])/g, 'e');
  if (text.includes('oe')) text = text.replace(/oe(?=[a-z])(?!s$|ing)/g, 'e');
  if (text.endsWith('our') && text.length > 5 && !/(?:hour|four|pour|tour|flour)$/.test(text))
    text = `${text.slice(0, -3)}or`;
  if (text.length > 5) {
    text = text
      .replace(/ours$/, 'ors')
      .replace(/isation$/, 'ization')
      .replace(/(?<=[a-z]{3}(?:[aeiou][lrntmdc]|tas|phas|thes|ph|ll))(?<!prom)is(?=(?:e|ed|es|ing)$)/, 'iz')
      .replace(/(?<=[bt])re$/, 'er')
      .replace(/lys(e|ed|es|ing)$/, 'lyz$1');
  }
  return text;
}

const stems = new Map<string, string>();
/** Bounded: a stream of invented words must not fill the memory. */
const MOST_KNOWN = 200_000;

/** One form for singular and plural, noun and verb. */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let stem = stems.get(word);
  if (stem === undefined) {
    stem = cut(word);
    if (stems.size > MOST_KNOWN) stems.clear();
    stems.set(word, stem);
  }
  return stem;
}

const LATIN: [RegExp, string][] = [
  [/itides$/, 'itis'],
  [/oses$/, 'osis'],
  [/eses$/, 'esis'],
  [/yses$/, 'ysis'],
  [/mata$/, 'ma'],
  [/(?<=phala|lary|phary|meni)nges$/, 'nx'],
  [/(?<=verteb|burs|fistul|scapul|fibul|tibi|papill|conch|plaqu|ruga|sequel|aort)rae$/, 'ra'],
  [/ae$/, 'a'],
  [/(?<=bronch|embol|thromb|calcul|nucle|radi|humer|foc|fung|bacill|stimul|coc|cocc)i$/, 'us'],
  [/(?<=diverticul|ov|bacteri|septl|atri|labi|acetabul|cerebr|infundibul|sept)a$/, 'um'],
  [/ices$/, 'ix'],
];

function cut(word: string): string {
  let text = word;
  for (const [ending, better] of LATIN) {
    if (ending.test(text)) {
      text = text.replace(ending, better);
      break;
    }
  }
  if (text.endsWith('ies') && text.length > 4) text = `${text.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(text)) text = text.slice(0, -2);
  else if (text.endsWith('s') && !/(?:ss|us|is)$/.test(text)) text = text.slice(0, -1);
  return verbless(text);
}

/** `fractured`, `bleeding`, `ulceration` → `fractur`, `bleed`, `ulcer`; only where four letters remain. */
function verbless(word: string): string {
  let text = word;
  if (/ement$/.test(text) && text.length > 8) text = text.slice(0, -5);
  else if (/ation$/.test(text) && text.length > 8) text = text.slice(0, -5);
  else if (/(?:at)ed$/.test(text) && text.length > 8) text = text.slice(0, -4);
  else if (/ating$/.test(text) && text.length > 9) text = text.slice(0, -5);
  else if (/ing$/.test(text) && text.length > 6) text = undouble(text.slice(0, -3));
  else if (/ed$/.test(text) && text.length > 5 && !/[aeiou]ed$/.test(text))
    text = undouble(text.slice(0, -2));
  else if (/ate$/.test(text) && text.length > 7) text = text.slice(0, -3);
  else if (/e$/.test(text) && text.length > 4) text = text.slice(0, -1);
  else if (/y$/.test(text) && text.length > 4) text = `${text.slice(0, -1)}i`;
  return text;
}

function undouble(text: string): string {
  return /([bdfgmnprt])\1$/.test(text) ? text.slice(0, -1) : text;
}
