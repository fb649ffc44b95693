// Which of many patterns can match a sentence at all? Each needs some letters that are found faster than it is tried: three in a row of
// every alternative. A pattern without such letters is always tried.

type Letters = ReadonlySet<string> | null;

/** Letters that a pattern's match holds: at least one of these threes; null where nothing can be told. */
export function lettersOf(source: string): Letters {
  let at = 0;
  const better = (a: Letters, b: Letters): Letters => (a === null || (b !== null && b.size < a.size) ? b : a);

  const either = (): Letters => {
    const all = new Set<string>();
    let told = true;
    for (;;) {
      const one = sequence();
      if (one === null) told = false;
      else for (const three of one) all.add(three);
      if (source[at] !== '|') return told ? all : null;
      at++;
    }
  };
  /** What stands behind it says that it may be absent; a count of at least one does not. */
  const isOptional = (): boolean => {
    const count = /^(?:[?*+]|\{\d+,?\d*\})\??/.exec(source.slice(at, at + 8));
    if (!count) return false;
    at += count[0].length;
    return /^[?*]|^\{0/.test(count[0]);
  };
  const sequence = (): Letters => {
    let best: Letters = null;
    let run = '';
    const close = () => {
      if (run.length >= 3) best = better(best, new Set([run.slice(0, 3)]));
      run = '';
    };
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const sign = source[at] as string;
      if (sign === '(') {
        close();
        const looks = /^\((?:\?(?:[=!]|<[=!]))/.test(source.slice(at, at + 4));
        at += /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0].length ?? 1;
        const inner = either();
        at++;
        if (!isOptional() && !looks) best = better(best, inner);
      } else if (sign === '[') {
        close();
        at = source.indexOf(']', at + 1) + 1;
        isOptional();
      } else if (sign === '\\') {
        close();
        at += 2;
        isOptional();
      } else {
        at++;
        const letter = /[a-z]/i.test(sign) ? sign.toLowerCase() : '';
        if (isOptional() || letter === '') close();
        else run += letter;
      }
    }
    close();
    return best;
  };
  return either();
}

export interface Triggers<T> {
  /** Those whose letters a text holds, in their order. */
  among(text: string): T[];
}

/** Three small letters as one number. */
const LETTERS = 26;
const SMALL_A = 97;

export function triggersOf<T>(all: readonly T[], patternOf: (one: T) => RegExp): Triggers<T> {
  const byLetters: number[][] = Array.from({ length: LETTERS ** 3 }, () => []);
  const always: number[] = [];
  for (const [n, one] of all.entries()) {
    const letters = lettersOf(patternOf(one).source);
    if (letters === null) always.push(n);
    else for (const three of letters) for (const key of keysIn(three)) byLetters[key]?.push(n);
  }
  return {
    among(text) {
      const lower = text.toLowerCase();
      const found = new Set(lower.length < 3 ? [] : always);
      for (const key of keysIn(lower)) for (const n of byLetters[key] as number[]) found.add(n);
      return [...found].sort((a, b) => a - b).map((n) => all[n] as T);
    },
  };
}

/** Of every three letters in a row. */
function keysIn(lower: string): number[] {
  const keys: number[] = [];
  let run = 0;
  let key = 0;
  for (let at = 0; at < lower.length; at++) {
    const letter = lower.charCodeAt(at) - SMALL_A;
    const isLetter = letter >= 0 && letter < LETTERS;
    run = isLetter ? run + 1 : 0;
    key = isLetter ? (key * LETTERS + letter) % LETTERS ** 3 : 0;
    if (run >= 3) keys.push(key);
  }
  return keys;
}

/** Of a global pattern; `matchAll` would copy the pattern for each sentence. */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
