// What does a coder's short form or a patient's word mean? The reviewable lists of `content/search`, as the index keeps them.
import { fold, stemOf, wordsOf } from './words.ts';

export interface Dictionary {
  /** Short form → what it stands for: the first, unless a context word of another is in the query. */
  abbreviations: Record<string, { as: string; context: string[] }[]>;
  /** Stems of a phrase → official phrases. */
  lay: Record<string, string[]>;
  /** Other spelling → the official one. */
  spelling: Record<string, string>;
  /** Stems of a phrase that says nothing of the code → null, or the words that are preferred for it. */
  preferences: Record<string, string>;
}

export const EMPTY_DICTIONARY: Dictionary = { abbreviations: {}, lay: {}, spelling: {}, preferences: {} };

/** One line of a list: which list, what is typed, what is meant, and words around it that decide (empty: none). */
export interface DictionaryLine {
  list: string;
  typed: string;
  meant: string;
  context: string;
}

export function dictionaryOf(lines: Iterable<DictionaryLine>): Dictionary {
  const dictionary: Dictionary = { abbreviations: {}, lay: {}, spelling: {}, preferences: {} };
  for (const { list, typed, meant, context } of lines) {
    const key = keyOf(typed);
    if (key === '') continue;
    if (list === 'abbreviations') {
      const words = context.split(/[\s,;|]+/).filter((word) => word !== '');
      push(dictionary.abbreviations, foldedOf(typed), {
        as: meant,
        context: words.map((word) => stemOf(fold(word))),
      });
    } else if (list === 'lay-words') push(dictionary.lay, key, meant);
    else if (list === 'spelling') dictionary.spelling[foldedOf(typed)] = fold(meant);
    else if (list === 'preferences') dictionary.preferences[key] = meant;
  }
  return dictionary;
}

/** The words of a phrase as they are looked up. */
function keyOf(phrase: string): string {
  return wordsOf(phrase)
    .map((word) => word.stem)
    .join(' ');
}

function foldedOf(phrase: string): string {
  return wordsOf(phrase)
    .map((word) => word.plain)
    .join(' ');
}

function push<T>(lists: Record<string, T[]>, key: string, value: T): void {
  if (Object.hasOwn(lists, key)) lists[key]?.push(value);
  else lists[key] = [value];
}

export function writeDictionary(dictionary: Dictionary): string {
  return JSON.stringify(dictionary);
}

export function readDictionary(text: string): Dictionary {
  return JSON.parse(text) as Dictionary;
}
