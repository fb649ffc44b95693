// What does a description in HTML say? Plain text as postings are kept: paragraphs, `- ` before points of a list, `## ` before headings.
// Nothing of the markup is left, so nothing of it can act; what is no markup is text and is shown as such.
import { readReferences } from '#kit';

const HIDDEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'textarea',
  'select',
]);
const BLOCKS = new Set(
  'p div section article ul ol table tr blockquote pre header footer dl dt dd hr'.split(' '),
);
export function textOfHtml(html: string): string {
  if (!/<[a-z!/][^<>]*>/i.test(html)) return readReferences(html, '');
  let text = '';
  let at = 0;
  let hiddenIn: string | null = null;
  // No part of the pattern runs over the beginning of a tag: linear in the length, whatever was sent.
  for (const token of html.matchAll(/<!--|-->|<(\/?)([a-z][a-z0-9]*)(?:[\s/][^<>]*)?>/gi)) {
    if (hiddenIn === null) text += spaced(html.slice(at, token.index));
    at = token.index + token[0].length;
    const name = token[2]?.toLowerCase() ?? token[0];
    const isEnd = token[1] === '/';
    if (hiddenIn !== null) {
      if (hiddenIn === '<!--' ? name === '-->' : isEnd && name === hiddenIn) hiddenIn = null;
    } else if (name === '<!--' || (HIDDEN.has(name) && !isEnd)) hiddenIn = name;
    else if (name === 'br') text += '\n';
    else if (name === 'li') text += isEnd ? '' : '\n- ';
    else if (/^h[1-6]$/.test(name)) text += isEnd ? '\n\n' : '\n\n## ';
    // A paragraph inside a point of a list is that point.
    else if (BLOCKS.has(name)) text += /\n- *$/.test(text.slice(-9)) ? '' : '\n\n';
  }
  if (hiddenIn === null) text += spaced(html.slice(at));
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '-' && line !== '##')
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Between tags, line ends are spaces. */
function spaced(text: string): string {
  return readReferences(text.replaceAll(/\s+/g, ' '), '');
}
