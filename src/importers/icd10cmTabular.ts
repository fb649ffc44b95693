// How is the ICD-10-CM tabular list laid out? chapter > section > diag > diag …, each with its description and notes.
// Authority: NCHS, `icd10cm_tabular_YYYY.xml` and the schema beside it. An element that is not known is refused:
// a new kind of note must not be lost without a word.
import { compactCode, type NoteKind, parseCode, type TabularSection, tabularTables } from '#catalog';
import type { PartWriter } from '#editions';
import { Refused } from '#kit';
import { inspectRelease, onlyFile, releaseOf } from './icdRelease.ts';
import type { Counts, Importer, SourceFile } from './importing.ts';
import { readXml } from './reading.ts';
import { VisualImpairment } from './visualImpairment.ts';

export const icd10cmTabular: Importer = {
  source: 'icd-10-cm-tabular',
  title: 'ICD-10-CM tabular list',
  authority: 'CDC/NCHS',
  licence: 'public',
  builder: 1,
  requires: ['tabular'],
  recognise({ name, head }) {
    if (!/<ICD10CM\.tabular[\s>]/.test(head)) return null;
    return { slot: 'tabular', ...releaseOf(/<version>\s*(\d{4})\s*<\/version>/.exec(head)?.[1], name) };
  },
  inspect: (file, seen) => inspectRelease(file, seen, (code) => `<name>${code}</name>`),
  write: (writer, slots, { version }) => new TabularReader(writer, onlyFile(slots, version)).read(),
  anchors: [
    {
      truth: 'E11 is type 2 diabetes mellitus, in chapter 4',
      against: `SELECT diag.code, diag.title, section.chapter FROM diag JOIN section ON section.id = diag.section
        WHERE code = 'E11' AND (diag.title <> 'Type 2 diabetes mellitus' OR chapter <> 4)`,
    },
    {
      truth: '7th character A of a fracture of the femur (S72) is an initial encounter for closed fracture',
      against: `SELECT code, character, text FROM seventh
        WHERE code = 'S72' AND character = 'A' AND text NOT LIKE 'initial encounter for closed fracture%'`,
    },
    {
      truth: 'a diagnosis stands below its category in the same section',
      against: `SELECT diag.code, diag.section FROM diag JOIN diag AS category ON category.code = substr(diag.code, 1, 3)
        WHERE category.section <> diag.section LIMIT 1`,
    },
  ],
};

const NOTE_KINDS = new Set<string>([
  'includes',
  'inclusionTerm',
  'excludes1',
  'excludes2',
  'codeFirst',
  'useAdditionalCode',
  'codeAlso',
  'sevenChrNote',
  'notes',
] satisfies NoteKind[]);

/** Said elsewhere in the file too: the conventions of the book, and each chapter's list of its sections. */
const LEFT_OUT = new Set(['introduction', 'sectionIndex']);
const PLAIN = new Set(['ICD10CM.tabular', 'version', 'name', 'desc', 'note', 'sevenChrDef', 'extension']);

interface Chapter {
  level: 'chapter';
  owner: string;
  title: string;
  notes: number;
}

interface Section extends Omit<TabularSection, 'parent'> {
  level: 'section';
  owner: string;
  notes: number;
  diags: number;
}

interface Diag {
  level: 'code';
  owner: string;
  title: string;
  placeholder: 0 | 1;
  notes: number;
  /** Title and notes: what makes the entry a revised one next year. */
  words: string[];
  seventh: { character: string; text: string }[];
}

class TabularReader {
  readonly #writer: PartWriter;
  readonly #file: SourceFile;
  /** Open levels, the chapter first. */
  readonly #levels: (Chapter | Section | Diag)[] = [];
  /** Open elements and their text so far. */
  readonly #open: { name: string; text: string }[] = [];
  readonly #sections: Section[] = [];
  readonly #codes = new Set<string>();
  readonly #chapters = new Set<string>();
  readonly #counts = { notes: 0, seventhCharacters: 0, introductionNotesLeftOut: 0 };
  #leftOut: string | null = null;
  #kind: NoteKind | null = null;
  #character = '';
  #impairment: VisualImpairment | null = null;

  constructor(writer: PartWriter, file: SourceFile) {
    this.#writer = writer;
    this.#file = file;
  }

  async read(): Promise<Counts> {
    tabularTables.create(this.#writer);
    await readXml(this.#file, {
      open: (name, attributes, line) => this.#opens(name, attributes, line),
      text: (text) => {
        const element = this.#open.at(-1);
        if (element) element.text += text;
      },
      close: (name, line) => this.#closes(name, line),
    });
    if (this.#codes.size === 0)
      throw new Refused({ file: this.#file.label, expected: 'at least one <diag>' });
    this.#writeSections();
    return {
      rows: this.#codes.size,
      chapters: this.#chapters.size,
      sections: this.#sections.length,
      ...this.#counts,
    };
  }

  #opens(name: string, attributes: Record<string, string>, line: number): void {
    this.#open.push({ name, text: '' });
    if (this.#leftOut) return;
    if (LEFT_OUT.has(name)) this.#leftOut = name;
    else if (name === 'chapter') this.#levels.push({ level: 'chapter', owner: '', title: '', notes: 0 });
    else if (name === 'section') this.#openSection(attributes.id ?? '', line);
    else if (name === 'diag') this.#openDiag(attributes, line);
    else if (NOTE_KINDS.has(name)) this.#kind = name as NoteKind;
    else if (name === 'extension') this.#character = attributes.char ?? '';
    else if (name === 'visualImpairment') this.#impairment = new VisualImpairment();
    else if (this.#impairment) this.#impairment.open(name);
    else if (!PLAIN.has(name)) throw this.#refuse(line, `<${name}>`, 'an element of the tabular list');
  }

  #closes(name: string, line: number): void {
    const text = (this.#open.pop()?.text ?? '').replaceAll(/\s+/g, ' ').trim();
    if (this.#leftOut) {
      if (name === 'note') this.#counts.introductionNotesLeftOut++;
      if (name === this.#leftOut) this.#leftOut = null;
      return;
    }
    const level = this.#levels.at(-1);
    if (!level) return;
    if (this.#impairment) this.#impairment.close(name, this.#open.at(-1)?.name, text);
    else if (name === 'name') this.#setName(level, text, line);
    else if (name === 'desc') level.title = text;
    else if (name === 'extension') this.#closeExtension(level, text, line);
    else if (name === 'note') this.#closeNote(level, text, line);
    else if (NOTE_KINDS.has(name)) this.#kind = null;
    if (name === 'visualImpairment') {
      for (const line of this.#impairment?.lines() ?? []) this.#addNote(level, 'notes', line);
      this.#impairment = null;
    }
    if (name === 'chapter' || name === 'section' || name === 'diag') this.#closeLevel(level, line);
  }

  #openSection(id: string, line: number): void {
    const chapter = this.#levels.at(-1);
    if (chapter?.level !== 'chapter' || !/^[A-Z]\d[0-9A-Z](-[A-Z]\d[0-9A-Z])?$/.test(id)) {
      throw this.#refuse(line, `<section id="${id}">`, 'a section of a chapter, with an id such as A00-A09');
    }
    if (this.#sections.some((other) => other.id === id)) throw this.#refuse(line, id, 'each section once');
    const seq = this.#sections.length;
    const section: Section = {
      level: 'section',
      owner: id,
      id,
      seq,
      chapter: Number(chapter.owner),
      title: '',
      notes: 0,
      diags: 0,
    };
    this.#sections.push(section);
    this.#levels.push(section);
  }

  #openDiag(attributes: Record<string, string>, line: number): void {
    const above = this.#levels.at(-1);
    if (above?.level === 'section') above.diags++;
    else if (above?.level !== 'code') throw this.#refuse(line, '<diag>', 'a diagnosis inside a section');
    const placeholder = attributes.placeholder === 'true' ? 1 : 0;
    this.#levels.push({ level: 'code', owner: '', title: '', placeholder, notes: 0, words: [], seventh: [] });
  }

  #setName(level: Chapter | Section | Diag, text: string, line: number): void {
    if (level.level === 'chapter') {
      if (!/^\d{1,2}$/.test(text)) throw this.#refuse(line, text, 'the number of a chapter', 'name');
      if (this.#chapters.has(text)) throw this.#refuse(line, text, 'each chapter once', 'name');
      this.#chapters.add(text);
      level.owner = text;
    } else if (level.level === 'code') {
      const ref = parseCode('icd-10-cm', text);
      if (ref?.code !== text) throw this.#refuse(line, text, 'an ICD-10-CM code with its dot', 'name');
      level.owner = compactCode(text);
      if (this.#codes.has(level.owner)) throw this.#refuse(line, text, 'each code once', 'name');
      this.#codes.add(level.owner);
    }
  }

  #closeExtension(level: Chapter | Section | Diag, text: string, line: number): void {
    if (level.level !== 'code' || !/^[0-9A-Z]$/.test(this.#character) || text === '') {
      throw this.#refuse(line, text, 'a 7th character with its meaning', 'extension');
    }
    level.seventh.push({ character: this.#character, text });
  }

  #closeNote(level: Chapter | Section | Diag, text: string, line: number): void {
    if (text === '') return;
    if (this.#kind !== null) {
      this.#addNote(level, this.#kind, text);
      return;
    }
    // Inside of a sevenChrDef: an inclusion term of the character before it.
    const before = level.level === 'code' ? level.seventh.at(-1) : undefined;
    if (!before) throw this.#refuse(line, text, 'a note inside an element that says its kind', 'note');
    before.text += `; ${text}`;
  }

  #addNote(level: Chapter | Section | Diag, kind: NoteKind, text: string): void {
    tabularTables.insertNote(this.#writer, {
      level: level.level,
      owner: level.owner,
      seq: level.notes++,
      kind,
      text,
    });
    this.#counts.notes++;
    if (level.level === 'code') level.words.push(`${kind}: ${text}`);
  }

  #closeLevel(level: Chapter | Section | Diag, line: number): void {
    this.#levels.pop();
    if (level.owner === '' || level.title === '')
      throw this.#refuse(line, level.owner, 'a name and a description');
    if (level.level === 'chapter') {
      const { title, range } = withoutRange(level.title);
      tabularTables.insertChapter(this.#writer, { number: Number(level.owner), title, range });
    } else if (level.level === 'code') {
      const section = this.#sections.at(-1)?.id ?? '';
      const { owner: code, title, placeholder } = level;
      level.seventh.forEach(({ character, text }, n) => {
        tabularTables.insertSeventh(this.#writer, code, n, character, text);
        level.words.push(`7th ${character}: ${text}`);
      });
      this.#counts.seventhCharacters += level.seventh.length;
      const words = [title, ...level.words].join('\n');
      tabularTables.insertDiag(this.#writer, { code, section, title, placeholder }, words);
    }
  }

  /** A section without diagnoses of its own stands around the later ones whose range lies in its own. */
  #writeSections(): void {
    for (const section of this.#sections) {
      const around = this.#sections
        .slice(0, section.seq)
        .findLast(
          (other) => other.diags === 0 && other.chapter === section.chapter && holds(other.id, section.id),
        );
      const { id, seq, chapter, title } = section;
      const parent = around?.id ?? null;
      tabularTables.insertSection(this.#writer, {
        id,
        seq,
        chapter,
        parent,
        title: withoutRange(title).title,
      });
    }
  }

  #refuse(line: number, found: string, expected: string, field?: string): Refused {
    return new Refused({ file: this.#file.label, line, ...(field && { field }), found, expected });
  }
}

/** `Neoplasms (C00-D49)` → `Neoplasms` and `C00-D49`. */
function withoutRange(text: string): { title: string; range: string } {
  const match = /^(.*?)\s*\(([A-Z]\d[0-9A-Z](?:-[A-Z]\d[0-9A-Z])?)\)$/.exec(text);
  return { title: match?.[1] ?? text, range: match?.[2] ?? '' };
}

function holds(outer: string, inner: string): boolean {
  const [outerFirst = '', outerLast = outerFirst] = outer.split('-');
  const [innerFirst = '', innerLast = innerFirst] = inner.split('-');
  return outer !== inner && outerFirst <= innerFirst && innerLast <= outerLast;
}
