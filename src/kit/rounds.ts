// What does this server do again and again, when did it do so last, and what was in the way? For the operator's page.
import { type Repeating, repeat } from './repeating.ts';

export interface RoundState {
  name: string;
  everyMs: number;
  /** Null: not yet. */
  lastEnd: Date | null;
  lastProblem: { at: Date; why: string } | null;
}

export class Rounds {
  readonly #running: { state: RoundState; work: Repeating }[] = [];
  readonly #problem: (error: unknown) => void;
  readonly #now: () => Date;

  constructor(problem: (error: unknown) => void, now: () => Date) {
    this.#problem = problem;
    this.#now = now;
  }

  begin(
    name: string,
    everyMs: number,
    round: (signal: AbortSignal) => Promise<unknown>,
    problem = this.#problem,
  ): Repeating {
    const state: RoundState = { name, everyMs, lastEnd: null, lastProblem: null };
    const told = async (signal: AbortSignal) => {
      try {
        await round(signal);
        state.lastEnd = this.#now();
      } catch (error) {
        state.lastProblem = { at: this.#now(), why: error instanceof Error ? error.message : String(error) };
        throw error;
      }
    };
    const work = repeat(everyMs, told, problem);
    this.#running.push({ state, work });
    return work;
  }

  states(): readonly RoundState[] {
    return this.#running.map(({ state }) => ({ ...state }));
  }

  /** No further rounds; resolves when those that run are over. */
  async stop(): Promise<void> {
    await Promise.all(this.#running.map(({ work }) => work.stop()));
  }
}
