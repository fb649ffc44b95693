// A coded note as text, JSON and CSV: what goes into a chart, a program, a spreadsheet.
import type { CodedNote } from './coding.ts';
import type { NoteCode } from './readings.ts';

export type NoteFormat = 'text' | 'json' | 'csv';

/** `codes` may be those that a coder kept and changed; evidence and reasons stand as they were found. */
export function printNote(
  coded: Pick<CodedNote, 'codes' | 'ruledOut' | 'releases' | 'setting'>,
  asOf: string,
  format: NoteFormat,
): string {
  if (format === 'json') return `${JSON.stringify({ asOf, ...coded }, null, 2)}\n`;
  return format === 'csv' ? csvOf(coded.codes) : textOf(coded, asOf);
}

function csvOf(codes: readonly NoteCode[]): string {
  const rows = codes.map(({ system, code, display, confidence, evidence, rule, missing }) => [
    system,
    code,
    display ?? '',
    String(confidence),
    evidence.map(({ text }) => flat(text)).join('; '),
    evidence.map(({ start, end }) => `${start}-${end}`).join('; '),
    rule,
    missing.join('; '),
  ]);
  const head = ['system', 'code', 'description', 'confidence', 'evidence', 'offsets', 'rule', 'missing'];
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell that begins like a formula is text to a spreadsheet only with a mark before it. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

function textOf(
  { codes, ruledOut, releases, setting }: Parameters<typeof printNote>[0],
  asOf: string,
): string {
  const lines = [`Codes for a date of service of ${asOf}, read as an ${setting} text`, ''];
  for (const { code, display, evidence, rule, missing } of codes) {
    lines.push(`${code.padEnd(9)}${display ?? ''}`);
    lines.push(`         “${evidence.map(({ text }) => flat(text)).join('” “')}”`, `         ${rule}`);
    for (const one of missing) lines.push(`         Missing: ${one}`);
  }
  if (codes.length === 0) lines.push('No code is supported by this text.');
  if (ruledOut.length > 0) {
    lines.push('', 'Considered and ruled out');
    for (const { code, text, reason } of ruledOut) lines.push(`${code.padEnd(9)}“${flat(text)}”: ${reason}`);
  }
  lines.push('', `Sources: ${releases.map(({ title, version }) => `${title} ${version}`).join('; ')}`);
  return `${lines.join('\n')}\n`;
}
