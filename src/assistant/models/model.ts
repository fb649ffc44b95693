// Which language model writes, and how is it asked? Any OpenAI-compatible endpoint, a local server or Anthropic, through the AI SDK.
// It is never trusted: bounded in time, bytes and words, left alone for a while when it fails, and what it says is grounded elsewhere.
import { createAnthropic } from '@ai-sdk/anthropic';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModelV3, LanguageModelV3FunctionTool, LanguageModelV3Prompt } from '@ai-sdk/provider';

export interface ModelSettings {
  provider: 'openai-compatible' | 'anthropic';
  /** `http://127.0.0.1:11434/v1`; null: where Anthropic answers. */
  url: string | null;
  name: string;
  apiKey: string | null;
}

export interface ToolCall {
  id: string;
  name: string;
  /** Whatever the model wrote; null where that is no JSON. */
  input: unknown;
}

export type Piece = { type: 'text'; text: string } | { type: 'call'; call: ToolCall };

/** `message` is for the reader: `did not answer in time`. */
export class ModelFailure extends Error {}

export interface Patience {
  /** Between two pieces of an answer. */
  pieceMs: number;
  /** After so many failures in a row … */
  failures: number;
  /** … the model is left alone for so long. */
  restMs: number;
}

const PATIENCE: Patience = { pieceMs: 20_000, failures: 5, restMs: 30_000 };
/** One answer of the model, as it comes over the wire. */
const MOST_BYTES = 2 * 1024 * 1024;
/** A token has about four letters; one that writes more than this was asked to stop and did not. */
const LETTERS_PER_TOKEN = 6;

export class Model {
  readonly name: string;
  readonly #language: LanguageModelV3;
  readonly #now: () => Date;
  readonly #patience: Patience;
  #failures = 0;
  #restsUntil = 0;

  constructor(settings: ModelSettings, now: () => Date, patience: Partial<Patience> = {}) {
    this.name = settings.name;
    this.#language = languageModel(settings);
    this.#now = now;
    this.#patience = { ...PATIENCE, ...patience };
  }

  /** It failed several times in a row, and is not asked for now. */
  get isResting(): boolean {
    return this.#now().getTime() < this.#restsUntil;
  }

  /** @throws {ModelFailure} unless `signal` ended it. */
  async *ask(
    prompt: LanguageModelV3Prompt,
    {
      tools,
      mostTokens,
      signal,
    }: { tools: LanguageModelV3FunctionTool[]; mostTokens: number; signal: AbortSignal },
  ): AsyncGenerator<Piece> {
    const ending = new AbortController();
    const together = AbortSignal.any([signal, ending.signal]);
    const ended = Promise.withResolvers<never>();
    // A server that ignores the end of a request must not hold the answer.
    together.addEventListener('abort', () => ended.reject(together.reason), { once: true });
    ended.promise.catch(() => undefined);
    const late = () => ending.abort(new ModelFailure('did not answer in time'));
    let timer = setTimeout(late, this.#patience.pieceMs);
    try {
      const asked = Promise.resolve(
        this.#language.doStream({
          prompt,
          maxOutputTokens: mostTokens,
          abortSignal: together,
          ...(tools.length > 0 ? { tools, toolChoice: { type: 'auto' as const } } : {}),
        }),
      );
      asked.catch(() => undefined);
      const { stream } = await Promise.race([asked, ended.promise]);
      const reader = stream.getReader();
      let letters = 0;
      for (;;) {
        const { done, value } = await Promise.race([reader.read(), ended.promise]);
        clearTimeout(timer);
        timer = setTimeout(late, this.#patience.pieceMs);
        if (done) break;
        if (value.type === 'error') throw value.error;
        if (value.type === 'finish' && value.finishReason.unified === 'error')
          throw new ModelFailure('failed');
        if (value.type === 'finish' && value.finishReason.unified === 'other')
          throw new ModelFailure('broke off');
        if (value.type === 'tool-call') {
          yield {
            type: 'call',
            call: { id: value.toolCallId, name: value.toolName, input: parsed(value.input) },
          };
        }
        // Reasoning is counted too, so that no model thinks without end.
        if (value.type !== 'text-delta' && value.type !== 'reasoning-delta') continue;
        letters += value.delta.length;
        if (letters > mostTokens * LETTERS_PER_TOKEN) break;
        if (value.type === 'text-delta') yield { type: 'text', text: value.delta };
      }
      this.#failures = 0;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      this.#failures += 1;
      if (this.#failures >= this.#patience.failures) {
        this.#failures = 0;
        this.#restsUntil = this.#now().getTime() + this.#patience.restMs;
      }
      if (ending.signal.aborted) throw ending.signal.reason;
      throw error instanceof ModelFailure
        ? error
        : new ModelFailure('could not be reached or did not make sense', { cause: error });
    } finally {
      clearTimeout(timer);
      // Also where the caller has heard enough: the request ends with it.
      ending.abort(new ModelFailure('was stopped'));
    }
  }
}

function languageModel({ provider, url, name, apiKey }: ModelSettings): LanguageModelV3 {
  const key = apiKey === null ? {} : { apiKey };
  if (provider === 'anthropic')
    return createAnthropic({ ...key, ...(url === null ? {} : { baseURL: url }), fetch: boundedFetch })(name);
  if (url === null) throw new RangeError('an OpenAI-compatible model needs a URL');
  return createOpenAICompatible({ ...key, baseURL: url, name: 'model', fetch: boundedFetch })(name);
}

const boundedFetch: typeof fetch = async (input, init) => {
  // A model that is elsewhere now is for the operator to say, not for whoever answers.
  const response = await fetch(input, { ...init, redirect: 'error' });
  if (!response.body) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) controller.error(new ModelFailure('wrote more than it may'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted), {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
};

function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return null;
  }
}
