// Which number has this code? A table of five-character codes that answers faster than a map of strings: the characters
// are packed into one integer, which is looked for in a flat array by open addressing.
//
//   '29881' ─ packed in base 36 ─▶ 3_415_393 ─ hashed ─▶ slot 812: other key ─▶ slot 813: this key ─▶ number

/** Slots are a power of two, at least this many times the codes, so that a search ends after one or two. */
const ROOM = 2;

export class CodeNumbers {
  /** Slot by slot, side by side so that a look-up touches one line of memory: packed code + 1 (0: free), number. */
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** A code's number is its place. Codes that are not five capitals and digits are not found. */
  constructor(codes: readonly string[]) {
    let slots = 64;
    while (slots < codes.length * ROOM) slots *= 2;
    this.#mask = slots - 1;
    this.#slots = new Uint32Array(2 * slots);
    for (const [number, code] of codes.entries()) {
      const packed = pack(code);
      if (packed < 0) continue;
      let slot = hash(packed) & this.#mask;
      while (this.#slots[2 * slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[2 * slot] = packed + 1;
      this.#slots[2 * slot + 1] = number;
    }
  }

  /** -1 for a code that is not in the table. */
  of(code: string): number {
    const packed = pack(code);
    if (packed < 0) return -1;
    for (let slot = hash(packed) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = this.#slots[2 * slot] as number;
      if (key === packed + 1) return this.#slots[2 * slot + 1] as number;
      if (key === 0) return -1;
    }
  }
}

/** 0 to 36⁵ - 1, or -1. */
function pack(code: string): number {
  if (code.length !== 5) return -1;
  let packed = 0;
  for (let n = 0; n < 5; n++) {
    const character = code.charCodeAt(n);
    const digit =
      character >= 48 && character <= 57
        ? character - 48
        : character >= 65 && character <= 90
          ? character - 55
          : -1;
    if (digit < 0) return -1;
    packed = packed * 36 + digit;
  }
  return packed;
}

function hash(packed: number): number {
  return Math.imul(packed, 0x9e3779b1) >>> 12;
}
