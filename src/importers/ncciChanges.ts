// Quarterly additions, deletions and revisions: `MCR_NCCI_OCE_Additions_Eff_10-01-2025.txt`, `MCR_MUE_DME_Revisions_…`.
// A quoted preamble of several lines, a header whose last cell may span lines, then tab-separated rows.
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
const SETTINGS: [RegExp, string][] = [
  [/_(OCE|OPH|OPPS|HOSP)/i, 'Outpatient hospital'],
  [/_(PRA|PHYS|PRACT)/i, 'Practitioner'],
  [/_DME/i, 'Equipment supplier'],
];
const CODE = /^[0-9A-Z]{5}$/;

export const ncciChanges: readonly Importer[] = [
  changesImporter('ncci-changes-ptp', 'NCCI pair changes of the quarter', /^MCR_NCCI_.*_(Additions|Deletions|Revisions|CCMIChgs)_Eff_/i, pairRows),
  changesImporter('ncci-changes-mue', 'MUE changes of the quarter', /^MCR_MUE_.*_(Additions|Deletions|Revisions)_Eff_/i, unitRow),
];

function changesImporter(
  source: string,
  title: string,
  named: RegExp,
  rowsOf: (cells: string[], change: EditChange['change']) => EditChange[] | string,
): Importer {
  return {
    source,
    title,
    authority: 'CMS',
    licence: 'public',
    builder: 1,
    requires: [],
    recognise({ name, head }) {
      const kind = named.exec(name)?.[1]?.toLowerCase();
      const release = quarterFrom(name);
      return kind && release && name.toLowerCase().endsWith('.txt') && head.includes('Current Procedural Terminology')
        ? { slot: kind, ...release }
        : null;
    },
    async write(writer, slots) {
      changeTable.create(writer);
      let rows = 0;
      for (const [slot, files] of slots) {
        for (const file of files) {
          const setting = SETTINGS.find(([pattern]) => pattern.test(file.name))?.[1] ?? 'Unnamed setting';
          await readChanges(file, (cells, line) => {
            const found = rowsOf(cells, CHANGES[slot] ?? 'revised');
            if (typeof found === 'string') {
              throw new Refused({ file: file.label, line, found: cells.join(' '), expected: found });
            }
            for (const row of found) changeTable.insert(writer, row, setting);
            rows++;
          });
        }
      }
      return { rows };
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
    throw new Refused({ file: file.label, line: 1, expected: 'a header row that begins with Column 1 or HCPCS/CPT Code' });
  }
}

/** A pair stands under both of its codes, so that each page finds it. */
function pairRows([one = '', two = '', ...rest]: string[], change: EditChange['change']): EditChange[] | string {
  const indicator = rest.findLast((cell) => cell !== '') ?? '';
  if (!CODE.test(one) || !CODE.test(two) || !/^[019]$/.test(indicator)) {
    return 'column 1, column 2 and a modifier indicator 0, 1 or 9';
  }
  return [
    { code: one, place: 'columnOne', change, partner: two, value: indicator },
    { code: two, place: 'columnTwo', change, partner: one, value: indicator },
  ];
}

function unitRow([code = '', units = '']: string[], change: EditChange['change']): EditChange[] | string {
  if (!CODE.test(code) || !/^\d{0,8}$/.test(units)) return 'a code and a whole number of units';
  return [{ code, place: 'units', change, partner: '', value: units === '' ? 'none' : units }];
}
