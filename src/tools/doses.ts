// How many billing units is a dose? `60 mg` of a code counted in `15 MG` is 4. Authority: ASP file, column HCPCS code dosage.

/** Factor to the base of a kind of measure. */
const UNITS: Record<string, { kind: string; factor: number }> = {
  mg: { kind: 'mass', factor: 1 },
  g: { kind: 'mass', factor: 1000 },
  gm: { kind: 'mass', factor: 1000 },
  gram: { kind: 'mass', factor: 1000 },
  mcg: { kind: 'mass', factor: 0.001 },
  ug: { kind: 'mass', factor: 0.001 },
  microgram: { kind: 'mass', factor: 0.001 },
  milligram: { kind: 'mass', factor: 1 },
  ml: { kind: 'volume', factor: 1 },
  cc: { kind: 'volume', factor: 1 },
  unit: { kind: 'activity', factor: 1 },
  iu: { kind: 'activity', factor: 1 },
  'i.u.': { kind: 'activity', factor: 1 },
  u: { kind: 'activity', factor: 1 },
  mci: { kind: 'radioactivity', factor: 1 },
  millicurie: { kind: 'radioactivity', factor: 1 },
  uci: { kind: 'radioactivity', factor: 0.001 },
  microcurie: { kind: 'radioactivity', factor: 0.001 },
};

/** The measure that a dosage counts in; null where it is none (`PER DOSE`, `1 EA`). */
export function readDosage(text: string): { kind: string; amount: number } | null {
  const match = /^\s*(?:per\s+)?(\d{1,9}(?:,\d{3})*(?:\.\d{1,6})?)?\s*([a-z.]{1,12})/i.exec(text);
  const unit = match && measureOf(match[2] ?? '');
  return unit
    ? { kind: unit.kind, amount: Number((match[1] ?? '1').replaceAll(',', '')) * unit.factor }
    : null;
}

/** Whole units: a part of a unit counts as one. Null where dose and dosage are measures of different kinds. */
export function doseUnits(dose: { amount: number; unit: string }, dosage: string): number | null {
  const given = measureOf(dose.unit);
  const each = readDosage(dosage);
  if (!given || !each || given.kind !== each.kind || each.amount <= 0) return null;
  // 0.3 / 0.1 is a little more than 3.
  return Math.max(1, Math.ceil((dose.amount * given.factor) / each.amount - 1e-9));
}

function measureOf(unit: string): { kind: string; factor: number } | undefined {
  const lower = unit.toLowerCase();
  return UNITS[lower] ?? UNITS[lower.replace(/s$/, '')];
}
