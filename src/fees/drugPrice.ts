// What does Part B pay for a drug, and how do packages and HCPCS units convert into each other?
// Authority: Social Security Act §1847A; ASP pricing and NDC-HCPCS crosswalk files; Claims Processing Manual ch. 17 §40 for
// discarded amounts of single-dose containers (JW since 2017, JZ since July 2023).
import { type Cite, citeOf, type Edition } from '#editions';
import { formatCents, type IsoDate } from '#kit';
import { type Drug, drugTable, type NdcRow } from './drugTable.ts';
import { fitNote } from './price.ts';

/** A package of the crosswalk with the code that it is billed by. */
export interface Package extends NdcRow {
  code: string;
  dosage: string;
  /** HCPCS units in one package, in thousandths; null where the file has no number. */
  unitsThousandths: number | null;
}

export interface DrugLine {
  code: string;
  /** Null, or JW for what was discarded. */
  modifier: 'JW' | 'JZ' | null;
  unitsThousandths: number;
  /** Null where the file has no payment limit. */
  amountCents: number | null;
}

export interface DrugPrice {
  drug: Drug;
  lines: DrugLine[];
  /** `12 units × $0.303 = $3.64` */
  arithmetic: string[];
  notes: string[];
  cites: Cite[];
}

/**
 * The 5-4-2 spellings that a National Drug Code can mean: hyphens tell which group lacks its zero (4-4-2, 5-3-2, 5-4-1),
 * eleven digits are 5-4-2, ten digits without hyphens may be any of three. Empty: the shape of no NDC.
 */
export function parseNdc(text: string): string[] {
  const typed = text.trim();
  const groups = /^(\d{4,5})-(\d{3,4})-(\d{1,2})$/.exec(typed);
  if (groups) {
    const [, labeler = '', product = '', pack = ''] = groups;
    const length = labeler.length + product.length + pack.length;
    if (length < 10) return [];
    return [`${labeler.padStart(5, '0')}-${product.padStart(4, '0')}-${pack.padStart(2, '0')}`];
  }
  if (/^\d{11}$/.test(typed)) return [`${typed.slice(0, 5)}-${typed.slice(5, 9)}-${typed.slice(9)}`];
  if (!/^\d{10}$/.test(typed)) return [];
  const cut = (a: number, b: number) => [typed.slice(0, a), typed.slice(a, b), typed.slice(b)] as const;
  const [four, three, one] = [cut(4, 8), cut(5, 8), cut(5, 9)];
  return [`0${four.join('-')}`, `${three[0]}-0${three[1]}-${three[2]}`, `${one[0]}-${one[1]}-0${one[2]}`];
}

/** Packages by NDC; a package may be billed by several codes. */
export function packagesOf(edition: Edition, ndcs: readonly string[], asOf: IsoDate): Package[] {
  const part = edition.pick('asp', asOf)?.part;
  if (!part) return [];
  return ndcs.flatMap((ndc) =>
    part
      .all<NdcRow & { code: string; dosage: string }>(
        'SELECT code, ndc, dosage, drug, labeler, packageSize, packageQuantity, billingUnits, unitsPerPackage FROM ndc WHERE ndc = ? ORDER BY code',
        ndc,
      )
      .map((row) => ({ ...row, unitsThousandths: thousandths(row.unitsPerPackage) })),
  );
}

/** `0.5` → 500; null when no number. */
export function thousandths(text: string): number | null {
  const match = /^\s*(\d{1,9})?(?:\.(\d+))?\s*$/.exec(text.replaceAll(',', ''));
  if (!match || (match[1] === undefined && match[2] === undefined)) return null;
  return Math.round(Number(`${match[1] ?? '0'}.${match[2] ?? '0'}`) * 1000);
}

/** `500` → `0.5`. */
export function formatUnits(unitsThousandths: number): string {
  return (unitsThousandths / 1000).toLocaleString('en-US', { maximumFractionDigits: 3 });
}

/**
 * What a code's units are paid. `opened`: units in the packages opened, where those are known; what was not given is discarded.
 * Null when no ASP file is loaded or the code is not in it.
 */
export function drugPrice(
  edition: Edition,
  request: { code: string; unitsThousandths: number; openedThousandths: number | null },
  asOf: IsoDate,
): DrugPrice | null {
  const picked = edition.pick('asp', asOf);
  const drug = drugTable.find(edition, request.code, asOf);
  if (!picked || !drug) return null;
  const { part, fit } = picked;
  const { code, unitsThousandths, openedThousandths } = request;
  const notes = fitNote(part.entry.ends, part.entry.effective, fit, asOf, 'ASP file');
  const line = (modifier: DrugLine['modifier'], units: number): DrugLine => ({
    code,
    modifier,
    unitsThousandths: units,
    amountCents: drug.limitMills === null ? null : limitCents(drug.limitMills, units),
  });
  const discarded = openedThousandths === null ? 0 : openedThousandths - unitsThousandths;
  const lines =
    openedThousandths === null
      ? [line(null, unitsThousandths)]
      : discarded > 0
        ? [line(null, unitsThousandths), line('JW', discarded)]
        : [line('JZ', unitsThousandths)];
  if (openedThousandths === null)
    notes.push(
      'Of a single-dose container the discarded units go on a line of their own with JW; JZ says that none were.',
    );
  else if (discarded > 0)
    notes.push(
      'JW: paid like the rest, but only from single-dose containers; the file does not say which are.',
    );
  else if (discarded < 0)
    notes.push('More units were given than the packages hold: check the number of packages.');
  else notes.push('JZ: nothing was discarded of a single-dose container.');
  if (lines.some((one) => one.unitsThousandths % 1000 !== 0))
    notes.push('Claims take whole units: a part of a unit counts as one where the code says “up to”.');
  if (drug.limitMills === null)
    notes.push('The file has no payment limit for this code: the contractor prices it.');
  if (drug.notes !== '') notes.push(drug.notes);
  return {
    drug,
    lines,
    arithmetic: lines.map((one) => arithmeticOf(one, drug)),
    notes,
    cites: [citeOf(part)],
  };
}

/** Thousandths of a dollar × thousandths of a unit, rounded half up to the cent. */
export function limitCents(limitMills: number, unitsThousandths: number): number {
  return Math.floor((limitMills * unitsThousandths + 5000) / 10_000);
}

function arithmeticOf(line: DrugLine, { limitMills, dosage }: Drug): string {
  const units = `${line.modifier === null ? '' : `${line.modifier}: `}${formatUnits(line.unitsThousandths)} × ${dosage}`;
  if (limitMills === null || line.amountCents === null) return `${units}: no payment limit`;
  return `${units} at $${(limitMills / 1000).toFixed(3)} = ${formatCents(line.amountCents)}`;
}
