// What is it called elsewhere, who covers it, what happened to it?
import type { CodeRecord } from '#tools';
import type { Frame } from '../../frame.ts';
import { coverageDocument } from '../../ui/coverage.tsx';
import { crosswalkLink, crosswalkTarget } from '../../ui/crosswalks.tsx';
import { figure, sources } from '../../ui/words.tsx';
import type { Body, Section } from './section.tsx';

export function elsewhere(frame: Frame, record: CodeRecord): Section[] {
  return [
    { id: 'crosswalks', title: 'Crosswalks', group: 'elsewhere', body: crosswalks(frame, record) },
    { id: 'coverage', title: 'Coverage', group: 'elsewhere', body: coverage(record) },
    { id: 'history', title: 'History', group: 'elsewhere', body: history(record) },
  ];
}

function crosswalks(frame: Frame, { crosswalks: lists, ref }: CodeRecord): Body {
  if (lists.length === 0) return null;
  return (
    <>
      <dl class="facts">
        {lists.map(({ name, approximate, items }) => (
          <div>
            <dt>
              {name}
              {approximate ? <small>approximate</small> : null}
            </dt>
            <dd>
              {items.map((item) => (
                <p>{crosswalkTarget(frame, approximate ? { ...item, detail: null } : item)}</p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p class="inline">
        <a href={crosswalkLink(frame, ref)}>All crosswalks of {ref.code}, both ways</a>
      </p>
      {sources(lists.map((list) => list.cite))}
    </>
  );
}

function coverage({ coverage: found }: CodeRecord): Body {
  if (!found) return null;
  const { naming, linksCodes, loaded, cites } = found;
  return (
    <>
      {naming.length > 0 ? (
        <ul class="codes found">{naming.slice(0, MOST_DOCUMENTS).map(coverageDocument)}</ul>
      ) : null}
      <p>
        {naming.length > MOST_DOCUMENTS
          ? `${figure(naming.length - MOST_DOCUMENTS)} more documents name it. `
          : null}
        {linksCodes
          ? 'That a document names a code, or that none does, says nothing of the coverage of one patient.'
          : `The index of ${figure(loaded)} coverage documents is loaded; it does not say which codes a document names, so none can be listed for this code. That no document is listed says nothing about coverage.`}
      </p>
      {sources(cites)}
    </>
  );
}

/** Documents of one code that are listed on its page. */
const MOST_DOCUMENTS = 20;

function history({ history: entries }: CodeRecord): Body {
  if (entries.length === 0) return null;
  return (
    <>
      <ol class="history">
        {entries.map(({ date, what }) => (
          <li>
            {date === null ? <span class="quiet">no date</span> : <time datetime={date}>{date}</time>}
            <span>{what}</span>
          </li>
        ))}
      </ol>
      {sources(entries.map((entry) => entry.cite))}
    </>
  );
}
