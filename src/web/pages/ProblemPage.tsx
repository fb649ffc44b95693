// What went wrong, and what to do next.
import type { CodeRef } from '#catalog';
import { type Frame, link } from '../frame.ts';
import { Layout } from '../ui/Layout.tsx';
import { codeLink } from '../ui/words.tsx';

interface ProblemProps {
  frame: Frame;
  status: number;
  title: string;
  detail: string;
  near: { ref: CodeRef; title: string | null }[];
}

export function ProblemPage({ frame, status, title, detail, near }: ProblemProps) {
  return (
    <Layout frame={frame} title={title} description={null}>
      <div class="browse prose">
        <p class="quiet code">{status}</p>
        <h1>{title}</h1>
        <p>{detail}</p>
        {near.length === 0 ? null : (
          <>
            <h2>Near it in the book</h2>
            <ul class="codes">
              {near.map(({ ref, title: name }) => (
                <li>
                  {codeLink(frame, ref)}
                  <span>{name}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <a href={link(frame, '/')}>Start page</a>
        </p>
      </div>
    </Layout>
  );
}
