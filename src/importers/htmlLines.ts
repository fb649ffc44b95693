// What does a page of HTML say, line by line? Block elements end a line, headings begin with `# ` and items with `- `, as in
// Markdown; scripts, styles, comments and the head are left out. Each step goes over the text once, whatever is in it.
import { textOfMarkup } from './plainText.ts';

const LEFT_OUT = /<(?:!--|(script|style|head|template|noscript)\b)/gi;
const BLOCK =
  /<(\/?)(h[1-6]|p|div|li|tr|br|hr|table|ul|ol|dl|dt|dd|section|article|header|footer|nav|main|aside|blockquote|pre|figure)\b[^<>]*>/gi;

export function htmlLines(markup: string): string {
  const blocks = withoutUnread(markup)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(BLOCK, (_, closes: string, name: string) => {
      if (closes !== '') return '\n';
      if (/^h\d$/i.test(name)) return '\n# ';
      return name.toLowerCase() === 'li' ? '\n- ' : '\n';
    });
  return blocks
    .split('\n')
    .map(textOfMarkup)
    .filter((line) => !/^(?:[#-])?$/.test(line))
    .join('\n');
}

/** An element that is never closed takes the rest with it. */
function withoutUnread(markup: string): string {
  const small = markup.toLowerCase();
  let text = '';
  let at = 0;
  LEFT_OUT.lastIndex = 0;
  for (let open = LEFT_OUT.exec(markup); open !== null; open = LEFT_OUT.exec(markup)) {
    // A space, so that what stands around it forms no new tag.
    text += `${markup.slice(at, open.index)} `;
    const end = open[1] === undefined ? '-->' : `</${open[1].toLowerCase()}`;
    const close = small.indexOf(end, LEFT_OUT.lastIndex);
    if (close < 0) return text;
    // Of `</script` the rest up to `>` is taken for a tag later.
    at = open[1] === undefined ? close + end.length : close;
    LEFT_OUT.lastIndex = at;
  }
  return text + markup.slice(at);
}
