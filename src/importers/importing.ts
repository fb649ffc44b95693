// What an importer is: it knows its official file by its content, and turns its lines into rows of a room's table.
import type { Readable } from 'node:stream';
import type { PartWriter } from '#editions';
import { type IsoDate, Refused } from '#kit';

/** One file, on disk or inside a zip. */
export interface SourceFile {
  /** For messages: `rvu25d.zip › PPRRVU2025_Oct.csv`. */
  label: string;
  /** Base name: `PPRRVU2025_Oct.csv`. */
  name: string;
  bytes: number;
  /** Where it lies: the zip or folder; files of one release are found together. */
  container: string;
  open(): Promise<Readable>;
}

/** What is known before a file is read: its name and its first 16 KiB, as latin-1 text. */
export interface Look {
  name: string;
  head: string;
  /** With the folders or the zip that it lies in: `CPT 2026/standard/LONGULT.txt`; the name alone where not known. */
  label?: string;
}

export interface Recognition {
  /** Which of the importer's files this is: `rvu`, `gpci`, … */
  slot: string;
  /** Null: the file does not say; it takes the release of its neighbours in the same container. */
  version: string | null;
  effective: IsoDate | null;
  ends: IsoDate | null;
  note?: string;
}

/** The files of one release by slot, in name order. */
export type Slots = ReadonlyMap<string, readonly SourceFile[]>;

export interface Importer {
  /** `icd-10-cm`, `mpfs`: the `source` of the part that it writes. */
  source: string;
  /** In the reader's words, without version: `Physician fee schedule relative values`. */
  title: string;
  authority: string;
  licence: 'public' | 'ama' | 'own';
  /** Rises when `write` changes what it writes for the same files. */
  builder: number;
  /** Its row count is nothing to compare with the release before. */
  anySize?: true;
  /** Slots without which a release is not whole. */
  requires: readonly string[];
  /** The publisher sorts one release into folders; a file that names no release takes that of the nearest one that does. */
  spansFolders?: true;
  recognise(look: Look): Recognition | null;
  /**
   * For sources that name their release nowhere but in the file's name: such a name as the publisher gives it. A file of
   * the right content under another name is refused with it.
   */
  officialName?: string;
  /**
   * For files whose head and name do not tell the release apart, such as a mid-year ICD-10-CM update that is named
   * like the yearly file: reads on and returns what `recognise` saw, refined. Called once, after `recognise`.
   */
  inspect?(file: SourceFile, seen: Recognition): Promise<Recognition>;
  /**
   * Reads every file and writes the part. Returns counts; `rows` is the one that is compared with the
   * release before (row-count band). @throws {Refused} at the first line that is not as the authority lays it out.
   */
  write(
    writer: PartWriter,
    slots: Slots,
    release: { version: string; effective: IsoDate | null },
  ): Promise<Counts>;
  /**
   * Known truths of this source, put to the tables just written: each returns what is wrong, or null.
   * They hold "where present" (a small file of the right layout passes; a shifted column does not).
   */
  anchors: readonly Anchor[];
}

export type Counts = { rows: number } & Record<string, number>;

export interface Anchor {
  /** `E11.9 is billable` */
  truth: string;
  /** Rows that contradict it: any row is a failure. */
  against: string;
}

/** The one file of a slot; a copy in a folder beside its zip counts once. @throws {Refused} when there are two. */
export function onlyFile(slots: Slots, slot: string): SourceFile {
  const [file, ...others] = slots.get(slot) ?? [];
  if (!file) throw new Error(`no file in slot ${slot}, which the importer must require`);
  const other = others.find(({ name, bytes }) => name !== file.name || bytes !== file.bytes);
  if (other)
    throw new Refused({
      file: other.label,
      expected: `one such file in a release, and ${file.label} is there too`,
    });
  return file;
}
