// Fifty ways to pack a zip wrong, and the right ones beside them: each refused with a sentence, soon, in little memory.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import test, { after } from 'node:test';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import yazl from 'yazl';
import { Refused } from '#kit';
import { openHandles, removeFolders, seed, temporaryFolder } from '../../test/edition.ts';
import { type Packed, zip64Extra, zipOf } from '../../test/zips.ts';
import { collect, type FoundFile } from './archive.ts';

const SEED = seed('zips');
const folder = temporaryFolder();
const handles = openHandles();
const peak = { before: process.memoryUsage().rss, most: 0 };
after(removeFolders);

let made = 0;
function place(bytes: Buffer | string, name = `case ${made++}.zip`): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Collects and reads everything: what could be read, by name, and what was refused, as sentences. */
async function readAll(
  ...paths: string[]
): Promise<{ read: Map<string, string>; refused: string[]; files: FoundFile[] }> {
  const started = performance.now();
  const found = await collect(paths);
  const read = new Map<string, string>();
  const refused = found.refused.map((error) => error.message);
  for (const file of found.files) {
    try {
      const content = await buffer(await file.open());
      assert.equal(content.length, file.bytes, `${file.label} has the length that it says`);
      assert.equal(crc32(content), file.crc32, `${file.label} has the checksum that it says`);
      read.set(file.name, content.toString('latin1', 0, 1000));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push(error.message);
    }
  }
  found.cleanUp();
  assert.ok(performance.now() - started < 5000, 'within five seconds');
  peak.most = Math.max(peak.most, process.memoryUsage().rss);
  for (const sentence of refused) {
    assert.match(sentence, /expected /);
    assert.doesNotMatch(sentence, /[\p{Cc}\p{Cf}]/u, 'nothing that moves a cursor');
    assert.ok(sentence.length < 1000);
  }
  return { read, refused, files: found.files };
}

async function assertRefused(bytes: Buffer, pattern: RegExp): Promise<void> {
  const { read, refused } = await readAll(place(bytes));
  assert.deepEqual([...read], [], 'nothing of it is read');
  assert.ok(refused.length > 0);
  assert.match(refused.join('\n'), pattern);
}

/** Handles are closed a moment after their streams. */
async function assertHandles(most: number): Promise<void> {
  for (let n = 0; n < 100 && openHandles() > most; n++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  assert.ok(openHandles() <= most, `${openHandles()} handles are open, ${most} were before`);
}

const good: Packed = { name: 'good.txt', content: 'A0001 words\n'.repeat(100) };
const zeros = (mebibytes: number) => Buffer.alloc(mebibytes * 2 ** 20);
const nest = (inner: Buffer, name = 'inner.zip'): Buffer => zipOf([{ name, content: inner, stored: true }]);

const HOSTILE: [string, () => Buffer, RegExp][] = [
  [
    'a bomb of 1,029 to 1',
    () => zipOf([good, { name: 'bomb.txt', content: zeros(64) }]),
    /1\d{3}:1.*at most 200:1/,
  ],
  [
    'a bomb inside a zip inside',
    () => nest(zipOf([{ name: 'bomb.txt', content: zeros(64) }])),
    /at most 200:1/,
  ],
  ['a zip inside that is a bomb', () => zipOf([{ name: 'bomb.zip', content: zeros(64) }]), /at most 200:1/],
  [
    'a stored entry that says 5 GiB',
    () =>
      zipOf([
        {
          ...good,
          extra: zip64Extra(5n << 30n, 5n << 30n),
          compressed: 2 ** 32 - 1,
          uncompressed: 2 ** 32 - 1,
          stored: true,
        },
      ]),
    /at most 4 GiB unpacked/,
  ],
  [
    'many entries that say 5 GiB together',
    () =>
      zipOf(
        Array.from({ length: 10 }, (_, n) => ({
          name: `${n}.txt`,
          compressed: 2 ** 29,
          uncompressed: 2 ** 29,
          stored: true,
        })),
      ),
    /at most 4 GiB unpacked/,
  ],
  [
    'a nested zip that says 600 MiB',
    () =>
      zipOf([{ name: 'in.zip', content: 'x', stored: true, compressed: 600 << 20, uncompressed: 600 << 20 }]),
    /expected/,
  ],
  [
    'an entry that unpacks to more than it says',
    () => zipOf([{ ...good, uncompressed: 100 }]),
    /declared length/,
  ],
  [
    'an entry that unpacks to a hundred times more',
    () => zipOf([{ name: 'a.txt', content: zeros(50), uncompressed: 1000, compressed: 1000 }]),
    /expected/,
  ],
  [
    'an entry that unpacks to less than it says',
    () => zipOf([{ ...good, uncompressed: 5000 }]),
    /declared length/,
  ],
  [
    'a stored entry whose two lengths differ',
    () => zipOf([{ ...good, stored: true, uncompressed: 100 }]),
    /size mismatch/,
  ],
  ['a packed length that is too short', () => zipOf([{ ...good, compressed: 10 }]), /expected/],
  [
    'a packed length beyond the end',
    () => zipOf([{ ...good, compressed: 10_000_000 }]),
    /overflows file bounds/,
  ],
  ['a packed length of nothing', () => zipOf([{ ...good, compressed: 0 }]), /expected/],
  [
    'two entries over the same bytes',
    () => zipOf([good, { name: 'again.txt', content: good.content as string, noLocal: true, offset: 0 }]),
    /do not overlap/,
  ],
  [
    'an entry inside another',
    () =>
      zipOf([
        { name: 'outer.txt', content: zipOf([good]), stored: true },
        { ...good, name: 'inner.txt', noLocal: true, offset: 30 + 9 },
      ]),
    /do not overlap/,
  ],
  ['a kernel shared through extra fields', sharedKernel, /do not overlap/],
  ['zips three deep', () => nest(nest(zipOf([good]))), /at most two deep/],
  [
    'zips twenty deep',
    () => Array.from({ length: 20 }).reduce<Buffer>((inner) => nest(inner), zipOf([good])),
    /at most two deep/,
  ],
  [
    'a zip with copies of itself, as a quine has',
    () => {
      const one = nest(nest(nest(zipOf([good])), 'r.zip'), 'r.zip');
      return zipOf(['r.zip', 's.zip', 't.zip'].map((name) => ({ name, content: one, stored: true })));
    },
    /at most two deep/,
  ],
  [
    'two thousand entries in each of two nested zips',
    () =>
      zipOf(
        ['a.zip', 'b.zip'].map((name) => ({
          name,
          content: zipOf(
            Array.from({ length: 1500 }, (_, n) => ({ name: `${n}.txt`, content: 'x', stored: true })),
          ),
          stored: true,
        })),
      ),
    /at most 2,000 entries/,
  ],
  ['a name that climbs', () => zipOf([good, { ...good, name: '../evil.txt' }]), /invalid relative path/],
  [
    'a name that climbs in the middle',
    () => zipOf([{ ...good, name: 'a/../../evil.txt' }]),
    /invalid relative path/,
  ],
  [
    'a name that climbs with backslashes',
    () => zipOf([{ ...good, name: '..\\..\\evil.txt' }]),
    /invalid relative path/,
  ],
  ['an absolute name', () => zipOf([{ ...good, name: '/etc/passwd' }]), /absolute path/],
  ['a drive letter', () => zipOf([{ ...good, name: 'C:\\Windows\\evil.txt' }]), /absolute path/],
  ['a drive letter without a path', () => zipOf([{ ...good, name: 'c:evil.txt' }]), /absolute path/],
  ['a network share', () => zipOf([{ ...good, name: '\\\\server\\share\\evil.txt' }]), /absolute path/],
  ['a name of nothing', () => zipOf([{ ...good, name: '' }]), /printable characters/],
  ['a name with a line break', () => zipOf([{ ...good, name: 'a\nb.txt' }]), /printable characters/],
  [
    'a name that colours the terminal',
    () => zipOf([{ ...good, name: '\u001b[31mred.txt' }]),
    /printable characters/,
  ],
  ['a name with NUL', () => zipOf([{ ...good, name: 'good.txt\0.exe' }]), /printable characters/],
  [
    'a name that turns the direction of writing',
    () => zipOf([{ ...good, name: 'a\u202etxt.exe' }]),
    /printable characters/,
  ],
  [
    'a name of 60,000 characters',
    () => zipOf([{ ...good, name: 'a'.repeat(60_000) }]),
    /printable characters/,
  ],
  ['a link', () => zipOf([{ name: 'link.txt', content: '/etc/passwd', mode: 0o120777 }]), /plain files only/],
  ['a device', () => zipOf([{ name: 'device.txt', mode: 0o020666 }]), /plain files only/],
  ['a pipe', () => zipOf([{ name: 'pipe.txt', mode: 0o010666 }]), /plain files only/],
  [
    '2,001 entries',
    () => zipOf(Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.txt`, stored: true }))),
    /2001 entries.*at most 2,000/,
  ],
  ['65,535 entries in the end record', () => zipOf([good], { entries: 65_535 }), /at most 2,000/],
  ['an end record that says one entry too many', () => zipOf([good], { entries: 2 }), /expected/],
  ['one name twice', () => zipOf([good, good]), /each name once/],
  [
    'one name twice, once with a backslash',
    () =>
      zipOf([
        { ...good, name: 'a/b.txt' },
        { ...good, name: 'a\\b.txt' },
      ]),
    /each name once/,
  ],
  ['a wrong checksum', () => zipOf([{ ...good, crc: 1 }]), /wrong checksum/],
  [
    'a wrong checksum on a nested zip',
    () => zipOf([{ name: 'in.zip', content: zipOf([good]), stored: true, crc: 1 }]),
    /wrong checksum/,
  ],
  ['the mark of encryption', () => zipOf([{ ...good, flags: 0x801 }]), /without a password/],
  ['an unknown way of packing', () => zipOf([{ ...good, method: 14 }]), /stored or deflated/],
  ['Zstandard', () => zipOf([{ ...good, method: 93 }]), /stored or deflated/],
  ['text that says it is deflated', () => zipOf([{ ...good, stored: true, method: 8 }]), /expected/],
  [
    'ZIP64 lengths that are not there',
    () => zipOf([{ ...good, compressed: 2 ** 32 - 1, uncompressed: 2 ** 32 - 1 }]),
    /expected/,
  ],
  [
    'a ZIP64 extra field that is torn',
    () => zipOf([{ ...good, uncompressed: 2 ** 32 - 1, extra: zip64Extra(1n).subarray(0, 8) }]),
    /expected/,
  ],
  [
    'a ZIP64 length beyond all numbers',
    () => zipOf([{ ...good, uncompressed: 2 ** 32 - 1, extra: zip64Extra(2n ** 63n) }]),
    /expected/,
  ],
  [
    'a ZIP64 offset beyond the end',
    () => zipOf([{ ...good, offset: 2 ** 32 - 1, extra: zip64Extra(1n << 40n) }]),
    /expected/,
  ],
  [
    'a ZIP64 end record with a million entries',
    () => zipOf([good], { zip64: { entries: 1_000_000 } }),
    /at most 2,000/,
  ],
  [
    'a ZIP64 end record that is elsewhere',
    () => zipOf([good], { zip64: { recordOffset: 1n << 50n } }),
    /a whole zip/,
  ],
  [
    'a ZIP64 directory that is elsewhere',
    () => zipOf([good], { zip64: { directoryOffset: 1n << 50n } }),
    /expected/,
  ],
  ['an offset into nowhere', () => zipOf([{ ...good, offset: 100_000 }]), /where the zip says that it is/],
  ['an offset that is no header', () => zipOf([{ ...good, offset: 7 }]), /where the zip says that it is/],
  ['a directory into nowhere', () => zipOf([good], { directoryOffset: 5 }), /expected/],
  ['no entries', () => zipOf([]), /a zip with files in it/],
  ['nothing at all', () => Buffer.alloc(0), /a whole zip/],
  ['a text', () => Buffer.from('code,words\nA0001,"a text by the name of a zip"\n'), /a whole zip/],
  [
    'a web page instead of the download',
    () => Buffer.from('<!doctype html><title>Accept the licence</title>'),
    /a whole zip/,
  ],
  [
    'half a megabyte of noise',
    () => Buffer.from(Uint8Array.from({ length: 1 << 19 }, (_, n) => (n * 2654435761) >>> 13)),
    /a whole zip/,
  ],
  ['something before the zip', () => Buffer.concat([Buffer.from('MZ stub'), zipOf([good])]), /expected/],
  ['something after the zip', () => Buffer.concat([zipOf([good]), Buffer.from('more')]), /a whole zip/],
  [
    'a second zip in the comment',
    () => zipOf([good], { comment: zipOf([{ ...good, name: 'other.txt' }]) }),
    /a whole zip|expected/,
  ],
];

test('there are at least fifty hostile zips', () => assert.ok(HOSTILE.length >= 50, `${HOSTILE.length}`));

for (const [what, build, pattern] of HOSTILE) {
  test(`refused: ${what}`, () => assertRefused(build(), pattern));
}

test('a zip of any length but its own is refused', async () => {
  const whole = zipOf([good, { ...good, name: 'b.txt', stored: true }]);
  for (let percent = 0; percent < 100; percent += 5) {
    await assertRefused(whole.subarray(0, Math.floor((whole.length * percent) / 100)), /a whole zip/);
  }
  await assertRefused(whole.subarray(0, whole.length - 1), /a whole zip/);
});

test('whatever byte of a zip is changed, its files are read as they were packed or refused in a sentence', async () => {
  const files: Packed[] = [
    good,
    { name: 'stored.txt', content: 'stored words', stored: true },
    { name: 'deep/b.txt', content: 'b' },
  ];
  const whole = zipOf(files);
  const words = new Set(files.map((file) => `${file.content}`.slice(0, 1000)));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 3,
      }),
      async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, by] of changes) bytes[at] = (bytes[at] ?? 0) ^ by;
        const { read } = await readAll(place(bytes, 'changed.zip'));
        for (const content of read.values()) assert.ok(words.has(content), content);
      },
    ),
    { seed: SEED, numRuns: 400 },
  );
});

test('through all of that memory stays within 256 MiB of what it was, and every handle is given back', async () => {
  const grown = (peak.most - peak.before) / 2 ** 20;
  assert.ok(peak.most > 0 && grown < 256, `${grown.toFixed(0)} MiB`);
  await assertHandles(handles);
});

test('sound zips are read whole: deflated, stored, with descriptors, folders, a zip inside, Mac and dot files left out', async () => {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from('inner words'), 'inner.txt');
  zip.end();
  const inner = await buffer(zip.outputStream);
  const outer = new yazl.ZipFile();
  outer.addBuffer(Buffer.from('first words'), 'folder/first.txt');
  outer.addReadStreamLazy('second.txt', { compress: true }, (cb) => cb(null, readableOf('second words')));
  outer.addBuffer(Buffer.from('stored words'), 'stored.txt', { compress: false });
  outer.addBuffer(Buffer.from(''), 'empty.txt');
  outer.addEmptyDirectory('nothing here');
  outer.addBuffer(inner, 'more/release.ZIP');
  for (const name of ['.DS_Store', '__MACOSX/._first.txt', 'folder/.hidden'])
    outer.addBuffer(Buffer.from('x'), name);
  outer.end();
  const path = place(await buffer(outer.outputStream), 'rvu.zip');
  const { read, refused, files } = await readAll(path);
  assert.deepEqual(refused, []);
  assert.deepEqual(Object.fromEntries(read), {
    'empty.txt': '',
    'first.txt': 'first words',
    'inner.txt': 'inner words',
    'second.txt': 'second words',
    'stored.txt': 'stored words',
  });
  assert.deepEqual(
    files.map((file) => file.label),
    [
      'rvu.zip › empty.txt',
      'rvu.zip › folder/first.txt',
      'rvu.zip › more/release.ZIP › inner.txt',
      'rvu.zip › second.txt',
      'rvu.zip › stored.txt',
    ],
  );
});

test('a large sound file of forty to one is read as a stream', async () => {
  const line = 'E119    1 Type 2 diabetes mellitus without complications\r\n';
  const content = Array.from({ length: 400_000 }, (_, n) => `${n} ${line}`).join('');
  const { files } = await readAll(place(zipOf([{ name: 'order.txt', content }]), 'large.zip'));
  assert.equal(files[0]?.bytes, content.length);
});

test('two nested zips with files of one name do not mix', async () => {
  const inner = (words: string) => zipOf([{ name: 'release.txt', content: words }]);
  const outer = zipOf(
    ['a.zip', 'b.zip', 'c/a.zip'].map((name) => ({ name, content: inner(`words of ${name}`), stored: true })),
  );
  const found = await collect([place(outer, 'three.zip')]);
  const words = await Promise.all(
    found.files.map(async (file) => (await buffer(await file.open())).toString()),
  );
  assert.deepEqual(words, ['words of a.zip', 'words of b.zip', 'words of c/a.zip']);
  assert.equal(new Set(found.files.map((file) => file.container)).size, 3);
  assert.equal(new Set(found.files.map((file) => file.sha256)).size, 3);
  found.cleanUp();
});

test('the same bytes have the same checksum in a zip and beside it', async () => {
  const there = temporaryFolder();
  writeFileSync(join(there, 'good.txt'), good.content as string);
  writeFileSync(join(there, 'release.zip'), zipOf([good]));
  const { files } = await readAll(there);
  assert.deepEqual(
    files.map((file) => file.name),
    ['good.txt', 'good.txt'],
  );
  assert.equal(files[0]?.crc32, files[1]?.crc32);
  assert.notEqual(files[0]?.sha256, files[1]?.sha256);
});

test('a folder is walked once, whatever links lead back into it, and dot files are left out', async () => {
  const there = temporaryFolder();
  mkdirSync(join(there, 'a', 'b'), { recursive: true });
  writeFileSync(join(there, 'a', 'b', 'deep.txt'), 'deep');
  writeFileSync(join(there, '.hidden'), 'x');
  for (const name of ['one', 'two', 'three']) symlinkSync(there, join(there, 'a', 'b', name));
  symlinkSync(join(there, 'a'), join(there, 'again'));
  const { read, refused, files } = await readAll(there, join(there, 'a'), there);
  assert.deepEqual(refused, []);
  assert.deepEqual([...read], [['deep.txt', 'deep']]);
  assert.equal(files.length, 1);
});

test('a pipe, a socket, a broken link, a link to itself and a locked folder are each refused, and the rest is read', async () => {
  const there = temporaryFolder();
  writeFileSync(join(there, 'good.txt'), 'good');
  execFileSync('mkfifo', [join(there, 'pipe.txt')]);
  const server = createServer().listen(join(there, 'socket.txt'));
  symlinkSync(join(there, 'nowhere'), join(there, 'broken.txt'));
  symlinkSync(join(there, 'self.txt'), join(there, 'self.txt'));
  mkdirSync(join(there, 'locked'));
  chmodSync(join(there, 'locked'), 0);
  writeFileSync(join(there, 'torn.zip'), 'PK');
  const { read, refused } = await readAll(there);
  server.close();
  // So that the folder can be removed afterwards by others than root.
  chmodSync(join(there, 'locked'), 0o700);
  assert.deepEqual([...read], [['good.txt', 'good']]);
  const sentences = refused.join('\n');
  for (const name of ['pipe.txt', 'socket.txt', 'broken.txt', 'self.txt', 'torn.zip'])
    assert.match(sentences, new RegExp(`/${name}.*expected`));
  // Root reads locked folders.
  if (process.getuid?.() !== 0) assert.match(sentences, /locked.*expected/);
});

test('a file name of the folder with control characters reaches no terminal', async () => {
  const there = temporaryFolder();
  writeFileSync(join(there, 'a\u001b[31m\nb.zip'), 'no zip');
  const { refused } = await readAll(there);
  assert.match(refused[0] ?? '', /a\ufffd\[31m\ufffdb\.zip: .*a whole zip/);
});

test('a path that is not there is refused before anything is read', async () => {
  await assert.rejects(
    collect([join(folder, 'absent.zip')]),
    (error) => error instanceof Refused && /a file, folder or zip that exists/.test(error.message),
  );
});

test('what nested zips left in the temporary folder is removed', async () => {
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('coding-ahead-import-'));
  const before = left();
  await readAll(place(nest(zipOf([good])), 'nested.zip'));
  await readAll(place(nest(nest(zipOf([good]))), 'too deep.zip'));
  await assert.rejects(collect([place(nest(zipOf([good])), 'nested again.zip'), join(folder, 'absent')]));
  assert.deepEqual(
    left().filter((name) => !before.includes(name)),
    [],
  );
});

test('a reader that stops early leaves no handle open', {
  skip: openHandles() === 0 && 'needs /proc',
}, async () => {
  const found = await collect([
    place(zipOf([{ name: 'order.txt', content: 'some line of text\n'.repeat(300_000) }]), 'early.zip'),
  ]);
  const before = openHandles();
  for (let n = 0; n < 20; n++) {
    for await (const _ of (await found.files[0]?.open()) ?? []) break;
  }
  await assertHandles(before);
});

/** Fifield's quoting by extra fields: each header hides the next ones in its extra field, and all end at one kernel. */
function sharedKernel(): Buffer {
  const kernel: Packed = { name: 'z.txt', content: 'kernel '.repeat(2000) };
  const tail = zipOf([kernel]);
  const packed = tail.readUInt32LE(18);
  const local = tail.subarray(0, 30 + 5 + packed);
  const quoted = { ...kernel, name: 'a.txt', noLocal: true };
  const header = Buffer.from(tail.subarray(0, 30 + 5));
  header.write('a.txt', 30);
  // The extra field of the first is the whole header of the second.
  header.writeUInt16LE(35, 28);
  const body = Buffer.concat([header, local]);
  const directory = zipOf([
    { ...quoted, compressed: packed, offset: 0 },
    { ...kernel, noLocal: true, compressed: packed, offset: 35 },
  ]);
  const at = body.length;
  const bytes = Buffer.concat([body, directory]);
  bytes.writeUInt32LE(at, bytes.length - 6);
  return bytes;
}

function readableOf(text: string): NodeJS.ReadableStream {
  return Readable.from([Buffer.from(text)]);
}
