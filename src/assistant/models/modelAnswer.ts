// How does a model answer? It asks the tools, reads their numbered facts, and writes; what it writes is held until evidence covers it.
// It has at most eight calls, a minute, 32,000 tokens to read and 4,000 to write; one that fails says nothing, and the built-in answerer does.
import type { LanguageModelV3Prompt, LanguageModelV3ToolResultPart } from '@ai-sdk/provider';
import { mask } from '#privacy';
import { isTool } from '#tools';
import type { Question } from '../answering.ts';
import type { AnswerEvent } from '../events.ts';
import type { Turn } from '../turn.ts';
import { Holding } from './holding.ts';
import { factsText, INSTRUCTIONS, questionText, TOOL_SPECS } from './instructions.ts';
import { type Model, ModelFailure, type Piece, type ToolCall } from './model.ts';

const MOST_CALLS = 8;
const MOST_MS = 60_000;
const MOST_TOKENS_READ = 32_000;
const MOST_TOKENS_WRITTEN = 4_000;
const LETTERS_PER_TOKEN = 4;
/** UTF-16 units of the facts that one call brings to the model; the reader sees all of them. */
const MOST_FACTS = 9_000;
const SPECS_LENGTH = JSON.stringify(TOOL_SPECS).length;

export interface ModelAnswered {
  /** Why the model said nothing at all, for the reader; null when it said something. */
  silent: string | null;
}

export async function* modelAnswer(
  turn: Turn,
  question: Question,
  model: Model,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, ModelAnswered> {
  if (model.isResting) return { silent: 'does not answer at the moment' };
  const inTime = AbortSignal.timeout(MOST_MS);
  const run = new ModelRun(turn, model, AbortSignal.any([signal, inTime]));
  const saidBefore = turn.said;
  try {
    yield* run.answer({ ...question, text: mask(question.text).text });
  } catch (error) {
    if (signal.aborted) return { silent: null };
    const why = inTime.aborted
      ? 'did not finish in time'
      : error instanceof ModelFailure
        ? error.message
        : null;
    if (why === null) throw error;
    if (turn.said === saidBefore) return { silent: why };
    yield* run.giveUp();
    yield* turn.remark(`The language model ${why}, so the answer ends here.`);
  }
  return { silent: turn.said > saidBefore ? null : 'found nothing that it may say' };
}

class ModelRun {
  readonly #turn: Turn;
  readonly #model: Model;
  readonly #signal: AbortSignal;
  readonly #prompt: LanguageModelV3Prompt = [{ role: 'system', content: INSTRUCTIONS }];
  readonly #holding: Holding;
  #calls = 0;
  #read = 0;
  #written = 0;

  constructor(turn: Turn, model: Model, signal: AbortSignal) {
    this.#turn = turn;
    this.#model = model;
    this.#signal = signal;
    this.#holding = new Holding(turn);
  }

  async *answer(question: Question): AsyncGenerator<AnswerEvent, void> {
    this.#add('user', questionText(question, this.#turn.asking));
    for (;;) {
      const { text, calls } = yield* this.#round();
      if (calls.length === 0) break;
      this.#prompt.push({
        role: 'assistant',
        content: [
          ...(text === '' ? [] : [{ type: 'text' as const, text }]),
          ...calls.map(({ id, name, input }) => ({
            type: 'tool-call' as const,
            toolCallId: id,
            toolName: name,
            input: input ?? {},
          })),
        ],
      });
      const content: LanguageModelV3ToolResultPart[] = [];
      for (const call of calls) {
        const value = yield* this.#call(call);
        content.push({
          type: 'tool-result',
          toolCallId: call.id,
          toolName: call.name,
          output: { type: 'text', value },
        });
      }
      this.#prompt.push({ role: 'tool', content });
    }
    yield* this.#holding.end();
    yield* this.#holding.release(await this.#mended());
  }

  /** What was held when the model failed is said where it may be. */
  *giveUp(): Generator<AnswerEvent, void> {
    yield* this.#holding.release(new Map());
  }

  /** One turn of the model. What it writes before it has looked anything up is not listened to. */
  async *#round(): AsyncGenerator<AnswerEvent, { text: string; calls: ToolCall[] }> {
    const informed = this.#turn.evidence.length > 0;
    const calls: ToolCall[] = [];
    let text = '';
    for await (const piece of this.#ask(true)) {
      if (piece.type === 'call') calls.push(piece.call);
      else {
        text += piece.text;
        if (informed) yield* this.#holding.take(piece.text);
      }
    }
    return { text, calls };
  }

  async *#ask(withTools: boolean): AsyncGenerator<Piece> {
    const length = JSON.stringify(this.#prompt).length;
    const left = () => MOST_TOKENS_READ - this.#read;
    let cost = Math.ceil((length + (withTools ? SPECS_LENGTH : 0)) / LETTERS_PER_TOKEN);
    let tools = withTools && this.#calls < MOST_CALLS ? TOOL_SPECS : [];
    // Keep enough for the last reading, in which the model only writes.
    if (cost + length / LETTERS_PER_TOKEN > left()) {
      tools = [];
      cost = Math.ceil(length / LETTERS_PER_TOKEN);
    }
    const mostTokens = MOST_TOKENS_WRITTEN - this.#written;
    if (cost > left() || mostTokens < 1) throw new ModelFailure('read or wrote more than it may');
    this.#read += cost;
    for await (const piece of this.#model.ask(this.#prompt, { tools, mostTokens, signal: this.#signal })) {
      const letters = piece.type === 'text' ? piece.text.length : JSON.stringify(piece.call).length;
      this.#written += letters / LETTERS_PER_TOKEN;
      if (this.#written > MOST_TOKENS_WRITTEN) return;
      yield piece;
    }
  }

  /** What the model reads of a call: facts, or why there are none. */
  *#call({ name, input }: ToolCall): Generator<AnswerEvent, string> {
    if (!isTool(name)) return `There is no tool ${name.slice(0, 40)}.`;
    if (++this.#calls > MOST_CALLS) return 'No more calls: write the answer from what was found.';
    const found = yield* this.#turn.use(name, (input ?? {}) as never);
    if (found.value === null) return `Nothing, which is not "fine": ${found.why}`;
    const left = Math.max(1_000, (MOST_TOKENS_READ - this.#read) * LETTERS_PER_TOKEN * 0.2);
    return factsText(this.#turn.evidence, found.evidence, Math.min(MOST_FACTS, left));
  }

  /** One try for all sentences that nothing covers: number among them → what the model writes instead. */
  async #mended(): Promise<Map<number, string>> {
    const failing = this.#holding.failing;
    const mended = new Map<number, string>();
    if (failing.length === 0) return mended;
    const list = failing.map(
      ({ text, missing }, place) => `${place + 1}: "${text}" (no fact says ${missing.join(', ')})`,
    );
    this.#add(
      'user',
      `No fact of the tools covers these sentences:\n${list.join('\n')}\nWrite each anew so that it states only what the facts say, one a line as "1: …", or nothing behind its number.`,
    );
    let text = '';
    try {
      for await (const piece of this.#ask(false)) if (piece.type === 'text') text += piece.text;
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
    }
    for (const [, number = '', words = ''] of text.matchAll(/^\s*(\d{1,2})\s*[:.)]\s*(.*)$/gm))
      mended.set(Number(number), words);
    return mended;
  }

  #add(role: 'user', text: string): void {
    this.#prompt.push({ role, content: [{ type: 'text', text }] });
  }
}
