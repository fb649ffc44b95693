// Everything that is known of one code on one date: what the code page shows, the API returns and an assistant quotes.
// Put together here because only this room may ask all rooms of the reference.
import {
  type CodeRef,
  type Descriptors,
  type Diagnosis,
  descriptorsOf,
  diagnosisOf,
  type HcpcsRecord,
  type HistoryEntry,
  hcpcsRecordOf,
  historyOf,
  type IndexHit,
  indexHitsOn,
  type Modifier,
  modifiersFor,
  type Notes,
  notesOf,
  type PcsTable,
  type Place,
  type Procedure,
  pcsTableOf,
  placeOf,
  procedureOf,
  type Reader,
  type Status,
  statusOf,
  type Title,
  titleOf,
} from '#catalog';
import { type CoverageIndex, loaded as coverageLoaded } from '#coverage';
import { type Crosswalk, ofCode as crosswalksOf } from '#crosswalks';
import { type CodeEdits, ofCode as editsOf } from '#edits';
import { type Cite, citeOf, type Edition } from '#editions';
import { type CodeFees, ofCode as feesOf } from '#fees';
import { type Passage, passagesOn } from '#guidelines';
import type { IsoDate } from '#kit';

export interface CodeRecord {
  ref: CodeRef;
  asOf: IsoDate;
  status: Status;
  title: Title;
  /** AMA descriptors, through the licence gate. */
  descriptors: Descriptors;
  /** Our own description (CPT and HCPCS); null where none is written yet. */
  procedure: Procedure | null;
  /** Our one-sentence explanation of a diagnosis; null where none is written. */
  plain: { text: string; cite: Cite } | null;
  diagnosis: Diagnosis | null;
  notes: Notes | null;
  indexHits: IndexHit[];
  pcsTable: PcsTable | null;
  hcpcs: HcpcsRecord | null;
  /** Modifiers that this code's indicators and kind call for, with why. */
  modifiers: { modifier: Modifier; why: string }[];
  edits: CodeEdits;
  fees: CodeFees;
  crosswalks: Crosswalk[];
  coverage: CoverageIndex | null;
  guidelines: { total: number; passages: Passage[] };
  history: HistoryEntry[];
  place: Place | null;
  /** Every release that the record was made from, each once. */
  releases: Cite[];
}
