// What the catalog says of a code: complete values, already through the licence gate.
import type { Cite } from '#editions';
import type { IsoDate } from '#kit';
import type { CodeRef, System } from './codes.ts';

/** Who is asking, as far as licences care. */
export interface Reader {
  /** Has accepted the AMA's end-user terms for the version that is loaded. */
  cptAccepted: boolean;
  /** Told when words of the AMA leave through the gate for this reader: its report counts readers. */
  onAmaWords?: () => void;
}

export type StatusKind = 'active' | 'new' | 'revised' | 'deleted' | 'not yet effective' | 'unconfirmed';

export interface Status {
  kind: StatusKind;
  /** First and last valid day, as far as the loaded files know. */
  firstDay: IsoDate | null;
  lastDay: IsoDate | null;
  /** What to look at instead; empty with `kind` deleted means "no successor recorded". */
  successors: CodeRef[];
  /** The first thing to say: `Deleted. Last valid day 2011-12-31.` */
  sentence: string;
  evidence: { text: string; cite: Cite }[];
  /** How a status was inferred where no authority's history is loaded; null when a file states it. */
  inference: string | null;
  /** The date lies outside of what the loaded release covers, and how; null when it is covered. */
  staleness: string | null;
}

export interface Title {
  /** Null when nothing that may be shown is loaded. */
  text: string | null;
  /** Whose words: the authority's, the AMA's through the gate, our own label. */
  words: 'official' | 'ama' | 'own' | 'none';
  cite: Cite | null;
}

/** AMA descriptors: `state` says why they are or are not there. */
export interface Descriptors {
  state: 'shown' | 'accept first' | 'not loaded' | 'not applicable';
  long: string | null;
  medium: string | null;
  short: string | null;
  consumer: string | null;
  clinician: string[];
  /** The line that every page with a descriptor carries, year from the file's header. */
  copyright: string | null;
  cite: Cite | null;
}

/** One paragraph or list of our own text. */
export type Block = { kind: 'paragraph'; text: string } | { kind: 'list'; ordered: boolean; items: string[] };

/** Our own description of a procedure code, from `content/procedures`. */
export interface Procedure {
  name: string;
  specialty: string;
  reviewed: IsoDate;
  description: Block[];
  indications: Block[];
  procedure: Block[];
  aftercare: Block[];
  tips: Block[];
  related: { ref: CodeRef; why: string }[];
  cite: Cite;
}

export type NoteKind =
  | 'includes'
  | 'inclusionTerm'
  | 'excludes1'
  | 'excludes2'
  | 'codeFirst'
  | 'useAdditionalCode'
  | 'codeAlso'
  | 'sevenChrNote'
  | 'notes';

/** An instructional note, and the level of the book on which it stands. */
export interface InstructionalNote {
  kind: NoteKind;
  texts: string[];
  from: { level: 'chapter' | 'section' | 'code'; label: string; ref: CodeRef | null };
  /** On the code itself, not inherited. */
  own: boolean;
}

export interface Notes {
  notes: InstructionalNote[];
  seventh: { from: CodeRef; characters: { character: string; text: string }[] } | null;
  cite: Cite;
}

export interface IndexHit {
  /** `Diabetes, type 2, with, neuropathy` */
  path: string;
  index: 'alphabetic' | 'external cause' | 'neoplasm' | 'drug' | 'procedure';
  /** Column of the neoplasm or drug table; null elsewhere. */
  column: string | null;
  cite: Cite;
}

/** A place in the book: `node` is what `?under=` takes when browsing, null at the root. */
export interface Place {
  path: { label: string; node: string }[];
  previous: CodeRef | null;
  next: CodeRef | null;
  /** The code, its brothers and sisters in book order (at most 40, the code among them). */
  siblings: Listed[];
  children: Listed[];
  cite: Cite | null;
}

export interface Listed {
  ref: CodeRef;
  title: string | null;
  billable: boolean | null;
}

export interface BrowseNode {
  system: System;
  /** Null at the root. */
  node: string | null;
  label: string;
  path: { label: string; node: string }[];
  /** Groups below (chapters, sections, ranges, tables), with how many codes stand in each. */
  groups: { label: string; node: string; detail: string | null; count: number }[];
  codes: Listed[];
  notes: InstructionalNote[];
  cite: Cite | null;
}

/** ICD-10-PCS: the row of the table in which the code stands, axis by axis. */
export interface PcsTable {
  table: string;
  axes: { position: number; title: string; character: string; label: string; definition: string | null }[];
  /** Rows of the same table: for each axis 4-7 the values that may be combined. */
  rows: { holdsCode: boolean; axes: { title: string; labels: { character: string; label: string }[] }[] }[];
  cite: Cite;
}

/** ICD-10-CM and PCS facts beside the title. */
export interface Diagnosis {
  billable: boolean;
  short: string;
  chapter: string | null;
  section: string | null;
}

/** HCPCS Level II: the administrative fields of the CMS record, decoded. */
export interface HcpcsRecord {
  long: string;
  short: string;
  added: IsoDate | null;
  actionEffective: IsoDate | null;
  terminated: IsoDate | null;
  action: { code: string; text: string } | null;
  coverage: { code: string; text: string } | null;
  pricing: { code: string; text: string }[];
  multiplePricing: { code: string; text: string } | null;
  typeOfService: { code: string; text: string }[];
  betos: string | null;
  crossReferences: string[];
  statute: string | null;
  /** Sections of the Coverage Issues Manual and of the Medicare Carriers Manual, as the record cites them. */
  coverageManual: string[];
  carriersManual: string[];
  /** Specialties in which a laboratory must be certified. */
  laboratory: { code: string; text: string }[];
  /** Approved for ambulatory surgical centers (`YY`), and since when. */
  ascGroup: string | null;
  ascEffective: IsoDate | null;
  /** Number of a note in Appendix A of the HCPCS manual. */
  processingNote: string | null;
  cite: Cite;
}

export interface Modifier {
  modifier: string;
  name: string;
  authority: string;
  kind: string;
  /** An NCCI PTP-associated modifier. */
  ncci: boolean;
  says: Block[];
  use: Block[];
  watch: Block[];
  /** CMS's own words for Level II modifiers, where the HCPCS file is loaded. */
  official: string | null;
  cite: Cite;
}

export interface HistoryEntry {
  date: IsoDate | null;
  kind: 'added' | 'revised' | 'deleted' | 'other';
  what: string;
  cite: Cite;
}
