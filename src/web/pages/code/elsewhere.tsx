// What is it called elsewhere, who covers it, what happened to it?
import type { CodeRecord } from '#tools';
import { figure, source, sources } from '../../ui/words.tsx';
import type { Body, Section } from './section.tsx';

export function elsewhere(record: CodeRecord): Section[] {
  return [
    { id: 'crosswalks', title: 'Crosswalks', group: 'elsewhere', body: crosswalks(record) },
    { id: 'coverage', title: 'Coverage', group: 'elsewhere', body: coverage(record) },
    { id: 'history', title: 'History', group: 'elsewhere', body: history(record) },
  ];
}

function crosswalks({ crosswalks: lists }: CodeRecord): Body {
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
              {items.map(({ code, text, detail }) => (
                <p>
                  {code === null ? null : <span class="code">{code}</span>} {text}
                  {detail === null || approximate ? null : <small>{detail}</small>}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {sources(lists.map((list) => list.cite))}
    </>
  );
}

function coverage({ coverage: index }: CodeRecord): Body {
  if (!index) return null;
  return (
    <>
      <p>
        The index of {figure(index.documents)} coverage documents is loaded; it does not say which codes a
        document names, so none can be listed for this code. That no document is listed says nothing about
        coverage.
      </p>
      {source(index.cite)}
    </>
  );
}

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
