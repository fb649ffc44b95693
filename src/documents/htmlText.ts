// Which words of a page, a letter or a posting in HTML does its reader see? Those that are shown: no comments, no scripts, nothing that
// its style hides. Nothing of the mark-up is left, so nothing of it can act; what is no mark-up is text and is shown as such.
import { readReferences } from '#kit';

const UNSEEN = new Set(
  'script style head title template noscript iframe object svg math textarea select'.split(' '),
);
const BLOCKS = new Set(
  'p section article ul ol table blockquote pre header footer nav main aside figure dl dt dd hr'.split(' '),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|mso-hide\s*:\s*all|\bhidden(?:\s|$|=)/i;
/** Deeper elements count as shown. */
const DEEPEST = 50;

/**
 * Lines end with `\n`; cells of a row are apart by a tab, points of a list begin with `- `.
 * @param heading what headings begin with
 */
export function textOfHtml(html: string, heading = ''): string {
  if (!/<(?:!--|[a-z!/][^<>]*>)/i.test(html)) return readReferences(html, '');
  const text: string[] = [];
  /** The elements around, inside the first one that is hidden. */
  const around: string[] = [];
  let at = 0;
  let unseen: string | null = null;
  let beginsPoint = false;
  const add = (words: string) => {
    text.push(words);
    if (words.trim() !== '') beginsPoint = false;
  };
  // No part of the pattern runs over the beginning of a tag: linear in the length, whatever was sent.
  for (const token of html.matchAll(/<!--|-->|<![a-z][^<>]*>|<(\/?)([a-z][a-z0-9]*)((?:[\s/][^<>]*)?)>/gi)) {
    const isSeen = unseen === null && around.length === 0;
    if (isSeen) add(spaced(html.slice(at, token.index)));
    at = token.index + token[0].length;
    const name = token[2]?.toLowerCase() ?? token[0];
    const isEnd = token[1] === '/';
    if (unseen !== null) {
      if (unseen === '<!--' ? name === '-->' : isEnd && name === unseen) unseen = null;
    } else if (name === '<!--' || (UNSEEN.has(name) && !isEnd)) unseen = name;
    else if (around.length > 0) follow(around, name, isEnd);
    else if (!isEnd && !VOID.has(name) && HIDING.test((token[3] ?? '').slice(0, 2000))) around.push(name);
    else if (name === 'br') text.push('\n');
    else if (name === 'li') {
      text.push(isEnd ? '' : '\n- ');
      beginsPoint = !isEnd;
    } else if (/^h[1-6]$/.test(name)) text.push(isEnd ? '\n\n' : `\n\n${heading}`);
    else if (name === 'td' || name === 'th') text.push(isEnd ? '\t' : '');
    // A paragraph inside a point of a list is that point.
    else if (beginsPoint) continue;
    else if (name === 'tr' || name === 'div') text.push('\n');
    else if (BLOCKS.has(name)) text.push('\n\n');
  }
  if (unseen === null && around.length === 0) add(spaced(html.slice(at)));
  return text
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '-' && (line === '' || line !== heading.trim()))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function follow(around: string[], name: string, isEnd: boolean): void {
  if (!isEnd) {
    if (!VOID.has(name) && around.length < DEEPEST) around.push(name);
    return;
  }
  const last = around.lastIndexOf(name);
  if (last >= 0) around.length = last;
}

/** Between tags, line ends are spaces. */
function spaced(text: string): string {
  return readReferences(text.replaceAll(/\s+/g, ' '), '');
}
