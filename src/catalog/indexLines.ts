// Which words of the book's indexes lead to which code, as a coder would say them? Every entry with a code, the columns of
// the tables, and each `see` that names an entry with a code. For the search index.
import type { Edition, Part } from '#editions';
import { INDEXES, type IndexLead, type IndexPointer, type IndexTerm } from './bookIndexes.ts';
import type { System } from './codes.ts';

export interface IndexLine {
  /** Without dot; a code or the beginning of several. */
  code: string;
  kind: 'index' | 'table' | 'drug';
  /** As the book prints it: `Cirrhosis, cirrhotic, biliary, due to, flukes`. */
  text: string;
  /** Main term and subterms in natural order, without qualifiers: `Cirrhosis biliary due to flukes`. */
  spoken: string;
  /** Other forms and nonessential modifiers: `cirrhotic hepatic`. */
  optional: string;
}

interface Node extends Omit<IndexTerm, 'id' | 'level'> {
  spoken: string;
  optional: string;
  /** Own title by its forms, in small letters: `myocardium`, `myocardial`. */
  forms: string[];
  text: string;
}

/** Every line of the newest release of each index of a system. */
export function* indexLines(edition: Edition, system: System): Iterable<IndexLine> {
  for (const { source, index } of INDEXES.filter((one) => one.system === system)) {
    const [part] = edition.releases(source);
    if (!part) continue;
    const kind = index === 'neoplasm' ? 'table' : index === 'drug' ? 'drug' : 'index';
    const nodes = readNodes(part);
    const heads = new Map(
      part
        .all<{ col: number; title: string }>('SELECT col, title FROM head')
        .map((head) => [head.col, head.title]),
    );
    const leadsOf = new Map<number, string[]>();
    const leads = part.iterate<Pick<IndexLead, 'code' | 'term' | 'path'> & { col: number | null }>(
      'SELECT code, term, path, col FROM lead',
    );
    for (const { code, term, path, col } of leads) {
      const node = nodes.get(term);
      if (!node) continue;
      const head = col === null ? undefined : heads.get(col);
      const column = head === undefined ? '' : `, ${head}`;
      yield {
        code,
        kind,
        text: `${path}${column}`,
        spoken: `${node.spoken}${plain(column).replace(',', '')}`,
        optional: node.optional,
      };
      if (col !== null) continue;
      const known = leadsOf.get(term);
      if (known) known.push(code);
      else leadsOf.set(term, [code]);
    }
    if (kind === 'index') yield* seeLines(part, nodes, leadsOf);
  }
}

function readNodes(part: Part): Map<number, Node> {
  const nodes = new Map<number, Node>();
  const rows = part.iterate<IndexTerm>('SELECT id, parent, title, nemod FROM term ORDER BY id');
  for (const { id, parent, title, nemod } of rows) {
    const above = parent === null ? undefined : nodes.get(parent);
    const forms = title.split(',').map((form) => plain(form).trim());
    const [first = '', ...others] = forms;
    nodes.set(id, {
      parent,
      title,
      nemod,
      forms: forms.map((form) => form.toLowerCase()),
      text: above ? `${above.text}, ${title}` : title,
      // The first form of a main term is its name; below it every form is spoken.
      spoken: above ? `${above.spoken} ${forms.join(' ')}`.trim() : first,
      optional: [above?.optional, above ? '' : others.join(' '), plain(nemod)].filter((one) => one).join(' '),
    });
  }
  return nodes;
}

/** `Attack, heart: see Infarct, myocardium` leads where that entry leads. */
function* seeLines(
  part: Part,
  nodes: Map<number, Node>,
  leadsOf: Map<number, string[]>,
): Iterable<IndexLine> {
  const below = new Map<number | null, number[]>();
  for (const [id, { parent }] of nodes) {
    const siblings = below.get(parent);
    if (siblings) siblings.push(id);
    else below.set(parent, [id]);
  }
  const mains = Map.groupBy(below.get(null) ?? [], (id) => nodes.get(id)?.forms[0] ?? '');
  const find = (steps: string[]): number | undefined => {
    const [main = '', ...rest] = steps;
    for (let at of mains.get(main) ?? []) {
      let left = rest;
      while (left.length > 0) {
        const next = (below.get(at) ?? []).find((id) => {
          const forms = nodes.get(id)?.forms ?? [];
          return forms.includes(left[0] ?? '') || forms.join(', ') === left.join(', ');
        });
        if (next === undefined) break;
        left = nodes.get(next)?.forms.join(', ') === left.join(', ') ? [] : left.slice(1);
        at = next;
      }
      if (left.length === 0) return at;
    }
    return undefined;
  };
  for (const { term, text } of part.iterate<IndexPointer>(
    "SELECT term, text FROM pointer WHERE kind = 'see' ORDER BY term, seq",
  )) {
    const node = nodes.get(term);
    const target = find(text.split(',').map((step) => plain(step).trim().toLowerCase()));
    if (!node || target === undefined) continue;
    for (const code of leadsOf.get(target) ?? []) {
      yield {
        code,
        kind: 'index',
        text: `${node.text}, see ${text}`,
        spoken: node.spoken,
        optional: node.optional,
      };
    }
  }
}

/** Without brackets and what stands in them, `NEC` and `NOS`. */
function plain(text: string): string {
  return text
    .replaceAll(/\bN(?:EC|OS)\b/g, '')
    .replaceAll(/[()[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
