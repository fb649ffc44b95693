// Which of these codes conflict on a day? Every pair of a set against the NCCI table of one setting, in force and ended.
// Authority: NCCI Policy Manual, chapter I.E; the verdict of each pair is that of `checkClaim` on a claim of these lines.
import { type Cite, citeOf, type Edition } from '#editions';
import { type Claim, type Finding, type PtpPair, type PtpSetting, pairRows } from '#edits';
import type { IsoDate } from '#kit';
import { readCode } from './cells.ts';
import { checkClaim } from './checking.ts';
import { MOST_MODIFIERS } from './record.ts';

/** A set is compared by eye: more codes are a claim file. */
export const MOST_CODES_OF_SET = 30;

export interface SetEntry {
  code: string;
  modifiers: readonly string[];
}

export interface SetPair {
  /** Places in the set, from 1, smaller first. */
  entries: [number, number];
  pair: PtpPair;
  /** Column two is denied; it passes because of a modifier; or because of one that a reviewer will question. */
  state: 'denied' | 'passes' | 'doubtful';
  message: string;
  resolution: string | null;
}

export interface SetCheck {
  setting: Claim['setting'];
  dateOfService: IsoDate;
  entries: readonly SetEntry[];
  pairs: SetPair[];
  /** Rows of pairs of the set that are not in force on the day. */
  otherDays: PtpPair[];
  /** About single codes: not valid on the day, an add-on without its primary. */
  findings: Finding[];
  /** The pair table; null when none of the setting is loaded, or there is none for it. */
  cite: Cite | null;
  caveats: string[];
}

/** Rules that say something of a code before any claim is made of it. */
const OF_CODES: ReadonlySet<string> = new Set(['code-not-valid', 'add-on']);

export function checkSet(
  edition: Edition,
  entries: readonly SetEntry[],
  setting: Claim['setting'],
  dateOfService: IsoDate,
): SetCheck {
  const claim: Claim = {
    setting,
    dateOfService,
    patient: { birthDate: null, sex: null },
    diagnoses: [],
    lines: entries.map(({ code, modifiers }) => ({
      code,
      modifiers,
      units: 1,
      placeOfService: null,
      diagnosisPointers: [],
      dateOfService: null,
    })),
  };
  const { findings: found, caveats } = checkClaim(edition, claim);
  const pairs = found
    .filter(({ rule }) => rule === 'ncci-ptp')
    .flatMap((finding) => pairsOf(edition, claim, finding));
  return {
    setting,
    dateOfService,
    entries,
    pairs: pairs.sort((a, b) => a.entries[0] - b.entries[0] || a.entries[1] - b.entries[1]),
    otherDays: setting === 'dme' ? [] : otherDaysOf(edition, entries, setting, dateOfService, pairs),
    findings: found.filter(({ rule }) => OF_CODES.has(rule)),
    cite: citeOfPairs(edition, setting, dateOfService, found),
    caveats: caveats.filter((text) => /\bpairs?\b|^NCCI /.test(text)),
  };
}

/** `29881-59 LT, 29880` and a column of a spreadsheet: codes with the modifiers behind each. */
export function readSet(text: string): { entries: SetEntry[]; refused: string[] } {
  const entries: { code: string; modifiers: string[] }[] = [];
  const refused: string[] = [];
  for (const word of text.toUpperCase().split(/[\s,;:|/+.-]+/)) {
    if (word === '') continue;
    const last = entries.at(-1);
    const code = word.length === 5 ? readCode(word)?.code : undefined;
    if (code !== undefined) entries.push({ code, modifiers: [] });
    else if (/^[A-Z0-9]{2}$/.test(word) && last && last.modifiers.length < MOST_MODIFIERS)
      last.modifiers.push(word);
    else refused.push(word.slice(0, 20));
    if (entries.length + refused.length > 2 * MOST_CODES_OF_SET) break;
  }
  return { entries, refused };
}

/** As `readSet` reads it back. */
export function printSet(entries: readonly SetEntry[]): string {
  return entries.map(({ code, modifiers }) => [code, ...modifiers].join('-')).join(',');
}

/** One finding may be about several lines of the same code. */
function pairsOf(edition: Edition, claim: Claim, finding: Finding): SetPair[] {
  const { setting, dateOfService, lines } = claim;
  const [columnOne = '', columnTwo = ''] = finding.codes;
  const pair = pairRows(edition, setting as PtpSetting, columnOne, columnTwo, dateOfService).find(
    (row) => row.columnOne === columnOne && isInForce(row, dateOfService),
  );
  if (!pair) return [];
  const state =
    finding.severity === 'error' ? 'denied' : finding.severity === 'warning' ? 'doubtful' : 'passes';
  const { message, resolution } = finding;
  const placesOf = (code: string) => finding.lines.filter((line) => lines[line - 1]?.code === code);
  return placesOf(columnOne).flatMap((one) =>
    placesOf(columnTwo).map((two) => ({
      entries: [Math.min(one, two), Math.max(one, two)] as [number, number],
      pair,
      state,
      message,
      resolution,
    })),
  );
}

function otherDaysOf(
  edition: Edition,
  entries: readonly SetEntry[],
  setting: PtpSetting,
  day: IsoDate,
  pairs: readonly SetPair[],
): PtpPair[] {
  const codes = [...new Set(entries.map((entry) => entry.code))];
  const shown = new Set(pairs.map(({ pair }) => rowName(pair)));
  return codes.flatMap((one, at) =>
    codes
      .slice(at + 1)
      .flatMap((two) =>
        pairRows(edition, setting, one, two, day).filter(
          (row) => !shown.has(rowName(row)) && !isInForce(row, day),
        ),
      ),
  );
}

function rowName({ columnOne, columnTwo, effective, deletion }: PtpPair): string {
  return `${columnOne} ${columnTwo} ${effective} ${deletion}`;
}

function isInForce({ effective, deletion, modifierIndicator }: PtpPair, day: IsoDate): boolean {
  return (
    modifierIndicator !== 9 &&
    (effective === null || effective <= day) &&
    (deletion === null || deletion >= day)
  );
}

function citeOfPairs(
  edition: Edition,
  setting: Claim['setting'],
  day: IsoDate,
  found: readonly Finding[],
): Cite | null {
  const named = found.find(({ rule }) => rule === 'ncci-ptp')?.source;
  if (named) return named;
  const picked = setting === 'dme' ? null : edition.pick(`ncci-ptp-${setting}`, day);
  return picked ? citeOf(picked.part) : null;
}
