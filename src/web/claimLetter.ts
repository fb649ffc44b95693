// The result of a set of codes as plain text, for a letter of appeal: answer, reasons, sources.
import type { SetCheck } from '#claims';
import { proseDate } from '#kit';

const SETTING_WORDS = {
  practitioner: 'practitioner services',
  hospital: 'outpatient hospital services',
  dme: 'equipment suppliers',
} as const;

export function letterOf(
  { entries, pairs, setting, dateOfService, cite }: SetCheck,
  address: string,
): string {
  const codes = entries.map(({ code, modifiers }) => [code, ...modifiers].join('-')).join(', ');
  const all = (entries.length * (entries.length - 1)) / 2;
  const said = pairs.map(
    ({ pair, message, resolution }) =>
      `${pair.columnOne} (column one) and ${pair.columnTwo} (column two), modifier indicator ${pair.modifierIndicator}: ${message}` +
      `${resolution === null ? '' : ` To resolve: ${resolution}`}`,
  );
  const others = all - pairs.length;
  return [
    `NCCI procedure-to-procedure edits, ${SETTING_WORDS[setting]}, date of service ${proseDate(dateOfService)}`,
    `Codes: ${codes}`,
    '',
    ...said.flatMap((text, n) => [`${n + 1}. ${text}`, '']),
    others === 0
      ? 'Every pair of these codes has an edit in force on that day.'
      : `${said.length === 0 ? 'No' : 'No other'} pair of these codes has an edit in force on that day (${others} of ${all}).`,
    '',
    cite
      ? `Source: ${cite.title}, ${cite.version}${cite.effective === null ? '' : `, effective ${cite.effective}`} (${cite.authority}).`
      : 'No pair table of this setting is loaded.',
    `Looked up at ${address}`,
  ].join('\n');
}
