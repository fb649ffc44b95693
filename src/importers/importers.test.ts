// From files to the edition that serves, with two invented sources: what is taken, what stops it, what stays as it was.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import test, { after } from 'node:test';
import { Build, Edition, listEditions, publishedStack, verify } from '#editions';
import { Refused } from '#kit';
import { openHandles, removeFolders, temporaryFolder } from '../../test/edition.ts';
import { zipOf } from '../../test/zips.ts';
import type { Derived } from './derived.ts';
import { type ImportOptions, type ImportOutcome, importPaths } from './importers.ts';
import type { Importer } from './importing.ts';
import { readLines } from './reading.ts';

after(removeFolders);

/** A file of source ALPHA begins `ALPHA codes 2024 2024-01-01`, or `ALPHA notes - -` when it names no release. */
function list(source: string, change: Partial<Importer> = {}): Importer {
  return {
    source,
    title: `${source} list`,
    authority: 'test',
    licence: 'public',
    builder: 1,
    requires: ['codes'],
    recognise({ head }) {
      const match = new RegExp(`^${source.toUpperCase()} (codes|notes) (\\S+) (\\S+)$`, 'm').exec(
        head.slice(0, 100),
      );
      if (!match?.[1]) return null;
      const version = match[2] === '-' ? null : (match[2] ?? null);
      return { slot: match[1], version, effective: version && (match[3] ?? null), ends: null };
    },
    async write(writer, slots) {
      built.push(source);
      writer.schema('CREATE TABLE row (slot TEXT, code TEXT, words TEXT, PRIMARY KEY (slot, code))');
      let rows = 0;
      for (const [slot, files] of slots) {
        for (const file of files) {
          await readLines(file, 'utf8', (line, number) => {
            if (number === 1) return;
            const [code, words] = line.split('\t');
            if (!code || !words)
              throw new Refused({
                file: file.label,
                line: number,
                found: line,
                expected: 'a code, a tab and words',
              });
            writer.insert('row', slot, code, words);
            rows++;
          });
        }
      }
      return { rows };
    },
    anchors: [
      {
        truth: 'A1 is the first code',
        against: "SELECT words FROM row WHERE slot = 'codes' AND code = 'A1' AND words <> 'first'",
      },
    ],
    ...change,
  };
}

/** What was written since the last look, part by part. */
const built: string[] = [];
const takeBuilt = () => built.splice(0).sort();

const total: Derived = {
  source: 'total',
  title: 'All rows',
  builder: 1,
  write(writer, edition) {
    built.push('total');
    writer.schema('CREATE TABLE total (rows INTEGER)');
    const rows = edition.manifest.parts
      .filter((part) => part.source !== 'total')
      .reduce((sum, part) => sum + (part.counts.rows ?? 0), 0);
    writer.insert('total', rows);
    return { rows };
  },
};

const own = list('own', { licence: 'own', requires: [], anchors: [] });

/** A data folder of its own with an importer for ALPHA, BETA and our own words. */
class Place {
  readonly root = temporaryFolder();
  readonly content = temporaryFolder();
  importers: Importer[] = [list('alpha'), list('beta'), own];
  derived: Derived[] = [total];
  #second = 0;

  constructor() {
    this.write(this.content, 'own.txt', 'OWN notes here 2020-01-01\nO1\tour words\n');
  }

  write(folder: string, name: string, text: string | Buffer): string {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  /** Files by name, in a folder of their own. */
  files(files: Record<string, string | Buffer>): string {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(files)) this.write(folder, name, text);
    return folder;
  }

  import(paths: string[], change: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
    return importPaths({
      root: this.root,
      paths,
      content: this.content,
      now: new Date(Date.UTC(2026, 0, 1, 0, 0, this.#second++)),
      skipDamaged: false,
      acceptSizes: false,
      progress: () => {},
      importers: this.importers,
      derived: this.derived,
      ...change,
    });
  }

  /** `alpha 2024: A1 first, A2 second` for each part that serves. */
  serves(): string[] {
    const edition = Edition.open(join(this.root, publishedStack(this.root)[0] ?? ''));
    const parts = edition.manifest.parts.map((entry) => {
      const part = edition.releases(entry.source).find((one) => one.entry.slug === entry.slug);
      const name = `${entry.source} ${entry.version}${entry.starter ? ' (starter)' : ''}`;
      if (entry.source === 'total')
        return `total ${part?.get<{ rows: number }>('SELECT rows FROM total')?.rows}`;
      const rows =
        part?.all<{ code: string; words: string }>('SELECT code, words FROM row ORDER BY slot, code') ?? [];
      return `${name}: ${rows.map((row) => `${row.code} ${row.words}`).join(', ')}`;
    });
    edition.close();
    return parts.sort();
  }

  /** Every byte below the root but the lock. */
  bytes(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const entry of readdirSync(this.root, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile() && entry.name !== 'build.lock')
        found[path] = createHash('sha256').update(readFileSync(path)).digest('hex');
    }
    return found;
  }
}

const ALPHA = 'ALPHA codes 2024 2024-01-01\nA1\tfirst\nA2\tsecond\n';
const BETA = 'BETA codes 2024 2024-01-01\nB1\tone\n';
const OWN = 'own here: O1 our words';

/** A place where ALPHA and BETA serve. */
async function served(): Promise<Place> {
  const place = new Place();
  const { published, refused } = await place.import([place.files({ 'a.txt': ALPHA, 'b.txt': BETA })]);
  assert.deepEqual(refused, []);
  assert.ok(published);
  assert.deepEqual(place.serves(), ['alpha 2024: A1 first, A2 second', 'beta 2024: B1 one', OWN, 'total 4']);
  takeBuilt();
  return place;
}

/** Nothing is published, and nothing that served has changed by a byte. */
async function assertRefused(
  place: Place,
  paths: string[],
  pattern: RegExp,
  change: Partial<ImportOptions> = {},
): Promise<void> {
  const before = place.bytes();
  const outcome = await place.import(paths, change);
  assert.equal(outcome.published, null);
  assert.equal(outcome.unchanged, false);
  assert.match(outcome.refused.join('\n'), pattern);
  assert.deepEqual(place.bytes(), before);
  takeBuilt();
}

test('files of one release come together wherever they lie; each source and version is a part', async () => {
  const place = new Place();
  const folder = place.files({
    'deep/er/codes.txt': ALPHA,
    'deep/er/notes.txt': 'ALPHA notes 2024 2024-01-01\nA1\ta note\n',
    'zipped.zip': zipOf([
      { name: 'x/b24.txt', content: BETA },
      { name: 'x/b25.txt', content: 'BETA codes 2025 2025-01-01\nB1\tone\nB2\ttwo\n' },
    ]),
    'readme.txt': 'about these files',
    'manual.pdf': '%PDF-1.7',
  });
  const events: string[] = [];
  const outcome = await place.import([folder], { progress: (event) => events.push(event.step) });
  assert.deepEqual(outcome.refused, []);
  assert.deepEqual(outcome.ignored.map((label) => label.split('/').at(-1)).sort(), [
    'manual.pdf',
    'readme.txt',
  ]);
  assert.deepEqual(place.serves(), [
    'alpha 2024: A1 first, A2 second, A1 a note',
    'beta 2024: B1 one',
    'beta 2025: B1 one, B2 two',
    OWN,
    'total 7',
  ]);
  assert.deepEqual(new Set(events), new Set(['ignored', 'recognised', 'building', 'built', 'published']));
  assert.deepEqual(
    outcome.published?.parts
      .find((part) => part.source === 'alpha')
      ?.inputs.map((input) => input.name.split('/').at(-1)),
    ['codes.txt', 'notes.txt'],
  );
});

test('a file that names no release takes that of its neighbour in the same zip, not of one elsewhere', async () => {
  const place = new Place();
  const zip = (year: string) =>
    zipOf([
      { name: 'codes.txt', content: `ALPHA codes ${year} ${year}-01-01\nA1\tfirst\n` },
      { name: 'notes.txt', content: `ALPHA notes - -\nA1\tnote of ${year}\n` },
    ]);
  await place.import([place.files({ '24.zip': zip('2024'), '25.zip': zip('2025') })]);
  assert.deepEqual(place.serves(), [
    'alpha 2024: A1 first, A1 note of 2024',
    'alpha 2025: A1 first, A1 note of 2025',
    OWN,
    'total 5',
  ]);
});

test('a file that names no release is refused where no neighbour does, or two name different ones', async () => {
  const place = await served();
  await assertRefused(
    place,
    [place.files({ 'notes.txt': 'ALPHA notes - -\nA1\tnote\n' })],
    /notes\.txt: found none, expected beside it one file that names its release \(alpha list\)/,
  );
  const two = {
    'a.txt': ALPHA,
    'b.txt': 'ALPHA codes 2025 2025-01-01\nA1\tfirst\n',
    'notes.txt': 'ALPHA notes - -\nA1\tnote\n',
  };
  await assertRefused(place, [place.files(two)], /notes\.txt: found 2024 and 2025, expected/);
});

test('where a publisher sorts one release into folders, the nearest one that names it is taken', async () => {
  const place = new Place();
  place.importers = [list('alpha', { spansFolders: true }), own];
  const release = (year: string) => ({
    [`${year}/codes/a.txt`]: `ALPHA codes ${year} ${year}-01-01\nA1\tfirst\n`,
    [`${year}/notes/n.txt`]: `ALPHA notes - -\nA1\tnote of ${year}\n`,
  });
  await place.import([place.files({ ...release('2024'), ...release('2025') })]);
  assert.deepEqual(place.serves(), [
    'alpha 2024: A1 first, A1 note of 2024',
    'alpha 2025: A1 first, A1 note of 2025',
    OWN,
    'total 5',
  ]);
  const loose = place.files({
    '2024/a.txt': ALPHA,
    '2025/a.txt': 'ALPHA codes 2025 2025-01-01\nA1\tfirst\n',
    'notes.txt': 'ALPHA notes - -\nA1\tnote\n',
  });
  await assertRefused(place, [loose], /found 2024 and 2025/);
});

test('the same file in a zip and beside it, or given twice, counts once', async () => {
  const place = new Place();
  const folder = place.files({
    'a.txt': ALPHA,
    'a.zip': zipOf([{ name: 'a.txt', content: ALPHA }]),
    'copy/b.txt': BETA,
  });
  const outcome = await place.import([
    folder,
    join(folder, 'a.txt'),
    join(folder, 'a.zip'),
    join(folder, 'copy'),
  ]);
  assert.deepEqual(outcome.refused, []);
  assert.deepEqual(place.serves(), ['alpha 2024: A1 first, A2 second', 'beta 2024: B1 one', OWN, 'total 4']);
});

const STOPS: [string, Record<string, string | Buffer>, RegExp][] = [
  [
    'a line that is not as laid out',
    { 'a.txt': 'ALPHA codes 2025 2025-01-01\nA1\tfirst\nA2 second\n' },
    /a\.txt, line 3: found "A2 second", expected a code, a tab and words/,
  ],
  [
    'one damaged file among good ones',
    { 'a.txt': 'ALPHA codes 2025 2025-01-01\nA1\n', 'b.txt': 'BETA codes 2025 2025-01-01\nB1\tnew\n' },
    /a\.txt, line 2/,
  ],
  [
    'a known truth that does not hold',
    { 'a.txt': 'ALPHA codes 2025 2025-01-01\nA1\tanother\nA2\tsecond\n' },
    /found "\[\\"another\\"\]", expected the known truth: A1 is the first code/,
  ],
  [
    'a required file that is missing',
    { 'a.txt': 'ALPHA notes 2025 2025-01-01\nA1\tnote\n' },
    /alpha list 2025 is not whole, expected also a file with its codes/,
  ],
  [
    'a file that nobody knows',
    { 'b.txt': BETA, 'x.txt': 'GAMMA codes 2025 2025-01-01\nG1\tone\n' },
    /x\.txt, line 1: found "GAMMA codes.*expected an official file in one of the layouts/,
  ],
  ['an empty file', { 'b.txt': BETA, 'x.txt': '' }, /x\.txt, line 1.*expected an official file/],
  [
    'a zip that is torn',
    { 'b.txt': BETA, 'a.zip': zipOf([{ name: 'a.txt', content: ALPHA }]).subarray(0, 80) },
    /a\.zip: .*expected a whole zip/,
  ],
  [
    'an entry with a wrong checksum',
    { 'a.zip': zipOf([{ name: 'a.txt', content: ALPHA.replace('second', 'other'), crc: 7 }]) },
    /a\.txt: found "a wrong checksum"/,
  ],
  [
    'far fewer rows than the release before',
    { 'a.txt': 'ALPHA codes 2025 2025-01-01\nA1\tfirst\n' },
    /found "1 rows", expected between 2 and 3 rows, since 2024 has 2/,
  ],
  [
    'far more rows than the release before',
    {
      'a.txt': `ALPHA codes 2025 2025-01-01\nA1\tfirst\n${'345'
        .split('')
        .map((n) => `A${n}\tmore\n`)
        .join('')}`,
    },
    /found "4 rows"/,
  ],
  [
    'a code that stands twice',
    { 'b.txt': 'BETA codes 2025 2025-01-01\nB1\tone\nB1\ttwo\n' },
    /line 3.*each key once in the file/,
  ],
  [
    'noise under the name of a text',
    { 'x.txt': Buffer.from(Uint8Array.from({ length: 5000 }, (_, n) => (n * 97) % 256)) },
    /x\.txt, line 1/,
  ],
];
for (const [what, files, pattern] of STOPS) {
  test(`${what} stops the import, and what serves stays as it was to the byte`, async () => {
    const place = await served();
    await assertRefused(place, [place.files(files)], pattern);
  });
}

test('a file of known content whose name lost its release is refused with a name that would do', async () => {
  const place = await served();
  const gamma = list('gamma');
  place.importers.push({
    ...gamma,
    officialName: 'gamma-2024.txt',
    recognise: (look) => (/^gamma-\d{4}\.txt$/.test(look.name) ? gamma.recognise(look) : null),
  });
  await assertRefused(
    place,
    [place.files({ 'mine.bin': 'GAMMA codes 2024 2024-01-01\nG1\tfirst\n' })],
    /mine\.bin: found "gamma list, renamed", expected the name as published, .* such as gamma-2024\.txt/,
  );
});

test('a file that two sources claim is refused and both are named', async () => {
  const place = await served();
  place.importers = [...place.importers, list('gamma', { recognise: list('beta').recognise })];
  await assertRefused(
    place,
    [place.files({ 'b.txt': BETA })],
    /b\.txt: found "beta list, or gamma list", expected a file that only one source can have/,
  );
});

test('a mistake of the program itself publishes nothing, leaves nothing behind and lets the next import in', async () => {
  const place = await served();
  const before = place.bytes();
  const handles = openHandles();
  place.importers = [
    list('alpha'),
    list('beta', {
      write: async () => {
        throw new TypeError('a bug');
      },
    }),
    own,
  ];
  await assert.rejects(
    place.import([place.files({ 'b.txt': 'BETA codes 2025 2025-01-01\nB1\tone\n' })]),
    /a bug/,
  );
  assert.deepEqual(place.bytes(), before);
  assert.equal(openHandles(), handles);
  new Build(place.root, new Date()).abandon();
  await assert.rejects(place.import([join(place.root, 'absent')]), Refused);
});

test('with the damaged left out the rest is published, and the edition keeps the list of the refused', async () => {
  const place = await served();
  const files = place.files({
    'a.txt': 'ALPHA codes 2025 2025-01-01\nA1\n',
    'b.txt': 'BETA codes 2025 2025-01-01\nB1\tnew\n',
    'x.txt': 'nobody knows',
    'torn.zip': 'PK',
  });
  const { published, refused } = await place.import([files], { skipDamaged: true });
  assert.equal(refused.length, 3);
  assert.deepEqual(published?.refused, refused);
  assert.deepEqual(place.serves(), [
    'alpha 2024: A1 first, A2 second',
    'beta 2024: B1 one',
    'beta 2025: B1 new',
    OWN,
    'total 5',
  ]);
});

test('a damaged copy of a release that serves does not take its place, not even with the damaged left out', async () => {
  const place = await served();
  const { published, refused } = await place.import(
    [place.files({ 'a.txt': 'ALPHA codes 2024 2024-01-01\nA1\tfirst\nA2\n' })],
    { skipDamaged: true },
  );
  assert.equal(refused.length, 1);
  assert.equal(published, null);
  assert.deepEqual(place.serves(), ['alpha 2024: A1 first, A2 second', 'beta 2024: B1 one', OWN, 'total 4']);
});

test('a release given again with other bytes takes the place of the one before; other releases stay', async () => {
  const place = await served();
  await place.import([place.files({ 'a.txt': ALPHA.replace('second', 'corrected') })]);
  assert.deepEqual(place.serves(), [
    'alpha 2024: A1 first, A2 corrected',
    'beta 2024: B1 one',
    OWN,
    'total 4',
  ]);
});

test('row counts are held against the nearest release before, and the operator may take them all the same', async () => {
  const place = new Place();
  const rows = (year: string, count: number) => {
    const codes = Array.from({ length: count }, (_, n) => `B${n}\twords\n`).join('');
    return place.files({ 'b.txt': `BETA codes ${year} ${year}-01-01\n${codes}` });
  };
  for (const [year, count] of [
    ['2020', 10],
    ['2022', 14],
    ['2024', 20],
  ] as const) {
    assert.ok((await place.import([rows(year, count)])).published, year);
  }
  await assertRefused(place, [rows('2025', 15)], /between 16 and 30 rows, since 2024 has 20/);
  await assertRefused(place, [rows('2023', 22)], /between 11 and 21 rows, since 2022 has 14/);
  await assertRefused(place, [rows('2019', 16)], /between 8 and 15 rows, since 2020 has 10/);
  assert.ok((await place.import([rows('2023', 21)])).published);
  assert.ok((await place.import([rows('2025', 15)], { acceptSizes: true })).published);
});

test('parts that have not changed are taken over as the same files, and only what hangs on a change is built', async () => {
  const place = await served();
  const files = { 'a.txt': ALPHA, 'b.txt': BETA };
  const before = publishedStack(place.root)[0] ?? '';
  const folder = place.files({ ...files, 'b25.txt': 'BETA codes 2025 2025-01-01\nB1\tnew\n' });
  const { published } = await place.import([folder]);
  assert.ok(published);
  assert.deepEqual(takeBuilt(), ['alpha', 'beta', 'beta', 'total'], 'other paths are other inputs');
  const again = await place.import([folder]);
  assert.deepEqual([again.published, again.unchanged], [null, true]);
  assert.deepEqual(takeBuilt(), []);
  writeFileSync(join(folder, 'b25.txt'), 'BETA codes 2025 2025-01-01\nB1\tnewer\n');
  const reused: string[] = [];
  const third = await place.import([folder], {
    progress: (event) =>
      event.step === 'built' && event.reused && reused.push(`${event.source} ${event.version}`),
  });
  assert.deepEqual(takeBuilt(), ['beta', 'total']);
  assert.deepEqual(reused.sort(), ['alpha 2024', 'beta 2024', 'own here']);
  const inode = (id: string) => statSync(join(place.root, id, 'alpha--2024.sqlite')).ino;
  assert.equal(inode(published.id), inode(third.published?.id ?? ''));
  assert.notEqual(inode(before), inode(published.id));
});

test('an import of nothing new publishes nothing; changed content of our own is published', async () => {
  const place = await served();
  const before = place.bytes();
  const same = await place.import([]);
  assert.deepEqual([same.published, same.unchanged, same.refused], [null, true, []]);
  assert.deepEqual(place.bytes(), before);
  place.write(
    place.content,
    'own.txt',
    'OWN notes here 2020-01-01\nO1\tbetter words\nO2\tmore\nO3\tand more\n',
  );
  assert.ok((await place.import([])).published);
  assert.deepEqual(place.serves(), [
    'alpha 2024: A1 first, A2 second',
    'beta 2024: B1 one',
    'own here: O1 better words, O2 more, O3 and more',
    'total 6',
  ]);
});

test('our own selection stands in for a source until an official release of it comes, and never returns over it', async () => {
  const place = new Place();
  place.write(place.content, 'alpha.txt', 'ALPHA codes 2024 2024-01-01\nA1\tfirst\n');
  await place.import([]);
  assert.deepEqual(place.serves(), ['alpha 2024 (starter): A1 first', OWN, 'total 2']);
  // A selection is small: the official release is not held against its row count.
  const many = `${ALPHA}${Array.from({ length: 50 }, (_, n) => `A${n + 3}\tmore\n`).join('')}`;
  const official = await place.import([place.files({ 'a.txt': many })]);
  assert.deepEqual(official.refused, []);
  assert.equal(official.published?.parts.filter((part) => part.source === 'alpha').length, 1);
  const withoutStarter = place.serves();
  assert.match(withoutStarter[0] ?? '', /^alpha 2024: A1 first, /);
  // The next import offers another source only; the selection has the same version as the official release.
  await place.import([place.files({ 'b.txt': BETA })]);
  assert.deepEqual(
    place.serves().filter((part) => part.startsWith('alpha')),
    withoutStarter.filter((part) => part.startsWith('alpha')),
  );
  assert.equal((await place.import([])).unchanged, true);
});

test('when the first official release is damaged and left out, our own selection still stands in', async () => {
  const place = new Place();
  place.write(place.content, 'alpha.txt', 'ALPHA codes 2024 2024-01-01\nA1\tfirst\n');
  const { refused } = await place.import([place.files({ 'a.txt': 'ALPHA codes 2025 2025-01-01\nA1\n' })], {
    skipDamaged: true,
  });
  assert.equal(refused.length, 1);
  assert.deepEqual(place.serves(), ['alpha 2024 (starter): A1 first', OWN, 'total 2']);
});

test('a part that another version of the program wrote is built again from its files, or its loss is said', async () => {
  const place = await served();
  place.importers = [list('alpha', { builder: 2 }), list('beta'), own];
  await assertRefused(
    place,
    [],
    /alpha list 2024 was built by another version of this program; import its files again/,
  );
  await assertRefused(
    place,
    [place.files({ 'a.txt': 'ALPHA codes 2025 2025-01-01\nA1\tfirst\nA2\tsecond\n' })],
    /alpha list 2024 was built by another version/,
  );
  const { published, refused } = await place.import([place.files({ 'a.txt': ALPHA })]);
  assert.deepEqual(refused, []);
  assert.equal(published?.parts.find((part) => part.source === 'alpha')?.builder, 2);
  assert.deepEqual(place.serves(), ['alpha 2024: A1 first, A2 second', 'beta 2024: B1 one', OWN, 'total 4']);
});

test('a derived part is built again when its builder rises, and one that is refused is not published', async () => {
  const place = await served();
  place.derived = [{ ...total, builder: 2 }];
  assert.ok((await place.import([])).published);
  assert.deepEqual(takeBuilt(), ['total']);
  place.derived = [
    {
      ...total,
      builder: 3,
      write: () => {
        throw new Refused({ file: 'total', expected: 'rows that add up' });
      },
    },
  ];
  await assertRefused(place, [], /expected rows that add up/);
});

const DAMAGE: [string, (folder: string) => void][] = [
  [
    'a flipped byte',
    (folder) => {
      const path = join(folder, 'alpha--2024.sqlite');
      const bytes = readFileSync(path);
      bytes[5000] = (bytes[5000] ?? 0) ^ 1;
      writeFileSync(path, bytes);
    },
  ],
  ['a torn file', (folder) => truncateSync(join(folder, 'alpha--2024.sqlite'), 4096)],
  ['a missing file', (folder) => rmSync(join(folder, 'alpha--2024.sqlite'))],
  ['a missing manifest', (folder) => rmSync(join(folder, 'manifest.json'))],
];
for (const [what, damage] of DAMAGE) {
  test(`${what} in the edition that serves is mended by importing its files again`, async () => {
    const place = new Place();
    const folder = place.files({ 'a.txt': ALPHA, 'b.txt': BETA });
    await place.import([folder]);
    damage(join(place.root, publishedStack(place.root)[0] ?? ''));
    const { published, refused } = await place.import([folder]);
    assert.deepEqual(refused, []);
    assert.ok(published);
    await verify(join(place.root, published.id));
    assert.deepEqual(place.serves(), [
      'alpha 2024: A1 first, A2 second',
      'beta 2024: B1 one',
      OWN,
      'total 4',
    ]);
  });
}

test('a flipped byte in a part whose files are not at hand is said, and the part is not carried on', async () => {
  const place = await served();
  DAMAGE[0]?.[1](join(place.root, publishedStack(place.root)[0] ?? ''));
  await assertRefused(place, [], /alpha list 2024 is damaged on disk; import its files again/);
  await place.import([], { skipDamaged: true });
  assert.deepEqual(place.serves(), ['beta 2024: B1 one', OWN, 'total 2']);
});

test('behind a torn edition and a damaged pointer the import builds on the edition that is whole, and loses no source', async () => {
  const place = await served();
  const whole = publishedStack(place.root)[0] ?? '';
  await place.import([place.files({ 'b.txt': 'BETA codes 2025 2025-01-01\nB1\tnew\n' })]);
  truncateSync(join(place.root, publishedStack(place.root)[0] ?? '', 'beta--2025.sqlite'), 10);
  const onWhole = await place.import([]);
  assert.equal(onWhole.unchanged, false, 'what the site falls back to is put on top');
  assert.deepEqual(place.serves(), ['alpha 2024: A1 first, A2 second', 'beta 2024: B1 one', OWN, 'total 4']);
  writeFileSync(join(place.root, 'current'), 'rubbish');
  assert.ok((await place.import([])).published, 'publishing mends the pointer');
  assert.deepEqual(place.serves(), ['alpha 2024: A1 first, A2 second', 'beta 2024: B1 one', OWN, 'total 4']);
  assert.ok(listEditions(place.root).some(({ id }) => id === whole));
});

test('two imports within one millisecond do not get into each other’s way', async () => {
  const place = new Place();
  const now = new Date('2026-11-24T00:00:00Z');
  const one = await place.import([place.files({ 'a.txt': ALPHA })], { now });
  const two = await place.import([place.files({ 'b.txt': BETA })], { now });
  assert.notEqual(one.published?.id, two.published?.id);
  assert.equal(publishedStack(place.root).length, 2);
});

test('content that is not there is refused before anything is built', async () => {
  const place = await served();
  const before = place.bytes();
  await assert.rejects(place.import([], { content: join(place.root, 'absent') }), Refused);
  assert.deepEqual(place.bytes(), before);
});

test('an editions folder that was copied elsewhere goes on as it was', async () => {
  const place = await served();
  const moved = new Place();
  cpSync(place.root, moved.root, { recursive: true });
  cpSync(place.content, moved.content, { recursive: true });
  assert.ok(
    (await moved.import([moved.files({ 'b.txt': 'BETA codes 2025 2025-01-01\nB1\tnew\n' })])).published,
  );
  assert.deepEqual(moved.serves(), [
    'alpha 2024: A1 first, A2 second',
    'beta 2024: B1 one',
    'beta 2025: B1 new',
    OWN,
    'total 5',
  ]);
});
