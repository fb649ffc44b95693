// Which release of ICD-10 is a file? The fiscal year runs from 1 October to 30 September and carries the name of the
// year in which it ends; NCHS also publishes updates within a year (1 January, 1 April), at times under the same name.
import { monthNumber, Refused } from '#kit';
import type { Recognition, Slots, SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

type Dated = Pick<Recognition, 'version' | 'effective' | 'ends'>;

const UNDATED: Dated = { version: null, effective: null, ends: null };

/** Updates within a year whose files are named like the yearly ones, told by the codes that came with them. */
const MID_YEAR = [
  {
    version: 'FY2021',
    month: 'January',
    effective: '2021-01-01',
    codes: ['J12.82', 'M35.81', 'M35.89', 'Z11.52', 'Z20.822', 'Z86.16'],
  },
];

/** The fiscal year `2024`, or the update that the name states: `…-April-1-2026-…`. A year that is none: undated. */
export function releaseOf(year: string | undefined, name: string): Dated {
  if (year === undefined || !/^20[1-9]\d$/.test(year)) return UNDATED;
  const ends = `${year}-09-30`;
  const update = /(January|April)[-_ ]?1?[-_ ]?(20\d\d)/i.exec(name);
  const month = update?.[2] === year ? monthNumber(update[1] ?? '') : null;
  if (month !== null) {
    const effective = `${year}-${String(month).padStart(2, '0')}-01`;
    return { version: midYear(`FY${year}`, month === 1 ? 'January' : 'April'), effective, ends };
  }
  return { version: `FY${year}`, effective: `${Number(year) - 1}-10-01`, ends };
}

/**
 * Reads on in a file of a year that had an update under the same name. All of its codes there: it is the update;
 * `spelt` says how the file writes a code, blanks or tags around it included, so that no longer code matches.
 */
export async function inspectRelease(
  file: SourceFile,
  seen: Recognition,
  spelt: (code: string) => string,
): Promise<Recognition> {
  const update = MID_YEAR.find((one) => one.version === seen.version);
  if (!update) return seen;
  const missing = new Set(update.codes.map(spelt));
  await readLines(file, 'utf8', (line) => {
    for (const text of missing) if (line.includes(text)) missing.delete(text);
  });
  if (missing.size > 0) return seen;
  return { ...seen, version: midYear(update.version, update.month), effective: update.effective };
}

function midYear(version: string, month: string): string {
  return `${version} (${month})`;
}

/** A release of these sources is one file. @throws {Refused} when two different ones claim to be the same release. */
export function onlyFile(slots: Slots, version: string): SourceFile {
  const [file, other] = [...slots.values()].flat();
  if (!file) throw new Error('a release without files');
  if (other) {
    throw new Refused({
      file: other.label,
      found: `${version}, as in ${file.label}`,
      expected: 'one file for a release',
    });
  }
  return file;
}
