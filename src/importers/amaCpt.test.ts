// The files in test/fixtures/cpt-ama are invented, wording included; only the code numbers are real.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { testimoniesOfAma } from '#catalog';
import type { Edition } from '#editions';
import { Refused } from '#kit';
import { cleanUp, editionOf, fileFrom, fixture, fixtures, sourceFile } from '../../test/part.ts';
import { sharedData, skipWithout } from '../../test/shared-data.ts';
import { AMA, amaWords } from '../catalog/ama.ts';
import { amaCpt } from './amaCpt.ts';
import { successorsNamed } from './amaCptTables.ts';
import { collect } from './archive.ts';
import { importPaths } from './importers.ts';
import type { SourceFile } from './importing.ts';

after(cleanUp);

function partOf(edition: Edition) {
  const part = edition.releases(AMA)[0];
  assert.ok(part, 'the part is there');
  return part;
}

function fixtureText(name: string): string {
  return readFileSync(fixture('cpt-ama', name), 'latin1');
}

function recognise(name: string, head: string, label = name) {
  return amaCpt.recognise({ name, head: head.slice(0, 16_384), label });
}

/** The refusal of an import of these files. */
async function refusalOf(...files: SourceFile[]): Promise<Refused> {
  try {
    (await editionOf([amaCpt, files])).close();
  } catch (error) {
    assert.ok(error instanceof Refused, `${files.at(-1)?.label}: ${String(error)}`);
    return error;
  }
  assert.fail('the files were taken');
}

test('all layouts of one release make one part, every text under its code', async () => {
  const edition = await editionOf([amaCpt, fixtures('cpt-ama')]);
  try {
    const part = partOf(edition);
    assert.equal(part.entry.licence, 'ama');
    assert.equal(part.entry.version, 'copyright 2025');
    assert.equal(part.entry.effective, null, 'a copyright year is no effective date');
    assert.deepEqual(part.entry.counts, {
      rows: 11,
      pla: 2,
      consumer: 10,
      changes: 12,
      successors: 5,
      clinician: 20,
      modifiers: 9,
      'history rows without a code': 1,
      'modifier history files not kept': 0,
    });
    assert.equal(amaWords.copyrightYear(part), 2025);
    assert.deepEqual(
      { ...amaWords.descriptor(part, '64561') },
      {
        code: '64561',
        // LONGULT is UTF-8 and LONGULF Windows-1252; both say this, and LONGUT says it in capitals.
        long: 'Invented descriptor of service 64561 (naïve wording, “quoted” — dashed)',
        medium: 'INVENTED MEDIUM TEXT OF SERVICE 64561',
        short: 'INVENTED SHORT 64561',
        consumer: 'Invented plain words for service 64561',
        listed: 1,
      },
    );
    assert.deepEqual(amaWords.clinician(part, '0001F'), [
      'Invented clinical words 1 for service 0001F',
      'Invented clinical words 2 for service 0001F',
    ]);
    assert.equal(
      amaWords.descriptor(part, '0599U')?.medium,
      'INVENTED NEWER LAB MEDIUM',
      'a PLA code that LONGULT lacks',
    );
    assert.match(
      amaWords.descriptor(part, '0001U')?.long ?? '',
      /^Invented descriptor of service 0001U/,
      'LONGULT goes first',
    );
    assert.equal(amaWords.descriptor(part, '99999')?.listed, 0, 'worded by the deletion list only');
    assert.equal(
      amaWords.descriptor(part, '11050'),
      undefined,
      '"Descriptor not available" is no descriptor',
    );
  } finally {
    edition.close();
  }
});

test('the lines of LONGULF are joined in sequence, in Windows-1252', async () => {
  const edition = await editionOf([amaCpt, [sourceFile(fixture('cpt-ama', 'LONGULF.txt'))]]);
  try {
    const long = amaWords.descriptor(partOf(edition), '64561')?.long;
    assert.equal(long, 'Invented descriptor of service 64561 (naïve wording, “quoted” — dashed)');
  } finally {
    edition.close();
  }
});

test('modifiers are read section by section, prose between them left out', async () => {
  const edition = await editionOf([amaCpt, fixtures('cpt-ama')]);
  try {
    const words = (modifier: string) => amaWords.modifier(partOf(edition), modifier);
    assert.equal(
      words('22'),
      'Invented name of modifier 22 Invented explanation of 22, first line, second line that names 25 in passing.',
    );
    assert.equal(
      words('25'),
      'Invented name of modifier 25',
      'the general wording goes before the outpatient one',
    );
    assert.equal(words('P2'), 'Invented level two');
    assert.equal(words('73'), 'Invented name of modifier 73');
    assert.equal(words('1P'), 'Invented name of modifier 1P Reasons include: invented reasons');
    assert.equal(words('E1'), 'Invented left lid, upper – cp1252 dash');
    assert.equal(words('LT'), 'Invented left side');
  } finally {
    edition.close();
  }
});

test('a code deleted on 2012-01-01 was last valid on 2011-12-31, and one that came back is open', async () => {
  const edition = await editionOf([amaCpt, fixtures('cpt-ama')]);
  try {
    const told = new Map([...testimoniesOfAma(edition)].map((one) => [`${one.code} ${one.kind}`, one]));
    const life = (code: string) => {
      const one = told.get(`${code} dated`);
      return one ? [one.first, one.last] : null;
    };
    assert.deepEqual(life('64560'), ['2002-01-01', '2011-12-31']);
    assert.deepEqual(life('29881'), ['2001-01-01', null], 'added 2001, deleted 2005, added again 2007');
    assert.deepEqual(life('11050'), [null, '1981-12-31'], 'Pre-1982');
    assert.deepEqual(life('64553'), [null, null], 'added before 1990, day unknown');
    assert.deepEqual(life('0599U'), ['2026-04-01', null], 'the PLA file states the first day');
    assert.equal(life('99213'), null, 'a change of grammar says nothing of its life');
    assert.ok(told.has('99213 listed'));
    assert.ok(!told.has('64560 listed'));
    assert.ok(!told.has('99999 listed'));
    assert.equal(told.size, [...testimoniesOfAma(edition)].length, 'one testimony a code and kind');
  } finally {
    edition.close();
  }
});

test('a deletion names its successors: the codes after "use" or "see", ranges as far as the release has them', async () => {
  const edition = await editionOf([amaCpt, fixtures('cpt-ama')]);
  try {
    assert.deepEqual(amaWords.successors(partOf(edition), '64560'), [
      '0001T',
      '64561',
      '64568',
      '64575',
      '64595',
    ]);
  } finally {
    edition.close();
  }
  assert.deepEqual(
    successorsNamed(
      '(12345, 12346 have been deleted. For invented A, use 20000; for B, see 0002T-0004T)',
      '12345',
    ),
    [
      { from: '20000', to: '20000' },
      { from: '0002T', to: '0004T' },
    ],
  );
  assert.deepEqual(successorsNamed('(12345 has been deleted)', '12345'), []);
  assert.deepEqual(successorsNamed('To report, use 12345', '12345'), [], 'a code is not its own successor');
});

test('no wording stands in the tables of changes, successors and comparison', async () => {
  const edition = await editionOf([amaCpt, fixtures('cpt-ama')]);
  try {
    for (const table of ['change', 'successor', 'comparable']) {
      const rows = partOf(edition).all(`SELECT * FROM ${table}`);
      assert.ok(rows.length > 0);
      assert.doesNotMatch(JSON.stringify(rows), /invented/i, table);
    }
  } finally {
    edition.close();
  }
});

test('the code-set year comes from the folder, the zip or the header, never from the copyright', () => {
  const head = fixtureText('LONGULT.txt');
  const version = (label: string, text = head) => {
    const seen = recognise('LONGULT.txt', text, label);
    return [seen?.version, seen?.effective, seen?.ends];
  };
  const annual = ['2026', '2026-01-01', '2026-12-31'];
  assert.deepEqual(version('CPT 2026 Data Files/standard/LONGULT.txt'), annual);
  assert.deepEqual(version('cpt2026.zip › LONGULT.txt'), annual);
  assert.deepEqual(version('2026_CPT_Standard.zip › LONGULT.txt'), annual);
  assert.deepEqual(version('CPT 2025/CPT 2026/LONGULT.txt'), annual, 'the nearest folder counts');
  assert.deepEqual(version('CPT 2026 Data File_PLA Q2 Updt/LONGULT.txt'), [
    '2026 Q2',
    '2026-07-01',
    '2026-12-31',
  ]);
  assert.deepEqual(version('x/LONGULT.txt', `CPT® 2026 standard data file\r\n${head}`), annual);
  assert.deepEqual(version('AMA/20260131/standard/LONGULT.txt'), ['copyright 2025', null, null]);
  assert.deepEqual(version('CPT copyright 2024/LONGULT.txt'), ['copyright 2025', null, null]);
});

test('the folders in which the AMA sorts a release make one part', async () => {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-ama-'));
  try {
    const put = (folder: string, ...names: string[]) => {
      mkdirSync(join(root, 'given', folder), { recursive: true });
      for (const name of names) cpSync(fixture('cpt-ama', name), join(root, 'given', folder, name));
    };
    put('standard', 'LONGULT.txt', 'MEDU.txt', 'SHORTU.txt', 'MODUL.txt');
    put('standard/Consumer Friendly Descriptors', 'ConsumerDescriptor.txt');
    put('standard/Clinician Descriptors', 'ClinicianDescriptor.txt');
    put('standard/PLA', 'CPTPLA.xml');
    put('CPT Link/history', 'History_DTK_tab.txt', 'Deleted_DTK_tab.txt');
    mkdirSync(join(root, 'content'));
    const outcome = await importPaths({
      root: join(root, 'editions'),
      paths: [join(root, 'given')],
      content: join(root, 'content'),
      now: new Date('2026-11-24T00:00:00Z'),
      skipDamaged: false,
      acceptSizes: false,
      progress: () => {},
    });
    assert.deepEqual(outcome.refused, []);
    const parts = outcome.published?.parts.filter((part) => part.source === 'cpt-ama') ?? [];
    assert.deepEqual(
      parts.map((part) => [part.version, part.inputs.length, part.licence]),
      [['copyright 2025', 9, 'ama']],
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('each file is known by its header and shape, whatever its name', () => {
  const slots: Record<string, string> = {
    'LONGULT.txt': 'descriptors',
    'LONGULF.txt': 'descriptors',
    'MEDU.txt': 'descriptors',
    'SHORTU.txt': 'descriptors',
    'ConsumerDescriptor.txt': 'consumer',
    'ClinicianDescriptor.txt': 'clinician',
    'History_DTK_tab.txt': 'history',
    'Deleted_DTK_tab.txt': 'deletions',
    'CPTPLA.xml': 'pla',
  };
  for (const [name, slot] of Object.entries(slots)) {
    assert.equal(recognise(name, fixtureText(name))?.slot, slot, name);
    assert.equal(recognise('file.txt', fixtureText(name))?.slot, slot, `${name} under another name`);
  }
  assert.equal(recognise('MODUL.txt', fixtureText('MODUL.txt'))?.slot, 'modifiers');
  const withoutNotice = fixtureText('LONGULT.txt').replaceAll('American Medical Association', 'somebody');
  assert.equal(recognise('file.txt', withoutNotice), null);
  assert.equal(
    recognise('LONGULT.txt', withoutNotice)?.version,
    null,
    'to be refused for the lack of the notice',
  );
});

test('a CMS file with an AMA notice is left to its own importer', () => {
  const notice =
    '"CPT codes, descriptions and other data only are copyright 2023 American Medical Association. All rights reserved."';
  assert.equal(
    recognise('ccipra.txt', `${notice}\t\t\r\n\r\n10004\t10005\t\t20210101\t*\t1\tInvented rationale\r\n`),
    null,
  );
  assert.equal(recognise('changes.txt', `${notice}\r\n\r\n10004\t10005\t1\r\n`), null);
  assert.equal(recognise('PPRRVU.csv', `,,${notice}\r\n\r\n99213,,Invented,A\r\n`), null);
});

test('no file of the official folder is taken for an AMA file', { skip: skipWithout('') }, async () => {
  const found = await collect(
    [
      sharedData('ncci'),
      sharedData('mpfs'),
      sharedData('opps'),
      sharedData('asc'),
      sharedData('hcpcs'),
      sharedData('asp'),
    ].filter((path) => path !== null),
  );
  try {
    assert.ok(found.files.length > 30);
    for (const file of found.files) {
      const stream = await file.open();
      const chunks: Buffer[] = [];
      let length = 0;
      for await (const chunk of stream) {
        chunks.push(chunk as Buffer);
        length += (chunk as Buffer).length;
        if (length >= 16_384) break;
      }
      stream.destroy();
      assert.equal(
        recognise(file.name, Buffer.concat(chunks).toString('latin1'), file.label),
        null,
        file.label,
      );
    }
  } finally {
    found.cleanUp();
  }
});

test('a damaged file is refused by file and line, and the refusal quotes no descriptor', async () => {
  const long = fixtureText('LONGULT.txt');
  const edit = (name: string, change: (text: string) => string) =>
    fileFrom(name, Buffer.from(change(fixtureText(name)), 'latin1'));
  const cases: [string, SourceFile, RegExp][] = [
    [
      'a line without its tab',
      edit('LONGULT.txt', (text) => text.replace('64553\t', '64553 ')),
      /LONGULT.txt, line 12, .*a tab, then the long descriptor/,
    ],
    [
      'a shifted column',
      edit('MEDU.txt', (text) => text.replace('\n64553 ', '\n 64553')),
      /MEDU.txt, line 12, field code: .*columns 1-5/,
    ],
    [
      'a line that is too wide',
      edit('SHORTU.txt', (text) =>
        text.replace('INVENTED SHORT 64553 ', 'INVENTED SHORT TEXT OF 64553 THAT GOES ON'),
      ),
      /SHORTU.txt, line 12, .*columns 7-34/,
    ],
    [
      'a code twice',
      edit('LONGULT.txt', (text) => text.replace('64561\t', '64553\t')),
      /line 13, field code: .*each code once/,
    ],
    [
      'a missing line of a sequence',
      edit('LONGULF.txt', (text) => text.replace(/\n6455301[^\n]*/, '')),
      /LONGULF.txt, line \d+, field line sequence/,
    ],
    [
      'a file that was cut after its header',
      edit('LONGULT.txt', (text) => text.slice(0, text.indexOf('\r\n\r\n00100'))),
      /LONGULT.txt/,
    ],
    [
      'binary rubbish below the header',
      fileFrom(
        'LONGULT.txt',
        Buffer.concat([
          Buffer.from(long.slice(0, 400), 'latin1'),
          Buffer.from('\r\n\r\n'),
          Buffer.alloc(300, 7),
        ]),
      ),
      /LONGULT.txt, line \d+/,
    ],
    [
      'no copyright year',
      edit('LONGULT.txt', (text) => text.replace('1995-2025 ', '')),
      /field licence header: expected CPT … copyright YYYY/,
    ],
  ];
  for (const [what, file, expected] of cases) {
    // A sound file beside it names the release.
    const refused = await refusalOf(sourceFile(fixture('cpt-ama', 'LONGUT.txt')), file);
    assert.match(refused.message, expected, what);
    assert.doesNotMatch(refused.message, /invented [a-z]+ [a-z]+/i, what);
  }
});

test('a damaged table is refused by file, line and column', async () => {
  const beside = sourceFile(fixture('cpt-ama', 'LONGULT.txt'));
  const edit = (name: string, from: string, to: string) =>
    fileFrom(name, Buffer.from(fixtureText(name).replace(from, to), 'latin1'));
  const cases: [SourceFile, RegExp][] = [
    [
      edit('History_DTK_tab.txt', '20120101\tREVISED', '2012\tREVISED'),
      /History_DTK_tab.txt, line 4, field date: found "2012", expected a day/,
    ],
    [
      edit('History_DTK_tab.txt', '20120101\tDELETED\t1000011', '20120101\t1000011\tDELETED'),
      /line 5, field Change Type/,
    ],
    [
      edit('Deleted_DTK_tab.txt', '\t64560\t', '\t6456\t'),
      /Deleted_DTK_tab.txt, line 3, field code: found "6456"/,
    ],
    [
      edit('ConsumerDescriptor.txt', '\t64553\t', '\tInvented words\t'),
      /ConsumerDescriptor.txt, line 7, field code/,
    ],
    [
      edit('ClinicianDescriptor.txt', '\t20001\t', '\t'),
      /ClinicianDescriptor.txt, line 2, field Clinician Descriptor/,
    ],
    [edit('CPTPLA.xml', 'cdCode="0001U"', 'cdCode="1U"'), /CPTPLA.xml, line 3, field code: found "1U"/],
    [edit('CPTPLA.xml', '</plaCodes>', ''), /CPTPLA.xml, line \d+: .*well-formed XML/],
  ];
  for (const [file, expected] of cases) assert.match((await refusalOf(beside, file)).message, expected);
});
