// A page of the book: groups below it, or its codes, with the notes that hold for all of them.
import { type BrowseNode, SYSTEM_NAMES } from '#catalog';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { codeLink, figure, source } from '../ui/words.tsx';
import { noteRows } from './code/book.tsx';

export function BrowsePage({ frame, node }: { frame: Frame; node: BrowseNode }) {
  const { system, label, path, groups, codes, notes, cite } = node;
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
        {codes.length === 0 ? null : (
          <ul class="codes">
            {codes.map(({ ref, title, billable }) => (
              <li>
                {codeLink(frame, ref)}
                <span>{title ?? <em class="quiet">no title that may be shown here</em>}</span>
                {billable === false ? <small>category</small> : null}
              </li>
            ))}
          </ul>
        )}
        {cite ? source(cite) : null}
      </div>
    </Layout>
  );
}
