// What do several surgical procedures of one day come to? Endoscopies of a family first, then the ranking of all.
// Authority: RVU record layout, multiple procedure indicators 1, 2, 3; Claims Processing Manual ch. 12 §40.6.
import { amountOf, shareOf } from './amounts.ts';
import { change, type Scene, type Working } from './line.ts';
import { rvuRows } from './physicianTable.ts';
import type { RuleName } from './rules.ts';
import type { Counted, Piece } from './sides.ts';

/** Procedures after the fifth are paid by report. */
const RANKED = 5;

export function reduceSurgery(scene: Scene, counted: readonly Counted[]): void {
  const ranked = counted.filter(({ pieces }) => {
    const working = pieces[0]?.working;
    return working && !working.isReturn && /^[123]$/.test(working.row?.multipleProcedure ?? '');
  });
  // An assistant's lines are another provider's: they have a ranking of their own.
  const byRole = Map.groupBy(ranked, ({ pieces }) => pieces[0]?.working.isAssistant === true);
  for (const group of byRole.values()) rank(joinFamilies(scene, group));
}

/** Families of endoscopies become one procedure each; within one the highest is paid in full, the others above their base. */
function joinFamilies(scene: Scene, group: readonly Counted[]): Counted[] {
  const bases = new Set(group.map((one) => rowOf(one).endoscopicBase).filter((base) => base !== ''));
  const families = Map.groupBy(group, (one) => {
    const { code, endoscopicBase } = rowOf(one);
    if (endoscopicBase !== '') return endoscopicBase;
    return bases.has(code) ? code : '';
  });
  const joined: Counted[] = [...(families.get('') ?? [])];
  for (const [base, family] of families) {
    if (base === '') continue;
    if (family.length > 1) reduceFamily(scene, base, family);
    joined.push({ pieces: family.flatMap((one) => one.pieces) });
  }
  return joined;
}

function reduceFamily(scene: Scene, base: string, family: readonly Counted[]): void {
  const members = family.filter((one) => rowOf(one).code !== base).sort(byAmount);
  const texts = new Texts('endoscopy');
  for (const one of family) {
    if (rowOf(one).code !== base) continue;
    texts.set(one, 0, `The base code of the family is in the price of the other endoscopy: 0 %`);
  }
  const baseCents = baseAmount(scene, base);
  for (const one of members.slice(1)) {
    if (baseCents === null) {
      for (const { working } of one.pieces)
        working.notes.push(`The base code ${base} has no price here, so nothing was taken off.`);
      continue;
    }
    for (const piece of one.pieces) {
      const off = shareOf(baseCents, piece.share);
      const rest = Math.max(0, piece.cents - off);
      texts.setPiece(
        piece,
        rest,
        `Beside ${rowOf(members[0] as Counted).code}, the highest of its family: the amount less that of the base code ${base}`,
      );
    }
  }
  texts.write(family);
}

function baseAmount({ part, setting, indices, factor }: Scene, base: string): number | null {
  const row = rvuRows(part, base).find((one) => one.modifier === '');
  const amount = row ? amountOf(row, setting, indices, factor ?? row.conversionFactor) : 'none';
  return typeof amount === 'string' ? null : amount.cents;
}

/** 100 % of the highest, 50 % of the second to the fifth, the rest by report. */
function rank(procedures: Counted[]): void {
  if (procedures.length < 2) return;
  const texts = new Texts('surgery');
  const sorted = [...procedures].sort(byAmount);
  sorted.forEach((one, place) => {
    if (place === 0) {
      for (const piece of one.pieces) texts.setPiece(piece, piece.cents, '100 %, the highest of the day');
    } else if (place < RANKED) {
      const text = `50 %, number ${place + 1} of ${sorted.length} by fee schedule amount`;
      for (const piece of one.pieces) texts.setPiece(piece, shareOf(piece.cents, 5000), text);
    } else {
      for (const { working } of one.pieces)
        working.why = `Number ${place + 1} of ${sorted.length} by fee schedule amount: procedures after the fifth are paid by report, so there is no fixed price.`;
    }
  });
  texts.write(procedures);
}

/** Highest first; equal amounts by code and modifiers, so that the order of lines does not matter. */
export function byAmount(a: Counted, b: Counted): number {
  return totalOf(b) - totalOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1);
}

export function totalOf({ pieces }: Counted): number {
  return pieces.reduce((sum, piece) => sum + piece.cents, 0);
}

function nameOf({ pieces }: Counted): string {
  return pieces.map(({ working: { line } }) => `${line.code} ${line.modifiers.join(' ')}`).join();
}

function rowOf({ pieces }: Counted) {
  const row = pieces[0]?.working.row;
  if (!row) throw new RangeError('a counted procedure has a row');
  return row;
}

/** Gathers what happens to the pieces of a line and writes it as one step. */
export class Texts {
  readonly #rule: RuleName;
  readonly #texts = new Map<Working, Set<string>>();

  constructor(rule: RuleName) {
    this.#rule = rule;
  }

  set(counted: Counted, cents: number, text: string): void {
    for (const piece of counted.pieces) this.setPiece(piece, cents, text);
  }

  setPiece(piece: Piece, cents: number, text: string): void {
    const texts = this.#texts.get(piece.working) ?? new Set();
    this.#texts.set(piece.working, texts.add(text));
    piece.cents = cents;
  }

  /** `all`: every piece of the lines concerned is in it. */
  write(all: readonly Counted[]): void {
    const sums = new Map<Working, number>();
    for (const { pieces } of all)
      for (const { working, cents } of pieces) sums.set(working, (sums.get(working) ?? 0) + cents);
    for (const [working, texts] of this.#texts)
      change(working, this.#rule, sums.get(working) ?? 0, [...texts].join('; '));
  }
}
