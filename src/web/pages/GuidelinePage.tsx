// What does one rule say? Our summary, section by section, with the official sources and since when it holds.
import type { GuidelinePage as Guideline, ListedGuideline } from '#guidelines';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { blocks, day, source } from '../ui/words.tsx';

interface GuidelineProps {
  frame: Frame;
  page: Guideline & { cite: Parameters<typeof source>[0] };
  /** Other pages of the topic. */
  beside: readonly ListedGuideline[];
}

export function GuidelinePage({ frame, page, beside }: GuidelineProps) {
  const { title, topic, sources, from, until, reviewed, sections, cite } = page;
  const [first] = sections;
  return (
    <Layout frame={frame} title={title} description={descriptionOf(first?.blocks ?? [], title)}>
      <article class="browse prose">
        <p>
          <a href={link(frame, '/guidelines')}>Guidelines</a> › {topic}
        </p>
        <h1>{title}</h1>
        {from !== null && frame.asOf < from ? (
          <p class="note">
            These rules hold for services from {day(from)}; on the date of service others held.
          </p>
        ) : null}
        {until !== null && frame.asOf > until ? (
          <p class="note">These rules held for services until {day(until)}.</p>
        ) : null}
        {sections.map(({ heading, blocks: body }) => (
          <section>
            <h2>{heading}</h2>
            {blocks(body)}
          </section>
        ))}
        <section>
          <h2>Official sources</h2>
          <ul>
            {sources.map((one) => (
              <li>{one}</li>
            ))}
          </ul>
          <p class="source">
            Reviewed on {day(reviewed)}. {from === null ? '' : 'In force since '}
            {from === null ? '' : day(from)}
            {from === null ? '' : '.'}
          </p>
          {source(cite)}
        </section>
        {beside.length === 0 ? null : (
          <nav aria-label="More on this topic">
            <h2>More on {topic}</h2>
            <ul>
              {beside.map((one) => (
                <li>
                  <a href={link(frame, `/guidelines/${one.slug}`)}>{one.title}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </article>
    </Layout>
  );
}

function descriptionOf(list: Guideline['sections'][number]['blocks'], title: string): string {
  const [block] = list;
  const text = block?.kind === 'paragraph' ? block.text : (block?.items[0] ?? title);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
}
