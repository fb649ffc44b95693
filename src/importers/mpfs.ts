// The physician fee schedule bundle (`rvu25d.zip`): PPRRVU with ten header lines and 31 columns, GPCI, counties by
// locality, anesthesia conversion factors, OPPS caps. Latin-1. CPT short descriptions are not kept; D codes neither.
import { isCdt, procedureSystem } from '#catalog';
import type { PartWriter } from '#editions';
import { physicianTables } from '#fees';
import { monthNumber, Refused } from '#kit';
import type { Importer, Look, Recognition, SourceFile } from './importing.ts';
import { readAnesthesia, readCounties, readGpci, readOppsCap } from './mpfsLocalities.ts';
import { quarterOf } from './quarters.ts';
import { readDelimited } from './reading.ts';

export const mpfs: Importer = {
  source: 'mpfs',
  title: 'Physician fee schedule relative values',
  authority: 'CMS',
  licence: 'public',
  builder: 2,
  requires: ['rvu'],
  recognise,
  async write(writer, slots) {
    physicianTables.create(writer);
    const counts: Record<string, number> & { rows: number } = { rows: 0, cdtDropped: 0 };
    for (const [slot, files] of slots) {
      for (const file of files) counts[slot] = await READERS[slot as Slot](file, writer, counts);
    }
    counts.rows = counts.rvu ?? 0;
    return counts;
  },
  anchors: [
    {
      truth: '99213 is an active visit without a global period',
      against: "SELECT * FROM rvu WHERE code = '99213' AND (status <> 'A' OR globalDays <> 'XXX')",
    },
    {
      truth: '29881 is major surgery, 90 global days',
      against: "SELECT * FROM rvu WHERE code = '29881' AND globalDays <> '090'",
    },
    {
      truth: 'total RVUs are the sum of their parts',
      against:
        'SELECT * FROM rvu WHERE workRvu + nonFacilityPe + mpRvu <> nonFacilityTotal OR workRvu + facilityPe + mpRvu <> facilityTotal',
    },
    {
      truth: 'a service with components (PC/TC 1) has the work of its professional component',
      against: `SELECT whole.code FROM rvu AS whole JOIN rvu AS part ON part.code = whole.code AND part.modifier = '26'
        WHERE whole.modifier = '' AND whole.pcTc = '1' AND whole.status = 'A' AND part.status = 'A' AND whole.workRvu <> part.workRvu`,
    },
    {
      truth: '99213 has 1.30 work RVUs where $32.3465 is the factor (2025)',
      against:
        "SELECT * FROM rvu WHERE code = '99213' AND modifier = '' AND conversionFactor = 323465 AND workRvu <> 130",
    },
    {
      truth: 'Alaska has a work index of 1.5 by law',
      against: "SELECT * FROM gpci WHERE state = 'AK' AND work <> 1500",
    },
    {
      truth: 'Alabama is one locality, 00, below the national practice expense',
      against: "SELECT * FROM gpci WHERE state = 'AL' AND (locality <> '00' OR pe >= 1000)",
    },
    {
      truth: 'every geographic index lies between 0.1 and 5',
      against: 'SELECT * FROM gpci WHERE min(work, pe, mp) < 100 OR max(work, pe, mp) > 5000',
    },
  ],
};

type Slot = 'rvu' | 'qualifying' | 'gpci' | 'counties' | 'anesthesia' | 'opps cap';
type Reader = (file: SourceFile, writer: PartWriter, counts: Record<string, number>) => Promise<number>;
const READERS: Record<Slot, Reader> = {
  rvu: readRvu,
  qualifying: readQualifying,
  gpci: readGpci,
  counties: readCounties,
  anesthesia: readAnesthesia,
  'opps cap': readOppsCap,
};

function recognise({ name, head }: Look): Recognition | null {
  const title = /(\d{4}) National Physician Fee Schedule Relative Value File(?: (\w+) Release)?/.exec(head);
  if (title) {
    const month = monthNumber(title[2] ?? 'January') ?? 1;
    const { version: _version, ...quarter } = quarterOf(Number(title[1]), Math.ceil(month / 3));
    const letter = 'ABCD'[Math.ceil(month / 3) - 1];
    // Since 2026 a twin, `PPRRVU2026_Jan_QPP.csv`, repeats every line with the factor of qualifying participants.
    const slot: Slot = /(?<!non)QPP/i.test(name) ? 'qualifying' : 'rvu';
    return { slot, version: `${title[1]}${letter} (${title[2] ?? 'January'})`, ...quarter };
  }
  const slot = neighbourSlot(head);
  // These do not say which quarter they are for; they lie beside the RVU file.
  return slot === null ? null : { slot, version: null, effective: null, ends: null };
}

function neighbourSlot(head: string): Slot | null {
  if (/GEOGRAPHIC PRACTICE COST IND/i.test(head) && /PW GPCI/i.test(head)) return 'gpci';
  if (/^\W*COUNTIES INCLUDED IN \d{4} LOCALITIES/i.test(head)) return 'counties';
  if (/^Contractor,Locality,Locality Name,National Anes CF/i.test(head)) return 'anesthesia';
  return /^HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY/i.test(head) ? 'opps cap' : null;
}

/** Width and place of the columns are fixed; their names span four header lines. */
const RVU_COLUMNS = 31;

async function readRvu(
  file: SourceFile,
  writer: PartWriter,
  counts: Record<string, number>,
): Promise<number> {
  let inData = false;
  let rows = 0;
  await readDelimited(file, { delimiter: ',', encoding: 'latin1' }, (raw, line) => {
    const cells = raw.map((cell) => cell.trim());
    if (!inData) {
      inData = cells[0] === 'HCPCS' && cells[1] === 'MOD';
      if (inData && cells.length !== RVU_COLUMNS)
        throw refuse(file, line, 'columns', `${cells.length} columns`, `${RVU_COLUMNS} columns`);
      return;
    }
    if (cells.every((cell) => cell === '')) return;
    if (cells.length !== RVU_COLUMNS)
      throw refuse(file, line, 'columns', cells.join(','), `${RVU_COLUMNS} columns`);
    const text = (column: number) => cells[column] as string;
    const code = text(0);
    if (!/^[0-9A-Z]{5}$/.test(code))
      throw refuse(file, line, 'HCPCS', code, 'a code of five capitals and digits');
    if (isCdt(code)) {
      counts.cdtDropped = (counts.cdtDropped ?? 0) + 1;
      return;
    }
    if (!/^([0-9A-Z]{2})?$/.test(text(1)))
      throw refuse(file, line, 'MOD', text(1), 'a modifier of two characters or nothing');
    if (!/^[A-Z]$/.test(text(3))) throw refuse(file, line, 'STATUS CODE', text(3), 'a capital letter');
    const number = (column: number, name: string, places: number) => {
      if (!/^(\d+\.?\d*|\.\d+)?$/.test(text(column)))
        throw refuse(file, line, name, text(column), 'a number');
      return Math.round(Number(text(column) || 0) * 10 ** places);
    };
    const na = (column: number) => (text(column) === 'NA' ? 1 : 0) as 0 | 1;
    physicianTables.insertRvu(writer, {
      code,
      modifier: text(1),
      description: procedureSystem(code) === 'hcpcs' ? text(2) : '',
      status: text(3),
      notUsedForMedicare: text(4) === '' ? 0 : 1,
      workRvu: number(5, 'WORK RVU', 2),
      nonFacilityPe: number(6, 'NON-FAC PE RVU', 2),
      nonFacilityNa: na(7),
      facilityPe: number(8, 'FACILITY PE RVU', 2),
      facilityNa: na(9),
      mpRvu: number(10, 'MP RVU', 2),
      nonFacilityTotal: number(11, 'NON-FACILITY TOTAL', 2),
      facilityTotal: number(12, 'FACILITY TOTAL', 2),
      pcTc: text(13),
      globalDays: text(14),
      pre: number(15, 'PRE OP', 2),
      intra: number(16, 'INTRA OP', 2),
      post: number(17, 'POST OP', 2),
      multipleProcedure: text(18),
      bilateral: text(19),
      assistant: text(20),
      coSurgeon: text(21),
      team: text(22),
      endoscopicBase: text(23),
      conversionFactor: number(24, 'CONV FACTOR', 4),
      supervision: text(25),
      calculationFlag: text(26),
      imagingFamily: text(27),
      oppsNonFacilityPe: number(28, 'NON-FACILITY PE USED FOR OPPS', 2),
      oppsFacilityPe: number(29, 'FACILITY PE USED FOR OPPS', 2),
      oppsMp: number(30, 'MP USED FOR OPPS', 2),
    });
    rows++;
  });
  if (rows === 0)
    throw refuse(file, 1, 'columns', '', 'a header row that begins with HCPCS,MOD and rows below it');
  return rows;
}

/** The twin differs from the file of everybody else in its conversion factor alone. */
async function readQualifying(file: SourceFile, writer: PartWriter): Promise<number> {
  const factors = new Set<string>();
  let inData = false;
  await readDelimited(file, { delimiter: ',', encoding: 'latin1' }, (cells, line) => {
    const factor = cells[24]?.trim() ?? '';
    if (inData && cells.some((cell) => cell.trim() !== '')) {
      factors.add(factor);
      if (!/^\d+\.\d{1,4}$/.test(factor) || factors.size > 1)
        throw refuse(file, line, 'CONV FACTOR', factor, 'one conversion factor throughout');
    }
    inData ||= cells[0]?.trim() === 'HCPCS' && cells[1]?.trim() === 'MOD';
  });
  const [factor] = factors;
  if (factor === undefined)
    throw refuse(file, 1, 'columns', '', 'a header row that begins with HCPCS,MOD and rows below it');
  physicianTables.insertNationalFactor(
    writer,
    'qualifying participants',
    Math.round(Number(factor) * 10_000),
  );
  return 1;
}

function refuse(file: SourceFile, line: number, field: string, found: string, expected: string): Refused {
  return new Refused({ file: file.label, line, field, found, expected });
}
