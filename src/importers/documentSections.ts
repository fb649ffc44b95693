// Where does a document's text change its subject? Sections by heading, with the page on which each begins. A PDF knows no
// headings and breaks its lines anywhere, so both are told by the look of the lines.

export interface DocumentSection {
  heading: string;
  /** Counted from 1; null for a document without pages. */
  page: number | null;
  /** A paragraph or item (`- …`) a line. */
  text: string;
}

/** Characters after which a section goes on as another one of the same heading. */
const LONG_SECTION = 2000;
const LONGEST_HEADING = 110;
const OPENING = 'Beginning';

const MARKED = /^#{1,6}\s+(\S.*)$/;
const NAMED = /^(?:chapter|section|part|appendix|article)\s+(?:\d|[A-Z]\b|[IVXLC]+\b)/i;
const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,3}){1,5}\.?|(?:\d{1,3}|[A-Z]|[IVX]{1,5})[.)])\s+[A-Z“"(]/;
const ITEM = /^(?:[-•▪◦–*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/;
const FINISHED = /[.!?:;][)”"’]*$/;
const PAGE_NUMBER = /^(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

/** `wraps`: its lines end where the page ended, not where the paragraph does. */
export function sectionsOf(text: string, { wraps }: { wraps: boolean }): DocumentSection[] {
  const pages = text.split('\f').map((page) => page.split('\n').map(tidied));
  if (pages.length > 1 && pages.at(-1)?.every((line) => line === '')) pages.pop();
  const isPaged = pages.length > 1 || text.includes('\f');
  const isRunning = runningLines(pages);
  const gathered = new Gathered(wraps);
  pages.forEach((lines, n) => {
    const shown = lines.filter((line) => !isRunning(line));
    shown.forEach((line, at) => {
      const heading = headingOf(line, shown[at + 1] ?? '');
      if (heading === null) gathered.line(line, isPaged ? n + 1 : null);
      else gathered.heading(heading);
    });
  });
  return gathered.sections();
}

class Gathered {
  readonly #wraps: boolean;
  readonly #done: DocumentSection[] = [];
  #heading = OPENING;
  #page: number | null = null;
  #lines: string[] = [];
  #length = 0;
  #isBroken = true;

  constructor(wraps: boolean) {
    this.#wraps = wraps;
  }

  heading(text: string): void {
    this.#flush();
    this.#heading = text;
  }

  line(line: string, page: number | null): void {
    if (line === '') {
      this.#isBroken = true;
      return;
    }
    const last = this.#lines.at(-1);
    const isItem = ITEM.test(line);
    const continues = this.#wraps && last !== undefined && !isItem && !this.#isBroken && !FINISHED.test(last);
    if (!continues && this.#length >= LONG_SECTION) this.#flush();
    if (this.#lines.length === 0) this.#page = page;
    this.#length += line.length;
    this.#isBroken = false;
    if (continues && last.length + line.length <= LONG_SECTION)
      this.#lines[this.#lines.length - 1] = `${last} ${line}`;
    else for (const piece of piecesOf(line)) this.#piece(piece, page);
  }

  sections(): DocumentSection[] {
    this.#flush();
    return this.#done;
  }

  #piece(piece: string, page: number | null): void {
    const held = this.#lines.reduce((sum, { length }) => sum + length, 0);
    if (held > 0 && held + piece.length > 2 * LONG_SECTION) {
      this.#flush();
      this.#page = page;
    }
    this.#lines.push(piece.replace(/^[-•▪◦–*]\s+/, '- '));
  }

  #flush(): void {
    if (this.#lines.length > 0)
      this.#done.push({ heading: this.#heading, page: this.#page, text: this.#lines.join('\n') });
    this.#lines = [];
    this.#length = 0;
    this.#isBroken = true;
  }
}

function headingOf(line: string, next: string): string | null {
  const marked = MARKED.exec(line)?.[1];
  if (marked !== undefined) return clipped(marked);
  if (line.length < 3 || line.length > LONGEST_HEADING || /[.,;:]$/.test(line)) return null;
  // A sentence that goes on in the next line is no heading, though it begins with a number.
  if (/^[a-z(]/.test(next)) return null;
  if (NAMED.test(line) || NUMBERED.test(line)) return line;
  const letters = line.replaceAll(/[^\p{L}]/gu, '');
  return letters.length >= 6 && letters.length * 2 > line.length && line === line.toUpperCase() ? line : null;
}

function clipped(text: string): string {
  return text.length > LONGEST_HEADING ? `${text.slice(0, LONGEST_HEADING - 1)}…` : text;
}

/** Heads and feet that stand on many pages, and numbers of pages. */
function runningLines(pages: readonly string[][]): (line: string) => boolean {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const filled = lines.filter((line) => line !== '');
    for (const line of new Set([...filled.slice(0, 2), ...filled.slice(-2)].map(numberless)))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length / 3);
  return (line) =>
    line !== '' &&
    ((pages.length > 1 && PAGE_NUMBER.test(line)) || (counts.get(numberless(line)) ?? 0) >= least);
}

function numberless(line: string): string {
  return line.replaceAll(/\d+/g, '#');
}

function tidied(line: string): string {
  return line.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** A paragraph without end is cut between words. */
function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LONG_SECTION) {
    const space = rest.lastIndexOf(' ', LONG_SECTION);
    const end = space > 0 ? space : LONG_SECTION;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
