// May this sentence be said? Only when everything in it that could be wrong stands in evidence of this turn, and no code in it is
// unknown. What belongs together must be covered together: an amount counts only where one of the sentence's codes is named beside it.
import type { Asking, Evidence } from '#tools';
import type { CodeMark } from './events.ts';
import { type FactTokens, factTokens } from './factTokens.ts';

export interface Covered {
  /** Numbers of the evidence that covers it, fewest first found. */
  evidence: number[];
  codes: CodeMark[];
}

export interface Uncovered {
  /** As written or in one spelling: `27447`, `amount $123.45`. */
  missing: string[];
}

interface Held {
  id: number;
  codes: Set<string>;
  /** Those of them that the evidence is about as codes, also where no file knows them. */
  about: Set<string>;
  tokens: Set<string>;
}

export class Grounding {
  readonly #asking: Pick<Asking, 'edition' | 'asOf'>;
  readonly #held: Held[] = [];
  /** Numbers and days that the reader brought; never codes or amounts, which only evidence may state. */
  readonly #brought: Set<string>;

  constructor(asking: Pick<Asking, 'edition' | 'asOf'>, question: string) {
    this.#asking = asking;
    this.#brought = new Set(
      [...factTokens(question, asking).tokens, `date ${asking.asOf}`].filter((one) =>
        /^(?:number|date) /.test(one),
      ),
    );
  }

  add(id: number, { title, facts, codes }: Evidence): void {
    const all = factTokens([title, ...facts].join('\n'), this.#asking);
    this.#held.push({
      id,
      codes: new Set([...all.codes.map(({ ref }) => ref.code), ...codes.map(({ code }) => code)]),
      about: new Set(codes.map(({ code }) => code)),
      tokens: spelled(all),
    });
  }

  /** `preferred`: the evidence that the writer names; others are looked at only for what it leaves open. */
  check(sentence: string, preferred: readonly number[] = []): Covered | Uncovered {
    const { codes, tokens } = factTokens(sentence, this.#asking);
    const wantedCodes = new Set(codes.map(({ ref }) => ref.code));
    const held = [...this.#held].sort(
      (a, b) => Number(preferred.includes(b.id)) - Number(preferred.includes(a.id)),
    );
    const used = new Set<number>(preferred);
    const missing: string[] = [];
    for (const { ref, text } of codes) {
      if (held.some((one) => used.has(one.id) && one.codes.has(ref.code))) continue;
      const holder = held.find((one) => one.codes.has(ref.code));
      if (holder) used.add(holder.id);
      // A number of five digits that is no code may be a ZIP code that was asked about.
      else if (!this.#says(`number ${Number(text)}`, held)) missing.push(text);
    }
    for (const token of tokens) {
      if (this.#brought.has(token)) continue;
      const holds = (one: Held) =>
        one.tokens.has(token) &&
        (wantedCodes.size === 0 ||
          one.codes.size === 0 ||
          [...wantedCodes].some((code) => one.codes.has(code)));
      if (held.some((one) => used.has(one.id) && holds(one))) continue;
      const holder = held.find(holds);
      if (holder) used.add(holder.id);
      else missing.push(token);
    }
    if (missing.length > 0) return { missing };
    const marks = codes.flatMap(({ text, ref, known, warning }) =>
      known || !/^\d+$/.test(text) || held.some((one) => one.about.has(ref.code))
        ? [{ text, ref, warning }]
        : [],
    );
    return { evidence: [...used].sort((a, b) => a - b), codes: onceEach(marks) };
  }

  /** Every code of a text that is known, or that evidence names, as it stands on the day. */
  marksOf(text: string): CodeMark[] {
    const { codes } = factTokens(text, this.#asking);
    return onceEach(codes.map(({ text: written, ref, warning }) => ({ text: written, ref, warning })));
  }

  #says(token: string, held: readonly Held[]): boolean {
    return this.#brought.has(token) || held.some((one) => one.tokens.has(token));
  }
}

/** Unknown codes of a text are its numbers, too. */
function spelled({ codes, tokens }: FactTokens): Set<string> {
  const numbers = codes
    .filter(({ known, text }) => !known && /^\d+$/.test(text))
    .map(({ text }) => `number ${Number(text)}`);
  return new Set([...tokens, ...numbers]);
}

function onceEach(marks: CodeMark[]): CodeMark[] {
  return [...new Map(marks.map((one) => [one.text, one])).values()];
}
