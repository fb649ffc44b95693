// A section of the code page: its name in the list of sections, its heading, its body. Null bodies are left out.
import type { JSX } from 'hono/jsx/jsx-runtime';

export type Body = JSX.Element | null;

export interface Section {
  id: string;
  title: string;
  /** Sections of one kind stand together in the list of sections. */
  group: 'meaning' | 'book' | 'rules' | 'money' | 'elsewhere';
  body: Body;
}

export function sectionOf({ id, title, body }: Section) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {body}
    </section>
  );
}
