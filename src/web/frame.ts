// What every page is told besides its own content: date of service, theme, releases, assets.
import type { System } from '#catalog';
import type { Cite } from '#editions';
import type { IsoDate } from '#kit';
import type { Viewing } from './viewing.ts';

export interface Frame {
  /** The date of service in force and today's date; they differ when the reader has chosen one. */
  asOf: IsoDate;
  today: IsoDate;
  /** Path and query of this page without `asOf`; the date control submits back to it. */
  path: string;
  query: Record<string, string>;
  theme: 'system' | 'light' | 'dark';
  /** For `<script nonce>`; new with each answer. */
  nonce: string;
  /** Built by Vite; null in tests of a page alone. */
  assets: { css: string; js: string } | null;
  /** Null when no edition is loaded: error pages. */
  edition: { id: string; isStarter: boolean } | null;
  /** Absolute, without query; null on pages that are not to be indexed. */
  canonical: string | null;
  /** schema.org data, or null. Never holds a CPT descriptor. */
  jsonLd: object | null;
  /** The search box's text. */
  searched: string;
  /** Copyright lines that apply to what this page shows, e.g. the AMA's. */
  notices: string[];
  /** Releases that this page was made from, for the footer. */
  releases: Cite[];
  /** The system that the reader is in, for the navigation. */
  system: System | null;
  /** What the reader's plan holds and what is left; null on pages made before that was known. */
  viewing: Pick<Viewing, 'standing' | 'plans' | 'isGuest' | 'person'> | null;
}

/** A path with the chosen date of service carried along: the date "stays until reset". */
export function link(
  frame: Pick<Frame, 'asOf' | 'today'>,
  path: string,
  query: Record<string, string> = {},
): string {
  const parameters = new URLSearchParams(query);
  if (frame.asOf !== frame.today) parameters.set('asOf', frame.asOf);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
