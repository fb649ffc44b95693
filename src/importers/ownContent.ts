// Our own words, from `content/`: one Markdown file a procedure code or modifier, tab-separated lists for the rest.
// A reviewer reads these files in a pull request, so their shape is strict and a slip is named by file and line.
import { marked, type Token, type Tokens } from 'marked';
import { parse as parseYaml } from 'yaml';
import {
  type Block,
  type OwnModifier,
  type OwnProcedure,
  ownTables,
  parseCode,
  procedureSystem,
} from '#catalog';
import type { PartWriter } from '#editions';
import { parseIsoDate, Refused } from '#kit';
import type { Importer, Look, Recognition, SourceFile } from './importing.ts';
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
  builder: 2,
  requires: [],
  recognise({ name, head }: Look): Recognition | null {
    const slot = slotOf(name, head);
    return slot === null ? null : { slot, version: 'content folder', effective: null, ends: null };
  },
  async write(writer, slots) {
    ownTables.create(writer);
    let rows = 0;
    const counts: Record<string, number> = {};
    for (const [slot, files] of slots) {
      let count = 0;
      for (const file of files) {
        if (slot === 'procedure') ownTables.insertProcedure(writer, await readProcedure(file));
        else if (slot === 'modifier') ownTables.insertModifier(writer, await readModifier(file));
        else if (SEARCH_LISTS.has(slot)) count += await readSearchWords(file, slot, writer);
        else if (slot === 'plain')
          count += await readTable(file, 2, ([code, text]) => ownTables.insertPlain(writer, code, text));
        else
          count += await readTable(file, 3, ([code, name, text]) =>
            ownTables.insertPlace(writer, code, name, text),
          );
        if (slot === 'procedure' || slot === 'modifier') count++;
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

/** The files of `content/search`. */
const SEARCH_LISTS = new Set(['abbreviations', 'lay-words', 'spelling', 'preferences']);

function slotOf(name: string, head: string): string | null {
  const list = name.endsWith('.tsv') ? name.slice(0, -4) : '';
  if (SEARCH_LISTS.has(list)) return list;
  if (name === 'plain.tsv') return 'plain';
  if (name === 'place-of-service.tsv') return 'place of service';
  if (!name.endsWith('.md') || !head.startsWith('---\n')) return null;
  if (/^code: /m.test(head)) return 'procedure';
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

/** Front matter, then exactly these headings in this order, with paragraphs and lists below them. */
async function readPage(
  file: SourceFile,
  headings: readonly string[],
): Promise<{ front: Record<string, string>; sections: Block[][] }> {
  const lines: string[] = [];
  await readLines(file, 'utf8', (line) => lines.push(line));
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0)
    throw bad(file, 'front matter', lines[0] ?? '', '`---` around the front matter');
  const front = frontMatter(lines.slice(1, end).join('\n'), file);
  const sections: Block[][] = [];
  for (const token of marked.lexer(lines.slice(end + 1).join('\n'))) {
    if (token.type === 'space') continue;
    if (token.type === 'heading') {
      const wanted = headings[sections.length];
      if (token.depth !== 2 || token.text !== wanted)
        throw bad(file, 'heading', token.raw.trim(), `\`## ${wanted ?? 'the end'}\``);
      sections.push([]);
    } else {
      const section = sections.at(-1);
      if (!section) throw bad(file, 'text', token.raw, `\`## ${headings[0]}\` first`);
      section.push(blockOf(token, file));
    }
  }
  const missing = headings.find((_, n) => !sections[n]?.length);
  if (missing) throw bad(file, 'heading', '', `text under \`## ${missing}\``);
  return { front, sections };
}

function frontMatter(text: string, file: SourceFile): Record<string, string> {
  let value: unknown;
  try {
    // Every value is text: `00812` is a code, not the number 812.
    value = parseYaml(text, { schema: 'failsafe' });
  } catch (error) {
    throw bad(file, 'front matter', (error as Error).message, 'lines of `key: value`');
  }
  if (typeof value !== 'object' || value === null)
    throw bad(file, 'front matter', text, 'lines of `key: value`');
  return value as Record<string, string>;
}

function blockOf(token: Token, file: SourceFile): Block {
  if (token.type === 'paragraph') return { kind: 'paragraph', text: plain(token.text) };
  if (token.type === 'list') {
    const list = token as Tokens.List;
    return { kind: 'list', ordered: list.ordered, items: list.items.map((item) => plain(item.text)) };
  }
  throw bad(file, token.type, token.raw, 'paragraphs and lists only');
}

/** One line; Markdown's escapes and wrapped lines are undone, no other markup is allowed in. */
function plain(text: string): string {
  return text
    .replaceAll(/\\([^\w\s])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
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

function need(front: Record<string, string>, key: string, file: SourceFile): string {
  const value = front[key];
  if (typeof value !== 'string' || value.trim() === '')
    throw bad(file, key, '', `\`${key}:\` in the front matter`);
  return value.trim();
}

function day(text: string, field: string, file: SourceFile): string {
  const date = parseIsoDate(text);
  if (date === null) throw bad(file, field, text, 'a day, YYYY-MM-DD');
  return date;
}

function bad(file: SourceFile, field: string, found: string, expected: string): Refused {
  return new Refused({ file: file.label, field, found, expected });
}
