// What stands in a letter of ours, before it is text or HTML? Both are written from the same page, so that they say the same.
import type { CodeRow, ConsultSource, Said } from './consultation.ts';

/** What a paragraph or an item says. */
export type Words = readonly Pick<Said, 'text' | 'cites'>[];

export type PageBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph' | 'item'; said: Words }
  /** A stranger's or the sender's own words. */
  | { kind: 'asked'; text: string }
  | { kind: 'codes'; rows: CodeRow[] }
  | { kind: 'sources'; sources: ConsultSource[] }
  /** A page of ours, by its whole address. */
  | { kind: 'link'; before: string; href: string };

export interface LetterPage {
  subject: string;
  /** What a list of letters shows beside the subject. */
  preheader: string;
  title: string;
  blocks: readonly PageBlock[];
  /** Below the line: how to go on, what this is. */
  footer: readonly PageBlock[];
}

/** A letter as it leaves. */
export interface WrittenLetter {
  subject: string;
  text: string;
  html: string;
}

export function paragraph(text: string): PageBlock {
  return { kind: 'paragraph', said: [{ text, cites: [] }] };
}

export function item(text: string): PageBlock {
  return { kind: 'item', said: [{ text, cites: [] }] };
}

/** Controls, line ends and the marks that turn the direction of writing have no place inside a line. */
const UNSEEN = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

export function oneLine(text: string, most = 4_000): string {
  const line = text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 2).trimEnd()} …` : line;
}

const LONGEST_SUBJECT = 140;

/** `Re: Knee arthroscopy [Case 7F3K2Q]`, whatever was put before the sender's own words. */
export function replySubject(topic: string, caseNumber: string | null): string {
  const tag = caseNumber === null ? '' : ` [Case ${caseNumber}]`;
  const about = oneLine(topic, LONGEST_SUBJECT - tag.length - 4);
  return `Re: ${about === '' ? 'Your letter' : about}${tag}`;
}
