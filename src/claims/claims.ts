// A claim through every check that the loaded releases allow; one claim, or a file of a million.
export { type CheckedClaim, checkClaim, type Verdict } from './checking.ts';
