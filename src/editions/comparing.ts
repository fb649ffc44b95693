// What changed between two editions? Each part may carry a table `comparable(key, value)`, sorted by key:
// the codes of its release and the words or figures that make one revised.
import type { Edition, Part } from './reading.ts';

/** Part writers create it with this text, fill it, and `compare` reads it. */
export const COMPARABLE_SCHEMA =
  'CREATE TABLE comparable (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID';

export interface SourceDifference {
  source: string;
  title: string;
  /** `FY2021 → FY2024`; one side missing when the source was added or dropped. */
  from: string | null;
  to: string | null;
  added: number;
  revised: number;
  deleted: number;
  /** At most `limit` of each, in key order. */
  examples: {
    key: string;
    change: 'added' | 'revised' | 'deleted';
    before: string | null;
    after: string | null;
  }[];
}

interface Row {
  key: string;
  value: string;
}

/** Newest release against newest release, source by source; sources without codes of their own are left out. */
export function compareEditions(before: Edition, after: Edition, limit = 50): SourceDifference[] {
  const sources = new Set([...before.manifest.parts, ...after.manifest.parts].map((part) => part.source));
  const differences: SourceDifference[] = [];
  for (const source of [...sources].sort()) {
    const old = before.releases(source)[0];
    const young = after.releases(source)[0];
    if (old && young && old.entry.key === young.entry.key) continue;
    if (![old, young].some((part) => part && isComparable(part))) continue;
    differences.push(compareParts(source, old, young, limit));
  }
  return differences;
}

/** One release against another, such as two years of one list inside one edition. */
export function compareParts(
  source: string,
  before: Part | undefined,
  after: Part | undefined,
  limit = 50,
): SourceDifference {
  const difference: SourceDifference = {
    source,
    title: (after ?? before)?.entry.title ?? source,
    from: before?.entry.version ?? null,
    to: after?.entry.version ?? null,
    added: 0,
    revised: 0,
    deleted: 0,
    examples: [],
  };
  const shown = { added: 0, revised: 0, deleted: 0 };
  const note = (
    change: 'added' | 'revised' | 'deleted',
    key: string,
    old: string | null,
    young: string | null,
  ) => {
    difference[change]++;
    if (shown[change]++ < limit) difference.examples.push({ key, change, before: old, after: young });
  };
  // A merge of two sorted runs: memory stays flat however long the lists are.
  const left = rowsOf(before);
  const right = rowsOf(after);
  let a = left.next();
  let b = right.next();
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : inBinaryOrder(a.value.key, b.value.key);
    if (order < 0) {
      note('deleted', a.value.key, a.value.value, null);
      a = left.next();
    } else if (order > 0) {
      note('added', b.value.key, null, b.value.value);
      b = right.next();
    } else {
      if (a.value.value !== b.value.value) note('revised', a.value.key, a.value.value, b.value.value);
      a = left.next();
      b = right.next();
    }
  }
  return difference;
}

/** As SQLite sorts: by the bytes of UTF-8, which differs from JavaScript's order beyond the basic plane. */
function inBinaryOrder(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function isComparable(part: Part): boolean {
  return part.get("SELECT 1 FROM sqlite_schema WHERE name = 'comparable'") !== undefined;
}

function rowsOf(part: Part | undefined): Iterator<Row> {
  if (!part || !isComparable(part)) return [][Symbol.iterator]();
  return part.iterate<Row>('SELECT key, value FROM comparable ORDER BY key');
}
