// A page of the book: groups below it, or its codes, with the notes that hold for all of them.
import { type BrowseNode, SYSTEM_NAMES } from '#catalog';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { codeLink, figure, source } from '../ui/words.tsx';
import { noteRows } from './code/book.tsx';

interface BrowseProps {
  frame: Frame;
  node: BrowseNode;
  /** Codes of the node that are deleted on the date of service. */
  dead: ReadonlySet<string>;
}

export function BrowsePage({ frame, node, dead }: BrowseProps) {
  const { system, label, path, groups, codes, notes, cite } = node;
  const titled = codes.filter((one) => one.title !== null);
  const untitled = codes.filter((one) => one.title === null);
  return (
    <Layout
      frame={frame}
      title={node.node === null ? `${SYSTEM_NAMES[system]}, the book` : label}
      description={`${label}: ${SYSTEM_NAMES[system]} codes on ${frame.asOf}.`}
    >
      <div class="browse">
        <nav class="path" aria-label="Place in the book">
          {node.node === null ? null : <a href={link(frame, `/${system}`)}>{SYSTEM_NAMES[system]}</a>}
          {path.map((above) => (
            <a href={link(frame, `/${system}`, { under: above.node })}>{above.label}</a>
          ))}
        </nav>
        <h1>{label}</h1>
        {groups.length === 0 && codes.length === 0 ? (
          <p>
            Nothing of this book is loaded for {frame.asOf}.{' '}
            <a href={`${link(frame, '/status')}#load`}>How to load it</a>
          </p>
        ) : null}
        {notes.length === 0 ? null : <dl class="notes">{notes.map((note) => noteRows(frame, note))}</dl>}
        {groups.length === 0 ? null : (
          <ul class="groups">
            {groups.map((group) => (
              <li>
                <a href={link(frame, `/${system}`, { under: group.node })}>{group.label}</a>
                {group.detail === null ? null : <span class="code">{group.detail}</span>}
                <small>{figure(group.count)}</small>
              </li>
            ))}
          </ul>
        )}
        {titled.length === 0 ? null : (
          <ul class="codes">
            {titled.map(({ ref, title, billable }) => (
              <li class={dead.has(ref.code) ? 'past' : undefined}>
                {codeLink(frame, ref)}
                <span>{title}</span>
                {dead.has(ref.code) ? <small>deleted</small> : null}
                {billable === false ? <small>category</small> : null}
              </li>
            ))}
          </ul>
        )}
        {untitled.length === 0 ? null : (
          <section aria-labelledby="numbers-title">
            <h2 id="numbers-title">Numbers without a title here</h2>
            <p class="lead">
              Their words are the AMA’s, and none of ours is written yet. Each page shows what the official
              files say of the number.
            </p>
            <ul class="inline numbers">
              {untitled.map(({ ref }) => (
                <li class={dead.has(ref.code) ? 'past' : undefined}>
                  {codeLink(frame, ref)}
                  {dead.has(ref.code) ? <small>deleted</small> : null}
                </li>
              ))}
            </ul>
          </section>
        )}
        {cite ? source(cite) : null}
      </div>
    </Layout>
  );
}
