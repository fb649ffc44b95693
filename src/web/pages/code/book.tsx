// What does the book say around it? Instructional notes with their inheritance, 7th characters, index entries, guidance.
import {
  type CodeRef,
  compactCode,
  displayCode,
  type InstructionalNote,
  type NoteKind,
  parseCode,
  pathOf,
} from '#catalog';
import type { CodeRecord } from '#tools';
import { type Frame, link } from '../../frame.ts';
import { codeLink, count, source, sources } from '../../ui/words.tsx';
import type { Body, Section } from './section.tsx';

export function book(frame: Frame, record: CodeRecord): Section[] {
  const isIcd = record.ref.system === 'icd-10-cm';
  return [
    { id: 'notes', title: 'Instructional notes', group: 'book', body: isIcd ? notes(frame, record) : null },
    { id: 'seventh', title: '7th characters', group: 'book', body: seventh(frame, record) },
    { id: 'children', title: 'Codes below this one', group: 'book', body: children(frame, record) },
    { id: 'index', title: 'Index entries that lead here', group: 'book', body: indexEntries(record) },
    { id: 'guidelines', title: 'Guidelines', group: 'book', body: guidelines(frame, record) },
    { id: 'guidance', title: 'NCCI policy manual', group: 'book', body: guidance(frame, record) },
  ];
}

const KINDS: Record<NoteKind, { name: string; means: string | null; tone: string }> = {
  includes: { name: 'Includes', means: null, tone: '' },
  inclusionTerm: { name: 'Inclusion terms', means: 'other names that are coded here', tone: '' },
  excludes1: { name: 'Excludes1', means: 'never together with this code', tone: 'red' },
  excludes2: {
    name: 'Excludes2',
    means: 'not included here; both may be coded when both are present',
    tone: 'blue',
  },
  codeFirst: { name: 'Code first', means: 'sequence this one before', tone: 'amber' },
  useAdditionalCode: { name: 'Use additional code', means: 'sequence it after', tone: 'amber' },
  codeAlso: { name: 'Code also', means: 'order depends on the encounter', tone: 'amber' },
  sevenChrNote: { name: '7th character', means: null, tone: '' },
  notes: { name: 'Note', means: null, tone: '' },
};

function notes(frame: Frame, { notes: found }: CodeRecord): Body {
  if (!found || found.notes.length === 0) return null;
  const levels = Map.groupBy(found.notes, (note) => `${note.own} ${note.from.label}`);
  return (
    <>
      {[...levels.values()].map((same) => {
        const [first] = same;
        return first ? (
          <div class="level">
            <h3>{origin(frame, first)}</h3>
            <dl class="notes">{same.map((note) => noteRows(frame, note))}</dl>
          </div>
        ) : null;
      })}
      {source(found.cite)}
    </>
  );
}

function origin(frame: Frame, { own, from }: InstructionalNote) {
  if (own) return 'On this code';
  if (from.ref === null) return <>From {from.label}</>;
  return (
    <>
      From {codeLink(frame, from.ref)} {from.label.slice(from.ref.code.length)}
    </>
  );
}

export function noteRows(frame: Frame, { kind, texts }: InstructionalNote) {
  const { name, means, tone } = KINDS[kind];
  return (
    <div>
      <dt class={tone}>
        {name}
        {means === null ? null : <small>{means}</small>}
      </dt>
      <dd>
        {texts.map((text) => (
          <p>{withLinks(frame, text)}</p>
        ))}
      </dd>
    </div>
  );
}

/** The books write codes in brackets: `(E08.-)`, `(Z79.4, Z79.84)`, `(O24.0-O24.3)`. */
const BRACKETS = /\(([A-Z]\d[0-9A-Z][0-9A-Z.,\- ]*)\)/g;
const CODE = /[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?/g;

/** A note with its codes as links. */
export function withLinks(frame: Frame, text: string) {
  const pieces = [];
  let at = 0;
  for (const bracket of text.matchAll(BRACKETS)) {
    const inner = bracket.index + 1;
    for (const found of (bracket[1] ?? '').matchAll(CODE)) {
      const ref = parseCode('icd-10-cm', found[0]);
      if (!ref) continue;
      const start = inner + found.index;
      pieces.push(
        text.slice(at, start),
        <a class="code" href={link(frame, pathOf(ref))}>
          {found[0]}
        </a>,
      );
      at = start + found[0].length;
    }
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(at)];
}

function seventh(frame: Frame, { ref, notes: found }: CodeRecord): Body {
  const table = found?.seventh;
  if (!table) return null;
  const compact = compactCode(ref.code);
  const own = compact.length === 7 ? compact[6] : null;
  return (
    <>
      <p class="lead">
        Defined at {codeLink(frame, table.from)}
        {own === null ? '. Positions before the 7th that stay empty are filled with X.' : '.'}
      </p>
      <table class="narrow">
        <thead>
          <tr>
            <th scope="col">7th</th>
            <th scope="col">Code</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {table.characters.map(({ character, text }) => (
            <tr class={character === own ? 'on' : undefined}>
              <td class="code">{character}</td>
              <td>{codeLink(frame, withSeventh(compact, character))}</td>
              <td>
                {text}
                {character === own ? <strong> (this code)</strong> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found ? source(found.cite) : null}
    </>
  );
}

/** `S52.5`, `A` → `S52.5XXA` */
function withSeventh(compact: string, character: string): CodeRef {
  return {
    system: 'icd-10-cm',
    code: displayCode('icd-10-cm', compact.slice(0, 6).padEnd(6, 'X') + character),
  };
}

/** Rows of a list before the rest is left to the page of the book. */
const MOST_CHILDREN = 60;

function children(frame: Frame, { ref, place }: CodeRecord): Body {
  if (!place || place.children.length === 0) return null;
  const rest = place.children.length - MOST_CHILDREN;
  return (
    <>
      <ul class="codes">
        {place.children.slice(0, MOST_CHILDREN).map(({ ref: child, title, billable }) => (
          <li>
            {codeLink(frame, child)}
            <span>{title}</span>
            {billable === false ? <small>category</small> : null}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p>
          <a href={link(frame, `/${ref.system}`, { under: ref.code })}>
            All {count(place.children.length, 'code')} in the book
          </a>
        </p>
      ) : null}
      {place.cite ? source(place.cite) : null}
    </>
  );
}

const INDEXES = {
  alphabetic: 'Alphabetic index',
  'external cause': 'Index to external causes',
  neoplasm: 'Table of neoplasms',
  drug: 'Table of drugs and chemicals',
  procedure: 'ICD-10-PCS index',
} as const;

/** Entries shown before the rest is folded in. */
const MOST_ENTRIES = 12;

function indexEntries({ indexHits }: CodeRecord): Body {
  if (indexHits.length === 0) return null;
  return (
    <>
      {[...Map.groupBy(indexHits, (hit) => hit.index)].map(([index, hits]) => (
        <div class="level">
          <h3>{INDEXES[index]}</h3>
          <ul class="entries">{hits.slice(0, MOST_ENTRIES).map(entry)}</ul>
          {hits.length > MOST_ENTRIES ? (
            <details>
              <summary>{count(hits.length - MOST_ENTRIES, 'more entry', 'more entries')}</summary>
              <ul class="entries">{hits.slice(MOST_ENTRIES).map(entry)}</ul>
            </details>
          ) : null}
        </div>
      ))}
      {sources(indexHits.map((hit) => hit.cite))}
    </>
  );
}

function entry({ path, column }: CodeRecord['indexHits'][number]) {
  return (
    <li>
      {path}
      {column === null ? null : <small>column “{column}”</small>}
    </li>
  );
}

function guidelines(frame: Frame, { rules }: CodeRecord): Body {
  if (rules.length === 0) return null;
  return (
    <>
      <p class="lead">Our summaries of the rules that name this code, with their official sources.</p>
      <ul>
        {rules.map(({ slug, title }) => (
          <li>
            <a href={link(frame, `/guidelines/${slug}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function guidance(frame: Frame, { ref, guidelines, descriptors }: CodeRecord): Body {
  const { total, passages } = guidelines;
  if (total === 0) return null;
  const hidden = passages.filter((passage) => passage.text === null).length;
  return (
    <>
      <p class="lead">
        {count(total, 'passage')} of the manual {total === 1 ? 'names' : 'name'} this code, alone or in a
        range.
        {total > passages.length ? ` The first ${passages.length} are here.` : ''}
        {hidden > 0
          ? ' The passages may quote CPT® descriptors, so they show only their place in the manual'
          : ''}
        {hidden > 0 && descriptors.state === 'accept first' ? (
          <>
            {' '}
            until{' '}
            <a href={link({ asOf: '', today: '' }, '/licence/cpt', { back: link(frame, pathOf(ref)) })}>
              the AMA’s terms are accepted
            </a>
          </>
        ) : null}
        {hidden > 0 ? '.' : ''}
      </p>
      <ul class="passages">
        {passages.map(({ heading, page, text }) => (
          <li>
            {text === null ? (
              <>
                {heading} <small>page {page}</small>
              </>
            ) : (
              <details>
                <summary>
                  {heading} <small>page {page}</small>
                </summary>
                <p>{text}</p>
              </details>
            )}
          </li>
        ))}
      </ul>
      {sources(passages.map((passage) => passage.cite))}
    </>
  );
}
