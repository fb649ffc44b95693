// One answer on its way: tools are run and seen to run, what they bring is kept, and a sentence is let out only when it is covered.
import {
  type Asking,
  doingOf,
  type Evidence,
  type InputOf,
  type ToolName,
  type ToolResult,
  use,
  type ValueOf,
} from '#tools';
import type { AnswerEvent } from './events.ts';
import { Grounding } from './grounding.ts';
import { sentencesOf } from './sentences.ts';

/** What a step of an answer may do: it yields what the reader sees, and returns what it found. */
export type Step<Found = void> = Generator<AnswerEvent, Found>;

export interface Found<Value> {
  value: Value;
  /** Numbers of the evidence that it rests on. */
  evidence: number[];
  facts: string[];
}

export interface NotFound {
  value: null;
  /** Why, as the tool says it. */
  why: string;
}

type Kind = 'paragraph' | 'item' | 'heading';

/** UTF-16 units of a passage after which no further sentence is begun. */
const LONGEST_PASSAGE = 900;

/** After so many steps an answer asks no more. */
const MOST_STEPS = 40;

export class Turn {
  readonly asking: Asking;
  readonly #grounding: Grounding;
  readonly #evidence: Evidence[] = [];
  /** Evidence number → its number among the citations. */
  readonly #cited = new Map<number, number>();
  readonly #admitted = new Set<string>();
  #steps = 0;
  #block = 0;
  /** Sentences let out, and what was found missing. */
  said = 0;

  constructor(asking: Asking, question: string) {
    this.asking = asking;
    this.#grounding = new Grounding(asking, question);
  }

  get evidence(): readonly Evidence[] {
    return this.#evidence;
  }

  /** Runs a tool. A tool that fails or finds nothing says so in its step, and in what is returned. */
  *use<Name extends ToolName>(name: Name, input: InputOf<Name>): Step<Found<ValueOf<Name>> | NotFound> {
    const step = ++this.#steps;
    if (step > MOST_STEPS)
      return { value: null, why: 'This answer has already taken as many steps as one may.' };
    const event = { type: 'tool' as const, step, tool: name, doing: doingOf(name, input, this.asking) };
    yield { ...event, state: 'running', detail: null };
    let result: ToolResult<ValueOf<Name>>;
    try {
      result = use(name, input, this.asking);
    } catch {
      const why = `This step failed (${event.doing}), so nothing is said about it.`;
      yield { ...event, state: 'failed', detail: why };
      return { value: null, why };
    }
    if ('nothing' in result) {
      yield { ...event, state: 'nothing', detail: result.why };
      return { value: null, why: result.why };
    }
    yield { ...event, state: 'done', detail: null };
    const ids: number[] = [];
    for (const evidence of result.evidence) {
      const id = this.#evidence.push(evidence);
      ids.push(id);
      this.#grounding.add(id, evidence);
      yield { type: 'evidence', id, evidence };
    }
    const { value } = result;
    return { value, evidence: ids, facts: result.evidence.flatMap(({ facts }) => facts) };
  }

  /** What some evidence says. */
  factsOf(ids: readonly number[]): string[] {
    return ids.flatMap((id) => this.#evidence[id - 1]?.facts ?? []);
  }

  /** What of a sentence nothing that was looked up covers, each in one spelling; empty when it may be said. */
  missing(text: string, from: readonly number[]): string[] {
    const covered = this.#grounding.check(text, from);
    return 'missing' in covered ? covered.missing : [];
  }

  /** Facts of what covers a sentence, those that name one of its codes where it has any. */
  factsAbout(text: string, from: readonly number[]): string[] {
    const covered = this.#grounding.check(text, from);
    if ('missing' in covered) return [];
    const facts = this.factsOf(
      covered.evidence.length > 0 ? covered.evidence : this.#evidence.map((_, at) => at + 1),
    );
    const codes = covered.codes.map(({ ref }) => ref.code);
    return codes.length === 0 ? facts : facts.filter((fact) => codes.some((code) => fact.includes(code)));
  }

  *withhold(missing: readonly string[]): Step {
    yield {
      type: 'withheld',
      block: this.#block,
      why: `A sentence was withheld: nothing that was looked up says ${missing.slice(0, 5).join(', ')}.`,
    };
  }

  /** Words of our own that state no fact of the reference. */
  *remark(text: string): Step {
    yield* this.paragraph(text, []);
  }

  /** A passage of the guidelines: its heading, then its sentences as far as a reader wants them at once. */
  *passage(heading: string, text: string, from: readonly number[]): Step {
    yield* this.heading(heading);
    let length = 0;
    for (const block of text.split(/\n+/).filter((one) => one.trim() !== '')) {
      if (length > LONGEST_PASSAGE) return;
      const item = /^\s*(?:[-*•]|\d+\.)\s+/.exec(block);
      this.#block++;
      for (const sentence of sentencesOf(block.slice(item?.[0].length ?? 0))) {
        if (length > LONGEST_PASSAGE) break;
        length += sentence.length;
        yield* this.#let(sentence, from, item ? 'item' : 'paragraph');
      }
    }
  }

  /** Facts as they stand, the first as a paragraph and each further one as an item. */
  *quote({ facts, evidence }: Found<unknown>, most = facts.length): Step {
    for (const [place, fact] of facts.slice(0, most).entries()) {
      if (place === 0) yield* this.paragraph(fact, evidence);
      else yield* this.item(fact, evidence);
    }
  }

  /** What was not found, in the tool's words. Nothing but words of ours: it names no fact. */
  *admit({ why }: NotFound): Step {
    if (this.#admitted.has(why)) return;
    this.#admitted.add(why);
    this.said++;
    this.#block++;
    yield {
      type: 'text',
      block: this.#block,
      kind: 'paragraph',
      text: why,
      cites: [],
      codes: this.#grounding.marksOf(why),
    };
  }

  /** A new paragraph. */
  *paragraph(text: string, from: readonly number[]): Step {
    this.#block++;
    yield* this.#let(text, from, 'paragraph');
  }

  /** One more sentence of the paragraph. */
  *sentence(text: string, from: readonly number[]): Step {
    yield* this.#let(text, from, 'paragraph');
  }

  *item(text: string, from: readonly number[]): Step {
    this.#block++;
    yield* this.#let(text, from, 'item');
  }

  *heading(text: string): Step {
    this.#block++;
    yield { type: 'text', block: this.#block, kind: 'heading', text, cites: [], codes: [] };
  }

  *#let(text: string, from: readonly number[], kind: Kind): Step {
    // Of several that a step brought, the one that says it.
    const exact = from.filter((id) => this.factsOf([id]).some((fact) => text.endsWith(fact)));
    const covered = this.#grounding.check(text, exact.length > 0 ? exact : from);
    if ('missing' in covered) {
      yield* this.withhold(covered.missing);
      return;
    }
    const cites: number[] = [];
    for (const id of covered.evidence) {
      let number = this.#cited.get(id);
      if (number === undefined) {
        number = this.#cited.size + 1;
        this.#cited.set(id, number);
        yield { type: 'citation', number, evidence: id };
      }
      cites.push(number);
    }
    this.said++;
    yield {
      type: 'text',
      block: this.#block,
      kind,
      text,
      cites: cites.toSorted((a, b) => a - b),
      codes: covered.codes,
    };
  }
}
