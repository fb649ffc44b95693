// The text layer of a PDF, line by line and page by page. Pictures of text have none: that is said, not guessed.
import { getDocumentProxy } from 'unpdf';
import type { DocumentText, Unreadable } from './documents.ts';

interface Piece {
  str?: string;
  hasEOL?: boolean;
}

export async function readPdf(
  bytes: Uint8Array,
  limits: { characters: number; pages: number },
): Promise<DocumentText | Unreadable> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // No fonts, nothing fetched: only the text is wanted; scripts are never run.
    document = await getDocumentProxy(new Uint8Array(bytes), { disableFontFace: true });
  } catch {
    return { unreadable: 'The PDF is damaged or protected by a password.' };
  }
  if (document.numPages > limits.pages) return { unreadable: `The PDF has more than ${limits.pages} pages.` };
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const { str, hasEOL } of items as Piece[]) {
      text += str ?? '';
      if (hasEOL === true) text += '\n';
    }
    text += '\n\f';
    if (text.length > limits.characters)
      return { unreadable: `The PDF has more than ${limits.characters.toLocaleString('en-US')} characters.` };
    page.cleanup();
  }
  if (text.trim() === '')
    return {
      unreadable: 'The PDF has no text layer (a scan), and this site reads no pictures.',
      scanned: document.numPages,
    };
  return { kind: 'pdf', text, pages: document.numPages };
}
