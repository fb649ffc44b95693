// How is an ICD-10-PCS code built? Seven axes; the first three characters name a table, whose rows give the values
// that may be combined for the other four. Authority: CMS, ICD-10-PCS tables and definitions (XML).
import { citeOf, type Edition, type Part, type PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { compactCode } from './codes.ts';
import type { PcsTable } from './types.ts';

export interface PcsRowAxis {
  /** 1-7 */
  position: number;
  title: string;
  labels: { character: string; label: string }[];
}

export interface PcsDefinition {
  /** First character of the code. */
  section: string;
  position: number;
  /** The label that it defines, as in the tables. */
  label: string;
  definition: string | null;
  explanation: string | null;
  includes: string[];
}

interface TableRow {
  id: string;
  /** Axes 1-3, as JSON of `PcsRowAxis[]`. */
  axes: string;
  definition: string | null;
}

export const pcsTables = {
  create(writer: PartWriter): void {
    writer.schema(`CREATE TABLE pcs_table (id TEXT PRIMARY KEY, seq INTEGER NOT NULL, section TEXT NOT NULL,
        system TEXT NOT NULL, operation TEXT NOT NULL, axes TEXT NOT NULL, definition TEXT) WITHOUT ROWID;
      CREATE TABLE pcs_row (id TEXT NOT NULL, seq INTEGER NOT NULL, axes TEXT NOT NULL, PRIMARY KEY (id, seq)) WITHOUT ROWID`);
  },
  insertTable(
    writer: PartWriter,
    id: string,
    seq: number,
    axes: PcsRowAxis[],
    definition: string | null,
  ): void {
    const [section, system, operation] = axes.map((axis) => axis.labels[0]?.label ?? '');
    writer.insert(
      'pcs_table',
      id,
      seq,
      section ?? '',
      system ?? '',
      operation ?? '',
      JSON.stringify(axes),
      definition,
    );
  },
  insertRow(writer: PartWriter, id: string, seq: number, axes: PcsRowAxis[]): void {
    writer.insert('pcs_row', id, seq, JSON.stringify(axes));
  },

  createDefinitions(writer: PartWriter): void {
    writer.schema(`CREATE TABLE definition (section TEXT NOT NULL, position INTEGER NOT NULL, label TEXT NOT NULL,
      definition TEXT, explanation TEXT, includes TEXT NOT NULL, PRIMARY KEY (section, position, label)) WITHOUT ROWID`);
  },
  insertDefinition(writer: PartWriter, one: PcsDefinition): void {
    const { section, position, label, definition, explanation, includes } = one;
    writer.insert('definition', section, position, label, definition, explanation, JSON.stringify(includes));
  },
};

/** The table of a code, or of three characters alone, with its rows; null where it is not in the release. */
export function pcsTableOf(edition: Edition, code: string, asOf: IsoDate): PcsTable | null {
  const part = edition.pick('icd-10-pcs-tables', asOf)?.part;
  const compact = compactCode(code);
  const id = compact.slice(0, 3);
  const table = part?.get<TableRow>('SELECT id, axes, definition FROM pcs_table WHERE id = ?', id);
  if (!part || !table) return null;
  const rows = pcsRowsOf(edition, id, asOf).map((axes) => ({
    axes,
    holdsCode: compact.length === 7 && holds(axes, compact),
  }));
  // A code that left the tables keeps the labels that its characters have in other rows.
  const spelling = rows.find((row) => row.holdsCode)?.axes ?? rows.flatMap((row) => row.axes);
  const labelled = [...(JSON.parse(table.axes) as PcsRowAxis[]), ...(compact.length === 7 ? spelling : [])];
  const definitions = edition.pick('icd-10-pcs-definitions', asOf)?.part;
  const axes: PcsTable['axes'] = [];
  for (const { position, title, labels } of labelled) {
    const character = compact[position - 1] ?? '';
    const label = labels.find((one) => one.character === character)?.label;
    if (label === undefined || axes.some((axis) => axis.position === position)) continue;
    const definition =
      definitionOf(definitions, id, position, label) ?? (position === 3 ? table.definition : null);
    axes.push({ position, title, character, label, definition });
  }
  return {
    table: id,
    axes: axes.sort((a, b) => a.position - b.position),
    rows: rows.map(({ axes: values, holdsCode }) => ({
      holdsCode,
      axes: values.map(({ title, labels }) => ({ title, labels })),
    })),
    cite: citeOf(part),
  };
}

/** Rows of a table (`0DT`): for each axis from the fourth on the values that may be combined; empty where it is not loaded. */
export function pcsRowsOf(edition: Edition, table: string, asOf: IsoDate): PcsRowAxis[][] {
  const rows = edition
    .pick('icd-10-pcs-tables', asOf)
    ?.part.all<{ axes: string }>('SELECT axes FROM pcs_row WHERE id = ? ORDER BY seq', table);
  return (rows ?? []).map(({ axes }) => JSON.parse(axes) as PcsRowAxis[]);
}

/** The body part key: what else a body part of the medical and surgical section is called, by its label. */
export function pcsBodyParts(edition: Edition, asOf: IsoDate): ReadonlyMap<string, readonly string[]> {
  const rows = edition
    .pick('icd-10-pcs-definitions', asOf)
    ?.part.all<{ label: string; includes: string }>(
      "SELECT label, includes FROM definition WHERE section = '0' AND position = 4",
    );
  return new Map((rows ?? []).map(({ label, includes }) => [label, JSON.parse(includes) as string[]]));
}

/** What the tables call a section (`0`), a body system (`0D`) or a table (`0DT`); null where no tables are loaded. */
export function pcsLabel(edition: Edition, node: string, asOf: IsoDate): string | null {
  const part = edition.pick('icd-10-pcs-tables', asOf)?.part;
  const row = part?.get<{ id: string; section: string; system: string; operation: string }>(
    'SELECT id, section, system, operation FROM pcs_table WHERE id >= ? ORDER BY id LIMIT 1',
    node,
  );
  if (!row?.id.startsWith(node)) return null;
  return node.length === 1 ? row.section : node.length === 2 ? row.system : row.operation;
}

function holds(axes: PcsRowAxis[], compact: string): boolean {
  return axes.every(({ position, labels }) => labels.some((one) => one.character === compact[position - 1]));
}

function definitionOf(part: Part | undefined, table: string, position: number, label: string): string | null {
  const row = part?.get<{ definition: string | null; explanation: string | null; includes: string }>(
    'SELECT definition, explanation, includes FROM definition WHERE section = ? AND position = ? AND label = ?',
    table.slice(0, 1),
    position,
    label,
  );
  if (!row) return null;
  const includes = JSON.parse(row.includes) as string[];
  // For an operation the column is headed Includes/Examples and holds examples.
  const heading = position === 3 ? 'Examples' : 'Includes';
  const sentences = [
    row.definition,
    row.explanation,
    includes.length > 0 ? `${heading}: ${includes.join(', ')}` : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join('. ');
}
