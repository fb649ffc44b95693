// Medically unlikely edits: `MCR_MUE_PractitionerServices_Eff_07-01-2024.csv` and its two sisters.
// A quoted copyright preamble, a header row that names the setting, then code, units, `3 Date of Service Edit: Clinical`, rationale.
import { type MueSetting, unitTable } from '#edits';
import { Refused } from '#kit';
import type { Importer, SourceFile } from './importing.ts';
import { quarterFrom } from './quarters.ts';
import { readDelimited } from './reading.ts';

const HEADER: Record<MueSetting, RegExp> = {
  practitioner: /HCPCS\/\s*CPT Code,"?Practitioner Services\s+MUE Values/i,
  hospital: /HCPCS\/\s*CPT Code,"?Outpatient Hospital Services\s+MUE Values/i,
  dme: /HCPCS\/\s*CPT Code,"?DME Supplier Services\s+MUE Values/i,
};
const NAMES: Record<MueSetting, string> = {
  practitioner: 'practitioner',
  hospital: 'outpatient hospital',
  dme: 'equipment supplier',
};

export const mue: readonly Importer[] = (['practitioner', 'hospital', 'dme'] as const).map((setting) => ({
  source: `mue-${setting}`,
  title: `Medically unlikely edits, ${NAMES[setting]}`,
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['units'],
  recognise({ name, head }) {
    const release = quarterFrom(name);
    return release && HEADER[setting].test(head) ? { slot: 'units', ...release } : null;
  },
  async write(writer, slots) {
    unitTable.create(writer);
    let rows = 0;
    for (const file of slots.get('units') ?? []) {
      await readUnits(file, (code, units, indicator, rationale) => {
        unitTable.insert(writer, code, units, indicator, rationale);
        rows++;
      });
    }
    return { rows };
  },
  anchors: [
    { truth: 'a limit is a whole number of units', against: 'SELECT code, units FROM mue WHERE units < 0 OR units > 99999999' },
    {
      truth: 'a complete blood count has a limit of a few units a day, not hundreds',
      against: "SELECT code, units FROM mue WHERE code = '85025' AND units > 20",
    },
  ],
}));

async function readUnits(
  file: SourceFile,
  onRow: (code: string, units: number, indicator: 1 | 2 | 3, rationale: string) => void,
): Promise<void> {
  let inData = false;
  await readDelimited(file, { delimiter: ',', encoding: 'latin1' }, (cells, line) => {
    const [code = '', units = '', adjudication = '', rationale = ''] = cells.map((cell) => cell.trim());
    if (!inData) {
      inData = /^HCPCS\/\s*CPT Code$/i.test(code);
      return;
    }
    if (cells.every((cell) => cell.trim() === '')) return;
    const refuse = (field: string, found: string, expected: string) =>
      new Refused({ file: file.label, line, field, found, expected });
    if (!/^[0-9A-Z]{5}$/.test(code)) throw refuse('code', code, 'a code of five capitals and digits');
    if (!/^\d{1,8}$/.test(units)) throw refuse('MUE value', units, 'a whole number of units');
    const indicator = /^([123])\b/.exec(adjudication)?.[1];
    if (!indicator) throw refuse('MUE adjudication indicator', adjudication, '1, 2 or 3 and its name');
    onRow(code, Number(units), Number(indicator) as 1 | 2 | 3, rationale);
  });
  if (!inData) throw new Refused({ file: file.label, line: 1, expected: 'a header row that begins with HCPCS/CPT Code' });
}
