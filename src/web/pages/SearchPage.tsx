// What was found, by system; an empty result teaches.
import { type CodeRef, type Status, SYSTEM_NAMES, SYSTEMS, type System } from '#catalog';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { codeLink, figure } from '../ui/words.tsx';
import { badge } from './code/head.tsx';

interface Found {
  ref: CodeRef;
  title: string;
  why: string | null;
  status: Status;
}

interface SearchProps {
  frame: Frame;
  query: string;
  system: System | null;
  /** Codes that the whole text spells, where it spells several. */
  exact: CodeRef[];
  results: Found[];
  near: { ref: CodeRef; title: string | null }[];
}

export function SearchPage({ frame, query, system, exact, results, near }: SearchProps) {
  const groups = Map.groupBy(results, (found) => found.ref.system);
  return (
    <Layout frame={frame} title={query === '' ? 'Search' : `Search: ${query}`} description={null}>
      <div class="browse">
        <h1>{query === '' ? 'Search' : `Found for “${query}”`}</h1>
        <nav class="tabs" aria-label="Narrow to one system">
          <a href={link(frame, '/search', { q: query })} aria-current={system === null ? 'true' : undefined}>
            All systems
          </a>
          {SYSTEMS.map((one) => (
            <a
              href={link(frame, '/search', { q: query, system: one })}
              aria-current={system === one ? 'true' : undefined}
            >
              {SYSTEM_NAMES[one]}
            </a>
          ))}
        </nav>
        {exact.length === 0 ? null : (
          <p>
            The text is a code of several systems:{' '}
            {exact.map((ref) => (
              <>
                {SYSTEM_NAMES[ref.system]} {codeLink(frame, ref)}{' '}
              </>
            ))}
          </p>
        )}
        {results.length === 0 ? nothing(frame, query, near) : null}
        {[...groups].map(([one, found]) => (
          <section aria-labelledby={`found-${one}`}>
            <h2 id={`found-${one}`}>
              {SYSTEM_NAMES[one]} <small>{figure(found.length)}</small>
            </h2>
            <ul class="codes">
              {found.map(({ ref, title, why, status }) => (
                <li>
                  {codeLink(frame, ref)}
                  <span>
                    {marked(title, query)}
                    {why === null ? null : <small>also: {marked(why, query)}</small>}
                  </span>
                  {status.kind === 'active' ? null : badge(status.kind)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Layout>
  );
}

function nothing(frame: Frame, query: string, near: SearchProps['near']) {
  if (query === '') return <p>Type a code, the beginning of one, or words of a title.</p>;
  return (
    <>
      <p>
        Nothing in the loaded releases matches all or most of these words. Try fewer words, the official term,
        or the beginning of a word; codes may be typed with or without the dot.
      </p>
      {near.length === 0 ? null : (
        <>
          <h2>Codes that begin alike</h2>
          <ul class="codes">
            {near.map(({ ref, title }) => (
              <li>
                {codeLink(frame, ref)}
                <span>{title}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Or leaf through the book:{' '}
        {SYSTEMS.map((one) => (
          <>
            <a href={link(frame, `/${one}`)}>{SYSTEM_NAMES[one]}</a>{' '}
          </>
        ))}
      </p>
    </>
  );
}

/** The words of the query, marked where a word of the text begins with one. */
function marked(text: string, query: string) {
  const words = query.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return text.split(/(\s+)/).map((piece) => {
    const bare = piece.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '');
    return words.some((word) => bare.startsWith(word)) ? <mark>{piece}</mark> : piece;
  });
}
