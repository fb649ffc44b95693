// What does a cell of HTML say? Its text alone, on one line, cut to a bound: no mark-up of a file reaches a page.
import { readReferences } from '#kit';

/** Longest text that is kept of one cell. */
const LONGEST_TEXT = 4_000;
/** Of the mark-up that is looked at: what stands further on is cut. */
const LONGEST_MARKUP = 256 * 1024;

/** The text of HTML without tags, comments, scripts and styles; character references read, white space folded. */
export function plainText(markup: string): string {
  const text = textOfMarkup(markup.slice(0, LONGEST_MARKUP));
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
}

function textOfMarkup(markup: string): string {
  // Some cells hold references to references (`&amp;nbsp;`, `&amp;lt;`); tags are cut out before each reading.
  const once = readReferences(withoutTags(markup), ' ');
  return readReferences(withoutTags(once), ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}

/** Steps from `<` to `>` once, so that no nesting of them costs more. A `<` that begins no tag is text. */
function withoutTags(markup: string): string {
  let text = '';
  let at = 0;
  while (at < markup.length) {
    const open = markup.indexOf('<', at);
    if (open < 0) break;
    text += markup.slice(at, open);
    const tag = /^<(?:!--|[/!?]?([a-z]+))/i.exec(markup.slice(open, open + 32));
    if (!tag) {
      text += '<';
      at = open + 1;
      continue;
    }
    const name = tag[1]?.toLowerCase();
    const end =
      tag[0] === '<!--'
        ? '-->'
        : (name === 'script' || name === 'style') && markup[open + 1] !== '/'
          ? `</${name}`
          : '>';
    const close = indexOfIgnoringCase(markup, end, open + tag[0].length);
    // A tag that is never closed takes the rest with it.
    if (close < 0) return text;
    at = close + (end.startsWith('</') ? 0 : end.length);
    text += ' ';
  }
  return text + markup.slice(at);
}

function indexOfIgnoringCase(text: string, wanted: string, from: number): number {
  if (!wanted.startsWith('</')) return text.indexOf(wanted, from);
  const at = text.slice(from).search(new RegExp(wanted, 'i'));
  return at < 0 ? -1 : from + at;
}
