// What is wrong with this claim by the code sets and by NCCI? All checks of this room, in the order in which a reader asks:
// is each line whole, does each code live, do the diagnoses stand, then what the codes do to one another.
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { checkAddOns } from './addOnCheck.ts';
import { checkedLines } from './checkedLine.ts';
import type { Claim, ClaimSetting, Finding } from './claim.ts';
import { checkCodes } from './codeCheck.ts';
import { checkDiagnoses } from './diagnosisCheck.ts';
import { checkLines } from './lineCheck.ts';
import { checkPairs } from './pairCheck.ts';
import { shelfOf } from './ruleBook.ts';
import { checkSides } from './sideCheck.ts';
import { checkUnits } from './unitCheck.ts';

/** Every finding, each of one source. A code, a modifier or a date that a claim repeats is looked up once an edition. */
export function check(edition: Edition, claim: Claim): Finding[] {
  const shelf = shelfOf(edition);
  const book = shelf.book(claim.setting, claim.dateOfService);
  const lines = checkedLines(shelf, claim);
  const diagnoses = claim.diagnoses.map((code) => book.diagnoses.rulesOf(code));
  const found: Finding[] = [];
  checkLines(edition, claim, lines, found);
  checkCodes(edition, lines, found);
  checkDiagnoses(edition, claim, diagnoses, book.diagnoses, found);
  checkPairs(lines, claim.setting, found);
  checkUnits(lines, found);
  checkAddOns(lines, found);
  checkSides(lines, diagnoses, found);
  return found;
}

/** What could not be checked on a day for want of a file, or because it does not apply to the setting; in words. */
export function unchecked(edition: Edition, setting: ClaimSetting, day: IsoDate): string[] {
  const book = shelfOf(edition).book(setting, day);
  const missing: string[] = [];
  if (setting === 'dme') {
    missing.push('NCCI has no procedure-to-procedure pairs for suppliers of equipment; units were checked.');
  } else if (book.ptp === null) {
    missing.push(
      'Procedure-to-procedure pairs were not checked: no NCCI pair file of this setting is loaded.',
    );
  }
  if (edition.pick(`mue-${setting}`, day) === null)
    missing.push('Units were not checked: no MUE file of this setting is loaded.');
  if (book.addOnCite === null) missing.push('Add-on codes were not checked: no add-on code file is loaded.');
  if (book.diagnoses.limitsCite === null)
    missing.push(
      'Age and sex limits of diagnoses were not checked: no list of the Medicare code editor is loaded.',
    );
  if (edition.pick('icd-10-cm-tabular', day) === null)
    missing.push('Excludes1 notes were not checked: no tabular list is loaded.');
  return missing;
}
