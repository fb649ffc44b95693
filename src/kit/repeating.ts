// Work that is done again and again while the process lives: one round at a time, a pause after each, and an end that waits for
// the round that runs.

export interface Repeating {
  /** There is something to do: the pause ends, or the round that runs is followed by another one at once. */
  wake(): void;
  /** No further round; resolves when the running one is over, which `signal` has asked to hurry. */
  stop(): Promise<void>;
}

export function repeat(
  pauseMs: number,
  round: (signal: AbortSignal) => Promise<unknown>,
  problem: (error: unknown) => void,
): Repeating {
  const ending = new AbortController();
  let isAwake = false;
  let goOn = () => {};
  const wake = () => {
    isAwake = true;
    goOn();
  };
  const rounds = async () => {
    while (!ending.signal.aborted) {
      isAwake = false;
      await round(ending.signal).catch(problem);
      await new Promise<void>((go) => {
        if (isAwake) return go();
        const timer = setTimeout(go, pauseMs).unref();
        goOn = () => {
          clearTimeout(timer);
          go();
        };
      });
    }
  };
  const done = rounds();
  return {
    wake,
    stop: () => {
      ending.abort();
      wake();
      return done;
    },
  };
}
