// The operator's view of CaseConsultant: how many letters are in which state, what is held or failed and why; and how every letter looks.
import { type Feedback, type Hold, LETTER_STATES, type LetterState, type QueuedLetter } from '#consultant';
import { type Frame, link } from '../../frame.ts';
import type { LetterTemplate } from '../../letterTemplates.ts';
import { figure, minuteOf } from '../../ui/words.tsx';
import { HOLD_WORDS } from '../consultant/MailboxPages.tsx';
import { AdminFrame } from './PeopleFrames.tsx';

const STATE_WORDS: Record<LetterState, string> = {
  received: 'Received',
  held: 'Held',
  queued: 'Queued',
  answered: 'Answered, on the way',
  sent: 'Sent',
  failed: 'Failed',
};

export function ConsultantQueuePage({
  frame,
  counts,
  state,
  letters,
  isFull,
  feedback,
  said,
}: {
  frame: Frame;
  counts: Record<LetterState, number>;
  state: LetterState;
  letters: readonly QueuedLetter[];
  isFull: boolean;
  feedback: readonly Feedback[];
  said: string | null;
}) {
  const last = letters.at(-1);
  return (
    <AdminFrame frame={frame} title="Consultant" said={said}>
      <nav aria-label="Letters by state">
        <ul class="states">
          {LETTER_STATES.map((one) => (
            <li>
              <a
                href={link(frame, '/admin/consultant', { state: one })}
                aria-current={one === state ? 'page' : undefined}
              >
                {STATE_WORDS[one]} <span class="figure">{figure(counts[one])}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {letters.length === 0 ? (
        <p>No letter is {STATE_WORDS[state].toLowerCase()}.</p>
      ) : (
        <section class="scroll" aria-label="Letters" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Received</th>
                <th scope="col">From</th>
                <th scope="col">What became of it</th>
                <th scope="col">Act</th>
              </tr>
            </thead>
            <tbody>{letters.map((letter) => letterRow(letter))}</tbody>
          </table>
        </section>
      )}
      {isFull && last ? (
        <p>
          <a href={link(frame, '/admin/consultant', { state, before: last.receivedAt })}>Older ones</a>
        </p>
      ) : null}
      <p class="quiet">Words of letters are shown to their owners only; acts here are in the audit log.</p>
      <section aria-labelledby="feedback">
        <h2 id="feedback">What readers say of answers</h2>
        {feedback.length === 0 ? (
          <p>Nothing yet.</p>
        ) : (
          <ul class="evidence">
            {feedback.map(({ vote, reason, answeredAt }) => (
              <li>
                {vote === 'up' ? 'Right' : 'Wrong'}
                {reason === null ? '' : `: ${reason}`} <small>answered {minuteOf(answeredAt)}</small>
              </li>
            ))}
          </ul>
        )}
      </section>
    </AdminFrame>
  );
}

function letterRow(letter: QueuedLetter) {
  const { id, sender, person, origin, authenticity, authenticityDetail, state, receivedAt } = letter;
  const isOpen = state === 'held' || state === 'failed';
  return (
    <tr>
      <td>{minuteOf(receivedAt)}</td>
      <td>
        {sender === '' ? 'nobody' : sender}
        <small>
          {origin === 'form'
            ? 'by form'
            : [authenticity, authenticityDetail].filter((one) => one !== '').join(': ')}
        </small>
      </td>
      <td>
        {reasonOf(letter)}
        {letter.tries > 1 ? <small>tried {letter.tries} times</small> : null}
      </td>
      <td>
        {isOpen ? (
          <form method="post" action={`/admin/consultant/${id}`} class="row">
            <input type="hidden" name="state" value={state} />
            {person === null ? null : (
              <button type="submit" name="do" value="answer">
                {state === 'failed' ? 'Try again' : 'Answer anyway'}
              </button>
            )}
            <button type="submit" name="do" value="drop">
              Drop
            </button>
          </form>
        ) : null}
        {letter.hasOriginal ? <a href={`/admin/consultant/${id}/original`}>Original</a> : null}
      </td>
    </tr>
  );
}

function reasonOf({ state, reason, automatic, broken, answeredAt }: QueuedLetter) {
  if (state === 'held') {
    const detail = automatic ?? broken;
    return (
      <>
        {HOLD_WORDS[reason as Hold]}
        {detail === null ? null : <small>{detail}</small>}
      </>
    );
  }
  if (state === 'failed')
    return reason === 'sending'
      ? 'The answer could not be delivered.'
      : 'No answer could be made; see the log.';
  return answeredAt === null ? STATE_WORDS[state] : `${STATE_WORDS[state]}, ${minuteOf(answeredAt)}`;
}

export function TemplatesPage({
  frame,
  templates,
  shown,
}: {
  frame: Frame;
  templates: readonly LetterTemplate[];
  shown: LetterTemplate | null;
}) {
  return (
    <AdminFrame frame={frame} title="Letter templates" said={null}>
      <p>Every letter that the site sends, with invented content.</p>
      <nav aria-label="Letters">
        <ul class="states">
          {templates.map(({ name, title }) => (
            <li>
              <a
                href={link(frame, '/admin/templates', { name })}
                aria-current={name === shown?.name ? 'page' : undefined}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {shown === null ? null : (
        <section aria-labelledby="template">
          <h2 id="template">{shown.title}</h2>
          <p>
            Subject: <strong>{shown.subject}</strong>
          </p>
          {shown.html === null ? (
            <p class="quiet">This letter is plain text only.</p>
          ) : (
            <p>
              <a href={`/admin/templates/${shown.name}`}>Open the HTML part</a>
            </p>
          )}
          <section class="scroll" aria-label="The text part" tabindex={0}>
            <pre class="letter-pre">{shown.text}</pre>
          </section>
        </section>
      )}
    </AdminFrame>
  );
}
