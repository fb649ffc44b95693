// A claim through every check that the loaded releases allow, in three spellings (JSON, CSV, X12 837); one claim, or a file of a million.
export { type AuditOptions, type AuditReport, audit } from './auditing.ts';
export { type CheckedClaim, checkClaim, type Verdict } from './checking.ts';
export type { Format } from './printing.ts';
