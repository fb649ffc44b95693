// Quarterly changes from line to sentence, in small files of our own in the official layout.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { ofCode } from '#edits';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom } from '../../test/part.ts';
import type { Importer } from './importing.ts';
import { ncciChanges } from './ncciChanges.ts';

after(cleanUp);

const refusal = (pattern: RegExp) => (error: unknown) =>
  error instanceof Refused && pattern.test(error.message);
test('a quarterly change is said on the pages of both codes', async () => {
  const head =
    '"Copyright: Current Procedural Terminology\r\n\r\nof its owner. "\t\t\r\nColumn 1\tColumn 2\t"Modifier\r\nIndicator\r\n0=not allowed"\r\n';
  const edition = await editionOf([
    ncciChanges[0] as Importer,
    [fileFrom('MCR_NCCI_OCE_Additions_Eff_10-01-2025.txt', `${head}11111\t22222\t1\r\n`)],
  ]);
  assert.deepEqual(
    ofCode(edition, '11111', '2026-01-01').changes.map((one) => one.text),
    ['Outpatient hospital: column-one pair with 22222 added, modifier indicator 1, from 2025-10-01'],
  );
  assert.match(
    ofCode(edition, '22222', '2026-01-01').changes[0]?.text ?? '',
    /column-two pair with 11111 added/,
  );
  edition.close();
});

const PAIR_HEAD = '"Copyright of its owner. "\t\t\r\nColumn 1\tColumn 2\t"Modifier\r\nIndicator"\r\n';
const UNIT_HEAD =
  '"Copyright\r\n\r\nof its owner."\t\r\nHCPCS/CPT Code\tDME Supplier Services MUE Values\r\n';

test('many changes of one kind are one sentence, both settings of a quarter one release', async () => {
  const added = Array.from({ length: 30 }, (_, n) => `11111\t${20_000 + n}\t1\r\n`).join('');
  const edition = await editionOf([
    ncciChanges[0] as Importer,
    [
      fileFrom('MCR_NCCI_OCE_Additions_Eff_10-01-2025.txt', `${PAIR_HEAD}${added}`),
      fileFrom('MCR_NCCI_PRA_CCMIChgs_Eff_10-01-2025.txt', `${PAIR_HEAD}11111\t33333\t0\r\n`),
      fileFrom('MCR_NCCI_XYZ_Deletions_Eff_10-01-2025.txt', `${PAIR_HEAD}44444\t11111\t1\r\n`),
    ],
  ]);
  assert.deepEqual(
    ofCode(edition, '11111', '2026-01-01').changes.map((one) => one.text),
    [
      'Outpatient hospital: column-one pairs with 20000, 20001, 20002, 20003, 20004, 20005, 20006, 20007 and 22 more added, modifier indicator 1, from 2025-10-01',
      'Practitioner: column-one pair with 33333 revised, modifier indicator now 0, from 2025-10-01',
      'Setting not stated: column-two pair with 44444 deleted, modifier indicator 1, from 2025-10-01',
    ],
  );
  edition.close();
});

test('changes of unit limits say the limit that is new, revised or gone', async () => {
  const importer = ncciChanges[1] as Importer;
  const file = (kind: string, rows: string) =>
    fileFrom(`MCR_MUE_DME_${kind}_Eff_10-01-2025.txt`, `${UNIT_HEAD}${rows}`);
  const edition = await editionOf([
    importer,
    [
      file('Additions', 'J0139\t160\r\n'),
      file('Deletions', 'J0171\t0\r\n'),
      file('Revisions', 'J9061\t1050\r\n'),
    ],
  ]);
  const said = ['J0139', 'J0171', 'J9061'].map(
    (code) => ofCode(edition, code, '2026-01-01').changes[0]?.text,
  );
  assert.deepEqual(said, [
    'Equipment supplier: unit limit 160 added, from 2025-10-01',
    'Equipment supplier: unit limit 0 deleted, from 2025-10-01',
    'Equipment supplier: unit limit now 1050, from 2025-10-01',
  ]);
  edition.close();
  await assert.rejects(
    editionOf([importer, [file('Additions', 'J0139\t160\r\nJ01\t9\r\n')]]),
    refusal(/Additions_Eff_10-01-2025\.txt, line 6: found "J01 9", expected a code and a whole number/),
  );
  assert.equal(
    importer.recognise({ name: 'MCR_MUE_DME_Additions_Eff_10-01-2025.txt', head: PAIR_HEAD }),
    null,
    'pairs under a name of units',
  );
});
