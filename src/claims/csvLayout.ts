// Which column of a table says what? Read off its head, in any order, under the names that billing systems and spreadsheets use.
import { Refused } from '#kit';
import { type Delimiter, splitRow } from './csvRows.ts';

/** The columns as `printCsvClaims` writes them and docs/claims.md describes them. */
export const COLUMNS = [
  'claim',
  'setting',
  'asOf',
  'birthDate',
  'sex',
  'diagnoses',
  'code',
  'modifiers',
  'units',
  'pos',
  'diagnosisPointers',
  'dateOfService',
] as const;
type Column = (typeof COLUMNS)[number];

/** Other heads that mean the same; compared without case, blanks and signs. A figure behind `modifier` or `diagnosis` makes it one of several. */
const ALSO: Record<Column, readonly string[]> = {
  claim: [
    'claimid',
    'claimnumber',
    'claimno',
    'claimcontrolnumber',
    'patientcontrolnumber',
    'account',
    'accountnumber',
    'encounter',
    'encounterid',
    'id',
  ],
  setting: ['claimtype', 'type'],
  asOf: ['claimdate', 'statementfrom', 'statementdate'],
  birthDate: ['dob', 'dateofbirth', 'patientbirthdate', 'patientdob', 'birthday'],
  sex: ['gender', 'patientsex', 'patientgender'],
  diagnoses: [
    'diagnosis',
    'diagnosiscodes',
    'diagnosiscode',
    'dx',
    'dxcodes',
    'dxcode',
    'icd',
    'icd10',
    'icd10cm',
  ],
  code: [
    'cpt',
    'hcpcs',
    'cpthcpcs',
    'cptcode',
    'hcpcscode',
    'cpthcpcscode',
    'procedure',
    'procedurecode',
    'proc',
    'servicecode',
  ],
  modifiers: ['modifier', 'mod', 'mods'],
  units: ['unit', 'quantity', 'qty', 'daysorunits', 'serviceunits', 'unitsofservice'],
  pos: ['placeofservice', 'place', 'poscode'],
  diagnosisPointers: ['pointers', 'pointer', 'diagnosispointer', 'dxpointer', 'dxpointers', 'dxptr', 'ptr'],
  dateOfService: ['dos', 'servicedate', 'date', 'fromdate', 'servicefrom', 'datefrom', 'from', 'linedate'],
};

const MEANING = new Map<string, Column>(
  COLUMNS.flatMap((column) => [column.toLowerCase(), ...ALSO[column]].map((name) => [name, column] as const)),
);

/** Where each column stands, by number from 0; -1 where the table has none. */
export interface CsvLayout {
  delimiter: Delimiter;
  one: Record<Exclude<Column, 'modifiers' | 'diagnoses'>, number>;
  modifiers: number[];
  diagnoses: number[];
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Reads the head of a table; a refusal when it names no procedure code column. */
export function readHead(
  head: string,
  file: string,
  row: number,
  told: Delimiter | null,
): CsvLayout | Refused {
  const layouts = (told === null ? DELIMITERS : [told]).map((delimiter) => layoutOf(head, delimiter));
  const best = layouts.reduce((a, b) => (columnsIn(b) > columnsIn(a) ? b : a));
  if (best.one.code === -1) {
    return new Refused({
      file,
      line: row,
      found: head,
      expected: `a head with a column "code" (${COLUMNS.join(', ')}), JSON, or an X12 837`,
    });
  }
  return best;
}

function layoutOf(head: string, delimiter: Delimiter): CsvLayout {
  const cells: string[] = [];
  const count = splitRow(head, delimiter, cells) ?? 0;
  const one = Object.fromEntries(COLUMNS.map((column) => [column, -1])) as CsvLayout['one'];
  const layout: CsvLayout = { delimiter, one, modifiers: [], diagnoses: [] };
  for (let at = 0; at < count; at++) {
    const name = (cells[at] as string).toLowerCase().replaceAll(/[^a-z0-9]/g, '');
    const numbered = /^(.*[a-z])(\d{1,2})$/.exec(name);
    const column = MEANING.get(name) ?? severalOf(numbered?.[1]);
    if (column === 'modifiers' || column === 'diagnoses') layout[column].push(at);
    else if (column !== undefined && one[column] === -1) one[column] = at;
  }
  return layout;
}

/** `modifier2`, `dx12`: one of several columns. */
function severalOf(name: string | undefined): Column | undefined {
  const column = name === undefined ? undefined : MEANING.get(name);
  return column === 'modifiers' || column === 'diagnoses' ? column : undefined;
}

function columnsIn({ one, modifiers, diagnoses }: CsvLayout): number {
  return Object.values(one).filter((at) => at !== -1).length + modifiers.length + diagnoses.length;
}
