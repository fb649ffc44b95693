// What waits to be done, what failed and why, and what can be done about it?
import type { RoundState } from '#kit';
import { mayTryAgain, type QueuedLetter } from '#store';
import type { Frame } from '../../frame.ts';
import { count } from '../../ui/words.tsx';
import { faultLine } from './form.tsx';
import { AdminFrame } from './PeopleFrames.tsx';

interface QueuesProps {
  frame: Frame;
  queue: Record<'waiting' | 'givenUp', { letters: QueuedLetter[]; total: number }>;
  rounds: readonly RoundState[];
  now: Date;
  fault: string | null;
  said: string | null;
}

export function QueuesPage({ frame, queue, rounds, now, fault, said }: QueuesProps) {
  return (
    <AdminFrame frame={frame} title="Queues" said={said}>
      {fault === null ? null : faultLine('queue-fault', fault, true)}
      {letters('waiting', 'Letters that wait', queue.waiting, now)}
      {letters('given-up', 'Letters given up', queue.givenUp, now)}
      <section aria-labelledby="rounds-title">
        <h2 id="rounds-title">Work of this server</h2>
        {rounds.length === 0 ? (
          <p>None.</p>
        ) : (
          <section class="scroll" aria-label="Work of this server" tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col" class="right">
                    Every
                  </th>
                  <th scope="col">Last done (UTC)</th>
                  <th scope="col">Last problem</th>
                </tr>
              </thead>
              <tbody>
                {rounds.map(({ name, everyMs, lastEnd, lastProblem }) => (
                  <tr>
                    <th scope="row">{name}</th>
                    <td class="right">{Math.round(everyMs / 1000)} s</td>
                    <td class="code">{lastEnd === null ? 'not yet' : instant(lastEnd.toISOString())}</td>
                    <td>
                      {lastProblem === null
                        ? 'none'
                        : `${instant(lastProblem.at.toISOString())}: ${lastProblem.why.slice(0, 300)}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </section>
    </AdminFrame>
  );
}

function letters(id: string, title: string, found: { letters: QueuedLetter[]; total: number }, now: Date) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p>
        {found.total === 0 ? 'None.' : count(found.total, 'letter', 'letters')}
        {found.total > found.letters.length ? `, the oldest ${found.letters.length} shown` : ''}
      </p>
      {found.letters.length === 0 ? null : (
        <section class="scroll" aria-label={title} tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Letter</th>
                <th scope="col">Since (UTC)</th>
                <th scope="col" class="right">
                  Tries
                </th>
                <th scope="col">Next try (UTC)</th>
                <th scope="col">Last problem</th>
                <th scope="col">Do</th>
              </tr>
            </thead>
            <tbody>
              {found.letters.map((letter) => (
                <tr>
                  <th scope="row">
                    {letter.subject}
                    <small>to {letter.to}</small>
                  </th>
                  <td class="code">{instant(letter.createdAt)}</td>
                  <td class="right code">{letter.tries}</td>
                  <td class="code">{letter.nextTry === null ? 'none' : instant(letter.nextTry)}</td>
                  <td>{letter.problem?.slice(0, 300) ?? 'none'}</td>
                  <td>{acts(letter, now)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function acts(letter: QueuedLetter, now: Date) {
  const what = `“${letter.subject}” to ${letter.to}`;
  return (
    <form method="post" action={`/admin/queues/letters/${encodeURIComponent(letter.id)}`} class="within">
      {mayTryAgain(letter, now) ? (
        <button type="submit" name="act" value="again" aria-label={`Try again: ${what}`}>
          Try again
        </button>
      ) : null}
      <button type="submit" name="act" value="drop" aria-label={`Drop: ${what}`}>
        Drop
      </button>
    </form>
  );
}

/** `2026-11-24 12:00:00`. */
function instant(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}
