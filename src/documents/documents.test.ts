// What does a file say, whatever its name? Texts, PDFs and Word documents made here, and files that want to do harm.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import yazl from 'yazl';
import { LIMITS, textOf } from './documents.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function pdfOf(...lines: string[]): Uint8Array {
  const shown = lines.map((line, n) => `${n === 0 ? '72 720 Td' : '0 -14 Td'} (${line}) Tj`).join(' ');
  const stream = `BT /F1 12 Tf ${shown} ET`;
  return bytes(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`);
}

async function docxOf(xml: string | Buffer): Promise<Uint8Array> {
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from('<Types/>'), '[Content_Types].xml');
  zip.addBuffer(Buffer.from(xml), 'word/document.xml');
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const body = (inner: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
const unreadable = async (file: Uint8Array, limits = LIMITS) => {
  const read = await textOf(file, limits);
  return 'unreadable' in read ? read.unreadable : `read as ${read.kind}`;
};

test('a plain text is read in UTF-8, else in Windows-1252, with one kind of line end', async () => {
  assert.deepEqual(await textOf(new TextEncoder().encode('Fever\r\n38 °C')), {
    kind: 'text',
    text: 'Fever\n38 °C',
    pages: null,
  });
  const read = await textOf(bytes('38 \xb0C'));
  assert.equal('text' in read && read.text, '38 °C');
});

test('the text layer of a PDF comes line by line', async () => {
  const read = await textOf(pdfOf('Type 2 diabetes with', 'polyneuropathy.'));
  assert.deepEqual(read, { kind: 'pdf', text: 'Type 2 diabetes with\npolyneuropathy.\n\f', pages: 1 });
});

test('paragraphs, tabs and cells of a Word document are kept apart', async () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
  const read = await textOf(
    await docxOf(
      body(
        `<w:p>${run('Assessment:')}</w:p><w:p>${run('Gout &amp; fever')}<w:r><w:tab/><w:t>left</w:t></w:r></w:p>`,
      ),
    ),
  );
  assert.deepEqual(read, { kind: 'docx', text: 'Assessment:\nGout & fever\tleft\n', pages: null });
});

test('what is no text is named, by its bytes and not by its name', async () => {
  assert.match(await unreadable(new Uint8Array([0x89, 0x51, 0x4e, 0x47, 0, 0, 0, 1])), /no PDF, no Word/);
  assert.match(await unreadable(new Uint8Array(0)), /no PDF/);
  assert.match(await unreadable(bytes('%PDF-1.7 and then nothing')), /damaged/);
  assert.match(await unreadable(pdfOf()), /no text layer/);
  assert.match(await unreadable(bytes('PK\x03\x04 no zip')), /no Word document/);
});

test('a document that unpacks to very much is not unpacked', async () => {
  const much = Buffer.alloc(80 * 2 ** 20, 'a');
  assert.ok(deflateRawSync(much).length < 2 ** 20);
  assert.match(await unreadable(await docxOf(much)), /too large/);
});

test('entities that multiply and foreign documents are refused', async () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${body('<w:p><w:r><w:t>&b;</w:t></w:r></w:p>')}`;
  assert.match(await unreadable(await docxOf(laughs)), /damaged/);
});

test('size and length are bounded', async () => {
  assert.match(await unreadable(bytes('x'.repeat(20)), { ...LIMITS, bytes: 10 } as never), /more than/);
  assert.match(await unreadable(bytes('x'.repeat(20)), { ...LIMITS, characters: 10 } as never), /characters/);
});

test('no bytes make the reading fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('%PDF-1.4\n', 'PK\x03\x04', ''),
      fc.uint8Array({ maxLength: 300 }),
      async (head, rest) => {
        const read = await textOf(new Uint8Array([...bytes(head), ...rest]));
        assert.ok('unreadable' in read ? read.unreadable.length > 0 : typeof read.text === 'string');
      },
    ),
    { numRuns: 25, seed: 8 },
  );
});

const NOTE = readFileSync(join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'documents', 'note.png'));
const folder = mkdtempSync(join(tmpdir(), 'coding-ahead-ocr-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** A program that stands for tesseract. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  return path;
}

/** A picture of that size, as far as its head says. */
function pictureOf(width: number, height: number): Uint8Array {
  const head = Buffer.from(NOTE.subarray(0, 64));
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

test('a page in HTML says what its reader sees', async () => {
  const read = await textOf(
    bytes('<!DOCTYPE html><title>x</title><p>Gout</p><p style="display:none">E11.9</p>'),
  );
  assert.deepEqual('text' in read && [read.kind, read.text.trim()], ['html', 'Gout']);
});

test('without a program for it a picture is named, and so is a scan', async () => {
  assert.match(await unreadable(NOTE), /picture.*not read here/);
  assert.match(await unreadable(bytes('\xff\xd8\xff\xe0 and more')), /picture/);
  assert.match(await unreadable(pdfOf('')), /no text layer/);
});

test('a program for pictures is fed once, bounded in pixels, time and words, and its failures are sentences', async () => {
  const ask = async (picture: Uint8Array, ocr: string, limits = LIMITS) => {
    const read = await textOf(picture, limits, ocr);
    return 'unreadable' in read ? read.unreadable : read.text;
  };
  const reads = program('reads', 'exec wc -c');
  assert.equal((await ask(NOTE, reads)).trim(), String(NOTE.length));
  assert.match(await ask(pictureOf(40_000, 40_000), reads), /too large: 40000 × 40000/);
  assert.match(await ask(pictureOf(19_000, 19_000), reads), /too large/);
  assert.match(await ask(NOTE.subarray(0, 12), reads), /damaged/);
  const start = performance.now();
  assert.match(await ask(NOTE, program('hangs', 'exec sleep 60'), { ...LIMITS, time: 300 }), /too long/);
  assert.ok(performance.now() - start < 10_000);
  assert.match(await ask(NOTE, program('floods', 'exec yes'), { ...LIMITS, characters: 10_000 }), /too many/);
  assert.match(await ask(NOTE, program('fails', 'exit 3')), /cannot be read\./);
  assert.match(await ask(NOTE, program('silent', 'exit 0')), /No text/);
  assert.match(await ask(NOTE, join(folder, 'none')), /cannot be read here/);
});

/** A JPEG's frame of that size. */
const frame = (side: number) =>
  Buffer.from([255, 0xc0, 0, 11, 8, side >> 8, side, side >> 8, side, 1, 1, 17, 0]);

test('a picture that would be drawn larger than its head was measured is refused', async () => {
  const reads = program('fed', 'exec wc -c');
  const refused = async (picture: Uint8Array) => {
    const read = await textOf(picture, LIMITS, reads);
    return 'unreadable' in read ? read.unreadable : `fed: ${read.text}`;
  };
  // Markers without a length before the frame: whoever reads one lands in the small frame behind.
  for (const marker of [0xd0, 0x01, 0x00, 0x02]) {
    const jpeg = Buffer.alloc(0xffc0 + 100);
    jpeg.set([255, 0xd8, 255, marker]);
    jpeg.set(frame(40_000), 4);
    jpeg.set(frame(100), 4 + 0xffc0);
    assert.match(await refused(jpeg), /too large: 40000|damaged/, String(marker));
  }
  // A TIFF whose second picture is large, and one whose width lies elsewhere.
  const tiff = (side: number, type: number) => {
    const bytes = Buffer.alloc(100);
    bytes.write('II*\0', 'latin1');
    bytes.writeUInt32LE(8, 4);
    for (const [at, size, next] of [
      [8, 10, 50],
      [50, side, 0],
    ] as const) {
      bytes.writeUInt16LE(2, at);
      for (const [n, tag] of [256, 257].entries()) {
        bytes.writeUInt16LE(tag, at + 2 + 12 * n);
        bytes.writeUInt16LE(type, at + 4 + 12 * n);
        bytes.writeUInt32LE(size, at + 10 + 12 * n);
      }
      bytes.writeUInt32LE(next, at + 26);
    }
    return bytes;
  };
  assert.match(await refused(tiff(100, 4)), /fed: 100/);
  assert.match(await refused(tiff(40_000, 4)), /too large: 40000/);
  assert.match(await refused(tiff(10, 16)), /damaged/);
  const circle = tiff(10, 4);
  circle.writeUInt32LE(8, 76);
  assert.match(await refused(circle), /damaged/);
  // Tesseract takes what is no picture for a list of files to open.
  assert.match(await refused(bytes('\x89PNG\n/etc/passwd\n\0')), /no picture/);
});

test('pictures are read one at a time, and a text does not wait for them', async () => {
  const lock = join(folder, 'lock');
  const alone = program('alone', `mkdir ${lock} || exit 1; sleep 0.2; rmdir ${lock}; echo read`);
  const all = Promise.all([1, 2, 3].map(() => textOf(NOTE, LIMITS, alone)));
  const word = await textOf(await docxOf(body('<w:p><w:r><w:t>Gout</w:t></w:r></w:p>')), LIMITS, alone);
  assert.ok('text' in word);
  assert.deepEqual(
    (await all).map((read) => ('text' in read ? read.text : read.unreadable)),
    ['read\n', 'read\n', 'read\n'],
  );
});

/** Pages that are this grey picture, and nothing else: a PNG's own data, as PDF keeps it (ISO 32000, 7.4.4.4). */
function scanOf(png: Buffer, pages: number): Buffer {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [space, colors] = png[25] === 0 ? ['DeviceGray', 1] : ['DeviceRGB', 3];
  const kids = Array.from({ length: pages }, (_, n) => `${n + 6} 0 R`);
  const drawing = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids.join(' ')}]/Count ${pages}>>endobj\n${kids.map((kid) => `${kid.replace('R', 'obj')}<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n`).join('')}4 0 obj<</Length ${drawing.length}>>stream\n${drawing}\nendstream endobj\n5 0 obj<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/${space}/BitsPerComponent 8/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${colors}/Columns ${width}>>/Length ${data.reduce((sum, { length }) => sum + length, 0)}>>stream\n`,
    ),
    ...data,
    Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>'),
  ]);
}

test('a scan is drawn page by page, bounded in pages and time, and leaves nothing behind', async () => {
  const place = mkdtempSync(join(folder, 'beside-'));
  const beside = (name: string, script: string) =>
    writeFileSync(join(place, name), `#!/bin/sh\n${script}\n`, { mode: 0o700 });
  const ask = async (pages: number, limits = LIMITS) => {
    const read = await textOf(scanOf(NOTE, pages), limits, join(place, 'tesseract'));
    return 'unreadable' in read ? read.unreadable : [read.kind, read.pages, read.text];
  };
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('coding-ahead-scan-'));
  const before = left();
  beside('tesseract', 'exec cat');
  assert.match(String(await ask(1)), /a scan and cannot be read here/, 'without pdftoppm');
  // The page's number, where its picture would be.
  beside('pdftoppm', 'cat > /dev/null; for last; do :; done; echo "$2" > "$last.png"');
  assert.deepEqual(await ask(2), ['pdf', 2, '1\n\n\f2\n\n\f']);
  assert.match(String(await ask(21)), /scan of 21 pages; at most 20/);
  beside('tesseract', 'exec sleep 60');
  assert.match(String(await ask(1, { ...LIMITS, time: 3_000 })), /too long/);
  beside('tesseract', 'exit 1');
  assert.match(String(await ask(1)), /a scan and cannot be read\./);
  assert.deepEqual(left(), before);
});

const TESSERACT = '/usr/bin/tesseract';
const skip =
  existsSync(TESSERACT) && existsSync('/usr/bin/pdftoppm')
    ? false
    : 'tesseract and pdftoppm are not installed';
test('a picture of a note is read, and the pages of a scan', { skip }, async () => {
  const picture = await textOf(NOTE, LIMITS, TESSERACT);
  assert.match('text' in picture ? picture.text : picture.unreadable, /Type 2 diabetes mellitus\./);
  const scan = await textOf(scanOf(NOTE, 2), LIMITS, TESSERACT);
  assert.equal(
    'text' in scan && scan.text.split('Type 2 diabetes mellitus.').length - 1,
    2,
    JSON.stringify(scan),
  );
});
