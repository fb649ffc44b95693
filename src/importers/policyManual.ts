// What does the NCCI policy manual say, and where? The text of its PDF, page by page; a page ends with
// `Revision Date (Medicare): 1/1/2025 VIII-9`. A chapter has a title page, a page of contents, then sections
// (`C. Nervous System`) of numbered paragraphs. A passage is one numbered paragraph with all that hangs on it.
import { MANUAL_BUILDER, passageTable } from '#guidelines';
import { Refused } from '#kit';
import { onlyFile } from './icdRelease.ts';
import type { Importer, SourceFile } from './importing.ts';
import { readLines } from './reading.ts';

const RECOGNISED = /^(?:ï»¿)?(\d{4}) Complete Table of Contents Medicare NCCI Coding Policy Manual/;
const CHAPTER_OF_CONTENTS = /^Chapter ([IVXL]+) [–-] (.+?)(?: \(.*)?$/;
const TITLE_PAGE = /^(?:CHAPTER ([IVXL]+)|INTRODUCTION)$/;
const FOOTER = /^Revision Date \(Medicare\): \d{1,2}\/\d{1,2}\/\d{4}(?:\s+(\S+))?$/;
const SECTION = /^([A-Z])\. ([A-Z“][^.]{2,110})$/;
/** A heading that the extraction left on the line of the paragraph before it. */
const TRAILING_SECTION = /^(.*\.) ([A-Z]\. [A-Z“][^.]{2,110})$/;
const NUMBERED = /^(\d{1,3})\. (\S.*)$/;
/** Numbers that the extraction tore from their paragraphs: `11. 12.` */
const TORN_NUMBERS = /^(?:\d{1,3}\.\s*)+$/;
const LIST_ITEM = /^(?:•|[a-z]\.|[ivx]+\.|\((?:\d+|[a-z])\))\s/;
const FINISHED = /[.!?][)”"’]*$/;
/** Characters after which a passage of several paragraphs goes on as another one of the same heading. */
const LONG_PASSAGE = 2400;
/** No page and no unfinished sentence is longer; without these bounds a file of another kind would be gathered whole. */
const MOST_LINES = 1000;
const LONGEST_PASSAGE = 65_536;

export const policyManual: Importer = {
  source: 'ncci-policy-manual',
  title: 'NCCI Policy Manual for Medicare Services',
  authority: 'CMS',
  licence: 'public',
  builder: MANUAL_BUILDER,
  requires: ['text'],
  recognise({ head }) {
    const year = RECOGNISED.exec(head)?.[1];
    return year ? { slot: 'text', version: year, effective: `${year}-01-01`, ends: `${year}-12-31` } : null;
  },
  async write(writer, slots, { version }) {
    passageTable.create(writer, `NCCI Policy Manual ${version}`);
    let rows = 0;
    const file = onlyFile(slots, version);
    const manual = new Manual(file, (heading, page, text) =>
      passageTable.insert(writer, ++rows, heading, page, text),
    );
    await readLines(file, 'utf8', (line, number) => manual.take(line.trim(), number));
    manual.end();
    return { rows, skippedPages: manual.skippedPages };
  },
  anchors: [
    {
      truth: 'every passage has a page and a heading',
      against: "SELECT id, heading FROM passage WHERE page = '' OR heading = ''",
    },
    {
      truth: 'chapter VIII is that of the nervous system',
      against:
        "SELECT heading FROM passage WHERE heading LIKE 'Chapter VIII:%' AND heading NOT LIKE '%Nervous%'",
    },
    {
      truth: 'section C of chapter VIII is the nervous system',
      against:
        "SELECT heading FROM passage WHERE heading LIKE 'Chapter VIII:% › C. %' AND heading NOT LIKE '%› C. Nervous System%'",
    },
  ],
};

type Part = 'contents' | 'text' | 'acronyms';

/** Holds a page until its foot gives the label, and a passage until the next one begins. */
class Manual {
  /** Title pages, contents and the list of acronyms: nothing in them is a rule. */
  skippedPages = 0;
  readonly #file: SourceFile;
  readonly #onPassage: (heading: string, page: string, text: string) => void;
  /** Chapters of the front contents that have not begun yet, by number. */
  readonly #awaited = new Map<string, string>();
  #part: Part = 'contents';
  #lines: string[] = [];
  #lastLine = 0;
  #chapter = '';
  /** The chapter's title stands once more at its beginning, in lines without a full stop. */
  #opening = false;
  #section = '';
  /** Number of the last numbered paragraph; null where the paragraphs have none. */
  #number: number | null = null;
  #isTorn = false;
  #open: { heading: string; page: string; text: string } | null = null;

  constructor(file: SourceFile, onPassage: (heading: string, page: string, text: string) => void) {
    this.#file = file;
    this.#onPassage = onPassage;
  }

  take(line: string, number: number): void {
    this.#lastLine = number;
    if (line === '') return;
    if (TITLE_PAGE.test(line)) {
      // The front contents have feet of their own; what is left of them ends here.
      if (this.#part === 'contents') this.#lines = [];
      this.#part = 'text';
    } else if (line === 'LIST OF ACRONYMS') this.#part = 'acronyms';
    if (this.#part === 'contents') {
      const chapter = CHAPTER_OF_CONTENTS.exec(line);
      if (chapter) this.#awaited.set(chapter[1] as string, chapter[2] as string);
      return;
    }
    const footer = FOOTER.exec(line);
    if (footer) this.#turn(footer[1] ?? '');
    else if (this.#lines.push(line) > MOST_LINES)
      throw this.#refusal(line, `a page of at most ${MOST_LINES} lines`);
  }

  /** @throws {Refused} when the text breaks off before the last page or the last chapter. */
  end(): void {
    this.#flush();
    const [missing] = this.#awaited.keys();
    if (missing !== undefined)
      throw this.#refusal('the end of the file', `chapter ${missing}, which the contents name`);
    if (this.#lines.length > 0)
      throw this.#refusal(this.#lines[0] as string, 'a page that ends with `Revision Date (Medicare): …`');
  }

  #turn(label: string): void {
    const [first = '', ...rest] = this.#lines;
    const isTitlePage = TITLE_PAGE.exec(first);
    if (isTitlePage) this.#beginChapter(isTitlePage[1] ?? null);
    if (isTitlePage || this.#part === 'acronyms' || first === 'Table of Contents') this.skippedPages++;
    else {
      if (label === '') throw this.#refusal(first, 'a page label after the revision date');
      for (const line of [first, ...rest]) if (line !== '') this.#line(line, label);
    }
    this.#lines = [];
  }

  #beginChapter(numeral: string | null): void {
    this.#flush();
    if (numeral === null) this.#chapter = 'Introduction';
    else {
      const title = this.#awaited.get(numeral);
      if (title === undefined)
        throw this.#refusal(`CHAPTER ${numeral}`, 'a chapter that the contents name, once');
      this.#awaited.delete(numeral);
      this.#chapter = `Chapter ${numeral}: ${title}`;
    }
    this.#beginSection('');
    this.#opening = true;
  }

  #beginSection(section: string): void {
    this.#flush();
    this.#section = section;
    this.#number = null;
    this.#isTorn = false;
  }

  #line(line: string, page: string): void {
    const trailing = TRAILING_SECTION.exec(line);
    if (trailing && this.#isNext(trailing[2] as string)) {
      this.#text(trailing[1] as string, page);
      this.#beginSection(trailing[2] as string);
    } else if (SECTION.test(line) && (line[0] as string) > (this.#section[0] ?? '')) this.#beginSection(line);
    else if (TORN_NUMBERS.test(line)) this.#isTorn = true;
    else if (this.#opening && !FINISHED.test(line) && !NUMBERED.test(line)) return;
    else this.#text(line, page);
  }

  /** `C. …` after section B. */
  #isNext(section: string): boolean {
    return this.#section !== '' && section.charCodeAt(0) === this.#section.charCodeAt(0) + 1;
  }

  #text(line: string, page: string): void {
    this.#opening = false;
    const number = Number(NUMBERED.exec(line)?.[1] ?? 0);
    if (number > 0 && (number === 1 || number === (this.#number ?? 0) + 1 || this.#isTorn)) {
      this.#flush();
      this.#number = number;
      this.#isTorn = false;
      this.#begin(line, page);
    } else if (this.#open && this.#belongs(line, this.#open.text)) {
      // A line that begins small goes on with the sentence before it.
      this.#open.text += /^[a-z(]/.test(line) && !LIST_ITEM.test(line) ? ` ${line}` : `\n${line}`;
    } else {
      this.#flush();
      this.#begin(line, page);
    }
  }

  #belongs(line: string, text: string): boolean {
    const isNumbered = this.#number !== null && !this.#isTorn;
    if (LIST_ITEM.test(line) || (isNumbered && FINISHED.test(text)))
      return text.length + line.length <= LONG_PASSAGE;
    return !FINISHED.test(text) && text.length + line.length <= LONGEST_PASSAGE;
  }

  #begin(text: string, page: string): void {
    const parts = [this.#chapter, this.#section, this.#isTorn ? '' : (this.#number?.toString() ?? '')];
    this.#open = { heading: parts.filter((part) => part !== '').join(' › '), page, text };
  }

  #flush(): void {
    if (this.#open) this.#onPassage(this.#open.heading, this.#open.page, this.#open.text);
    this.#open = null;
  }

  #refusal(found: string, expected: string): Refused {
    return new Refused({ file: this.#file.label, line: this.#lastLine, found, expected });
  }
}
