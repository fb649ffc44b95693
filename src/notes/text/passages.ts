/** What stands around a mention: offsets are UTF-16 units of the text, `reach` the most of them on either side. */

/** Up to the ends of the line. */
export function lineAt(text: string, start: number, end: number, reach: number): string {
  return passage(text, start, end, reach, /[^\n]*$/, /^[^\n]*/);
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
  return passage(text, start, end, reach, /[^.;\n]*$/, /^[^.;\n]*/);
}

function passage(
  text: string,
  start: number,
  end: number,
  reach: number,
  before: RegExp,
  behind: RegExp,
): string {
  const head = before.exec(text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
  return head + text.slice(start, end) + (behind.exec(text.slice(end, end + reach))?.[0] ?? '');
}
