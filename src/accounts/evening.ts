// Why does the time of an answer not say whether an address has an account? Because answers leave in steps: what is
// done for known and unknown addresses differs by a few milliseconds, and both are over before the next step.
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than hashing a password and all that is written around it, on a quiet machine. */
const STEP_MS = 250;

/** Gives the outcome, of whichever kind, at the next step after it is known. */
export async function evened<T>(work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - begun;
    await pause(Math.ceil(taken / STEP_MS) * STEP_MS - taken);
  }
}
