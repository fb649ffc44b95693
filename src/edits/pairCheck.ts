// Are two codes of a day billed that Medicare does not pay together? NCCI procedure-to-procedure edits on one claim.
// Authority: NCCI Policy Manual, chapter I, sections A and E: column one is paid, column two is denied, unless indicator 1
// and an NCCI PTP-associated modifier on either code; the order of the lines never matters.
import type { Cite } from '#editions';
import type { IsoDate } from '#kit';
import { type CheckedLine, linesText, listText } from './checkedLine.ts';
import type { ClaimSetting, Finding } from './claim.ts';
import { liftingModifier, NCCI_MODIFIERS } from './ncciModifiers.ts';
import { turned } from './ptpLookup.ts';
import type { PtpPair } from './ptpRows.ts';

/** What a finding says; a file of claims repeats the same few, and a sentence costs more than the search for its edit. */
export interface PairWords {
  day: IsoDate;
  lifted: string | null;
  doubt: string | null;
  /** Lines of column two. */
  lines: string;
  message: string;
  resolution: string;
}

/** Sentences that are kept of one row of the file; further ones are made anew. */
const MOST_WORDS = 16;
/** Rows of which sentences are kept. */
const MOST_ROWS = 20_000;

/** Lines of one pair of codes on one day that all fared alike. */
interface Conflict {
  pair: PtpPair;
  day: IsoDate;
  /** The modifier that lifts the edit; null where none does. */
  lifted: string | null;
  /** Why that modifier is doubtful; null where it is not, or none lifts. */
  doubt: string | null;
  one: Set<number>;
  two: Set<number>;
  cite: Cite;
  kept: PairWords[];
}

export function checkPairs(lines: readonly CheckedLine[], setting: ClaimSetting, found: Finding[]): void {
  let conflicts: Map<number, Conflict[]> | null = null;
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i] as CheckedLine;
    const ptp = first.book.ptp;
    if (ptp === null || first.rules.ptp < 0) continue;
    for (let j = i + 1; j < lines.length; j++) {
      const second = lines[j] as CheckedLine;
      if (second.rules.ptp < 0 || second.day !== first.day || second.rules === first.rules) continue;
      const row = ptp.lookup.find(first.rules.ptp, second.rules.ptp, first.day);
      if (row === -1) continue;
      conflicts ??= new Map();
      const pair = ptp.lookup.pair(first.rules.ptp, second.rules.ptp, row);
      // Lines of one pair share its row of the file, whichever stands first; few of them differ in day or modifier.
      const place = row < 0 ? turned(row) : row;
      const alike = conflicts.get(place) ?? [];
      if (alike.length === 0) conflicts.set(place, alike);
      const sides = row < 0 ? { one: second, two: first } : { one: first, two: second };
      add(alike, pair, sides, ptp.cite, keptOf(ptp.words, place));
    }
  }
  if (conflicts === null) return;
  for (const alike of conflicts.values())
    for (const conflict of alike) found.push(findingOf(conflict, setting));
}

function add(
  conflicts: Conflict[],
  pair: PtpPair,
  { one, two }: { one: CheckedLine; two: CheckedLine },
  cite: Cite,
  kept: PairWords[],
): void {
  const lift = pair.modifierIndicator === 1 ? liftOf(one, two) : null;
  const { modifier = null, doubt = null } = lift ?? {};
  let conflict = conflicts.find(
    (other) => other.day === one.day && other.lifted === modifier && other.doubt === doubt,
  );
  if (!conflict) {
    conflict = { pair, day: one.day, lifted: modifier, doubt, one: new Set(), two: new Set(), cite, kept };
    conflicts.push(conflict);
  }
  conflict.one.add(one.number);
  conflict.two.add(two.number);
}

/** The modifier that lifts the edit, one beyond doubt before one that a reviewer will question. */
function liftOf(one: CheckedLine, two: CheckedLine): { modifier: string; doubt: string | null } | null {
  let questioned: { modifier: string; doubt: string } | null = null;
  for (const { line, day } of [two, one]) {
    for (const modifier of line.modifiers) {
      if (liftingModifier([modifier], day) === null) continue;
      const doubt = doubtOf(modifier, line.code, one, two);
      if (doubt === null) return { modifier, doubt };
      questioned ??= { modifier, doubt };
    }
  }
  return questioned;
}

function doubtOf(modifier: string, code: string, one: CheckedLine, two: CheckedLine): string | null {
  if (VISIT_MODIFIERS.has(modifier)) {
    return isSurgery(code)
      ? `${modifier} belongs on an evaluation and management code, and ${code} is none.`
      : null;
  }
  const visit = [one, two].find(({ line }) => isEvaluation(line.code))?.line.code;
  if (visit === undefined) {
    const sameSite =
      NCCI_MODIFIERS.get(modifier) === 'anatomic' &&
      [one, two].every(({ line }) => line.modifiers.includes(modifier));
    return sameSite ? `Both lines carry ${modifier}: the same site is no reason to pay both.` : null;
  }
  return visit === code
    ? `${modifier} is for services other than evaluation and management, and ${code} is one.`
    : `A visit beside a procedure is told apart by 25 (24, 57) on ${visit}, not by ${modifier} on ${code}.`;
}

/** They say that a visit stands on its own. */
const VISIT_MODIFIERS: ReadonlySet<string> = new Set(['24', '25', '27', '57']);

function isSurgery(code: string): boolean {
  return code >= '10004' && code <= '69990' && /^\d{5}$/.test(code);
}

export function isEvaluation(code: string): boolean {
  return (code >= '99202' && code <= '99499' && /^\d{5}$/.test(code)) || /^920(0[24]|1[24])$/.test(code);
}

function keptOf(words: Map<number, PairWords[]>, place: number): PairWords[] {
  let kept = words.get(place);
  if (!kept) {
    kept = [];
    if (words.size < MOST_ROWS) words.set(place, kept);
  }
  return kept;
}

function findingOf(conflict: Conflict, setting: ClaimSetting): Finding {
  const { pair, day, lifted, doubt, one, two, cite, kept } = conflict;
  // The sentence about an edit that is lifted names no line.
  const lines = lifted === null ? linesText([...two].sort((a, b) => a - b)) : '';
  let words = kept.find(
    (other) => other.day === day && other.lifted === lifted && other.doubt === doubt && other.lines === lines,
  );
  if (!words) {
    words = { day, lifted, doubt, lines, ...wordsOf(conflict, lines, setting) };
    if (kept.length < MOST_WORDS) kept.push(words);
  }
  return {
    severity: lifted === null ? 'error' : doubt === null ? 'information' : 'warning',
    rule: 'ncci-ptp',
    message: words.message,
    codes: [pair.columnOne, pair.columnTwo],
    lines: [...one, ...two].sort((a, b) => a - b),
    resolution: words.resolution,
    source: cite,
  };
}

function wordsOf(
  { pair, day, lifted, doubt }: Conflict,
  lines: string,
  setting: ClaimSetting,
): Pick<PairWords, 'message' | 'resolution'> {
  const { columnOne, columnTwo, modifierIndicator, rationale } = pair;
  const edit = `${tableOf(setting)} pair ${columnOne} (column one) / ${columnTwo} (column two), modifier indicator ${modifierIndicator}, ${daysOf(pair)}. CMS's reason: ${rationale}.`;
  if (lifted !== null) {
    return {
      message: `${columnTwo} passes beside ${columnOne} on ${day} because of modifier ${lifted}. ${doubt === null ? '' : `${doubt} `}${edit}`,
      resolution:
        doubt === null
          ? 'Nothing to do where the record shows what the modifier says: a separate encounter, site, specimen or practitioner.'
          : `Correct the modifier, or remove ${columnTwo}.`,
    };
  }
  return {
    message: `${columnTwo} is not paid beside ${columnOne} on ${day}: ${lines} would be denied. ${edit}`,
    resolution: resolutionOf(pair),
  };
}

/** What resolves an edit that no modifier of the claim lifts. */
function resolutionOf(pair: PtpPair): string {
  const { columnOne, columnTwo, modifierIndicator } = pair;
  if (modifierIndicator === 0) return `Remove ${columnTwo}; no modifier lifts this edit.`;
  const visits = [columnOne, columnTwo].filter(isEvaluation);
  const which =
    visits.length > 0
      ? `25 (24 or 57 where they say it better) on ${listText(visits)}`
      : '59 or, better, XE, XS, XP or XU, or an anatomic modifier, on either code';
  return `Remove ${columnTwo}. Only where the record shows a separate encounter, site, specimen or practitioner: ${which}.`;
}

/** `in force from 2020-01-01 to 2021-12-31`; a first day that the file has lost is said to be lost. */
export function daysOf({ effective, deletion }: Pick<PtpPair, 'effective' | 'deletion'>): string {
  const from = effective === null ? 'first day not in the loaded file' : `from ${effective}`;
  return deletion === null ? `in force (${from}, no end)` : `in force until ${deletion} (${from})`;
}

function tableOf(setting: ClaimSetting): string {
  return setting === 'hospital' ? 'NCCI outpatient hospital' : 'NCCI practitioner';
}
