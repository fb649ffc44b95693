// One round at the desk: everything that was received is settled first, which costs little, then the letters are answered.
import { answerNext } from './answering.ts';
import type { Desk } from './desk.ts';
import { settleNext } from './settling.ts';

/** Until there is nothing to do, or the signal says so. */
export async function workAtDesk(desk: Desk, signal?: AbortSignal): Promise<void> {
  do {
    while (!signal?.aborted && (await settleNext(desk)));
  } while (!signal?.aborted && (await answerNext(desk, signal)));
}
