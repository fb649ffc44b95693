// What is on offer: the question, what narrows it with how many there would be, and the postings, the newest or the best paid first.
import {
  CHOICE_NAMES,
  CHOICES,
  type Choice,
  CREDENTIALS,
  EMPLOYMENTS,
  type FoundJob,
  FREQUENCIES,
  type JobQuery,
  MILES,
  MOST_COUNTED,
  POSTED_WITHIN_DAYS,
  payInWords,
  placeInWords,
  printJobQuery,
  SORTS,
} from '#careers';
import type { Frame } from '../../frame.ts';
import { icon } from '../../ui/icons.tsx';
import { count, figure } from '../../ui/words.tsx';
import { CareerFrame } from './CareerFrame.tsx';

export type Facets = Readonly<Record<Choice, Readonly<Record<string, number>>>>;

export interface JobsProps {
  frame: Frame;
  query: JobQuery;
  found: { jobs: FoundJob[]; next: string | null; total: number };
  facets: Facets;
  /** This is not the first page. */
  isLater: boolean;
  isSignedIn: boolean;
}

const CHOICE_LABELS: Readonly<Record<Choice, string>> = {
  credential: 'Credential',
  specialty: 'Specialty',
  setting: 'Setting',
  workplace: 'Workplace',
  state: 'State',
  type: 'Employment',
  experience: 'Experience',
  encoder: 'Encoder',
  ehr: 'EHR',
};
/** Open when nothing is chosen in them. */
const FIRST = new Set<Choice>(['credential', 'workplace', 'setting']);
const FORM = 'job-search';

export function JobsPage({ frame, query, found, facets, isLater, isSignedIn }: JobsProps) {
  const chips = chosenIn(query);
  const filters = CHOICE_NAMES.flatMap((choice) => facet(choice, query, facets[choice]) ?? []);
  return (
    <CareerFrame
      frame={frame}
      part="Jobs"
      title="Jobs for medical coders"
      description="Jobs for medical coders, auditors and CDI specialists, by credential, specialty, setting, place and pay."
      feeds={{
        'application/rss+xml': feedPath(query, 'rss'),
        'application/atom+xml': feedPath(query, 'atom'),
        'application/feed+json': feedPath(query, 'json'),
      }}
      wide
    >
      <form id={FORM} action="/careercenter" class="job-ask" aria-label="Search jobs">
        <label class="job-words">
          Words
          <input
            type="search"
            name="q"
            value={query.words}
            maxlength={100}
            placeholder="title, employer, duty"
          />
        </label>
        <label>
          ZIP code
          <input name="zip" value={query.near?.zip ?? ''} inputmode="numeric" maxlength={5} size={6} />
        </label>
        <label>
          Within
          <select name="miles">
            {MILES.map((miles) => (
              <option value={String(miles)} selected={miles === (query.near?.miles ?? 50)}>
                {miles} miles
              </option>
            ))}
          </select>
        </label>
        <label>
          Pays a year at least
          <input
            name="pay"
            value={query.payFrom === null ? '' : String(query.payFrom)}
            inputmode="numeric"
            maxlength={9}
            size={8}
            placeholder="60,000"
          />
        </label>
        <label>
          Posted
          <select name="days">
            <option value="">any time</option>
            {POSTED_WITHIN_DAYS.map((days) => (
              <option value={String(days)} selected={days === query.postedWithinDays}>
                {days === 1 ? 'since yesterday' : `in ${days} days`}
              </option>
            ))}
          </select>
        </label>
        {query.sort === 'newest' ? null : <input type="hidden" name="sort" value={query.sort} />}
        <button type="submit" class="button first">
          Find jobs
        </button>
      </form>
      <div class="job-columns">
        <section class="job-found" aria-labelledby="found-title">
          <div class="job-head">
            <h2 id="found-title">
              {found.total >= MOST_COUNTED
                ? `${figure(MOST_COUNTED)} jobs and more`
                : count(found.total, 'job')}
            </h2>
            <nav aria-label="Order" class="tabs">
              {Object.entries(SORTS).map(([sort, label]) => (
                <a
                  href={jobsPath({ ...query, sort: sort as JobQuery['sort'] })}
                  aria-current={sort === query.sort ? 'true' : undefined}
                >
                  {label}
                </a>
              ))}
            </nav>
            {filters.length === 0 ? null : (
              <a class="to-filters" href="#filters">
                Filters
              </a>
            )}
          </div>
          {chips.length === 0 ? null : (
            <ul class="chips" aria-label="Chosen">
              {chips.map(({ label, without }) => (
                <li>
                  <a href={jobsPath(without)} aria-label={`Without ${label}`}>
                    {label} {icon('deleted')}
                  </a>
                </li>
              ))}
              {chips.length > 1 ? (
                <li>
                  <a href="/careercenter">Clear all</a>
                </li>
              ) : null}
            </ul>
          )}
          {found.jobs.length === 0 ? nothing(query, isLater) : <ul class="jobs">{found.jobs.map(jobRow)}</ul>}
          <p class="pager">
            {isLater ? <a href={jobsPath(query)}>First page</a> : null}
            {found.next === null ? null : (
              <a href={jobsPath(query, { after: found.next })} rel="next">
                More jobs
              </a>
            )}
          </p>
          {keepSearch(frame, query, isSignedIn)}
          <p class="job-feeds">
            This search as a feed: <a href={feedPath(query, 'rss')}>RSS</a>{' '}
            <a href={feedPath(query, 'atom')}>Atom</a> <a href={feedPath(query, 'json')}>JSON Feed</a>
          </p>
        </section>
        {filters.length === 0 ? null : (
          <aside id="filters" class="job-filters" aria-label="Filters">
            {filters}
            <button type="submit" form={FORM}>
              Apply filters
            </button>
          </aside>
        )}
      </div>
    </CareerFrame>
  );
}

export function jobRow(job: FoundJob) {
  const pay = payInWords(job);
  return (
    <li>
      <div class="job-row">
        <h3>
          <a href={`/careercenter/jobs/${job.slug}`}>{job.title}</a>
        </h3>
        <p>
          <a class="plain" href={`/careercenter/companies/${job.employerSlug}`}>
            {job.employerName}
          </a>
          {' · '}
          {placeInWords(job)}
        </p>
        <p class="job-tags">
          {job.credentials.map((word) => (
            <span class="tag">{labelOf(CREDENTIALS, word)}</span>
          ))}
          <span>{labelOf(EMPLOYMENTS, job.employment)}</span>
        </p>
      </div>
      <p class="job-aside">
        {pay === '' ? null : <strong>{pay}</strong>}
        <time datetime={job.liveSince}>{job.liveSince.slice(0, 10)}</time>
      </p>
    </li>
  );
}

export function labelOf(words: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(words, word) ? (words[word] ?? word) : word;
}

export function jobsPath(query: JobQuery, more: Readonly<Record<string, string>> = {}): string {
  const params = printJobQuery(query);
  for (const [name, value] of Object.entries(more)) params.set(name, value);
  const text = params.toString();
  return text === '' ? '/careercenter' : `/careercenter?${text}`;
}

function feedPath(query: JobQuery, kind: string): string {
  const text = printJobQuery(query).toString();
  return `/careercenter/feed.${kind}${text === '' ? '' : `?${text}`}`;
}

/** What narrows the list, one by one, with the question that is left without it. */
function chosenIn(query: JobQuery): { label: string; without: JobQuery }[] {
  const { words, chosen, near, payFrom, postedWithinDays } = query;
  return [
    ...(words === '' ? [] : [{ label: `“${words}”`, without: { ...query, words: '' } }]),
    ...CHOICE_NAMES.flatMap((choice) =>
      chosen[choice].map((word) => ({
        label: labelOf(CHOICES[choice], word),
        without: { ...query, chosen: { ...chosen, [choice]: chosen[choice].filter((one) => one !== word) } },
      })),
    ),
    ...(near === null
      ? []
      : [{ label: `within ${near.miles} miles of ${near.zip}`, without: { ...query, near: null } }]),
    ...(payFrom === null
      ? []
      : [{ label: `from $${figure(payFrom)} a year`, without: { ...query, payFrom: null } }]),
    ...(postedWithinDays === null
      ? []
      : [
          {
            label: postedWithinDays === 1 ? 'since yesterday' : `in ${postedWithinDays} days`,
            without: { ...query, postedWithinDays: null },
          },
        ]),
  ];
}

/** In the words of its filters, as a name for a search that is kept. */
export function searchInWords(query: JobQuery): string {
  const labels = chosenIn(query).map(({ label }) => label);
  return labels.length === 0 ? 'All jobs' : labels.join(', ');
}

function facet(choice: Choice, query: JobQuery, counts: Readonly<Record<string, number>>) {
  const chosen = query.chosen[choice];
  const options = Object.entries(CHOICES[choice]).filter(
    ([word]) => (counts[word] ?? 0) > 0 || chosen.includes(word),
  );
  if (options.length === 0) return null;
  return (
    <details open={chosen.length > 0 || FIRST.has(choice)}>
      <summary>
        {CHOICE_LABELS[choice]}
        {chosen.length > 0 ? <small>{chosen.length} chosen</small> : null}
      </summary>
      <fieldset>
        <legend class="unseen">{CHOICE_LABELS[choice]}</legend>
        {options.map(([word, label]) => (
          <label class="facet">
            <input type="checkbox" form={FORM} name={choice} value={word} checked={chosen.includes(word)} />
            <span>{label}</span>
            <small>{figure(counts[word] ?? 0)}</small>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function nothing(query: JobQuery, isLater: boolean) {
  if (isLater) return <p>That was all.</p>;
  const narrowed = chosenIn(query);
  if (narrowed.length === 0)
    return (
      <p>
        No job is posted right now. Keep this search, and a letter tells you of the first one; employers{' '}
        <a href="/careercenter/employer">post a job here</a>.
      </p>
    );
  return (
    <>
      <p>No job answers to all of this. Take something away, or keep the search and hear of the next one.</p>
      {narrowed.length < 2 ? null : (
        <ul class="evidence">
          {narrowed.map(({ label, without }) => (
            <li>
              <a href={jobsPath(without)}>Without: {label}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function keepSearch(frame: Frame, query: JobQuery, isSignedIn: boolean) {
  if (!isSignedIn)
    return (
      <p>
        <a href={`/login?${new URLSearchParams({ back: jobsPath(query) })}`}>Sign in</a> to keep this search
        and be told of new jobs by e-mail.
      </p>
    );
  return (
    <details class="keep-search">
      <summary>Keep this search</summary>
      <form method="post" action="/careercenter/searches" class="within" aria-label="Keep this search">
        <input type="hidden" name="query" value={printJobQuery(query).toString()} />
        <label>
          Name{' '}
          <input
            name="name"
            maxlength={80}
            required
            value={[...searchInWords(query)].slice(0, 80).join('')}
            autocomplete="off"
          />
        </label>
        <label>
          Letters{' '}
          <select name="frequency">
            {Object.entries(FREQUENCIES).map(([word, label]) => (
              <option value={word} selected={word === 'daily'}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">Keep it</button>
        <small>Letters go to {frame.viewing?.person?.email}.</small>
      </form>
    </details>
  );
}
