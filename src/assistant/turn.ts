// One answer on its way: tools are run and seen to run, what they bring is kept, and a sentence is let out only when it is covered.
import { type Asking, type Evidence, type InputOf, TOOLS, type ToolName, type ValueOf } from '#tools';
import type { AnswerEvent } from './events.ts';
import { Grounding } from './grounding.ts';

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

/** After so many steps an answer asks no more. */
const MOST_STEPS = 40;

export class Turn {
  readonly asking: Asking;
  readonly #grounding: Grounding;
  readonly #evidence: Evidence[] = [];
  /** Evidence number → its number among the citations. */
  readonly #cited = new Map<number, number>();
  #steps = 0;
  #block = 0;
  /** Sentences let out. */
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
    const tool = TOOLS[name];
    // The tool's own shapes belong together; TypeScript cannot follow that through a name.
    const call = tool as {
      doing(input: unknown, asking: Asking): string;
      run(input: unknown, asking: Asking): unknown;
    };
    const doing = call.doing(input, this.asking);
    const event = { type: 'tool' as const, step, tool: name, doing };
    yield { ...event, state: 'running', detail: null };
    let result: ReturnType<(typeof TOOLS)[Name]['run']>;
    try {
      result = call.run(input, this.asking) as typeof result;
    } catch {
      const why = `This step failed (${doing}), so nothing is said about it.`;
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
    return {
      value: result.value as ValueOf<Name>,
      evidence: ids,
      facts: result.evidence.flatMap(({ facts }) => facts),
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
    const covered = this.#grounding.check(text, from);
    if ('missing' in covered) {
      yield {
        type: 'withheld',
        block: this.#block,
        why: `A sentence was withheld: nothing that was looked up says ${covered.missing.slice(0, 5).join(', ')}.`,
      };
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
