// May this code be billed on this day at all? Procedure codes and diagnoses against the releases of their code sets.
// Authority: 45 CFR 162.1002: the code set in force on the date of service; see catalog/status.ts for each system.
import { type CodeRef, isCdt, pathOf, SHAPE_WORDS, type Status, type Validity } from '#catalog';
import type { Edition } from '#editions';
import type { IsoDate } from '#kit';
import { type CheckedLine, listText } from './checkedLine.ts';
import type { Finding } from './claim.ts';

export function checkCodes(edition: Edition, lines: readonly CheckedLine[], found: Finding[]): void {
  for (const one of lines) {
    const { ref, code } = one.rules;
    if (ref === null) {
      found.push(strange(code, [one.number]));
      continue;
    }
    const validity = one.book.validityOf(one.rules, ref, one.day);
    if (!validity.usable) found.push(notValid(edition, ref, validity, one.day, [one.number]));
  }
}

function strange(code: string, lines: number[]): Finding {
  const cdt = isCdt(code);
  return {
    severity: cdt ? 'warning' : 'error',
    rule: 'code-not-valid',
    message: cdt
      ? `Line ${lines[0]}: ${code} is a dental code (CDT); its list belongs to the ADA and is not loaded, so it was not checked.`
      : `Line ${lines[0]}: ${JSON.stringify(code.slice(0, 16))} has not the shape of a procedure code. ${SHAPE_WORDS.cpt} ${SHAPE_WORDS.hcpcs}`,
    codes: [code],
    lines,
    resolution: cdt ? null : 'Correct the code.',
    source: null,
  };
}

/** A finding about a code that is not usable on a day. */
export function notValid(
  edition: Edition,
  ref: CodeRef,
  { status }: Validity,
  day: IsoDate,
  lines: number[],
): Finding {
  const where = lines.length > 0 ? `Line ${lines[0]}: ` : '';
  const common = { rule: 'code-not-valid', codes: [ref.code], lines };
  if (status === null) {
    return {
      ...common,
      severity: edition.isStarter ? 'warning' : 'error',
      message: `${where}${ref.code} is in none of the loaded releases${edition.isStarter ? ', and only our own selection of codes is loaded' : ''}.`,
      resolution: edition.isStarter
        ? 'Load the official files to check it.'
        : 'Correct the code, or load the release that has it.',
      source: null,
    };
  }
  return {
    ...common,
    severity: status.kind === 'unconfirmed' ? 'warning' : 'error',
    message: `${where}${ref.code} is ${wordsOf(status, day)}`,
    resolution:
      status.kind === 'unconfirmed'
        ? `Load a release of the code set that covers ${day}.`
        : resolutionOf(ref, status),
    source: status.evidence[0]?.cite ?? null,
  };
}

function wordsOf({ kind, firstDay, lastDay, inference, sentence }: Status, day: IsoDate): string {
  const inferred = inference === null ? '' : ' (inferred; the code page shows from what)';
  if (kind === 'deleted')
    return lastDay === null
      ? `not valid on ${day}. ${sentence}`
      : `not valid on ${day}: its last valid day was ${lastDay}${inferred}.`;
  if (kind === 'not yet effective')
    return firstDay === null
      ? `not yet valid on ${day}. ${sentence}`
      : `not yet valid on ${day}: its first valid day is ${firstDay}.`;
  return `not confirmed for ${day}: the loaded files name it only in other years.`;
}

function resolutionOf(ref: CodeRef, { kind, successors }: Status): string {
  if (kind === 'not yet effective') return 'Bill the code that was valid on the date of service.';
  return successors.length > 0
    ? `Look at what came after it: ${listText(successors.map((one) => one.code))}.`
    : `No successor is recorded in the loaded files; look at its neighbours (${pathOf(ref)}).`;
}
