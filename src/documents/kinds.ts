// What is a file, by its first bytes? Names and declared types are what a sender says, not what it is.
import type { DocumentKind } from './documents.ts';

/** The first bytes of PNG, JPEG and TIFF in either order; whole, since Tesseract takes what it does not know for a list of files. */
const PICTURE = ['89504e470d0a1a0a', 'ffd8ff', '49492a00', '4d4d002a'];
/** The tags that begin a page (WHATWG, MIME Sniffing, 7.1), but for those that a note may begin with. */
const HTML =
  /^(?:\xef\xbb\xbf)?\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?<(?:!doctype html|html|head|body|title|meta|style|script|table|div|h1)[\s>]/i;

/** Null for what has no text that we can read. */
export function kindOf(bytes: Uint8Array): DocumentKind | null {
  if (bytes.length === 0) return null;
  // A PDF may have a few bytes of something else before its mark (ISO 32000, implementation note 13).
  if (latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)) return 'docx';
  const first = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (PICTURE.some((mark) => first.startsWith(mark))) return 'picture';
  if (!isText(bytes)) return null;
  return HTML.test(latin(bytes.subarray(0, 1024))) ? 'html' : 'text';
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** No control characters but tab, line feed, form feed, carriage return. */
function isText(bytes: Uint8Array): boolean {
  let odd = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) odd++;
  }
  return odd * 100 <= bytes.length;
}
