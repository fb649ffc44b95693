// ZIP code to carrier and locality, fixed width (`ZIP5lyout.txt`): state 1-2, ZIP 3-7, carrier 8-12, locality 13-14,
// rural indicator 15, laboratory bid area 16-17, earlier rural indicator 18, plus-four flag 21, Part B indicator 23, year and quarter 76-80.
import { zipTable } from '#fees';
import { Refused } from '#kit';
import type { Importer } from './importing.ts';
import { quarterOf } from './quarters.ts';
import { readLines } from './reading.ts';

const LINE = /^([A-Z]{2})(\d{5})(\d{5})(\d{2})([ RB])(..)(.)..([01 ]).(.).{52}(\d{4})([1-4])\s*$/;

export const zipLocality: Importer = {
  source: 'zip-locality',
  title: 'ZIP code to carrier locality',
  authority: 'CMS',
  licence: 'public',
  builder: 2,
  requires: ['zip'],
  recognise({ head }) {
    const match = LINE.exec(head.slice(0, head.indexOf('\n')).trimEnd());
    return match ? { slot: 'zip', ...quarterOf(Number(match[10]), Number(match[11])) } : null;
  },
  async write(writer, slots) {
    zipTable.create(writer);
    let rows = 0;
    for (const file of slots.get('zip') ?? []) {
      await readLines(file, 'latin1', (line, number) => {
        if (line.trim() === '') return;
        const match = LINE.exec(line);
        if (!match) {
          throw new Refused({
            file: file.label,
            line: number,
            found: line,
            expected: 'state, ZIP, carrier, locality … year and quarter in columns 1-80',
          });
        }
        const [, state = '', zip = '', mac = '', locality = '', ...flags] = match.map((field) =>
          field.trim(),
        );
        const [rural = '', laboratoryBidArea = '', ruralBefore = '', plusFour = '', partBIndicator = ''] =
          flags;
        zipTable.insert(writer, {
          state,
          zip,
          mac,
          locality,
          rural,
          laboratoryBidArea,
          ruralBefore,
          plusFour,
          partBIndicator,
        });
        rows++;
      });
    }
    return { rows };
  },
  anchors: [
    { truth: '99501 is in Alaska', against: "SELECT state FROM zip WHERE zip = '99501' AND state <> 'AK'" },
  ],
};
