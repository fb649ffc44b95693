// Why was an input turned away? One shape for every door: what, where, what was found, what was expected.

/** An expected "no": a value, never a bug. `line` counts from 1 in the named file. */
export interface Refusal {
  refused: true;
  file: string;
  line: number | null;
  field: string | null;
  /** At most 80 characters of what stood there. */
  found: string | null;
  expected: string;
}

/** Carries a refusal out of a deep reader; caught at the room's door, never shown as a stack. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(parts: { file: string; line?: number; field?: string; found?: string; expected: string }) {
    const refusal: Refusal = {
      refused: true,
      file: parts.file,
      line: parts.line ?? null,
      field: parts.field ?? null,
      found: parts.found === undefined ? null : clip(parts.found),
      expected: parts.expected,
    };
    super(refusalText(refusal));
    this.refusal = refusal;
  }
}

/** One sentence: `a.txt line 7, field code: found "X9", expected a five-character code`. */
export function refusalText(refusal: Refusal): string {
  const where = [refusal.file];
  if (refusal.line !== null) where.push(`line ${refusal.line}`);
  if (refusal.field !== null) where.push(`field ${refusal.field}`);
  const found = refusal.found === null ? '' : `found ${JSON.stringify(refusal.found)}, `;
  return `${where.join(', ')}: ${found}expected ${refusal.expected}`;
}

function clip(text: string): string {
  const oneLine = text.slice(0, 400).replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return oneLine.length > 80 ? `${oneLine.slice(0, 79)}…` : oneLine;
}
