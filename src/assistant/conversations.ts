// What was asked before, and who may read it? Conversations of one owner, with their turns; to others only by the secret address
// that the owner makes.
import { randomBytes } from 'node:crypto';
import { type Db, type Schema, transact } from '#store';
import type { CodeRef } from '#tools';
import { type ConversationState, conversationState, NEW_CONVERSATION } from './conversationState.ts';
import type { AnswerEvent } from './events.ts';

export interface ConversationTitle {
  id: string;
  title: string;
  updatedAt: string;
}

export interface TurnRecord {
  number: number;
  question: string;
  /** Patient identifiers that were masked in it. */
  masked: number;
  code: CodeRef | null;
  asOf: string;
  askedAt: string;
  /** Null: the answer is on its way, or its process ended before it. */
  events: AnswerEvent[] | null;
  vote: 'up' | 'down' | null;
  reason: string | null;
}

export interface Conversation extends ConversationTitle {
  /** The secret part of the address that others read it at; null: nobody else. */
  sharedAs: string | null;
  /** What was asked later is not shown to them. */
  sharedAt: string | null;
  turns: TurnRecord[];
}

export interface NewTurn {
  /** Null: a new conversation. */
  conversation: string | null;
  /** Ask this turn again, in other words; it and all behind it give way. */
  replaces: number | null;
  question: string;
  masked: number;
  code: CodeRef | null;
  asOf: string;
}

export const LONGEST_TITLE = 80;
export const LONGEST_REASON = 500;
/** Of one conversation; the next question begins another. */
export const MOST_TURNS = 100;
/** Of one owner; the oldest give way. */
const MOST_CONVERSATIONS = 200;
/** A guest's are forgotten after so long without a question. */
const GUEST_DAYS = 60;

const newId = () => randomBytes(18).toString('base64url');

/** Null when the conversation is not the owner's, or full, or the turn to replace is not there. `askedAt` tells the turn from one that takes its place. */
export async function beginTurn(
  db: Db,
  owner: string,
  turn: NewTurn,
  now: Date,
): Promise<{ conversation: string; number: number; askedAt: string; state: ConversationState } | null> {
  const at = now.toISOString();
  return transact(db, async (trx) => {
    const id = turn.conversation ?? newId();
    if (turn.conversation === null) {
      const title = turn.question.slice(0, LONGEST_TITLE);
      await trx
        .insertInto('conversation')
        .values({ id, owner, title, createdAt: at, updatedAt: at, sharedAs: null, sharedAt: null })
        .execute();
      await makeRoom(trx, owner);
    } else {
      // The row is written first: whoever asks in the same conversation at once waits here.
      const mine = await trx
        .updateTable('conversation')
        .set({ updatedAt: at })
        .where('id', '=', id)
        .where('owner', '=', owner)
        .returning('id')
        .executeTakeFirst();
      if (!mine) return null;
    }
    if (turn.replaces !== null)
      await trx
        .deleteFrom('turn')
        .where('conversation', '=', id)
        .where('number', '>=', turn.replaces)
        .execute();
    const last = await trx
      .selectFrom('turn')
      .select(['number', 'events'])
      .where('conversation', '=', id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    const number = (last?.number ?? 0) + 1;
    if (number > MOST_TURNS || (turn.replaces !== null && turn.replaces !== number)) return null;
    const { question, masked, asOf } = turn;
    const code = turn.code === null ? null : `${turn.code.system} ${turn.code.code}`;
    await trx
      .insertInto('turn')
      .values({
        conversation: id,
        number,
        question,
        masked,
        code,
        asOf,
        askedAt: at,
        events: null,
        vote: null,
        reason: null,
      })
      .execute();
    return { conversation: id, number, askedAt: at, state: stateIn(last?.events ?? null) };
  });
}

async function makeRoom(trx: Db, owner: string): Promise<void> {
  const old = await trx
    .selectFrom('conversation')
    .select('id')
    .where('owner', '=', owner)
    .orderBy('updatedAt', 'desc')
    .offset(MOST_CONVERSATIONS)
    .limit(10)
    .execute();
  for (const { id } of old) await trx.deleteFrom('conversation').where('id', '=', id).execute();
}

/** What the last answer settled on. */
function stateIn(events: string | null): ConversationState {
  const last = (events === null ? [] : (JSON.parse(events) as AnswerEvent[])).at(-1);
  const read = last?.type === 'done' ? conversationState.safeParse(last.state) : null;
  return read?.success ? read.data : NEW_CONVERSATION;
}

/** Kept with the turn that it answers; where another question has taken that place, nowhere. */
export async function saveAnswer(
  db: Db,
  { conversation, number, askedAt }: { conversation: string; number: number; askedAt: string },
  events: readonly AnswerEvent[],
): Promise<void> {
  await db
    .updateTable('turn')
    .set({ events: JSON.stringify(events) })
    .where('conversation', '=', conversation)
    .where('number', '=', number)
    .where('askedAt', '=', askedAt)
    .execute();
}

/** The last first. */
export async function conversationsOf(db: Db, owner: string): Promise<ConversationTitle[]> {
  return db
    .selectFrom('conversation')
    .select(['id', 'title', 'updatedAt'])
    .where('owner', '=', owner)
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(MOST_CONVERSATIONS)
    .execute();
}

/** Null when it is not the owner's. */
export async function conversationOf(db: Db, owner: string, id: string): Promise<Conversation | null> {
  return whole(
    db,
    await db
      .selectFrom('conversation')
      .selectAll()
      .where('id', '=', id)
      .where('owner', '=', owner)
      .executeTakeFirst(),
  );
}

/** As it stood when it was shared, by the secret part of its address, for whoever has that. */
export async function sharedConversation(db: Db, secret: string): Promise<Conversation | null> {
  const row = await db
    .selectFrom('conversation')
    .selectAll()
    .where('sharedAs', '=', secret)
    .executeTakeFirst();
  const shared = await whole(db, row);
  if (!shared) return null;
  const until = shared.sharedAt ?? '';
  return { ...shared, turns: shared.turns.filter(({ askedAt }) => askedAt <= until) };
}

export async function isOwner(db: Db, owner: string, id: string): Promise<boolean> {
  const mine = await db
    .selectFrom('conversation')
    .select('id')
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst();
  return mine !== undefined;
}

/** Null: not kept yet, or there is no such turn. */
export async function answerOf(db: Db, id: string, number: number): Promise<AnswerEvent[] | null> {
  const row = await db
    .selectFrom('turn')
    .select('events')
    .where('conversation', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.events == null ? null : (JSON.parse(row.events) as AnswerEvent[]);
}

async function whole(db: Db, row: Omit<Conversation, 'turns'> | undefined): Promise<Conversation | null> {
  if (!row) return null;
  const { id, title, updatedAt, sharedAs, sharedAt } = row;
  const turns = await db
    .selectFrom('turn')
    .selectAll()
    .where('conversation', '=', id)
    .orderBy('number')
    .execute();
  return { id, title, updatedAt, sharedAs, sharedAt, turns: turns.map(turnRecord) };
}

function turnRecord(row: Schema['turn']): TurnRecord {
  const [system, code] = row.code?.split(' ') ?? [];
  return {
    ...row,
    code: system && code ? { system: system as CodeRef['system'], code } : null,
    events: row.events === null ? null : (JSON.parse(row.events) as AnswerEvent[]),
    vote: row.vote === 'up' || row.vote === 'down' ? row.vote : null,
  };
}

/** @returns false when it is not the owner's */
export async function renameConversation(db: Db, owner: string, id: string, title: string): Promise<boolean> {
  const done = await db
    .updateTable('conversation')
    .set({ title: title.trim().slice(0, LONGEST_TITLE) })
    .where('id', '=', id)
    .where('owner', '=', owner)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

export async function deleteConversation(db: Db, owner: string, id: string): Promise<void> {
  await db.deleteFrom('conversation').where('id', '=', id).where('owner', '=', owner).execute();
}

/** Shows it as it stands now, at the address that it has, else at a new one. Null takes the address back; it never works again. */
export async function shareConversation(db: Db, owner: string, id: string, now: Date | null): Promise<void> {
  await db
    .updateTable('conversation')
    .set(({ fn, ref, val }) => ({
      sharedAs: now === null ? null : fn.coalesce(ref('sharedAs'), val(newId())),
      sharedAt: now?.toISOString() ?? null,
    }))
    .where('id', '=', id)
    .where('owner', '=', owner)
    .execute();
}

/** The reader's thumb on one answer, with a reason if there is one. */
export async function voteOn(
  db: Db,
  owner: string,
  id: string,
  number: number,
  { vote, reason }: { vote: 'up' | 'down' | null; reason: string },
): Promise<void> {
  await db
    .updateTable('turn')
    .set({ vote, reason: reason.trim() === '' ? null : reason.trim().slice(0, LONGEST_REASON) })
    .where('conversation', '=', id)
    .where('number', '=', number)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('conversation').select('id').where('id', '=', id).where('owner', '=', owner)),
    )
    .execute();
}

/** What a guest asked is the person's from the moment of signing in. */
export async function carryConversations(db: Db, from: string, to: string): Promise<void> {
  await db.updateTable('conversation').set({ owner: to }).where('owner', '=', from).execute();
}

/** With the account that they belong to. */
export async function deleteConversations(db: Db, owner: string): Promise<void> {
  await db.deleteFrom('conversation').where('owner', '=', owner).execute();
}

/** For the export of one's own data. */
export async function allConversations(db: Db, owner: string): Promise<Conversation[]> {
  const all: Conversation[] = [];
  for (const { id } of await conversationsOf(db, owner)) {
    const one = await conversationOf(db, owner, id);
    if (one) all.push(one);
  }
  return all;
}

/** For the housekeeping of a day. */
export async function forgetOldConversations(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - GUEST_DAYS * 86_400_000).toISOString();
  await db
    .deleteFrom('conversation')
    .where('owner', 'like', 'guest:%')
    .where('updatedAt', '<', before)
    .execute();
}
