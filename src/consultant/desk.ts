// What everyone at the consultant's desk works with: the store, the address that letters come to, and how much is answered.
import type { Model } from '#assistant';
import type { Library } from '#editions';
import type { Db } from '#store';

export interface Desk {
  db: Db;
  library: Library;
  /** Seals originals. */
  secret: string;
  /** `consult@site.example`: where letters come to, and from whom answers come. */
  address: string;
  /** Where links lead to, without a slash at the end. */
  origin(): string;
  limits: ConsultLimits;
  /** Originals are kept for so many days, sealed; 0: not at all. */
  originalsDays: number;
  /** Helps with the answers, where the operator has one. */
  model?: Model;
  /** For the log; never with words of a letter. */
  problem(error: unknown): void;
  /** There is something to do now. */
  wake(): void;
  now(): Date;
}

export interface ConsultLimits {
  /** Answers to one sender in 24 hours. */
  perSender: number;
  /** Answers to all in an hour; what is beyond waits. */
  perHour: number;
}

/** For each that is answered, so many of one sender are taken in 24 hours; the rest is told to come again, and nothing of it is kept. */
export const TAKEN_FOR_ONE_ANSWERED = 10;
export const DAY_MS = 86_400_000;

export function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
