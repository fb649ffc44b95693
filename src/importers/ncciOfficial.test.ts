// The official NCCI files against counts that are made here by other means, over the raw text.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import type { Edition } from '#editions';
import { activityOf, ofCode, pairRows } from '#edits';
import { cleanUp, editionOf } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { addOns } from './addOns.ts';
import { collect } from './archive.ts';
import type { Importer } from './importing.ts';
import { mue } from './mue.ts';
import { ncciChanges } from './ncciChanges.ts';
import { ncciPtp } from './ncciPtp.ts';

after(cleanUp);

/** Imports the text files of some zips as one release, and hands out their raw text too. */
async function official(
  importer: Importer,
  names: string[],
  use: (edition: Edition, texts: string[]) => void,
): Promise<void> {
  const found = await collect(names.map((name) => sharedData(`ncci/${name}.zip`) as string));
  const files = found.files.filter((file) => !file.name.endsWith('.xlsx'));
  const edition = await editionOf([importer, files]);
  try {
    const texts: string[] = [];
    for (const file of files) {
      const chunks: Buffer[] = [];
      for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
      texts.push(Buffer.concat(chunks).toString('latin1'));
    }
    use(edition, texts);
  } finally {
    edition.close();
    found.cleanUp();
  }
}

const countOf = (texts: string[], pattern: RegExp) =>
  texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);

for (const [n, { setting, prefix, rows, open }] of [
  { setting: 'practitioner', prefix: 'ccipra', rows: 2_546_017, open: 1_669_820 },
  { setting: 'hospital', prefix: 'ccioph', rows: 1_775_818, open: 1_335_857 },
].entries()) {
  const names = [1, 2, 3, 4].map((part) => `${prefix}-v302r0-f${part}`);
  test(`none of the official ${setting} pairs is lost`, {
    skip: skipWithout(`ncci/${names[0]}.zip`),
  }, async () => {
    await official(ncciPtp[n] as Importer, names, (edition, texts) => {
      const part = edition.manifest.parts[0];
      assert.equal(part?.version, '2024 Q3');
      assert.equal(part?.counts.rows, countOf(texts, /^[0-9A-Z]{5}\t[0-9A-Z]{5}\t/gm));
      assert.equal(part?.counts.rows, rows);
      assert.equal(part?.counts.open, countOf(texts, /^[0-9A-Z]{5}\t[0-9A-Z]{5}\t[^\t]*\t[^\t]*\t\*?\t/gm));
      assert.equal(part?.counts.open, open);
      assert.ok(
        (part?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0) < 24_000_000,
        'both settings stay under 40 MB',
      );

      const [activity] = activityOf(edition, '64560');
      const lines = countOf(texts, /^(?:64560\t[0-9A-Z]{5}|[0-9A-Z]{5}\t64560)\t/gm);
      assert.deepEqual(
        [activity?.rows, activity?.open, activity?.lastDeletion, activity?.endingThen],
        [lines, 0, '2011-12-31', 407],
      );
      if (setting === 'practitioner') assert.equal(lines, 447);

      const one = countOf(texts, /^29881\t[0-9A-Z]{5}\t[^\t]*\t[^\t]*\t\*\t[01]\t/gm);
      const two = countOf(texts, /^[0-9A-Z]{5}\t29881\t[^\t]*\t[^\t]*\t\*\t[01]\t/gm);
      const counts = ofCode(edition, '29881', '2024-08-01').ptp[0];
      assert.deepEqual([counts?.columnOne, counts?.columnTwo], [one, two]);
      const [endoscopy] = pairRows(edition, setting as 'practitioner', '43235', '43239', '2024-08-01');
      assert.deepEqual([endoscopy?.columnOne, endoscopy?.modifierIndicator], ['43239', 0]);
      const [colonoscopy] = pairRows(edition, setting as 'practitioner', '45380', '45385', '2024-08-01');
      assert.deepEqual([colonoscopy?.columnOne, colonoscopy?.modifierIndicator], ['45385', 1]);
    });
  });
}

for (const [n, { name, rows, dental }] of [
  { name: 'PractitionerServices', rows: 14_677, dental: 70 },
  { name: 'OutpatientHospitalServices', rows: 14_628, dental: 70 },
  { name: 'DMESupplierServices', rows: 2928, dental: 0 },
].entries()) {
  const zip = `MCR_MUE_${name}_Eff_07-01-2024`;
  test(`none of the official unit limits of ${name} is lost but the dental ones`, {
    skip: skipWithout(`ncci/${zip}.zip`),
  }, async () => {
    await official(mue[n] as Importer, [zip], (edition, texts) => {
      const counts = edition.manifest.parts[0]?.counts;
      const inFile = countOf(texts, /^[0-9A-Z]{5},\d+,[123] /gm);
      assert.equal(inFile, rows);
      assert.deepEqual(counts, { rows: inFile - dental, cdtDropped: countOf(texts, /^D\d{4},/gm) });
      if (name !== 'PractitionerServices') return;
      const [limit] = ofCode(edition, '64561', '2024-08-01').mue;
      assert.deepEqual([limit?.units, limit?.adjudication.indicator, limit?.rationale], [1, 3, 'CMS Policy']);
      assert.equal(ofCode(edition, 'D0120', '2024-08-01').mue.length, 0);
    });
  });
}

const AOC = 'add-code-edits-medicare-effective-10012025';
test('none of the official add-on edits is lost', { skip: skipWithout(`ncci/${AOC}.zip`) }, async () => {
  await official(addOns, [AOC], (edition, texts) => {
    const part = edition.manifest.parts[0];
    assert.deepEqual([part?.version, part?.effective], ['2025 Q4', '2025-10-01']);
    assert.equal(part?.counts.rows, countOf(texts, /^[123][0-9A-Z]{5}/gm));
    const rows = edition.releases('aoc')[0];
    const ended = rows?.get<{ n: number }>('SELECT count(*) AS n FROM add_on WHERE deletion IS NOT NULL')?.n;
    assert.equal(ended, countOf(texts, /^.{32}\d{7}/gm));
    // 22614 goes with 22600 among others; 0054T leaves its primaries to the contractor.
    assert.ok(
      ofCode(edition, '22614', '2025-11-01').addOn?.primaries.some((primary) => primary.code === '22600'),
    );
    assert.ok(ofCode(edition, '22600', '2025-11-01').addOn?.addOns.includes('22614'));
    const contractor = ofCode(edition, '0054T', '2025-11-01').addOn;
    assert.deepEqual(
      [contractor?.type, contractor?.primaries[0]?.code, contractor?.primaries[0]?.note],
      [2, 'CCCCC', 'Contractor Defined Primary Codes'],
    );
    assert.equal(rows?.get("SELECT 1 FROM add_on WHERE note LIKE '\"%'"), undefined);
  });
});

const PAIR_CHANGES = 'medicare-ncci-2025q4-hospital-quarterly-additions-deletions-revisions-ptp';
const UNIT_CHANGES = 'medicare-ncci-2025q4-dme-supplier-quarterly-additions-deletions-revisions-mue';
test('none of the official changes of a quarter is lost', {
  skip: skipWithout(`ncci/${PAIR_CHANGES}.zip`),
}, async () => {
  await official(ncciChanges[0] as Importer, [PAIR_CHANGES], (edition, texts) => {
    const inFiles = countOf(texts, /^[0-9A-Z]{5}\t[0-9A-Z]{5}\t[019]\s*$/gm);
    assert.equal(inFiles, 1773 + 152 + 59);
    assert.deepEqual(edition.manifest.parts[0]?.counts, { rows: inFiles, cdtDropped: 0 });
    const said = ofCode(edition, '0408T', '2025-11-01').changes.map((one) => one.text);
    assert.deepEqual(said, [
      'Outpatient hospital: column-one pairs with 93452, 93453, 93458, 93459, 93460, 93461 revised, modifier indicator now 1, from 2025-10-01',
    ]);
  });
  await official(ncciChanges[1] as Importer, [UNIT_CHANGES], (edition, texts) => {
    const inFiles = countOf(texts, /^[0-9A-Z]{5}\t\d+\s*$/gm);
    assert.deepEqual(edition.manifest.parts[0]?.counts, { rows: inFiles, cdtDropped: 0 });
    assert.match(ofCode(edition, 'J9061', '2025-11-01').changes[0]?.text ?? '', /unit limit now 1050/);
  });
});
