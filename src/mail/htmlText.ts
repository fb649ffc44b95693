// Which words of a letter in HTML does its reader see? Those that are shown: no comments, no scripts, nothing that its style hides.
import { readReferences } from '#kit';

const UNSEEN = new Set(
  'script style head title template noscript iframe object svg math textarea select'.split(' '),
);
const BLOCKS = new Set(
  'p div section article ul ol table tr blockquote pre header footer dl dt dd hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d]*[1-9])|mso-hide\s*:\s*all|\bhidden(?:\s|$|=)/i;
/** Deeper elements count as shown. */
const DEEPEST = 50;

/** Lines end with `\n`; cells of a row are apart by a tab. */
export function textOfHtml(html: string): string {
  const text: string[] = [];
  /** The elements around, inside the first one that is hidden. */
  const around: string[] = [];
  let at = 0;
  let unseen: string | null = null;
  // No part of the pattern runs over the beginning of a tag: linear in the length, whatever was sent.
  for (const token of html.matchAll(/<!--|-->|<(\/?)([a-z][a-z0-9]*)((?:[\s/][^<>]*)?)>/gi)) {
    const isSeen = unseen === null && around.length === 0;
    if (isSeen) text.push(spaced(html.slice(at, token.index)));
    at = token.index + token[0].length;
    const name = token[2]?.toLowerCase() ?? token[0];
    const isEnd = token[1] === '/';
    if (unseen !== null) {
      if (unseen === '<!--' ? name === '-->' : isEnd && name === unseen) unseen = null;
    } else if (name === '<!--' || (UNSEEN.has(name) && !isEnd)) unseen = name;
    else if (around.length > 0) follow(around, name, isEnd);
    else if (!isEnd && !VOID.has(name) && HIDING.test((token[3] ?? '').slice(0, 2000))) around.push(name);
    else if (name === 'br') text.push('\n');
    else if (name === 'li') text.push(isEnd ? '' : '\n- ');
    else if (name === 'td' || name === 'th') text.push(isEnd ? '\t' : '');
    else if (name === 'tr' || name === 'div') text.push('\n');
    else if (BLOCKS.has(name)) text.push('\n\n');
  }
  if (unseen === null && around.length === 0) text.push(spaced(html.slice(at)));
  return text
    .join('')
    .split('\n')
    .map((line) => line.trim())
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
