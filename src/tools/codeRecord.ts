// Everything that is known of one code on one date: what the code page shows, the API returns and an assistant quotes.
// Put together here because only this room may ask all rooms of the reference.
import {
  type CodeRef,
  type Descriptors,
  type Diagnosis,
  descriptorsOf,
  diagnosisOf,
  displayCode,
  type HcpcsRecord,
  type HistoryEntry,
  hcpcsRecordOf,
  historyOf,
  type IndexHit,
  indexHitsOn,
  type Modifier,
  mayQuoteCpt,
  modifierOf,
  type Notes,
  notesOf,
  type PcsTable,
  type Place,
  type Procedure,
  pcsTableOf,
  placeOf,
  plainOf,
  procedureOf,
  type Reader,
  type Status,
  statusOf,
  type Title,
  titleOf,
} from '#catalog';
import { type CoverageDocument, type CoverageLoaded, loaded as coverageLoaded, documentsOf } from '#coverage';
import { type Crosswalk, ofCode as crosswalksOf } from '#crosswalks';
import type { Cite, Edition } from '#editions';
import { type CodeEdits, ofCode as editsOf, limitTable } from '#edits';
import { type CodeFees, ofCode as feesOf } from '#fees';
import {
  guidelineOfModifier,
  guidelinesNaming,
  type ListedGuideline,
  type Passage,
  passagesOn,
} from '#guidelines';
import type { IsoDate } from '#kit';
import { modifierCalls } from './modifierCalls.ts';

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
  /** Modifiers that this code's indicators and kind call for, with why, and our page on each. */
  modifiers: { modifier: Modifier; why: string; rule: ListedGuideline | null }[];
  edits: CodeEdits;
  fees: CodeFees;
  crosswalks: Crosswalk[];
  /** Null when nothing of coverage is loaded; documents only where articles with their codes are. */
  coverage: (Omit<CoverageLoaded, 'documents'> & { loaded: number; naming: CoverageDocument[] }) | null;
  guidelines: { total: number; passages: Passage[] };
  /** Our own guidelines that name the code. */
  rules: ListedGuideline[];
  history: HistoryEntry[];
  place: Place | null;
  /** Every release that the record was made from, each once. */
  releases: Cite[];
}

/** Longest lists of a record; the pages behind them show the rest. */
const MOST_INDEX_HITS = 40;
const MOST_PASSAGES = 12;

/** What is loaded of coverage, and the documents in force that name the code. */
function coverageOf(edition: Edition, code: string, asOf: IsoDate): CodeRecord['coverage'] {
  const found = coverageLoaded(edition, asOf);
  if (!found) return null;
  const { documents, ...rest } = found;
  return {
    ...rest,
    loaded: documents,
    naming: found.linksCodes ? documentsOf(edition, code, asOf).documents : [],
  };
}

/** Null when no loaded file names the code. */
export function codeRecord(edition: Edition, ref: CodeRef, asOf: IsoDate, reader: Reader): CodeRecord | null {
  const status = statusOf(edition, ref, asOf);
  if (!status) return null;
  const { system, code } = ref;
  const isProcedureCode = system === 'cpt' || system === 'hcpcs';
  const edits = isProcedureCode ? editsOf(edition, code, asOf) : NO_EDITS;
  const fees = isProcedureCode ? feesOf(edition, code, asOf) : NO_FEES;
  const record: Omit<CodeRecord, 'releases'> = {
    ref,
    asOf,
    status,
    title: titleOf(edition, ref, asOf, reader),
    descriptors: descriptorsOf(edition, ref, asOf, reader),
    procedure: isProcedureCode ? procedureOf(edition, code) : null,
    plain: system === 'icd-10-cm' ? plainOf(edition, code) : null,
    diagnosis: isProcedureCode ? null : diagnosisOf(edition, ref, asOf),
    notes: system === 'icd-10-cm' ? notesOf(edition, code, asOf) : null,
    indexHits: isProcedureCode ? [] : indexHitsOn(edition, ref, asOf, MOST_INDEX_HITS),
    pcsTable: system === 'icd-10-pcs' ? pcsTableOf(edition, code, asOf) : null,
    hcpcs: system === 'hcpcs' ? hcpcsRecordOf(edition, code, asOf) : null,
    modifiers: isProcedureCode
      ? modifierCalls(ref, edits, fees).flatMap(({ modifier, why }) => {
          const found = modifierOf(edition, modifier);
          return found ? [{ modifier: found, why, rule: guidelineOfModifier(edition, modifier) }] : [];
        })
      : [],
    edits,
    fees,
    crosswalks: [
      ...crosswalksOf(edition, system, code, asOf),
      ...(system === 'icd-10-cm' ? limitsOf(edition, code, asOf) : []),
    ],
    coverage: isProcedureCode ? coverageOf(edition, code, asOf) : null,
    guidelines: isProcedureCode
      ? passagesOn(edition, code, { mayQuote: mayQuoteCpt(edition, reader), limit: MOST_PASSAGES })
      : { total: 0, passages: [] },
    rules: guidelinesNaming(edition, displayCode(system, code)),
    history: historyOf(edition, ref),
    place: placeOf(edition, ref, asOf),
  };
  return { ...record, releases: citesIn(record) };
}

const NO_EDITS: CodeEdits = { ptp: [], mue: [], addOn: null, changes: [] };
const NO_FEES: CodeFees = { physician: null, opps: null, asc: [], drug: null, localities: null };

const LIMITS = { age: 'Age', sex: 'Sex', manifestation: 'Position' } as const;

/** The code editor's limits, listed beside the groups that the code is in. */
function limitsOf(edition: Edition, code: string, asOf: IsoDate): Crosswalk[] {
  const found = limitTable.find(edition, code, asOf);
  if (!found || found.limits.length === 0) return [];
  const items = found.limits.map(({ kind, text }) => ({
    system: null,
    code: null,
    text,
    detail: LIMITS[kind],
    related: [],
  }));
  return [{ name: 'Medicare code editor', approximate: false, items, cite: found.cite }];
}

/** Every release named anywhere in the record, each once, in the order of first mention. */
function citesIn(record: object): Cite[] {
  const found = new Map<string, Cite>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('cite' in value) {
      const cite = value.cite as Cite | null;
      if (cite) found.set(`${cite.source} ${cite.version}`, cite);
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(record);
  return [...found.values()];
}
