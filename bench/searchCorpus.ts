// The words and the queries that every engine of `bench:search` is given: ICD-10-CM titles, inclusion terms and index entries,
// without those held out where relevance is measured (../shared/search-bench/README.md).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '#editions';
import type { Entry } from '#search';
import { searchEntries } from '../src/importers/searchEntries.ts';
import { HOME } from './place.ts';

export type Mode = 'coverage' | 'relevance';
export const QUERY_SETS = ['index', 'index-one-typo', 'index-prefix'] as const;
export type QuerySet = (typeof QUERY_SETS)[number];

export interface Query {
  text: string;
  /** Without the dot. */
  code: string;
}

const SMALL = new Set('of the in with due to and or by for on specified unspecified'.split(' '));

/** The set of words of a text, without the small ones: entries with the same bag are held out together. */
function bagOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)]
    .filter((word) => !SMALL.has(word))
    .sort()
    .join(' ');
}

export function queriesOf(set: QuerySet): Query[] {
  return readFileSync(join(HOME, '..', 'shared', 'search-bench', `${set}.tsv`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [text = '', code = ''] = line.split('\t');
      return { text, code: code.replace('.', '') };
    });
}

/** Lines that come from the official indexes and tables. */
const INDEXED = new Set(['index', 'table', 'drug']);

export function corpusOf(edition: Edition, mode: Mode): Entry[] {
  const held = new Set(
    mode === 'relevance' ? QUERY_SETS.flatMap((set) => queriesOf(set).map(({ text }) => bagOf(text))) : [],
  );
  return [...searchEntries(edition)]
    .filter(({ system }) => system === 'icd-10-cm')
    .map((entry) => ({
      ...entry,
      lines: entry.lines.filter(
        ({ kind, text, spoken }) => !INDEXED.has(kind) || !held.has(bagOf(spoken ?? text)),
      ),
    }));
}

/** For engines that know documents: one short one for each title, inclusion term and index entry. */
export interface Term {
  code: string;
  text: string;
}

export function termsOf(entries: readonly Entry[]): Term[] {
  return entries.flatMap(({ code, title, lines }) => {
    const bare = code.replace('.', '');
    const said = lines
      .filter(({ kind }) => kind === 'index' || kind === 'table' || kind === 'drug' || kind === 'inclusion')
      .map(({ text, spoken }) => spoken ?? text);
    return [...(title ? [title] : []), ...said].map((text) => ({ code: bare, text }));
  });
}

/** The same as one document a code: its title, and everything else. */
export interface CodeText {
  code: string;
  title: string;
  terms: string;
}

export function codeTextsOf(entries: readonly Entry[]): CodeText[] {
  const byCode = new Map<string, CodeText>();
  for (const { code, text } of termsOf(entries)) {
    const one = byCode.get(code);
    if (one) one.terms += ` ; ${text}`;
    else byCode.set(code, { code, title: text, terms: '' });
  }
  return [...byCode.values()];
}
