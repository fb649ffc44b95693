// Does the HCPCS importer join the lines of a description, keep every field, and leave out what is not Level II?
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { hcpcsRecordOf, levelTwoModifier, testimoniesOfHcpcs } from '#catalog';
import type { Edition } from '#editions';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom, fixture, sourceFile, text } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { collect } from './archive.ts';
import { hcpcs, hcpcsList } from './hcpcs.ts';
import type { SourceFile } from './importing.ts';

after(cleanUp);

const JULY_2024 = fixture('hcpcs', 'HCPC2024_JUL_ANWEB.txt');
const YEAR_2019 = fixture('hcpcs', 'HCPC2019_CONTR_ANWEB.txt');
const LIST = fixture('hcpcs', 'hcpcs_level2_codes_2026q3.txt');

function both(): Promise<Edition> {
  return editionOf(
    [hcpcs, [sourceFile(YEAR_2019)]],
    [hcpcs, [sourceFile(JULY_2024)]],
    [hcpcsList, [sourceFile(LIST)]],
  );
}

test('the release is that of the name: a year, or a quarter of it', async () => {
  const edition = await both();
  const releases = edition.releases('hcpcs').map(({ entry }) => [entry.version, entry.effective, entry.ends]);
  assert.deepEqual(releases, [
    ['2024 July', '2024-07-01', null],
    ['2019', '2019-01-01', null],
  ]);
  const list = edition.releases('hcpcs-list')[0]?.entry;
  assert.deepEqual([list?.version, list?.effective], ['2026 Q3', '2026-07-01']);
  edition.close();
});

test('a description goes on over its continued lines, and every field is decoded', async () => {
  const edition = await both();
  const record = hcpcsRecordOf(edition, 'A4210', '2024-08-01');
  assert.ok(record);
  const { cite, ...rest } = record;
  assert.equal(cite.version, '2024 July');
  assert.deepEqual(rest, {
    long: 'A supply that is described in so many words that the text must go on in the next record and even in a third, as the real files do',
    short: 'Supply, long words',
    added: '2010-01-01',
    actionEffective: '2010-01-01',
    terminated: null,
    action: { code: 'N', text: 'no change' },
    coverage: { code: 'S', text: 'excluded from Medicare by statute' },
    pricing: [{ code: '32', text: 'inexpensive or routinely purchased equipment, with floor and ceiling' }],
    multiplePricing: { code: 'A', text: 'one way of pricing only' },
    typeOfService: [
      { code: 'P', text: 'lump-sum purchase of equipment, prosthetics, orthotics' },
      { code: 'R', text: 'rental of equipment' },
    ],
    betos: 'D1E: other durable medical equipment',
    crossReferences: [],
    statute: '1862(a)(1)',
    coverageManual: ['60-9'],
    carriersManual: [],
    laboratory: [],
    ascGroup: 'YY',
    ascEffective: '2020-01-01',
    processingNote: '0088',
  });
  edition.close();
});

test('the record is that of the release in effect, else of the nearest release that has the code', async () => {
  const edition = await both();
  assert.equal(hcpcsRecordOf(edition, 'J1885', '2024-06-30')?.cite.version, '2019');
  assert.equal(hcpcsRecordOf(edition, 'J1885', '2024-07-01')?.cite.version, '2024 July');
  assert.equal(hcpcsRecordOf(edition, 'G0463', '2020-01-01')?.cite.version, '2024 July');
  const ended = hcpcsRecordOf(edition, 'Q9000', '2026-01-01');
  assert.deepEqual(
    [ended?.cite.version, ended?.terminated, ended?.crossReferences],
    ['2019', '2019-12-31', ['99406', '99407']],
  );
  assert.deepEqual(
    ended?.laboratory.map((one) => one.text),
    ['toxicology', 'cytology'],
  );
  assert.equal(hcpcsRecordOf(edition, 'Z9999', '2026-01-01'), null);
  edition.close();
});

test('Level II modifiers are those of the newest release that lists any; Level I words are the AMA’s and are dropped', async () => {
  const edition = await both();
  const words = 'An invented service that a physician oversees for more than four concurrent procedures';
  assert.deepEqual(
    [levelTwoModifier(edition, 'AD')?.text, levelTwoModifier(edition, 'AD')?.cite.version],
    [words, '2019'],
  );
  assert.equal(levelTwoModifier(edition, '26'), null);
  assert.equal(edition.releases('hcpcs')[1]?.entry.counts.droppedCpt, 1);
  edition.close();
});

test('dental codes are dropped whole and counted, in the file and in the list', async () => {
  const edition = await both();
  const [july] = edition.releases('hcpcs');
  assert.equal(july?.entry.counts.cdtDropped, 1);
  assert.equal(july?.get("SELECT 1 FROM record WHERE body LIKE '%dental%' OR code LIKE 'D%'"), undefined);
  assert.deepEqual({ ...edition.releases('hcpcs-list')[0]?.entry.counts }, { rows: 3, cdtDropped: 1 });
  edition.close();
});

test('the files testify to first and last days, the list to being listed', async () => {
  const edition = await both();
  const told = [...testimoniesOfHcpcs(edition)].map(({ code, kind, first, last, slug }) => [
    code,
    kind,
    first,
    last,
    slug,
  ]);
  assert.ok(told.some((one) => one.join(' ') === 'K1000 dated 2010-01-01 2023-12-31 hcpcs--2024-july'));
  assert.ok(told.some((one) => one.join(' ') === 'A4210 listed   hcpcs-list--2026-q3'));
  assert.equal(told.length, 3 + 4 + 3);
  edition.close();
});

test('a damaged record is refused with its line', async () => {
  const lines = text(JULY_2024).split('\n');
  const read = (at: number, change: (line: string) => string) =>
    editionOf([
      hcpcs,
      [
        fileFrom(
          'HCPC2024_JUL_ANWEB.txt',
          lines.map((line, n) => (n === at ? change(line) : line)).join('\n'),
        ),
      ],
    ]);
  const refusal = (pattern: RegExp, line: number) => (error: unknown) => {
    assert.ok(error instanceof Refused, String(error));
    assert.match(error.message, pattern);
    assert.equal(error.refusal.line, line);
    return true;
  };
  const inserted = (line: string) => `${line.slice(0, 100)} ${line.slice(100)}`;
  await assert.rejects(read(5, inserted), refusal(/a record of 320 characters/, 6));
  await assert.rejects(
    read(5, (line) => `${line.slice(0, 268)} ${line.slice(268, 319)}\r`),
    refusal(/field code added date.*a day, YYYYMMDD/, 6),
  );
  await assert.rejects(
    read(5, (line) => line.replace('G0463001003', 'G046300100X')),
    refusal(/3, 4, 7 or 8 in column 11/, 6),
  );
  await assert.rejects(
    read(1, (line) => line.replace('A4210', 'A4211')),
    refusal(/right after the line that it continues/, 2),
  );
  await assert.rejects(
    read(6, () => lines[5] ?? ''),
    refusal(/each code once/, 7),
  );
  await assert.rejects(
    read(6, () => '\u0001\u0002binary'),
    refusal(/record/, 7),
  );
});

test('a list with anything but codes of Level II is refused', async () => {
  const read = (content: string) =>
    editionOf([hcpcsList, [fileFrom('hcpcs_level2_codes_2026q3.txt', content)]]);
  const long = Array.from({ length: 3000 }, (_, n) => `A${String(n).padStart(4, '0')}`).join('\n');
  await assert.rejects(
    read(`${long}\n99213\n`),
    /line 3001, field code: found "99213", expected one HCPCS Level II code a line/,
  );
  await assert.rejects(read(`${long}\nA0001\n`), /each once/);
});

async function official(path: string): Promise<{ file: SourceFile; lines: string[] }> {
  const found = await collect([sharedData(path) ?? '']);
  const file = found.files.find(({ name }) => /ANWEB|level2/.test(name));
  assert.ok(file);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.open()) chunks.push(chunk as Buffer);
  return { file, lines: Buffer.concat(chunks).toString('latin1').split(/\r?\n/) };
}

for (const [zip, codes, modifiers, terminated] of [
  ['hcpcs/2019-alpha-numeric-hcpcs-file.zip', 6440, 360, null],
  ['hcpcs/july-2024-alpha-numeric-hcpcs-file.zip', 8033, 0, 1058],
] as const) {
  test(`no code, word or field value of ${zip} is lost`, { skip: skipWithout(zip) }, async () => {
    const { file, lines } = await official(zip);
    const edition = await editionOf([hcpcs, [file]]);
    const part = edition.releases('hcpcs')[0];
    assert.ok(part);
    const { counts } = part.entry;
    const isType = (type: string) => (line: string) => line[10] === type && /^.{5}\d{5}/.test(line);
    assert.equal(counts.rows, codes);
    assert.equal(counts.rows, lines.filter(isType('3')).length);
    assert.equal(counts.modifiers, modifiers);
    assert.equal(counts.modifiers, lines.filter(isType('7')).length);
    assert.equal(
      counts.terminated,
      lines.filter((line) => isType('3')(line) && line.slice(284, 292).trim() !== '').length,
    );
    if (terminated !== null) assert.equal(counts.terminated, terminated);
    const long = new Map<string, string>();
    for (const line of lines.filter((one) => isType('3')(one) || isType('4')(one))) {
      const code = line.slice(0, 5);
      long.set(code, `${long.get(code) ?? ''} ${line.slice(11, 91)}`.replaceAll(/\s+/g, ' ').trim());
    }
    const asOf = part.entry.effective ?? '';
    for (const [code, words] of long) {
      const record = hcpcsRecordOf(edition, code, asOf);
      assert.equal(record?.long, words);
      const decoded = [
        record.action,
        record.coverage,
        record.multiplePricing,
        ...record.pricing,
        ...record.typeOfService,
        ...record.laboratory,
      ];
      for (const one of decoded)
        assert.ok(one && !/^value/.test(one.text), `${code}: ${one?.code} is not decoded`);
      assert.ok(!record.betos?.includes('not in the record layout'), `${code}: ${record.betos}`);
    }
    edition.close();
  });
}

test('no code of the July 2026 list is lost', {
  skip: skipWithout('hcpcs/hcpcs_level2_codes_2026q3.txt'),
}, async () => {
  const { file, lines } = await official('hcpcs/hcpcs_level2_codes_2026q3.txt');
  const edition = await editionOf([hcpcsList, [file]]);
  const part = edition.releases('hcpcs-list')[0];
  assert.equal(part?.entry.counts.rows, 8725);
  assert.deepEqual(
    part?.all<{ code: string }>('SELECT code FROM listed ORDER BY code').map((row) => row.code),
    lines.filter((line) => line !== '').sort(),
  );
  edition.close();
});
