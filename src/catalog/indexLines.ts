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

/**
 * Single words that an entry of the alphabetic index names together: `diabetes`, `diabetic`. Each pair once, the newest release.
 */
export function indexForms(edition: Edition): [string, string][] {
  const [part] = edition.releases('icd-10-cm-index');
  if (!part) return [];
  const pairs = new Map<string, [string, string]>();
  for (const { title } of part.iterate<Pick<IndexTerm, 'title'>>(
    "SELECT DISTINCT title FROM term WHERE title LIKE '%,%'",
  )) {
    const forms = formsOf(title).map((form) => form.toLowerCase());
    const [first = ''] = forms;
    // Alike at the beginning: `Poisoning, accidental` names no form.
    for (const other of forms.slice(1))
      if (/^[a-z]{5,}$/.test(other) && other.slice(0, 5) === first.slice(0, 5))
        pairs.set(`${first} ${other}`, [first, other]);
  }
  return [...pairs.values()];
}

/**
 * Main terms of the alphabetic index and of that of external causes whose title is turned round, `Coitus, painful`: what stands behind the comma is no other
 * form of the word but belongs to it.
 */
export function indexInversions(edition: Edition): string[] {
  const titles = ['icd-10-cm-index', 'icd-10-cm-eindex'].flatMap(
    (source) =>
      edition
        .releases(source)[0]
        ?.all<Pick<IndexTerm, 'title'>>("SELECT title FROM term WHERE parent IS NULL AND title LIKE '%,%'") ??
      [],
  );
  return titles
    .map(({ title }) => title)
    .filter((title) => {
      const [first = '', ...others] = formsOf(title).map((form) => form.toLowerCase());
      return others.some(
        (other) => other !== '' && !FORMS_UNLIKE.has(other) && other.slice(0, 3) !== first.slice(0, 3),
      );
    });
}

/** A tumour by its tissue: where the index sends its coder in the table of neoplasms. */
export interface Histology {
  /** `osteosarcoma`, one word. */
  name: string;
  behaviour: 'malignant' | 'benign' | 'in situ' | 'uncertain behavior';
  /** `bone`: the row under which its sites stand; empty where the table has it `by site`. */
  tissue: string;
}

/** Main terms of one word that the index sends to the table: `Osteosarcoma: see Neoplasm, bone, malignant`. */
export function indexHistologies(edition: Edition): Histology[] {
  const rows =
    edition
      .releases('icd-10-cm-index')[0]
      ?.all<{ title: string; text: string }>(
        "SELECT term.title, pointer.text FROM term JOIN pointer ON pointer.term = term.id WHERE term.parent IS NULL AND pointer.text LIKE '%Neoplasm%'",
      ) ?? [];
  return rows.flatMap(({ title, text }) => {
    const behaviour = /\b(malignant|benign|in situ|uncertain behavior)\b/.exec(text)?.[1];
    if (behaviour === undefined || !/^[A-Z][a-z]{4,}$/.test(title)) return [];
    const tissue = text
      .replace(/^.*?Neoplasms?/, '')
      .split(',')
      .map((step) => step.trim())
      .find((step) => step !== '' && step !== 'by site' && !step.includes(behaviour));
    return [
      {
        name: title.toLowerCase(),
        behaviour: behaviour as Histology['behaviour'],
        tissue: plain(tissue ?? '').trim(),
      },
    ];
  });
}

/** Second forms of a word that do not begin as the first does. */
const FORMS_UNLIKE = new Set(
  'antra cheloid diskitis dysidrosis eyeball eyelid femoral hyalosis nasal silitis teeth tubal tubular uridrosis venous viral visual worn torn stye sabre pontine traumatic'.split(
    ' ',
  ),
);

/** What is said on the way to a term, the term included. */
interface Path {
  spoken: string;
  optional: string;
}

/** The lines of the newest release of each index of a system, each index for itself in order of the codes. */
export function indexLines(edition: Edition, system: System): Iterable<IndexLine>[] {
  return INDEXES.filter((one) => one.system === system).flatMap(({ source, index }) => {
    const [part] = edition.releases(source);
    if (!part) return [];
    const kind = index === 'neoplasm' ? 'table' : index === 'drug' ? 'drug' : 'index';
    const paths = readPaths(part);
    return kind === 'index'
      ? [leadLines(part, kind, paths), seeLines(part, paths)]
      : [leadLines(part, kind, paths)];
  });
}

function* leadLines(
  part: Part,
  kind: IndexLine['kind'],
  paths: ReadonlyMap<number, Path>,
): Iterable<IndexLine> {
  const heads = new Map(
    part
      .all<{ col: number; title: string }>('SELECT col, title FROM head')
      .map(({ col, title }) => [col, title]),
  );
  const leads = part.iterate<Pick<IndexLead, 'code' | 'term' | 'path'> & { col: number | null }>(
    'SELECT code, term, path, col FROM lead ORDER BY code, seq',
  );
  for (const { code, term, path, col } of leads) {
    const said = paths.get(term);
    if (!said) continue;
    const head = col === null ? undefined : heads.get(col);
    const text = head === undefined ? path : `${path}, ${head}`;
    const spoken = head === undefined ? said.spoken : `${said.spoken} ${plain(head)}`;
    yield { code, kind, text, spoken, optional: said.optional };
  }
}

function readPaths(part: Part): Map<number, Path> {
  const paths = new Map<number, Path>();
  const rows = part.iterate<IndexTerm>('SELECT id, parent, title, nemod FROM term ORDER BY id');
  for (const { id, parent, title, nemod } of rows) {
    const above = parent === null ? undefined : paths.get(parent);
    const [first = '', ...others] = formsOf(title);
    // The first form of a main term is its name; below it every form is spoken.
    const spoken = above ? `${above.spoken} ${[first, ...others].join(' ')}`.trim() : first;
    const beside = [above?.optional, above ? '' : others.join(' '), plain(nemod).trim()];
    paths.set(id, { spoken, optional: beside.filter((one) => one).join(' ') });
  }
  return paths;
}

/** `Attack, heart: see Infarct, myocardium` leads where that entry leads. */
function seeLines(part: Part, paths: ReadonlyMap<number, Path>): IndexLine[] {
  const { find, textOf } = readTree(part);
  const leads = part.all<Pick<IndexLead, 'code' | 'term'>>('SELECT code, term FROM lead ORDER BY seq');
  const leadsOf = Map.groupBy(leads, (lead) => lead.term);
  const lines: IndexLine[] = [];
  const pointers = part.iterate<Pick<IndexPointer, 'term' | 'text'>>(
    "SELECT term, text FROM pointer WHERE kind = 'see' ORDER BY term, seq",
  );
  for (const { term, text } of pointers) {
    const said = paths.get(term);
    const target = find(text.split(',').map((step) => plain(step).trim().toLowerCase()));
    if (!said || target === undefined) continue;
    for (const { code } of leadsOf.get(target) ?? [])
      lines.push({ code, kind: 'index', text: `${textOf(term)}, see ${text}`, ...said });
  }
  return lines.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

interface Tree {
  /** The term that a reference names by its steps: `infarct`, `myocardium`. */
  find(steps: string[]): number | undefined;
  /** As printed, from the main term on. */
  textOf(term: number): string;
}

function readTree(part: Part): Tree {
  const titles = new Map<number, string>();
  const parents = new Map<number, number | null>();
  const below = new Map<number | null, number[]>();
  for (const { id, parent, title } of part.iterate<IndexTerm>(
    'SELECT id, parent, title FROM term ORDER BY id',
  )) {
    titles.set(id, title);
    parents.set(id, parent);
    const siblings = below.get(parent);
    if (siblings) siblings.push(id);
    else below.set(parent, [id]);
  }
  const formsAt = (id: number) => formsOf(titles.get(id) ?? '').map((form) => form.toLowerCase());
  const mains = Map.groupBy(below.get(null) ?? [], (id) => formsAt(id)[0] ?? '');
  const textOf = (id: number): string => {
    const parent = parents.get(id) ?? null;
    const title = titles.get(id) ?? '';
    return parent === null ? title : `${textOf(parent)}, ${title}`;
  };
  const find = ([main = '', ...steps]: string[]) => {
    for (const start of mains.get(main) ?? []) {
      let at = start;
      let left = steps;
      while (left.length > 0) {
        const rest = left.join(', ');
        const next = (below.get(at) ?? []).find((id) => {
          const forms = formsAt(id);
          return forms.includes(left[0] ?? '') || forms.join(', ') === rest;
        });
        if (next === undefined) break;
        left = formsAt(next).join(', ') === rest ? [] : left.slice(1);
        at = next;
      }
      if (left.length === 0) return at;
    }
    return undefined;
  };
  return { find, textOf };
}

/** `myocardium, myocardial` → its two forms. */
function formsOf(title: string): string[] {
  return title.split(',').map((form) => plain(form).trim());
}

/** Without brackets and what stands in them, `NEC` and `NOS`. */
function plain(text: string): string {
  return text
    .replaceAll(/\bN(?:EC|OS)\b/g, '')
    .replaceAll(/[()[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
