// What do the numbers in the arrays of an index mean? Shared by the builder and the reader.
import type { Line } from './entry.ts';

export const NONE = 0xffffffff;
/** Last day of what has no last day. */
export const NO_DAY = 0xffff;

/** Steps into which sums of words are sorted, for each system. */
export const BUCKETS = 512;

export const FLAG = {
  billable: 1,
  /** A code of its own, not only a beginning that an index names. */
  shown: 2,
  /** No code stands below it but those of its 7th character. */
  leaf: 4,
  /** A code that adds the 7th character (encounter) to the one above it. */
  extension: 8,
  unspecified: 16,
  /** Printed with a dot after the third character. */
  dotted: 32,
  other: 64,
} as const;

export const KINDS = [
  'title',
  'inclusion',
  'index',
  'table',
  'drug',
  'synonym',
  'description',
  'around',
] as const satisfies readonly (Line['kind'] | 'title')[];

/** How much a word of a line speaks for a code, from 0 to 1. */
export const WEIGHT = {
  /** By kind of line, in the order of `KINDS`. */
  kind: [1, 1, 1, 1, 1, 1, 0.5, 0.3],
  optional: 0.6,
  extension: 0.6,
  /** Words of the level above, and by how much less for each further level. */
  above: 0.8,
  perLevel: 0.85,
} as const;
