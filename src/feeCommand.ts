// `coding-ahead fee CODE`: what Medicare pays a physician for one code, in words or as JSON.
// Exit 0 a price; 1 the fee schedule sets none; 2 wrong use, by the caller.
import type { Edition } from '#editions';
import { type Priced, price, RULES, readLine, readWhere, whereOn } from '#fees';
import { formatCents, type IsoDate } from '#kit';

export interface FeeWords {
  code: string;
  zip: string;
  locality: string;
  modifier: string;
  asOf: IsoDate;
  json: boolean;
}

/** A text is wrong use, in one line. */
export function feeCommand(edition: Edition, words: FeeWords, out: (text: string) => void): number | string {
  const line = readLine({ code: words.code, modifiers: words.modifier, units: '1' });
  if ('problems' in line) return Object.values(line.problems).join(' ');
  const asked = readWhere({ zip: words.zip, locality: words.locality });
  const where = 'problem' in asked ? asked : whereOn(edition, asked, words.asOf);
  if ('problem' in where) return `--${where.field}: ${where.problem}`;
  const settings = (['nonFacility', 'facility'] as const).map((setting) =>
    price(edition, line, { asOf: words.asOf, where, setting }),
  );
  const [outside, inside] = settings;
  if (!outside || !inside) {
    out('No physician fee schedule is loaded.');
    return 1;
  }
  if (words.json) out(JSON.stringify({ code: line.code, nonFacility: outside, facility: inside }, null, 2));
  else inWords(outside, inside, out);
  return settings.some((one) => one?.lines[0]?.amountCents != null) ? 0 : 1;
}

function inWords(outside: Priced, inside: Priced, out: (text: string) => void): void {
  const { locality } = outside.where;
  const [line] = outside.lines;
  const place = locality
    ? `${locality.name}, ${locality.state} (${locality.mac}-${locality.locality})`
    : 'national';
  out(`${[line?.line.code, ...(line?.line.modifiers ?? [])].join(' ')}  ${place}`);
  if (line?.row) out(`status ${line.row.status.code}: ${line.row.status.text}`);
  for (const [name, priced] of [
    ['outside a facility', outside],
    ['in a facility', inside],
  ] as const) {
    const [one] = priced.lines;
    if (!one) continue;
    out(`${name.padEnd(18)}  ${one.amountCents === null ? one.why : formatCents(one.amountCents)}`);
    if (one.amount) out(`    ${one.amount.arithmetic}`);
    if (one.amount?.capArithmetic) out(`    ${RULES.cap.title}: ${one.amount.capArithmetic}`);
    for (const step of one.steps) out(`    ${step.text}: ${formatCents(step.afterCents)}`);
  }
  for (const note of new Set([...outside.notes, ...(line?.notes ?? [])])) out(note);
  for (const cite of outside.cites)
    out(`  ${cite.title} ${cite.version} (${cite.files[0] ?? cite.authority})`);
}
