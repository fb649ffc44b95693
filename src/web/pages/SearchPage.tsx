// What was found, by system, and what the text was taken to mean; an empty result teaches.
import { type CodeRef, SYSTEM_NAMES, SYSTEMS, type System } from '#catalog';
import type { Span } from '#search';
import type { FoundCode, FoundCodes } from '#tools';
import { type Frame, link } from '../frame.ts';
import { icon } from '../ui/icons.tsx';
import { Layout } from '../ui/Layout.tsx';
import { codeLink, figure, recentCodes } from '../ui/words.tsx';
import { badge } from './code/head.tsx';

export interface SearchQuery {
  text: string;
  system: System | null;
  billable: boolean;
  /** Only codes that are valid on the date of service. */
  valid: boolean;
  /** Rows of a system that is looked at alone. */
  show: number;
}

interface SearchProps {
  frame: Frame;
  query: SearchQuery;
  /** Codes that the whole text spells, where it spells several. */
  exact: CodeRef[];
  found: FoundCodes;
  near: { ref: CodeRef; title: string | null }[];
  /** What the reader looked at last; empty for guests. */
  recent: CodeRef[];
}

export function SearchPage({ frame, query, exact, found, near, recent }: SearchProps) {
  const { text } = query;
  return (
    <Layout frame={frame} title={text === '' ? 'Search' : `Search: ${text}`} description={null}>
      <div class="browse search">
        <h1>{text === '' ? 'Search' : `Found for “${text}”`}</h1>
        {recentCodes(frame, recent)}
        {systemTabs(frame, query, found)}
        {text === '' ? null : filters(frame, query)}
        {understood(frame, query, found)}
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
        {found.hits.length === 0 ? nothing(frame, query, near) : null}
        {found.groups.map((group) => systemGroup(frame, query, group, found.hits))}
      </div>
    </Layout>
  );
}

/** The parameters of a search, but for those that are changed. */
function searchLink(frame: Frame, query: SearchQuery, change: Partial<SearchQuery>): string {
  const { text, system, billable, valid, show } = { ...query, show: 0, ...change };
  return link(frame, '/search', {
    q: text,
    ...(system === null ? {} : { system }),
    ...(billable ? { billable: 'yes' } : {}),
    ...(valid ? { valid: 'yes' } : {}),
    ...(show > 0 ? { show: String(show) } : {}),
  });
}

function systemTabs(frame: Frame, query: SearchQuery, { groups }: FoundCodes) {
  const tab = (system: System | null, label: string) => {
    const group = groups.find((one) => one.system === system);
    return (
      <a
        href={searchLink(frame, query, { system })}
        aria-current={query.system === system ? 'true' : undefined}
      >
        {label} {group ? <small>{counted(group)}</small> : null}
      </a>
    );
  };
  return (
    <nav class="tabs" aria-label="Narrow to one system">
      {tab(null, 'All systems')}
      {SYSTEMS.map((system) => tab(system, SYSTEM_NAMES[system]))}
    </nav>
  );
}

function filters(frame: Frame, query: SearchQuery) {
  return (
    <form class="filters" action="/search" aria-label="Narrow the results">
      <input type="hidden" name="q" value={query.text} />
      {query.system === null ? null : <input type="hidden" name="system" value={query.system} />}
      {frame.asOf === frame.today ? null : <input type="hidden" name="asOf" value={frame.asOf} />}
      <label>
        <input type="checkbox" name="billable" value="yes" checked={query.billable} /> billable only
      </label>
      <label>
        <input type="checkbox" name="valid" value="yes" checked={query.valid} /> valid on {frame.asOf} only
      </label>
      <button type="submit">Apply</button>
    </form>
  );
}

/** What the words were taken to mean: a reader who disagrees must be able to see it. */
function understood(frame: Frame, query: SearchQuery, found: FoundCodes) {
  const { didYouMean } = found;
  if (found.understood.length === 0 && didYouMean === null) return null;
  return (
    <div class="understood">
      {didYouMean === null ? null : (
        <p>
          Did you mean{' '}
          <a href={searchLink(frame, query, { text: didYouMean })}>
            <strong>{didYouMean}</strong>
          </a>
          ?
        </p>
      )}
      {found.understood.length === 0 ? null : (
        <p>
          Read as:{' '}
          {found.understood.map(({ typed, as, kind }, n) => (
            <>
              {n === 0 ? '' : '; '}
              <q>{typed}</q> {icon('next')} {as} <small>({kind})</small>
            </>
          ))}
        </p>
      )}
    </div>
  );
}

function counted({ count: n, capped }: FoundCodes['groups'][number]): string {
  return `${figure(n)}${capped ? '+' : ''}`;
}

function systemGroup(
  frame: Frame,
  query: SearchQuery,
  group: FoundCodes['groups'][number],
  hits: readonly FoundCode[],
) {
  const { system } = group;
  const rows = hits.filter(({ ref }) => ref.system === system);
  const folded = rows.reduce((sum, { family }) => sum + 1 + (family?.more ?? 0), 0);
  const show = query.system === null ? {} : { show: query.show + 50 };
  const more = (group.capped || group.count > folded) && query.show < 200;
  return (
    <section aria-labelledby={`found-${system}`}>
      <h2 id={`found-${system}`}>
        {SYSTEM_NAMES[system]} <small>{counted(group)}</small>
      </h2>
      <ul class="codes found">{rows.map((row) => resultRow(frame, row))}</ul>
      {more ? (
        <a href={searchLink(frame, query, { system, ...show })}>More in {SYSTEM_NAMES[system]}</a>
      ) : null}
    </section>
  );
}

function resultRow(frame: Frame, { ref, title, titleMarks, why, status, billable, family }: FoundCode) {
  const isIcd = ref.system === 'icd-10-cm' || ref.system === 'icd-10-pcs';
  return (
    <li>
      {codeLink(frame, ref)}
      <span>
        {marked(title, titleMarks)}
        {why === null ? null : (
          <small>
            {WHY[why.kind]} {marked(why.text, why.marks)}
          </small>
        )}
        {family === null || family.more === 0 ? null : (
          <small>
            and {figure(family.more)} more in {codeLink(frame, { system: ref.system, code: family.code })}{' '}
            {family.title}
          </small>
        )}
      </span>
      {isIcd && !billable && status.kind !== 'deleted' ? (
        <span class="badge amber">{icon('warning')}Needs more digits</span>
      ) : null}
      {status.kind === 'active' ? null : badge(status.kind)}
    </li>
  );
}

const WHY: Record<NonNullable<FoundCode['why']>['kind'], string> = {
  code: 'code',
  title: 'title of the level above:',
  index: 'index:',
  inclusion: 'includes:',
  description: 'our description:',
  drug: 'drug:',
  table: 'table:',
  synonym: 'also called:',
};

function nothing(frame: Frame, query: SearchQuery, near: SearchProps['near']) {
  if (query.text === '') {
    return (
      <p>
        Type a code, the beginning of one, or words: official terms, short forms (COPD exac), what a patient
        says (heart attack), drug names.
      </p>
    );
  }
  const isNarrowed = query.system !== null || query.billable || query.valid;
  return (
    <>
      <p>
        Nothing in the loaded releases matches these words. Try fewer words, the official term, or the
        beginning of a word; codes may be typed with or without the dot.
      </p>
      {isNarrowed ? (
        <p>
          <a href={searchLink(frame, query, { system: null, billable: false, valid: false })}>
            Search all systems without filters
          </a>
        </p>
      ) : null}
      {near.length === 0 ? null : (
        <>
          <h2>Codes that begin alike</h2>
          <ul class="codes found">
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

/** The text with the words that matched marked. */
function marked(text: string, marks: readonly Span[]) {
  const pieces = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}
