// Do the ICD-10-CM importers read their official layouts, refuse what is torn, and lose nothing of the real files?
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { indexHitsOn, notesOf, statusOf } from '#catalog';
import type { Edition } from '#editions';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom, fixture, fixtures, sourceFile, text } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { collect } from './archive.ts';
import { hcpcs, hcpcsList } from './hcpcs.ts';
import { icd10cm, icd10cmDrugs, icd10cmExternalCauses, icd10cmIndex, icd10cmNeoplasms } from './icd10cm.ts';
import { icd10cmTabular } from './icd10cmTabular.ts';
import { icd10pcs, icd10pcsDefinitions, icd10pcsIndex, icd10pcsTables } from './icd10pcs.ts';
import type { Importer, SourceFile } from './importing.ts';

after(cleanUp);

const ORDER_2024 = fixture('icd-10-cm', 'icd10cm-order-2024.txt');
const ORDER_2021 = fixture('icd-10-cm', 'icd10cm-order-2021.txt');
const JANUARY_2021 = fixture('icd-10-cm-january', 'icd10cm-order-2021.txt');
const TABULAR = fixture('icd-10-cm-tabular', 'icd10cm_tabular_2024.xml');
const INDEX = fixture('icd-10-cm-index', 'icd10cm-index-2024.xml');

const ALL = [
  icd10cm,
  icd10cmTabular,
  icd10cmIndex,
  icd10cmExternalCauses,
  icd10cmNeoplasms,
  icd10cmDrugs,
  icd10pcs,
  icd10pcsTables,
  icd10pcsIndex,
  icd10pcsDefinitions,
  hcpcs,
  hcpcsList,
];

function refusalOf(pattern: RegExp, line?: number) {
  return (error: unknown) => {
    assert.ok(error instanceof Refused, String(error));
    assert.match(error.message, pattern);
    if (line !== undefined) assert.equal(error.refusal.line, line);
    return true;
  };
}

function entryOf(edition: Edition, source = 'icd-10-cm') {
  const entry = edition.releases(source)[0]?.entry;
  assert.ok(entry);
  return entry;
}

test('every file of these layouts is known by exactly one importer', () => {
  let files = 0;
  for (const folder of ['icd-10-cm', 'icd-10-cm-tabular', 'icd-10-cm-index', 'icd-10-pcs', 'hcpcs']) {
    for (const { name } of fixtures(folder)) {
      const head = text(fixture(folder, name)).slice(0, 16_384);
      const claims = ALL.filter((importer) => importer.recognise({ name, head }) !== null);
      assert.equal(claims.length, 1, `${name}: ${claims.map((one) => one.source).join(', ')}`);
      files++;
    }
  }
  assert.ok(files >= 14);
});

test('the order file carries the fiscal year from October to September', async () => {
  const edition = await editionOf([icd10cm, [sourceFile(ORDER_2024)]]);
  const { version, effective, ends, counts } = entryOf(edition);
  assert.deepEqual([version, effective, ends], ['FY2024', '2023-10-01', '2024-09-30']);
  const lines = text(ORDER_2024)
    .split('\r\n')
    .filter((line) => line !== '');
  assert.equal(counts.rows, lines.length);
  assert.equal(counts.billable, lines.filter((line) => line[14] === '1').length);
  edition.close();
});

test('a file of FY2021 is the January update when it holds all six codes of that update, else the yearly release', async () => {
  const yearly = await editionOf([icd10cm, [sourceFile(ORDER_2021)]]);
  assert.deepEqual([entryOf(yearly).version, entryOf(yearly).effective], ['FY2021', '2020-10-01']);
  yearly.close();
  const january = await editionOf([icd10cm, [sourceFile(JANUARY_2021)]]);
  const { version, effective, ends } = entryOf(january);
  assert.deepEqual([version, effective, ends], ['FY2021 (January)', '2021-01-01', '2021-09-30']);
  january.close();
  // M35.81 alone does not make it one, nor do longer codes that begin alike.
  const other = text(JANUARY_2021).replaceAll('Z8616 ', 'Z86169');
  const partial = await editionOf([icd10cm, [fileFrom('icd10cm-order-2021.txt', other)]]);
  assert.equal(entryOf(partial).version, 'FY2021');
  partial.close();
});

test('of two releases of one year the date of service picks: the January codes are not yet there in December', async () => {
  const edition = await editionOf([icd10cm, [sourceFile(ORDER_2021)]], [icd10cm, [sourceFile(JANUARY_2021)]]);
  const covid = { system: 'icd-10-cm', code: 'J12.82' } as const;
  assert.equal(statusOf(edition, covid, '2020-12-31')?.kind, 'not yet effective');
  assert.equal(statusOf(edition, covid, '2021-01-01')?.kind, 'new');
  edition.close();
});

test('the update of a year is taken from the name where the name has it', async () => {
  const edition = await editionOf([
    icd10cmDrugs,
    [sourceFile(fixture('icd-10-cm-index', 'icd10cm-drug-April-1-2026-XML.xml'))],
  ]);
  const { version, effective, ends } = entryOf(edition, 'icd-10-cm-drug');
  assert.deepEqual([version, effective, ends], ['FY2026 (April)', '2026-04-01', '2026-09-30']);
  edition.close();
});

test('a shifted, doubled or foreign line of an order file is refused with its number', async () => {
  const lines = text(ORDER_2024).split('\r\n');
  const damaged = (at: number, change: (line: string) => string) =>
    fileFrom('icd10cm-order-2024.txt', lines.map((line, n) => (n === at ? change(line) : line)).join('\r\n'));
  const read = (file: SourceFile) => editionOf([icd10cm, [file]]);
  await assert.rejects(read(damaged(7, (line) => ` ${line}`)), refusalOf(/order number in columns 1-5/, 8));
  await assert.rejects(
    read(damaged(7, (line) => line.slice(0, 70))),
    refusalOf(/titles from 17 and from 78/, 8),
  );
  await assert.rejects(
    read(damaged(7, (line) => line.replace('C44    ', '1C4    '))),
    refusalOf(/an ICD-10-CM code in columns 7-13/, 8),
  );
  await assert.rejects(
    read(damaged(7, (line) => line.replace('00008', '00007'))),
    refusalOf(/a number above 7/, 8),
  );
  await assert.rejects(
    read(damaged(7, () => lines[6]?.replace('00007', '00008') ?? '')),
    refusalOf(/each code once/, 8),
  );
  await assert.rejects(read(damaged(7, () => '\u0000\u0001\ufffdPNG')), refusalOf(/line 8/, 8));
});

test('a header that is marked billable contradicts a known truth', async () => {
  const file = fileFrom('icd10cm-order-2024.txt', text(ORDER_2024).replace('A00     0', 'A00     1'));
  await assert.rejects(editionOf([icd10cm, [file]]), /A00, cholera, is a header/);
});

test('every kind of note of the tabular list is kept on its level', async () => {
  const edition = await editionOf([icd10cmTabular, [sourceFile(TABULAR)]]);
  const part = edition.releases('icd-10-cm-tabular')[0];
  const kinds = part?.all<{ kind: string }>(
    "SELECT kind FROM note WHERE level = 'code' AND owner = 'E11' ORDER BY seq",
  );
  assert.deepEqual(
    kinds?.map((row) => row.kind),
    [
      'includes',
      'includes',
      'inclusionTerm',
      'excludes1',
      'excludes2',
      'codeFirst',
      'useAdditionalCode',
      'codeAlso',
    ],
  );
  const sight = notesOf(edition, 'H54', '2024-01-01')?.notes[0]?.texts;
  assert.deepEqual(sight, [
    'Category 1, visual acuity with best possible correction: less than 6/18, 20/70; equal to or better than 6/60, 20/200',
    'Category 5, visual acuity with best possible correction: No light perception',
  ]);
  assert.equal(entryOf(edition, 'icd-10-cm-tabular').counts.introductionNotesLeftOut, 1);
  edition.close();
});

test('a tabular list that is torn, or has an element that nobody knows, is refused', async () => {
  const whole = text(TABULAR);
  const read = (content: string) =>
    editionOf([icd10cmTabular, [fileFrom('icd10cm_tabular_2024.xml', content)]]);
  await assert.rejects(read(whole.slice(0, whole.length / 2)), refusalOf(/well-formed XML/));
  const line = whole.split('\n').findIndex((one) => one.includes('<codeAlso>')) + 1;
  await assert.rejects(
    read(whole.replaceAll('codeAlso', 'codeAround')),
    refusalOf(/<codeAround>.*an element of the tabular list/, line),
  );
  await assert.rejects(
    read(whole.replace('<name>E11.9</name>', '<name>E119</name>')),
    refusalOf(/a code.*with its dot|an ICD-10-CM code with its dot/),
  );
  await assert.rejects(
    read(whole.replace('<name>E11.9</name>', '<name>E11.4</name>')),
    refusalOf(/each code once/),
  );
  await assert.rejects(
    read(whole.replace('<?xml version="1.0" encoding="utf-8"?>', '<!DOCTYPE x [<!ENTITY a "b">]>')),
    refusalOf(/without a DOCTYPE/),
  );
});

test('index entries keep title and nonessential modifiers apart, and lead to their codes by path', async () => {
  const edition = await editionOf([icd10cmIndex, [sourceFile(INDEX)]]);
  const part = edition.releases('icd-10-cm-index')[0];
  const terms = part?.all<{ title: string; nemod: string; level: number }>(
    'SELECT title, nemod, level FROM term ORDER BY id',
  );
  assert.deepEqual({ ...terms?.[1] }, { title: 'Diabetes, diabetic', nemod: '(mellitus) (sugar)', level: 0 });
  assert.deepEqual(
    { ...terms?.find((term) => term.nemod === '(any part)') },
    { title: 'skull NEC, vault', nemod: '(any part)', level: 1 },
  );
  const paths = (code: string) =>
    indexHitsOn(edition, { system: 'icd-10-cm', code }, '2024-05-01', 10).map((hit) => hit.path);
  assert.deepEqual(paths('E11.40'), [
    'Diabetes, diabetic, type 2, with, neuropathy',
    'Diabetes, diabetic, with manifestation',
    'Diabetes, diabetic, type 2, with, neurological complication NEC',
  ]);
  assert.deepEqual(paths('G63'), ['Diabetes, diabetic, with manifestation']);
  assert.deepEqual(paths('S02.0XXA'), [
    'Fracture, traumatic, skull NEC, vault',
    'Fracture, traumatic, facial',
  ]);
  assert.deepEqual(paths('E11.9'), ['Diabetes, diabetic', 'Diabetes, diabetic, type 2']);
  assert.equal(
    part?.get<{ text: string }>("SELECT text FROM pointer WHERE kind = 'seeAlso'")?.text,
    'Hemochromatosis',
  );
  edition.close();
});

test('the tables of neoplasms and drugs lead to a code by the name of its column', async () => {
  const of = (name: string): SourceFile[] => [sourceFile(fixture('icd-10-cm-index', name))];
  const edition = await editionOf(
    [icd10cmNeoplasms, of('icd10cm-neoplasm-April-1-2026-XML.xml')],
    [icd10cmDrugs, of('icd10cm-drug-April-1-2026-XML.xml')],
    [icd10cmExternalCauses, of('icd10cm-eindex-April-1-2026-XML.xml')],
  );
  const hits = (code: string) =>
    indexHitsOn(edition, { system: 'icd-10-cm', code }, '2026-05-01', 10).map(({ path, index, column }) => [
      path,
      index,
      column,
    ]);
  assert.deepEqual(hits('C79.2'), [['Neoplasm, neoplastic, skin', 'neoplasm', 'Malignant Secondary']]);
  assert.deepEqual(hits('T39.011A'), [
    ['Aspirin', 'drug', 'Poisoning Accidental (unintentional)'],
    ['Aspirin, paint', 'drug', 'Poisoning Accidental (unintentional)'],
  ]);
  assert.deepEqual(hits('T39.016'), [['Aspirin', 'drug', 'Underdosing']]);
  // A subcategory that the index names stands for all of its codes.
  assert.deepEqual(hits('W86.8XXA'), [['Accident, current, electric', 'external cause', null]]);
  edition.close();
});

test('an index with a code that is none, or a term on the wrong level, is refused', async () => {
  const read = (content: string) => editionOf([icd10cmIndex, [fileFrom('icd10cm-index-2024.xml', content)]]);
  const whole = text(INDEX);
  await assert.rejects(
    read(whole.replace('<code>K37</code>', '<code>37K</code>')),
    refusalOf(/37K.*an ICD-10-CM code/, 6),
  );
  await assert.rejects(
    read(whole.replace('<term level="2">', '<term level="3">')),
    refusalOf(/a term of level 2/, 9),
  );
  await assert.rejects(read(whole.slice(0, -40)), refusalOf(/well-formed XML/));
});

test('the starter selection of content/ is read by the same importers', async () => {
  const content = fixture('..', '..', 'content', 'icd-10-cm');
  const edition = await editionOf(
    [icd10cm, [sourceFile(`${content}/icd10cm-order-2024.txt`)]],
    [icd10cmTabular, [sourceFile(`${content}/icd10cm_tabular_2024.xml`)]],
  );
  assert.ok((entryOf(edition).counts.rows ?? 0) >= 400);
  assert.equal(entryOf(edition, 'icd-10-cm-tabular').version, 'FY2024');
  edition.close();
});

/** The one official text in a zip of ../shared/data, and its raw lines. */
async function official(zip: string): Promise<{ file: SourceFile; raw: string }> {
  const found = await collect([sharedData(zip) ?? '']);
  const file = found.files[0];
  assert.ok(file);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
  return { file, raw: Buffer.concat(chunks).toString('latin1') };
}

for (const [zip, rows, billable, version] of [
  ['icd10cm/icd10cm-order-2024.zip', 97_296, 74_044, 'FY2024'],
  ['icd10cm/icd10cm-order-2021.zip', 95_358, null, 'FY2021 (January)'],
] as const) {
  test(`no line of ${zip} is lost`, { skip: skipWithout(zip) }, async () => {
    const { file, raw } = await official(zip);
    const edition = await editionOf([icd10cm, [file]]);
    const lines = raw.split(/\r?\n/).filter((line) => line !== '');
    const { counts, version: found } = entryOf(edition);
    assert.equal(found, version);
    assert.equal(counts.rows, rows);
    if (billable !== null) assert.equal(counts.billable, billable);
    const part = edition.releases('icd-10-cm')[0];
    const stored = part?.all<{ code: string; billable: number; long: string }>(
      'SELECT code, billable, long FROM entry ORDER BY seq',
    );
    assert.deepEqual(
      stored?.map((row) => `${row.code} ${row.billable} ${row.long}`),
      lines.map((line) => `${line.slice(6, 13).trim()} ${line[14]} ${line.slice(77).trim()}`),
    );
    edition.close();
  });
}

test('no diagnosis and no note of the tabular list is lost', {
  skip: skipWithout('icd10cm/icd10cm-tabular-2021.zip'),
}, async () => {
  const { file, raw } = await official('icd10cm/icd10cm-tabular-2021.zip');
  const edition = await editionOf([icd10cmTabular, [file]]);
  const { counts, version } = entryOf(edition, 'icd-10-cm-tabular');
  const count = (pattern: RegExp, inside = raw) => inside.match(pattern)?.length ?? 0;
  assert.equal(version, 'FY2021 (January)');
  assert.equal(counts.rows, 45_017);
  assert.equal(counts.rows, count(/<diag[\s>]/g));
  assert.equal(counts.seventhCharacters, count(/<extension[\s>]/g));
  const introduction = count(/<note>/g, raw.slice(0, raw.indexOf('</introduction>')));
  const ofSevenths = count(/<note>/g, raw.match(/<sevenChrDef>[\s\S]*?<\/sevenChrDef>/g)?.join(''));
  // Six grades of visual impairment stand in a table of their own.
  assert.equal(counts.notes, count(/<note>/g) - introduction - ofSevenths + 6);
  edition.close();
});

for (const [importer, zip, rows] of [
  [icd10cmIndex, 'icd10cm/icd10cm-index-2025.zip', 81_024],
  [icd10cmExternalCauses, 'icd10cm/icd10cm-eindex-April-1-2026-XML.zip', null],
  [icd10cmNeoplasms, 'icd10cm/icd10cm-neoplasm-April-1-2026-XML.zip', null],
  [icd10cmDrugs, 'icd10cm/icd10cm-drug-April-1-2026-XML.zip', null],
] as [Importer, string, number | null][]) {
  test(`no entry and no code of ${zip} is lost`, { skip: skipWithout(zip) }, async () => {
    const { file, raw } = await official(zip);
    const edition = await editionOf([importer, [file]]);
    const { counts } = entryOf(edition, importer.source);
    const count = (pattern: RegExp) => raw.match(pattern)?.length ?? 0;
    assert.equal(counts.rows, count(/<mainTerm>/g) + count(/<term /g));
    if (rows !== null) assert.equal(counts.rows, rows);
    assert.equal(counts.leads, count(/<(code|subcat|seecat)>/g) + count(/<cell col="\d">[A-Z]/g));
    assert.equal(counts.pointers, count(/<(see|seeAlso|subcat|seecat|manif)>/g));
    edition.close();
  });
}
