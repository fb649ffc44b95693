// One question with its answer: the steps that were taken, the sentences with their citations and codes, the sources, what can be done.
// Written once here: for the page, the stored conversation, what is shared, and what the browser fetches when an answer is done.

import type { Child } from 'hono/jsx';
import { type AnswerEvent, blocksOf, type CodeMark, citationsIn, type TurnRecord } from '#assistant';
import { pathOf } from '#catalog';
import type { Evidence } from '#tools';
import { type Frame, link } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { count, fullCode, minuteOf } from '../../ui/words.tsx';

type Place = Pick<Frame, 'asOf' | 'today'>;

export interface TurnViewProps {
  frame: Place;
  turn: TurnRecord;
  /** Null: a reader of a shared conversation, who can only read. */
  conversation: string | null;
  /** An answer is being made now. */
  isRunning: boolean;
  isLast: boolean;
}

export function TurnView({ frame, turn, conversation, isRunning, isLast }: TurnViewProps) {
  const { number, question, events, asOf } = turn;
  const at = { asOf, today: frame.today };
  return (
    <article
      class="exchange"
      id={`turn-${number}`}
      data-turn={number}
      data-running={isRunning ? '' : undefined}
    >
      <h2 class="asked">{question}</h2>
      <p class="asked-at">
        For {asOf}
        {turn.code === null ? '' : ` · asked on ${fullCode(turn.code)}`} · {minuteOf(turn.askedAt)}
        {turn.masked > 0 ? ` · ${count(turn.masked, 'patient identifier')} masked` : ''}
      </p>
      {events === null ? (
        isRunning ? (
          <form method="post" action={`/casepilot/c/${conversation}/turns/${number}/stop`}>
            <p class="quiet" role="status">
              The answer is being made. Load the page again in a moment.
            </p>
            <button type="submit">Stop</button>
          </form>
        ) : (
          <p class="note amber">
            {icon('warning')}
            <span>This answer was cut off before it was done. Ask again.</span>
          </p>
        )
      ) : (
        answerOf(at, number, events)
      )}
      {conversation === null ? null : actions(turn, conversation, isLast)}
    </article>
  );
}

function answerOf(frame: Place, number: number, events: readonly AnswerEvent[]) {
  const done = events.at(-1);
  return (
    <>
      {steps(events)}
      <div class="answer">{blocks(frame, number, events)}</div>
      {done?.type === 'done' && done.detail !== null ? (
        <p class="note amber">
          {icon('warning')}
          <span>{done.detail}</span>
        </p>
      ) : null}
      {sourceList(number, citationsIn(events))}
    </>
  );
}

/** Quiet lines that unfold; what failed or found nothing says why. */
function steps(events: readonly AnswerEvent[]) {
  const last = new Map(
    events.flatMap((event) => (event.type === 'tool' ? [[event.step, event] as const] : [])),
  );
  if (last.size === 0) return null;
  return (
    <details class="steps">
      <summary>{count(last.size, 'step')}</summary>
      <ol>
        {[...last.values()].map(({ doing, state, detail }) => (
          <li class={state}>
            {doing}
            {detail === null ? '' : `: ${detail}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

function blocks(frame: Place, number: number, events: readonly AnswerEvent[]) {
  const out: Child[] = [];
  let items: Child[] = [];
  const flush = () => {
    if (items.length > 0) out.push(<ul>{items}</ul>);
    items = [];
  };
  for (const { kind, parts } of blocksOf(events)) {
    const sentences = parts.map((part) =>
      part.type === 'withheld' ? (
        <span class="withheld">
          {icon('warning')} {part.why}{' '}
        </span>
      ) : (
        <>
          {withCodes(frame, part.text, part.codes)}
          {part.cites.map((cite) => (
            <a class="cite" href={`#source-${number}-${cite}`} aria-label={`Source ${cite}`}>
              {cite}
            </a>
          ))}{' '}
        </>
      ),
    );
    if (kind === 'item') items.push(<li>{sentences}</li>);
    else {
      flush();
      out.push(kind === 'heading' ? <h3>{sentences}</h3> : <p>{sentences}</p>);
    }
  }
  flush();
  return out;
}

/** Codes in a sentence lead to their pages; one that may not be used on the day says so beside it. */
export function withCodes(frame: Place, text: string, codes: readonly CodeMark[]) {
  if (codes.length === 0) return text;
  const marks = new Map(codes.map((mark) => [mark.text, mark]));
  // Letters, digits and dots.
  const written = [...marks.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(?<![\\w.])(${written.join('|').replaceAll('.', '\\.')})(?!\\w|\\.\\d)`, 'g');
  const warned = new Set<string>();
  return text.split(pattern).map((piece, place) => {
    const mark = place % 2 === 1 ? marks.get(piece) : undefined;
    if (!mark) return piece;
    const isFirst = !warned.has(mark.text);
    warned.add(mark.text);
    const isUnknown = mark.warning === 'in no loaded file';
    return (
      <>
        {isUnknown ? (
          <span class="code">{piece}</span>
        ) : (
          <a class={mark.warning ? 'code gone-code' : 'code'} href={link(frame, pathOf(mark.ref))}>
            {piece}
          </a>
        )}
        {mark.warning && isFirst ? <span class="code-warning"> ({mark.warning})</span> : null}
      </>
    );
  });
}

/** @param of tells the answer from others on the page */
export function sourceList(of: number | string, cited: readonly { number: number; evidence: Evidence }[]) {
  if (cited.length === 0) return null;
  return (
    <section class="sources" aria-label={`Sources of answer ${of}`}>
      <h3>Sources</h3>
      <ol>
        {cited.map(({ number: cite, evidence }) => (
          <li id={`source-${of}-${cite}`}>
            <details>
              <summary>
                <span class="number">{cite}</span> {evidence.title}
                <span class="release">
                  {evidence.cites.map(({ title, version }) => `${title} ${version}`).join('; ')}
                </span>
              </summary>
              <ul>
                {evidence.facts.map((fact) => (
                  <li>{fact}</li>
                ))}
              </ul>
              <p class="source">
                {evidence.cites
                  .map(
                    ({ title, version, effective, authority }) =>
                      `${title} ${version}${effective === null ? '' : `, effective ${effective}`} · ${authority}`,
                  )
                  .join('; ')}
                {evidence.path === null ? null : (
                  <>
                    {' · '}
                    <a href={evidence.path}>See it on its page</a>
                  </>
                )}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function actions(
  { number, question, vote, reason, events, code, asOf }: TurnRecord,
  conversation: string,
  isLast: boolean,
) {
  const done = events?.at(-1);
  // For the same day as before.
  const action = `/casepilot/ask?asOf=${asOf}`;
  const again = (
    <>
      <input type="hidden" name="conversation" value={conversation} />
      <input type="hidden" name="replaces" value={String(number)} />
      {code === null ? null : <input type="hidden" name="code" value={`${code.system} ${code.code}`} />}
    </>
  );
  return (
    <div class="turn-actions">
      <button type="button" class="copy-answer" hidden>
        Copy
      </button>
      <form method="post" action={action}>
        {again}
        <input type="hidden" name="question" value={question} />
        <button type="submit">Ask again</button>
      </form>
      <details>
        <summary>Edit</summary>
        <form method="post" action={action} class="edit-question">
          {again}
          <label>
            The question in other words
            <textarea name="question" rows={3}>
              {`\n${question}`}
            </textarea>
          </label>
          <button type="submit">Ask</button>
          {isLast ? null : <span class="quiet">What follows it is asked anew.</span>}
        </form>
      </details>
      <details class="vote">
        <summary>
          {vote === null ? 'Was it right?' : vote === 'up' ? 'You said: right' : 'You said: not right'}
        </summary>
        <form method="post" action={`/casepilot/c/${conversation}/turns/${number}/vote`}>
          <fieldset>
            <legend>This answer is</legend>
            <label>
              <input type="radio" name="vote" value="up" checked={vote === 'up'} /> right
            </label>
            <label>
              <input type="radio" name="vote" value="down" checked={vote === 'down'} /> not right
            </label>
          </fieldset>
          <label>
            Why
            <input name="reason" value={reason ?? ''} maxlength={500} />
          </label>
          <button type="submit">Say so</button>
        </form>
      </details>
      {isLast && done?.type === 'done' && done.suggestions.length > 0 ? (
        <ul class="next-questions" aria-label="You may want to ask">
          {done.suggestions.map((text) => (
            <li>
              <form method="post" action={action}>
                <input type="hidden" name="conversation" value={conversation} />
                <button type="submit" name="question" value={text}>
                  {text}
                </button>
              </form>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
