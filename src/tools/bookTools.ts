// What do the official books say: where does their index lead, and how is an ICD-10-PCS code built?
import { z } from 'zod';
import {
  type CodeRef,
  compactCode,
  guessSystems,
  type IndexEntry,
  indexEntries,
  indexHitsOn,
  type PcsTable,
  pcsTableOf,
  SYSTEM_NAMES,
  statusOf,
  titleOf,
} from '#catalog';
import type { Asking } from './asking.ts';
import { findCodes } from './codeSearch.ts';
import { lowerFirst } from './codeTools.ts';
import { standingIn } from './namedCodes.ts';
import { citeOn, evidence, listed, missedBy, nothing, pageOf, tool, versionOn } from './telling.ts';

export interface IndexLookUp {
  words: string;
  /** Best first. */
  entries: (IndexEntry & {
    ref: CodeRef | null;
    title: string | null;
    /** May be used on the date; of an open code, null. */
    valid: boolean | null;
  })[];
  /** The words themselves are in no entry: these lead to what the search finds for them. */
  bySearch: boolean;
}

const INDEX_NAMES: Record<IndexEntry['index'], string> = {
  alphabetic: 'alphabetic index',
  'external cause': 'index to external causes',
  neoplasm: 'table of neoplasms',
  drug: 'table of drugs and chemicals',
  procedure: 'index of ICD-10-PCS',
};

const SHOWN = 15;
/** Codes of the search whose index entries stand in for words that the index does not have. */
const SEARCHED = 4;

export const indexLookup = tool({
  description:
    'Entries of the official ICD-10-CM and ICD-10-PCS indexes (alphabetic, external causes, neoplasm table, drug table) for words, or those that lead to a code.',
  input: z.object({
    words: z.string().trim().min(1).max(300).describe('Words of the index, the main term first, or a code'),
    system: z.enum(['icd-10-cm', 'icd-10-pcs']).optional(),
    limit: z.int().min(1).max(40).optional(),
  }),
  doing: ({ words }) => `reading the index at “${words.slice(0, 80)}”`,
  run: ({ words, system, limit = SHOWN }, asking) => {
    const { edition, asOf } = asking;
    const direct = isCode(words, asking) ? [] : indexEntries(edition, words, system ?? null, asOf, limit);
    if (direct === null) return nothing('not loaded', 'No index of the ICD-10 books is loaded.');
    const entries =
      direct.length > 0 ? followed(direct, system, limit, asking) : ofCodes(words, system, limit, asking);
    if (entries.length === 0)
      return nothing('not found', `The loaded indexes have no entry for “${words.slice(0, 80)}”.`);
    const value: IndexLookUp = {
      words,
      entries: entries.map((entry) => ({ ...entry, ...standingOf(entry, asking) })),
      bySearch: direct.length === 0 && !isCode(words, asking),
    };
    return {
      value,
      evidence: [
        evidence('index_lookup', {
          title: `Index entries for “${words.slice(0, 80)}”`,
          facts: [
            ...(value.bySearch
              ? [
                  `No index entry has all words of “${words.slice(0, 80)}”; these lead to codes that the search finds for them.`,
                ]
              : []),
            ...value.entries.map(entryFact),
            'An index only leads to a code: the tabular list decides, with its notes.',
            ...[...new Set(value.entries.map(({ cite }) => cite.source))].flatMap((source) =>
              missedBy(asking, source),
            ),
          ],
          codes: value.entries.flatMap(({ ref }) => (ref ? [ref] : [])),
          cites: value.entries.map(({ cite }) => cite),
          path: null,
        }),
      ],
    };
  },
});

function isCode(words: string, { edition, asOf }: Asking): boolean {
  return guessSystems(words).some((ref) => statusOf(edition, ref, asOf) !== null);
}

/** Where the words lead to references alone, also what the first of them leads to. */
function followed(
  entries: IndexEntry[],
  system: 'icd-10-cm' | 'icd-10-pcs' | undefined,
  limit: number,
  { edition, asOf }: Asking,
): IndexEntry[] {
  const [first] = entries;
  if (!first?.see || entries.some(({ code }) => code !== null)) return entries;
  const behind = indexEntries(edition, first.see, system ?? null, asOf, limit) ?? [];
  return [...entries, ...behind].slice(0, limit);
}

/** Of the code that was typed, else of the best codes of the search. */
function ofCodes(
  words: string,
  system: 'icd-10-cm' | 'icd-10-pcs' | undefined,
  limit: number,
  { edition, asOf }: Asking,
): IndexEntry[] {
  const typed = guessSystems(words).filter(
    (ref) => ref.system.startsWith('icd') && statusOf(edition, ref, asOf),
  );
  const searched = { system: system ?? 'icd-10-cm', asOf, limit: SEARCHED, validOn: asOf };
  const found = typed.length > 0 ? null : findCodes(edition, words, searched);
  // A word that only resembles another is no entry.
  if (found?.typoFallback) return [];
  const refs = found ? found.hits.map(({ ref }) => ref) : typed;
  return refs
    .flatMap((ref) =>
      indexHitsOn(edition, ref, asOf, limit).map(({ path, index, column, cite }) => ({
        path,
        index,
        column,
        system: ref.system,
        code: ref.code,
        open: false,
        see: null,
        cite,
      })),
    )
    .slice(0, limit);
}

function standingOf(
  { code, system, open }: IndexEntry,
  { edition, asOf, reader }: Asking,
): { ref: CodeRef | null; title: string | null; valid: boolean | null } {
  const standing = code === null ? null : standingIn(edition, code, asOf, system);
  if (!standing?.known || standing.ref.system !== system) return { ref: null, title: null, valid: null };
  return {
    ref: standing.ref,
    title: titleOf(edition, standing.ref, asOf, reader).text,
    valid: open ? null : standing.valid,
  };
}

function entryFact({
  path,
  index,
  column,
  code,
  open,
  see,
  title,
  system,
}: IndexLookUp['entries'][number]): string {
  const entry = `“${column === null ? path : `${path}, ${column}`}”`;
  if (code === null) return `The ${INDEX_NAMES[index]} at ${entry} says: see ${see}.`;
  const words = title === null ? '' : ` (${lowerFirst(title)})`;
  const more = open
    ? system === 'icd-10-pcs'
      ? ', to be completed in its table'
      : ', which needs more characters'
    : '';
  return `The ${INDEX_NAMES[index]} leads from ${entry} to ${code}${words}${more}.`;
}

export interface PcsBuild {
  table: string;
  /** Axes that the characters so far have settled, in order. */
  settled: { position: number; title: string; character: string; label: string; definition: string | null }[];
  /** The next axis, and what may stand there; null when the code is whole. */
  next: { position: number; title: string; values: { character: string; label: string }[] } | null;
  /** Codes that can be built with what is settled; at most 40. */
  codes: { ref: CodeRef; title: string | null }[];
  total: number;
}

type PcsRow = PcsTable['rows'][number];

const MOST_CODES = 40;

export const pcsTable = tool({
  description:
    'Builds an ICD-10-PCS code axis by axis: three to seven characters give their meanings and what may follow.',
  input: z.object({
    characters: z.string().trim().min(3).max(7).describe('The characters so far: 0DT, 0DTJ4'),
  }),
  doing: ({ characters }, asking) =>
    `reading ICD-10-PCS table ${characters.slice(0, 3).toUpperCase()} ${versionOn(asking, 'icd-10-pcs-tables') ?? ''}`.trimEnd(),
  run: ({ characters }, asking) => {
    const { edition, asOf, reader } = asking;
    const version = versionOn(asking, 'icd-10-pcs-tables');
    if (version === null) return nothing('not loaded', 'The tables of ICD-10-PCS are not loaded.');
    const compact = compactCode(characters);
    if (!/^[0-9A-HJ-NP-Z]{3,7}$/.test(compact))
      return nothing(
        'wrongly asked',
        'ICD-10-PCS characters are digits and letters without I and O, three to seven of them.',
      );
    const table = pcsTableOf(edition, compact.slice(0, 3), asOf);
    if (!table) return nothing('not found', `ICD-10-PCS ${version} has no table ${compact.slice(0, 3)}.`);
    const rows = table.rows.filter(({ axes }) =>
      [...compact.slice(3)].every((character, n) => labelOf(axes[n], character) !== undefined),
    );
    const [first] = rows;
    if (!first)
      return nothing(
        'not found',
        `No row of table ${table.table} of ICD-10-PCS ${version} allows the characters ${compact.slice(3)} behind it.`,
      );
    // Definitions stand beside whole codes only.
    const whole = compact.length === 7 ? pcsTableOf(edition, compact, asOf)?.axes : undefined;
    const settled = whole ?? [
      ...table.axes,
      ...[...compact.slice(3)].map((character, n) => ({
        position: n + 4,
        title: first.axes[n]?.title ?? '',
        character,
        label: labelOf(first.axes[n], character) ?? '',
        definition: null,
      })),
    ];
    const all = codesOf(table.table, rows, compact);
    const value: PcsBuild = {
      table: table.table,
      settled,
      next: nextOf(rows, compact.length),
      codes: all.slice(0, MOST_CODES).map((code) => {
        const ref: CodeRef = { system: 'icd-10-pcs', code };
        return { ref, title: titleOf(edition, ref, asOf, reader).text };
      }),
      total: all.length,
    };
    const ref: CodeRef = { system: 'icd-10-pcs', code: compact.length === 7 ? compact : table.table };
    return {
      value,
      evidence: [
        evidence('pcs_table', {
          title: `ICD-10-PCS table ${table.table}, ${version}`,
          facts: [...pcsFacts(value, compact), ...missedBy(asking, 'icd-10-pcs-tables')],
          codes: compact.length === 7 ? [ref] : value.codes.map((one) => one.ref),
          cites: [table.cite, citeOn(asking, 'icd-10-pcs')],
          path: pageOf(ref, asking),
        }),
      ],
    };
  },
});

function labelOf(axis: PcsRow['axes'][number] | undefined, character: string): string | undefined {
  return axis?.labels.find((one) => one.character === character)?.label;
}

function nextOf(rows: readonly PcsRow[], settled: number): PcsBuild['next'] {
  const at = settled - 3;
  const title = rows[0]?.axes[at]?.title;
  if (title === undefined) return null;
  const values = new Map(
    rows.flatMap(({ axes }) => axes[at]?.labels ?? []).map((one) => [one.character, one]),
  );
  return {
    position: settled + 1,
    title,
    values: [...values.values()].sort((a, b) => (a.character < b.character ? -1 : 1)),
  };
}

/** Every code of the rows that begins with the characters; a table holds at most some thousands. */
function codesOf(table: string, rows: readonly PcsRow[], compact: string): string[] {
  const codes = rows.flatMap(({ axes }) => {
    let built = [table];
    for (const [n, { labels }] of axes.entries()) {
      const fixed = compact[n + 3];
      const characters = fixed ? [fixed] : labels.map((one) => one.character);
      built = built.flatMap((code) => characters.map((character) => code + character));
    }
    return built;
  });
  return [...new Set(codes)].sort();
}

function pcsFacts({ table, settled, next, codes, total }: PcsBuild, compact: string): string[] {
  const axes = settled.map(
    ({ position, title, character, label, definition }) =>
      `Character ${position} of ${compact}, ${title.toLowerCase()}: ${character} is ${label}${definition && position === 3 ? ` (${definition.replace(/\.$/, '')})` : ''}.`,
  );
  if (compact.length === 7)
    return [
      `${compact} is a code of table ${table} of ${SYSTEM_NAMES['icd-10-pcs']}${codes[0]?.title ? `: ${lowerFirst(codes[0].title)}` : ''}.`,
      ...axes,
    ];
  return [
    `Table ${table} allows ${total.toLocaleString('en-US')} ${total === 1 ? 'code' : 'codes'} that begin with ${compact}.`,
    ...axes,
    ...(next
      ? [
          `Character ${next.position}, ${next.title.toLowerCase()}, may be ${listed(
            next.values.map(({ character, label }) => `${character} (${label})`),
            40,
          ).replace(/ and ([^ ]+ \([^)]*\))$/, ' or $1')}.`,
        ]
      : []),
    ...codes.map(
      ({ ref, title }) =>
        `${ref.code} is ${title === null ? `a code of table ${table}` : lowerFirst(title)}.`,
    ),
  ];
}
