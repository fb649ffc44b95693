// One round at the desk: settle one, answer one, in turns, so that neither a stream of new letters nor a pile of old ones holds up
// the other.
import { setImmediate } from 'node:timers/promises';
import { answerNext } from './answering.ts';
import type { Desk } from './desk.ts';
import { settleNext } from './settling.ts';

/** Until there is nothing to do, or the signal says so. */
export async function workAtDesk(desk: Desk, signal?: AbortSignal): Promise<void> {
  for (let isBusy = true; isBusy && !signal?.aborted; ) {
    const isSettled = await settleNext(desk);
    isBusy = (await answerNext(desk, signal)) || isSettled;
    // An embedded database answers at once: without this nobody else would get their turn.
    await setImmediate();
  }
}
