// Quarterly additions, deletions and revisions: `MCR_NCCI_OCE_Additions_Eff_10-01-2025.txt`, `MCR_MUE_DME_Revisions_…`.
// A quoted preamble of several lines, a header whose last cell may span lines, then tab-separated rows. What kind of
// change it is, which setting and from which day, only the name says.

import { isCdt } from '#catalog';
import { changeTable, type EditChange } from '#edits';
import { Refused } from '#kit';
import type { Importer, SourceFile } from './importing.ts';
import { quarterFrom } from './quarters.ts';
import { readDelimited } from './reading.ts';

const CHANGES: Record<string, EditChange['change']> = {
  additions: 'added',
  deletions: 'deleted',
  revisions: 'revised',
  ccmichgs: 'revised',
};
/** OCE is the outpatient code editor, through which CMS applies the edits to hospitals. */
const SETTINGS: [RegExp, string][] = [
  [/_(OCE|OPH|OPPS|OUTP|HOSP)/i, 'Outpatient hospital'],
  [/_(PRA|PHY)/i, 'Practitioner'],
  [/_DME/i, 'Equipment supplier'],
];
const NO_SETTING = 'Setting not stated';
const CODE = /^[0-9A-Z]{5}$/;

type Row = Pick<EditChange, 'code' | 'place' | 'partner' | 'value'>;

export const ncciChanges: readonly Importer[] = [
  changesImporter({
    source: 'ncci-changes-ptp',
    title: 'NCCI pair changes of the quarter',
    named: /^MCR_NCCI_.*_(Additions|Deletions|Revisions|CCMIChgs)_Eff_/i,
    header: /^Column 1\tColumn 2\t"?Modifier/im,
    rowsOf: pairRows,
  }),
  changesImporter({
    source: 'ncci-changes-mue',
    title: 'MUE changes of the quarter',
    named: /^MCR_MUE_.*_(Additions|Deletions|Revisions)_Eff_/i,
    header: /^"?HCPCS\/\s*CPT Code"?\t[^\t]*MUE Values/im,
    rowsOf: unitRow,
  }),
];

function changesImporter(of: {
  source: string;
  title: string;
  named: RegExp;
  header: RegExp;
  rowsOf(cells: string[]): Row[] | string;
}): Importer {
  return {
    source: of.source,
    title: of.title,
    authority: 'CMS',
    licence: 'public',
    builder: 1,
    requires: [],
    recognise({ name, head }) {
      const kind = of.named.exec(name)?.[1]?.toLowerCase();
      const release = quarterFrom(name);
      return kind && release && of.header.test(head) ? { slot: kind, ...release } : null;
    },
    async write(writer, slots) {
      changeTable.create(writer);
      const counts = { rows: 0, cdtDropped: 0 };
      for (const [kind, files] of slots) {
        const change = CHANGES[kind] as EditChange['change'];
        for (const file of files) {
          const setting = SETTINGS.find(([pattern]) => pattern.test(file.name))?.[1] ?? NO_SETTING;
          await readChanges(file, (cells, line) => {
            const rows = of.rowsOf(cells);
            if (typeof rows === 'string')
              throw new Refused({ file: file.label, line, found: cells.join(' '), expected: rows });
            if (rows.some((row) => isCdt(row.code))) counts.cdtDropped++;
            else {
              for (const row of rows) changeTable.insert(writer, { ...row, change, setting });
              counts.rows++;
            }
          });
        }
      }
      return counts;
    },
    anchors: [],
  };
}

async function readChanges(file: SourceFile, onRow: (cells: string[], line: number) => void): Promise<void> {
  let inData = false;
  await readDelimited(file, { delimiter: '\t', encoding: 'latin1' }, (all, line) => {
    const cells = all.map((cell) => cell.trim());
    if (!inData) inData = /^(Column 1|HCPCS\/\s*CPT Code)$/i.test(cells[0] ?? '');
    else if (cells.some((cell) => cell !== '')) onRow(cells, line);
  });
  if (!inData) {
    throw new Refused({
      file: file.label,
      line: 1,
      expected: 'a header row that begins with Column 1 or HCPCS/CPT Code',
    });
  }
}

/** A pair stands under both of its codes, so that each page finds it. */
function pairRows([one = '', two = '', indicator = '']: string[]): Row[] | string {
  if (!CODE.test(one) || !CODE.test(two) || !/^[019]$/.test(indicator)) {
    return 'column 1, column 2 and a modifier indicator 0, 1 or 9';
  }
  return [
    { code: one, place: 'columnOne', partner: two, value: indicator },
    { code: two, place: 'columnTwo', partner: one, value: indicator },
  ];
}

function unitRow([code = '', units = '']: string[]): Row[] | string {
  if (!CODE.test(code) || !/^\d{1,8}$/.test(units)) return 'a code and a whole number of units';
  return [{ code, place: 'units', partner: '', value: units }];
}
