// What stands above a page that is one of several: the tabs, the heading, and what has just been done.
import type { Child } from 'hono/jsx';

export interface Tab {
  path: string;
  name: string;
}

/** `current`: name of the tab that the page belongs to. `heading` null: the page has its own. */
export function tabbed(
  label: string,
  tabs: readonly Tab[],
  current: string,
  { title, heading = title, said, children }: TabbedPage,
) {
  return (
    <>
      <nav class="tabs" aria-label={label}>
        {tabs.map(({ path, name }) => (
          <a href={path} aria-current={name === current ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
      {heading === null ? null : <h1>{heading}</h1>}
      {doneNote(said)}
      {children}
    </>
  );
}

interface TabbedPage {
  title: string;
  heading?: Child;
  said: string | null;
  children: Child;
}

/** What a form has done. */
export function doneNote(said: string | null) {
  return said === null ? null : (
    <p class="note blue" role="status">
      {said}
    </p>
  );
}
