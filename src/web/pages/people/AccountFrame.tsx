// What stands around each page of one's own: the tabs, the heading, and what has just been done.
import type { Child } from 'hono/jsx';
import type { Frame } from '../../frame.ts';
import { Layout } from '../../ui/Layout.tsx';

const TABS = [
  { path: '/account', name: 'Account' },
  { path: '/account/favourites', name: 'Favourites' },
  { path: '/account/notes', name: 'Notes' },
  { path: '/account/history', name: 'History' },
  { path: '/account/keys', name: 'API keys' },
  { path: '/account/team', name: 'Team' },
  { path: '/account/security', name: 'Passkeys' },
] as const;

export function AccountFrame({
  frame,
  title,
  said,
  children,
}: {
  frame: Frame;
  title: (typeof TABS)[number]['name'];
  said: string | null;
  children: Child;
}) {
  return (
    <Layout frame={frame} title={title} description={null}>
      <div class="people">
        <nav class="tabs" aria-label="Your account">
          {TABS.map(({ path, name }) => (
            <a href={path} aria-current={name === title ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
        <h1>{title}</h1>
        {said === null ? null : (
          <p class="note blue" role="status">
            {said}
          </p>
        )}
        {children}
      </div>
    </Layout>
  );
}
