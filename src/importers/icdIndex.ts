// How are the ICD-10 indexes laid out? letter > mainTerm > term > term …, each with its title (nonessential modifiers
// in `nemod`), then `see`, `seeAlso`, `use`, codes; the tables have a `cell` a column, named in `indexHeading`.
// Authority: NCHS (ICD-10-CM index, external causes, neoplasms, drugs) and CMS (ICD-10-PCS index), XML.
import { type IndexPointer, indexTables } from '#catalog';
import type { PartWriter } from '#editions';
import { Refused } from '#kit';
import type { Counts, SourceFile } from './importing.ts';
import { readXml } from './reading.ts';

export type IndexSystem = 'icd-10-cm' | 'icd-10-pcs';

interface Term {
  id: number;
  parent: Term | null;
  level: number;
  title: string;
  nemod: string;
  path: string;
  pointers: Omit<IndexPointer, 'term'>[];
  leads: {
    text: string;
    kind: 'code' | 'manifestation';
    open: boolean;
    column: number | null;
    via: string;
    seq: number;
  }[];
  line: number;
}

const POINTERS: Record<string, IndexPointer['kind']> = {
  see: 'see',
  seeAlso: 'seeAlso',
  use: 'use',
  seecat: 'category',
  subcat: 'category',
  manif: 'manifestation',
};
const IN_WORDS = { see: 'see', seeAlso: 'see also', use: 'use', category: 'see', manifestation: 'with' };
const PLAIN =
  /^(ICD10CM\.index|ICD10PCS\.index|version|indexHeading|letter|title|nemod|head|code|codes|tab|cell)$/;

export class IndexReader {
  readonly #writer: PartWriter;
  readonly #file: SourceFile;
  readonly #system: IndexSystem;
  readonly #open: { name: string; text: string; column: number | null }[] = [];
  readonly #heads = new Set<number>();
  #term: Term | null = null;
  #mainTerms = 0;
  #terms = 0;
  #leads = 0;
  #pointers = 0;
  /** Leads of the term when its open reference began. */
  #leadsBefore = 0;

  constructor(writer: PartWriter, file: SourceFile, system: IndexSystem) {
    this.#writer = writer;
    this.#file = file;
    this.#system = system;
  }

  async read(): Promise<Counts> {
    indexTables.create(this.#writer);
    await readXml(this.#file, {
      open: (name, attributes, line) => this.#opens(name, attributes, line),
      text: (text) => {
        const element = this.#open.at(-1);
        if (element) element.text += text;
      },
      close: (name, line) => this.#closes(name, line),
    });
    const rows = this.#mainTerms + this.#terms;
    if (rows === 0) throw new Refused({ file: this.#file.label, expected: 'at least one <mainTerm>' });
    return { rows, mainTerms: this.#mainTerms, leads: this.#leads, pointers: this.#pointers };
  }

  #opens(name: string, attributes: Record<string, string>, line: number): void {
    // A break in the title, so that the words on both sides of a nemod stay apart.
    const around = this.#open.at(-1);
    if (name === 'nemod' && around) around.text += ' ';
    this.#open.push({ name, text: '', column: columnOf(attributes.col) });
    if (name === 'mainTerm' || name === 'term') this.#openTerm(name, attributes.level, line);
    else if (POINTERS[name] !== undefined) this.#leadsBefore = this.#term?.leads.length ?? 0;
    else if (!PLAIN.test(name)) {
      throw this.#refuse(line, `<${name}>`, 'an element of an index');
    }
  }

  #closes(name: string, line: number): void {
    const element = this.#open.pop();
    const text = (element?.text ?? '').replaceAll(/\s+/g, ' ').replaceAll(' ,', ',').trim();
    const column = element?.column ?? null;
    const term = this.#term;
    if (name === 'head') this.#closeHead(column, text, line);
    if (!term) return;
    const kind = POINTERS[name];
    if (name === 'nemod') term.nemod = `${term.nemod} ${text}`.trim();
    else if (name === 'title') {
      term.title = text;
      term.path = [term.parent?.path, text].filter((one) => one).join(', ');
    } else if (name === 'code') this.#lead(text, 'code', false, null);
    else if (name === 'codes' || name === 'tab') this.#lead(text, 'code', true, null);
    else if (name === 'cell') {
      if (column === null) throw this.#refuse(line, text, 'a cell with its column', 'cell');
      this.#lead(text, 'code', false, column);
    } else if (kind !== undefined) this.#closePointer(term, kind, text);
    else if (name === 'mainTerm' || name === 'term') this.#closeTerm(term);
  }

  #openTerm(name: string, level: string | undefined, line: number): void {
    const parent = this.#term;
    const expected = parent ? String(parent.level + 1) : undefined;
    if ((name === 'mainTerm') !== (parent === null) || (level !== undefined && level !== expected)) {
      throw this.#refuse(
        line,
        `<${name} level="${level ?? ''}">`,
        `a ${parent ? `term of level ${expected}` : 'main term'}`,
      );
    }
    if (parent === null) this.#mainTerms++;
    else this.#terms++;
    const id = this.#mainTerms + this.#terms;
    const path = parent?.path ?? '';
    this.#term = {
      id,
      parent,
      level: parent ? parent.level + 1 : 0,
      title: '',
      nemod: '',
      path,
      pointers: [],
      leads: [],
      line,
    };
  }

  #lead(text: string, kind: 'code' | 'manifestation', open: boolean, column: number | null): void {
    // `-` and `--`: no code in this column.
    if (text === '' || /^-+$/.test(text)) return;
    this.#term?.leads.push({ text, kind, open, column, via: '', seq: ++this.#leads });
  }

  /** `see Resection, Uterus 0UT9`: the codes inside of a reference belong to it. */
  #closePointer(term: Term, kind: IndexPointer['kind'], text: string): void {
    for (const lead of term.leads.slice(this.#leadsBefore)) lead.via = `${IN_WORDS[kind]} ${text}`;
    term.pointers.push({ kind, text });
    const code = text.replaceAll(/[[\]]/g, '');
    if (!this.#shape().test(code)) return;
    if (kind === 'category') this.#lead(code, 'code', true, null);
    if (kind === 'manifestation') this.#lead(code, kind, false, null);
  }

  #closeTerm(term: Term): void {
    const { id, parent, level, title, nemod, path } = term;
    if (title === '' && term.pointers.length === 0 && term.leads.length === 0) {
      throw this.#refuse(term.line, '', 'a term with a title, a reference or a code');
    }
    indexTables.insertTerm(this.#writer, { id, parent: parent?.id ?? null, level, title, nemod });
    for (const [n, pointer] of term.pointers.entries()) {
      indexTables.insertPointer(this.#writer, n, { term: id, ...pointer });
    }
    this.#pointers += term.pointers.length;
    for (const { text, kind, open, column, via, seq } of term.leads) {
      const { code, dash } = this.#codeOf(text, term.line);
      indexTables.insertLead(this.#writer, {
        seq,
        term: id,
        code,
        open: open || dash ? 1 : 0,
        kind,
        column,
        path: via === '' ? path : `${path}, ${via}`,
      });
    }
    this.#term = parent;
  }

  #codeOf(text: string, line: number): { code: string; dash: boolean } {
    if (!this.#shape().test(text)) {
      const expected =
        this.#system === 'icd-10-cm' ? 'an ICD-10-CM code, perhaps with a dash' : 'ICD-10-PCS characters';
      throw this.#refuse(line, text, expected, 'code');
    }
    return { code: text.replaceAll(/[.-]/g, ''), dash: text.endsWith('-') };
  }

  #closeHead(column: number | null, text: string, line: number): void {
    if (column === null || this.#heads.has(column)) {
      throw this.#refuse(line, text, 'a heading with a column of its own', 'head');
    }
    this.#heads.add(column);
    indexTables.insertHead(this.#writer, column, text);
  }

  #shape(): RegExp {
    return this.#system === 'icd-10-cm' ? /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{0,4})?-*$/ : /^[0-9A-HJ-NP-Z]{3,7}$/;
  }

  #refuse(line: number, found: string, expected: string, field?: string): Refused {
    return new Refused({ file: this.#file.label, line, ...(field && { field }), found, expected });
  }
}

function columnOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,2}$/.test(text) ? Number(text) : null;
}
