/** What stands around a mention: offsets are UTF-16 units of the text, `reach` the most of them on either side. */

/** Up to the ends of the line. */
export function lineAt(text: string, start: number, end: number, reach: number): string {
  return passage(text, start, end, reach, endsLine);
}

/** What stands before in the same line. */
export function lineBefore(text: string, start: number, reach: number): string {
  return text.slice(beginning(text, start, reach, endsLine), start);
}

/** Up to full stops that end a sentence, semicolons and line ends. */
export function sentenceAt(text: string, start: number, end: number, reach: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const behind = text.slice(end, end + reach);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf(';'), before.lastIndexOf('\n')) + 1;
  const stop = /[;\n]|\.(?:\s|$)/.exec(behind)?.index ?? behind.length;
  return before.slice(from) + text.slice(start, end) + behind.slice(0, stop);
}

/** Up to any full stop, semicolon or line end. */
export function clauseAt(text: string, start: number, end: number, reach: number): string {
  return passage(text, start, end, reach, endsClause);
}

/** What stands before in the same clause. */
export function clauseBefore(text: string, start: number, reach: number): string {
  return text.slice(beginning(text, start, reach, endsClause), start);
}

const LINE_END = 10;
const FULL_STOP = 46;
const SEMICOLON = 59;

function endsLine(unit: number): boolean {
  return unit === LINE_END;
}

function endsClause(unit: number): boolean {
  return unit === LINE_END || unit === FULL_STOP || unit === SEMICOLON;
}

type IsEnd = (unit: number) => boolean;

function passage(text: string, start: number, end: number, reach: number, isEnd: IsEnd): string {
  let to = end;
  while (to < text.length && to - end < reach && !isEnd(text.charCodeAt(to))) to++;
  return text.slice(beginning(text, start, reach, isEnd), to);
}

/** Unit by unit: a pattern that ends at `$` would be tried from each place before. */
function beginning(text: string, start: number, reach: number, isEnd: IsEnd): number {
  let from = start;
  while (from > 0 && start - from < reach && !isEnd(text.charCodeAt(from - 1))) from--;
  return from;
}
