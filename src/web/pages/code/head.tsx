// What stands above the sections: is the code alive, what is it called, who stands beside it in the book.
import { type CodeRef, pathOf, type Status, type StatusKind, SYSTEM_NAMES } from '#catalog';
import type { CodeRecord } from '#tools';
import { type Frame, link } from '../../frame.ts';
import { type IconName, icon } from '../../ui/icons.tsx';
import { codeLink, count, day } from '../../ui/words.tsx';

const BADGES: Record<StatusKind, { word: string; tone: string; icon: IconName }> = {
  active: { word: 'Active', tone: 'green', icon: 'active' },
  new: { word: 'New', tone: 'green', icon: 'new' },
  revised: { word: 'Revised', tone: 'green', icon: 'revised' },
  deleted: { word: 'Deleted', tone: 'red', icon: 'deleted' },
  'not yet effective': { word: 'Not yet effective', tone: 'amber', icon: 'warning' },
  unconfirmed: { word: 'Not confirmed', tone: 'amber', icon: 'warning' },
};

/** Titles of the neighbours' strip are cut on screen; more siblings than this stand in the section of the book. */
const BESIDE = 4;

export function badge(kind: StatusKind) {
  const { word, tone, icon: name } = BADGES[kind];
  return (
    <span class={`badge ${tone}`}>
      {icon(name)}
      {word}
    </span>
  );
}

/** The red bar: before anything else on the page of a dead code, with the evidence and what to look at instead. */
export function deletedBar(frame: Frame, { ref, status }: CodeRecord) {
  if (status.kind !== 'deleted') return null;
  return (
    <section class="gone" aria-label="This code is deleted">
      <p class="gone-first">
        {icon('deleted')}
        <strong>{status.sentence}</strong>
        <span>
          {fullName(ref)} cannot be reported for services{' '}
          {status.lastDay === null ? `on ${frame.asOf}` : 'after that day'}.
        </span>
      </p>
      <div class="gone-more">
        <div>
          <h2>Look at instead</h2>
          {status.successors.length > 0 ? (
            <ul class="plain">
              {status.successors.map((successor) => (
                <li>{codeLink(frame, successor)}</li>
              ))}
            </ul>
          ) : (
            <p>No successor recorded. {besideText(ref)}</p>
          )}
          {status.lastDay === null ? null : (
            <p>
              <a href={link({ asOf: status.lastDay, today: frame.today }, pathOf(ref))}>
                Read the page for {status.lastDay}
              </a>
              , its last valid day.
            </p>
          )}
        </div>
        <div>
          <h2>Evidence</h2>
          {evidenceList(status)}
          {inference(status)}
        </div>
      </div>
    </section>
  );
}

function besideText(ref: CodeRef): string {
  return ref.system === 'cpt' || ref.system === 'hcpcs'
    ? 'The neighbours in the book and the related codes below are the places to look.'
    : 'The category above it in the book is the place to look.';
}

function fullName(ref: CodeRef): string {
  return `${SYSTEM_NAMES[ref.system]} ${ref.code}`;
}

function evidenceList(status: Status) {
  return (
    <ul class="evidence">
      {status.evidence.map(({ text, cite }) => (
        <li>
          {text}
          {cite.effective === null ? '' : ` (effective ${cite.effective})`}
        </li>
      ))}
    </ul>
  );
}

function inference(status: Status) {
  return status.inference === null ? null : (
    <details>
      <summary>How this is inferred</summary>
      <p>{status.inference}</p>
    </details>
  );
}

export function codeHead(frame: Frame, record: CodeRecord) {
  const { ref, status, title, place } = record;
  return (
    <header class="head">
      <nav class="path" aria-label="Place in the book">
        <a href={link(frame, `/${ref.system}`)}>{SYSTEM_NAMES[ref.system]}</a>
        {place?.path.map(({ label, node }) => (
          <a href={link(frame, `/${ref.system}`, { under: node })}>{label}</a>
        ))}
      </nav>
      <p class="status">
        {badge(status.kind)}
        {status.kind === 'deleted' ? null : <span>{status.sentence}</span>}
        {validity(status)}
      </p>
      <h1>
        <span class="code">{ref.code}</span>
        {title.text === null ? null : <span class="title">{title.text}</span>}
      </h1>
      {wordsOf(record)}
      {status.staleness === null ? null : (
        <p class="note amber">
          {icon('warning')}
          <span>{status.staleness}</span>
        </p>
      )}
      {status.kind === 'deleted' ? null : (
        <details class="why">
          <summary>{count(status.evidence.length, 'piece')} of evidence for this status</summary>
          {evidenceList(status)}
          {status.inference === null ? null : <p>{status.inference}</p>}
        </details>
      )}
      {actions(record)}
      {neighbours(frame, record)}
    </header>
  );
}

function validity({ firstDay, lastDay }: Status) {
  if (firstDay === null && lastDay === null) return null;
  return (
    <span class="validity">
      {firstDay === null ? null : <>First valid day {day(firstDay)}</>}
      {firstDay !== null && lastDay !== null ? ', ' : null}
      {lastDay === null ? null : <>last valid day {day(lastDay)}</>}
    </span>
  );
}

function wordsOf({ title, descriptors }: CodeRecord) {
  if (title.words === 'own') {
    return (
      <p class="words">
        Our own label{descriptors.state === 'not applicable' ? '' : ', not the AMA’s descriptor'}.
      </p>
    );
  }
  return title.words === 'none' ? (
    <p class="words">No title that may be shown is loaded for this number.</p>
  ) : null;
}

function actions({ ref, title }: CodeRecord) {
  const both = title.text === null ? ref.code : `${ref.code} ${title.text}`;
  return (
    <p class="actions" data-code={ref.code} data-both={both}>
      <button type="button" data-copy={ref.code} aria-keyshortcuts="c">
        {icon('copy')}
        <span>Copy code</span>
      </button>
      <button type="button" data-copy={both} aria-keyshortcuts="Shift+C">
        {icon('copy')}
        <span>Copy code and text</span>
      </button>
      <button type="button" data-copy="address">
        {icon('link')}
        <span>Copy link</span>
      </button>
      <button type="button" data-print="">
        {icon('print')}
        <span>Print</span>
      </button>
    </p>
  );
}

function neighbours(frame: Frame, { ref, place }: CodeRecord) {
  if (!place) return null;
  const { previous, next, siblings } = place;
  const at = siblings.findIndex((one) => one.ref.code === ref.code);
  const near = siblings.slice(Math.max(0, at - BESIDE), at + BESIDE + 1);
  return (
    <nav class="beside" aria-label="Neighbours in the book">
      {turn(frame, previous, 'previous')}
      <ul>
        {near.map((one) => (
          <li>
            {one.ref.code === ref.code ? (
              <span class="code" aria-current="page">
                {one.ref.code}
              </span>
            ) : (
              <a class="code" href={link(frame, pathOf(one.ref))} title={one.title ?? undefined}>
                {one.ref.code}
              </a>
            )}
          </li>
        ))}
      </ul>
      {turn(frame, next, 'next')}
    </nav>
  );
}

function turn(frame: Frame, to: CodeRef | null, way: 'previous' | 'next') {
  if (!to) return null;
  const word = way === 'previous' ? 'Previous' : 'Next';
  return (
    <a
      class={`turn ${way}`}
      rel={way === 'previous' ? 'prev' : 'next'}
      href={link(frame, pathOf(to))}
      aria-label={`${word} in the book: ${to.code}`}
    >
      {way === 'previous' ? icon('previous') : null}
      <span>{word}</span>
      {way === 'next' ? icon('next') : null}
    </a>
  );
}
