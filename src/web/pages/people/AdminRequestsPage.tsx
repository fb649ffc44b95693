// Who asks for a larger plan? Granted or declined here; a letter tells the asker.
import type { ListedRequest } from '#accounts';
import type { PlanRow } from '#store';
import type { Frame } from '../../frame.ts';
import { faultLine } from './form.tsx';
import { AdminFrame } from './PeopleFrames.tsx';

/** As it was sent, with what is wrong. */
export interface SentAnswer {
  id: string;
  answer: string;
  fault: string;
}

export function AdminRequestsPage({
  frame,
  found,
  plans,
  sent,
  said,
}: {
  frame: Frame;
  found: { open: ListedRequest[]; settled: ListedRequest[] };
  plans: readonly PlanRow[];
  sent: SentAnswer | null;
  said: string | null;
}) {
  const titleOf = (name: string) => plans.find((plan) => plan.name === name)?.title ?? name;
  return (
    <AdminFrame frame={frame} title="Requests" said={said}>
      {sent && !found.open.some(({ id }) => id === sent.id)
        ? faultLine('request-fault', sent.fault, true)
        : null}
      {found.open.length === 0 ? <p>Nobody waits for an answer.</p> : null}
      {found.open.map((one) => (
        <section aria-labelledby={`request-${one.id}`}>
          <h2 id={`request-${one.id}`}>
            {titleOf(one.plan)} for{' '}
            {one.teamName === null ? one.email : `${one.teamName}, ${one.seats} seats`}
          </h2>
          <p>
            {one.email}, {one.at.slice(0, 16).replace('T', ' ')} UTC
          </p>
          {one.message === '' ? null : <p class="typed">{one.message}</p>}
          {answerForm(one, sent?.id === one.id ? sent : null)}
        </section>
      ))}
      {found.settled.length === 0 ? null : (
        <section aria-labelledby="settled-title">
          <h2 id="settled-title">Answered</h2>
          <ul>
            {found.settled.map((one) => (
              <li>
                {one.settledAt?.slice(0, 10)} {one.email}: {titleOf(one.plan)} {one.state}
                {one.answer === '' ? '' : `, “${one.answer}”`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </AdminFrame>
  );
}

function answerForm({ id, email }: ListedRequest, sent: SentAnswer | null) {
  return (
    <form method="post" action={`/admin/requests/${encodeURIComponent(id)}`} class="people-form">
      <div class="field">
        <label for={`answer-${id}`}>Answer (needed to decline)</label>
        <input
          id={`answer-${id}`}
          name="answer"
          maxlength={500}
          value={sent?.answer ?? ''}
          aria-invalid={sent ? 'true' : undefined}
          aria-describedby={sent ? `answer-${id}-fault` : undefined}
        />
        {sent ? faultLine(`answer-${id}-fault`, sent.fault) : null}
      </div>
      <p class="row">
        <button
          type="submit"
          name="act"
          value="grant"
          aria-label={`Grant it to ${email}`}
          class="button first"
        >
          Grant
        </button>
        <button type="submit" name="act" value="decline" aria-label={`Decline it to ${email}`}>
          Decline
        </button>
      </p>
    </form>
  );
}
