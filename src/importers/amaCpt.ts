// What is in the operator's licensed CPT files? One release from LONGULT, LONGULF, MEDU, SHORTU, the consumer and
// clinician descriptors, MODUL, the PLA list and the CPT Link history. Authority: AMA. At least one file of descriptors.
import { amaTables } from '#catalog';
import type { PartWriter } from '#editions';
import { type IsoDate, Refused } from '#kit';
import {
  bad,
  codeIn,
  type DescriptorLayout,
  layoutOf,
  readDecoded,
  readDescriptors,
  splitHeader,
} from './amaCptFiles.ts';
import { readHistory, writeChanges, writeSuccessors } from './amaCptHistory.ts';
import { readModifiers, readPla } from './amaCptProse.ts';
import { copyrightYear, recogniseAmaFile } from './amaCptRelease.ts';
import { CLINICIAN, CONSUMER, rowsOf } from './amaCptTables.ts';
import type { Importer, Slots } from './importing.ts';

export const amaCpt: Importer = {
  source: 'cpt-ama',
  title: 'CPT data files',
  authority: 'American Medical Association',
  licence: 'ama',
  builder: 1,
  requires: ['descriptors'],
  spansFolders: true,
  recognise: recogniseAmaFile,
  async write(writer, slots) {
    amaTables.create(writer);
    const descriptors = await readAllDescriptors(writer, slots);
    const pla = await readAllPla(slots, descriptors);
    const counts: Record<string, number> = { pla: pla.size };
    counts.consumer = await readConsumer(slots, descriptors);
    const listed = new Set([...descriptors].filter(([, one]) => one.listed === 1).map(([code]) => code));
    const history = await readHistory(slots, pla);
    for (const [code, long] of history.lastWords) {
      if (!descriptors.has(code)) descriptors.set(code, { ...NO_WORDS, long, listed: 0 });
    }
    for (const [code, one] of [...descriptors].sort(byCode))
      amaTables.insertDescriptor(writer, { code, ...one });
    counts.changes = writeChanges(writer, history.changes);
    counts.successors = writeSuccessors(writer, history.instructions, listed);
    counts.clinician = await writeClinician(writer, slots);
    counts.modifiers = await writeModifiers(writer, slots);
    counts['history rows without a code'] = history.headings;
    counts['modifier history files not kept'] = slots.get('modifier history')?.length ?? 0;
    return { rows: listed.size, ...counts };
  },
  anchors: [
    {
      truth: 'a whole CPT release lists 99213',
      against:
        "SELECT count(*) FROM descriptor HAVING count(*) > 5000 AND sum(code = '99213' AND listed) = 0",
    },
  ],
};

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
      throw new Refused({
        file: file.label,
        line: 1,
        field: 'licence header',
        expected: 'CPT … copyright YYYY American Medical Association',
      });
    }
    copyright = Math.max(copyright, year);
    const layout = layoutOf(
      file.name,
      data.map((line) => line.text),
    );
    if (layout === null)
      throw new Refused({
        file: file.label,
        ...(data[0] ? { line: data[0].number } : {}),
        expected: 'lines of code and descriptor in one of the AMA layouts',
      });
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
async function readAllPla(
  slots: Slots,
  descriptors: Map<string, Words>,
): Promise<Map<string, IsoDate | null>> {
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

async function writeClinician(writer: PartWriter, slots: Slots): Promise<number> {
  const seqs = new Map<string, number>();
  let count = 0;
  for (const file of slots.get('clinician') ?? []) {
    for (const { line, cell } of rowsOf(file, await readDecoded(file), CLINICIAN)) {
      const code = codeIn(file, line, cell('CPT Code'));
      const text = cell('Clinician Descriptor');
      if (text === '' || !/^\d+$/.test(cell('Clinician Descriptor Id')))
        throw bad(file, line, 'Clinician Descriptor', 'a number and a descriptor');
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
