// `coding-ahead note FILE|-`: a clinical text to codes. Exit 0 codes were found; 1 none; 2 the file cannot be read.
// The text is read in memory and goes nowhere but to the output that was asked for.
import { readFileSync, statSync } from 'node:fs';
import type { Edition } from '#editions';
import { type IsoDate, Refused } from '#kit';
import { codeNote, LONGEST_NOTE, type NoteSetting, printNote } from '#notes';

export interface NoteWords {
  /** Null: standard input. */
  path: string | null;
  asOf: IsoDate;
  setting: NoteSetting | null;
  format: 'text' | 'json' | 'csv';
}

/** Of the file, in bytes: as many characters of four bytes each. */
const LARGEST_FILE = LONGEST_NOTE * 4;

/** @throws {Refused} when the file is too long or no text */
export function noteCommand(edition: Edition, words: NoteWords, write: (text: string) => void): number {
  const text = readNote(words.path);
  const { asOf, setting, format } = words;
  // The command line is the operator's own; AMA words stay behind the click-through of the site.
  const coded = codeNote(edition, { text, asOf, setting, systems: null }, { cptAccepted: false });
  write(printNote(coded, asOf, format));
  return coded.codes.length > 0 ? 0 : 1;
}

function readNote(path: string | null): string {
  const file = path ?? 'standard input';
  if (path !== null && statSync(path).size > LARGEST_FILE)
    throw new Refused({ file, expected: `at most ${LONGEST_NOTE} characters` });
  const bytes = readFileSync(path ?? 0);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refused({ file, expected: 'a text in UTF-8' });
  }
  if (text.includes('\0')) throw new Refused({ file, expected: 'a text, not a binary file' });
  if (text.length > LONGEST_NOTE)
    throw new Refused({ file, found: `${text.length} characters`, expected: `at most ${LONGEST_NOTE}` });
  return text;
}
