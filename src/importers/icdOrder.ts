// How is an ICD-10 order file laid out? One line a header or code: order number in columns 1-5, code without dot in
// 7-13, 1 in column 15 when it may be billed (0: header), short title in 17-76, long title from 78.
// Authority: `icd10OrderFiles.pdf` that NCHS and CMS publish with the files.
import { categoryTable, compactCode, orderTable, parseCode, SYSTEM_NAMES } from '#catalog';
import type { PartWriter } from '#editions';
import { Refused } from '#kit';
import { releaseOf } from './icdRelease.ts';
import type { Counts, Look, Recognition, SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

type IcdSystem = 'icd-10-cm' | 'icd-10-pcs';

const LINE = /^(\d{5}) ([A-Z0-9]{3,7}) *([01]) (.{60}) (\S.*)$/;

/** Knows an order file by its lines, the system by its codes, the release by the year in the name. */
export function recogniseOrder(system: IcdSystem, { name, head }: Look): Recognition | null {
  const lines = head.split(/\r?\n/).slice(0, -1).slice(0, 50);
  const codes = lines.map((line) => LINE.exec(line)?.[2]);
  const first = codes[0];
  if (first === undefined || codes.slice(0, 5).includes(undefined)) return null;
  if (systemOf(codes, name) !== system) return null;
  return { slot: 'order', ...releaseOf(/(20\d\d)/.exec(name)?.[1], name) };
}

/** Only PCS has codes that begin with a digit, only CM codes of 4 to 6 characters; a file with neither is told by name. */
function systemOf(codes: (string | undefined)[], name: string): IcdSystem {
  const known = codes.filter((code) => code !== undefined);
  if (known.some((code) => code.length > 3 && code.length < 7)) return 'icd-10-cm';
  if (known.some((code) => /^\d/.test(code))) return 'icd-10-pcs';
  return /pcs/i.test(name) ? 'icd-10-pcs' : 'icd-10-cm';
}

export async function readOrder(writer: PartWriter, file: SourceFile, system: IcdSystem): Promise<Counts> {
  orderTable.create(writer);
  const seen = new Set<string>();
  let billableCodes = 0;
  let last = 0;
  await readLines(file, 'utf8', (line, number) => {
    if (line.trim() === '') return;
    const refuse = (field: string, found: string, expected: string) =>
      new Refused({ file: file.label, line: number, field, found, expected });
    const cells = LINE.exec(line);
    if (!cells || line[13] !== ' ' || line[14] !== cells[3]) {
      throw refuse(
        'line',
        line,
        'order number in columns 1-5, code in 7-13, 0 or 1 in 15, titles from 17 and from 78',
      );
    }
    const [, order = '', code = '', billable = '', short = '', long = ''] = cells;
    const ref = parseCode(system, code);
    if (!ref || compactCode(ref.code) !== code)
      throw refuse('code', code, `an ${SYSTEM_NAMES[system]} code in columns 7-13`);
    if (seen.has(code)) throw refuse('code', code, 'each code once');
    if (Number(order) <= last) throw refuse('order number', order, `a number above ${last} in columns 1-5`);
    seen.add(code);
    last = Number(order);
    billableCodes += Number(billable);
    orderTable.insert(writer, {
      seq: last,
      code,
      billable: billable === '1' ? 1 : 0,
      short: short.trim(),
      long: long.trim(),
    });
  });
  if (seen.size === 0) throw new Refused({ file: file.label, line: 1, expected: 'at least one code' });
  categoryTable.fill(writer);
  return { rows: seen.size, billable: billableCodes, headers: seen.size - billableCodes };
}
