// Which résumés does a person keep here, and who may read one? PDF, Word or text by what the bytes are and not by their name, sealed
// before they are kept. Its owner reads it, and whoever acts for an employer that it was sent to, as long as the application stands.
import { textOf } from '#documents';
import { seal, unseal } from '#kit';
import { type Db, transact } from '#store';
import { holdPerson } from './holding.ts';
import { lengthFault, newNumber, oneLine } from './typedText.ts';

export const MOST_RESUMES = 3;
export const LARGEST_RESUME = 5 * 2 ** 20;
const LONGEST_NAME = 120;

export type ResumeKind = 'pdf' | 'docx' | 'text';

export const RESUME_TYPES: Readonly<Record<ResumeKind, { ending: string; mime: string; label: string }>> = {
  pdf: { ending: 'pdf', mime: 'application/pdf', label: 'PDF' },
  docx: {
    ending: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    label: 'Word',
  },
  text: { ending: 'txt', mime: 'text/plain; charset=utf-8', label: 'Text' },
};

export interface Resume {
  id: string;
  /** With the ending of what it is. */
  name: string;
  kind: ResumeKind;
  bytes: number;
  at: string;
}

/** Programs inside a document, by the names that they have in it. Whoever reads applications opens what strangers send. */
const ACTIVE: Partial<Record<ResumeKind, RegExp>> = {
  pdf: /\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|XFA)[\s/<([]/,
  docx: /vbaProject\.bin|word\/(embeddings|activeX)\//,
};

/** @returns what is wrong with the file, or its number */
export async function addResume(
  db: Db,
  secret: string,
  personId: string,
  file: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<{ id: string } | { fault: string }> {
  if (file.bytes.length === 0) return { fault: 'Choose a file.' };
  if (file.bytes.length > LARGEST_RESUME) return { fault: 'A résumé has at most 5 MiB.' };
  const read = await textOf(file.bytes);
  if ('unreadable' in read) return { fault: read.unreadable };
  const { kind } = read;
  if (ACTIVE[kind]?.test(Buffer.from(file.bytes).toString('latin1')))
    return { fault: 'The file holds a program or another file. Save it without, and send it again.' };
  const id = newNumber();
  const row = {
    id,
    person: personId,
    name: nameOf(file.name, kind),
    kind,
    bytes: file.bytes.length,
    sealed: seal(secret, file.bytes, about(id, personId)),
    at: now.toISOString(),
  };
  return transact(db, async (trx) => {
    await holdPerson(trx, personId);
    if ((await resumesOf(trx, personId)).length >= MOST_RESUMES)
      return { fault: `You keep ${MOST_RESUMES} résumés, as many as there may be. Delete one first.` };
    await trx.insertInto('resume').values(row).execute();
    return { id };
  });
}

/** The newest first. */
export async function resumesOf(db: Db, personId: string): Promise<Resume[]> {
  const rows = await db
    .selectFrom('resume')
    .select(['id', 'name', 'kind', 'bytes', 'at'])
    .where('person', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as ResumeKind }));
}

/** Also out of the applications that it was sent with. */
export async function deleteResume(db: Db, personId: string, id: string): Promise<void> {
  await db.deleteFrom('resume').where('id', '=', id).where('person', '=', personId).execute();
}

/** Null for everyone whom it is none of their business, and for numbers that are no résumé's. */
export async function readResume(
  db: Db,
  secret: string,
  readerId: string,
  id: string,
): Promise<(Resume & { content: Buffer }) | null> {
  const row = await db
    .selectFrom('resume')
    .select(['id', 'person', 'name', 'kind', 'bytes', 'at', 'sealed'])
    .where('id', '=', id)
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('person', '=', readerId),
        exists(
          selectFrom('application')
            .innerJoin('posting', 'posting.id', 'application.posting')
            .innerJoin('employerMember', 'employerMember.employer', 'posting.employer')
            .select('application.id')
            .whereRef('application.resume', '=', 'resume.id')
            .where('application.stage', '!=', 'withdrawn')
            .where('employerMember.person', '=', readerId),
        ),
      ]),
    )
    .executeTakeFirst();
  if (!row) return null;
  const { person, sealed, ...resume } = row;
  const content = unseal(secret, sealed, about(id, person));
  return content && { ...resume, kind: resume.kind as ResumeKind, content };
}

function about(id: string, personId: string): string {
  return `resume ${id} of ${personId}`;
}

/** As it was called, but for what a path or a shell could make of it, and with the ending of what it is. */
function nameOf(typed: string, kind: ResumeKind): string {
  const last = oneLine(typed.slice(-400).replaceAll(/\p{Cf}/gu, ''))
    .split(/[\\/]/)
    .at(-1);
  const bare = (last ?? '')
    .replaceAll(/["'<>:|?*%;&$`]/g, '')
    .replace(/^\.+/, '')
    .replace(/\.[^.]*$/, '')
    .trim();
  const isNone = bare === '' || lengthFault(bare, LONGEST_NAME) !== null;
  return `${isNone ? 'résumé' : bare}.${RESUME_TYPES[kind].ending}`;
}
