// CasePilot: the conversations on the left, questions and answers in a column, the next question below.

import type { UseAdmission } from '#accounts';
import { type Conversation, type ConversationTitle, EXAMPLES, LONGEST_QUESTION } from '#assistant';
import { type Frame, link } from '../../frame.ts';
import type { TypedQuestion } from '../../pilotForm.ts';
import { icon } from '../../ui/icons.tsx';
import { Layout } from '../../ui/Layout.tsx';
import { count, day, fullCode, minuteOf } from '../../ui/words.tsx';
import { TurnView } from './TurnView.tsx';

export interface PilotPageProps {
  frame: Frame;
  list: readonly ConversationTitle[];
  /** Null: a conversation that begins. */
  conversation: Conversation | null;
  running: readonly number[];
  typed: TypedQuestion;
  /** What masking would leave of the question, where identifiers wait for a decision. */
  masked: string;
  /** The plan has no question left. */
  closed: UseAdmission | null;
  isGuest: boolean;
  /** Where a shared conversation is read. */
  sharedUrl: string | null;
}

export function PilotPage(props: PilotPageProps) {
  const { frame, conversation } = props;
  return (
    <Layout
      frame={frame}
      title={conversation?.title ?? 'CasePilot'}
      description="Ask about codes, edits, modifiers, guidelines, coverage and prices, for a date of service, with numbered sources."
    >
      <div class="pilot" data-conversation={conversation?.id}>
        {conversationList(props)}
        <section class="talk" aria-label="Conversation">
          {conversation === null ? beginning() : head(props, conversation)}
          <div class="turns">
            {conversation?.turns.map((turn) => (
              <TurnView
                frame={frame}
                turn={turn}
                conversation={conversation.id}
                isRunning={props.running.includes(turn.number)}
                isLast={turn.number === conversation.turns.at(-1)?.number}
              />
            ))}
          </div>
          {questionForm(props)}
        </section>
      </div>
    </Layout>
  );
}

function beginning() {
  return (
    <>
      <h1>CasePilot</h1>
      <p class="lead">
        Ask about codes, codes billed together, modifiers, rules, coverage and what Medicare pays. Every
        sentence stands on a source that you can open; what is not known is said to be unknown.
      </p>
    </>
  );
}

function head({ frame, sharedUrl }: PilotPageProps, { id, title, sharedAt }: Conversation) {
  const to = (what: string) => link(frame, `/casepilot/c/${id}/${what}`);
  return (
    <header class="talk-head">
      <h1>{title}</h1>
      <details>
        <summary>Rename, share, export, delete</summary>
        <div class="talk-actions">
          <form method="post" action={to('rename')}>
            <label>
              Title
              <input name="title" value={title} maxlength={80} required />
            </label>
            <button type="submit">Rename</button>
          </form>
          <form method="post" action={to('share')}>
            {sharedAt === null ? (
              <>
                <input type="hidden" name="shared" value="yes" />
                <button type="submit">Share by link</button>
                <span class="quiet">
                  Whoever has the address can read what stands here now, and nothing else of yours.
                </span>
              </>
            ) : (
              <>
                <label>
                  Shared at
                  <input readonly value={sharedUrl ?? ''} />
                </label>
                <button type="submit" name="shared" value="no">
                  Stop sharing
                </button>
                <button type="submit" name="shared" value="yes">
                  Show it as it stands now
                </button>
                <span class="quiet">
                  Others see what was asked until {minuteOf(sharedAt)}. A shared address that is taken back
                  never works again.
                </span>
              </>
            )}
          </form>
          <p>
            Export <a href={`/casepilot/c/${id}/export?format=text`}>as text</a>{' '}
            <a href={`/casepilot/c/${id}/export?format=json`}>as JSON</a>
          </p>
          <form method="post" action={to('delete')}>
            <button type="submit">Delete this conversation</button>
          </form>
        </div>
      </details>
    </header>
  );
}

function conversationList({ frame, list, conversation }: PilotPageProps) {
  return (
    <nav class="talks" aria-label="Conversations">
      <details open>
        <summary>Conversations</summary>
        <p>
          <a href={link(frame, '/casepilot')} aria-current={conversation === null ? 'page' : undefined}>
            New conversation
          </a>
        </p>
        {list.length === 0 ? (
          <p class="quiet">What you ask is kept here.</p>
        ) : (
          <ul>
            {list.map(({ id, title, updatedAt }) => (
              <li>
                <a
                  href={link(frame, `/casepilot/c/${id}`)}
                  aria-current={id === conversation?.id ? 'page' : undefined}
                >
                  {title}
                </a>
                <span class="quiet">{updatedAt.slice(0, 10)}</span>
              </li>
            ))}
          </ul>
        )}
      </details>
    </nav>
  );
}

function questionForm(props: PilotPageProps) {
  const { frame, conversation, typed, closed, isGuest, masked } = props;
  const waits = typed.identifiers.length > 0;
  return (
    <form method="post" action={`/casepilot/ask?asOf=${frame.asOf}`} class="ask" autocomplete="off">
      {closed ? (
        <p class="note amber" role="alert">
          {icon('warning')}
          <span>
            The questions of {isGuest ? 'a guest' : 'your plan'} are used up until {day(closed.renewsOn)}.{' '}
            {isGuest ? (
              <a href="/register">A free account has more.</a>
            ) : (
              <a href="/account">See your plan.</a>
            )}
          </span>
        </p>
      ) : null}
      {typed.problem ? (
        <p class="fault" role="alert" id="question-fault">
          {icon('warning')}
          <span>{typed.problem}</span>
        </p>
      ) : null}
      {waits ? (
        <div class="note amber identifiers" role="alert">
          {icon('warning')}
          <div>
            <p>
              This looks like {count(typed.identifiers.length, 'patient identifier')}:{' '}
              {[...new Set(typed.identifiers.map(({ kind }) => kind))].join(', ')}. Nothing was sent on or
              kept. With them masked the question reads:
            </p>
            <blockquote>{masked}</blockquote>
            <button type="submit" name="identifiers" value="mask" class="primary">
              Ask with them masked
            </button>{' '}
            <a href={link(frame, conversation === null ? '/casepilot' : `/casepilot/c/${conversation.id}`)}>
              Cancel
            </a>
          </div>
        </div>
      ) : null}
      {conversation === null ? null : <input type="hidden" name="conversation" value={conversation.id} />}
      {typed.replaces === null ? null : (
        <input type="hidden" name="replaces" value={String(typed.replaces)} />
      )}
      {typed.code === null ? null : (
        <>
          <input type="hidden" name="code" value={`${typed.code.system} ${typed.code.code}`} />
          <p class="quiet">With {fullCode(typed.code)} in mind.</p>
        </>
      )}
      <label>
        {conversation === null ? 'Your question' : 'The next question'}
        <textarea
          name="question"
          rows={3}
          maxlength={LONGEST_QUESTION}
          required
          placeholder="Can I bill 45385 and 45380 together?"
          aria-invalid={typed.problem ? 'true' : undefined}
          aria-describedby={typed.problem ? 'question-fault' : undefined}
        >
          {`\n${typed.question}`}
        </textarea>
      </label>
      <div class="ask-row">
        <button type="submit" class="primary">
          Ask
        </button>
        <button type="button" class="stop" hidden>
          Stop
        </button>
        <span class="quiet">For services on {frame.asOf}. Leave patients’ names and numbers out.</span>
      </div>
      {conversation === null && typed.question === '' ? (
        <ul class="next-questions" aria-label="Examples">
          {EXAMPLES.map((text) => (
            <li>
              <button type="submit" name="example" value={text} formnovalidate>
                {text}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
