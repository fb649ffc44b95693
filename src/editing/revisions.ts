// The life of a text: proposed, then published by another person, or declined, or taken back by its author. What was published stays in
// the history; going back publishes an older text anew. In force is the published one with the highest number.
import { randomBytes } from 'node:crypto';
import { type Hand, mayPropose, recordAct, rolesOf } from '#accounts';
import type { IsoDate } from '#kit';
import { type Db, type Schema, transact } from '#store';
import { type ProcedureText, pageOf } from './texts.ts';

type Row = Schema['textRevision'];

export interface Revision extends Omit<Row, 'text'> {
  /** Null: the program's own text. */
  text: ProcedureText | null;
  /** Null: an account that is gone. */
  authorEmail: string | null;
  reviewerEmail: string | null;
}

const OVERTAKEN = 'Another text was published since you looked. Compare again.';
const UNIQUE_VIOLATION = '23505';
const LONGEST_NOTE = 500;
/** Of one person, at one time. */
const MOST_WAITING = 50;

/** @returns what is in the way, or the number of the revision */
export async function propose(
  db: Db,
  code: string,
  { text, note }: { text: ProcedureText; note: string },
  hand: Hand & { by: string },
): Promise<{ fault: string } | { id: string }> {
  const said = note.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (said === '' || [...said].length > LONGEST_NOTE)
    return {
      fault: `Say in 1 to ${LONGEST_NOTE} characters what you changed and what you checked it against.`,
    };
  return transact(db, async (trx) => {
    if (!(await mayPropose(trx, hand.by))) return { fault: 'You may not propose texts any more.' };
    const { n } = await trx
      .selectFrom('textRevision')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('author', '=', hand.by)
      .where('state', '=', 'proposed')
      .executeTakeFirstOrThrow();
    if (Number(n) >= MOST_WAITING) return { fault: `${MOST_WAITING} texts of yours wait already.` };
    const id = randomBytes(12).toString('base64url');
    const base = (await newest(trx, code))?.number ?? 0;
    await trx
      .insertInto('textRevision')
      .values({
        id,
        code,
        number: null,
        base,
        state: 'proposed',
        text: JSON.stringify(text),
        note: said,
        author: hand.by,
        at: hand.now.toISOString(),
        reviewer: null,
        settledAt: null,
        answer: '',
      })
      .execute();
    await recordAct(trx, hand, 'text proposed', id, code);
    return { id };
  });
}

/**
 * By somebody else than its author, who is editor or admin of the site.
 * @param seen the number in force that the reviewer compared with; another one since, and they look again
 * @returns what is in the way, or null
 */
export async function publishRevision(
  db: Db,
  id: string,
  seen: number,
  hand: Hand & { by: string },
): Promise<string | null> {
  try {
    return await settle(db, id, hand, 'published', '', async (trx, row) => {
      const now = (await newest(trx, row.code))?.number ?? 0;
      return now === seen ? { number: now + 1 } : OVERTAKEN;
    });
  } catch (error) {
    // PostgreSQL: another reviewer took the number at the same instant.
    if ((error as { code?: unknown }).code === UNIQUE_VIOLATION) return OVERTAKEN;
    throw error;
  }
}

/** @returns what is in the way, or null */
export async function declineRevision(
  db: Db,
  id: string,
  answer: string,
  hand: Hand & { by: string },
): Promise<string | null> {
  const said = answer.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  if (said === '' || [...said].length > LONGEST_NOTE)
    return `Say why in 1 to ${LONGEST_NOTE} characters; the author reads it.`;
  return settle(db, id, hand, 'declined', said, async () => ({ number: null }));
}

async function settle(
  db: Db,
  id: string,
  hand: Hand & { by: string },
  state: 'published' | 'declined',
  answer: string,
  numbered: (trx: Db, row: Row) => Promise<{ number: number | null } | string>,
): Promise<string | null> {
  return transact(db, async (trx) => {
    const row = await trx.selectFrom('textRevision').selectAll().where('id', '=', id).executeTakeFirst();
    if (row?.state !== 'proposed') return 'This text was settled meanwhile.';
    if (!(await mayReview(trx, hand.by))) return 'You may not review texts.';
    if (row.author === hand.by) return 'Somebody else reviews what you have written.';
    const number = await numbered(trx, row);
    if (typeof number === 'string') return number;
    const settled = await trx
      .updateTable('textRevision')
      .set({ state, ...number, reviewer: hand.by, settledAt: hand.now.toISOString(), answer })
      .where('id', '=', id)
      .where('state', '=', 'proposed')
      .returning('id')
      .executeTakeFirst();
    if (!settled) return 'This text was settled meanwhile.';
    await recordAct(trx, hand, state === 'published' ? 'text published' : 'text declined', id, row.code);
    return null;
  });
}

/** By its author. @returns false: it was settled meanwhile, or is not theirs */
export async function withdrawRevision(db: Db, id: string, hand: Hand & { by: string }): Promise<boolean> {
  const gone = await db
    .updateTable('textRevision')
    .set({ state: 'withdrawn', settledAt: hand.now.toISOString() })
    .where('id', '=', id)
    .where('author', '=', hand.by)
    .where('state', '=', 'proposed')
    .returning('id')
    .executeTakeFirst();
  return gone !== undefined;
}

/**
 * Publishes the text of an older revision anew; `to` null: the program's own.
 * @returns what is in the way, or null
 */
export async function rollBackText(
  db: Db,
  code: string,
  to: string | null,
  hand: Hand & { by: string },
): Promise<string | null> {
  return transact(db, async (trx) => {
    if (!(await mayReview(trx, hand.by))) return 'You may not review texts.';
    const older = to === null ? null : await revisionNumbered(trx, to);
    if (to !== null && (older?.code !== code || older.number === null))
      return 'There is no such published text.';
    const current = await newest(trx, code);
    if (!current?.number || current.id === to) return 'This text is in force.';
    const at = hand.now.toISOString();
    const id = randomBytes(12).toString('base64url');
    await trx
      .insertInto('textRevision')
      .values({
        id,
        code,
        number: current.number + 1,
        base: current.number,
        state: 'published',
        text: older?.text ? JSON.stringify(older.text) : null,
        note: older ? `Back to number ${older.number}` : 'Back to the program’s own text',
        author: hand.by,
        at,
        reviewer: hand.by,
        settledAt: at,
        answer: '',
      })
      .execute();
    await recordAct(trx, hand, 'text rolled back', id, code);
    return null;
  });
}

export async function mayReview(db: Db, personId: string): Promise<boolean> {
  const { isOperator, isEditor } = await rolesOf(db, personId);
  return isOperator || isEditor;
}

async function newest(db: Db, code: string): Promise<Row | undefined> {
  return db
    .selectFrom('textRevision')
    .selectAll()
    .where('code', '=', code)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Null: the program's own text, as ever. */
export async function inForce(db: Db, code: string): Promise<Revision | null> {
  const row = await newest(db, code);
  return row ? revisionNumbered(db, row.id) : null;
}

function all(db: Db) {
  return db
    .selectFrom('textRevision')
    .leftJoin('person as writer', 'writer.id', 'textRevision.author')
    .leftJoin('person as judge', 'judge.id', 'textRevision.reviewer')
    .selectAll('textRevision')
    .select(['writer.email as authorEmail', 'judge.email as reviewerEmail']);
}

type Listed = Row & { authorEmail: string | null; reviewerEmail: string | null };

function revisionOf(row: Listed): Revision {
  return { ...row, text: row.text === null ? null : (JSON.parse(row.text) as ProcedureText) };
}

export async function revisionNumbered(db: Db, id: string): Promise<Revision | null> {
  const row = await all(db).where('textRevision.id', '=', id).executeTakeFirst();
  return row ? revisionOf(row) : null;
}

/** The newest first. */
export async function revisionsOf(db: Db, code: string, limit = 100): Promise<Revision[]> {
  const rows = await all(db)
    .where('code', '=', code)
    .orderBy('textRevision.at', 'desc')
    .orderBy('textRevision.id')
    .limit(limit)
    .execute();
  return rows.map(revisionOf);
}

/** What waits for a reviewer, the oldest first; with `author`, what that person has proposed, the newest first. */
export async function waitingRevisions(
  db: Db,
  { author, limit }: { author: string | null; limit: number },
): Promise<Revision[]> {
  const rows =
    author === null
      ? all(db).where('state', '=', 'proposed').orderBy('textRevision.at')
      : all(db).where('author', '=', author).orderBy('textRevision.at', 'desc');
  return (await rows.limit(limit).execute()).map(revisionOf);
}

/** The codes whose text in force is an editor's, with who has reviewed it when. */
export async function codesInForce(
  db: Db,
): Promise<{ code: string; number: number; reviewed: IsoDate; text: string }[]> {
  const rows = await db
    .selectFrom('textRevision as one')
    .select(['one.code', 'one.number', 'one.settledAt', 'one.text'])
    .where('one.number', 'is not', null)
    .where('one.text', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('textRevision as later')
            .select('later.id')
            .whereRef('later.code', '=', 'one.code')
            .whereRef('later.number', '>', 'one.number'),
        ),
      ),
    )
    .orderBy('one.code')
    .execute();
  return rows.map(({ code, number, settledAt, text }) => ({
    code,
    number: number ?? 0,
    reviewed: (settledAt ?? '').slice(0, 10),
    text: text ?? '',
  }));
}

/** Code → file of `content/procedures`, for the next edition. @param deletedOf last valid day of a code that has left its code set */
export async function textsInForce(
  db: Db,
  deletedOf: (code: string) => IsoDate | null,
): Promise<Map<string, string>> {
  return new Map(
    (await codesInForce(db)).map(({ code, reviewed, text }) => [
      code,
      pageOf(code, JSON.parse(text) as ProcedureText, { reviewed, deleted: deletedOf(code) }),
    ]),
  );
}
