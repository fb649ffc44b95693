// Unit limits from line to answer, in small files of our own in the official layout.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { ofCode } from '#edits';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import type { Importer } from './importing.ts';
import { mue } from './mue.ts';

after(cleanUp);

const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);
const MUE_HEAD =
  '"Preamble, with a comma\r\nand a line break",,,\r\nHCPCS/CPT Code,Practitioner Services MUE Values,MUE Adjudication Indicator,MUE Rationale\r\n';
const units = (rows: string) =>
  fileFrom('MCR_MUE_PractitionerServices_Eff_07-01-2024.csv', `${MUE_HEAD}${rows}`);

test('units carry their limit, adjudication and rationale', async () => {
  const edition = await editionOf([
    mue[0] as Importer,
    [units('12345,3,2 Date of Service Edit: Policy,Anatomic Consideration\r\n')],
  ]);
  const [limit] = ofCode(edition, '12345', '2024-08-01').mue;
  assert.equal(limit?.units, 3);
  assert.equal(limit?.adjudication.indicator, 2);
  assert.equal(limit?.rationale, 'Anatomic Consideration');
  edition.close();
  for (const [rows, pattern] of [
    ['12345,three,2 x,y\r\n', /line 4, field MUE value: found "three"/],
    ['12345,3,8 x,y\r\n', /line 4, field MUE adjudication indicator/],
    ['1234,3,2 x,y\r\n', /line 4, field code/],
  ] as const) {
    await assert.rejects(editionOf([mue[0] as Importer, [units(rows)]]), refusal(pattern));
  }
  await assert.rejects(
    editionOf([mue[0] as Importer, [units('12345,3,2 x,y\r\n12345,4,2 x,y\r\n')]]),
    refusal(/line 5, field code: found "12345", expected each code once/),
  );
});

test('the header row tells the setting, the name the quarter', () => {
  const settings = mue.map((importer) => [
    importer.source,
    importer.recognise({ name: 'MCR_MUE_X_Eff_07-01-2024.csv', head: MUE_HEAD })?.version,
    importer.recognise({
      name: 'MCR_MUE_X_Eff_10-01-2025.csv',
      head: '"©",,,\nHCPCS/CPT Code,DME Supplier Services MUE Values,…',
    })?.effective,
  ]);
  assert.deepEqual(settings, [
    ['mue-practitioner', '2024 Q3', undefined],
    ['mue-hospital', undefined, undefined],
    ['mue-dme', undefined, '2025-10-01'],
  ]);
  assert.equal(mue[0]?.recognise({ name: 'MUE.csv', head: MUE_HEAD }), null, 'no quarter in the name');
});
