// Is an add-on billed with one of its primaries? Add-on code edits on one claim.
// Authority: NCCI Policy Manual, chapter I, sections R and W: type 1, CMS lists all primaries; type 2, the contractor decides;
// type 3, CMS lists some and the contractor may allow more.
import type { AddOnRow } from './addOnTable.ts';
import { type CheckedLine, linesText, listText } from './checkedLine.ts';
import type { Finding } from './claim.ts';
import type { AddOnRules } from './ruleBook.ts';

/** Stands in the file for "as the contractor decides". */
const CONTRACTOR = 'CCCCC';
/** Primaries that a message names before it counts the rest. */
const MOST_NAMED = 6;

export function checkAddOns(lines: readonly CheckedLine[], found: Finding[]): void {
  for (const one of lines) {
    const addOn = one.rules.addOn;
    if (addOn === null) continue;
    const type = typeOn(addOn, one.day);
    if (type === null || hasPrimary(one, addOn, lines)) continue;
    found.push(findingOf(one, addOn, type, lines));
  }
}

/** The type by which the code is an add-on on a day; null when it is none. Of several the most open one holds. */
export function typeOn({ rows }: AddOnRules, day: string): 1 | 2 | 3 | null {
  let listed: 1 | 3 | null = null;
  for (const row of rows) {
    if (!isInForce(row, day)) continue;
    if (row.type === 2) return 2;
    listed = row.type === 3 ? 3 : (listed ?? 1);
  }
  return listed;
}

function hasPrimary(one: CheckedLine, { byPrimary }: AddOnRules, lines: readonly CheckedLine[]): boolean {
  for (const other of lines) {
    if (other === one || other.day !== one.day) continue;
    const rows = byPrimary.get(other.rules.code);
    if (rows?.some((row) => isInForce(row, one.day))) return true;
  }
  return false;
}

function isInForce({ effective, deletion }: AddOnRow, day: string): boolean {
  return (effective === null || effective <= day) && (deletion === null || deletion >= day);
}

function findingOf(
  one: CheckedLine,
  addOn: AddOnRules,
  type: 1 | 2 | 3,
  lines: readonly CheckedLine[],
): Finding {
  const { code } = one.rules;
  // What the contractor may take for the primary: another code of the day that is no add-on itself.
  const candidates = lines.filter(
    (other) => other.day === one.day && other.rules.code !== one.rules.code && !isAddOn(other, one.day),
  );
  const open = type !== 1 && candidates.length > 0;
  const primaries = [...addOn.byPrimary.keys()].filter(
    (primary) =>
      primary !== CONTRACTOR && addOn.byPrimary.get(primary)?.some((row) => isInForce(row, one.day)),
  );
  const elsewhere = lines.find(
    (other) =>
      other.day !== one.day && addOn.byPrimary.get(other.rules.code)?.some((row) => isInForce(row, one.day)),
  );
  const beside = listText([...new Set(candidates.map((other) => other.rules.code))]);
  return {
    severity: !open ? 'error' : type === 3 ? 'warning' : 'information',
    rule: 'add-on',
    message: open
      ? `${linesText([one.number])}: ${code} is an add-on of type ${type}; ${type === 3 ? `none of its listed primaries (${named(primaries)}) is billed on ${one.day}, and ` : ''}the contractor decides whether ${beside} counts as its primary.`
      : `${linesText([one.number])}: ${code} is an add-on of type ${type} and is paid only with a primary on the same day; ${type === 2 ? `no other service is billed on ${one.day} that could be one` : `none of its primaries is billed on ${one.day}: ${named(primaries)}`}.${elsewhere ? ` ${elsewhere.rules.code} on line ${elsewhere.number} is one, on ${elsewhere.day}.` : ''}`,
    codes: [code],
    lines: [one.number],
    resolution: open
      ? 'Look the primary up in the contractor’s own list.'
      : `Add the primary that was performed, or remove ${code}.`,
    source: one.book.addOnCite,
  };
}

function isAddOn(line: CheckedLine, day: string): boolean {
  return line.rules.addOn !== null && typeOn(line.rules.addOn, day) !== null;
}

function named(primaries: readonly string[]): string {
  const rest = primaries.length - MOST_NAMED;
  return rest > 0 ? `${primaries.slice(0, MOST_NAMED).join(', ')} and ${rest} more` : listText(primaries);
}
