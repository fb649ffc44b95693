// One note of the evaluation: a head of fields, `---`, and the text with its gold codes marked where they rest.
//
//   specialty: cardiology
//   setting: outpatient                    style: visit | case-report        asOf: 2024-03-01
//   optional: Z79.82 Z87.891               codes that an auditor would accept and not ask for
//   absent: I26.99                         codes that a trap in the text must not bring out
//   ---
//   1. [[E11.42: Type 2 diabetes with polyneuropathy]]
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * `development` and `held-out` are the halves of one set, `records-…` those of another, of longer texts; `practice`, `fresh`
 * and `records-fresh` are sets of their own, to learn from, `fresh-held-out` is one that nobody reads.
 */
export const HALVES = [
  'practice',
  'fresh',
  'development',
  'held-out',
  'records-development',
  'records-held-out',
  'records-fresh',
  'fresh-held-out',
] as const;
export type Half = (typeof HALVES)[number];

/** Of these only sums are told. */
export function isHeldOut(half: Half): boolean {
  return half.endsWith('held-out');
}

export interface GoldCode {
  code: string;
  /** UTF-16 units of the text. */
  start: number;
  end: number;
}

export interface GoldNote {
  name: string;
  specialty: string;
  style: 'visit' | 'case-report';
  setting: 'outpatient' | 'inpatient';
  asOf: string;
  text: string;
  gold: GoldCode[];
  optional: string[];
  absent: string[];
}

/** Development or held out: it follows from the name alone, so that nobody chooses. */
export function halfOf(name: string): 'development' | 'held-out' {
  const first = createHash('sha256').update(name).digest('hex').charAt(0);
  return Number.parseInt(first, 16) % 2 === 0 ? 'development' : 'held-out';
}

/** @throws {Error} that names file and field when a note is not as described */
export function readNote(path: string): GoldNote {
  const name = basename(path, '.note');
  const source = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const cut = source.indexOf('---\n');
  if (cut < 0) throw new Error(`${path}: no line ---`);
  const fields = new Map(
    source
      .slice(0, cut)
      .trim()
      .split('\n')
      .map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
  );
  const field = (key: string, allowed?: readonly string[]) => {
    const value = fields.get(key) ?? '';
    if (value === '' || (allowed && !allowed.includes(value))) throw new Error(`${path}: ${key}: ${value}`);
    return value;
  };
  const codes = (key: string) => (fields.get(key) ?? '').split(/\s+/).filter(Boolean);
  const { text, gold } = unmark(source.slice(cut + 4).trimEnd(), path);
  return {
    name,
    specialty: field('specialty'),
    style: field('style', ['visit', 'case-report']) as GoldNote['style'],
    setting: field('setting', ['outpatient', 'inpatient']) as GoldNote['setting'],
    asOf: field('asOf'),
    text,
    gold,
    optional: codes('optional'),
    absent: codes('absent'),
  };
}

const MARK = /\[\[([A-Z0-9. ]+): ?([^\]]*)\]\]/g;

function unmark(marked: string, path: string): { text: string; gold: GoldCode[] } {
  let text = '';
  let last = 0;
  const gold: GoldCode[] = [];
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index);
    const start = text.length;
    text += match[2];
    for (const code of (match[1] as string).trim().split(' ')) gold.push({ code, start, end: text.length });
    last = match.index + match[0].length;
  }
  text += marked.slice(last);
  if (text.includes('[[') || text.includes(']]')) throw new Error(`${path}: a mark is not closed`);
  return { text, gold };
}

export function readNotes(folder: string, half: Half): GoldNote[] {
  return readdirSync(join(folder, half))
    .filter((file) => file.endsWith('.note'))
    .sort()
    .map((file) => readNote(join(folder, half, file)));
}
