// A letter as plain text, to be read in a terminal: at most 76 columns (RFC 2045, 6.7), sources as numbers in brackets, nothing that
// needs flowed format (RFC 3676).
import type { CodeRow, ConsultSource } from './consultation.ts';
import { type LetterPage, oneLine, type PageBlock, type Words } from './letterPage.ts';

const COLUMNS = 76;

export function letterText({ title, blocks, footer }: LetterPage): string {
  const lines = [
    ...wrapped(title),
    '='.repeat(Math.min(COLUMNS, title.length)),
    ...linesOf(blocks),
    '',
    '-'.repeat(COLUMNS),
  ];
  return `${[...lines, ...linesOf(footer), '', 'Coding Ahead'].join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

function linesOf(blocks: readonly PageBlock[]): string[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1]?.kind;
    const goesOn = block.kind === 'item' && before === 'item';
    const isUnder = before === 'heading' && block.kind !== 'heading';
    return [...(goesOn || isUnder ? [] : ['']), ...linesOfBlock(block)];
  });
}

function linesOfBlock(block: PageBlock): string[] {
  switch (block.kind) {
    case 'heading':
      return wrapped(block.level === 1 ? oneLine(block.text).toUpperCase() : `${oneLine(block.text)}:`);
    case 'paragraph':
      return wrapped(saidText(block.said));
    case 'item':
      return wrapped(saidText(block.said), '- ', '  ');
    case 'asked':
      return wrapped(oneLine(block.text), '| ', '| ');
    case 'codes':
      return block.rows.flatMap((row, at) => [...(at > 0 ? [''] : []), ...rowLines(row)]);
    case 'sources':
      return block.sources.flatMap(sourceLines);
    case 'link':
      return [...wrapped(block.before), `  ${block.href}`];
  }
}

export function saidText(said: Words): string {
  return said
    .map(({ text, cites }) => `${oneLine(text)}${cites.map((number) => ` [${number}]`).join('')}`)
    .join(' ');
}

function rowLines({ code, system, title, why, quotes }: CodeRow): string[] {
  return [
    [code, system].filter((one) => one !== '').join('  '),
    ...(title === null ? [] : wrapped(oneLine(title), '  ', '  ')),
    ...wrapped(`Why: ${saidText([why])}`, '  ', '       '),
    ...quotes.flatMap((quote) => wrapped(`In your letter: “${oneLine(quote)}”`, '  ', '    ')),
  ];
}

function sourceLines({ number, title, releases }: ConsultSource): string[] {
  return wrapped(`${oneLine(title)}: ${oneLine(releases)}`, `[${number}] `, '    ');
}

/** Words that are longer than a line stand on one of their own. */
export function wrapped(text: string, first = '', other = ''): string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = other;
      isEmpty = true;
    }
    for (let rest = word; ; ) {
      const room = COLUMNS - line.length - (isEmpty ? 0 : 1);
      // An address is not broken: it would lead nowhere.
      const piece = rest.length <= room || /^https?:/.test(rest) ? rest : rest.slice(0, room);
      line += isEmpty ? piece : ` ${piece}`;
      isEmpty = false;
      rest = rest.slice(piece.length);
      if (rest === '') break;
      lines.push(line);
      line = other;
      isEmpty = true;
    }
  }
  return [...lines, line].map((one) => one.trimEnd());
}
