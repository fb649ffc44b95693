// Add-on edits from line to answer, in small files of our own in the official layout.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { ofCode } from '#edits';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import { addOns } from './addOns.ts';

after(cleanUp);

const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);
const addOnLine = (type: string, code: string, primary: string, from: string, to = '       ', note = '') =>
  `${type}${code}       ${primary}       ${from}${to}${note}`.padEnd(295);
const addOnFile = (lines: string[]) => fileFrom('AOC_V2025Q4_01-MCR.txt', `${lines.join('\n')}\n`);

test('an add-on names its primaries in force, a primary its add-ons', async () => {
  const edition = await editionOf([
    addOns,
    [
      addOnFile([
        addOnLine('1', '22222', '11111', '2013091'),
        addOnLine('1', '22222', '33333', '2013091', '2014365'),
        addOnLine('2', '44444', 'CCCCC', '2013091', '       ', 'Contractor Defined'),
      ]),
    ],
  ]);
  const addOn = ofCode(edition, '22222', '2025-11-01').addOn;
  assert.equal(addOn?.type, 1);
  assert.deepEqual(
    addOn?.primaries.map((one) => [one.code, one.effective]),
    [['11111', '2013-04-01']],
  );
  assert.deepEqual(
    ofCode(edition, '22222', '2014-12-31').addOn?.primaries.map((one) => one.code),
    ['11111', '33333'],
  );
  assert.deepEqual(ofCode(edition, '11111', '2025-11-01').addOn?.addOns, ['22222']);
  assert.equal(ofCode(edition, '44444', '2025-11-01').addOn?.primaries[0]?.code, 'CCCCC');
  assert.equal(ofCode(edition, '55555', '2025-11-01').addOn, null);
  edition.close();
  await assert.rejects(
    editionOf([
      addOns,
      [addOnFile([addOnLine('1', '22222', '11111', '2013091'), addOnLine('1', '22222', '11111', '2013999')])],
    ]),
    refusal(/line 2, field effective date: found "2013999"/),
  );
  const shifted = ` ${addOnLine('1', '22222', '11111', '2013091')}`;
  await assert.rejects(
    editionOf([addOns, [addOnFile([addOnLine('1', '22222', '11111', '2013091'), shifted])]]),
    refusal(/line 2, field type: found " ", expected 1, 2 or 3 in column 1/),
  );
  const short = addOnLine('1', '22222', '11111', '2013091').slice(0, 20);
  await assert.rejects(
    editionOf([addOns, [addOnFile([addOnLine('1', '22222', '11111', '2013091'), short])]]),
    refusal(/line 2, field effective date/),
  );
});

test('two different files of one quarter are refused, not added up', async () => {
  const line = addOnLine('1', '22222', '11111', '2013091');
  const files = [addOnFile([line]), addOnFile([line, addOnLine('1', '22222', '33333', '2013091')])];
  await assert.rejects(editionOf([addOns, files]), refusal(/expected one file for a release/));
});
