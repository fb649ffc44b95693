// What do several tests or therapy services of one day come to? Only a component of each further one is reduced.
// Authority: RVU record layout, multiple procedure indicators 4 to 7 with the percentages since 2017; Social Security Act §1848(b)(7).
import { type Amount, amountOf, peCents, shareOf, withHalfPe } from './amounts.ts';
import type { Scene, Working } from './line.ts';
import type { RvuRow } from './physicianTable.ts';
import { Texts } from './several.ts';
import type { Counted, Piece } from './sides.ts';

/** What a further service keeps of each component, in hundredths of a percent. */
const TESTS = {
  '4': { rule: 'imaging', technical: 5000, professional: 9500 },
  '6': { rule: 'cardiovascular', technical: 7500, professional: 10_000 },
  '7': { rule: 'ophthalmology', technical: 8000, professional: 10_000 },
} as const;

export function reduceTests(scene: Scene, counted: readonly Counted[]): void {
  for (const [indicator, test] of Object.entries(TESTS)) {
    const group = counted.filter(({ pieces }) => pieces[0]?.working.row?.multipleProcedure === indicator);
    // Another session of the day (59, XE) is paid in full; the other two rules go by the day.
    const pieces = group
      .flatMap((one) => one.pieces)
      .filter(({ working }) => indicator !== '4' || !isOtherSession(working));
    if (pieces.length < 2) continue;
    for (const piece of pieces) warnOfUnknownPart(piece.working);
    const texts = new Texts(test.rule);
    const off = new Map<Piece, number>();
    reducePart(scene, pieces, 'technical', test.technical, texts, off);
    if (test.professional < 10_000) reducePart(scene, pieces, 'professional', test.professional, texts, off);
    for (const [piece, cents] of off) piece.cents -= cents;
    texts.write(group);
  }
}

function isOtherSession({ line }: Working): boolean {
  return line.modifiers.some((one) => one === '59' || one === 'XE');
}

function warnOfUnknownPart(working: Working): void {
  if (working.row?.pcTc !== '4') return;
  const note =
    'The technical part is a code of its own that the file does not name here: it is neither ranked nor reduced.';
  if (!working.notes.includes(note)) working.notes.push(note);
}

/** The highest part is paid in full, further ones by their share; what goes off each piece is added to `off`. */
function reducePart(
  scene: Scene,
  pieces: readonly Piece[],
  part: 'technical' | 'professional',
  keeps: number,
  texts: Texts,
  off: Map<Piece, number>,
): void {
  const parts = pieces
    .flatMap((piece) => {
      const amount = partAmount(scene, piece.working[part]);
      return amount === null ? [] : [{ piece, amount, cents: shareOf(amount.cents, piece.share) }];
    })
    .sort((a, b) => b.cents - a.cents || (nameOf(a.piece) < nameOf(b.piece) ? -1 : 1));
  for (const [place, { piece, amount, cents }] of parts.entries()) {
    if (place === 0) {
      texts.setPiece(piece, piece.cents, `${part} part in full, the highest of ${parts.length}`);
      continue;
    }
    // The reduction is taken of the fee schedule amount; the OPPS cap is compared after it.
    const kept = Math.min(cents, shareOf(shareOf(amount.uncappedCents, piece.share), keeps));
    off.set(piece, (off.get(piece) ?? 0) + cents - kept);
    texts.setPiece(
      piece,
      piece.cents,
      `${part} part ${keeps / 100} %, number ${place + 1} of ${parts.length}`,
    );
  }
}

function partAmount({ setting, indices, factor }: Scene, row: RvuRow | null): Amount | null {
  if (row === null) return null;
  const amount = amountOf(row, setting, indices, factor ?? row.conversionFactor);
  return typeof amount === 'string' ? null : amount;
}

function nameOf({ working: { line } }: Piece): string {
  return `${line.code} ${line.modifiers.join(' ')}`;
}

/** Therapy: the unit with the highest practice expense in full, half the practice expense of every other unit. */
export function reduceTherapy({ setting, indices, factor }: Scene, counted: readonly Counted[]): void {
  const group = counted.filter(({ pieces }) => pieces[0]?.working.row?.multipleProcedure === '5');
  const pieces = group
    .flatMap((one) => one.pieces)
    .map((piece) => {
      const row = piece.working.row as RvuRow;
      const ownFactor = factor ?? row.conversionFactor;
      return {
        piece,
        pe: peCents(row, setting, indices, ownFactor),
        halved: withHalfPe(row, setting, indices, ownFactor),
      };
    })
    .sort((a, b) => b.pe - a.pe || (nameOf(a.piece) < nameOf(b.piece) ? -1 : 1));
  if (pieces.length < 2) return;
  const texts = new Texts('therapy');
  const [first, ...further] = pieces;
  if (first)
    texts.setPiece(
      first.piece,
      first.piece.cents,
      'one unit in full, the highest practice expense of the day',
    );
  for (const { piece, halved } of further)
    texts.setPiece(piece, Math.min(piece.cents, halved), 'further units with half the practice expense');
  texts.write(group);
}
