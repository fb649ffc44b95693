// How near do the codes of a note come to its gold? Micro precision, recall and F1 over all notes, at the full code and at the
// category (its first three characters), and what kind of thing went wrong. Optional codes neither help nor harm.
// Diagnoses and procedures are scored apart.
import { type CodeRef, parseCode, procedureSystem } from '#catalog';
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

/** Which system a code of a note is of follows from its shape: only ICD-10-CM has a dot. Null for a mark that is no code. */
export function systemOf(code: string): CodeRef['system'] | null {
  const system = code.includes('.')
    ? 'icd-10-cm'
    : (procedureSystem(code) ?? (code.length === 7 ? 'icd-10-pcs' : 'icd-10-cm'));
  return parseCode(system, code) ? system : null;
}

const isDiagnosis = (code: string) => systemOf(code) === 'icd-10-cm';

/** What of the wanted and of the predicted codes counts, without what an auditor would accept. */
function countable(note: GoldNote, predicted: readonly Predicted[], counts: (code: string) => boolean) {
  const gold = new Set(note.gold.map(({ code }) => code).filter(counts));
  const optional = new Set(note.optional.filter((code) => counts(code) && !gold.has(code)));
  const codes = predicted.map(({ code }) => code);
  const found = new Set(codes.filter((code) => counts(code) && !optional.has(code)));
  return { gold, optional, found };
}

export function scoreNote(note: GoldNote, predicted: readonly Predicted[]): Scored {
  const { gold, optional, found } = countable(note, predicted, isDiagnosis);
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
  return {
    code: compare(gold, found),
    category: compareCategories({ gold, optional, found }),
    kinds,
    details,
  };
}

export const PROCEDURES = ['CPT and HCPCS', 'ICD-10-PCS'] as const;
export type ProcedureBook = (typeof PROCEDURES)[number];

export interface ScoredProcedures {
  code: Counts;
  /** The first three characters: of ICD-10-PCS the table. */
  table: Counts;
  /** The note marks or traps a code of the book; in one that does not, nothing was asked. */
  isAsked: boolean;
  /** For whoever mends: never printed of the held-out half. */
  details: { kind: 'missed' | 'extra'; code: string; at: string }[];
}

export function scoreProcedures(
  note: GoldNote,
  predicted: readonly Predicted[],
  book: ProcedureBook,
): ScoredProcedures {
  const counts = (code: string) => {
    const system = systemOf(code);
    return book === 'ICD-10-PCS' ? system === 'icd-10-pcs' : system === 'cpt' || system === 'hcpcs';
  };
  const { gold, optional, found } = countable(note, predicted, counts);
  const missed = note.gold.filter(({ code }) => gold.has(code) && !found.has(code));
  const extra = predicted.filter(({ code }) => found.has(code) && !gold.has(code));
  return {
    code: compare(gold, found),
    table: compareCategories({ gold, optional, found }),
    isAsked: [...note.gold.map(({ code }) => code), ...note.absent].some(counts),
    details: [
      ...missed.map(({ code, start, end }) => ({
        kind: 'missed' as const,
        code,
        at: note.text.slice(start, end),
      })),
      ...extra.map(({ code, evidence }) => ({ kind: 'extra' as const, code, at: evidence[0]?.text ?? '' })),
    ],
  };
}

function categoryOf(code: string): string {
  return code.slice(0, 3);
}

function compareCategories({ gold, optional, found }: ReturnType<typeof countable>): Counts {
  const categories = (codes: Iterable<string>) => new Set([...codes].map(categoryOf));
  const accepted = categories(optional);
  const wanted = categories(gold);
  const given = [...categories(found)].filter((one) => wanted.has(one) || !accepted.has(one));
  return compare(wanted, new Set(given));
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
