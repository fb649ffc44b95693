// How is the outcome of a claim written? For people, as JSON Lines, or as CSV that a spreadsheet opens without running anything.
import type { Cite } from '#editions';
import { printCell, printRow } from './csvRows.ts';
import type { FileFinding, Outcome } from './outcomes.ts';

export type Format = 'text' | 'json' | 'csv';

/** What stands before the first claim. */
export const HEADS: Record<Format, string> = {
  text: '',
  json: '',
  csv: printRow([
    'claim',
    'row',
    'verdict',
    'severity',
    'rule',
    'lines',
    'rows',
    'codes',
    'message',
    'resolution',
    'source',
    'version',
    'effective',
  ]),
};

export function printOutcome(outcome: Outcome, format: Format): string {
  if (format === 'json') return jsonLine(outcome);
  return format === 'csv' ? csvRows(outcome) : paragraph(outcome);
}

/** One line of JSON; every finding names its source. */
function jsonLine({ claim, row, verdict, findings }: Outcome): string {
  const printed = findings.map(jsonFinding).join(',');
  return `{"claim":${JSON.stringify(claim)},"row":${row},"verdict":"${verdict}","findings":[${printed}]}\n`;
}

function jsonFinding({
  severity,
  rule,
  message,
  codes,
  lines,
  rows,
  resolution,
  source,
}: FileFinding): string {
  const body = JSON.stringify({ severity, rule, message, codes, lines, rows, resolution });
  return `${body.slice(0, -1)},"source":${source === null ? 'null' : citeText(source)}}`;
}

const citeTexts = new WeakMap<Cite, string>();

/** A million findings name a handful of releases: each is written once and then copied. */
function citeText(cite: Cite): string {
  let text = citeTexts.get(cite);
  if (text === undefined) {
    text = JSON.stringify(sourceOf(cite));
    citeTexts.set(cite, text);
  }
  return text;
}

/** What an answer says of a source. */
export function sourceOf({ source, title, version, effective, files }: Cite) {
  return { source, title, version, effective, files: files.slice(0, 3) };
}

/** One row a finding; a claim without any has one row that says so. */
function csvRows({ claim, row, verdict, findings }: Outcome): string {
  const about = `${printCell(claim)},${row},${verdict}`;
  if (findings.length === 0) return `${about},,,,,,,,,,\r\n`;
  let rows = '';
  for (const { severity, rule, lines, rows: places, codes, message, resolution, source } of findings) {
    rows += `${about},${severity},${rule},${lines.join(' ')},${places.join(' ')},${printCell(codes.join(' '))},`;
    rows += `${sentence(rule, message)},${sentence(rule, resolution ?? '')},${source === null ? ',,\r\n' : citeCells(source)}`;
  }
  return rows;
}

const sentences = new Map<string, string>();
const MOST_SENTENCES = 20_000;

/** What is said of one edit on one day stands in many rows. Other sentences may tell of a patient: they are not kept. */
function sentence(rule: string, text: string): string {
  if (rule !== 'ncci-ptp') return printCell(text);
  let cell = sentences.get(text);
  if (cell === undefined) {
    cell = printCell(text);
    if (sentences.size < MOST_SENTENCES) sentences.set(text, cell);
  }
  return cell;
}

const citeRows = new WeakMap<Cite, string>();

function citeCells(cite: Cite): string {
  let cells = citeRows.get(cite);
  if (cells === undefined) {
    cells = printRow([cite.source, cite.version, cite.effective ?? '']);
    citeRows.set(cite, cells);
  }
  return cells;
}

function paragraph({ claim, row, verdict, findings }: Outcome): string {
  const name = claim === '' ? `Claim at ${row}` : `Claim ${claim}`;
  if (findings.length === 0) return `${name}: ${verdict}\n`;
  const said = findings.map(({ severity, rule, lines, codes, message, resolution, source }) => {
    const about = [...lines.map((line) => `line ${line}`), ...codes].join(', ');
    return (
      `  ${severity.padEnd(11)} ${rule}${about === '' ? '' : ` (${about})`}\n      ${message}\n` +
      (resolution === null ? '' : `      To resolve: ${resolution}\n`) +
      (source === null
        ? ''
        : `      Source: ${source.title} ${source.version}${source.effective === null ? '' : `, effective ${source.effective}`}\n`)
    );
  });
  return `${name}: ${verdict}\n${said.join('')}`;
}
