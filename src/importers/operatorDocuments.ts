// Documents that the operator lays beside our own guidelines: PDF, Word, HTML or text in a folder `guideline-documents`.
// They are told by that folder alone, since such files also lie beside official ones and say nothing there.
import { LIMITS, textOf, textOfHtml } from '#documents';
import { guidelineTable, OPERATOR_DOCUMENTS } from '#guidelines';
import { Refused } from '#kit';
import { sectionsOf } from './documentSections.ts';
import type { Importer, SourceFile } from './importing.ts';

const FOLDER = /(?:^|\/|› )guideline-documents(?:\/|$| ›)/;
const KINDS = /\.(?:pdf|docx|html?|txt|md)$/i;
const MOST_DOCUMENTS = 300;
const MOST_SECTIONS = 50_000;

export const operatorDocuments: Importer = {
  source: OPERATOR_DOCUMENTS,
  title: 'Guideline documents of the operator',
  authority: 'Operator',
  licence: 'public',
  builder: 1,
  requires: ['document'],
  // The folder is the release; it grows and shrinks as the operator likes.
  anySize: true,
  recognise({ name, label }) {
    if (!KINDS.test(name) || !FOLDER.test(label ?? '')) return null;
    return { slot: 'document', version: 'guideline-documents', effective: null, ends: null };
  },
  async write(writer, slots) {
    guidelineTable.createSections(writer);
    const files = slots.get('document') ?? [];
    if (files.length > MOST_DOCUMENTS)
      throw new Refused({
        file: files[MOST_DOCUMENTS]?.label ?? '',
        expected: `at most ${MOST_DOCUMENTS} documents`,
      });
    let rows = 0;
    for (const file of files) {
      const title = titleOf(file.name);
      for (const { heading, page, text } of await readSections(file)) {
        if (++rows > MOST_SECTIONS)
          throw new Refused({ file: file.label, expected: `at most ${MOST_SECTIONS} sections in all` });
        guidelineTable.insertSection(
          writer,
          {
            document: file.name,
            title,
            heading,
            page: page === null ? null : String(page),
            text,
            sources: page === null ? title : `${title}, page ${page}`,
            from: null,
            until: null,
          },
          [],
        );
      }
    }
    return { rows, documents: files.length };
  },
  anchors: [{ truth: 'every section says something', against: "SELECT id FROM section WHERE text = ''" }],
};

async function readSections(file: SourceFile) {
  const read = await textOf(await bytesOf(file));
  if ('unreadable' in read)
    throw new Refused({
      file: file.label,
      found: read.unreadable,
      expected: 'a document with text in it (PDF, .docx, HTML, text)',
    });
  if (/\.html?$/i.test(file.name))
    return sectionsOf(textOfHtml(read.markup ?? read.text, '# ').replaceAll(/\n+/g, '\n'), { wraps: false });
  return sectionsOf(read.text, { wraps: read.kind !== 'docx' });
}

async function bytesOf(file: SourceFile): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await file.open()) {
    length += (chunk as Buffer).length;
    if (length > LIMITS.bytes) {
      const expected = `a document of at most ${LIMITS.bytes / 2 ** 20} MiB`;
      throw new Refused({ file: file.label, expected });
    }
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** `Payer_policy_2026.pdf` → `Payer policy 2026` */
function titleOf(name: string): string {
  return name
    .replace(KINDS, '')
    .replaceAll(/[\p{Cc}\p{Cf}_\s]+/gu, ' ')
    .trim()
    .slice(0, 120);
}
