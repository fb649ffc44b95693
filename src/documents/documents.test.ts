// What does a file say, whatever its name? Texts, PDFs and Word documents made here, and files that want to do harm.
import assert from 'node:assert/strict';
import test from 'node:test';
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
  assert.match(await unreadable(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])), /no PDF, no Word/);
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
