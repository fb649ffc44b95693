// What are the words of a clinical text, and where does a sentence end? Offsets are UTF-16 units of the text as it came.
// Every pattern is linear: no pattern is ever built from the text.
import { fold, stemOf } from '#search';

export type TokenKind = 'word' | 'number' | 'sign' | 'ticked' | 'unticked';

export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  /** Lower case, American, without possessive; a sign as it stands. */
  plain: string;
  stem: string;
  /** Written in capitals, as short forms are. */
  capitals: boolean;
  /** `DVTs`: a short form in capitals with the `s` of the plural. */
  plural?: boolean;
  /** Written small throughout: no name and no short form. */
  small: boolean;
  /** First of its line. */
  opensLine: boolean;
  /** An empty line stands before it. */
  opensBlock: boolean;
}

export interface Sentence {
  /** Tokens from, to (exclusive). */
  from: number;
  to: number;
}

/** A box, `s/p` and its like, a word, a number, or a sign that means something here. */
const TOKEN =
  /\[ {0,3}\]|\[ {0,2}[xX✓✔] {0,2}\]|\( {1,3}\)|\( {0,2}[xX✓✔] {0,2}\)|[☐□☒☑✓✔]|(?<![\p{L}\p{N}])[a-zA-Z]\/[a-zA-Z](?![\p{L}\p{N}])|\d+(?:[.,]\d+)*(?![\p{L}\d])|[\p{L}\p{N}]+(?:['’]\p{L}{1,3}(?![\p{L}]))?|[∅↑↓⬆⬇]|[,;:.?!()[\]/+&\-–—•*#=<>|~%°_]/gu;
const TICKED = /[xX✓✔☒☑]/u;
/** `Ø edema`, `↑ AST`: signs that stand for a word. */
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['Ø', 'no'],
  ['ø', 'no'],
  ['∅', 'no'],
  ['↑', 'elevated'],
  ['⬆', 'elevated'],
  ['↓', 'decreased'],
  ['⬇', 'decreased'],
]);
/** Three or more letters, or two with a digit: longer than any word is no word. */
const LONGEST_WORD = 60;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  // A text says its words again and again: each is read once.
  const known = new Map<string, ReturnType<typeof read>>();
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const start = match.index;
    const between = breaksIn(text, last, start);
    last = start + raw.length;
    let word = known.get(raw);
    if (!word) {
      word = read(raw);
      known.set(raw, word);
    }
    tokens.push({
      ...word,
      start,
      end: last,
      opensLine: between > 0 || tokens.length === 0,
      opensBlock: between > 1 || tokens.length === 0,
    });
  }
  return tokens;
}

function breaksIn(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to && breaks < 2; at++) if (text.charCodeAt(at) === 10) breaks++;
  return breaks;
}

function read(raw: string): Pick<Token, 'kind' | 'plain' | 'stem' | 'capitals' | 'small' | 'plural'> {
  const first = raw.codePointAt(0) as number;
  const isBox = (first === 91 || first === 40) && raw.length > 1;
  if (isBox || /^[☐□☒☑✓✔]$/u.test(raw)) {
    const kind = TICKED.test(raw) ? 'ticked' : 'unticked';
    return { kind, plain: raw, stem: '', capitals: false, small: false };
  }
  if (/^\d/.test(raw) && /^[\d.,]+$/.test(raw))
    return { kind: 'number', plain: raw, stem: raw, capitals: false, small: false };
  const symbol = SYMBOLS.get(raw);
  if (symbol !== undefined)
    return { kind: 'word', plain: symbol, stem: stemOf(symbol), capitals: false, small: true };
  if (!/[\p{L}\p{N}]/u.test(raw))
    return { kind: 'sign', plain: raw, stem: '', capitals: false, small: false };
  const plain = fold(raw.slice(0, LONGEST_WORD));
  const plural = /^[A-Z]{2,5}s$/.test(raw);
  return {
    kind: 'word',
    plain,
    stem: stemOf(plain),
    capitals: plural || (raw === raw.toUpperCase() && /\p{L}/u.test(raw)),
    ...(plural ? { plural } : {}),
    small: raw === raw.toLowerCase(),
  };
}

/** After these a full stop ends nothing. */
const SHORTENED = new Set(
  'dr mr mrs ms st vs eg ie etc approx no fig pt pts al dept hosp prof jr sr inc mg ml kg cm mm hr hrs min wk wks mo yr yrs temp resp ext incl esp bilat assoc dx hx rx tx fx sx max'.split(
    ' ',
  ),
);
/** Of those, the ones that often close a sentence: `no neuro sx. Settled on …`. */
const CLOSING = new Set('sx tx rx fx mg ml kg cm mm hr hrs min wk wks mo yr yrs'.split(' '));

const BULLETS = new Set(['-', '–', '—', '•', '*', '#', '+', '|']);
/** A line shorter than this was not broken by a margin. */
const MARGIN = 55;
/** Lines that end about where the longest does, by which a margin is known. */
const AT_MARGIN = 3;
const RAGGED = 14;

/** A capital, or an age: `45F with …`. */
const OPENS = /^(?:[A-Z]|\d{1,3} ?(?:y\/?o|yrs?|year|[FM]\b))/;

/** The columns of a text that a margin broke; null: no margin did. */
function marginOf(text: string): number | null {
  const lengths = text.split('\n').map((line) => line.trimEnd().length);
  const widest = lengths.reduce((most, one) => Math.max(most, one), 0);
  return lengths.filter((one) => one >= widest - RAGGED).length >= AT_MARGIN ? widest : null;
}

/** A text without a full stop is read in pieces of this many tokens. */
const LONGEST_SENTENCE = 150;

/** Runs of tokens that say one thing: ended by a full stop, a semicolon, an empty line, a new item of a list. */
export function sentencesOf(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  const margin = marginOf(text);
  const items = itemsWithin(text, tokens);
  let from = 0;
  let lineStart = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    // The figure stands alone, so that `1 DM2` is no diabetes of type 1.
    if (items.has(at)) {
      if (at > from) sentences.push({ from, to: at });
      sentences.push({ from: at, to: at + 1 });
      from = at + 1;
      continue;
    }
    if (token.opensLine) {
      if (at > from && endsAtLine(text, tokens, at, { lineStart, margin })) {
        sentences.push({ from, to: at });
        from = at;
      }
      lineStart = token.start;
    }
    if (ends(text, tokens, at) || at + 1 - from >= LONGEST_SENTENCE) {
      sentences.push({ from, to: at + 1 });
      from = at + 1;
    }
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsAtLine(
  text: string,
  tokens: readonly Token[],
  at: number,
  { lineStart, margin }: { lineStart: number; margin: number | null },
): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (token.opensBlock) return true;
  if (token.kind === 'ticked' || token.kind === 'unticked') return true;
  if (isItem(tokens, at) || isField(tokens, at)) return true;
  if (BULLETS.has(token.plain) || before.plain === ':') return true;
  const next = tokens[at + 1];
  if (token.kind === 'number' && next && (next.plain === '.' || next.plain === ')')) return true;
  const continues = /^[a-z]/.test(text.slice(token.start, token.start + 1));
  const length = before.end - lineStart;
  // The word at hand would have had its place in the line, and begins a new one all the same.
  const fits = margin === null || length + token.end - token.start < margin;
  const wrapped = length >= MARGIN && !(fits && OPENS.test(text.slice(token.start, token.start + 8)));
  return !(wrapped || (continues && before.plain !== '.' && before.end - lineStart >= MARGIN / 2));
}

function ends(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.plain === ';' || token.plain === '!') return true;
  if (token.plain !== '.' && token.plain !== '?') return false;
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (!next) return true;
  // `?Essential tremor`: a doubt, no question.
  if (token.plain === '?' && next?.start === token.end && tokens[at - 1]?.end !== token.start) return false;
  if (token.plain === '?')
    return !(next.start <= token.end + 1 && /^[a-z]/.test(text.slice(next.start, next.start + 1)));
  // `1. Hypertension`, `e.g.`, `b.i.d.`, `0.5`
  if (before && before.end === token.start && !token.opensLine) {
    if (before.kind === 'word' && (before.plain.length === 1 || SHORTENED.has(before.plain)))
      return (
        next.opensBlock ||
        (CLOSING.has(before.plain) &&
          next.start > token.end &&
          /^[A-Z][A-Za-z]/.test(text.slice(next.start, next.start + 2)))
      );
    if (before.kind === 'number' && before.opensLine) return false;
  }
  if (next.start === token.end) return false;
  return true;
}

/** Where the items of a list begin that runs along one line with bare figures: `1 DM2 2 PAD 3 CAD 4 CHF 5 COPD`. */
function itemsWithin(text: string, tokens: readonly Token[]): Set<number> {
  const items = new Set<number>();
  let run: number[] = [];
  let capitals = 0;
  const close = () => {
    if (run.length >= FEWEST_ITEMS && capitals > run.length / 2) for (const at of run) items.add(at);
    run = [];
    capitals = 0;
  };
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [token, next] = [tokens[at] as Token, tokens[at + 1] as Token];
    if (token.opensLine) close();
    if (token.kind !== 'number' || token.plain !== String(run.length + 1)) continue;
    const before = tokens[at - 1];
    // `1/2`, `4.`, `2x`: no figure by itself.
    if (next.start === token.end || next.opensLine || (before?.end === token.start && !token.opensLine))
      continue;
    run.push(at);
    if (/^[A-Z]/.test(text.slice(next.start, next.start + 1))) capitals++;
  }
  close();
  return items;
}

const FEWEST_ITEMS = 4;

/** `B. Sigmoid: …`, `(2) …`, `3  Glaucoma …` */
function isItem(tokens: readonly Token[], at: number): boolean {
  const { plain, kind, capitals, end } = tokens[at] as Token;
  const [next, third] = [tokens[at + 1], tokens[at + 2]];
  if (next === undefined || next.opensLine) return false;
  if (plain === '(') return next.kind === 'number' && third?.plain === ')';
  if (kind === 'number') return Number(plain) < 30 && next.kind === 'word' && next.start - end > 1;
  return kind === 'word' && capitals && plain.length === 1 && next.start === end && /^[.)]$/.test(next.plain);
}

/** `Seen by: …`: a field of a form. */
function isField(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + 4; next++) {
    const token = tokens[next];
    if (token === undefined || (next > at && token.opensLine)) return false;
    if (token.plain === ':') return next > at;
    if (token.kind !== 'word' || (next === at && token.small)) return false;
  }
  return false;
}
