// A claim through every check that the loaded releases allow, in three spellings (JSON, CSV, X12 837); one claim, or a file of a million.
export { type AuditOptions, type AuditReport, audit } from './auditing.ts';
export { readDate, readPlace, readPointers, readUnits } from './cells.ts';
export { type CheckedClaim, checkClaim, type Verdict } from './checking.ts';
export { printCsvClaims } from './csvClaims.ts';
export { printRow } from './csvRows.ts';
export { printJsonClaim, readJsonClaim } from './jsonClaims.ts';
export { type FileFinding, type Outcome, outcomeOf } from './outcomes.ts';
export { type Format, HEADS, printOutcome, sourceOf } from './printing.ts';
export { ROW_WORDS, readClaims } from './reading.ts';
export type { ClaimRecord } from './record.ts';
export {
  checkSet,
  MOST_CODES_OF_SET,
  printSet,
  readSet,
  type SetCheck,
  type SetEntry,
  type SetPair,
} from './setCheck.ts';
