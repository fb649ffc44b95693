// The NCCI policy manual as the text of its PDF: each page ends with a line `Revision Date (Medicare): 1/1/2025 VI-9`.
// Chapters begin with `CHAPTER VI`, sections with `F. Title`, paragraphs with a number or a bullet.
import { passageTable } from '#guidelines';
import { Refused } from '#kit';
import type { Importer } from './importing.ts';
import { readLines } from './reading.ts';

const FOOTER = /Revision Date \(Medicare\): \d+\/\d+\/\d{4}\s+(\S+)\s*$/;
/** Dots of a table of contents, copyright lines, footers of the front matter. */
const SKIPPED = /\.{5}|copyright|registered trademark|^Fee schedules, relative value|^Page \d+$|^Table of Contents$/i;

export const policyManual: Importer = {
  source: 'ncci-policy-manual',
  title: 'NCCI Policy Manual for Medicare Services',
  authority: 'CMS',
  licence: 'public',
  builder: 1,
  requires: ['text'],
  recognise({ name, head }) {
    const year = /^(?:.{0,3})(\d{4}) Complete Table of Contents Medicare NCCI Coding Policy Manual/.exec(head)?.[1];
    if (!year || !name.toLowerCase().endsWith('.txt')) return null;
    return { slot: 'text', version: year, effective: `${year}-01-01`, ends: `${year}-12-31` };
  },
  async write(writer, slots) {
    passageTable.create(writer);
    let rows = 0;
    let pages = 0;
    for (const file of slots.get('text') ?? []) {
      const book = new Book((heading, page, text) => passageTable.insert(writer, ++rows, heading, page, text));
      await readLines(file, 'utf8', (line) => {
        if (book.take(line.trim())) pages++;
      });
      book.end();
      if (pages === 0) {
        throw new Refused({ file: file.label, expected: 'pages that end with `Revision Date (Medicare): …` and a page label' });
      }
    }
    return { rows, pages };
  },
  anchors: [
    { truth: 'no passage is left without a page', against: "SELECT id FROM passage WHERE page = ''" },
    { truth: 'section V of chapter I speaks of medically unlikely edits', against: "SELECT heading FROM passage WHERE heading LIKE 'Chapter I: % V. %' AND heading NOT LIKE '%Unlikely%'" },
  ],
};

/** Puts lines together to passages; a page's label comes at its end, so a page is held until then. */
class Book {
  readonly #onPassage: (heading: string, page: string, text: string) => void;
  #chapter = 'Introduction';
  #section = '';
  #awaitsTitle = false;
  #begun = false;
  #page: { heading: string; text: string }[] = [];
  #last = { heading: '', text: '', page: '' };

  constructor(onPassage: (heading: string, page: string, text: string) => void) {
    this.#onPassage = onPassage;
  }

  /** True when the line ended a page. */
  take(line: string): boolean {
    const footer = FOOTER.exec(line);
    if (footer) {
      const isFirst = !this.#begun;
      this.#begun = true;
      // What stands before the first footer is the table of contents of the whole manual.
      if (isFirst) {
        this.#page = [];
        this.#section = '';
      }
      this.#turn(footer[1] as string);
      return true;
    }
    if (line === '' || SKIPPED.test(line)) return false;
    const chapter = /^CHAPTER ([IVXL]+)$/.exec(line);
    if (chapter) {
      this.#chapter = `Chapter ${chapter[1]}`;
      this.#section = '';
      this.#awaitsTitle = true;
    } else if (this.#awaitsTitle) {
      // The title may take several lines; `FOR` and the name of the manual follow.
      if (/^(FOR|CPT CODES .*|HCPCS .*)$/i.test(line)) this.#awaitsTitle = false;
      else this.#chapter += `${/^Chapter [IVXL]+$/.test(this.#chapter) ? ':' : ''} ${inTitleCase(line)}`;
    } else if (/^[A-Z]\. [A-Z“][^.]{2,110}$/.test(line)) {
      this.#section = line;
    } else this.#text(line);
    return false;
  }

  end(): void {
    this.#turn(this.#last.page);
    this.#flush();
  }

  #text(line: string): void {
    const heading = this.#section === '' ? this.#chapter : `${this.#chapter} › ${this.#section}`;
    const open = this.#page.at(-1);
    // A line that begins small goes on with the sentence before it.
    if (/^[a-z(]/.test(line) && open) open.text += ` ${line}`;
    else this.#page.push({ heading, text: line });
  }

  #turn(label: string): void {
    for (const { heading, text } of this.#page) {
      // A paragraph may run over the page: it keeps the page on which it begins.
      if (/^[a-z(]/.test(text) && this.#last.text !== '') this.#last.text += ` ${text}`;
      else {
        this.#flush();
        this.#last = { heading, text, page: label };
      }
    }
    this.#page = [];
  }

  #flush(): void {
    const { heading, text, page } = this.#last;
    if (text.length > 60) this.#onPassage(heading, page, text);
    this.#last = { heading: '', text: '', page };
  }
}

function inTitleCase(line: string): string {
  return line === line.toUpperCase() ? line.toLowerCase().replaceAll(/(^|[\s(/-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()) : line;
}
