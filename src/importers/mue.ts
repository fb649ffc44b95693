// Medically unlikely edits: `MCR_MUE_PractitionerServices_Eff_07-01-2024.csv` and its two sisters.
// A quoted copyright preamble, a header row that names the setting, then code, units, `3 Date of Service Edit: Clinical`, rationale.
import { isCdt } from '#catalog';
import { type MueSetting, unitTable } from '#edits';
import { Refused } from '#kit';
import { onlyFile } from './icdRelease.ts';
import type { Importer, SourceFile } from './importing.ts';
import { quarterFrom } from './quarters.ts';
import { readDelimited } from './reading.ts';

const HEADER: Record<MueSetting, RegExp> = {
  practitioner: /HCPCS\/\s*CPT Code"?,"?Practitioner Services\s+MUE Values/i,
  hospital: /HCPCS\/\s*CPT Code"?,"?Outpatient Hospital Services\s+MUE Values/i,
  dme: /HCPCS\/\s*CPT Code"?,"?DME Supplier Services\s+MUE Values/i,
};
const NAMES: Record<MueSetting, string> = {
  practitioner: 'practitioner',
  hospital: 'outpatient hospital',
  dme: 'equipment supplier',
};

const FILES: Record<MueSetting, string> = {
  practitioner: 'PractitionerServices',
  hospital: 'OutpatientHospitalServices',
  dme: 'DMESupplierServices',
};

interface Limit {
  code: string;
  units: number;
  indicator: 1 | 2 | 3;
  rationale: string;
}

export const mue: readonly Importer[] = (['practitioner', 'hospital', 'dme'] as const).map((setting) => ({
  source: `mue-${setting}`,
  title: `Medically unlikely edits, ${NAMES[setting]}`,
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['units'],
  officialName: `MCR_MUE_${FILES[setting]}_Eff_07-01-2024.csv`,
  recognise({ name, head }) {
    const release = quarterFrom(name);
    return release && HEADER[setting].test(head) ? { slot: 'units', ...release } : null;
  },
  async write(writer, slots, { version }) {
    unitTable.create(writer);
    const counts = { rows: 0, cdtDropped: 0 };
    const seen = new Set<string>();
    const file = onlyFile(slots, version);
    await readLimits(file, ({ code, units, indicator, rationale }, line) => {
      if (seen.has(code)) {
        throw new Refused({ file: file.label, line, field: 'code', found: code, expected: 'each code once' });
      }
      seen.add(code);
      if (isCdt(code)) counts.cdtDropped++;
      else {
        unitTable.insert(writer, code, units, indicator, rationale);
        counts.rows++;
      }
    });
    return counts;
  },
  anchors: [
    {
      truth: 'a limit is a whole number below 100,000',
      against: 'SELECT code, units FROM mue WHERE units < 0 OR units >= 100000',
    },
    {
      truth: 'a complete blood count (85025) has a limit of a few units a day, not hundreds',
      against: "SELECT code, units FROM mue WHERE code = '85025' AND units > 20",
    },
    {
      truth: 'an appendectomy (44970) is done once a day',
      against: "SELECT code, units FROM mue WHERE code = '44970' AND units <> 1",
    },
  ],
}));

async function readLimits(file: SourceFile, onLimit: (limit: Limit, line: number) => void): Promise<void> {
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
    onLimit({ code, units: Number(units), indicator: Number(indicator) as 1 | 2 | 3, rationale }, line);
  });
  if (!inData)
    throw new Refused({
      file: file.label,
      line: 1,
      expected: 'a header row that begins with HCPCS/CPT Code',
    });
}
