// A page of `content/`: front matter between `---`, then headings with paragraphs and lists. A reviewer reads these files in a pull
// request, so their shape is strict and a slip is named by file and field.
import { marked, type Token, type Tokens } from 'marked';
import { parse as parseYaml } from 'yaml';
import type { Block } from '#catalog';
import { parseIsoDate, Refused } from '#kit';
import type { SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

export interface OwnPage {
  front: Record<string, unknown>;
  sections: { heading: string; blocks: Block[] }[];
}

/** Front matter, then `## ` headings with paragraphs and lists below them; nothing else. */
export async function readOwnPage(file: SourceFile): Promise<OwnPage> {
  const lines: string[] = [];
  await readLines(file, 'utf8', (line) => lines.push(line));
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0)
    throw bad(file, 'front matter', lines[0] ?? '', '`---` around the front matter');
  const front = frontMatter(lines.slice(1, end).join('\n'), file);
  const sections: OwnPage['sections'] = [];
  for (const token of marked.lexer(lines.slice(end + 1).join('\n'))) {
    if (token.type === 'space') continue;
    if (token.type === 'heading') {
      if (token.depth !== 2) throw bad(file, 'heading', token.raw.trim(), 'a heading with `## `');
      sections.push({ heading: plain(token.text), blocks: [] });
    } else {
      const section = sections.at(-1);
      if (!section) throw bad(file, 'text', token.raw, 'a heading with `## ` first');
      section.blocks.push(blockOf(token, file));
    }
  }
  return { front, sections };
}

function frontMatter(text: string, file: SourceFile): Record<string, unknown> {
  let value: unknown;
  try {
    // Every value is text: `00812` is a code, not the number 812.
    value = parseYaml(text, { schema: 'failsafe' });
  } catch (error) {
    throw bad(file, 'front matter', (error as Error).message, 'lines of `key: value`');
  }
  if (typeof value !== 'object' || value === null)
    throw bad(file, 'front matter', text, 'lines of `key: value`');
  return value as Record<string, unknown>;
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

export function need(front: Record<string, unknown>, key: string, file: SourceFile): string {
  const value = front[key];
  if (typeof value !== 'string' || value.trim() === '')
    throw bad(file, key, '', `\`${key}:\` in the front matter`);
  return value.trim();
}

/** Lines of a list in the front matter. */
export function list(front: Record<string, unknown>, key: string, file: SourceFile): string[] {
  const value = front[key];
  if (!Array.isArray(value) || value.some((one) => typeof one !== 'string' || one.trim() === ''))
    throw bad(file, key, '', `\`${key}:\` with a list below it in the front matter`);
  return value.map((one: string) => one.trim());
}

export function day(text: unknown, field: string, file: SourceFile): string {
  const date = typeof text === 'string' ? parseIsoDate(text.trim()) : null;
  if (date === null) throw bad(file, field, String(text), 'a day, YYYY-MM-DD');
  return date;
}

export function bad(file: SourceFile, field: string, found: string, expected: string): Refused {
  return new Refused({ file: file.label, field, found, expected });
}
