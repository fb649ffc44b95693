// Add-on code edits: `AOC_V2025Q4_01-MCR.txt`, fixed width: type 1, add-on 2-6, primary 14-18 (`CCCCC` = contractor decides),
// effective 26-32 and deletion 33-39 as year and day of the year, notes from 40.
import { addOnTable } from '#edits';
import { fromOrdinalDate, Refused } from '#kit';
import type { Importer } from './importing.ts';
import { quarterFrom } from './quarters.ts';
import { readLines } from './reading.ts';

const CODE = /^[0-9A-Z]{5}$/;

export const addOns: Importer = {
  source: 'aoc',
  title: 'Add-on code edits',
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['add-ons'],
  recognise({ name, head }) {
    const release = quarterFrom(name);
    const isLaidOut = /^[123][0-9A-Z]{5} {7}[0-9A-Z]{5} {7}\d{7}/.test(head);
    return release && isLaidOut ? { slot: 'add-ons', ...release } : null;
  },
  async write(writer, slots) {
    addOnTable.create(writer);
    let rows = 0;
    for (const file of slots.get('add-ons') ?? []) {
      await readLines(file, 'latin1', (line, number) => {
        if (line.trim() === '') return;
        const refuse = (field: string, found: string, expected: string) =>
          new Refused({ file: file.label, line: number, field, found, expected });
        const type = line[0];
        if (type !== '1' && type !== '2' && type !== '3') throw refuse('type', type ?? '', '1, 2 or 3 in column 1');
        const addOn = line.slice(1, 6);
        const primary = line.slice(13, 18);
        if (!CODE.test(addOn)) throw refuse('add-on code', addOn, 'a code of five characters in columns 2-6');
        if (!CODE.test(primary)) throw refuse('primary code', primary, 'a code of five characters in columns 14-18');
        const effective = fromOrdinalDate(line.slice(25, 32));
        if (effective === null) throw refuse('effective date', line.slice(25, 32), 'a day YYYYDDD in columns 26-32');
        const ended = line.slice(32, 39).trim();
        const deletion = ended === '' || /^0+$/.test(ended) ? null : fromOrdinalDate(ended);
        if (ended !== '' && !/^0+$/.test(ended) && deletion === null) {
          throw refuse('deletion date', ended, 'a day YYYYDDD or blanks in columns 33-39');
        }
        addOnTable.insert(writer, {
          type: Number(type) as 1 | 2 | 3,
          addOn,
          primary,
          effective,
          deletion,
          note: line.slice(39).trim(),
        });
        rows++;
      });
    }
    return { rows };
  },
  anchors: [
    {
      truth: 'contractor-defined primaries stand only with add-ons of type 2 or 3',
      against: "SELECT code FROM add_on WHERE primary_code = 'CCCCC' AND type = 1",
    },
  ],
};
