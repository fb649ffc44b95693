// Add-on code edits: `AOC_V2025Q4_01-MCR.txt`, fixed width. Columns as the workbook beside it names them: edit type 1,
// add-on 2-6, its deletion 7-13, primary 14-18 (`CCCCC`: the contractor decides), its deletion 19-25, the edit's effective
// day 26-32 and deletion 33-39, all days as year and day of the year, special instructions from 40.
import { isCdt } from '#catalog';
import { addOnTable } from '#edits';
import { fromOrdinalDate, type IsoDate, Refused } from '#kit';
import { onlyFile } from './icdRelease.ts';
import type { Importer } from './importing.ts';
import { quarterFrom } from './quarters.ts';
import { readLines } from './reading.ts';

const CODE = /^[0-9A-Z]{5}$/;
const LAID_OUT = /^[123][0-9A-Z]{5}[\d ]{7}[0-9A-Z]{5}[\d ]{7}\d{7}[\d ]{7}/;

export const addOns: Importer = {
  source: 'aoc',
  title: 'Add-on code edits',
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  officialName: 'AOC_V2025Q4_01-MCR.txt',
  requires: ['add-ons'],
  recognise({ name, head }) {
    const release = quarterFrom(name);
    return release && LAID_OUT.test(head) ? { slot: 'add-ons', ...release } : null;
  },
  async write(writer, slots, { version }) {
    addOnTable.create(writer);
    const counts = { rows: 0, cdtDropped: 0 };
    const file = onlyFile(slots, version);
    await readLines(file, 'latin1', (line, number) => {
      if (line.trim() === '') return;
      const refuse = (field: string, found: string, expected: string) =>
        new Refused({ file: file.label, line: number, field, found, expected });
      const dayAt = (field: string, from: number): IsoDate | null => {
        const text = line.slice(from - 1, from + 6).trim();
        if (text === '' || /^0+$/.test(text)) return null;
        const day = fromOrdinalDate(text);
        if (day === null) throw refuse(field, text, `a day YYYYDDD or blanks in columns ${from}-${from + 6}`);
        return day;
      };
      const type = line[0];
      if (type !== '1' && type !== '2' && type !== '3')
        throw refuse('type', type ?? '', '1, 2 or 3 in column 1');
      const addOn = line.slice(1, 6);
      const primary = line.slice(13, 18);
      if (!CODE.test(addOn)) throw refuse('add-on code', addOn, 'a code of five characters in columns 2-6');
      if (!CODE.test(primary))
        throw refuse('primary code', primary, 'a code of five characters in columns 14-18');
      const effective = dayAt('effective date', 26);
      if (effective === null) throw refuse('effective date', '', 'a day YYYYDDD in columns 26-32');
      // Once a code is deleted, its edit ends; the file states that end too.
      dayAt('deletion of the add-on', 7);
      dayAt('deletion of the primary', 19);
      const deletion = dayAt('deletion date', 33);
      if (isCdt(addOn) || isCdt(primary)) counts.cdtDropped++;
      else {
        const note = line
          .slice(39)
          .trim()
          .replace(/^"(.*)"$/, '$1');
        addOnTable.insert(writer, {
          type: Number(type) as 1 | 2 | 3,
          addOn,
          primary,
          effective,
          deletion,
          note,
        });
        counts.rows++;
      }
    });
    return counts;
  },
  anchors: [
    {
      truth: 'contractor-defined primaries stand only with add-ons of type 2 or 3',
      against: "SELECT code FROM add_on WHERE primary_code = 'CCCCC' AND type = 1",
    },
    {
      truth: 'an edit does not end before it begins',
      against: 'SELECT code, primary_code, effective, deletion FROM add_on WHERE deletion < effective',
    },
  ],
};
