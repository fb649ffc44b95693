// Do the ICD-10-PCS importers read tables, index and definitions as CMS lays them out, and lose none of the codes?
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { indexHitsOn, pcsTableOf } from '#catalog';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom, fixture, sourceFile, text } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { collect } from './archive.ts';
import { icd10pcs, icd10pcsDefinitions, icd10pcsIndex, icd10pcsTables } from './icd10pcs.ts';
import type { Importer, SourceFile } from './importing.ts';

after(cleanUp);

const AS_OF = '2025-01-01';
const TABLES = fixture('icd-10-pcs', 'icd10pcs_tables_2025.xml');
const of = (name: string): SourceFile[] => [sourceFile(fixture('icd-10-pcs', name))];

function refusalOf(pattern: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof Refused, String(error));
    assert.match(error.message, pattern);
    assert.ok((error.refusal.line ?? 0) > 0);
    return true;
  };
}

test('the row of the table that holds a code gives its seven axes with their definitions', async () => {
  const edition = await editionOf(
    [icd10pcsTables, of('icd10pcs_tables_2025.xml')],
    [icd10pcsDefinitions, of('icd10pcs_definitions_2025.xml')],
  );
  const table = pcsTableOf(edition, '0DTJ4ZZ', AS_OF);
  assert.deepEqual(
    table?.axes.map((axis) => `${axis.position} ${axis.title}: ${axis.character} ${axis.label}`),
    [
      '1 Section: 0 Medical and Surgical',
      '2 Body System: D Gastrointestinal System',
      '3 Operation: T Resection',
      '4 Body Part: J Appendix',
      '5 Approach: 4 Percutaneous Endoscopic',
      '6 Device: Z No Device',
      '7 Qualifier: Z No Qualifier',
    ],
  );
  assert.equal(
    table?.axes[2]?.definition,
    'Cutting out or off, without replacement, all of a body part. Examples: Total nephrectomy',
  );
  assert.equal(table?.axes[3]?.definition, 'Includes: One of its parts, Another');
  assert.deepEqual(
    table?.rows.map((row) => row.holdsCode),
    [true, false],
  );
  edition.close();
});

test('a table is shown for its three characters alone, and a code outside of every row keeps the labels it has', async () => {
  const edition = await editionOf([icd10pcsTables, of('icd10pcs_tables_2025.xml')]);
  const table = pcsTableOf(edition, '0DT', AS_OF);
  assert.equal(table?.axes.length, 3);
  assert.equal(table?.axes[2]?.definition, 'Cutting out or off, without replacement, all of a body part');
  // The omentum is resected by the open approach only.
  const outside = pcsTableOf(edition, '0DTU4ZZ', AS_OF);
  assert.deepEqual(
    outside?.rows.map((row) => row.holdsCode),
    [false, false],
  );
  assert.deepEqual(
    outside?.axes.slice(3).map((axis) => axis.label),
    ['Omentum', 'Percutaneous Endoscopic', 'No Device', 'No Qualifier'],
  );
  assert.equal(pcsTableOf(edition, '0D1', AS_OF), null);
  edition.close();
});

test('the index leads to a code by its first characters, the most exact entry first', async () => {
  const edition = await editionOf([icd10pcsIndex, of('icd10pcs_index_2025.xml')]);
  const paths = (code: string) =>
    indexHitsOn(edition, { system: 'icd-10-pcs', code }, AS_OF, 10).map((hit) => hit.path);
  assert.deepEqual(paths('0DTJ4ZZ'), [
    'Appendectomy, see Resection, Appendix',
    'Colectomy, see Resection, Gastrointestinal System',
  ]);
  assert.deepEqual(paths('0DT'), ['Colectomy, see Resection, Gastrointestinal System']);
  assert.deepEqual(paths('10A07ZX'), ['Abortion, Abortifacient']);
  assert.deepEqual(paths('0DBK4ZZ'), []);
  edition.close();
});

test('tables whose rows do not give the declared number of codes, or with an axis out of place, are refused', async () => {
  const whole = text(TABLES);
  const read = (content: string) =>
    editionOf([icd10pcsTables, [fileFrom('icd10pcs_tables_2025.xml', content)]]);
  await assert.rejects(
    read(whole.replace('<label code="0">Open</label>', '')),
    refusalOf(/four axes that give 2 codes/),
  );
  await assert.rejects(
    read(whole.replace('<axis pos="5"', '<axis pos="6"')),
    refusalOf(/axis 6.*expected axis 5/),
  );
  await assert.rejects(
    read(whole.replace('<label code="T">', '<label code="I">')),
    refusalOf(/a label with its character/),
  );
  await assert.rejects(read(whole.slice(0, -100)), refusalOf(/well-formed XML/));
});

test('a header of seven characters contradicts a known truth of the order file', async () => {
  const whole = text(fixture('icd-10-pcs', 'icd10pcs_order_2024.txt'));
  const file = fileFrom('icd10pcs_order_2024.txt', whole.replace('0DTJ0ZZ 1', '0DTJ0ZZ 0'));
  await assert.rejects(editionOf([icd10pcs, [file]]), /headers name a table of three/);
});

async function official(zip: string): Promise<{ file: SourceFile; raw: string }> {
  const found = await collect([sharedData(zip) ?? '']);
  const file = found.files[0];
  assert.ok(file);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
  return { file, raw: Buffer.concat(chunks).toString('utf8') };
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

const ORDER = 'icd10pcs/icd10pcs-order-2024.zip';
test('no code and no table of the order file is lost', { skip: skipWithout(ORDER) }, async () => {
  const { file, raw } = await official(ORDER);
  const edition = await editionOf([icd10pcs, [file]]);
  const lines = raw.split(/\r?\n/).filter((line) => line !== '');
  const part = edition.releases('icd-10-pcs')[0];
  assert.deepEqual({ ...part?.entry.counts }, { rows: 79_508, billable: 78_603, headers: 905 });
  const stored = part?.all<{ code: string; long: string }>('SELECT code, long FROM entry ORDER BY seq');
  assert.deepEqual(
    stored?.map((row) => `${row.code} ${row.long}`),
    lines.map((line) => `${line.slice(6, 13).trim()} ${line.slice(77).trim()}`),
  );
  edition.close();
});

for (const [importer, zip, expected] of [
  [icd10pcsTables, 'icd10pcs/icd10pcs_tables_2025.zip', (raw: string) => count(raw, /<pcsTable>/g)],
  [icd10pcsIndex, 'icd10pcs/icd10pcs_index_2025.zip', (raw: string) => count(raw, /<(mainTerm|term)[\s>]/g)],
  [
    icd10pcsDefinitions,
    'icd10pcs/icd10pcs_definitions_2025.zip',
    (raw: string) => count(raw, /<title>[^<]*<\/title>\s*(?=<(title|definition|includes|explanation)>)/g),
  ],
] as [Importer, string, (raw: string) => number][]) {
  test(`nothing of ${zip} is lost`, { skip: skipWithout(zip) }, async () => {
    const { file, raw } = await official(zip);
    const edition = await editionOf([importer, [file]]);
    const counts = edition.releases(importer.source)[0]?.entry.counts;
    assert.equal(counts?.rows, expected(raw));
    if (importer === icd10pcsIndex) assert.equal(counts?.leads, count(raw, /<(code|codes|tab)>/g));
    if (importer === icd10pcsTables) {
      const declared = [...raw.matchAll(/<pcsRow codes="(\d+)">/g)].reduce(
        (sum, match) => sum + Number(match[1]),
        0,
      );
      assert.equal(counts?.codes, declared);
    }
    edition.close();
  });
}
