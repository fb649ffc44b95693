// Files of a form, straight to disk: never more of them in memory than came at once. RFC 7578 (multipart/form-data), RFC 2046, 5.1.
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';

export const UPLOAD_PATH = '/admin/editions/files';
/** Of one form, all files together. */
export const LARGEST_UPLOAD = 2 ** 30;
const MOST_PARTS = 60;
const LONGEST_HEAD = 8192;
const LONGEST_FIELD = 1024;

export interface Uploaded {
  /** Names as they lie in the folder. */
  files: string[];
  fields: Map<string, string>;
}

interface OpenPart {
  field: string;
  file: FileHandle | null;
  text: string;
}

/** @returns what is wrong with what was sent, in a sentence, where something is; then files may lie there in part */
export async function saveUpload(
  body: AsyncIterable<Uint8Array> | null,
  contentType: string,
  folder: string,
  largest = LARGEST_UPLOAD,
): Promise<Uploaded | string> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,200})"|([^;\s"]{1,200}))/i.exec(
    contentType,
  );
  if (!body || !boundary) return 'This was not sent by the form.';
  const delimiter = Buffer.from(`\r\n--${boundary[1] ?? boundary[2]}`);
  const found: Uploaded = { files: [], fields: new Map() };
  // The first delimiter has no line before it.
  let kept: Buffer = Buffer.from('\r\n');
  let part: OpenPart | null = null;
  let state: 'before' | 'after delimiter' | 'head' | 'body' | 'over' = 'before';
  let bytes = 0;
  let parts = 0;

  const give = async (data: Buffer): Promise<string | null> => {
    if (!part || data.length === 0) return null;
    if (part.file) await part.file.write(data);
    else if (part.text.length + data.length > LONGEST_FIELD) return `The field ${part.field} is too long.`;
    else part.text += data.toString('latin1');
    return null;
  };
  const end = async () => {
    if (part?.file) await part.file.close();
    else if (part && part.field !== '')
      found.fields.set(part.field, Buffer.from(part.text, 'latin1').toString());
    part = null;
  };

  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > largest) return `At most ${Math.floor(largest / 2 ** 20)} MiB at once.`;
      kept = Buffer.concat([kept, chunk]);
      for (;;) {
        if (state === 'over') {
          kept = Buffer.alloc(0);
          break;
        }
        if (state === 'before' || state === 'body') {
          const at = kept.indexOf(delimiter);
          // What may be the beginning of a delimiter waits for what follows.
          const whole = at < 0 ? Math.max(0, kept.length - delimiter.length) : at;
          if (state === 'body') {
            const fault = await give(kept.subarray(0, whole));
            if (fault !== null) return fault;
          }
          kept = kept.subarray(at < 0 ? whole : at + delimiter.length);
          if (at < 0) break;
          await end();
          state = 'after delimiter';
        } else if (state === 'after delimiter') {
          if (kept.length < 2) break;
          state = kept.toString('latin1', 0, 2) === '--' ? 'over' : 'head';
        } else {
          const at = kept.indexOf('\r\n\r\n');
          if (at > LONGEST_HEAD || (at < 0 && kept.length > LONGEST_HEAD))
            return 'This was not sent by the form.';
          if (at < 0) break;
          if (++parts > MOST_PARTS) return `At most ${MOST_PARTS} files at once.`;
          part = await openPart(kept.toString('utf8', 0, at), folder, found);
          kept = kept.subarray(at + 4);
          state = 'body';
        }
      }
    }
    return state === 'over' ? found : 'The files did not come whole. Send them again.';
  } finally {
    await (part as OpenPart | null)?.file?.close();
  }
}

async function openPart(head: string, folder: string, found: Uploaded): Promise<OpenPart> {
  const field = /\bname="([^"]{1,80})"/i.exec(head.replace(/\bfilename=/i, 'file='))?.[1] ?? '';
  const sent = /\bfilename="([^"]*)"/i.exec(head)?.[1];
  if (sent === undefined) return { field, file: null, text: '' };
  // A form without a file sends an empty name.
  if (sent === '') return { field: '', file: null, text: '' };
  const name = fileName(sent, found.files);
  const file = await open(join(folder, name), 'wx', 0o600);
  found.files.push(name);
  return { field, file, text: '' };
}

/** As the publisher gave it, where that is a name and no path: importers know some files by it. */
function fileName(sent: string, taken: readonly string[]): string {
  const base = sent.split(/[/\\]/).at(-1) ?? '';
  const safe = base
    .replaceAll(/[^\p{L}\p{N} ._()+,&-]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-150);
  const name = safe.trim() === '' ? 'file' : safe;
  return taken.includes(name) ? `${taken.length + 1}-${name}` : name;
}
