// How is the HCPCS Level II file laid out? Records of 320 characters: code in columns 1-5 (modifier in 4-5), sequence
// number 6-10, record type 11 (3 code, 7 modifier, 4 and 8 their continued descriptions), description 12-91, then fields.
// Authority: CMS, HCPCS contractor record layout (`HCPCS2019_recordlayout.txt`). D codes (CDT) are dropped and counted.
import { type HcpcsRow, hcpcsTables, isCdt, procedureSystem } from '#catalog';
import type { PartWriter } from '#editions';
import { fromCompactDate, type IsoDate, monthNumber, proseDate, Refused } from '#kit';
import { onlyFile } from './icdRelease.ts';
import type { Counts, Importer, SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

const RECORD = /^[ A-Z0-9]{3}[A-Z0-9]{2}\d{5}[3478]/;
const WIDTH = 320;
/** Sequence number, type and the first character of a description: the least that a continued line has. */
const NARROWEST = 12;

export const hcpcs: Importer = {
  source: 'hcpcs',
  title: 'HCPCS Level II alpha-numeric file',
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['records'],
  recognise({ name, head }) {
    const lines = head.split(/\r?\n/).slice(0, -1);
    const isRecord = (line: string) =>
      RECORD.test(line) && line.length === WIDTH && /^[37]$/.test(line[10] ?? '');
    // Disclaimers may stand above the records.
    if (lines.filter(isRecord).length === 0) return null;
    const stated = /HCPC(20\d\d)[_-](?:([A-Z]{3})[_-])?/i.exec(name);
    const month = monthNumber(stated?.[2] ?? '-');
    if (!stated?.[1]) return { slot: 'records', version: null, effective: null, ends: null };
    const effective = `${stated[1]}-${String(month ?? 1).padStart(2, '0')}-01`;
    const version = month === null ? stated[1] : `${stated[1]} ${proseDate(effective).split(' ')[1]}`;
    return { slot: 'records', version, effective, ends: null };
  },
  write: (writer, slots, { version }) => readRecords(writer, onlyFile(slots, version)),
  anchors: [
    {
      truth: 'J1885 is ketorolac, per 15 mg',
      against: `SELECT code, body ->> 'long' FROM record WHERE code = 'J1885'
        AND (body ->> 'long') NOT LIKE 'Injection, ketorolac tromethamine, per 15 mg'`,
    },
    {
      truth: 'G0463, a hospital outpatient clinic visit, was added on 2014-01-01',
      against: `SELECT code, added, body ->> 'long' FROM record WHERE code = 'G0463'
        AND (added <> '2014-01-01' OR (body ->> 'long') NOT LIKE 'Hospital outpatient clinic visit%')`,
    },
    {
      truth: 'a code is not terminated before it is added',
      against: 'SELECT code, added, terminated FROM record WHERE terminated < added LIMIT 1',
    },
  ],
};

async function readRecords(writer: PartWriter, file: SourceFile): Promise<Counts> {
  hcpcsTables.create(writer);
  const counts = { rows: 0, modifiers: 0, terminated: 0, cdtDropped: 0, droppedCpt: 0, otherLines: 0 };
  const seen = new Set<string>();
  let open: { row: HcpcsRow; isModifier: boolean; sequence: number } | null = null;
  const close = () => {
    if (!open) return;
    const { row, isModifier } = open;
    open = null;
    if (isModifier) {
      // Two digits: Level I, whose words are the AMA's.
      if (/^\d\d$/.test(row.code)) counts.droppedCpt++;
      else {
        hcpcsTables.insertModifier(writer, row);
        counts.modifiers++;
      }
    } else if (isCdt(row.code)) counts.cdtDropped++;
    else if (procedureSystem(row.code) === 'cpt') counts.droppedCpt++;
    else {
      hcpcsTables.insertRecord(writer, row);
      counts.rows++;
      if (row.terminated !== null) counts.terminated++;
    }
  };
  await readLines(file, 'latin1', (line, number) => {
    const refuse = (field: string, found: string, expected: string) =>
      new Refused({ file: file.label, line: number, field, found, expected });
    if (!RECORD.test(line)) {
      // Disclaimers and blank lines stand around the records, never between the lines of one.
      if (line.trim() === '' || /^[*\t\xa0]/.test(line)) {
        close();
        counts.otherLines++;
        return;
      }
      throw refuse(
        'record',
        line,
        'a code in columns 1-5, a sequence number in 6-10 and 3, 4, 7 or 8 in column 11',
      );
    }
    const code = line.slice(0, 5).trim();
    const sequence = Number(line.slice(5, 10));
    const type = line[10];
    const isModifier = type === '7' || type === '8';
    if (isModifier !== (code.length === 2))
      throw refuse('code', code, 'a modifier in columns 4-5 for record types 7 and 8 only');
    if (type === '4' || type === '8') {
      if (line.length < NARROWEST) throw refuse('record', line, 'a continued description in columns 12-91');
      if (open?.row.code !== code || open.isModifier !== isModifier || sequence <= open.sequence) {
        throw refuse(
          'sequence number',
          line.slice(0, 11),
          'a continued description right after the line that it continues',
        );
      }
      open.row.long = `${open.row.long} ${words(line, 12, 91)}`.trim();
      open.sequence = sequence;
      return;
    }
    if (line.length !== WIDTH)
      throw refuse('record', `${line.length} characters`, 'a record of 320 characters');
    close();
    const key = `${isModifier ? 'modifier' : 'code'} ${code}`;
    if (seen.has(key)) throw refuse('code', code, 'each code once');
    if (!isModifier && procedureSystem(code) === null && !isCdt(code))
      throw refuse('code', code, 'a HCPCS Level II code');
    seen.add(key);
    open = { row: rowOf(line, code, sequence, refuse), isModifier, sequence };
  });
  close();
  if (counts.rows === 0) throw new Refused({ file: file.label, expected: 'at least one code' });
  return counts;
}

type Refuse = (field: string, found: string, expected: string) => Refused;

function rowOf(line: string, code: string, sequence: number, refuse: Refuse): HcpcsRow {
  const date = (field: string, from: number): IsoDate | null => {
    const text = words(line, from, from + 7);
    const day = fromCompactDate(text);
    if (text !== '' && day === null)
      throw refuse(field, text, `a day, YYYYMMDD, in columns ${from}-${from + 7}`);
    return day;
  };
  const letter = (field: string, column: number): string => {
    const text = words(line, column, column);
    if (!/^[A-Z0-9]?$/.test(text)) throw refuse(field, text, `a letter or digit in column ${column}`);
    return text;
  };
  const long = words(line, 12, 91);
  if (long === '') throw refuse('long description', long, 'a description in columns 12-91');
  return {
    code,
    sequence,
    long,
    short: words(line, 92, 119),
    pricing: pieces(line, 120, 2, 4),
    multiplePricing: letter('multiple pricing indicator', 128),
    coverageManual: pieces(line, 129, 6, 3),
    carriersManual: pieces(line, 147, 8, 3),
    statute: words(line, 171, 180),
    laboratory: pieces(line, 181, 3, 8),
    crossReferences: pieces(line, 205, 5, 5),
    coverage: letter('coverage code', 230),
    ascGroup: words(line, 231, 232),
    ascEffective: date('ASC payment group effective date', 233),
    processingNote: words(line, 253, 256),
    betos: words(line, 257, 259),
    typeOfService: pieces(line, 261, 1, 5),
    added: date('code added date', 269),
    actionEffective: date('action effective date', 277),
    terminated: date('termination date', 285),
    action: letter('action code', 293),
  };
}

/** Columns `from` to `to`, both counted from 1, blanks around dropped and runs of them made one. */
function words(line: string, from: number, to: number): string {
  return line
    .slice(from - 1, to)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Fields of equal width beside one another, blank ones left out. */
function pieces(line: string, from: number, width: number, times: number): string[] {
  const all = Array.from({ length: times }, (_, n) =>
    words(line, from + n * width, from + (n + 1) * width - 1),
  );
  return all.filter((text) => text !== '');
}

export const hcpcsList: Importer = {
  source: 'hcpcs-list',
  title: 'HCPCS Level II list of codes',
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['codes'],
  recognise({ name, head }) {
    const lines = head.split(/\r?\n/).map((line) => line.trim());
    // The last line of the head may be cut off.
    const whole = head.length < 16_384 ? lines.filter((line) => line !== '') : lines.slice(0, -1);
    if (whole.length === 0 || !whole.every((line) => /^[A-V]\d{4}$/.test(line))) return null;
    const stated = /(20\d\d)[-_ ]?q([1-4])/i.exec(name);
    if (!stated) return { slot: 'codes', version: null, effective: null, ends: null };
    const effective = `${stated[1]}-${String(Number(stated[2]) * 3 - 2).padStart(2, '0')}-01`;
    return { slot: 'codes', version: `${stated[1]} Q${stated[2]}`, effective, ends: null };
  },
  async write(writer, slots, { version }) {
    const file = onlyFile(slots, version);
    hcpcsTables.createList(writer);
    const seen = new Set<string>();
    let cdtDropped = 0;
    await readLines(file, 'latin1', (line, number) => {
      const code = line.trim();
      if (code === '') return;
      if (isCdt(code)) {
        cdtDropped++;
        return;
      }
      if (procedureSystem(code) !== 'hcpcs' || seen.has(code)) {
        throw new Refused({
          file: file.label,
          line: number,
          field: 'code',
          found: line,
          expected: 'one HCPCS Level II code a line, each once',
        });
      }
      seen.add(code);
      hcpcsTables.insertListed(writer, code);
    });
    return { rows: seen.size, cdtDropped };
  },
  anchors: [],
};
