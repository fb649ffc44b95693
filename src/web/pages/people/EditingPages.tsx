// Our own descriptions as their editors see them: what waits, a text to change, and what a proposal changes, word by word.
import { type CodeRef, pathOf } from '#catalog';
import {
  differences,
  type ProcedureText,
  type Revision,
  TEXT_FIELDS,
  type TextFaults,
  type TextField,
} from '#editing';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';
import { doneNote } from '../../ui/tabs.tsx';
import { faultLine } from './form.tsx';

const FIELDS = Object.keys(TEXT_FIELDS) as TextField[];

function EditingFrame({
  frame,
  title,
  said,
  children,
}: {
  frame: Frame;
  title: string;
  said: string | null;
  children: unknown;
}) {
  return (
    <Layout frame={frame} title={`${title}, texts`} description={null}>
      <div class="people editing">
        <nav class="tabs" aria-label="Texts">
          <a href="/editing">All texts</a>
          {frame.viewing?.person?.role === 'admin' ? <a href="/admin">Operator</a> : null}
        </nav>
        <h1>{title}</h1>
        {doneNote(said)}
        {children as never}
      </div>
    </Layout>
  );
}

export function EditingPage({
  frame,
  asked,
  waiting,
  own,
  said,
}: {
  frame: Frame;
  /** What was typed and is no code; empty: nothing. */
  asked: string;
  waiting: readonly Revision[];
  own: readonly Revision[];
  said: string | null;
}) {
  return (
    <EditingFrame frame={frame} title="Descriptions of ours" said={said}>
      <form class="people-form" action="/editing">
        <div class="field">
          <label for="editing-code">CPT or HCPCS code</label>
          <input
            id="editing-code"
            name="code"
            value={asked}
            maxlength={20}
            autocomplete="off"
            aria-invalid={asked === '' ? undefined : 'true'}
            aria-describedby={asked === '' ? undefined : 'editing-code-fault'}
          />
          {asked === '' ? null : faultLine('editing-code-fault', 'No loaded list has such a procedure code.')}
        </div>
        <button type="submit" class="button first">
          Open
        </button>
      </form>
      {listed('waiting', 'Waiting for a review', waiting)}
      {listed('own', 'Proposed by you', own)}
    </EditingFrame>
  );
}

function listed(id: string, title: string, revisions: readonly Revision[]) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {revisions.length === 0 ? <p>None.</p> : <ul>{revisions.map((one) => entry(one))}</ul>}
    </section>
  );
}

function entry(one: Revision) {
  return (
    <li>
      <a href={`/editing/revisions/${one.id}`}>
        {one.code}, {one.at.slice(0, 16).replace('T', ' ')} UTC
      </a>{' '}
      {stateOf(one)}, by {one.authorEmail ?? 'an account that is gone'}: {one.note}
      {one.answer === '' ? null : <small>Declined: “{one.answer}”</small>}
    </li>
  );
}

function stateOf({ state, number, reviewerEmail, settledAt }: Revision): string {
  if (state === 'proposed') return 'waits';
  if (state === 'withdrawn') return 'taken back';
  const who = `by ${reviewerEmail ?? 'an account that is gone'} on ${settledAt?.slice(0, 10)}`;
  return state === 'declined' ? `declined ${who}` : `number ${number}, published ${who}`;
}

const HINTS: Record<(typeof TEXT_FIELDS)[TextField]['kind'], (least: number, most: number) => string> = {
  line: (_, most) => `At most ${most} characters, in our own words.`,
  prose: (least, most) => `${least} to ${most} words; a blank line parts paragraphs.`,
  list: (least, most) => `${least} to ${most} entries, one a line.`,
  steps: (least, most) => `${least} to ${most} steps in order, one a line.`,
};

export function EditorPage({
  frame,
  code,
  text,
  note,
  faults,
  history,
  mayReview,
  said,
}: {
  frame: Frame;
  code: CodeRef;
  text: ProcedureText;
  note: string;
  faults: TextFaults;
  history: readonly Revision[];
  mayReview: boolean;
  said: string | null;
}) {
  const published = history
    .filter(({ number }) => number !== null)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0));
  return (
    <EditingFrame frame={frame} title={`Description of ${code.code}`} said={said}>
      <p>
        <a href={pathOf(code)}>The page of {code.code}</a>. Write from medical knowledge and public sources;
        the AMA’s descriptors, and sentences of others, may not stand here.
      </p>
      <form method="post" action={`/editing/codes/${code.code}`} class="people-form" novalidate>
        {faults.form === undefined ? null : faultLine('text-fault', faults.form, true)}
        {FIELDS.map((field) => textField(field, text[field], faults[field]))}
        <div class="field">
          <label for="text-note">What you changed, and what you checked it against</label>
          <input
            id="text-note"
            name="note"
            value={note}
            maxlength={500}
            aria-invalid={faults.note ? 'true' : undefined}
            aria-describedby={faults.note ? 'text-note-fault' : undefined}
          />
          {faults.note ? faultLine('text-note-fault', faults.note) : null}
        </div>
        <button type="submit" class="button first">
          Propose
        </button>
      </form>
      {listed('history', 'History', history)}
      {mayReview && published.length > 0 ? (
        <section aria-labelledby="back-title">
          <h2 id="back-title">Roll back</h2>
          <form method="post" action={`/editing/codes/${code.code}/back`} class="people-form">
            <div class="field">
              <label for="back-to">To the text</label>
              <select id="back-to" name="to">
                {published.slice(1).map((one) => (
                  <option value={one.id}>
                    number {one.number} of {one.settledAt?.slice(0, 10)}
                  </option>
                ))}
                <option value="own">that comes with the program</option>
              </select>
            </div>
            <button type="submit">Roll back</button>
          </form>
        </section>
      ) : null}
    </EditingFrame>
  );
}

function textField(field: TextField, value: string, fault: string | undefined) {
  const { label, kind, least, most } = TEXT_FIELDS[field];
  const id = `text-${field}`;
  const described = {
    'aria-invalid': fault ? ('true' as const) : undefined,
    'aria-describedby': fault ? `${id}-hint ${id}-fault` : `${id}-hint`,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="hint" id={`${id}-hint`}>
        {field === 'related' ? 'One a line: CODE: why a coder would look there.' : HINTS[kind](least, most)}
      </p>
      {kind === 'line' ? (
        <input id={id} name={field} value={value} maxlength={200} {...described} />
      ) : (
        <textarea id={id} name={field} rows={kind === 'prose' ? 10 : 7} {...described}>
          {/* A browser drops the first line end of a text area. */}
          {`\n${value}`}
        </textarea>
      )}
      {fault ? faultLine(`${id}-fault`, fault) : null}
    </div>
  );
}

export function RevisionPage({
  frame,
  revision,
  before,
  seen,
  isOwn,
  mayReview,
  fault,
  answer,
}: {
  frame: Frame;
  revision: Revision;
  /** What it is compared with. */
  before: ProcedureText;
  /** Number of the text in force. */
  seen: number;
  isOwn: boolean;
  mayReview: boolean;
  fault: string | null;
  answer: string;
}) {
  const { code, text } = revision;
  const action = `/editing/revisions/${revision.id}`;
  return (
    <EditingFrame frame={frame} title={`Proposal for ${code}`} said={null}>
      <p>
        {stateOf(revision)}; by {revision.authorEmail ?? 'an account that is gone'},{' '}
        {revision.at.slice(0, 16).replace('T', ' ')} UTC: {revision.note}
      </p>
      {revision.answer === '' ? null : <p>Declined: “{revision.answer}”</p>}
      <p>
        <a href={`/editing/codes/${code}`}>The text of {code} and its history</a>
      </p>
      {revision.state === 'proposed' && revision.base !== seen ? (
        <p class="note blue">
          Since it was written, another text was published; it is compared with that one.
        </p>
      ) : null}
      {text === null ? (
        <p>Back to the text that comes with the program.</p>
      ) : (
        FIELDS.map((field) => compared(field, before[field], text[field]))
      )}
      {revision.state === 'proposed' && mayReview && !isOwn ? (
        <section aria-labelledby="review-title">
          <h2 id="review-title">Review</h2>
          <form method="post" action={action} class="people-form">
            <input type="hidden" name="seen" value={String(seen)} />
            <div class="field">
              <label for="review-answer">Why it is declined</label>
              <input
                id="review-answer"
                name="answer"
                value={answer}
                maxlength={500}
                aria-invalid={fault ? 'true' : undefined}
                aria-describedby={fault ? 'review-fault' : undefined}
              />
              {fault ? faultLine('review-fault', fault) : null}
            </div>
            <p class="row">
              <button type="submit" name="act" value="publish" class="button first">
                Publish
              </button>
              <button type="submit" name="act" value="decline">
                Decline
              </button>
            </p>
          </form>
        </section>
      ) : fault ? (
        faultLine('review-fault', fault, true)
      ) : null}
      {revision.state === 'proposed' && isOwn ? (
        <form method="post" action={action}>
          <p>Somebody else reviews what you have written.</p>
          <button type="submit" name="act" value="withdraw">
            Take it back
          </button>
        </form>
      ) : null}
    </EditingFrame>
  );
}

function compared(field: TextField, before: string, after: string) {
  if (before === after && before !== '') return null;
  const changes = before === '' ? [{ kind: 'same' as const, text: after }] : differences(before, after);
  return (
    <section aria-labelledby={`changed-${field}`}>
      <h2 id={`changed-${field}`}>{TEXT_FIELDS[field].label}</h2>
      <p class="changed">
        {changes.map(({ kind, text }) =>
          kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>,
        )}
      </p>
    </section>
  );
}
