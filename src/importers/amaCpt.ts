// The operator's licensed CPT files: which are they, of which code set, and what is in them?
// Authority: AMA, CPT data files (LONGULT, LONGULF, MEDU, SHORTU, consumer, clinician, MODUL, PLA) and CPT Link history.
// The copyright year in their header is not the code-set year; that one comes from a folder, a file name or the header.
import { type AmaChange, amaTables, isCpt } from '#catalog';
import type { PartWriter } from '#editions';
import { type IsoDate, Refused } from '#kit';
import {
  bad,
  CLINICIAN,
  CONSUMER,
  changeDate,
  changeKind,
  codeIn,
  DELETED,
  type DescriptorLayout,
  HISTORY,
  layoutOf,
  readDecoded,
  readDescriptors,
  readModifiers,
  readPla,
  rowsOf,
  splitHeader,
  successorsNamed,
} from './amaCptFiles.ts';
import type { Importer, Look, Recognition, Slots } from './importing.ts';

export const amaCpt: Importer = {
  source: 'cpt-ama',
  title: 'CPT data files',
  authority: 'American Medical Association',
  licence: 'ama',
  builder: 1,
  requires: ['descriptors'],
  spansFolders: true,
  recognise({ name, head, label }: Look): Recognition | null {
    const slot = slotOf(name, head);
    if (slot === null) return null;
    const named = codeSetIn(label ?? name);
    if (named) return { slot, ...named };
    const header = slot === 'descriptors' ? (splitHead(head)?.header ?? '') : '';
    const year = copyrightYear(header);
    const unknown = { slot, version: null, effective: null, ends: null };
    if (year === null) return unknown;
    return { slot, ...(codeSetIn(header) ?? { version: `copyright ${year}`, effective: null, ends: null }) };
  },
  async write(writer, slots) {
    amaTables.create(writer);
    const descriptors = await readAllDescriptors(writer, slots);
    const pla = await readAllPla(slots, descriptors);
    const counts: Record<string, number> = { pla: pla.size };
    counts.consumer = await readConsumer(slots, descriptors);
    const listed = new Set([...descriptors].filter(([, one]) => one.listed === 1).map(([code]) => code));
    const history = await readHistory(slots, descriptors, pla);
    for (const [code, one] of [...descriptors].sort(byCode)) amaTables.insertDescriptor(writer, { code, ...one });
    counts.changes = writeChanges(writer, history.changes);
    counts.successors = writeSuccessors(writer, history.instructions, listed);
    counts.clinician = await writeClinician(writer, slots);
    counts.modifiers = await writeModifiers(writer, slots);
    counts['history rows without a code'] = history.headings;
    return { rows: listed.size, ...counts };
  },
  anchors: [
    {
      truth: 'a whole CPT release lists 99213',
      against: "SELECT count(*) FROM descriptor HAVING count(*) > 5000 AND sum(code = '99213' AND listed) = 0",
    },
  ],
};

/** Which of the AMA's files is it? CMS files carry AMA notices too, so a notice alone is never enough. */
function slotOf(name: string, head: string): string | null {
  if (/<plaCodes[\s>]/.test(head)) return 'pla';
  if (/^(?:.*\r?\n)*?concept id\t(?:cpt )?code\tconsumer[^\t]*descriptor\s*\r?\n/i.test(head)) return 'consumer';
  if (/(?:^|\n)concept id\t(?:cpt )?code\tclinician[^\t]*id\tclinician/i.test(head)) return 'clinician';
  if (/(?:^|\n)concept id\t(?:cpt )?code\tdate deleted(?:\t|\r?\n)/i.test(head)) return 'deletions';
  const history = /(?:^|\n)date\tchange type\tconcept id\t([^\t]+)\t/i.exec(head)?.[1];
  if (history) return /modifier/i.test(history) ? 'modifier history' : 'history';
  if (/^MODUL/i.test(name) && /(?:^|\n)Appendix A\b/.test(head)) return 'modifiers';
  const parts = splitHead(head);
  if (!parts || !/American Medical Association/.test(parts.header)) return null;
  return layoutOf(name, parts.data) === null ? null : 'descriptors';
}

/** The head without its last line, which may be cut; the header ends at the last blank line that data follows. */
function splitHead(head: string): { header: string; data: string[] } | null {
  const lines = head.split(/\r?\n/);
  if (lines.length > 1) lines.pop();
  const end = lines.findLastIndex((line) => line.trim() !== '') + 1;
  const blank = lines.slice(0, end).findLastIndex((line) => line.trim() === '');
  return blank < 0 ? null : { header: lines.slice(0, blank).join('\n'), data: lines.slice(blank + 1, end) };
}

/** `CPT … copyright 1995-2025 American Medical Association` → 2025. */
function copyrightYear(header: string): number | null {
  const notice = /(?:copyright|©|\(c\))((?:(?!American Medical)[\s\S]){0,160}?)American Medical Association/i.exec(header)?.[1];
  const year = [...(notice ?? '').matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].at(-1)?.[0];
  return year === undefined ? null : Number(year);
}

/** First day of what the AMA releases in each quarter (its release schedule: out at the quarter's start, valid from the next). */
const QUARTER_STARTS: Record<string, (year: number) => IsoDate> = {
  Q1: (year) => `${year}-04-01`,
  Q2: (year) => `${year}-07-01`,
  Q3: (year) => `${year}-10-01`,
  Q4: (year) => `${year + 1}-01-01`,
};

/** `CPT 2026 Data Files/LONGULT.txt`, `cpt2026q2.zip › …`, `CPT® 2026`: the code set and its days; null where none is named. */
function codeSetIn(text: string): Pick<Recognition, 'version' | 'effective' | 'ends'> | null {
  // What stands nearest to the file counts: the last folder, the last line.
  for (const segment of text.split(/[/›\n]/).reverse()) {
    const year = /(?<![A-Za-z])CPT(?![A-Za-z])[^\d]{0,24}?(?<!\d)(20\d\d)(?!\d|[\s,]*American)|(?<!\d)(20\d\d)[\s_-]{0,3}CPT(?![A-Za-z])/i.exec(segment);
    const found = year?.[1] ?? year?.[2];
    // A copyright year is no code-set year.
    if (!found || /copyright|©|\(c\)/i.test(segment)) continue;
    const quarter = /(?<![A-Za-z])Q([1-4])(?![A-Za-z0-9])/i.exec(segment)?.[1];
    if (!quarter) return { version: found, effective: `${found}-01-01`, ends: `${found}-12-31` };
    const effective = QUARTER_STARTS[`Q${quarter}`]?.(Number(found)) ?? null;
    return { version: `${found} Q${quarter}`, effective, ends: null };
  }
  return null;
}

interface Words {
  long: string | null;
  medium: string | null;
  short: string | null;
  consumer: string | null;
  listed: 0 | 1;
}

const NO_WORDS: Words = { long: null, medium: null, short: null, consumer: null, listed: 1 };
const FIELDS: Record<DescriptorLayout, 'long' | 'medium' | 'short'> = {
  long: 'long',
  'long in lines': 'long',
  medium: 'medium',
  short: 'short',
};

async function readAllDescriptors(writer: PartWriter, slots: Slots): Promise<Map<string, Words>> {
  const found = new Map<string, Words>();
  let copyright = 0;
  for (const file of slots.get('descriptors') ?? []) {
    const { header, data } = splitHeader(file, await readDecoded(file));
    const year = copyrightYear(header);
    if (year === null) {
      throw new Refused({ file: file.label, line: 1, field: 'licence header', expected: 'CPT … copyright YYYY American Medical Association' });
    }
    copyright = Math.max(copyright, year);
    const layout = layoutOf(file.name, data.map((line) => line.text));
    if (layout === null) throw new Refused({ file: file.label, ...(data[0] ? { line: data[0].number } : {}), expected: 'lines of code and descriptor in one of the AMA layouts' });
    for (const [code, text] of readDescriptors(file, data, layout)) {
      const words = found.get(code) ?? { ...NO_WORDS };
      found.set(code, words);
      const field = FIELDS[layout];
      // LONGUT and LONGUF say the same in capitals; the mixed spelling reads better.
      if (words[field] === null || words[field] === words[field].toUpperCase()) words[field] = text;
    }
  }
  amaTables.insertNotice(writer, copyright);
  return found;
}

/** PLA codes with their first day; words only where the descriptor files have none. */
async function readAllPla(slots: Slots, descriptors: Map<string, Words>): Promise<Map<string, IsoDate | null>> {
  const found = new Map<string, IsoDate | null>();
  for (const file of slots.get('pla') ?? []) {
    for (const { code, long, medium, short, deleted, effective } of await readPla(file)) {
      const words = descriptors.get(code);
      if (!words) descriptors.set(code, { ...NO_WORDS, long, medium, short, listed: deleted ? 0 : 1 });
      if (!deleted) found.set(code, effective);
    }
  }
  return found;
}

async function readConsumer(slots: Slots, descriptors: Map<string, Words>): Promise<number> {
  let count = 0;
  for (const file of slots.get('consumer') ?? []) {
    for (const { line, cell } of rowsOf(file, await readDecoded(file), CONSUMER)) {
      const code = codeIn(file, line, cell('CPT Code'));
      const text = cell('Consumer Descriptor');
      if (text === '') throw bad(file, line, 'Consumer Descriptor', 'a descriptor');
      const words = descriptors.get(code) ?? { ...NO_WORDS, listed: 0 };
      descriptors.set(code, { ...words, consumer: text });
      count++;
    }
  }
  return count;
}

interface History {
  changes: Map<string, AmaChange[]>;
  /** Advice at a deletion, by code. Only the numbers in it are kept. */
  instructions: Map<string, string[]>;
  headings: number;
}

async function readHistory(slots: Slots, descriptors: Map<string, Words>, pla: Map<string, IsoDate | null>): Promise<History> {
  const history: History = { changes: new Map(), instructions: new Map(), headings: 0 };
  const note = (change: AmaChange, instruction: string) => {
    const known = history.changes.get(change.code) ?? [];
    // The deletion list repeats what the history says.
    if (change.label !== 'deleted' || !known.some((one) => one.kind === 'deleted' && one.date === change.date)) known.push(change);
    history.changes.set(change.code, known);
    if (change.kind === 'deleted' && instruction !== '') {
      history.instructions.set(change.code, [...(history.instructions.get(change.code) ?? []), instruction]);
    }
  };
  for (const file of slots.get('history') ?? []) {
    for (const { line, cell } of rowsOf(file, await readDecoded(file), HISTORY)) {
      const text = cell('CPT Code');
      // Headings of the book have a concept and a history, but no code.
      if (text === '') {
        history.headings++;
        continue;
      }
      const code = codeIn(file, line, text);
      const label = cell('Change Type').toLowerCase();
      if (!/^[a-z][a-z /_-]{2,39}$/.test(label)) throw bad(file, line, 'Change Type', 'a change type such as ADDED or DELETED');
      const date = changeDate(file, line, cell('Date'));
      note({ code, ...date, kind: changeKind(label), label }, cell('Instruction'));
    }
  }
  for (const file of slots.get('deletions') ?? []) {
    for (const { line, cell } of rowsOf(file, await readDecoded(file), DELETED)) {
      const code = codeIn(file, line, cell('CPT Code'));
      note({ code, ...changeDate(file, line, cell('Date Deleted')), kind: 'deleted', label: 'deleted' }, cell('Instruction'));
      const words = cell('Descriptor');
      if (words !== '' && !/^(descriptor )?not available$/i.test(words) && !descriptors.has(code)) {
        descriptors.set(code, { ...NO_WORDS, long: words, listed: 0 });
      }
    }
  }
  for (const [code, date] of pla) {
    if (date !== null && !history.changes.has(code)) note({ code, date, beforeYear: null, kind: 'added', label: 'added' }, '');
  }
  return history;
}

function writeChanges(writer: PartWriter, changes: Map<string, AmaChange[]>): number {
  let count = 0;
  for (const [, known] of [...changes].sort(byCode)) {
    const inOrder = known.toSorted((a, b) => (instant(a) < instant(b) ? -1 : instant(a) > instant(b) ? 1 : 0));
    for (const [seq, change] of inOrder.entries()) amaTables.insertChange(writer, seq, change);
    count += known.length;
  }
  return count;
}

/** Sorts `Pre-1982` among the days. */
function instant(change: AmaChange): string {
  return change.date ?? `${change.beforeYear}-00-00`;
}

function writeSuccessors(writer: PartWriter, instructions: Map<string, string[]>, listed: ReadonlySet<string>): number {
  let count = 0;
  for (const [code, texts] of [...instructions].sort(byCode)) {
    const named = new Set<string>();
    for (const { from, to } of texts.flatMap((text) => successorsNamed(text, code))) {
      const within = from === to ? [] : [...listed].filter((one) => one >= from && one <= to && one.slice(4) === from.slice(4).replace(/\d/, one.slice(4)));
      for (const one of within.length > 0 ? within : [from, to]) named.add(one);
    }
    named.delete(code);
    for (const one of named) amaTables.insertSuccessor(writer, code, one);
    count += named.size;
  }
  return count;
}

async function writeClinician(writer: PartWriter, slots: Slots): Promise<number> {
  const seqs = new Map<string, number>();
  let count = 0;
  for (const file of slots.get('clinician') ?? []) {
    for (const { line, cell } of rowsOf(file, await readDecoded(file), CLINICIAN)) {
      const code = codeIn(file, line, cell('CPT Code'));
      const text = cell('Clinician Descriptor');
      if (text === '' || !/^\d+$/.test(cell('Clinician Descriptor Id'))) throw bad(file, line, 'Clinician Descriptor', 'a number and a descriptor');
      const seq = (seqs.get(code) ?? 0) + 1;
      seqs.set(code, seq);
      amaTables.insertClinician(writer, code, seq, text);
      count++;
    }
  }
  return count;
}

async function writeModifiers(writer: PartWriter, slots: Slots): Promise<number> {
  const written = new Set<string>();
  for (const file of slots.get('modifiers') ?? []) {
    for (const { kind, modifier, text } of readModifiers(file, await readDecoded(file))) {
      if (written.has(`${kind} ${modifier}`)) continue;
      written.add(`${kind} ${modifier}`);
      amaTables.insertModifier(writer, kind, modifier, text);
    }
  }
  return written.size;
}

function byCode(a: [string, unknown], b: [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
