// Are the public figures of the starter edition the official ones, line by line, and does no file carry a CPT descriptor?
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import test from 'node:test';
import { linesOf, officialBytes, officialLines } from './official-files.ts';
import { sharedData, skipWithout } from './shared-data.ts';

const HOME = resolve(import.meta.dirname, '..');
const FIGURES = join(HOME, 'content', 'figures');

const described = new Set(
  ['cpt', 'hcpcs'].flatMap((kind) =>
    readdirSync(join(HOME, 'content', 'procedures', kind)).map((name) => name.replace('.md', '')),
  ),
);
const figures = (name: string) => linesOf(readFileSync(join(FIGURES, name), 'latin1'));
const skip = skipWithout('mpfs/rvu25d.zip');

test('figures are small files, and each is compared with its official one below', () => {
  const names = readdirSync(FIGURES);
  for (const name of names) assert.ok(statSync(join(FIGURES, name)).size < 300_000, name);
  const compared = [
    ...TABLES.map(([name]) => name),
    'GPCI2025.csv',
    'ANES2025.csv',
    'AOC_V2025Q4_01-MCR.txt',
  ];
  for (const setting of ['ccipra', 'ccioph'])
    compared.push(`${setting}-v302r0-f1.txt`, `${setting}-v302r0-f2.txt`);
  assert.deepEqual(compared.toSorted(), names.toSorted());
});

/** Tables whose rows begin with the code: name, zip (null for a file that lies open). */
const TABLES: [string, string | null][] = [
  ['PPRRVU2025_Oct.csv', 'mpfs/rvu25d.zip'],
  ['2023_January_Web_Addendum_B.csv', 'opps/january-2023-opps-addendum-b.zip'],
  ['opps_addendum_b_2026-04_derived.csv', null],
  ['AA.csv', 'asc/january-2026-asc-addenda.zip'],
  ['BB.csv', 'asc/january-2026-asc-addenda.zip'],
  ['EE.csv', 'asc/january-2026-asc-addenda.zip'],
  ['asp_pricing.csv', 'asp/october-2025-asp.zip'],
  ...['PractitionerServices', 'OutpatientHospitalServices', 'DMESupplierServices'].map(
    (setting): [string, string] => {
      const name = `MCR_MUE_${setting}_Eff_07-01-2024`;
      return [`${name}.csv`, `ncci/${name}.zip`];
    },
  ),
];

const isRow = (line: string) => /^[0-9A-Z]{5},/.test(line) && !line.startsWith('HCPCS,');

for (const [name, zip] of TABLES) {
  test(`${name} has every official row of the codes described, unchanged, and no other`, { skip }, () => {
    const official = zip
      ? officialLines(zip, name)
      : linesOf(readFileSync(sharedData(`opps/${name}`) as string, 'latin1'));
    const wanted = official.filter((line) => isRow(line) && described.has(line.slice(0, 5)));
    assert.ok(wanted.length > 0);
    assert.deepEqual(figures(name).filter(isRow), wanted);
    // The header above the rows too, but for a character that the copy of the ASC files has broken.
    const header = (lines: string[]) =>
      lines.slice(0, lines.findIndex(isRow)).map((line) => line.replaceAll('\xc3\xbf', ' '));
    assert.deepEqual(header(figures(name)), header(official));
  });
}

test('the geographic indices and anesthesia factors are those of every locality', { skip }, () => {
  const cells = (line: string) => line.split(',').map((cell) => cell.trim());
  for (const name of ['GPCI2025.csv', 'ANES2025.csv']) {
    const official = officialLines('mpfs/rvu25d.zip', name).filter((line) => /^\d{5}/.test(line));
    assert.equal(official.length, 109);
    assert.deepEqual(
      figures(name)
        .filter((line) => /^\d{5}/.test(line))
        .map(cells),
      official.map(cells),
      name,
    );
  }
});

test('an add-on code described stands with all its primaries', { skip }, () => {
  const name = 'AOC_V2025Q4_01-MCR.txt';
  const official = officialLines('ncci/add-code-edits-medicare-effective-10012025.zip', name);
  const trimmed = (lines: string[]) => lines.map((line) => line.trimEnd());
  assert.deepEqual(
    trimmed(figures(name)),
    trimmed(official.filter((line) => described.has(line.slice(1, 6)))),
  );
});

for (const setting of ['ccipra', 'ccioph']) {
  test(`${setting}: every NCCI pair of two codes described, with its history`, { skip }, () => {
    const wanted: string[] = [];
    for (const part of [1, 2, 3, 4]) {
      const name = `${setting}-v302r0-f${part}`;
      const bytes = officialBytes(`ncci/${name}.zip`, `${name}.txt`);
      for (let start = 0; start < bytes.length; ) {
        const end = bytes.indexOf(10, start);
        // Both codes stand in the first eleven bytes; the rest of a line is decoded only where they are ours.
        if (
          described.has(bytes.toString('latin1', start, start + 5)) &&
          described.has(bytes.toString('latin1', start + 6, start + 11))
        ) {
          wanted.push(bytes.toString('latin1', start, end).trimEnd());
        }
        start = end < 0 ? bytes.length : end + 1;
      }
    }
    const ours = [1, 2].flatMap((part) => figures(`${setting}-v302r0-f${part}.txt`));
    assert.deepEqual(
      ours.filter((line) => line[5] === '\t' && line[11] === '\t').toSorted(),
      wanted.toSorted(),
    );
    const ends = wanted.filter((line) => line.includes('64560')).map((line) => line.split('\t')[4]);
    assert.ok(ends.length > 10 && ends.every((end) => end === '20111231'), 'the pairs of 64560 show its end');
  });
}

// The licence guard needs no official file: it reads what is in this repository.

const IS_CPT = /^\d{4}[0-9AFMTU]$/;
const DESCRIPTION = /^(short |long )?desc(ription|riptor)?\b|^short_desc/i;

function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(HOME, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
}

/** Cells of a CSV line, without quotes; a quoted cell here holds no line break. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) =>
    (match[1] ?? '').replaceAll('"', '').trim(),
  );

/** Rows of tables with a description column: code and what stands in that column. */
function descriptionsIn(text: string): [code: string, description: string][] {
  const found: [string, string][] = [];
  let column = -1;
  for (const line of linesOf(text)) {
    const cells = cellsOf(line);
    if (/^hcpcs/i.test(cells[0] ?? '')) column = cells.findIndex((cell) => DESCRIPTION.test(cell));
    else if (column >= 0) found.push([cells[0] ?? '', cells[column] ?? '']);
  }
  return found;
}

test('no table in content or fixtures describes a CPT code, and none lists a CDT code', () => {
  let rows = 0;
  for (const path of filesUnder('content', 'test/fixtures')) {
    if (!/\.(csv|txt|tsv)$/i.test(path)) continue;
    for (const [code, description] of descriptionsIn(readFileSync(path, 'latin1'))) {
      const where = `${relative(HOME, path)}: ${code} ${description}`;
      assert.ok(!IS_CPT.test(code) || description === '', where);
      assert.ok(!/^D\d{4}$/.test(code), where);
      rows++;
    }
  }
  assert.ok(rows > 900, `only ${rows} rows were read`);
});

test('the guard sees a descriptor where one is', () => {
  const header = 'HCPCS,MOD,DESCRIPTION,CODE';
  assert.deepEqual(descriptionsIn(`x\n${header}\n99213,,Words of the book,A`), [
    ['99213', 'Words of the book'],
  ]);
  assert.deepEqual(descriptionsIn('HCPCS Code,,"Short Descriptor",SI\n29881,,"a, b",J1'), [
    ['29881', 'a, b'],
  ]);
});

test('fixtures in the AMA layouts hold invented text only', () => {
  let rows = 0;
  for (const name of [
    'LONGULT.txt',
    'MEDU.txt',
    'SHORTU.txt',
    'ClinicianDescriptor.txt',
    'ConsumerDescriptor.txt',
  ]) {
    for (const line of linesOf(readFileSync(join(HOME, 'test', 'fixtures', 'cpt-ama', name), 'utf8'))) {
      if (!/^(\d{7}\t)?\d{4}[0-9AFMTU][ \t]/.test(line)) continue;
      assert.match(line, /invented/i, `${name}: ${line}`);
      rows++;
    }
  }
  assert.ok(rows > 20, `only ${rows} rows were read`);
});

test('no text of ours or of a test speaks in the formulas of the CPT book, and CDT codes carry no text', () => {
  const formulas =
    /list separately in addition to|\(separate procedure\)|face-to-face time with the patient|must be met or exceeded/i;
  for (const path of filesUnder('content', 'src', 'test/fixtures')) {
    const text = readFileSync(path, 'utf8');
    const isIcd = /icd-?10/i.test(path);
    if (!isIcd) assert.doesNotMatch(text, formulas, relative(HOME, path));
    if (!isIcd) assert.doesNotMatch(text, /^D\d{4}[\t|;,: ]+[a-z][a-z ]{7}/im, relative(HOME, path));
  }
});
