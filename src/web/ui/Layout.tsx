// The frame around every page: head, top bar, what must be known before reading, footer.
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { proseDate } from '#kit';
import { type Frame, link } from '../frame.ts';
import { Footer } from './Footer.tsx';
import { TopBar } from './TopBar.tsx';

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Crect width='24' height='24' rx='4' fill='%230a5757'/%3E%3Cpath d='M5 7h9M5 12h14m-4-4 4 4-4 4M5 17h9' fill='none' stroke='%23fff' stroke-width='2'/%3E%3C/svg%3E";

export interface LayoutProps {
  frame: Frame;
  /** Of the browser tab, without the name of the site. */
  title: string;
  /** For search engines; null on pages that they need not know. */
  description: string | null;
  /** Address of this page's record as JSON. */
  json?: string;
  /** What the page shows, for feed readers: type → address. */
  feeds?: Readonly<Record<string, string>>;
  /** The search box stands in the page itself. */
  ownSearch?: boolean;
  children: Child;
}

export function Layout({
  frame,
  title,
  description,
  json,
  feeds = {},
  ownSearch = false,
  children,
}: LayoutProps) {
  const { assets, theme, canonical } = frame;
  const isDated = frame.asOf !== frame.today;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html
        lang="en"
        data-theme={theme === 'system' ? undefined : theme}
        data-dated={isDated ? frame.asOf : undefined}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
          <title>{`${title} · Coding Ahead`}</title>
          {description === null ? null : <meta name="description" content={description} />}
          {canonical === null ? <meta name="robots" content="noindex" /> : headLink('canonical', canonical)}
          {headLink('icon', ICON)}
          {Object.entries(feeds).map(([type, href]) => headLink('alternate', href, type))}
          {assets ? <link rel="stylesheet" href={assets.css} /> : null}
          {assets ? <script type="module" src={assets.js} nonce={frame.nonce} /> : null}
          {frame.jsonLd ? (
            <script type="application/ld+json" nonce={frame.nonce}>
              {raw(jsonForScript(frame.jsonLd))}
            </script>
          ) : null}
        </head>
        <body>
          <a class="skip" href="#main">
            Skip to content
          </a>
          <TopBar frame={frame} ownSearch={ownSearch} />
          {isDated ? datedStrip(frame) : null}
          {frame.edition?.isStarter ? starterStrip(frame) : null}
          <main id="main" tabindex={-1}>
            {children}
          </main>
          <Footer frame={frame} json={json} />
        </body>
      </html>
    </>
  );
}

/** Hono takes a `<link>` out and searches the whole page for its place, unless it has an event handler: an empty one. */
function headLink(rel: 'canonical' | 'icon' | 'alternate', href: string, type?: string) {
  return <link rel={rel} href={href} type={type} onLoad={undefined} />;
}

/** JSON that cannot end the script element it stands in, nor open a comment there. */
function jsonForScript(value: object): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026');
}

function datedStrip(frame: Frame) {
  const today = { asOf: frame.today, today: frame.today };
  return (
    <p class="strip dated">
      <span>
        Date of service <strong>{proseDate(frame.asOf)}</strong>: everything on this page is read for that
        day.
      </span>{' '}
      <a href={link(today, frame.path, frame.query)}>Back to today</a>
    </p>
  );
}

function starterStrip(frame: Frame) {
  return (
    <p class="strip starter">
      <span>
        <strong>Starter edition:</strong> a selection of codes in our own words, no official files.
      </span>{' '}
      <a href={`${link(frame, '/status')}#load`}>How to load the rest</a>
    </p>
  );
}
