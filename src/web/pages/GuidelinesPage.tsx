// Which rules are summed up here? By topic, and by search.
import { type GuidelinePassage, type ListedGuideline, TOPICS } from '#guidelines';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { count } from '../ui/words.tsx';

interface GuidelinesProps {
  frame: Frame;
  typed: string;
  list: readonly ListedGuideline[];
  /** Null: nothing was asked. */
  found: readonly GuidelinePassage[] | null;
}

export function GuidelinesPage({ frame, typed, list, found }: GuidelinesProps) {
  return (
    <Layout
      frame={frame}
      title={typed === '' ? 'Guidelines' : `${typed}, guidelines`}
      description="Coding and billing rules in our own words, each with the official sources that it rests on."
    >
      <div class="browse prose guidelines">
        <h1>Guidelines</h1>
        <p>
          Rules of coding and billing in our own words. Each page names the official sources that it rests on;
          they decide.
        </p>
        <form class="fields" action="/guidelines">
          {frame.asOf === frame.today ? null : <input type="hidden" name="asOf" value={frame.asOf} />}
          <label for="guideline-words">Search the guidelines</label>
          <input
            id="guideline-words"
            type="search"
            name="q"
            value={typed}
            maxlength={200}
            autocomplete="off"
          />
          <button type="submit">Search</button>
        </form>
        {found === null ? null : passages(frame, typed, found)}
        {list.length === 0 ? (
          <p class="note">
            The loaded edition holds no guidelines. Import again, so that they are read from the content
            folder.
          </p>
        ) : (
          TOPICS.map((topic) => topicList(frame, topic, list))
        )}
      </div>
    </Layout>
  );
}

function passages(frame: Frame, typed: string, found: readonly GuidelinePassage[]) {
  return (
    <section aria-labelledby="found-title">
      <h2 id="found-title">
        {found.length === 0 ? `Nothing about “${typed}”` : count(found.length, 'passage')}
      </h2>
      {found.length === 0 ? (
        <p>Other words may help: the name of a modifier, a kind of visit, a disease.</p>
      ) : null}
      <ul>
        {found.map(({ heading, text, source, page, path }) => (
          <li>
            {path === null ? <strong>{heading}</strong> : <a href={link(frame, path)}>{heading}</a>}
            <p>{clipped(text)}</p>
            <p class="source">
              {source}
              {page === null ? '' : `, page ${page}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first lines of a passage. */
function clipped(text: string): string {
  const line = text.replaceAll(/\n- /g, ' ').replaceAll(/\s+/g, ' ').replace(/^- /, '');
  return line.length > 240 ? `${line.slice(0, 239)}…` : line;
}

function topicList(frame: Frame, topic: string, list: readonly ListedGuideline[]) {
  const pages = list.filter((one) => one.topic === topic);
  if (pages.length === 0) return null;
  const id = topic.toLowerCase().replaceAll(/[^a-z]+/g, '-');
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{`${topic.charAt(0).toUpperCase()}${topic.slice(1)}`}</h2>
      <ul>
        {pages.map(({ slug, title }) => (
          <li>
            <a href={link(frame, `/guidelines/${slug}`)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
