// Where is kept what people do? One schema in SQLite (DATA_DIR) or PostgreSQL (DATABASE_URL), by Kysely.
// What differs between the two stays in this folder.
export { backUp } from './backup.ts';
export { type BackupContents, type EditionPointer, UnfitBackup } from './backupFolder.ts';
export type { LetterState } from './consultSchema.ts';
export {
  type DueLetter,
  dropLetter,
  forgetOldLetters,
  type LetterToSend,
  letterFailed,
  letterQueue,
  letterSent,
  mayTryAgain,
  putLetter,
  type QueuedLetter,
  takeLetter,
  tryLetterAgain,
} from './letterRows.ts';
export { StoreLocked } from './lock.ts';
export type { Engine } from './migrations.ts';
export { openStore, type Store, type StoreOptions } from './opening.ts';
export { StoreUnreachable } from './postgres.ts';
export { type Held, holdsWords, postingsHolding, withinMiles } from './postingConditions.ts';
export { restore } from './restore.ts';
export type { Db, PlanRow, Schema } from './schema.ts';
export { transact } from './transacting.ts';
