// The words of a posting or a company: plain text with empty lines between paragraphs, `- ` before what is listed and `## ` before
// headings. Everything else is text; nothing in it becomes an element.

type Part =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; lines: string[] }
  | { kind: 'list'; ordered: boolean; items: string[] };

export function description(text: string) {
  return partsOf(text).map((part) => {
    if (part.kind === 'heading') return <h3>{part.text}</h3>;
    if (part.kind === 'paragraph')
      return <p>{part.lines.map((line, n) => (n === 0 ? line : [<br />, line]))}</p>;
    const items = part.items.map((item) => <li>{item}</li>);
    return part.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  });
}

/** The same as HTML, for structured data and feeds. */
export function descriptionHtml(text: string): string {
  return description(text)
    .map((part) => part.toString())
    .join('');
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const block of text.split(/\n[ \t]*\n/)) {
    for (const raw of block.split('\n')) {
      const line = raw.trim();
      if (line === '') continue;
      const last = parts.at(-1);
      const heading = /^#{1,4} +(.+)$/.exec(line)?.[1];
      const bullet = /^[-*•–] +(.+)$/.exec(line)?.[1];
      const numbered = /^\d{1,2}[.)] +(.+)$/.exec(line)?.[1];
      const item = bullet ?? numbered;
      if (heading !== undefined) parts.push({ kind: 'heading', text: heading });
      else if (item !== undefined) {
        const ordered = bullet === undefined;
        if (last?.kind === 'list' && last.ordered === ordered) last.items.push(item);
        else parts.push({ kind: 'list', ordered, items: [item] });
      } else if (last?.kind === 'paragraph' && last.lines.length > 0) last.lines.push(line);
      else parts.push({ kind: 'paragraph', lines: [line] });
    }
    // The next paragraph is another one.
    if (parts.at(-1)?.kind === 'paragraph') parts.push({ kind: 'paragraph', lines: [] });
  }
  return parts.filter((part) => part.kind !== 'paragraph' || part.lines.length > 0);
}
