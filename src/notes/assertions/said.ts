// What may be said of a token of a note, as bits that add up.
/** Bits of what is said of a token. */
export const SAID = {
  no: 1,
  doubt: 2,
  leaning: 4,
  past: 8,
  maybe: 16,
  other: 32,
  ticked: 64,
  /** An earlier year stands behind it. */
  dated: 128,
  /** An earlier operation took it out. */
  removed: 256,
  /** A test that is ordered looks for it. */
  sought: 512,
} as const;
