// Documents of the operator from file to passage: sections and pages of texts, HTML, Word and PDF made here, and the licence gate.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import fc from 'fast-check';
import yazl from 'yazl';
import { Edition, publishedStack } from '#editions';
import { searchGuidelines } from '#guidelines';
import { cleanUp, editionOf, fileFrom, fixture } from '../../test/part.ts';
import { collect } from './archive.ts';
import { sectionsOf } from './documentSections.ts';
import { groupByRelease } from './grouping.ts';
import { importPaths } from './importers.ts';
import { operatorDocuments } from './operatorDocuments.ts';
import { policyManual } from './policyManual.ts';
import { IMPORTERS } from './sources.ts';

after(cleanUp);

const ASKING = { asOf: '2026-11-26', limit: 5, reader: { cptAccepted: false } };

function laid(name: string, content: string | Buffer) {
  return { ...fileFrom(name, content), label: `guideline-documents/${name}` };
}

/** One line of text a page. */
function pdfOf(pages: readonly (readonly string[])[]): Buffer {
  const objects = pages.map((lines, n) => {
    const shown = lines.map((line, at) => `${at === 0 ? '72 720 Td' : '0 -14 Td'} (${line}) Tj`).join(' ');
    const stream = `BT /F1 12 Tf ${shown} ET`;
    return `${10 + 2 * n} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${11 + 2 * n} 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
${11 + 2 * n} 0 obj<</Length ${stream.length}>>stream
${stream}
endstream endobj`;
  });
  const kids = pages.map((_, n) => `${10 + 2 * n} 0 R`).join(' ');
  return Buffer.from(`%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
${objects.join('\n')}
trailer<</Root 1 0 R>>`);
}

async function docxOf(...paragraphs: string[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const inner = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  zip.addBuffer(Buffer.from('<Types/>'), '[Content_Types].xml');
  zip.addBuffer(
    Buffer.from(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`,
    ),
    'word/document.xml',
  );
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts);
}

test('a PDF is cut by its headings, its running heads are dropped, and a passage is cited by page', async () => {
  const foot = (n: number) => `Harbor Health billing handbook ${n}`;
  const file = laid(
    'Harbor_handbook.pdf',
    pdfOf([
      ['1.1 Zebra visits', 'A zebra visit is billed with the stripe', 'form and not otherwise.', foot(1)],
      ['More of zebras stands here.', foot(2)],
      ['1.2 Walrus claims', 'A walrus claim needs two signatures.', foot(3)],
    ]),
  );
  const edition = await editionOf([operatorDocuments, [file]]);
  const [walrus] = searchGuidelines(edition, 'walrus claim signatures', ASKING);
  assert.equal(walrus?.heading, 'Harbor handbook › 1.2 Walrus claims');
  assert.equal(walrus?.text, 'A walrus claim needs two signatures.');
  assert.equal(walrus?.page, '3');
  assert.equal(walrus?.source, 'Harbor handbook, page 3');
  assert.deepEqual(walrus?.cite.files, ['Harbor_handbook.pdf']);
  assert.equal(walrus?.path, null);
  const [zebra] = searchGuidelines(edition, 'zebra stripe form', ASKING);
  assert.equal(zebra?.page, '1');
  assert.match(zebra?.text ?? '', /^A zebra visit is billed with the stripe form and not otherwise\./);
  assert.doesNotMatch(zebra?.text ?? '', /Harbor Health/);
  edition.close();
});

test('Word, HTML and text documents are searched together, without pages', async () => {
  const edition = await editionOf([
    operatorDocuments,
    [
      laid('lemur.docx', await docxOf('LEMUR POLICY', 'Lemurs are &lt;prior&gt; authorized by telegram.')),
      laid(
        'otter.html',
        '<html><head><title>x</title><script>otter()</script></head><h2>Otter <b>rules</b></h2><p>Otters pay\nby &amp; by.<ul><li>Never in shells</ul>',
      ),
      laid('tapir.txt', '# Tapir appeals\nTapirs appeal within\nninety days.\n\nThen they rest.'),
    ],
  ]);
  const first = (words: string) => searchGuidelines(edition, words, ASKING)[0];
  assert.equal(first('lemur telegram')?.heading, 'lemur › LEMUR POLICY');
  assert.equal(first('lemur telegram')?.page, null);
  assert.equal(first('otter shells')?.heading, 'otter › Otter rules');
  assert.equal(first('otter shells')?.text, 'Otters pay by & by.\n- Never in shells');
  assert.equal(first('tapir appeals days')?.text, 'Tapirs appeal within ninety days.\nThen they rest.');
  edition.close();
});

test('a passage that names CPT numbers leaves only through the licence gate', async () => {
  const edition = await editionOf([
    operatorDocuments,
    [laid('gnu.txt', '# Gnu\nGnu grooming is 99213 with stripes.\n# Emu\nEmu grooming is free.')],
  ]);
  assert.deepEqual(
    searchGuidelines(edition, 'grooming', ASKING).map(({ heading }) => heading),
    ['gnu › Emu'],
  );
  edition.close();
});

test('only the folder makes a document one of the operator’s; elsewhere it stays documentation', async () => {
  const root = mkdtempSync(join(tmpdir(), 'coding-ahead-documents-'));
  mkdirSync(join(root, 'guideline-documents', 'payers'), { recursive: true });
  writeFileSync(join(root, 'guideline-documents', 'payers', 'a.txt'), 'Aardvarks first.');
  writeFileSync(join(root, 'guideline-documents', 'b.pdf'), pdfOf([['Bisons.']]));
  writeFileSync(join(root, 'c.pdf'), pdfOf([['Camels.']]));
  const refused: string[] = [];
  const ignored: string[] = [];
  const found = await collect([root]);
  const releases = await groupByRelease(found.files, IMPORTERS, {
    starter: false,
    refuse: (message) => refused.push(message),
    onIgnored: (label, why) => ignored.push(`${label.split('/').at(-1)}: ${why}`),
    onRecognised: () => {},
  });
  rmSync(root, { recursive: true, force: true });
  assert.deepEqual(refused, []);
  assert.deepEqual(ignored, ['c.pdf: documentation']);
  assert.deepEqual(
    releases.map(({ importer, slots }) => [importer.source, slots.get('document')?.map(({ name }) => name)]),
    [['operator-documents', ['a.txt', 'b.pdf']]],
  );
});

test('documents stay when other files are imported, and the folder is replaced as a whole', async () => {
  const home = mkdtempSync(join(tmpdir(), 'coding-ahead-documents-'));
  const documents = join(home, 'guideline-documents');
  const empty = join(home, 'content');
  for (const folder of [documents, empty]) mkdirSync(folder);
  const root = join(home, 'editions');
  mkdirSync(root);
  const load = async (...paths: string[]) => {
    const outcome = await importPaths({
      root,
      paths,
      content: empty,
      now: new Date('2026-11-24T00:00:00Z'),
      skipDamaged: false,
      acceptSizes: false,
      progress: () => {},
      importers: [operatorDocuments, policyManual],
      derived: [],
    });
    assert.deepEqual(outcome.refused, []);
    const edition = Edition.open(join(root, publishedStack(root)[0] as string));
    const held = edition
      .releases('operator-documents')
      .flatMap((part) => part.all<{ document: string }>('SELECT document FROM section ORDER BY document'));
    edition.close();
    return held.map(({ document }) => document);
  };
  for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(documents, name), `All about ${name}.`);
  assert.deepEqual(await load(documents), ['a.txt', 'b.txt', 'c.txt']);
  assert.deepEqual(await load(fixture('ncci-policy-manual', 'manual_2025.txt')), ['a.txt', 'b.txt', 'c.txt']);
  rmSync(join(documents, 'a.txt'));
  rmSync(join(documents, 'c.txt'));
  assert.deepEqual(await load(documents), ['b.txt']);
  rmSync(home, { recursive: true, force: true });
});

test('a document without text is refused by name', async () => {
  await assert.rejects(
    editionOf([operatorDocuments, [laid('scan.pdf', pdfOf([[]]))]]),
    /guideline-documents\/scan\.pdf: found .*no text layer/,
  );
  await assert.rejects(
    editionOf([operatorDocuments, [laid('picture.txt', Buffer.from([0x89, 0x50, 0, 0, 1]))]]),
    /no plain text/,
  );
});

test('headings are told from numbered sentences, lists and figures', () => {
  const text = [
    'SECTION I. CONVENTIONS',
    '1. Take the code that the record',
    'supports and no other.',
    '• An item',
    '10.2 Late entries',
    'They are dated.',
    'ABC',
    'A claim is late after a year.',
  ].join('\n');
  assert.deepEqual(
    sectionsOf(text, { wraps: true }).map(({ heading, text: held }) => [heading, held]),
    [
      ['SECTION I. CONVENTIONS', '1. Take the code that the record supports and no other.\n- An item'],
      ['10.2 Late entries', 'They are dated.\nABC A claim is late after a year.'],
    ],
  );
});

test('every word of a text is in one section, in order, and no section is very long', () => {
  const word = fc.stringMatching(/^[a-z]{1,12}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  const wordsOf = (lines: string) => lines.split(/\s+/).filter((one) => one !== '');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(line, fc.constant('')), { maxLength: 400 }),
      fc.boolean(),
      (lines, wraps) => {
        const sections = sectionsOf(lines.join('\n'), { wraps });
        assert.deepEqual(wordsOf(sections.map(({ text }) => text).join('\n')), wordsOf(lines.join('\n')));
        for (const { text } of sections) assert.ok(text.length <= 6_100, `${text.length}`);
      },
    ),
    { numRuns: 60, seed: 5 },
  );
  const endless = sectionsOf('x'.repeat(50_000), { wraps: true });
  assert.ok(endless.every(({ text }) => text.length <= 6_100));
  assert.equal(endless.map(({ text }) => text.replaceAll('\n', '')).join('').length, 50_000);
});
