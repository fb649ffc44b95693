// How near do the codes of a note come to its gold? Micro precision, recall and F1 over all notes, at the full code and at the
// category (its first three characters), and what kind of thing went wrong. Optional codes neither help nor harm.
import type { GoldNote } from './noteFile.ts';

export interface Predicted {
  code: string;
  evidence: { start: number; end: number; text: string }[];
}

export interface Counts {
  right: number;
  missed: number;
  extra: number;
}

export const KINDS = [
  'missed: nothing of its category',
  'missed: another code of its category',
  'extra: a trap of the note',
  'extra: a symptom',
  'extra: a status or history',
  'extra: other',
] as const;
type Kind = (typeof KINDS)[number];

export interface Scored {
  code: Counts;
  category: Counts;
  kinds: Map<Kind, number>;
  /** For whoever mends: never printed of the held-out half. */
  details: { kind: Kind; code: string; at: string }[];
}

export function scoreNote(note: GoldNote, predicted: readonly Predicted[]): Scored {
  const gold = new Set(note.gold.map(({ code }) => code));
  const optional = new Set(note.optional.filter((code) => !gold.has(code)));
  const found = new Set(predicted.map(({ code }) => code).filter((code) => !optional.has(code)));
  const kinds = new Map<Kind, number>();
  const details: Scored['details'] = [];
  const tell = (kind: Kind, code: string, at: string) => {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    details.push({ kind, code, at });
  };
  for (const code of gold) {
    if (found.has(code)) continue;
    const mark = note.gold.find((one) => one.code === code);
    const near = [...found].some((one) => categoryOf(one) === categoryOf(code));
    tell(
      near ? 'missed: another code of its category' : 'missed: nothing of its category',
      code,
      note.text.slice(mark?.start, mark?.end),
    );
  }
  for (const code of found) {
    if (gold.has(code)) continue;
    const kind: Kind = note.absent.includes(code)
      ? 'extra: a trap of the note'
      : code.startsWith('R')
        ? 'extra: a symptom'
        : code.startsWith('Z')
          ? 'extra: a status or history'
          : 'extra: other';
    tell(kind, code, predicted.find((one) => one.code === code)?.evidence[0]?.text ?? '');
  }
  const categories = (codes: Iterable<string>) => new Set([...codes].map(categoryOf));
  const accepted = categories(optional);
  const wanted = categories(gold);
  const given = [...categories(found)].filter((one) => wanted.has(one) || !accepted.has(one));
  return { code: compare(gold, found), category: compare(wanted, new Set(given)), kinds, details };
}

function categoryOf(code: string): string {
  return code.slice(0, 3);
}

function compare(gold: ReadonlySet<string>, found: ReadonlySet<string>): Counts {
  const right = [...gold].filter((code) => found.has(code)).length;
  return { right, missed: gold.size - right, extra: found.size - right };
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (a, b) => ({ right: a.right + b.right, missed: a.missed + b.missed, extra: a.extra + b.extra }),
    { right: 0, missed: 0, extra: 0 },
  );
}

/** Shares from 0 to 1; 0 where there is nothing to divide by. */
export function measuresOf({ right, missed, extra }: Counts): {
  precision: number;
  recall: number;
  f1: number;
} {
  const part = (whole: number) => (whole === 0 ? 0 : right / whole);
  return {
    precision: part(right + extra),
    recall: part(right + missed),
    f1: part(right + (missed + extra) / 2),
  };
}
