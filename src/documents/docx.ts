// The text of a Word document: paragraphs, tabs, breaks, table cells. Format: ECMA-376, part 1, word/document.xml.
import { SaxesParser } from 'saxes';
import yauzl from 'yauzl';
import type { DocumentText, Unreadable } from './documents.ts';

const MAIN = 'word/document.xml';
/** Of the XML, unpacked; a page of text is about 100 KiB of it. */
const MOST_BYTES = 64 * 2 ** 20;
const MOST_ENTRIES = 2000;

export async function readDocx(bytes: Uint8Array, characters: number): Promise<DocumentText | Unreadable> {
  const xml = await mainPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (typeof xml !== 'string') return xml;
  let text = '';
  let inText = 0;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name }) => {
    if (name === 'w:t') inText++;
    else if (name === 'w:tab' || name === 'w:tc') text += '\t';
    else if (name === 'w:br' || name === 'w:cr') text += '\n';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText--;
    else if (name === 'w:p' && !text.endsWith('\n')) text += '\n';
    else if (name === 'w:p') text += '\n';
  });
  parser.on('text', (piece) => {
    if (inText > 0) text += piece;
  });
  // No document type, so no entities that multiply.
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  try {
    for (let at = 0; at < xml.length && text.length <= characters; at += 1 << 16)
      parser.write(xml.slice(at, at + (1 << 16)));
    if (text.length <= characters) parser.close();
  } catch {
    return { unreadable: 'The Word document is damaged.' };
  }
  if (text.length > characters)
    return { unreadable: `The document has more than ${characters.toLocaleString('en-US')} characters.` };
  if (text.trim() === '') return { unreadable: 'The Word document holds no text.' };
  return { kind: 'docx', text, pages: null };
}

/** The XML of the text; never more of it than the limit, whatever the zip claims. */
async function mainPart(bytes: Buffer): Promise<string | Unreadable> {
  const damaged = { unreadable: 'The file is a zip and no Word document, or it is damaged.' };
  let zip: yauzl.ZipFile;
  try {
    zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    return damaged;
  }
  if (zip.entryCount > MOST_ENTRIES) return damaged;
  try {
    const entry = await findEntry(zip);
    if (!entry) return damaged;
    if (entry.uncompressedSize > MOST_BYTES) return { unreadable: 'The Word document is too large to read.' };
    const stream = await zip.openReadStreamPromise(entry);
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of stream as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > MOST_BYTES) return { unreadable: 'The Word document is too large to read.' };
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return damaged;
  }
}

function findEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(null));
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entry.fileName === MAIN) resolve(entry);
      else zip.readEntry();
    });
    zip.readEntry();
  });
}
