// When was a code added, revised, deleted, and what does the AMA advise instead? CPT Link's history and deletion list,
// and the first days of the PLA list. Only dates, change types and code numbers are kept; wording is not.
import { type AmaChange, amaTables } from '#catalog';
import type { PartWriter } from '#editions';
import type { IsoDate } from '#kit';
import { bad, codeIn, readDecoded } from './amaCptFiles.ts';
import { changeDate, changeKind, DELETED, HISTORY, rowsOf, successorsNamed } from './amaCptTables.ts';
import type { Slots } from './importing.ts';

export interface History {
  changes: Map<string, AmaChange[]>;
  /** Advice at a deletion, by code. Only the numbers in it are kept. */
  instructions: Map<string, string[]>;
  /** What a deleted code said last, where the deletion list words it. */
  lastWords: Map<string, string>;
  headings: number;
}

export async function readHistory(slots: Slots, pla: Map<string, IsoDate | null>): Promise<History> {
  const history: History = { changes: new Map(), instructions: new Map(), lastWords: new Map(), headings: 0 };
  const note = (change: AmaChange, instruction: string) => {
    const known = history.changes.get(change.code) ?? [];
    // The deletion list repeats what the history says.
    if (
      change.label !== 'deleted' ||
      !known.some((one) => one.kind === 'deleted' && one.date === change.date)
    )
      known.push(change);
    history.changes.set(change.code, known);
    if (change.kind === 'deleted' && instruction !== '') {
      history.instructions.set(change.code, [...(history.instructions.get(change.code) ?? []), instruction]);
    }
  };
  for (const file of slots.get('history') ?? []) {
    for (const { line, cell } of rowsOf(file, await readDecoded(file), HISTORY)) {
      const text = cell('CPT Code');
      // Headings of the book have a concept and a history, but no code.
      if (text === '') {
        history.headings++;
        continue;
      }
      const code = codeIn(file, line, text);
      const label = cell('Change Type').toLowerCase();
      if (!/^[a-z][a-z /_-]{2,39}$/.test(label))
        throw bad(file, line, 'Change Type', 'a change type such as ADDED or DELETED');
      const date = changeDate(file, line, cell('Date'));
      note({ code, ...date, kind: changeKind(label), label }, cell('Instruction'));
    }
  }
  for (const file of slots.get('deletions') ?? []) {
    for (const { line, cell } of rowsOf(file, await readDecoded(file), DELETED)) {
      const code = codeIn(file, line, cell('CPT Code'));
      note(
        { code, ...changeDate(file, line, cell('Date Deleted')), kind: 'deleted', label: 'deleted' },
        cell('Instruction'),
      );
      const words = cell('Descriptor');
      if (words !== '' && !/^(descriptor )?not available$/i.test(words)) history.lastWords.set(code, words);
    }
  }
  for (const [code, date] of pla) {
    if (date !== null && !history.changes.has(code))
      note({ code, date, beforeYear: null, kind: 'added', label: 'added' }, '');
  }
  return history;
}

export function writeChanges(writer: PartWriter, changes: Map<string, AmaChange[]>): number {
  let count = 0;
  for (const [, known] of [...changes].sort(byCode)) {
    const inOrder = known.toSorted((a, b) =>
      instant(a) < instant(b) ? -1 : instant(a) > instant(b) ? 1 : 0,
    );
    for (const [seq, change] of inOrder.entries()) amaTables.insertChange(writer, seq, change);
    count += known.length;
  }
  return count;
}

/** Sorts `Pre-1982` among the days. */
function instant(change: AmaChange): string {
  return change.date ?? `${change.beforeYear}-00-00`;
}

export function writeSuccessors(
  writer: PartWriter,
  instructions: Map<string, string[]>,
  listed: ReadonlySet<string>,
): number {
  let count = 0;
  for (const [code, texts] of [...instructions].sort(byCode)) {
    const named = new Set<string>();
    for (const { from, to } of texts.flatMap((text) => successorsNamed(text, code))) {
      const within =
        from === to
          ? []
          : [...listed].filter((one) => one >= from && one <= to && ending(one) === ending(from));
      for (const one of within.length > 0 && within.length <= WIDEST_RANGE ? within : [from, to])
        named.add(one);
    }
    named.delete(code);
    for (const one of named) amaTables.insertSuccessor(writer, code, one);
    count += named.size;
  }
  return count;
}

/** `see 64561-64568` is spelled out; wider ranges name a chapter rather than successors and keep their two ends. */
const WIDEST_RANGE = 20;

/** `0001T` and `0009T` make a range, `0001T` and `00100` do not. */
function ending(code: string): string {
  return code.slice(4).replace(/\d/, '#');
}

function byCode(a: [string, unknown], b: [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
