// What did somebody type into a form? One line or several, without control characters, of a length that the field has room for.
import { randomBytes } from 'node:crypto';

/** By field, what is wrong with it; `form` is about the whole. */
export type FormFaults = Record<string, string>;

export function oneLine(typed: string): string {
  return typed.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

export function severalLines(typed: string): string {
  return typed
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}

/** @returns what is wrong with a text that may have so many letters, or null */
export function lengthFault(text: string, most: number): string | null {
  const letters = [...text].length;
  return letters > most ? `At most ${most.toLocaleString('en-US')} characters; this has ${letters}.` : null;
}

/** For an address: the words of a name, and a few signs that make it the only one. */
export function slugFor(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const start = (words ?? []).join('-').slice(0, 60).replace(/-$/, '');
  const end = randomBytes(4).toString('hex');
  return start === '' ? end : `${start}-${end}`;
}

/** A number for a row that nobody guesses. */
export function newNumber(): string {
  return randomBytes(12).toString('base64url');
}
