// Words of our own that stand beside a posting in the full text, one for each filter that finds it: `xsetting0z0` (the first of the settings),
// `xpay60z0` (sixty thousand a year and more), `xcell195n130z0` (two degrees of the map). A question is then one list of words to
// intersect, however many postings each of its filters finds. The digit at the end keeps the stemmers off.
import { CHOICE_NAMES, CHOICES, type Choice, type JobQuery } from './jobQuery.ts';
import { around, type GeographicPoint } from './zipPlaces.ts';

const PAY_STEP = 10_000;
const MOST_PAY = 250_000;
/** In ten-thousandths of a degree. */
const CELL = 20_000;

/** Of a posting: the words of its lists by filter, its pay and its place. */
export function marksOf(
  words: Readonly<Record<Choice, readonly string[]>>,
  yearMaxCents: number | null,
  point: GeographicPoint | null,
): string[] {
  const marks = CHOICE_NAMES.flatMap((choice) => words[choice].map((word) => markOf(choice, word)));
  for (let pay = PAY_STEP; pay * 100 <= (yearMaxCents ?? 0) && pay <= MOST_PAY; pay += PAY_STEP)
    marks.push(payMark(pay));
  if (point) marks.push(cellMark(cellOf(point.latitude), cellOf(point.longitude)));
  return marks;
}

/** Of a question: one of each group. Pay and place are told roughly: the rows have the last word. */
export function marksFor(query: JobQuery, point: GeographicPoint | null): string[][] {
  const groups = CHOICE_NAMES.map((choice) => query.chosen[choice].map((word) => markOf(choice, word)));
  const pay = Math.min(MOST_PAY, Math.floor((query.payFrom ?? 0) / PAY_STEP) * PAY_STEP);
  if (pay > 0) groups.push([payMark(pay)]);
  if (query.near !== null && point !== null) {
    const { south, north, west, east } = around(point, query.near.miles);
    const cells: string[] = [];
    for (let up = cellOf(south); up <= cellOf(north); up++)
      for (let aside = cellOf(west); aside <= cellOf(east); aside++) cells.push(cellMark(up, aside));
    groups.push(cells);
  }
  return groups.filter((group) => group.length > 0);
}

function markOf(choice: Choice, word: string): string {
  return `x${choice}${Object.keys(CHOICES[choice]).indexOf(word)}z0`;
}

function payMark(pay: number): string {
  return `xpay${pay / 1000}z0`;
}

/** Never negative. */
function cellOf(tenThousandths: number): number {
  return Math.floor((tenThousandths + 3_600_000) / CELL);
}

function cellMark(up: number, aside: number): string {
  return `xcell${up}n${aside}z0`;
}
