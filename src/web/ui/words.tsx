// How a code, a source, a paragraph and a figure are written, the same on every page.
import { type Block, type CodeRef, pathOf, SYSTEM_NAMES } from '#catalog';
import type { Cite } from '#editions';
import { formatCents, type IsoDate, proseDate } from '#kit';
import { type Frame, link } from '../frame.ts';

export type Place = Pick<Frame, 'asOf' | 'today'>;

export function codeLink(frame: Place, ref: CodeRef) {
  return (
    <a class="code" href={link(frame, pathOf(ref))}>
      {ref.code}
    </a>
  );
}

/** Files of one release that are named one by one; our own content has hundreds. */
const MOST_FILES = 2;

/** What every block ends with: source, version, effective date, file. */
export function source(cite: Cite) {
  return (
    <p class="source">
      Source: {cite.title} {cite.version}
      {cite.effective === null ? '' : `, effective ${cite.effective}`}
      {cite.starter ? ', starter selection' : ''}
      {filesOf(cite)}
      {cite.note === null ? '' : `. ${cite.note}`}
    </p>
  );
}

function filesOf({ files }: Cite): string {
  const [first] = files;
  if (first === undefined) return '';
  const base = first.slice(Math.max(first.lastIndexOf('/'), first.lastIndexOf('›') + 1) + 1);
  if (files.length === 1) return ` · ${base}`;
  return files.length > MOST_FILES * 5
    ? ` · ${count(files.length, 'file')}`
    : ` · ${base} and ${count(files.length - 1, 'more file')}`;
}

/** One line for several sources that say the same thing. */
export function sources(cites: readonly Cite[]) {
  const once = new Map(cites.map((cite) => [`${cite.source} ${cite.version}`, cite]));
  return [...once.values()].map(source);
}

export function blocks(list: readonly Block[]) {
  return list.map((block) => {
    if (block.kind === 'paragraph') return <p>{block.text}</p>;
    const items = block.items.map((item) => <li>{item}</li>);
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  });
}

/** `2,546` and `1 pair`, `2 pairs`. */
export function figure(n: number): string {
  return n.toLocaleString('en-US');
}

export function count(n: number, one: string, many = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

export function money(cents: number | null): string {
  return cents === null ? '—' : formatCents(cents);
}

/** Hundredths of an RVU: `7.03`. */
export function rvu(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

/** A day in a sentence; the machine-readable one rides along. */
export function day(date: IsoDate) {
  return <time datetime={date}>{proseDate(date)}</time>;
}

/** `CPT® 29881` */
export function fullCode(ref: CodeRef): string {
  return `${SYSTEM_NAMES[ref.system]} ${ref.code}`;
}

/** What a signed-in reader looked at last; nothing for everyone else. */
export function recentCodes(frame: Place, recent: readonly CodeRef[]) {
  if (recent.length === 0) return null;
  return (
    <nav class="recent" aria-label="Recently viewed">
      <span>Recently viewed</span>
      {recent.map((ref) => (
        <> {codeLink(frame, ref)}</>
      ))}{' '}
      <a href="/account/history">History</a>
    </nav>
  );
}

/** `2026-11-24 12:00 UTC`. */
export function minuteOf(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** For the field of a file that is read as text. */
export function acceptedFiles(readsPictures: boolean): string {
  return `.pdf,.docx,.html,.txt,.text,.md${readsPictures ? ',.png,.jpg,.jpeg,.tif,.tiff' : ''}`;
}
