// A price as plain text: to paste into a letter, an appeal or a worksheet. Short lines, amounts first, sources last.
import { formatCents } from '#kit';
import { localityKey } from './localities.ts';
import type { Priced } from './price.ts';
import { RULES } from './rules.ts';

export function priceInWords(priced: Priced, asOf: string): string {
  const { locality } = priced.where;
  const place = locality ? `${locality.name}, ${locality.state} (${localityKey(locality)})` : 'national';
  const setting = priced.setting === 'facility' ? 'in a facility' : 'outside a facility';
  const out = [`Medicare physician fee schedule, ${asOf}, ${place}, ${setting}`];
  for (const { line, amount, amountCents, steps, why, notes } of priced.lines) {
    const name = [line.code, ...line.modifiers].join('-');
    out.push(
      '',
      `${name}${line.units > 1 ? ` x ${line.units}` : ''}  ${amountCents === null ? 'no fixed price' : formatCents(amountCents)}`,
    );
    if (why !== null) out.push(`  ${why}`);
    if (amount) out.push(`  ${amount.arithmetic}`);
    if (amount?.capArithmetic) out.push(`  ${RULES.cap.title}: ${amount.capArithmetic}`);
    for (const step of steps) {
      out.push(
        `  ${RULES[step.rule].title}: ${step.text}: ${formatCents(step.beforeCents)} to ${formatCents(step.afterCents)}`,
      );
      out.push(`    (${RULES[step.rule].authority})`);
    }
    for (const note of notes) out.push(`  ${note}`);
  }
  if (priced.lines.length > 1) out.push('', `Together  ${formatCents(priced.totalCents)}`);
  out.push('', ...priced.notes, ...priced.cites.map(({ title, version }) => `Source: ${title} ${version}`));
  return out.join('\n');
}
