// What came of one claim of a file: the findings of its checks and of its reading, with the file's own line and row numbers.

import type { Cite, Edition } from '#editions';
import type { Finding } from '#edits';
import { checkClaim, type Verdict } from './checking.ts';
import { type ClaimRecord, faultFinding } from './record.ts';

const NONE: readonly never[] = [];

export interface FileFinding extends Finding {
  /** Rows of the file that the finding is about. */
  rows: number[];
}

export interface Outcome {
  claim: string;
  /** Where the claim begins in the file. */
  row: number;
  verdict: Verdict;
  findings: FileFinding[];
  releases: readonly Cite[];
  /** What was not checked, and why. */
  caveats: readonly string[];
}

/** @param rowWord what the numbers of rows count: `Row`, `Segment` */
export function outcomeOf(edition: Edition, record: ClaimRecord, rowWord: string): Outcome {
  const { id, row, claim, faults } = record;
  const checked = claim === null ? null : checkClaim(edition, claim);
  const findings: FileFinding[] = faults.map((one) => ({ ...faultFinding(one, rowWord), rows: [one.row] }));
  for (const { severity, rule, message, codes, lines, resolution, source } of checked?.findings ?? []) {
    findings.push({
      severity,
      rule,
      message,
      codes,
      lines: lines.map((line) => record.numbers[line - 1] ?? line),
      rows: lines.map((line) => record.rows[line - 1] ?? row),
      resolution,
      source,
    });
  }
  return {
    claim: id,
    row,
    verdict: faults.length === 0 ? (checked?.verdict ?? 'clean') : verdictOf(findings),
    findings,
    releases: checked?.releases ?? NONE,
    caveats: checked?.caveats ?? NONE,
  };
}

function verdictOf(findings: readonly Finding[]): Verdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'errors';
  if (findings.some(({ severity }) => severity === 'warning')) return 'warnings';
  return findings.length > 0 ? 'information' : 'clean';
}
