// Work that is done again and again while the process lives: one round at a time, a pause after each, and an end that waits for
// the round that runs.

export interface Repeating {
  /** No further round; resolves when the running one is over, which `signal` has asked to hurry. */
  stop(): Promise<void>;
}

export function repeat(
  pauseMs: number,
  round: (signal: AbortSignal) => Promise<unknown>,
  problem: (error: unknown) => void,
): Repeating {
  const ending = new AbortController();
  let wake = () => {};
  const rounds = async () => {
    while (!ending.signal.aborted) {
      await round(ending.signal).catch(problem);
      await new Promise<void>((go) => {
        wake = go;
        if (ending.signal.aborted) return go();
        setTimeout(go, pauseMs).unref();
      });
    }
  };
  const done = rounds();
  return {
    stop: () => {
      ending.abort();
      wake();
      return done;
    },
  };
}
