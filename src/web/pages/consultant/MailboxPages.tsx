// The mailbox of CaseConsultant: threads, each letter with its answer as it was sent, and what was held, with the reason and a way on.
import type { Consultation, ConsultBlock, Hold, MailboxLetter, Said, Thread, ThreadTitle } from '#consultant';
import { LONGEST_FEEDBACK, RELEASABLE } from '#consultant';
import { EMPTY_CASE } from '../../consultantForm.ts';
import { type Frame, link } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { count, minuteOf } from '../../ui/words.tsx';
import { AccountFrame } from '../people/PeopleFrames.tsx';
import { sourceList, withCodes } from '../pilot/TurnView.tsx';
import { caseForm } from './ConsultantPage.tsx';

export const HOLD_WORDS: Record<Hold, string> = {
  robot: 'It was written by a machine: an automatic reply, a list, a notice.',
  unreadable: 'Nothing in it could be read.',
  'no sender': 'It has no sender, or more than one.',
  spoofed: 'The sender’s domain says that the letter is not from there.',
  stranger: 'Nobody with an account has this address.',
  unproven: 'It could not be shown that it came from you: your mail provider signs no letters.',
  repeat: 'It answers with the same words as a letter before.',
  'sender limit': 'There were too many letters in 24 hours.',
  plan: 'The letters of the plan were used up.',
};

export function MailboxPage({
  frame,
  threads,
  held,
  renewsOn,
  said,
}: {
  frame: Frame;
  threads: readonly ThreadTitle[];
  held: readonly MailboxLetter[];
  /** A letter could not be released, because the plan has none left until then. */
  renewsOn: string | null;
  said: string | null;
}) {
  const last = threads.at(-1);
  return (
    <AccountFrame frame={frame} title="Letters" said={said}>
      {renewsOn === null ? null : (
        <p class="note amber" role="alert">
          {icon('warning')}
          <span>The letters of your plan are used up until {renewsOn}. The letter stays here.</span>
        </p>
      )}
      <p>
        What you wrote to CaseConsultant, by mail or by form, and the answers.{' '}
        <a href={link(frame, '/caseconsultant')}>Write a case</a>
      </p>
      {held.length === 0 ? null : (
        <section aria-labelledby="held">
          <h2 id="held">Not answered</h2>
          {held.map(heldLetter)}
        </section>
      )}
      {threads.length === 0 ? (
        <p>No letters yet.</p>
      ) : (
        <section class="scroll" aria-label="Cases" tabindex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">Case</th>
                <th scope="col">Subject</th>
                <th scope="col">Letters</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>
              {threads.map(({ id, number, subject, letters, updatedAt }) => (
                <tr>
                  <td class="code">{number}</td>
                  <td>
                    <a href={link(frame, `/account/letters/${id}`)}>
                      {subject === '' ? 'No subject' : subject}
                    </a>
                  </td>
                  <td class="figure">{letters}</td>
                  <td>{minuteOf(updatedAt)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {threads.length < 50 || !last ? null : (
        <p>
          <a href={link(frame, '/account/letters', { before: last.updatedAt })}>Older ones</a>
        </p>
      )}
    </AccountFrame>
  );
}

function heldLetter({ id, subject, sender, receivedAt, reason, text }: MailboxLetter) {
  const hold = reason as Hold;
  return (
    <article class="held-letter" id={`letter-${id}`}>
      <h3>{subject === '' ? 'No subject' : subject}</h3>
      <p class="asked-at">
        From {sender} · {minuteOf(receivedAt)}
      </p>
      <p class="note amber">
        {icon('warning')}
        <span>{HOLD_WORDS[hold]}</span>
      </p>
      {text === '' ? null : (
        <details>
          <summary>The letter</summary>
          <p class="letter-text">{text}</p>
        </details>
      )}
      <div class="row">
        {RELEASABLE.includes(hold) ? (
          <form method="post" action={`/account/held/${id}/release`}>
            <button type="submit" class="button first">
              {hold === 'unproven' ? 'I wrote this: answer it' : 'Answer it now'}
            </button>
          </form>
        ) : null}
        <form method="post" action={`/account/held/${id}/delete`}>
          <button type="submit">Delete</button>
        </form>
      </div>
    </article>
  );
}

export function ThreadPage({ frame, thread, said }: { frame: Frame; thread: Thread; said: string | null }) {
  const email = frame.viewing?.person?.email ?? '';
  return (
    <AccountFrame frame={frame} title="Letters" said={said}>
      <p>
        <a href={link(frame, '/account/letters')}>All letters</a>
      </p>
      <h2 class="thread-title">
        {thread.subject === '' ? 'No subject' : thread.subject} <span class="code">{thread.number}</span>
      </h2>
      {thread.all.map((letter) => letterView(frame, thread, letter))}
      <section aria-labelledby="go-on">
        <h2 id="go-on">Go on</h2>
        {caseForm({ ...EMPTY_CASE, thread: thread.id }, email, null, 'Send the reply')}
      </section>
      <form method="post" action={`/account/letters/${thread.id}/delete`}>
        <button type="submit">Delete this case with its letters</button>
      </form>
    </AccountFrame>
  );
}

function letterView(frame: Frame, thread: Thread, letter: MailboxLetter) {
  const { id, text, quoted, attachments, masked, receivedAt, consultation, state, origin } = letter;
  const hidden = Object.values(masked).reduce((sum, n) => sum + n, 0);
  return (
    <article class="exchange" id={`letter-${id}`}>
      <h3 class="asked">{letter.subject === '' ? 'No subject' : letter.subject}</h3>
      <p class="asked-at">
        {origin === 'mail' ? 'By mail' : 'By form'} · {minuteOf(receivedAt)}
        {hidden > 0 ? ` · ${count(hidden, 'patient identifier')} masked` : ''}
      </p>
      <details open={text.length < 1500}>
        <summary>The letter</summary>
        <p class="letter-text">{text}</p>
        {quoted === '' ? null : (
          <details>
            <summary>What it quotes</summary>
            <p class="letter-text">{quoted}</p>
          </details>
        )}
      </details>
      {attachments.length === 0 ? null : (
        <ul class="evidence">
          {attachments.map(({ name, text: read, left }) => (
            <li>
              {name}: {left ?? `read, ${count((read ?? '').length, 'character')}`}
            </li>
          ))}
        </ul>
      )}
      {consultation === null ? waiting(letter) : answerView(frame, id, consultation)}
      {consultation === null ? null : (
        <>
          <p class="quiet">{state === 'sent' ? 'Sent by mail.' : 'On its way by mail.'}</p>
          {feedback(thread.id, letter)}
        </>
      )}
    </article>
  );
}

function waiting({ state, reason }: MailboxLetter) {
  if (state === 'failed')
    return (
      <p class="note amber">
        {icon('warning')}
        <span>
          {reason === 'sending'
            ? 'The answer could not be delivered. The operator sees it.'
            : 'The answer could not be made. The operator sees it.'}
        </span>
      </p>
    );
  return (
    <p class="note" role="status">
      {icon('information')}
      <span>The answer is being made. Load the page again in a moment.</span>
    </p>
  );
}

export function answerView(frame: Frame, id: string, { blocks, sources }: Consultation) {
  const out = [];
  let items: (readonly Said[])[] = [];
  const flush = () => {
    if (items.length > 0)
      out.push(
        <ul>
          {items.map((said) => (
            <li>{sentences(frame, id, said)}</li>
          ))}
        </ul>,
      );
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      items.push(block.said);
      continue;
    }
    flush();
    if (block.kind === 'heading') out.push(block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>);
    else if (block.kind === 'asked') out.push(<blockquote>{block.text}</blockquote>);
    else if ('rows' in block) out.push(codeTable(frame, id, block));
    else out.push(<p>{sentences(frame, id, block.said)}</p>);
  }
  flush();
  return (
    <>
      <div class="answer">{out}</div>
      {sourceList(id, sources)}
    </>
  );
}

function sentences(frame: Frame, id: string, said: readonly Said[]) {
  return said.map(({ text, cites, codes }) => (
    <>
      {withCodes(frame, text, codes)}
      {cites.map((cite) => (
        <a class="cite" href={`#source-${id}-${cite}`} aria-label={`Source ${cite}`}>
          {cite}
        </a>
      ))}{' '}
    </>
  ));
}

function codeTable(frame: Frame, id: string, { rows }: Extract<ConsultBlock, { rows: unknown }>) {
  return (
    <section class="scroll" aria-label="Codes" tabindex={0}>
      <table class="consult-codes">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ code, system, title, why, quotes, path }) => (
            <tr>
              <td>
                {path === null ? (
                  <span class="code">{code}</span>
                ) : (
                  <a class="code" href={path}>
                    {code}
                  </a>
                )}
                <small>{system}</small>
              </td>
              <td>
                {title === null ? null : <strong>{title}</strong>} {sentences(frame, id, [why])}
                {quotes.map((quote) => (
                  <q>{quote}</q>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function feedback(thread: string, { id, vote, voteReason }: MailboxLetter) {
  return (
    <form method="post" action={`/account/letters/${thread}/${id}/vote`} class="feedback">
      <fieldset>
        <legend>Was this right?</legend>
        {(['up', 'down'] as const).map((value) => (
          <label>
            <input type="radio" name="vote" value={value} checked={vote === value} />{' '}
            {value === 'up' ? 'Yes' : 'No'}
          </label>
        ))}
        <label>
          Why
          <input name="reason" value={voteReason ?? ''} maxlength={LONGEST_FEEDBACK} />
        </label>
        <button type="submit">Send</button>
      </fieldset>
    </form>
  );
}
