// Our own words, from `content/`: one Markdown file a procedure code or modifier, tab-separated lists for the rest.
// A reviewer reads these files in a pull request, so their shape is strict and a slip is named by file and line.
import {
  type Block,
  type OwnModifier,
  type OwnProcedure,
  ownTables,
  parseCode,
  procedureSystem,
} from '#catalog';
import type { PartWriter } from '#editions';
import { GUIDELINE_BUILDER, type GuidelinePage, guidelineTable, isTopic, TOPICS } from '#guidelines';
import { Refused } from '#kit';
import type { Importer, Look, Recognition, SourceFile } from './importing.ts';
import { bad, day, list, need, readOwnPage } from './ownPages.ts';
import { readLines } from './reading.ts';

const PROCEDURE_SECTIONS = [
  'Common language description',
  'Clinical indications',
  'Procedure',
  'Post-procedure care',
  'Documentation and coding tips',
  'Related codes',
] as const;
const MODIFIER_SECTIONS = ['What it says', 'When to use it', 'Watch for'] as const;

export const ownContent: Importer = {
  source: 'own-content',
  title: 'Descriptions in our own words',
  authority: 'Coding Ahead',
  licence: 'own',
  builder: GUIDELINE_BUILDER,
  requires: [],
  recognise({ name, head }: Look): Recognition | null {
    const slot = slotOf(name, head);
    return slot === null ? null : { slot, version: 'content folder', effective: null, ends: null };
  },
  async write(writer, slots) {
    ownTables.create(writer);
    guidelineTable.create(writer);
    let rows = 0;
    const counts: Record<string, number> = {};
    for (const [slot, files] of slots) {
      let count = 0;
      for (const file of files) {
        if (slot === 'procedure') ownTables.insertProcedure(writer, await readProcedure(file));
        else if (slot === 'modifier') ownTables.insertModifier(writer, await readModifier(file));
        else if (slot === 'guideline') guidelineTable.insertPage(writer, await readGuideline(file));
        else if (SEARCH_LISTS.has(slot)) count += await readSearchWords(file, slot, writer);
        else if (slot === 'plain')
          count += await readTable(file, 2, ([code, text]) => ownTables.insertPlain(writer, code, text));
        else
          count += await readTable(file, 3, ([code, name, text]) =>
            ownTables.insertPlace(writer, code, name, text),
          );
        if (PAGES.has(slot)) count++;
      }
      counts[slot] = count;
      rows += count;
    }
    return { rows, ...counts };
  },
  anchors: [
    {
      truth: '64560 left CPT at the end of 2011',
      against: "SELECT code, deleted FROM procedure WHERE code = '64560' AND deleted IS NOT '2011-12-31'",
    },
  ],
};

/** One file is one thing. */
const PAGES = new Set(['procedure', 'modifier', 'guideline']);

/** The files of `content/search`. */
const SEARCH_LISTS = new Set(['abbreviations', 'lay-words', 'spelling', 'preferences']);

function slotOf(name: string, head: string): string | null {
  const list = name.endsWith('.tsv') ? name.slice(0, -4) : '';
  if (SEARCH_LISTS.has(list)) return list;
  if (name === 'plain.tsv') return 'plain';
  if (name === 'place-of-service.tsv') return 'place of service';
  if (!name.endsWith('.md') || !head.startsWith('---\n')) return null;
  if (/^code: /m.test(head)) return 'procedure';
  if (/^topic: /m.test(head)) return 'guideline';
  return /^modifier: /m.test(head) ? 'modifier' : null;
}

async function readProcedure(file: SourceFile): Promise<OwnProcedure> {
  const { front, sections } = await readPage(file, PROCEDURE_SECTIONS);
  const code = need(front, 'code', file);
  if (procedureSystem(code) === null) throw bad(file, 'code', code, 'a CPT or HCPCS Level II code');
  const deleted = front.deleted === undefined ? null : day(front.deleted, 'deleted', file);
  const [description, indications, procedure, aftercare, tips, related] = sections as [
    Block[],
    Block[],
    Block[],
    Block[],
    Block[],
    Block[],
  ];
  return {
    code,
    name: need(front, 'name', file),
    specialty: need(front, 'specialty', file),
    reviewed: day(need(front, 'reviewed', file), 'reviewed', file),
    deleted,
    description,
    indications,
    procedure,
    aftercare,
    tips,
    related: related
      .flatMap((block) => (block.kind === 'list' ? block.items : []))
      .map((item) => relatedCode(item, file)),
  };
}

function relatedCode(item: string, file: SourceFile): { code: string; why: string } {
  const match = /^([A-Z0-9]{5}): (.+)$/s.exec(item);
  const code = match?.[1];
  if (!code || !match?.[2] || procedureSystem(code) === null)
    throw bad(file, 'Related codes', item, '`CODE: why`');
  return { code, why: match[2] };
}

async function readModifier(file: SourceFile): Promise<OwnModifier> {
  const { front, sections } = await readPage(file, MODIFIER_SECTIONS);
  const modifier = need(front, 'modifier', file);
  if (!/^[A-Z0-9]{2}$/.test(modifier)) throw bad(file, 'modifier', modifier, 'two characters');
  const ncci = need(front, 'ncci', file);
  if (ncci !== 'yes' && ncci !== 'no') throw bad(file, 'ncci', ncci, 'yes or no');
  const [says, use, watch] = sections as [Block[], Block[], Block[]];
  return {
    modifier,
    name: need(front, 'name', file),
    authority: need(front, 'authority', file),
    kind: need(front, 'kind', file),
    ncci: ncci === 'yes',
    reviewed: day(need(front, 'reviewed', file), 'reviewed', file),
    says,
    use,
    watch,
  };
}

/** Exactly these headings in this order, with paragraphs and lists below them. */
async function readPage(
  file: SourceFile,
  headings: readonly string[],
): Promise<{ front: Record<string, unknown>; sections: Block[][] }> {
  const { front, sections } = await readOwnPage(file);
  sections.forEach(({ heading }, n) => {
    const wanted = headings[n];
    if (heading !== wanted) throw bad(file, 'heading', heading, `\`## ${wanted ?? 'the end'}\``);
  });
  const missing = headings.find((_, n) => !sections[n]?.blocks.length);
  if (missing) throw bad(file, 'heading', '', `text under \`## ${missing}\``);
  return { front, sections: sections.map(({ blocks }) => blocks) };
}

/** A page of rules: any headings, each with text, and the official sources named. */
async function readGuideline(file: SourceFile): Promise<GuidelinePage> {
  const { front, sections } = await readOwnPage(file);
  const topic = need(front, 'topic', file);
  if (!isTopic(topic)) throw bad(file, 'topic', topic, `one of ${TOPICS.join(', ')}`);
  const empty = sections.find(({ blocks }) => blocks.length === 0);
  if (sections.length === 0 || empty)
    throw bad(file, 'heading', empty?.heading ?? '', 'text under each heading');
  return {
    slug: file.name.slice(0, -'.md'.length),
    title: need(front, 'title', file),
    topic,
    sources: list(front, 'sources', file),
    also: front.also === undefined ? [] : list(front, 'also', file),
    from: front.from === undefined ? null : day(front.from, 'from', file),
    until: front.until === undefined ? null : day(front.until, 'until', file),
    reviewed: day(front.reviewed, 'reviewed', file),
    sections,
  };
}

async function readTable(
  file: SourceFile,
  columns: number,
  onRow: (cells: [string, string, string]) => void,
): Promise<number> {
  let count = 0;
  await readLines(file, 'utf8', (line, number) => {
    if (line === '') return;
    const cells = line.split('\t');
    if (cells.length !== columns || cells.some((cell) => cell.trim() === '')) {
      throw new Refused({
        file: file.label,
        line: number,
        found: line,
        expected: `${columns} cells between tabs`,
      });
    }
    if (columns === 2 && !parseCode('icd-10-cm', cells[0] ?? '')) {
      throw new Refused({
        file: file.label,
        line: number,
        field: 'code',
        found: line,
        expected: 'an ICD-10-CM code',
      });
    }
    onRow(cells as [string, string, string]);
    count++;
  });
  return count;
}

/** Typed, meant, and perhaps the words around it that decide; `#` begins a comment. */
async function readSearchWords(file: SourceFile, list: string, writer: PartWriter): Promise<number> {
  let count = 0;
  await readLines(file, 'utf8', (line, number) => {
    if (line === '' || line.startsWith('#')) return;
    const [typed = '', meant = '', context = '', ...rest] = line.split('\t').map((cell) => cell.trim());
    if (typed === '' || meant === '' || rest.length > 0) {
      throw new Refused({
        file: file.label,
        line: number,
        found: line,
        expected: 'two or three cells between tabs',
      });
    }
    ownTables.insertSearchWord(writer, { list, typed, meant, context });
    count++;
  });
  return count;
}
