// Questions on their way to answers: masked, written down, answered on one edition, followed by whoever asked, also when the
// connection broke in between. An answer lives in this process until it is done, and then in the store.
import type { Lease, Library } from '#editions';
import type { Log } from '#kit';
import { mask } from '#privacy';
import type { Db } from '#store';
import { answer } from './answering.ts';
import type { ConversationState } from './conversationState.ts';
import { answerOf, beginTurn, isOwner, type NewTurn, saveAnswer } from './conversations.ts';
import type { AnswerEvent } from './events.ts';
import type { Model } from './models/model.ts';

export interface CasePilotOptions {
  db: Db;
  library: Library;
  log: Log;
  now(): Date;
  /** Writes the answers, where the operator has one. */
  model?: Model;
  /** Another way to answer, for tests. */
  answerer?: typeof answer;
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

/** Answers that are made at the same time; who asks beyond that is told to come again. */
const MOST_AT_ONCE = 400;

interface Run {
  events: AnswerEvent[];
  done: boolean;
  stop: AbortController;
  /** Called at each event and at the end. */
  followers: Set<() => void>;
}

export class CasePilot {
  readonly #options: CasePilotOptions;
  /** By conversation and number. What is done is followed from the store. */
  readonly #runs = new Map<string, Run>();

  constructor(options: CasePilotOptions) {
    this.#options = options;
  }

  get isBusy(): boolean {
    return this.#runs.size >= MOST_AT_ONCE;
  }

  /** Writes the question down, without patient identifiers, and begins to answer. Null: not the asker's conversation, or it holds no more. */
  async ask(owner: string, asked: Asked): Promise<Begun | null> {
    const { db, library, now } = this.#options;
    const { text, found } = mask(asked.question);
    const turn = { ...asked, question: text, masked: found.length };
    const begun = await beginTurn(db, owner, turn, now());
    if (!begun) return null;
    const { conversation, number, state } = begun;
    const key = keyOf(conversation, number);
    // Asked again before it was answered: what is made for the old question is not wanted any more.
    this.#runs.get(key)?.stop.abort();
    const run: Run = { events: [], done: false, stop: new AbortController(), followers: new Set() };
    this.#runs.set(key, run);
    void this.#answer(run, turn, begun, state, library.borrow());
    return { conversation, number, masked: found.length };
  }

  async #answer(
    run: Run,
    { question: text, code, asOf }: Asked,
    turn: { conversation: string; number: number; askedAt: string },
    state: ConversationState,
    lease: Lease,
  ): Promise<void> {
    const { db, log, model, answerer = answer } = this.#options;
    const { conversation, number } = turn;
    const tell = (event: AnswerEvent) => {
      run.events.push(event);
      for (const follower of run.followers) follower();
    };
    try {
      const asking = {
        edition: lease.edition,
        asOf,
        reader: READER,
        signal: run.stop.signal,
        ...(model ? { model } : {}),
      };
      for await (const event of answerer({ text, code, state }, asking)) tell(event);
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
      await saveAnswer(db, turn, run.events);
    } catch (error) {
      log.error({ error: (error as Error).stack, conversation, number }, 'answer not kept');
    }
    run.done = true;
    for (const follower of run.followers) follower();
    const key = keyOf(conversation, number);
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }

  /** Whether an answer is being made here now. */
  isAnswering(conversation: string, number: number): boolean {
    return this.#runs.has(keyOf(conversation, number));
  }

  /**
   * The events of an answer from a place on, those to come as they come. Ends with it, or with the signal. Nothing where the
   * answer is neither made here nor kept.
   */
  async *follow(
    owner: string,
    { conversation, number }: { conversation: string; number: number },
    from: number,
    signal: AbortSignal,
  ): AsyncGenerator<{ id: number; event: AnswerEvent }> {
    const { db } = this.#options;
    const run = this.#runs.get(keyOf(conversation, number));
    // Whose it is is asked of the store, whoever makes it.
    if (!(await isOwner(db, owner, conversation))) return;
    const events = run?.events ?? (await answerOf(db, conversation, number)) ?? [];
    for (let id = from; !signal.aborted; ) {
      const event = events[id];
      if (event) yield { id: id++, event };
      else if (!run || run.done) return;
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
    if (await isOwner(this.#options.db, owner, conversation))
      this.#runs.get(keyOf(conversation, number))?.stop.abort();
  }

  /** For a server that closes: every answer ends with what it has said so far. */
  stopAll(): void {
    for (const { stop } of this.#runs.values()) stop.abort();
  }
}

function keyOf(conversation: string, number: number): string {
  return `${conversation} ${number}`;
}
