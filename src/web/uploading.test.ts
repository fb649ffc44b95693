// Files of a form come to disk as they were sent, wherever the network cuts them; hostile forms are refused.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import { saveUpload } from './uploading.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-upload-'));
  folders.push(folder);
  return folder;
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function sent(parts: [string, string | { name: string; bytes: Uint8Array<ArrayBuffer> }][]) {
  const form = new FormData();
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new File([value.bytes], value.name));
  }
  const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
  return {
    bytes: new Uint8Array(await request.arrayBuffer()),
    type: request.headers.get('content-type') ?? '',
  };
}

test('every file comes whole, however it is cut, with line ends and dashes that look like an end in it', async () => {
  const hostile = fc
    .array(fc.constantFrom('\r\n', '--', '\r\n--', '-', '\r', '\n', 'x', '\u0000', 'ÿ'), { maxLength: 40 })
    .map((pieces) => Buffer.from(pieces.join(''), 'latin1'));
  await fc.assert(
    fc.asyncProperty(hostile, hostile, fc.integer({ min: 1, max: 90 }), async (one, other, size) => {
      const { bytes, type } = await sent([
        ['files', { name: 'one.txt', bytes: new Uint8Array(one) }],
        ['skip-damaged', 'yes'],
        ['files', { name: 'other.zip', bytes: new Uint8Array(other) }],
      ]);
      const folder = emptyFolder();
      const found = await saveUpload(cut(bytes, size), type, folder);
      assert.ok(typeof found !== 'string', String(found));
      assert.deepEqual(found.files, ['one.txt', 'other.zip']);
      assert.equal(found.fields.get('skip-damaged'), 'yes');
      assert.deepEqual(readFileSync(join(folder, 'one.txt')), one);
      assert.deepEqual(readFileSync(join(folder, 'other.zip')), other);
    }),
    { numRuns: 60 },
  );
});

test('a name that climbs stays in the folder, and two of one name are two files', async () => {
  const bytes = new Uint8Array([1]);
  const names = ['../../etc/passwd', 'C:\\x\\a.txt', '.hidden', '..', 'a.txt', 'ü "q".txt'];
  const form = await sent(names.map((name) => ['files', { name, bytes }]));
  const folder = emptyFolder();
  const found = await saveUpload(cut(form.bytes, 50), form.type, folder);
  assert.ok(typeof found !== 'string');
  assert.equal(found.files.length, names.length);
  assert.deepEqual(readdirSync(folder).sort(), [...found.files].sort());
  for (const name of found.files) assert.doesNotMatch(name, /[/\\]|^\./);
});

test('too large, cut off, no form, too many, a head without end: refused, and no file stays open', async () => {
  const file = { name: 'a.txt', bytes: new Uint8Array(5000) };
  const { bytes, type } = await sent([['files', file]]);
  const save = (body: Uint8Array, as = type, largest?: number) =>
    saveUpload(cut(body, 1000), as, emptyFolder(), largest);
  assert.match(String(await save(bytes, type, 4096)), /At most/);
  assert.match(String(await save(bytes.subarray(0, 3000))), /did not come whole/);
  assert.match(String(await save(new Uint8Array())), /did not come whole/);
  assert.match(String(await save(bytes, 'text/plain')), /not sent by the form/);
  assert.match(String(await saveUpload(null, type, emptyFolder())), /not sent by the form/);
  const many = await sent(Array.from({ length: 70 }, (_, n) => ['files', { ...file, name: `${n}.txt` }]));
  assert.match(String(await save(many.bytes, many.type)), /At most 60 files/);
  const endless = Buffer.from(`--b\r\nContent-Disposition: form-data; name="${'x'.repeat(20_000)}`);
  assert.match(String(await save(endless, 'multipart/form-data; boundary=b')), /not sent by the form/);
  const none = Buffer.from(
    '--b\r\nContent-Disposition: form-data; name="files"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n',
  );
  assert.deepEqual(await save(none, 'multipart/form-data; boundary=b'), { files: [], fields: new Map() });
});
