// What did somebody type for CaseConsultant? Case or question, files, date of service; what cannot be read says so beside its field.
import { type IncomingAttachment, LONGEST_SUBJECT, LONGEST_TYPED } from '#consultant';
import { textOf } from '#documents';
import { type IsoDate, parseIsoDate } from '#kit';

export interface TypedCase {
  subject: string;
  text: string;
  attachments: IncomingAttachment[];
  /** Null: as the text says, else today. */
  asOf: IsoDate | null;
  /** A thread that it goes on with; null: a new one. */
  thread: string | null;
  /** By field: `subject`, `text`, `file`, `asOf`. */
  faults: Readonly<Record<string, string>>;
}

export const EMPTY_CASE: TypedCase = {
  subject: '',
  text: '',
  attachments: [],
  asOf: null,
  thread: null,
  faults: {},
};
export const MOST_FILES = 5;

export async function readCase(
  body: Record<string, string | File | (string | File)[] | undefined>,
  latest: IsoDate,
): Promise<TypedCase> {
  const one = (name: string) => {
    const value = [body[name]].flat()[0];
    return typeof value === 'string' ? value : '';
  };
  const faults: Record<string, string> = {};
  const text = one('text').replaceAll('\r\n', '\n').trim();
  const day = one('asOf').trim();
  const asOf = parseIsoDate(day);
  if (day !== '' && (asOf === null || asOf > latest))
    faults.asOf = 'A day written YYYY-MM-DD, not after today.';
  const files = [body.file].flat().filter((one): one is File => one instanceof File && one.size > 0);
  if (files.length > MOST_FILES) faults.file = `At most ${MOST_FILES} files.`;
  const attachments: IncomingAttachment[] = [];
  for (const file of files.slice(0, MOST_FILES)) {
    const read = await textOf(new Uint8Array(await file.arrayBuffer()));
    const name = file.name.replaceAll(/[\p{C}/\\]/gu, '').slice(-120);
    if ('unreadable' in read) faults.file ??= `${name}: ${read.unreadable}`;
    else attachments.push({ name, text: read.text, left: null });
  }
  const length = attachments.reduce((sum, { text: of }) => sum + (of?.length ?? 0), text.length);
  if (length > LONGEST_TYPED)
    faults.text = `Text and files have ${length.toLocaleString('en-US')} characters; ${LONGEST_TYPED.toLocaleString('en-US')} are the most.`;
  else if (text === '' && attachments.length === 0 && faults.file === undefined)
    faults.text = 'Write the case or the question, or choose a file.';
  const thread = one('thread');
  return {
    subject: one('subject').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT),
    text: text.slice(0, LONGEST_TYPED),
    attachments,
    asOf,
    thread: /^t[0-9A-Z]{6}$/.test(thread) ? thread : null,
    faults,
  };
}
