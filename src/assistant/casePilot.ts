// Questions on their way to answers: masked, written down, answered on one edition, followed by whoever asked, also when the
// connection broke in between. An answer lives in this process until it is done, and then in the store.
import type { Lease, Library } from '#editions';
import type { Log } from '#kit';
import { mask } from '#privacy';
import type { Db } from '#store';
import { answer } from './answering.ts';
import type { ConversationState } from './conversationState.ts';
import { beginTurn, conversationOf, type NewTurn, saveAnswer } from './conversations.ts';
import type { AnswerEvent } from './events.ts';
import type { Model } from './models/model.ts';

export interface CasePilotOptions {
  db: Db;
  library: Library;
  log: Log;
  now(): Date;
  /** Writes the answers, where the operator has one. */
  model?: Model;
}

export type Asked = Omit<NewTurn, 'masked'>;

/** What is kept may be shown to others: words of the AMA stay out of every answer. */
const READER = { cptAccepted: false };

export interface Begun {
  conversation: string;
  number: number;
  /** Patient identifiers that were masked in the question. */
  masked: number;
}

/** Answers that are made at the same time; more wait for a place in their own request. */
const MOST_AT_ONCE = 400;
/** After the last event a follower that lost its connection may still come back to the process. */
const KEPT_MS = 30_000;

interface Run {
  events: AnswerEvent[];
  done: boolean;
  stop: AbortController;
  /** Called at each event and at the end. */
  followers: Set<() => void>;
}

export class CasePilot {
  readonly #options: CasePilotOptions;
  readonly #runs = new Map<string, Run>();

  constructor(options: CasePilotOptions) {
    this.#options = options;
  }

  /** Writes the question down, without patient identifiers, and begins to answer. Null: not the asker's conversation, or busy. */
  async ask(owner: string, asked: Asked): Promise<Begun | 'not yours' | 'busy'> {
    if (this.#runs.size >= MOST_AT_ONCE) return 'busy';
    const { db, library, now } = this.#options;
    const { text, found } = mask(asked.question);
    const begun = await beginTurn(db, owner, { ...asked, question: text, masked: found.length }, now());
    if (!begun) return 'not yours';
    const { conversation, number, state } = begun;
    const run: Run = { events: [], done: false, stop: new AbortController(), followers: new Set() };
    this.#runs.set(`${conversation} ${number}`, run);
    void this.#answer(run, { ...asked, question: text }, { conversation, number }, state, library.borrow());
    return { conversation, number, masked: found.length };
  }

  async #answer(
    run: Run,
    asked: Asked,
    { conversation, number }: Omit<Begun, 'masked'>,
    state: ConversationState,
    lease: Lease,
  ): Promise<void> {
    const { db, log, model } = this.#options;
    const tell = (event: AnswerEvent) => {
      run.events.push(event);
      for (const follower of run.followers) follower();
    };
    try {
      const { question: text, code, asOf } = asked;
      const asking = {
        edition: lease.edition,
        asOf,
        reader: READER,
        signal: run.stop.signal,
        ...(model ? { model } : {}),
      };
      for await (const event of answer({ text, code, state }, asking)) tell(event);
    } catch (error) {
      // The question itself is nobody's to read in a log.
      log.error({ error: (error as Error).stack, conversation, number }, 'answer failed');
      tell({
        type: 'done',
        outcome: 'failed',
        detail: 'The answer could not be made. The operator finds why in the log.',
        state,
        suggestions: [],
      });
    } finally {
      lease.release();
    }
    try {
      await saveAnswer(db, conversation, number, run.events);
    } catch (error) {
      log.error({ error: (error as Error).stack, conversation, number }, 'answer not kept');
    }
    run.done = true;
    for (const follower of run.followers) follower();
    setTimeout(() => this.#runs.delete(`${conversation} ${number}`), KEPT_MS).unref();
  }

  /** Whether an answer is being made here now. */
  isAnswering(conversation: string, number: number): boolean {
    return this.#runs.get(`${conversation} ${number}`)?.done === false;
  }

  /**
   * The events of an answer from a place on, those to come as they come. Ends with it, or with the signal. Nothing where the
   * answer is neither made here nor kept.
   */
  async *follow(
    owner: string,
    conversation: string,
    number: number,
    from: number,
    signal: AbortSignal,
  ): AsyncGenerator<{ id: number; event: AnswerEvent }> {
    const run = this.#runs.get(`${conversation} ${number}`);
    // Whose it is is asked of the store, whoever makes it.
    const whole = await conversationOf(this.#options.db, owner, conversation);
    if (!whole) return;
    if (!run) {
      const events = whole.turns.find((turn) => turn.number === number)?.events ?? [];
      for (const [id, event] of events.entries()) if (id >= from) yield { id, event };
      return;
    }
    for (let id = from; !signal.aborted; ) {
      const event = run.events[id];
      if (event) yield { id: id++, event };
      else if (run.done) return;
      else await this.#next(run, signal);
    }
  }

  #next(run: Run, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        run.followers.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      run.followers.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** Stops an answer of the owner's; what was said so far stays. */
  async stop(owner: string, conversation: string, number: number): Promise<void> {
    if (await conversationOf(this.#options.db, owner, conversation))
      this.#runs.get(`${conversation} ${number}`)?.stop.abort();
  }
}
